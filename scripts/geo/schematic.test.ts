import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { polygonsOf, type Area } from '../../src/lib/geo/boundaries.ts';
import { asRing, contains, polygonArea } from '../../src/lib/geo/polygon.ts';
import { projectKm } from '../../src/lib/geo/projection.ts';
import { readGeoFacts } from './facts.ts';
import { root, schematic } from './fixtures.ts';

const facts = readGeoFacts(join(root, 'data'));
const boundaries = schematic();
const { municipalities, provinces, brussels } = boundaries.objects;

function plane(area: Area) {
  return polygonsOf(boundaries, area).map((polygon) =>
    polygon.map((ring) => asRing(ring).map(([lon, lat]) => projectKm(lon, lat))),
  );
}

function km2(area: Area): number {
  return plane(area).reduce((sum, polygon) => sum + polygonArea(polygon), 0);
}

describe('schematic boundaries', () => {
  it('hold all 285 municipalities and 5 provinces', () => {
    expect(municipalities.geometries.map(({ id }) => id)).toEqual(
      facts.municipalities.map(({ nis }) => nis),
    );
    expect(provinces.geometries.map(({ id }) => id)).toEqual([
      'Antwerpen',
      'Limburg',
      'Oost-Vlaanderen',
      'Vlaams-Brabant',
      'West-Vlaanderen',
    ]);
  });

  it('put the centre of every municipality in its own area', () => {
    const areas = new Map(municipalities.geometries.map((area) => [area.id, plane(area)]));
    const strays = facts.municipalities.filter(({ nis, lon, lat }) => {
      const centre = projectKm(lon, lat);
      return !(areas.get(nis) ?? []).some((polygon) => contains(polygon, centre));
    });
    expect(strays.map(({ name }) => name)).toEqual([]);
  });

  it('have provinces as large as their municipalities, and a Brussels of about 162 km²', () => {
    const sum = (areas: readonly Area[]) => areas.reduce((total, area) => total + km2(area), 0);
    expect(sum(provinces.geometries)).toBeCloseTo(sum(municipalities.geometries), 0);
    expect(sum(provinces.geometries)).toBeGreaterThan(13_000);
    expect(sum(provinces.geometries)).toBeLessThan(14_200);
    expect(km2(brussels)).toBeGreaterThan(145);
    expect(km2(brussels)).toBeLessThan(180);
  });

  it('leave no holes but those around Brussels', () => {
    const holes = provinces.geometries.flatMap((area) =>
      plane(area).flatMap(([, ...inner]) => inner.map(() => area.id)),
    );
    expect(holes).toEqual(['Vlaams-Brabant']);
  });

  it('say that they are schematic', () => {
    expect(boundaries.metadata).toMatchObject({ grade: 'schematic', year: 2025 });
  });
});
