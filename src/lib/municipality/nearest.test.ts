import { expect, it } from 'vitest';
import { nearestMentioned } from './nearest';

const place = (municipality: string, lon: number, name: string | null = 'Project') => ({
  nis: municipality,
  municipality,
  lon,
  lat: 51,
  initiative_id: `${municipality} ${name ?? ''}`,
  name,
});
const from = { nis: 'Hier', lon: 4, lat: 51 };

it('puts the nearest municipality first and leaves out the one asked for', () => {
  const places = [place('Ver', 5), place('Hier', 4), place('Dicht', 4.1)];
  expect(nearestMentioned(from, places, 5).map(({ name }) => name)).toEqual(['Dicht', 'Ver']);
});

it('gathers the initiatives of a municipality, those without a name too', () => {
  const [neighbour] = nearestMentioned(
    from,
    [place('Dicht', 4.1, 'A'), place('Dicht', 4.1, null)],
    5,
  );
  expect(neighbour?.initiatives).toEqual(['A', null]);
});

it('measures along a great circle', () => {
  const [neighbour] = nearestMentioned(from, [place('Ver', 5)], 1);
  expect(neighbour?.km).toBeCloseTo(70, 0);
});
