/** Where an arrow key points. */
export type Direction = 'up' | 'down' | 'left' | 'right';

/** A position in viewBox units, y downwards. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

const UNIT: Readonly<Record<Direction, Position>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/** Half the opening of the cone that is looked into: wide enough to reach a tile diagonally above. */
const HALF_CONE = (55 * Math.PI) / 180;

/** How much longer a way seems at the edge of the cone than straight ahead, as a factor. */
const SIDEWAYS_PENALTY = 2;

/**
 * The municipality that an arrow key leads to: the nearest one in a cone around the direction,
 * where a way seems longer the further it bends off. Equal ways are decided by NIS code, so the
 * answer does not depend on the order of the points.
 *
 * @param from NIS code of the municipality to start from
 * @param points positions of all municipalities in the layout shown
 * @returns its NIS code, or `null` at the edge of the map
 */
export function neighbourInDirection(
  from: string,
  direction: Direction,
  points: ReadonlyMap<string, Position>,
): string | null {
  const start = points.get(from);
  if (!start) return null;
  const unit = UNIT[direction];
  let best: { nis: string; cost: number } | null = null;
  for (const [nis, { x, y }] of points) {
    if (nis === from) continue;
    const dx = x - start.x;
    const dy = y - start.y;
    const ahead = dx * unit.x + dy * unit.y;
    const angle = Math.atan2(Math.abs(dx * unit.y - dy * unit.x), ahead);
    if (angle > HALF_CONE) continue;
    const cost = Math.hypot(dx, dy) * (1 + SIDEWAYS_PENALTY * (angle / HALF_CONE) ** 2);
    if (!best || cost < best.cost || (cost === best.cost && nis < best.nis)) best = { nis, cost };
  }
  return best?.nis ?? null;
}
