import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../db/database';
import { openNodeDatabase } from '../db/node';

import { equalWeights, gapViewFor } from '../gap/gap-view';
import { withFilter } from '../state/view';
import { alike, peersQuestion } from './peers.sql';

const home = gapViewFor('parents-other-language');
const wezembeek = '23103';
let database: Database;

beforeAll(async () => {
  database = await openNodeDatabase('static/data/atlas.duckdb');
});

describe('whom a municipality can call', () => {
  it('lists who runs such an initiative, the nearest first', async () => {
    const { peers, initiatives } = await database.ask(peersQuestion({ ...home, nis: wezembeek }));
    expect(peers.map(({ name }) => name)).toEqual(['Zaventem', 'Boom', 'Antwerpen', 'Menen']);
    expect(new Set(initiatives.map(({ nis }) => nis))).toEqual(
      new Set(peers.map(({ nis }) => nis)),
    );
  });

  it('does not name itself', async () => {
    const { peers, initiatives } = await database.ask(peersQuestion({ ...home, nis: '23094' }));
    expect(peers.map(({ name }) => name)).not.toContain('Zaventem');
    expect(initiatives.every(({ nis }) => nis !== '23094')).toBe(true);
  });

  it('looks over the borders of a province that is chosen', async () => {
    const target = withFilter(home.target, 'province', ['Limburg']);
    const { peers } = await database.ask(peersQuestion({ ...home, target, nis: '71016' }));
    expect(peers).toHaveLength(4);
  });

  it('is nobody when no such initiative is mentioned', async () => {
    const target = { ...home.target, text: 'no initiative holds these words' };
    const answer = await database.ask(peersQuestion({ ...home, target, nis: wezembeek }));
    expect(answer).toEqual({ peers: [], initiatives: [], advice: [] });
  });

  it('brings what their fiche says of success and challenges', async () => {
    const { advice } = await database.ask(peersQuestion({ ...home, nis: wezembeek }));
    expect(new Set(advice.map(({ section }) => section))).toEqual(
      new Set(['success_factor', 'challenge']),
    );
  });
});

describe('likeness', () => {
  it('is the root of the weighted mean of squared differences', async () => {
    for (const weights of [equalWeights, { population: 3, need: 0, density: 1 }]) {
      const { peers } = await database.ask(peersQuestion({ ...home, nis: wezembeek, weights }));
      for (const peer of peers) {
        const squares =
          weights.population * peer.population_difference ** 2 +
          weights.need * (peer.need_difference ?? 0) ** 2 +
          weights.density * peer.density_difference ** 2;
        const total = weights.population + weights.need + weights.density;
        expect(peer.unlikeness).toBeCloseTo(Math.sqrt(squares / total), 2);
      }
    }
  });

  it('leaves the need out where there is no figure', async () => {
    const { peers } = await database.ask(
      peersQuestion({ ...home, indicator: 'median_income', nis: '73028' }),
    );
    for (const { need_difference, unlikeness } of peers) {
      expect(need_difference).toBeNull();
      expect(unlikeness).toBeGreaterThanOrEqual(0);
    }
  });

  it('is unknown when nothing counts', async () => {
    const weights = { population: 0, need: 0, density: 0 };
    const target = { ...home, nis: wezembeek, weights };
    const answer = await database.ask({ ...peersQuestion(target), alike: alike(target, 5) });
    expect(answer.peers.every(({ unlikeness }) => unlikeness === null)).toBe(true);
    expect(answer.alike).toEqual([]);
  });

  it('runs both ways', async () => {
    const between = async (from: string, to: string) => {
      const { rows } = await database.ask({ rows: alike({ ...home, nis: from }, 284) });
      return rows.find(({ nis }) => nis === to);
    };
    const there = await between(wezembeek, '44021');
    const back = await between('44021', wezembeek);
    expect(there?.unlikeness).toBeCloseTo(back?.unlikeness ?? NaN, 3);
    expect(there?.km).toBe(back?.km);
  });
});
