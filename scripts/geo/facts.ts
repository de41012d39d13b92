import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** A municipality of 2025, as far as the map needs it. */
export interface Municipality {
  readonly nis: string;
  readonly name: string;
  readonly province: string;
  readonly lon: number;
  readonly lat: number;
}

/** An earlier code, valid until the day named, and the municipality that it is part of today. */
export interface FormerMunicipality {
  readonly oldNis: string;
  readonly oldName: string;
  readonly validUntil: string;
  readonly nis: string;
}

/** A sub-municipality, or a municipality of Brussels. */
export interface Place {
  readonly name: string;
  readonly nis: string;
  readonly lon: number;
  readonly lat: number;
  readonly areaKm2: number;
}

/** A Walloon municipality, which only bounds the map in the south. */
export interface OuterPlace {
  readonly lon: number;
  readonly lat: number;
}

/** The facts that maps are made from. */
export interface GeoFacts {
  readonly municipalities: readonly Municipality[];
  readonly history: readonly FormerMunicipality[];
  readonly places: readonly Place[];
  readonly outerPlaces: readonly OuterPlace[];
}

type Row = Readonly<Record<string, string>>;

/** Reads the tables that maps are made from out of the data folder. */
export function readGeoFacts(dataFolder: string): GeoFacts {
  return {
    municipalities: read(dataFolder, 'municipality.csv', (row) => ({
      nis: text(row, 'nis'),
      name: text(row, 'name'),
      province: text(row, 'province'),
      lon: number(row, 'lon'),
      lat: number(row, 'lat'),
    })),
    history: read(dataFolder, 'municipality_history.csv', (row) => ({
      oldNis: text(row, 'old_nis'),
      oldName: text(row, 'old_name'),
      validUntil: text(row, 'valid_until'),
      nis: text(row, 'nis'),
    })),
    places: read(dataFolder, 'place.csv', (row) => ({
      name: text(row, 'name'),
      nis: text(row, 'nis'),
      lon: number(row, 'lon'),
      lat: number(row, 'lat'),
      areaKm2: number(row, 'area_km2'),
    })),
    outerPlaces: read(dataFolder, 'outer_place.csv', (row) => ({
      lon: number(row, 'lon'),
      lat: number(row, 'lat'),
    })),
  };
}

function read<T>(folder: string, file: string, convert: (row: Row) => T): T[] {
  const parsed = Papa.parse<Row>(readFileSync(join(folder, file), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return parsed.data.map((row, index) => {
    try {
      return convert(row);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`data/${file}, line ${index + 2}: ${reason}`, { cause: error });
    }
  });
}

function text(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined || value === '') throw new Error(`${column} is empty`);
  return value;
}

function number(row: Row, column: string): number {
  const value = Number(text(row, column));
  if (!Number.isFinite(value)) throw new Error(`${column} is not a number`);
  return value;
}
