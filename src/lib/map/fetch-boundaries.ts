import { base } from '$app/paths';
import type { BoundaryTopology } from '../geo/boundaries';

/**
 * The boundary file of the site, in the browser.
 *
 * @throws Error when it cannot be fetched.
 */
export async function fetchBoundaries(): Promise<BoundaryTopology> {
  const response = await fetch(`${base}/data/boundaries.topo.json`);
  if (!response.ok) throw new Error(`boundaries.topo.json: HTTP ${String(response.status)}`);
  return (await response.json()) as BoundaryTopology;
}
