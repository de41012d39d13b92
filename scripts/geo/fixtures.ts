import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import type { BoundaryTopology } from '../../src/lib/geo/boundaries.ts';
import type { TileRow } from '../../src/lib/geo/tiles.ts';
import { readGeoFacts } from './facts.ts';
import { officialBoundaries } from './official.ts';
import { cachedSchematicBoundaries } from './schematic-cache.ts';

/** The folder of the project. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The development file with official boundaries, which is not part of the project. */
export const officialFile = join(root, '..', 'shared', 'geo', 'flanders-2025.topo.json');

export const hasOfficialFile = existsSync(officialFile);

let madeSchematic: BoundaryTopology | undefined;

/** The schematic boundaries, made once. */
export function schematic(): BoundaryTopology {
  madeSchematic ??= cachedSchematicBoundaries(root);
  return madeSchematic;
}

/** The official boundaries; only where {@link hasOfficialFile}. */
export function official(): BoundaryTopology {
  return officialBoundaries(
    readFileSync(officialFile, 'utf8'),
    'flanders-2025.topo.json',
    readGeoFacts(join(root, 'data')),
    { source: 'test', year: 2025, licence: null },
  );
}

/** The committed tile layout. */
export function tileRows(folder: string): TileRow[] {
  const text = readFileSync(join(folder, 'data', 'municipality.csv'), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map((row) => ({
    nis: row['nis'] ?? '',
    province: row['province'] ?? '',
    tile_x: Number.parseInt(row['tile_x'] ?? '', 10),
    tile_y: Number.parseInt(row['tile_y'] ?? '', 10),
  }));
}
