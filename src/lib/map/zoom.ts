import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type ZoomBehavior, type ZoomTransform } from 'd3-zoom';
import type { Direction } from '../geo/neighbours';
import { VIEW } from '../geo/view-box';

const mostZoom = 12;

/** The most that one turn of the wheel zooms, as a power of two. */
const mostTurn = 0.5;

type MapZoom = ZoomBehavior<SVGSVGElement, unknown>;

/**
 * Lets a map be dragged once it is zoomed in, pinched, and zoomed with the wheel while Ctrl or ⌘ is held:
 * a bare wheel and one finger scroll the page.
 *
 * @param onzoom gets the transform in view-box units.
 */
export function attach(svg: SVGSVGElement, onzoom: (transform: ZoomTransform) => void): MapZoom {
  const extent: [[number, number], [number, number]] = [
    [0, 0],
    [VIEW.width, VIEW.height],
  ];
  const behaviour = zoom<SVGSVGElement, unknown>()
    .extent(extent)
    .translateExtent(extent)
    .scaleExtent([1, mostZoom])
    .filter((event: Event) => {
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
      if (window.TouchEvent && event instanceof TouchEvent) return event.touches.length > 1;
      return event.type === 'mousedown' && (event as MouseEvent).button === 0;
    })
    .wheelDelta(({ deltaY, deltaMode }: WheelEvent) => {
      // Fingers on a touchpad send many small steps, a wheel a few large ones: both end up about as fast.
      const turn = deltaY * (deltaMode === 1 ? 0.5 : deltaMode === 0 ? 0.02 : 10);
      return Math.max(-mostTurn, Math.min(mostTurn, -turn));
    })
    .on('zoom', (event: { transform: ZoomTransform }) => {
      onzoom(event.transform);
    });
  select(svg).call(behaviour);
  return behaviour;
}

/** Zooms about the middle by a factor, or back to the whole map. */
export function zoomBy(svg: SVGSVGElement, behaviour: MapZoom, factor: number | 'reset'): void {
  const selection = select(svg);
  if (factor === 'reset') behaviour.transform(selection, zoomIdentity);
  else behaviour.scaleBy(selection, factor);
}

/** What part of the drawing one step of {@link panTo} uncovers. */
const panStep = 1 / 4;

const towards: Record<Direction, readonly [number, number]> = {
  left: [1, 0],
  right: [-1, 0],
  up: [0, 1],
  down: [0, -1],
};

/** Shows more of what lies in a direction, as far as the map goes. */
export function panTo(svg: SVGSVGElement, behaviour: MapZoom, direction: Direction): void {
  const [x, y] = towards[direction];
  const step = panStep / zoomTransform(svg).k;
  behaviour.translateBy(select(svg), x * VIEW.width * step, y * VIEW.height * step);
}

/** Moves the map so that a point, in view-box units, is in the middle. */
export function centreOn(
  svg: SVGSVGElement,
  behaviour: MapZoom,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  behaviour.translateTo(select(svg), x, y);
}
