import { literal } from '../db/literal';
import { toCsv } from '../export/csv';
import type { DataPackage, Field } from './data-package';
import { slugOf } from './names';
import { cellOf, textOf, type Cell, type Row } from './table';
import type { DataFiles, Facts } from './validate';

/** A municipality as pages and maps know it without asking the database. */
export interface MunicipalityRecord {
  readonly nis: string;
  readonly name: string;
  /** Its name in addresses; unique. */
  readonly slug: string;
  readonly province: string;
  readonly arrondissement: string;
  readonly lon: number;
  readonly lat: number;
  readonly population: number;
  readonly area_km2: number;
  /** Null until the tile layout has been computed. */
  readonly tile_x: number | null;
  readonly tile_y: number | null;
}

/** How a name belongs to a municipality: its name, its name before a merger, or a part of it. */
export type PlaceLevel = 'current' | 'former' | 'sub';
/** A name, the code of today's municipality, and how the name belongs to it. */
export type PlaceEntry = readonly [name: string, nis: string, level: PlaceLevel];

/** What the compiled facts are. */
export interface FactsMeta {
  /** Hash of the content of the data package and of the views. */
  readonly version: string;
  /** Day of the build, from SOURCE_DATE_EPOCH; null where that is not set. */
  readonly built: string | null;
  readonly practices: readonly {
    readonly practice_id: string;
    readonly title: string;
    readonly source_date: string | null;
  }[];
}

const rowsOf = (facts: Facts, name: string): readonly Row[] => facts.tables.get(name)?.rows ?? [];

function numberOrNull(cell: Cell): number | null {
  return typeof cell === 'number' ? cell : null;
}

/** The municipalities, in order of code. */
export function municipalityRecords(facts: Facts): MunicipalityRecord[] {
  const records = rowsOf(facts, 'municipality').map((row) => ({
    nis: textOf(row, 'nis'),
    name: textOf(row, 'name'),
    slug: slugOf(textOf(row, 'name')),
    province: textOf(row, 'province'),
    arrondissement: textOf(row, 'arrondissement'),
    lon: Number(cellOf(row, 'lon')),
    lat: Number(cellOf(row, 'lat')),
    population: Number(cellOf(row, 'population')),
    area_km2: Number(cellOf(row, 'area_km2')),
    tile_x: numberOrNull(cellOf(row, 'tile_x')),
    tile_y: numberOrNull(cellOf(row, 'tile_y')),
  }));
  return records.sort((a, b) => (a.nis < b.nis ? -1 : 1));
}

/**
 * Every name a municipality can be found by: today's, those before a merger, those of its parts.
 *
 * A name stands once for a municipality, at the level that decides first. The municipalities
 * of Brussels are there too, so that whoever names one is told that it is outside the databank.
 */
export function placeEntries(facts: Facts): PlaceEntry[] {
  const current = rowsOf(facts, 'municipality').map((row): PlaceEntry => [
    textOf(row, 'name'),
    textOf(row, 'nis'),
    'current',
  ]);
  const former = rowsOf(facts, 'municipality_history').map((row): PlaceEntry => [
    textOf(row, 'old_name'),
    textOf(row, 'nis'),
    'former',
  ]);
  const sub = rowsOf(facts, 'place').map((row): PlaceEntry => [
    textOf(row, 'name'),
    textOf(row, 'nis'),
    'sub',
  ]);
  const seen = new Set<string>();
  return [...current, ...former, ...sub].filter(([name, nis]) => {
    const key = `${nis} ${name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * What is known of the build.
 *
 * @param epoch seconds since 1970, as in SOURCE_DATE_EPOCH.
 */
export function factsMeta(facts: Facts, version: string, epoch: string | undefined): FactsMeta {
  return {
    version,
    built: epoch ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10) : null,
    practices: rowsOf(facts, 'practice').map((row) => {
      const date = textOf(row, 'source_date');
      return {
        practice_id: textOf(row, 'practice_id'),
        title: textOf(row, 'title'),
        source_date: date === '' ? null : date,
      };
    }),
  };
}

/** The tables as files to publish, by name: as they stand in the data folder, or put together from parts. */
export const publishedTables = (files: DataFiles, facts: Facts): Map<string, string> =>
  new Map(
    facts.dataPackage.resources.map(({ name, path, schema }) => {
      const table = facts.tables.get(name);
      const text = table?.parts
        ? toCsv(
            table.rows.map((row) =>
              Object.fromEntries(
                schema.fields.map((field) => [field.name, cellOf(row, field.name)]),
              ),
            ),
          )
        : files.get(path);
      if (text === undefined) throw new Error(`No file of ${name}`);
      return [path, text];
    }),
  );

/** Size and hash of a published file. */
export interface Fingerprint {
  readonly bytes: number;
  readonly sha256: string;
}

/** The package as published: with the version, and with size and hash of every file. */
export function publishedPackage(
  dataPackage: DataPackage,
  version: string,
  fingerprints: ReadonlyMap<string, Fingerprint>,
): unknown {
  return {
    ...dataPackage,
    version,
    resources: dataPackage.resources.map((resource) => {
      const fingerprint = fingerprints.get(resource.path);
      if (!fingerprint) throw new Error(`No fingerprint of ${resource.path}`);
      return { ...resource, bytes: fingerprint.bytes, hash: `sha256:${fingerprint.sha256}` };
    }),
  };
}

/** DuckDB's types of the columns of the data package. */
export const columnTypes: Record<Field['type'], string> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  date: 'DATE',
};

/** The statements that create the tables of the package, empty, with their descriptions as comments. */
export const tableStatements = (dataPackage: DataPackage): string[] =>
  dataPackage.resources.flatMap(({ name, title, description, schema }) => [
    `CREATE TABLE "${name}" (${schema.fields
      .map(({ name: column, type, constraints }) => {
        const required = constraints?.required ? ' NOT NULL' : '';
        return `"${column}" ${columnTypes[type]}${required}`;
      })
      .join(', ')})`,
    `COMMENT ON TABLE "${name}" IS ${literal(`${title}. ${description}`)}`,
    ...schema.fields.map(
      (field) => `COMMENT ON COLUMN "${name}"."${field.name}" IS ${literal(field.description)}`,
    ),
  ]);
