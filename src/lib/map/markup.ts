import type { MapShapes } from '../geo/shapes';

/**
 * The element id of a municipality's area on the kaart, for `<use>`.
 *
 * @param map tells the ids of a second map on a page from those of the first.
 */
export const areaId = (nis: string, map = ''): string => `k${map}${nis}`;

/** The municipality of an area, from its id: which is sent once for each, and not a second time as data. */
export const nisOfArea = (id: string): string => id.slice(-5);

/** The areas of all municipalities as SVG; a mark is laid over one with `<use href="#k12025">`. */
export const areasMarkup = ({ municipalities }: MapShapes, map = ''): string =>
  municipalities.map(({ nis, d }) => `<path id="${areaId(nis, map)}" d="${d}"/>`).join('');

/** Brussels, the outer edge and the provinces: context that no filter changes. */
export const contextMarkup = (
  { brussels, outline, provinceBorders }: MapShapes,
  map = '',
): string =>
  `<path class="brussels" d="${brussels}"/><path id="outline${map}" class="outline" d="${outline}"/>` +
  `<path id="provinces${map}" class="provinces" d="${provinceBorders}"/>`;
