import type { FeatureCollection, GeoJsonObject } from 'geojson';
import { bbox } from 'topojson-client';
import { topology as toTopology } from 'topojson-server';
import type { GeometryObject, Objects, Topology } from 'topojson-specification';
import {
  polygonsOf,
  type BoundaryMetadata,
  type BoundaryTopology,
} from '../../src/lib/geo/boundaries.ts';
import { asRing, contains } from '../../src/lib/geo/polygon.ts';
import { assembleBoundaries, type Piece, type Pieces } from './assemble.ts';
import { BoundaryError } from './boundary-error.ts';
import type { GeoFacts } from './facts.ts';

/** What is known of a boundary file apart from its content. */
export type Provenance = Omit<BoundaryMetadata, 'grade'>;

/** Names that publishers give to the NIS code, most specific first; others are found by value. */
const USUAL_NAMES = [
  'nis',
  'niscode',
  'nis_code',
  'nis5',
  'cnis5',
  'code_ins',
  'ins',
  'nsi',
  'nsi_code',
  'refnis',
  'cd_munty_refnis',
  'id',
];

/** Share of municipalities whose centre must lie in the shape that carries their code. */
const LEAST_AGREEMENT = 0.9;

interface CodedPiece {
  readonly code: string;
  readonly piece: Piece;
}

/**
 * Reads a published boundary file (GeoJSON or TopoJSON in longitude and latitude, the
 * municipalities of any year since 2000) and brings it to the municipalities of today.
 *
 * @param text the content of the file
 * @param file how messages name the file
 * @param provenance what is known of the file; what it states itself under `metadata` goes first
 */
export function officialBoundaries(
  text: string,
  file: string,
  facts: GeoFacts,
  provenance: Provenance,
): BoundaryTopology {
  const source = parse(text, file);
  requireDegrees(source, file);
  const coded = codedPieces(source, file, facts);
  const pieces: Pieces = {
    topology: source,
    municipalities: todaysMunicipalities(coded, file, facts),
    brussels: coded.filter(({ code }) => code.startsWith('21')).map(({ piece }) => piece),
  };
  const boundaries = assemble(pieces, file, facts, { ...provenance, ...statedProvenance(source) });
  requireAgreement(boundaries, file, facts);
  return boundaries;
}

/** What the file says about itself, in the form in which this project writes it. */
function statedProvenance(source: Topology): Partial<Provenance> {
  const stated: unknown = Reflect.get(source, 'metadata');
  if (!isRecord(stated)) return {};
  const { source: publisher, year, licence } = stated;
  return {
    ...(typeof publisher === 'string' && { source: publisher }),
    ...(typeof year === 'number' && { year }),
    ...(typeof licence === 'string' && { licence }),
  };
}

function parse(text: string, file: string): Topology {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BoundaryError(
      file,
      `this is not JSON (${reason})`,
      'give a GeoJSON or TopoJSON file; a shapefile or a zip archive has to be converted first.',
    );
  }
  if (isTopology(json)) return json;
  if (isFeatureCollection(json) && json.features.length > 0) {
    const topology = toTopology({ areas: json satisfies GeoJsonObject }, 1e6);
    return Object.assign(topology, { metadata: Reflect.get(json, 'metadata') as unknown });
  }
  throw new BoundaryError(
    file,
    'this is neither a TopoJSON topology nor a GeoJSON feature collection',
    'export the municipalities as a GeoJSON FeatureCollection or as TopoJSON.',
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isTopology(value: unknown): value is Topology {
  return (
    isRecord(value) &&
    value['type'] === 'Topology' &&
    Array.isArray(value['arcs']) &&
    isRecord(value['objects'])
  );
}

function isFeatureCollection(value: unknown): value is FeatureCollection {
  return (
    isRecord(value) && value['type'] === 'FeatureCollection' && Array.isArray(value['features'])
  );
}

function requireDegrees(source: Topology, file: string): void {
  const [west, south, east, north] = bbox(source);
  if (west >= -180 && east <= 180 && south >= -90 && north <= 90) return;
  throw new BoundaryError(
    file,
    `the coordinates (x from ${Math.round(west)} to ${Math.round(east)}) are not degrees of longitude and latitude`,
    'convert the file to WGS84 (EPSG:4326), for example with ogr2ogr -t_srs EPSG:4326.',
  );
}

function codedPieces(source: Topology, file: string, facts: GeoFacts): CodedPiece[] {
  const known = new Set([
    ...facts.municipalities.map(({ nis }) => nis),
    ...facts.history.map(({ oldNis }) => oldNis),
  ]);
  let best: { found: number; rank: number; coded: CodedPiece[] } | undefined;
  const seen = new Set<string>();
  for (const object of Object.values<GeometryObject>(source.objects as Objects)) {
    const geometries = flatten(object);
    const keys = new Set(geometries.flatMap((geometry) => Object.keys(attributes(geometry))));
    for (const key of keys) {
      seen.add(key);
      const coded = geometries.flatMap((geometry) => {
        const code = asCode(attributes(geometry)[key]);
        return code !== null && isPiece(geometry) ? [{ code, piece: geometry }] : [];
      });
      const found = new Set(coded.map(({ code }) => code).filter((code) => known.has(code))).size;
      const place = USUAL_NAMES.indexOf(key.toLowerCase());
      const rank = place < 0 ? USUAL_NAMES.length : place;
      if (!best || found > best.found || (found === best.found && rank < best.rank)) {
        best = { found, rank, coded };
      }
    }
  }
  if (best && best.found > 0) return best.coded;
  throw new BoundaryError(
    file,
    `no property holds NIS codes of Flemish municipalities (properties seen: ${[...seen].sort().join(', ') || 'none'})`,
    'give every municipality its five-digit NIS code in a property, for example "nis".',
  );
}

function flatten(object: GeometryObject): GeometryObject[] {
  return object.type === 'GeometryCollection' ? object.geometries.flatMap(flatten) : [object];
}

function isPiece(geometry: GeometryObject): geometry is Piece {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function attributes(geometry: GeometryObject): Record<string, unknown> {
  const own: Record<string, unknown> = { ...geometry.properties };
  return geometry.id === undefined || 'id' in own ? own : { ...own, id: geometry.id };
}

function asCode(value: unknown): string | null {
  const text =
    typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return /^[1-9]\d{4}$/.test(text) ? text : null;
}

function byCode(coded: readonly CodedPiece[]): Map<string, Piece[]> {
  const result = new Map<string, Piece[]>();
  for (const { code, piece } of coded) {
    const pieces = result.get(code);
    if (pieces) pieces.push(piece);
    else result.set(code, [piece]);
  }
  return result;
}

/** Sorts the pieces of a file of any year under the municipalities of today. */
function todaysMunicipalities(
  coded: readonly CodedPiece[],
  file: string,
  facts: GeoFacts,
): Map<string, Piece[]> {
  const today = new Set(facts.municipalities.map(({ nis }) => nis));
  const inFile = byCode(coded);
  // A code that ended with a merger dates the file: all that ended that day must be in it.
  const endings = new Set(
    facts.history
      .filter(({ oldNis }) => !today.has(oldNis) && inFile.has(oldNis))
      .map(({ validUntil }) => validUntil),
  );
  const problems: string[] = [];
  const result = new Map<string, Piece[]>();
  for (const { nis, name } of facts.municipalities) {
    const former = facts.history.filter(
      (row) => row.nis === nis && endings.has(row.validUntil) && row.oldNis !== nis,
    );
    const own = inFile.get(nis);
    const wasOnePart = facts.history.some(
      (row) => row.oldNis === nis && endings.has(row.validUntil),
    );
    if (own && !wasOnePart) {
      result.set(nis, own);
      continue;
    }
    const absent = former.filter(({ oldNis }) => !inFile.has(oldNis));
    if ((wasOnePart && !own) || former.length === 0) problems.push(`${nis} ${name}`);
    for (const { oldNis, oldName } of absent) {
      problems.push(`${oldNis} ${oldName} (part of ${nis} ${name})`);
    }
    const parts = [nis, ...former.map(({ oldNis }) => oldNis)];
    result.set(
      nis,
      parts.flatMap((code) => inFile.get(code) ?? []),
    );
  }
  if (problems.length === 0) return result;
  const shown = problems.slice(0, 10).join(', ');
  const rest = problems.length > 10 ? `, and ${problems.length - 10} more` : '';
  throw new BoundaryError(
    file,
    `${problems.length} of the municipalities are missing: ${shown}${rest}`,
    'use a file that holds all municipalities of Flanders of one year, 2000 or later; if codes changed since, add them to data/municipality_history.csv.',
  );
}

function assemble(
  pieces: Pieces,
  file: string,
  facts: GeoFacts,
  provenance: Provenance,
): BoundaryTopology {
  try {
    return assembleBoundaries(pieces, facts, { grade: 'official', ...provenance });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BoundaryError(
      file,
      `its shapes cannot be joined (${reason})`,
      'use a file in which neighbours share their border, without gaps and overlaps.',
    );
  }
}

function requireAgreement(boundaries: BoundaryTopology, file: string, facts: GeoFacts): void {
  const shapes = new Map(
    boundaries.objects.municipalities.geometries.map((area) => [area.id, area]),
  );
  const strays = facts.municipalities.filter(({ nis, lon, lat }) => {
    const area = shapes.get(nis);
    const polygons = area ? polygonsOf(boundaries, area) : [];
    return !polygons.some((polygon) => contains(polygon.map(asRing), [lon, lat]));
  });
  if (strays.length <= facts.municipalities.length * (1 - LEAST_AGREEMENT)) return;
  const named = strays.slice(0, 5).map(({ name }) => name);
  throw new BoundaryError(
    file,
    `the shapes and their codes do not belong together: the centres of ${strays.length} municipalities (${named.join(', ')}, …) lie outside their shape`,
    'check that longitude comes before latitude and that the codes stand at the right shapes.',
  );
}
