import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { BoundaryError } from './boundary-error.ts';
import type { Provenance } from './official.ts';

/** Address, checksum, year, licence and publisher of a boundary file: `boundaries.config.json`. */
export interface BoundaryConfig extends Partial<Provenance> {
  readonly url: string | null;
  readonly sha256: string | null;
}

/** A boundary file that was found, and who asked for it. */
export interface FoundBoundaries {
  readonly text: string;
  /** How messages name the file. */
  readonly file: string;
  readonly provenance: Provenance;
  /** `named`: somebody pointed at it, so its faults are errors. */
  readonly origin: 'named' | 'cache' | 'download';
}

/** Where to look for a boundary file. */
export interface BoundarySearch {
  /** Value of PRAKTIJKATLAS_BOUNDARIES: a file, or a folder that holds one. */
  readonly named: string | undefined;
  readonly cacheFolder: string;
  readonly config: BoundaryConfig;
  readonly mayDownload: boolean;
  /** Called with what went wrong when a download fails. */
  readonly warn: (message: string) => void;
}

const DOWNLOAD_LIMIT_MS = 5000;

/** Reads `boundaries.config.json`; without the file nothing is configured. */
export function readBoundaryConfig(path: string): BoundaryConfig {
  const empty: BoundaryConfig = { url: null, sha256: null };
  if (!existsSync(path)) return empty;
  try {
    const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof json !== 'object' || json === null) throw new Error('this is not an object');
    return { ...empty, ...json };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BoundaryError(
      basename(path),
      reason,
      'correct the JSON; docs/geography.md shows its five keys.',
    );
  }
}

/**
 * Looks for official boundaries: the file that is named, else the cache, else a download when an
 * address is configured. `null` when there is none.
 */
export async function findBoundaries(search: BoundarySearch): Promise<FoundBoundaries | null> {
  if (search.named) {
    const path = resolveNamed(search.named);
    const text = readFileSync(path, 'utf8');
    const isConfigured = checksum(text) === search.config.sha256;
    return found(text, basename(path), 'named', isConfigured ? search.config : {});
  }
  const cached = boundaryFiles(search.cacheFolder)[0];
  if (cached !== undefined) {
    const text = readFileSync(join(search.cacheFolder, cached), 'utf8');
    return found(text, cached, 'cache', search.config);
  }
  if (search.config.url === null || !search.mayDownload) return null;
  return download(search.config.url, search);
}

const checksum = (text: string): string => createHash('sha256').update(text).digest('hex');

function resolveNamed(named: string): string {
  const remedy =
    'let PRAKTIJKATLAS_BOUNDARIES name a GeoJSON or TopoJSON file, or a folder that holds one; or leave it unset.';
  if (!existsSync(named)) throw new BoundaryError(basename(named), 'there is no such file', remedy);
  if (!statSync(named).isDirectory()) return named;
  const files = boundaryFiles(named);
  const [file] = files;
  if (file === undefined || files.length > 1) {
    const count = files.length === 0 ? 'no boundary file' : `${files.length} boundary files`;
    throw new BoundaryError(basename(named), `the folder holds ${count} (.json, .geojson)`, remedy);
  }
  return join(named, file);
}

function boundaryFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => ['.json', '.geojson', '.topojson'].includes(extname(name).toLowerCase()))
    .sort();
}

async function download(
  url: string,
  { config, cacheFolder, warn }: BoundarySearch,
): Promise<FoundBoundaries | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_LIMIT_MS) });
    if (!response.ok) throw new Error(`the server answers ${response.status}`);
    const text = await response.text();
    const sum = checksum(text);
    if (config.sha256 !== null && sum !== config.sha256.toLowerCase()) {
      throw new Error(`its sha256 is ${sum}, not the one in boundaries.config.json`);
    }
    const file = 'downloaded.json';
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(join(cacheFolder, file), text);
    return found(text, file, 'download', config);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    warn(`The boundaries at ${url} could not be downloaded: ${reason}.`);
    return null;
  }
}

function found(
  text: string,
  file: string,
  origin: FoundBoundaries['origin'],
  known: Partial<Provenance>,
): FoundBoundaries {
  const yearInName = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(file)?.[1];
  const provenance: Provenance = {
    source: known.source ?? file,
    year: known.year ?? (yearInName === undefined ? null : Number(yearInName)),
    licence: known.licence ?? null,
  };
  return { text, file, origin, provenance };
}
