import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BoundaryTopology } from '../src/lib/geo/boundaries.ts';
import { BoundaryError } from './geo/boundary-error.ts';
import { findBoundaries, readBoundaryConfig } from './geo/boundary-source.ts';
import { readGeoFacts, type GeoFacts } from './geo/facts.ts';
import { officialBoundaries } from './geo/official.ts';
import { cachedSchematicBoundaries } from './geo/schematic-cache.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

async function main(options: readonly string[]): Promise<void> {
  const facts = readGeoFacts(join(root, 'data'));
  const boundaries = (await official(facts, options)) ?? cachedSchematicBoundaries(root);
  const file = join(root, 'static', 'data', 'boundaries.topo.json');
  mkdirSync(dirname(file), { recursive: true });
  const text = JSON.stringify(boundaries);
  writeFileSync(file, text);
  const { grade, source } = boundaries.metadata;
  console.log(`boundaries.topo.json: ${grade} (${source}), ${Math.round(text.length / 1000)} kB`);
}

async function official(
  facts: GeoFacts,
  options: readonly string[],
): Promise<BoundaryTopology | null> {
  if (options.includes('--schematic')) return null;
  const found = await findBoundaries({
    named: process.env['PRAKTIJKATLAS_BOUNDARIES'],
    cacheFolder: join(root, '.cache', 'boundaries'),
    config: readBoundaryConfig(join(root, 'boundaries.config.json')),
    mayDownload: !options.includes('--no-download') && !process.env['PRAKTIJKATLAS_NO_DOWNLOAD'],
    warn: (message) => console.warn(`WARNING: ${message} Schematic boundaries are used instead.`),
  });
  if (!found) return null;
  try {
    return officialBoundaries(found.text, found.file, facts, found.provenance);
  } catch (error) {
    if (found.origin === 'named' || !(error instanceof BoundaryError)) throw error;
    console.warn(`WARNING: ${error.message}\n  Schematic boundaries are used instead.`);
    return null;
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BoundaryError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
