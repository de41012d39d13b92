/** A mark on the map: where it belongs (`x`, `y`) and where it is drawn (`cx`, `cy`). */
export type Mark = {
  readonly x: number;
  readonly y: number;
  readonly cx: number;
  readonly cy: number;
};

/** A drawing area from (0, 0), and how far from its edges marks keep. */
export type Bounds = { readonly width: number; readonly height: number; readonly margin: number };

/**
 * Pushes marks apart until their centres are `distance` from each other, as far as some passes can:
 * those that have room stay where they are. Within bounds, no mark comes closer to an edge than
 * `margin`.
 */
export function spread(
  points: readonly { readonly x: number; readonly y: number }[],
  distance: number,
  bounds: Bounds | null = null,
  passes = 60,
): readonly Mark[] {
  const marks = points.map(({ x, y }) => ({ x, y, cx: x, cy: y }));
  const keepInside = () => {
    if (bounds === null) return;
    const { width, height, margin } = bounds;
    for (const mark of marks) {
      mark.cx = Math.min(width - margin, Math.max(margin, mark.cx));
      mark.cy = Math.min(height - margin, Math.max(margin, mark.cy));
    }
  };
  keepInside();
  for (let pass = 0; pass < passes; pass++) {
    let moved = false;
    marks.forEach((one, i) => {
      marks.slice(i + 1).forEach((other, j) => {
        const dx = other.cx - one.cx;
        const dy = other.cy - one.cy;
        const apart = Math.hypot(dx, dy);
        if (apart >= distance - 0.01) return;
        moved = true;
        // Marks at one spot leave each in a direction of its own.
        const angle = apart === 0 ? (i + j + 1) * 2.4 : Math.atan2(dy, dx);
        const step = (distance - apart) / 2;
        one.cx -= Math.cos(angle) * step;
        one.cy -= Math.sin(angle) * step;
        other.cx += Math.cos(angle) * step;
        other.cy += Math.sin(angle) * step;
      });
    });
    if (!moved) break;
    keepInside();
  }
  return marks;
}
