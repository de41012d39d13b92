import type { Cell } from '../../src/lib/geo/hexagons.ts';

/**
 * Fills the columns `tile_x` and `tile_y`, which stand last, and leaves every other character of
 * the table as it is.
 *
 * @param csv the content of `data/municipality.csv`
 * @param cells tile of each municipality by its NIS code
 */
export function withTiles(csv: string, cells: ReadonlyMap<string, Cell>): string {
  const [header = '', ...lines] = csv.split('\n');
  if (!header.startsWith('nis,') || !header.endsWith(',tile_x,tile_y')) {
    throw new Error('data/municipality.csv must begin with nis and end with tile_x and tile_y');
  }
  const filled = lines.map((line) => {
    if (line === '') return line;
    const nis = line.slice(0, line.indexOf(','));
    const cell = cells.get(nis);
    if (!cell) throw new Error(`data/municipality.csv: no tile for ${nis}`);
    return line.replace(/[^,]*,[^,]*$/, `${cell.column},${cell.row}`);
  });
  return [header, ...filled].join('\n');
}
