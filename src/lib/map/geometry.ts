import type { MapShapes } from '../geo/shapes';

/**
 * The drawn boundaries while a page is prerendered; null in the browser, which finds them in the page it
 * was sent and never needs them a second time.
 */
export const prerenderedShapes: MapShapes | null = import.meta.env.SSR
  ? (await import('./geometry.ssr')).shapes
  : null;
