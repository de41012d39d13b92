import type { MapShapes } from '../geo/shapes';

/** The element id of a municipality's area on the kaart, for `<use>`. */
export const areaId = (nis: string): string => `k${nis}`;

/** The municipality of an area, from its id: which is sent once for each, and not a second time as data. */
export const nisOfArea = (id: string): string => id.slice(1);

/** The areas of all municipalities as SVG; a mark is laid over one with `<use href="#k12025">`. */
export const areasMarkup = ({ municipalities }: MapShapes): string =>
  municipalities.map(({ nis, d }) => `<path id="${areaId(nis)}" d="${d}"/>`).join('');

/** Brussels, the outer edge and the provinces: context that no filter changes. */
export const contextMarkup = ({ brussels, outline, provinceBorders }: MapShapes): string =>
  `<path class="brussels" d="${brussels}"/><path id="outline" class="outline" d="${outline}"/>` +
  `<path id="provinces" class="provinces" d="${provinceBorders}"/>`;
