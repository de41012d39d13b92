import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKey, type Cell } from '../../src/lib/geo/hexagons.ts';
import { enclosedCells } from '../../src/lib/geo/tiles.ts';
import { cheapestAssignment } from './assignment.ts';
import { root, tileRows } from './fixtures.ts';
import { withTiles } from './tile-columns.ts';
import { connectedParts, layoutQuality } from './tile-layout.ts';
import { layoutInput } from './tile-input.ts';

const VOEREN = '73109';
const rows = tileRows(root);
const cells = new Map<string, Cell>(
  rows.map((row) => [row.nis, { column: row.tile_x, row: row.tile_y }]),
);

describe('the committed tile layout', () => {
  it('gives 285 municipalities a tile of their own, from column and row 0', () => {
    expect(cells.size).toBe(285);
    expect(new Set([...cells.values()].map(cellKey)).size).toBe(285);
    expect(Math.min(...rows.map(({ tile_x }) => tile_x))).toBe(0);
    expect(Math.min(...rows.map(({ tile_y }) => tile_y))).toBeLessThanOrEqual(1);
  });

  it('keeps every province in one piece, Voeren apart', () => {
    for (const province of new Set(rows.map((row) => row.province))) {
      const own = rows.filter((row) => row.province === province && row.nis !== VOEREN);
      expect(connectedParts(own.map(({ nis }) => cells.get(nis)).filter(isCell))).toBe(1);
    }
    expect(connectedParts([...cells.values()])).toBe(2);
  });

  it('leaves four tiles for Brussels', () => {
    expect(enclosedCells([...cells.values()])).toHaveLength(4);
  });

  it('keeps most neighbours and moves municipalities little', () => {
    const { keptNeighbours, meanDisplacementKm } = layoutQuality(layoutInput(root), cells);
    expect(keptNeighbours).toBeGreaterThan(0.72);
    expect(meanDisplacementKm).toBeLessThan(9);
  });
});

describe('withTiles', () => {
  const csv = 'nis,name,tile_x,tile_y\n1,A,,\n2,"B",7,8\n';

  it('fills the last two columns and changes nothing else', () => {
    const tiles = new Map([
      ['1', { column: 3, row: 4 }],
      ['2', { column: 5, row: 6 }],
    ]);
    expect(withTiles(csv, tiles)).toBe('nis,name,tile_x,tile_y\n1,A,3,4\n2,"B",5,6\n');
  });

  it('refuses a table with a row that has no tile', () => {
    expect(() => withTiles(csv, new Map())).toThrow('no tile for 1');
  });
});

describe('cheapestAssignment', () => {
  it('costs as little as the best of all orders', () => {
    const cost = fc.integer({ min: 0, max: 99 });
    const table = fc.array(fc.array(cost, { minLength: 5, maxLength: 5 }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(table, (costs) => {
        const columns = cheapestAssignment(costs);
        expect(new Set(columns).size).toBe(costs.length);
        const total = costs.reduce((sum, row, i) => sum + (row[columns[i] ?? -1] ?? NaN), 0);
        expect(total).toBe(cheapestByTrying(costs, []));
      }),
      { numRuns: 100 },
    );
  });
});

function cheapestByTrying(costs: readonly (readonly number[])[], taken: readonly number[]): number {
  const row = costs[taken.length];
  if (!row) return 0;
  return Math.min(
    ...row.flatMap((cost, column) =>
      taken.includes(column) ? [] : [cost + cheapestByTrying(costs, [...taken, column])],
    ),
  );
}

function isCell(cell: Cell | undefined): cell is Cell {
  return cell !== undefined;
}
