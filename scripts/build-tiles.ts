import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Cell } from '../src/lib/geo/hexagons.ts';
import { withTiles } from './geo/tile-columns.ts';
import { APART, layoutInput } from './geo/tile-input.ts';
import { connectedParts, layoutQuality, tileLayout } from './geo/tile-layout.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const input = layoutInput(root);
const layout = tileLayout(input);
const file = join(root, 'data', 'municipality.csv');
writeFileSync(file, withTiles(readFileSync(file, 'utf8'), layout));

const { keptNeighbours, meanDisplacementKm } = layoutQuality(input, layout);
console.log(`${layout.size} tiles written to data/municipality.csv`);
console.log(`neighbours kept: ${(keptNeighbours * 100).toFixed(1)} %`);
console.log(`mean displacement: ${meanDisplacementKm.toFixed(1)} km`);
for (const province of new Set(input.municipalities.map((row) => row.province))) {
  const own = input.municipalities
    .filter((row) => row.province === province && !APART.includes(row.nis))
    .map(({ nis }) => layout.get(nis))
    .filter((cell): cell is Cell => cell !== undefined);
  console.log(`${province}: ${own.length} tiles in ${connectedParts(own)} part(s)`);
}
