import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { polygonsOf } from '../../src/lib/geo/boundaries.ts';
import { asRing, polygonArea } from '../../src/lib/geo/polygon.ts';
import { BoundaryError } from './boundary-error.ts';
import type { GeoFacts } from './facts.ts';
import { hasOfficialFile, official } from './fixtures.ts';
import { officialBoundaries } from './official.ts';

/*
 * An invented land of four by four squares of a tenth of a degree around Brussels: the ring is
 * cut into pieces A1, A2 (merged into A in 2024), B and C; Brussels is the hole in the middle.
 */
const SIZE = 0.1;
const WEST = 4.16;
const SOUTH = 50.645;

const facts: GeoFacts = {
  municipalities: [
    { nis: '11500', name: 'A', province: 'Noord', lon: WEST + 0.2, lat: SOUTH + 0.35 },
    { nis: '23501', name: 'B', province: 'Zuid', lon: WEST + 0.35, lat: SOUTH + 0.15 },
    { nis: '23502', name: 'C', province: 'Zuid', lon: WEST + 0.05, lat: SOUTH + 0.15 },
  ],
  history: [
    { oldNis: '11400', oldName: 'A1', validUntil: '2024-12-31', nis: '11500' },
    { oldNis: '11401', oldName: 'A2', validUntil: '2024-12-31', nis: '11500' },
    { oldNis: '23501', oldName: 'B', validUntil: '2024-12-31', nis: '23501' },
    { oldNis: '23401', oldName: 'B2', validUntil: '2024-12-31', nis: '23501' },
  ],
  places: [],
  outerPlaces: [],
};

const provenance = { source: 'invented', year: 2020, licence: null };

/** The pieces as rectangles in squares: west, south, east, north. */
const PIECES = {
  a1: [0, 3, 2, 4],
  a2: [2, 3, 4, 4],
  a: [0, 3, 4, 4],
  b1: [3, 1, 4, 3],
  b2: [1, 0, 4, 1],
  c: [0, 0, 1, 3],
} as const;

function piece(name: keyof typeof PIECES, properties: Record<string, unknown>): Feature<Polygon> {
  const [west, south, east, north] = PIECES[name];
  const ring: [number, number][] = [];
  const push = (x: number, y: number) => ring.push([WEST + x * SIZE, SOUTH + y * SIZE]);
  for (let x = west; x < east; x++) push(x, south);
  for (let y: number = south; y < north; y++) push(east, y);
  for (let x: number = east; x > west; x--) push(x, north);
  for (let y: number = north; y >= south; y--) push(west, y);
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

function file(features: Feature<Polygon>[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

const OLD = [
  piece('a1', { NISCODE: 11400 }),
  piece('a2', { NISCODE: 11401 }),
  piece('b1', { NISCODE: 23501 }),
  piece('b2', { NISCODE: 23401 }),
  piece('c', { NISCODE: 23502 }),
];

function read(json: unknown) {
  return officialBoundaries(JSON.stringify(json), 'kaart.json', facts, provenance);
}

function squares(boundaries: ReturnType<typeof read>, id: string): number {
  const { municipalities, provinces, brussels } = boundaries.objects;
  const area = [...municipalities.geometries, ...provinces.geometries, brussels].find(
    (item) => item.id === id,
  );
  if (!area) return NaN;
  const degrees = polygonsOf(boundaries, area)
    .map((polygon) => polygonArea(polygon.map(asRing)))
    .reduce((sum, size) => sum + size, 0);
  return Math.round((degrees / SIZE ** 2) * 100) / 100;
}

describe('officialBoundaries', () => {
  it('dissolves municipalities of an earlier year into those of today', () => {
    const boundaries = read(file(OLD));
    expect(squares(boundaries, '11500')).toBe(4);
    expect(squares(boundaries, '23501')).toBe(5);
    expect(squares(boundaries, '23502')).toBe(3);
    expect(boundaries.metadata).toEqual({ grade: 'official', ...provenance });
  });

  it('derives provinces, and Brussels as the hole that is left', () => {
    const boundaries = read(file(OLD));
    expect(squares(boundaries, 'Noord')).toBe(4);
    expect(squares(boundaries, 'Zuid')).toBe(8);
    expect(squares(boundaries, '04000')).toBe(4);
  });

  it('reads TopoJSON, whatever the property is called', () => {
    const features = OLD.map((old) => ({
      ...old,
      properties: { gemeente: `  ${String(old.properties?.['NISCODE'])} ` },
    }));
    const boundaries = read(topology({ gemeenten: file(features) }, 1e5));
    expect(squares(boundaries, '11500')).toBe(4);
  });

  it('takes the municipalities of today as they are, and a code that merged under its own name', () => {
    const features = [
      piece('a', { nis: '11500', province_nis: '10000' }),
      piece('b1', { nis: '23501', province_nis: '20001' }),
      piece('b2', { nis: '23501', province_nis: '20001' }),
      piece('c', { nis: '23502', province_nis: '20001' }),
    ];
    expect(squares(read(file(features)), '23501')).toBe(5);
  });

  it('believes what the file says about itself', () => {
    const metadata = { source: 'Uitgever', year: 2019, licence: 'Licentie', grade: 'other' };
    expect(read({ ...file(OLD), metadata }).metadata).toEqual({ ...metadata, grade: 'official' });
  });

  it('drops an area of another country or region', () => {
    const foreign = piece('c', { NISCODE: 62063 });
    expect(squares(read(file([...OLD, foreign])), '23502')).toBe(3);
  });
});

describe('officialBoundaries refuses', () => {
  const message = (json: unknown): string => {
    try {
      read(json);
    } catch (error) {
      if (error instanceof BoundaryError) return error.message;
      throw error;
    }
    return '';
  };

  it('a file without some municipality, and names it', () => {
    const text = message(file(OLD.slice(0, 4)));
    expect(text).toContain('kaart.json');
    expect(text).toContain('23502 C');
    expect(text).toContain('How to mend it');
  });

  it('a file that holds only one part of a merger', () => {
    expect(message(file(OLD.filter((_, i) => i !== 1)))).toContain('11401 A2 (part of 11500 A)');
    expect(message(file(OLD.filter((_, i) => i !== 2)))).toContain('23501 B');
  });

  it('coordinates that are not degrees', () => {
    const metres = OLD.map((old) => ({
      ...old,
      geometry: {
        ...old.geometry,
        coordinates: old.geometry.coordinates.map((ring) =>
          ring.map(([x = 0, y = 0]) => [x * 30000, y * 3000]),
        ),
      },
    }));
    expect(message(file(metres))).toContain('EPSG:4326');
  });

  it('a file without NIS codes, and says which properties it has', () => {
    const text = message(file([piece('a', { naam: 'A' })]));
    expect(text).toContain('properties seen: naam');
  });

  it('codes at the wrong shapes', () => {
    const codes = [23502, 23502, 11400, 11401, 23501];
    const shuffled = OLD.map((old, i) => ({ ...old, properties: { NISCODE: codes[i] } }));
    const text = message(file([...shuffled, piece('b2', { NISCODE: 23401 })]));
    expect(text).toContain('do not belong together');
  });

  it('something that is no boundary file at all', () => {
    expect(message({ type: 'FeatureCollection', features: [] })).toContain('neither');
    expect(() => officialBoundaries('PK..', 'kaart.zip', facts, provenance)).toThrow('not JSON');
  });
});

describe.skipIf(!hasOfficialFile)('the development file', () => {
  it('gives 285 municipalities, five provinces and Brussels', () => {
    const { municipalities, provinces, brussels } = official().objects;
    expect(municipalities.geometries).toHaveLength(285);
    expect(provinces.geometries.map(({ id }) => id)).toContain('Limburg');
    expect(brussels.type).toMatch(/Polygon$/);
  });
});
