import type { Area, BoundaryTopology } from './boundaries.ts';

/**
 * Which areas to draw the other way round, so that most borders run in the same direction in both of
 * the areas that they lie between. In relative steps such a border is twice the same text, which
 * compresses to little more than once.
 */
export function areasToTurn({ arcs }: BoundaryTopology, areas: readonly Area[]): boolean[] {
  const pulls = pullsBetween(arcs, areas);
  const ways = areas.map(() => 0);
  let settled = false;
  // Ends, since whatever turns makes the borders that run alike longer.
  while (!settled) {
    settled = true;
    for (const [area, others] of pulls.entries()) {
      const pull = others.reduce((sum, { other, weight }) => sum + weight * (ways[other] ?? 0), 0);
      const way = Math.sign(pull) || ways[area] || 1;
      if (way !== ways[area]) settled = false;
      ways[area] = way;
    }
  }
  return ways.map((way) => way < 0);
}

/** A border with another area. */
interface Pull {
  readonly other: number;
  /** How long it is, below zero where the two areas run along it in opposite directions. */
  readonly weight: number;
}

function pullsBetween(arcs: BoundaryTopology['arcs'], areas: readonly Area[]): Pull[][] {
  const pulls: Pull[][] = areas.map(() => []);
  const met = new Map<number, { readonly area: number; readonly backwards: boolean }>();
  areas.forEach((area, i) => {
    for (const reference of area.arcs.flat(2)) {
      const backwards = reference < 0;
      const arc = backwards ? ~reference : reference;
      const first = met.get(arc);
      met.set(arc, { area: i, backwards });
      // Two parts of one area turn together.
      if (!first || first.area === i) continue;
      const length = arcs[arc]?.length ?? 0;
      const weight = first.backwards === backwards ? length : -length;
      pulls[first.area]?.push({ other: i, weight });
      pulls[i]?.push({ other: first.area, weight });
    }
  });
  return pulls;
}
