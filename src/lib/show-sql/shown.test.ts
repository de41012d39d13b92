import { beforeAll, describe, expect, it, vi } from 'vitest';
import { query, type Database, type Value } from '../db/database';
import { openNodeDatabase } from '../db/node';
import { list, named, sql } from '../db/sql';
import { equalWeights } from '../gap/gap-view';
import { defaultView, withFilter, type View } from '../state/view';
import { bind } from '../workbench/bind';
import { longestLink } from '../state/packed';
import { readFragment } from '../workbench/fragment';
import { isRefusal, readStatement } from '../workbench/statement';
import { readableSql } from './readable-sql';
import { shownNames, shownQuery, type ShownFrom, type ShownName } from './shown';
import { shownSql, sqlLink } from './sql-link';

// Many questions to DuckDB in one test, beside other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase('static/data/atlas.duckdb');
});

const filtered = (pairs: Partial<View['filters']>, rest: Partial<View> = {}): View => ({
  ...(Object.entries(pairs) as [keyof View['filters'], string[]][]).reduce(
    (view, [facet, values]) => withFilter(view, facet, values),
    defaultView,
  ),
  ...rest,
});

const views: View[] = [
  defaultView,
  filtered(
    { target_group: ['okan-youth', 'parents-other-language'], province: ['Antwerpen', 'Limburg'] },
    { basis: 'stated', all: ['target_group'], panels: 'kind' },
  ),
  filtered({ municipality: ['12025'], kind: ['meeting-place'] }, { text: `kind'? "op" $school` }),
  filtered({ municipality: ['44021'] }),
];
const gaps = views.map((target) => ({ target, indicator: 'newcomers_per_1000' }));
const peerTargets = gaps.map((gap) => ({
  ...gap,
  nis: '12025',
  weights: { ...equalWeights, need: 0.3 },
}));
const codes = [['12025'], ['12025', '44021', '11002', '24062', '31005', '71016']];

/** What each is tried with. */
const samples: { [Name in ShownName]: readonly ShownFrom<Name>[] } = {
  atlasHeadline: views,
  atlasMap: views,
  atlasPanels: views,
  atlasMatrix: views,
  atlasTerms: views.flatMap((view) =>
    (['kind', 'target_group', 'domain'] as const).map((facet) => ({ view, facet })),
  ),
  atlasProvinces: views,
  atlasTable: views,
  atlasCodings: views,
  atlasNotMentioned: views,
  gapTotals: gaps,
  gapRows: gaps,
  gapFifths: gaps,
  peers: peerTargets,
  peerInitiatives: peerTargets,
  peerAdvice: peerTargets,
  compareMunicipalities: codes,
  compareFigures: codes,
  compareInitiatives: codes,
  compareTerms: codes,
  municipalityFacts: ['12025', '99999'],
  municipalityInitiatives: ['12025'],
  municipalityCodings: ['12025'],
  municipalityFigures: ['12025'],
  municipalityStrips: [null],
  municipalityMergers: ['11002'],
  municipalityAlike: ['12025'],
  municipalityContacts: ['12025'],
  municipalityTouching: codes,
  practiceTexts: ['gelijke-onderwijskansen'],
  practiceInitiatives: ['gelijke-onderwijskansen'],
  practiceCodings: ['gelijke-onderwijskansen'],
  municipalities: [null],
  practices: [null],
};

/** Rows of what the workbench would run. */
async function rowsInWorkbench(text: string, values: Readonly<Record<string, Value>>) {
  const read = readStatement(text);
  if (isRefusal(read)) throw new Error(`${read.refused}: ${text}`);
  const statement = bind(read, values);
  if ('missing' in statement) throw new Error(statement.missing.join());
  const { rows } = await database.ask({ rows: query({ text: statement.text, params: [] }) });
  return rows;
}

describe('the SQL of what is shown', () => {
  it.each(shownNames)('gives the same rows in the workbench: %s', async (name) => {
    for (const from of samples[name]) {
      const statement = shownQuery(name, from);
      const { rows } = await database.ask({ rows: query(statement) });
      const { sql: text, values } = shownSql({ name, from, comments: ["Kaart: wat 't toont"] });
      expect(text).not.toContain('?=');
      expect(await rowsInWorkbench(text, values), text).toEqual(rows);
    }
  });

  it('is never empty for the view that a page opens with', async () => {
    for (const name of shownNames) {
      const { rows } = await database.ask({
        rows: query(shownQuery(name, samples[name][0] as never)),
      });
      expect(rows.length, name).toBeGreaterThan(0);
    }
  });

  it('fits in a link, with the data version', async () => {
    for (const name of shownNames)
      for (const from of samples[name]) {
        const link = await sqlLink({ name, from: from as never, comments: ['Kaart'] }, 'abc');
        if (!('href' in link)) throw new Error(`${name}: ${link.tooLong}`);
        expect(link.href.length).toBeLessThan(longestLink);
        const read = await readFragment(link.href.slice(link.href.indexOf('#')));
        expect(read).toMatchObject({ version: 'abc' });
      }
  });

  it('has its values in parameters that people can change', () => {
    const { values } = shownSql({ name: 'atlasMap', from: views[1] ?? defaultView, comments: [] });
    expect(values).toEqual({
      basis: 'stated',
      province_1: 'Antwerpen',
      province_2: 'Limburg',
      target_group_1: 'okan-youth',
      target_group_2: 'parents-other-language',
    });
  });
});

describe('readableSql', () => {
  it('names what has a name, and writes the rest out', () => {
    expect(
      readableSql(sql`a = ${named('a', 1)} AND b = ${"it's"} AND c IN (${list([2, 3], 'c')})`),
    ).toEqual({
      text: "a = $a AND b = 'it''s' AND c IN ($c_1, $c_2)",
      values: { a: 1, c_1: 2, c_2: 3 },
    });
  });

  it('makes one parameter of equal values of one name, and two of different ones', () => {
    const x = (value: number | string) => sql`${named('x', value)}`;
    expect(readableSql(sql`${x(1)} ${x(1)} ${x(2)} ${x('1')} ${x(1)}`)).toEqual({
      text: '$x $x $x_2 $x_3 $x',
      values: { x: 1, x_2: 2, x_3: '1' },
    });
    expect(readableSql(list(['only'], 'kind'))).toEqual({
      text: '$kind',
      values: { kind: 'only' },
    });
  });
});
