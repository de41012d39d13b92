import { base } from '$app/paths';
import type { BoundaryTopology } from '../geo/boundaries';
import { closeUp, mapShapes, type MapShapes } from '../geo/shapes';
import { areaId } from './markup';

let loading: Promise<MapShapes> | undefined;

async function load(): Promise<MapShapes> {
  const response = await fetch(`${base}/data/boundaries.topo.json`);
  if (!response.ok) throw new Error(`boundaries.topo.json: HTTP ${String(response.status)}`);
  return mapShapes((await response.json()) as BoundaryTopology, closeUp);
}

/**
 * Draws the boundaries of a map again, as finely as their file has them.
 *
 * @param map tells the ids of this map from those of another one on the page.
 * @throws Error when the file cannot be fetched; the next call tries again.
 */
export async function drawCloseUp(svg: SVGSVGElement, map: string): Promise<void> {
  loading ??= load().catch((cause: unknown) => {
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
