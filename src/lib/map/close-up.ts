import { closeUp, mapShapes, type MapShapes } from '../geo/shapes';
import { fetchBoundaries } from './fetch-boundaries';
import { areaId } from './markup';

let loading: Promise<MapShapes> | undefined;

/**
 * Draws the boundaries of a map again, as finely as their file has them.
 *
 * @param map tells the ids of this map from those of another one on the page.
 * @throws Error when the file cannot be fetched; the next call tries again.
 */
export async function drawCloseUp(svg: SVGSVGElement, map: string): Promise<void> {
  loading ??= fetchBoundaries()
    .then((boundaries) => mapShapes(boundaries, closeUp))
    .catch((cause: unknown) => {
      loading = undefined;
      throw cause;
    });
  const { municipalities, outline, provinceBorders, brussels } = await loading;
  const draw = (selector: string, d: string) => svg.querySelector(selector)?.setAttribute('d', d);
  for (const { nis, d } of municipalities) draw(`#${areaId(nis, map)}`, d);
  draw(`#outline${map}`, outline);
  draw(`#provinces${map}`, provinceBorders);
  draw('.context .brussels', brussels);
}
