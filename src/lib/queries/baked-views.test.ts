import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { unpackAnswer, type PackedAnswer } from '../db/packed-rows';
import { query, type Database } from '../db/database';
import { openNodeDatabase } from '../db/node';
import { questionKey } from '../db/question-key';
import { raw } from '../db/sql';
import { asksTheSame, formatView } from '../state/codec';
import { bases, defaultView, withFilter, type Facet, type View } from '../state/view';
import { atlasQuestions } from './atlas.sql';
import { bakedViews, type FacetValues } from './baked-views';

// Many questions to DuckDB in one test, beside other tests.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let database: Database;
let values: FacetValues;

beforeAll(async () => {
  database = await openNodeDatabase('static/data/atlas.duckdb');
  const { terms, places } = await database.ask({
    terms: query<{ facet: string; id: string }>(
      raw(`SELECT scheme AS facet, term_id AS id FROM term`),
    ),
    places: query<Record<'province' | 'arrondissement' | 'population_class' | 'nis', string>>(
      raw('SELECT province, arrondissement, population_class, nis FROM municipality_profile'),
    ),
  });
  const idsOf = (scheme: string) =>
    terms.filter(({ facet }) => facet === scheme).map(({ id }) => id);
  const distinct = (column: 'province' | 'arrondissement' | 'population_class' | 'nis') => [
    ...new Set(places.map((row) => row[column])),
  ];
  values = {
    target_group: idsOf('target_group'),
    kind: idsOf('kind'),
    domain: idsOf('domain'),
    province: distinct('province'),
    arrondissement: distinct('arrondissement'),
    population_class: distinct('population_class'),
    municipality: distinct('nis'),
  };
});

describe('the views that are baked', () => {
  it('hold every term, place and municipality once for each basis', () => {
    const written = bakedViews(values).map(formatView);
    expect(new Set(written).size).toBe(written.length);
    const expected = bases.flatMap((basis) =>
      (Object.entries(values) as [Facet, readonly string[]][]).flatMap(([facet, ids]) =>
        ids.map((id) => formatView(withFilter({ ...defaultView, basis }, facet, [id]))),
      ),
    );
    expect(values.municipality).toHaveLength(285);
    expect(written).toEqual(expect.arrayContaining(expected));
    expect(written).toHaveLength(expected.length + 4);
  });

  it('start with the default view, also with small maps by kind and as stated', () => {
    const written = bakedViews(values).map(formatView);
    expect(written[0]).toBe('');
    expect(written).toEqual(
      expect.arrayContaining(['panels=kind', 'basis=stated', 'basis=stated&panels=kind']),
    );
  });

  it('ask questions that do not share a key', () => {
    const byKey = new Map<string, string>();
    for (const question of bakedViews(values).flatMap((view) => [...atlasQuestions(view)])) {
      const key = questionKey(question);
      const text = JSON.stringify(question);
      expect(byKey.get(key) ?? text).toBe(text);
      byKey.set(key, text);
    }
    expect(byKey.size).toBe(new Set(byKey.values()).size);
  });

  it('have the same answer for how they are drawn', () => {
    const keys = (view: View) => atlasQuestions(view).map((question) => questionKey(question));
    const drawn = { ...defaultView, measure: 'kinds', layout: 'dots' } as const;
    expect(keys(drawn)).toEqual(keys(defaultView));
    expect(asksTheSame(drawn, defaultView)).toBe(true);
    for (const view of bakedViews(values).slice(1)) {
      expect(keys(view)).not.toEqual(keys(defaultView));
      expect(asksTheSame(view, defaultView), formatView(view)).toBe(false);
    }
  });

  it.skipIf(!existsSync('static/data/answers/index.json'))(
    'are written out with the answers of the engine',
    async () => {
      const okan = withFilter(defaultView, 'target_group', ['okan-youth']);
      for (const question of atlasQuestions(okan)) {
        const file = `static/data/answers/${questionKey(question)}.json`;
        const baked = JSON.parse(readFileSync(file, 'utf8')) as PackedAnswer;
        expect(unpackAnswer(baked)).toEqual(await database.ask(question));
      }
    },
  );
});
