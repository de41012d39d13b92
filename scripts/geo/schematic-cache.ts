import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Topology } from 'topojson-specification';
import type { BoundaryTopology } from '../../src/lib/geo/boundaries.ts';
import { readGeoFacts } from './facts.ts';
import { schematicBoundaries } from './schematic.ts';

const DATA_FILES = [
  'municipality.csv',
  'municipality_history.csv',
  'place.csv',
  'outer_place.csv',
] as const;

const here = dirname(fileURLToPath(import.meta.url));

/** Everything that the result depends on beside the data: a change here makes the cache stale. */
const CODE_FILES = [
  'schematic.ts',
  'power-diagram.ts',
  'assemble.ts',
  '../../src/lib/geo/polygon.ts',
  '../../src/lib/geo/projection.ts',
];

/**
 * The schematic boundaries, from the cache when data and method are unchanged.
 *
 * @param root the folder of the project
 */
export function cachedSchematicBoundaries(root: string): BoundaryTopology {
  const worldFile = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const inputs = [
    worldFile,
    ...DATA_FILES.map((name) => join(root, 'data', name)),
    ...CODE_FILES.map((name) => join(here, name)),
  ];
  const hash = createHash('sha256');
  for (const file of inputs) hash.update(readFileSync(file)).update('\0');
  const folder = join(root, '.cache', 'geo');
  const file = join(folder, `schematic-${hash.digest('hex').slice(0, 16)}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as BoundaryTopology;

  const world = JSON.parse(readFileSync(worldFile, 'utf8')) as Topology;
  const boundaries = schematicBoundaries(readGeoFacts(join(root, 'data')), world);
  mkdirSync(folder, { recursive: true });
  // Moved into place in one step, so that a build at the same time never reads half a file.
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, JSON.stringify(boundaries));
  renameSync(partial, file);
  return boundaries;
}
