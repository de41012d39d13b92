/** A text in both languages of the site. */
type Both = { readonly nl: string; readonly en: string };

/** A reference from columns of a table to those of another. */
export type TableKey = {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
};

/** What a table that `views.sql.ts` makes is. */
export type DerivedTable = {
  readonly name: string;
  /** A row is … */
  readonly title: Both;
  readonly description: Both;
  /** Tables of the data package that it is made from. */
  readonly madeFrom: readonly string[];
  readonly foreignKeys: readonly TableKey[];
  /** What its own columns mean. A column of `like` under the same name means what it means there. */
  readonly columns: Readonly<Record<string, Both>>;
  readonly like: string;
};

const to = (resource: string, ...fields: string[]): TableKey => ({
  fields,
  reference: { resource, fields },
});

/**
 * The tables of `atlas.duckdb` beyond those of the data package, in the order of `views.sql.ts`. A test
 * holds it to the file.
 */
export const derivedTables: readonly DerivedTable[] = [
  {
    name: 'term_ancestor',
    title: { nl: 'Eén term met één ruimere term', en: 'One term with one broader term' },
    description: {
      nl: 'Elke term met alles wat ruimer is, hijzelf inbegrepen.',
      en: 'Every term with everything broader than it, itself included.',
    },
    madeFrom: ['term'],
    foreignKeys: [to('term', 'scheme', 'term_id')],
    like: 'term',
    columns: {
      ancestor_id: {
        nl: 'De term zelf, of een ruimere.',
        en: 'The term itself, or a broader one.',
      },
    },
  },
  {
    name: 'coding',
    title: {
      nl: 'Eén term die voor één initiatief geldt, op één basis',
      en: 'One term that holds for one initiative, on one basis',
    },
    description: {
      nl: 'Welke termen voor een initiatief gelden: zoals het zelf gecodeerd is, of zoals zijn fiche zegt. Filter altijd op basis, anders telt u dubbel.',
      en: 'Which terms hold for an initiative: as it was coded itself, or as its fiche says. Always filter on basis, or you count twice.',
    },
    madeFrom: ['initiative_term', 'practice_term', 'initiative'],
    foreignKeys: [to('initiative', 'initiative_id'), to('term', 'scheme', 'term_id')],
    like: 'initiative_term',
    columns: {
      basis: {
        nl: 'coded: uit de tekst van het initiatief. stated: zoals de fiche zegt.',
        en: 'coded: from the text of the initiative. stated: as the fiche says.',
      },
    },
  },
  {
    name: 'reach',
    title: {
      nl: 'Eén term of ruimere term die voor één initiatief geldt, op één basis',
      en: 'One term or broader term that holds for one initiative, on one basis',
    },
    description: {
      nl: 'Zoals coding, met ruimere termen erbij: een initiatief voor OKAN-jongeren is er een voor jongeren. Filter altijd op basis.',
      en: 'As coding, with broader terms added: an initiative for OKAN youth is one for young people. Always filter on basis.',
    },
    madeFrom: ['initiative_term', 'practice_term', 'initiative', 'term'],
    foreignKeys: [to('initiative', 'initiative_id'), to('term', 'scheme', 'term_id')],
    like: 'initiative_term',
    columns: {
      basis: {
        nl: 'coded: uit de tekst van het initiatief. stated: zoals de fiche zegt.',
        en: 'coded: from the text of the initiative. stated: as the fiche says.',
      },
      term_id: { nl: 'De term, of een ruimere.', en: 'The term, or a broader one.' },
    },
  },
  {
    name: 'mention',
    title: { nl: 'Eén initiatief in één gemeente', en: 'One initiative in one municipality' },
    description: {
      nl: 'De korrel van elke telling: een initiatief in een gemeente, met zijn fiche.',
      en: 'The grain of every count: an initiative in a municipality, with its fiche.',
    },
    madeFrom: ['initiative', 'initiative_municipality'],
    foreignKeys: [
      to('initiative', 'initiative_id'),
      to('practice', 'practice_id'),
      to('municipality', 'nis'),
    ],
    like: 'initiative_municipality',
    columns: {
      practice_id: { nl: 'De fiche waarop het staat.', en: 'The fiche that lists it.' },
    },
  },
  {
    name: 'municipality_profile',
    title: { nl: 'Eén gemeente, met haar klasse', en: 'One municipality, with its class' },
    description: {
      nl: 'Zoals municipality, met de klasse naar inwoners en of ze uit een fusie komt.',
      en: 'As municipality, with the class by inhabitants and whether it comes from a merger.',
    },
    madeFrom: ['municipality', 'municipality_history'],
    foreignKeys: [to('municipality', 'nis')],
    like: 'municipality',
    columns: {
      population_class: { nl: 'Klasse naar inwoners.', en: 'Class by inhabitants.' },
      merged_after: {
        nl: 'Laatste dag voor haar jongste fusie. Leeg: geen fusie sinds 2019.',
        en: 'Last day before its latest merger. Empty: no merger since 2019.',
      },
    },
  },
  {
    name: 'initiative_search',
    title: { nl: 'Eén initiatief, om in te zoeken', en: 'One initiative, to search in' },
    description: {
      nl: 'Naam, samenvatting en fiche van elk initiatief, in kleine letters en zonder accenten.',
      en: 'Name, summary and fiche of every initiative, in small letters and without accents.',
    },
    madeFrom: ['initiative', 'practice'],
    foreignKeys: [to('initiative', 'initiative_id')],
    like: 'initiative',
    columns: { haystack: { nl: 'De tekst om in te zoeken.', en: 'The text to search in.' } },
  },
  {
    name: 'need_value',
    title: {
      nl: 'Eén indicator in één gemeente in één jaar',
      en: 'One indicator in one municipality in one year',
    },
    description: {
      nl: 'Elke indicator, in elk van zijn jaren, voor alle gemeenten van vandaag: gepubliceerde waarden, en aandelen die herberekend zijn uit aantallen.',
      en: 'Every indicator, in each of its years, for all of today’s municipalities: published values, and rates recomputed from counts.',
    },
    madeFrom: [
      'indicator_value',
      'indicator',
      'population_origin',
      'population_nationality',
      'municipality_history',
      'municipality',
    ],
    foreignKeys: [to('indicator', 'indicator_id'), to('municipality', 'nis')],
    like: 'indicator_value',
    columns: {},
  },
];
