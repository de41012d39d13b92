import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { createLookup, type Lookup } from '../atlas/lookup';
import type { Practice } from '../atlas/municipality';
import type { Database } from '../db/database';
import { openNodeDatabase } from '../db/node';
import { summary } from '../queries/atlas.sql';
import { municipalities, terms } from '../server/facts';
import { defaultView, facets, withFilter, type Facet, type View } from '../state/view';
import { headline, plainHeadline } from './headline';

// Many questions to DuckDB in one test, beside other tests.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const fiche: Practice = { practice_id: 'a', title: 'Fiche', source_date: null };

let database: Database;
let lookup: Lookup;

beforeAll(async () => {
  database = await openNodeDatabase('static/data/atlas.duckdb');
  lookup = createLookup(await municipalities(), await terms(), [fiche]);
});

afterEach(() => {
  overwriteGetLocale(() => 'nl');
});

/** The sentence over the real facts. */
async function sentence(
  filters: Partial<Record<Facet, readonly string[]>>,
  rest: Partial<View> = {},
  names: Lookup = lookup,
): Promise<string> {
  const view = facets.reduce<View>(
    (before, facet) => (filters[facet] ? withFilter(before, facet, filters[facet]) : before),
    { ...defaultView, ...rest },
  );
  const [answer] = (await database.ask({ summary: summary(view) })).summary;
  if (!answer) throw new Error('no summary');
  return headline(view, answer, names);
}

const okan = { target_group: ['okan-youth'] };

describe('the headline', () => {
  it('answers for everything', async () => {
    expect(await sentence({})).toBe(
      '**13 van de 285 gemeenten**, waar **17,7\u00a0%** van de inwoners woont, staan op de geladen fiche met een initiatief.',
    );
  });

  it('answers for OKAN youth, as coded', async () => {
    expect(await sentence(okan)).toBe(
      '**2 van de 285 gemeenten**, waar **2,2\u00a0%** van de inwoners woont, staan op de geladen fiche met een initiatief voor OKAN-jongeren.',
    );
  });

  it('says that it is the fiche that names them, as stated', async () => {
    expect(await sentence(okan, { basis: 'stated' })).toBe(
      '**13 van de 285 gemeenten**, waar **17,7\u00a0%** van de inwoners woont, staan op de geladen fiche met een initiatief waarvan de fiche OKAN-jongeren noemt.',
    );
  });

  it('says when there is none', async () => {
    expect(await sentence({ ...okan, province: ['Limburg'] })).toBe(
      '**Geen van de 38 gemeenten** in de provincie Limburg staat op de geladen fiche met een initiatief voor OKAN-jongeren.',
    );
  });

  it('names province and size, and agrees with one', async () => {
    expect(
      await sentence({ province: ['Limburg', 'West-Vlaanderen'], kind: ['professional-learning'] }),
    ).toMatch(
      /^\*\*1 van de \d+ gemeenten\*\* in de provincie Limburg of West-Vlaanderen, waar \*\*\d,\d\u00a0%\*\* van de inwoners daar woont, staat op de geladen fiche met een initiatief van de soort vorming en intervisie\.$/,
    );
    expect(await sentence({ population_class: ['15000-30000', 'under-15000'] })).toMatch(
      / gemeenten\*\* met tot 15\.000 inwoners of 15\.000 – 30\.000 inwoners, waar /,
    );
    expect(await sentence({ population_class: ['over-60000'] })).toMatch(
      / gemeenten\*\* met 60\.000 of meer inwoners, waar /,
    );
  });

  it('answers for one municipality that is mentioned', async () => {
    expect(await sentence({ municipality: ['12025'] })).toBe(
      '**Mechelen** staat op de geladen fiche met **4 initiatieven**.',
    );
    expect(await sentence({ ...okan, municipality: ['34022'] })).toBe(
      '**Kortrijk** staat op de geladen fiche met **1 initiatief** voor OKAN-jongeren.',
    );
  });

  it('answers for one municipality that is not', async () => {
    expect(await sentence({ ...okan, municipality: ['12025'] })).toBe(
      '**Mechelen** is op de geladen fiche niet vermeld met een initiatief voor OKAN-jongeren.',
    );
  });

  it('says when a municipality lies outside the choice, or nothing lies inside', async () => {
    expect(await sentence({ municipality: ['12025'], province: ['Limburg'] })).toBe(
      '**Mechelen** valt buiten de gekozen provincie, het arrondissement of de grootte.',
    );
    expect(await sentence({ province: ['Limburg'], arrondissement: ['Mechelen'] })).toBe(
      '**Geen enkele gemeente** voldoet aan deze keuze van plaats en grootte.',
    );
  });

  it('says "of" for one of several terms and "en" for all of them', async () => {
    const target_group = ['parents', 'schools-and-teams'];
    expect(await sentence({ target_group })).toContain('voor ouders of scholen en schoolteams.');
    expect(await sentence({ target_group }, { all: ['target_group'] })).toContain(
      'voor ouders en scholen en schoolteams.',
    );
  });

  it('quotes the text', async () => {
    expect(await sentence({}, { text: 'kleuter' })).toContain(
      'met een initiatief met “kleuter” in naam of samenvatting.',
    );
  });

  it('counts the fiches when there are more', async () => {
    const many = { ...lookup, practices: [fiche, { ...fiche, practice_id: 'b' }] };
    expect(await sentence({}, {}, many)).toContain('staan op de 2 geladen fiches met');
  });

  it('speaks English as well', async () => {
    overwriteGetLocale(() => 'en');
    const english = createLookup(await municipalities(), await terms(), [fiche]);
    expect(await sentence(okan, {}, english)).toBe(
      '**2 of the 285 municipalities**, home to **2.2%** of the inhabitants, appear on the fiche loaded here with an initiative for OKAN youth.',
    );
  });

  it('holds no marks of weight as plain text, and whole pairs otherwise', async () => {
    const all = [await sentence({}), await sentence({ municipality: ['12025'] })];
    for (const each of all) {
      expect(each.split('**').length % 2).toBe(1);
      expect(plainHeadline(each)).not.toContain('*');
    }
  });
});
