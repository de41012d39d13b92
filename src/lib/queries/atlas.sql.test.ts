import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { query, type Database } from '../db/database';
import { openNodeDatabase } from '../db/node';
import { sql } from '../db/sql';
import { populationClasses } from '../facts/population-class';
import {
  bases,
  defaultView,
  facets,
  panelSchemes,
  termFacets,
  withFilter,
  type Basis,
  type Facet,
  type View,
} from '../state/view';
import { askAtlas, listedPlaceFacets, summary, type AtlasAnswer, type Summary } from './atlas.sql';

// Many questions to DuckDB in one test, beside other tests.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const [mechelen, kortrijk, roeselare] = ['12025', '34022', '36015'];

const csv = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(`data/${name}.csv`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
const [municipalities, mentions, initiatives] = [
  csv('municipality'),
  csv('initiative_municipality'),
  csv('initiative'),
];
const vocabulary = csv('term');

let database: Database;
let everything: AtlasAnswer;

beforeAll(async () => {
  database = await openNodeDatabase('static/data/atlas.duckdb');
  everything = await askAtlas(database, defaultView);
});

/** The default view with filters and whatever else differs. */
const viewWith = (
  filters: Partial<Record<Facet, readonly string[]>>,
  rest: Partial<View> = {},
): View =>
  facets.reduce(
    (view, facet) => (filters[facet] ? withFilter(view, facet, filters[facet]) : view),
    { ...defaultView, ...rest },
  );

const ask = (
  filters: Partial<Record<Facet, readonly string[]>>,
  rest: Partial<View> = {},
): Promise<AtlasAnswer> => askAtlas(database, viewWith(filters, rest));

const summaryOf = ({ summary: [first] }: Pick<AtlasAnswer, 'summary'>): Summary => {
  if (!first) throw new Error('no summary');
  return first;
};
const askSummary = async (view: View): Promise<Summary> =>
  summaryOf(await database.ask({ summary: summary(view) }));
const mentionedIn = (answer: AtlasAnswer): string[] =>
  answer.municipalities.filter((row) => row.initiatives > 0).map(({ nis }) => nis);
const initiativesIn = (answer: AtlasAnswer): string[] =>
  [...new Set(answer.rows.map(({ initiative_id }) => initiative_id))].sort();
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const everyFilter = viewWith(
  {
    target_group: ['parents', 'schools-and-teams', 'schools-professionals'],
    kind: ['parental-involvement', 'support-to-schools', 'transition-class'],
    domain: ['education', 'family'],
    province: ['Antwerpen', 'West-Vlaanderen'],
    arrondissement: ['Kortrijk', 'Mechelen'],
    population_class: ['30000-60000', 'over-60000'],
    municipality: [mechelen],
  },
  { text: 'ouders', all: ['target_group'] },
);

describe('the questions of the atlas', () => {
  it.each(
    bases.flatMap((basis) =>
      panelSchemes.map((panels) => [basis, panels] satisfies [Basis, string]),
    ),
  )('can be asked with every filter at once: %s, small maps by %s', async (basis, panels) => {
    const answer = await askAtlas(database, { ...everyFilter, basis, panels });
    expect(summaryOf(answer)).toMatchObject({ municipalities: 1 });
    expect(
      answer.municipalities.every(({ nis }) =>
        municipalities.some(
          (m) => m['nis'] === nis && ['Kortrijk', 'Mechelen'].includes(m['arrondissement'] ?? ''),
        ),
      ),
    ).toBe(true);
  });

  it('finds with every filter at once what passes each of them', async () => {
    const answer = await askAtlas(database, everyFilter);
    expect(initiativesIn(answer)).toEqual(['dialoogsessies-mechelen', 'projectsubsidie-mechelen']);
    expect(summaryOf(answer)).toMatchObject({ mentioned: 1, initiatives: 2, practices: 1 });
  });

  it('has an answer, not an error, where nothing is in scope', async () => {
    const answer = await ask({ province: ['Limburg'], arrondissement: ['Kortrijk'] });
    expect(summaryOf(answer)).toEqual({
      municipalities: 0,
      mentioned: 0,
      inhabitants: 0,
      inhabitants_mentioned: 0,
      share: null,
      initiatives: 0,
      practices: 0,
    });
    expect(answer.rows).toEqual([]);
  });
});

describe('without filters', () => {
  it('13 of 285 municipalities are mentioned, with 14 initiatives in 16 rows', () => {
    expect(summaryOf(everything)).toMatchObject({
      municipalities: 285,
      mentioned: 13,
      initiatives: 14,
      practices: 1,
    });
    expect(everything.rows).toHaveLength(16);
    expect(everything.municipalities).toHaveLength(285);
    expect(mentionedIn(everything)).toHaveLength(13);
  });

  it('the same follows from the tables in data/', () => {
    const mentioned = new Set(mentions.map((row) => row['nis'] ?? ''));
    const inhabitants = (rows: typeof municipalities) =>
      sum(rows.map((row) => Number(row['population'])));
    const all = inhabitants(municipalities);
    const there = inhabitants(municipalities.filter((row) => mentioned.has(row['nis'] ?? '')));
    const found = summaryOf(everything);
    expect(found).toMatchObject({
      municipalities: municipalities.length,
      mentioned: mentioned.size,
      initiatives: initiatives.length,
      inhabitants: all,
      inhabitants_mentioned: there,
    });
    expect(found.share).toBeCloseTo(there / all, 12);
    expect(everything.rows).toHaveLength(mentions.length);
  });

  it('Mechelen has four initiatives', () => {
    expect(everything.municipalities.find(({ nis }) => nis === mechelen)?.initiatives).toBe(4);
    expect(everything.rows.filter(({ nis }) => nis === mechelen)).toHaveLength(4);
  });

  it('every count is equal to the count without filters', () => {
    for (const row of everything.terms) {
      expect(row.initiatives).toBe(row.initiatives_total);
      expect(row.municipalities).toBe(row.municipalities_total);
    }
    for (const row of everything.matrix) expect(row.initiatives).toBe(row.initiatives_total);
    for (const row of everything.places) expect(row.mentioned).toBe(row.mentioned_total);
  });
});

describe('OKAN youth', () => {
  it('are reached in Kortrijk and Roeselare, as coded', async () => {
    const answer = await ask({ target_group: ['okan-youth'] });
    expect(mentionedIn(answer)).toEqual([kortrijk, roeselare]);
    expect(summaryOf(answer)).toMatchObject({
      municipalities: 285,
      mentioned: 2,
      inhabitants_mentioned: 147_664,
      initiatives: 2,
    });
  });

  it('are named by the fiche of all 13', async () => {
    const answer = await ask({ target_group: ['okan-youth'] }, { basis: 'stated' });
    expect(mentionedIn(answer)).toHaveLength(13);
    expect(summaryOf(answer)).toMatchObject({ mentioned: 13, initiatives: 14 });
  });

  it('are young people too', async () => {
    const [youth, okan] = await Promise.all([
      ask({ target_group: ['youth'] }),
      ask({ target_group: ['okan-youth'] }),
    ]);
    expect(youth.rows).toEqual(okan.rows);
    expect(youth.municipalities).toEqual(okan.municipalities);
    expect(youth.summary).toEqual(okan.summary);
  });
});

describe('several terms', () => {
  const target_group = ['parents', 'schools-and-teams'];

  it('find less when an initiative must have all of them', async () => {
    const [any, all] = await Promise.all([
      ask({ target_group }),
      ask({ target_group }, { all: ['target_group'] }),
    ]);
    const strict = initiativesIn(all);
    expect(strict).toEqual([
      'dialoogsessies-mechelen',
      'onderwijsopbouwwerk-denderleeuw',
      'projectsubsidie-mechelen',
      'school-in-zicht',
    ]);
    expect(initiativesIn(any)).toEqual(expect.arrayContaining(strict));
    expect(initiativesIn(any).length).toBeGreaterThan(strict.length);
  });

  it('count a term and a broader one as two terms that an initiative can have', async () => {
    const view = { target_group: ['okan-youth', 'youth'] };
    const answer = await ask(view, { all: ['target_group'] });
    expect(mentionedIn(answer)).toEqual([kortrijk, roeselare]);
  });

  it('of different facets must all hold', async () => {
    const answer = await ask({ target_group: ['schools-and-teams'], domain: ['family'] });
    expect(initiativesIn(answer)).toEqual(['dialoogsessies-mechelen']);
  });
});

describe('text', () => {
  it.each(['Onderwijscafé', 'onderwijscafe', 'ONDERWIJSCAFÉ', 'wijscafe\u0301'])(
    'finds %s regardless of case and accents',
    async (text) => {
      expect(initiativesIn(await ask({}, { text }))).toEqual(['onderwijscafe-brugge']);
    },
  );

  it('is sought in names and summaries', async () => {
    expect(initiativesIn(await ask({}, { text: 'babbelboom' }))).toEqual(['babbelboom-boom']);
    expect(initiativesIn(await ask({}, { text: 'meertaligheid' }))).toEqual(['rotz-zele']);
  });

  it.each([
    '%',
    '_',
    "'",
    "' OR true --",
    "x')) OR 1=1; --",
    '"; DROP TABLE mention; --',
    '\\',
    '?',
    '$1',
    '.*',
    '🌳',
  ])('is only text: %s', async (text) => {
    const holds = initiatives.filter((row) =>
      `${row['name']} ${row['summary']}`.includes(text),
    ).length;
    const answer = await ask({}, { text });
    expect(summaryOf(answer)).toMatchObject({ municipalities: 285, initiatives: holds });
    expect((await ask({})).rows).toHaveLength(16);
  });

  it('of a filter is only text as well', async () => {
    const answer = await ask({ target_group: ["okan-youth' OR '1'='1"] });
    expect(answer.rows).toEqual([]);
  });
});

describe('a filter on place', () => {
  it('bounds what is counted against', async () => {
    const answer = await ask({ province: ['Limburg'] });
    expect(summaryOf(answer)).toMatchObject({ municipalities: 38, mentioned: 0, initiatives: 0 });
    expect(answer.municipalities).toHaveLength(38);
  });

  it('divides the 285 without rest', async () => {
    for (const facet of listedPlaceFacets) {
      const places = everything.places.filter((row) => row.facet === facet);
      expect(sum(places.map((row) => row.municipalities))).toBe(285);
      expect(sum(places.map((row) => row.mentioned))).toBe(13);
      expect(sum(places.map((row) => row.inhabitants))).toBe(summaryOf(everything).inhabitants);
      for (const { id, municipalities: count, mentioned } of places)
        expect(await askSummary(viewWith({ [facet]: [id] }))).toMatchObject({
          municipalities: count,
          mentioned,
        });
    }
  });

  it('knows the classes of inhabitants by their bounds', () => {
    const sizes = municipalities.map((row) => Number(row['population']));
    populationClasses.forEach(({ id, below }, i) => {
      const from = populationClasses[i - 1]?.below ?? 0;
      expect(everything.places.find((row) => row.id === id)?.municipalities).toBe(
        sizes.filter((size) => size >= from && (below === null || size < below)).length,
      );
    });
  });

  it('of one municipality narrows the headline and the terms, not the map and its rows', async () => {
    const answer = await ask({ municipality: [mechelen] });
    expect(summaryOf(answer)).toMatchObject({ municipalities: 1, mentioned: 1, initiatives: 4 });
    expect(answer.municipalities).toEqual(everything.municipalities);
    expect(answer.rows).toEqual(everything.rows);
    expect(answer.places).toEqual(everything.places);
    expect(answer.terms.find(({ id }) => id === 'okan-youth')).toMatchObject({
      initiatives: 0,
      initiatives_total: 2,
    });
  });
});

describe("a facet's own filter", () => {
  it.each(termFacets)('does not change the counts of %s', async (facet) => {
    const ids = everything.terms.filter((row) => row.facet === facet).map(({ id }) => id);
    const answer = await ask({ [facet]: ids.slice(0, 1) });
    const own = ({ terms }: AtlasAnswer) => terms.filter((row) => row.facet === facet);
    expect(own(answer)).toEqual(own(everything));
    expect(answer.terms).not.toEqual(everything.terms);
  });

  it.each(listedPlaceFacets)('does not change the counts of %s', async (facet) => {
    const id = everything.places.find((row) => row.facet === facet)?.id ?? '';
    const answer = await ask({ [facet]: [id] });
    const own = ({ places }: AtlasAnswer) => places.filter((row) => row.facet === facet);
    expect(own(answer)).toEqual(own(everything));
    expect(answer.places).not.toEqual(everything.places);
  });

  it('gives for a cell of the matrix what the cell says', async () => {
    for (const { kind, target_group, initiatives } of everything.matrix) {
      const answer = await ask({ kind: [kind], target_group: [target_group] });
      expect(summaryOf(answer).initiatives, `${kind} ${target_group}`).toBe(initiatives);
    }
  });

  it('does not change the small maps of that facet, nor the matrix', async () => {
    const answer = await ask({ target_group: ['okan-youth'] });
    expect(answer.panels).toEqual(everything.panels);
    expect(answer.matrix).toEqual(everything.matrix);
  });
});

const samples: [string, View][] = [
  ['no filter', defaultView],
  ['a kind', viewWith({ kind: ['parental-involvement'] })],
  ['a broader group', viewWith({ target_group: ['parents'] })],
  ['a group, as stated', viewWith({ target_group: ['parents'] }, { basis: 'stated' })],
  ['text in a province', viewWith({ province: ['Oost-Vlaanderen'] }, { text: 'ouders' })],
  ['kinds on small maps', { ...defaultView, panels: 'kind' }],
];

describe.each(samples)('with %s', (_, view) => {
  let answer: AtlasAnswer;
  beforeAll(async () => {
    answer = await askAtlas(database, view);
  });

  it('the map counts the rows of the table', () => {
    const { rows } = answer;
    for (const { nis, initiatives: count } of answer.municipalities)
      expect(count).toBe(rows.filter((row) => row.nis === nis).length);
    expect(sum(answer.municipalities.map((row) => row.initiatives))).toBe(rows.length);
    expect(summaryOf(answer)).toMatchObject({
      mentioned: new Set(rows.map(({ nis }) => nis)).size,
      initiatives: initiativesIn(answer).length,
    });
  });

  it('the map counts the kinds and groups of the terms of the table', () => {
    const distinct = (nis: string, scheme: string) =>
      new Set(
        answer.rowTerms
          .filter(
            (term) =>
              term.scheme === scheme &&
              answer.rows.some(
                (row) => row.nis === nis && row.initiative_id === term.initiative_id,
              ),
          )
          .map(({ term_id }) => term_id),
      ).size;
    for (const { nis, kinds, target_groups } of answer.municipalities)
      expect({ nis, kinds, target_groups }).toEqual({
        nis,
        kinds: distinct(nis, 'kind'),
        target_groups: distinct(nis, 'target_group'),
      });
  });

  it('the terms of the table are those of its initiatives', () => {
    const ids = new Set(answer.rows.map(({ initiative_id }) => initiative_id));
    expect(new Set(answer.rowTerms.map(({ initiative_id }) => initiative_id))).toEqual(ids);
  });

  it('no count is higher than without filters', () => {
    for (const row of answer.terms) {
      expect(row.initiatives).toBeLessThanOrEqual(row.initiatives_total);
      expect(row.municipalities).toBeLessThanOrEqual(row.municipalities_total);
    }
    for (const row of answer.matrix)
      expect(row.initiatives).toBeLessThanOrEqual(row.initiatives_total);
  });

  it('a term has as many municipalities as the map shows when it alone is chosen', async () => {
    for (const { facet, id, municipalities: count } of answer.terms) {
      const { mentioned } = await askSummary(withFilter(view, facet, [id]));
      expect({ id, count }).toEqual({ id, count: mentioned });
    }
  });

  it('a small map shows as many municipalities as the bar of its term', () => {
    const scheme = view.panels;
    for (const { facet, id, municipalities: count } of answer.terms)
      if (facet === scheme)
        expect({ id, count }).toEqual({
          id,
          count: answer.panels.filter((panel) => panel.id === id).length,
        });
  });
});

describe('the totals of terms', () => {
  const broader = new Map(
    vocabulary.map((row) => [`${row['scheme']} ${row['term_id']}`, row['broader'] ?? '']),
  );
  const withBroader = (scheme: string, id: string): string[] => {
    const up = broader.get(`${scheme} ${id}`) ?? '';
    return up === '' ? [id] : [id, ...withBroader(scheme, up)];
  };

  /** Initiatives of each term, counted in the tables of data/. */
  function counted(basis: Basis): Map<string, Set<string>> {
    const pairs = csv('initiative_term')
      .filter((row) => basis === 'coded' || row['scheme'] === 'kind')
      .map((row) => [row['initiative_id'], row['scheme'], row['term_id']]);
    if (basis === 'stated')
      for (const row of csv('practice_term'))
        for (const { initiative_id, practice_id } of initiatives)
          if (practice_id === row['practice_id'])
            pairs.push([initiative_id, row['scheme'], row['term_id']]);
    const found = new Map<string, Set<string>>();
    for (const [initiative = '', scheme = '', id = ''] of pairs)
      for (const term of withBroader(scheme, id)) {
        const key = `${scheme} ${term}`;
        found.set(key, (found.get(key) ?? new Set()).add(initiative));
      }
    return found;
  }

  it.each(bases)('are those of the tables in data/: %s', async (basis) => {
    const { terms } = await ask({}, { basis });
    const expected = counted(basis);
    expect(terms).toHaveLength(
      vocabulary.filter(({ scheme }) => (termFacets as readonly unknown[]).includes(scheme)).length,
    );
    for (const { facet, id, initiatives_total, municipalities_total } of terms) {
      const having = expected.get(`${facet} ${id}`) ?? new Set();
      const places = mentions.filter((row) => having.has(row['initiative_id'] ?? ''));
      expect({ id, initiatives_total, municipalities_total }).toEqual({
        id,
        initiatives_total: having.size,
        municipalities_total: new Set(places.map(({ nis }) => nis)).size,
      });
    }
  });

  it('are those of plain SQL', async () => {
    const { rows } = await database.ask({
      rows: query<{ id: string; n: number }>(sql`SELECT term_id AS id, count(*) AS n
        FROM initiative_term WHERE scheme = ${'kind'} GROUP BY term_id`),
    });
    const counts = new Map(rows.map(({ id, n }) => [id, n]));
    const kinds = everything.terms.filter(({ facet }) => facet === 'kind');
    expect(kinds.map((row) => row.initiatives_total)).toEqual(
      kinds.map(({ id }) => counts.get(id) ?? 0),
    );
  });

  it('of the matrix are those of the tables in data/', () => {
    const codes = csv('initiative_term');
    const within = (scheme: string, id: string) => [
      id,
      ...vocabulary
        .filter((term) => term.scheme === scheme && term.broader === id)
        .map(({ term_id }) => term_id),
    ];
    const of = (scheme: string, id: string, initiative: string | undefined) =>
      codes.some(
        (row) =>
          row['initiative_id'] === initiative &&
          row['scheme'] === scheme &&
          within(scheme, id).includes(row['term_id']),
      );
    expect(everything.matrix.length).toBeGreaterThan(0);
    for (const { kind, target_group, initiatives_total } of everything.matrix)
      expect(initiatives_total).toBe(
        initiatives.filter(
          ({ initiative_id }) =>
            of('kind', kind, initiative_id) && of('target_group', target_group, initiative_id),
        ).length,
      );
  });
});
