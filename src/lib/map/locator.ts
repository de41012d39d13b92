import { CITY_LABELS } from '../geo/labels';
import type { MapShapes } from '../geo/shapes';
import { hatch } from './hatch';
import type { Step } from './steps';

/** A municipality that is filled in, and in which step. */
export type LocatorArea = { readonly nis: string; readonly level: Step['level'] };

/** The cities that are named for orientation, one or more in each province. */
const orientation = new Map([
  ['31005', 'Brugge'],
  ['44021', 'Gent'],
  ['11002', 'Antwerpen'],
  ['24062', 'Leuven'],
  ['71072', 'Hasselt'],
]);

/** Names nearer than this to the ring, in viewBox units, would hide what the map is about. */
const elbowRoom = 75;
const ringRadius = 21;

/**
 * A small map as SVG: the outline, the provinces, Brussels and only those municipalities that are
 * filled in, so that a page stays light. A ring points at `here`, which may be very small.
 */
export function locatorMarkup(
  shapes: MapShapes,
  areas: readonly LocatorArea[],
  here: string | undefined,
): string {
  const byNis = new Map(shapes.municipalities.map((shape) => [shape.nis, shape]));
  const centre = here === undefined ? undefined : byNis.get(here);
  const filled = areas
    .filter(({ nis }) => nis !== here)
    .map(
      ({ nis, level }) =>
        `<path class="area" data-step="${level}" data-marked="${nis}" d="${byNis.get(nis)?.d ?? ''}"/>`,
    );
  const labels = CITY_LABELS.flatMap(({ nis, dx, dy }) => {
    const name = orientation.get(nis);
    const point = byNis.get(nis);
    if (name === undefined || !point) return [];
    const [x, y] = [point.x + dx, point.y + dy];
    if (centre && Math.hypot(x - centre.x, y - centre.y) < elbowRoom) return [];
    return [`<text x="${x}" y="${y}">${name}</text>`];
  });
  const { size, d } = hatch(9, 'right');
  return [
    `<defs><pattern id="locator-hatch" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><path class="hatch" d="${d}"/></pattern></defs>`,
    `<path class="land" d="${shapes.outline}"/>`,
    `<path class="brussels" d="${shapes.brussels}"/>`,
    ...filled,
    centre ? `<path class="area here" data-marked="${centre.nis}" d="${centre.d}"/>` : '',
    `<path class="provinces" d="${shapes.provinceBorders}"/>`,
    `<path class="outline" d="${shapes.outline}"/>`,
    ...labels,
    centre ? `<circle class="ring" cx="${centre.x}" cy="${centre.y}" r="${ringRadius}"/>` : '',
  ].join('');
}
