import { describe, expect, it } from 'vitest';
import { distanceKm } from './distance.ts';
import { project, projectKm, unprojectKm, UNITS_PER_KM } from './projection.ts';
import { VIEW } from './view-box.ts';

const ANTWERP = { lon: 4.4003, lat: 51.2213 };
const GHENT = { lon: 3.725, lat: 51.0537 };

describe('projection', () => {
  it('keeps the corners of Flanders inside the viewBox', () => {
    const corners = [
      [2.5413, 51.0892],
      [5.911, 50.7405],
      [4.7587, 51.5051],
      [3.8968, 50.6875],
    ] as const;
    for (const [lon, lat] of corners) {
      const [x, y] = project(lon, lat);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(VIEW.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(VIEW.height);
    }
  });

  it('has north up and the same scale as the plane in kilometres', () => {
    const [x1, y1] = project(ANTWERP.lon, ANTWERP.lat);
    const [x2, y2] = project(GHENT.lon, GHENT.lat);
    expect(y1).toBeLessThan(y2);
    const km = Math.hypot(x1 - x2, y1 - y2) / UNITS_PER_KM;
    expect(km).toBeCloseTo(distanceKm(ANTWERP, GHENT), 0);
  });

  it('comes back from kilometres to degrees', () => {
    const [lon, lat] = unprojectKm(...projectKm(ANTWERP.lon, ANTWERP.lat));
    expect(lon).toBeCloseTo(ANTWERP.lon, 9);
    expect(lat).toBeCloseTo(ANTWERP.lat, 9);
  });
});

describe('distanceKm', () => {
  it('is a sixtieth of a degree to the nautical mile along a meridian', () => {
    expect(distanceKm({ lon: 4, lat: 50 }, { lon: 4, lat: 51 })).toBeCloseTo(111.19, 2);
  });

  it('is nothing from a place to itself and the same both ways', () => {
    expect(distanceKm(GHENT, GHENT)).toBe(0);
    expect(distanceKm(GHENT, ANTWERP)).toBeCloseTo(distanceKm(ANTWERP, GHENT), 12);
  });
});
