import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { createGazetteer } from './gazetteer';
import type { Gazetteer, PlaceName } from './types';

const FACTS = new URL('../../../data/', import.meta.url);

function readRows(file: string, columns: readonly string[], folder: URL): Record<string, string>[] {
  const text = readFileSync(fileURLToPath(new URL(file, folder)), 'utf8');
  const { data, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  const missing = columns.filter((column) => !(meta.fields ?? []).includes(column));
  if (missing.length > 0) throw new Error(`${file}: column ${missing.join(', ')} is missing`);
  return data;
}

/**
 * Every place name in the facts: the 285 municipalities, the names from before the mergers, and the
 * sub-municipalities with the 19 municipalities of Brussels.
 */
export function loadPlaceNames(folder: URL = FACTS): PlaceName[] {
  const current = readRows('municipality.csv', ['nis', 'name'], folder);
  const former = readRows('municipality_history.csv', ['old_name', 'nis'], folder);
  const parts = readRows('place.csv', ['name', 'nis'], folder);
  return [
    ...current.map(({ name = '', nis = '' }): PlaceName => ({ name, nis, level: 'current' })),
    ...former.map(({ old_name: name = '', nis = '' }): PlaceName => ({
      name,
      nis,
      level: 'former',
    })),
    ...parts.map(({ name = '', nis = '' }): PlaceName => ({ name, nis, level: 'sub' })),
  ];
}

/** The gazetteer of the facts in `data/`. For scripts and tests; the browser downloads the names. */
export function loadGazetteer(folder: URL = FACTS): Gazetteer {
  return createGazetteer(loadPlaceNames(folder));
}
