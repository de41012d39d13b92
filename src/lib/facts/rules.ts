import { indicatorRules } from './indicator-rules';
import { slugOf } from './names';
import { nearest } from './nearest';
import { rowsOf, type Rule, type Tables } from './rule';
import { cellOf, rowProblem, textOf, type Row } from './table';

/** Evidence is a quotation: never longer than this. */
export const maxEvidenceWords = 8;

const termKey = (scheme: string, termId: string): string => `${scheme}/${termId}`;

function broaderTerms(tables: Tables): Map<string, string> {
  const broader = new Map<string, string>();
  for (const [row] of rowsOf(tables, 'term')) {
    const parent = textOf(row, 'broader');
    const scheme = textOf(row, 'scheme');
    if (parent !== '')
      broader.set(termKey(scheme, textOf(row, 'term_id')), termKey(scheme, parent));
  }
  return broader;
}

/** The terms above a term, nearest first; ends where it would come back to a term it has passed. */
function ancestorsOf(key: string, broader: ReadonlyMap<string, string>): Set<string> {
  const ancestors = new Set<string>();
  for (let at = broader.get(key); at !== undefined && !ancestors.has(at); at = broader.get(at))
    ancestors.add(at);
  return ancestors;
}

const broaderTermsEnd: Rule = (tables) => {
  const broader = broaderTerms(tables);
  return [...rowsOf(tables, 'term')].flatMap(([row, table]) => {
    const key = termKey(textOf(row, 'scheme'), textOf(row, 'term_id'));
    return ancestorsOf(key, broader).has(key)
      ? [
          rowProblem(
            table,
            row.line,
            'broader',
            `"${textOf(row, 'term_id')}" is broader than itself`,
            'Break the circle: empty the broader term of the one that stands at the top.',
          ),
        ]
      : [];
  });
};

const evidenceIsShort: Rule = (tables) =>
  [...rowsOf(tables, 'initiative_term')].flatMap(([row, table]) => {
    const words = textOf(row, 'evidence').split(/\s+/u).length;
    return words > maxEvidenceWords
      ? [
          rowProblem(
            table,
            row.line,
            'evidence',
            `evidence of ${words} words`,
            `Quote the ${maxEvidenceWords} words or fewer that decide.`,
          ),
        ]
      : [];
  });

const narrowestTermOnly: Rule = (tables) => {
  const broader = broaderTerms(tables);
  const codings = [...rowsOf(tables, 'initiative_term')].map(([row, table]) => ({
    row,
    table,
    initiative: textOf(row, 'initiative_id'),
    term: termKey(textOf(row, 'scheme'), textOf(row, 'term_id')),
  }));
  return codings.flatMap(({ row, table, initiative, term }) => {
    const narrower = codings.find(
      (other) =>
        other.initiative === initiative &&
        other.term !== term &&
        ancestorsOf(other.term, broader).has(term),
    );
    return narrower
      ? [
          rowProblem(
            table,
            row.line,
            'term_id',
            `"${textOf(row, 'term_id')}" is implied by "${textOf(narrower.row, 'term_id')}" on line ${narrower.row.line}`,
            'Remove the broader one: broader terms are counted through narrower ones.',
          ),
        ]
      : [];
  });
};

function everyRowHas(
  owner: string,
  other: string,
  what: string,
  mend: string,
  matches: (row: Row) => boolean = () => true,
): Rule {
  return (tables) => {
    const column = `${owner}_id`;
    const having = new Set(
      [...rowsOf(tables, other)]
        .filter(([row]) => matches(row))
        .map(([row]) => textOf(row, column)),
    );
    return [...rowsOf(tables, owner)].flatMap(([row, table]) =>
      having.has(textOf(row, column))
        ? []
        : [rowProblem(table, row.line, column, `"${textOf(row, column)}" ${what}`, mend)],
    );
  };
}

const inScheme =
  (scheme: string) =>
  (row: Row): boolean =>
    cellOf(row, 'scheme') === scheme;

function positionsRunOn(name: string, within: readonly string[]): Rule {
  return (tables) => {
    const table = tables.get(name);
    if (!table) return [];
    const groups = new Map<string, Row[]>();
    for (const row of table.rows) {
      const key = JSON.stringify(within.map((column) => cellOf(row, column)));
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()].flatMap((rows) => {
      const found = rows
        .filter((row) => cellOf(row, 'position') !== null)
        .sort((a, b) => Number(cellOf(a, 'position')) - Number(cellOf(b, 'position')));
      const i = found.findIndex((row, index) => cellOf(row, 'position') !== index + 1);
      const row = found[i];
      return row
        ? [
            rowProblem(
              table,
              row.line,
              'position',
              `position ${textOf(row, 'position')} where ${i + 1} is next`,
              within.length > 0
                ? `Number the rows from 1 within each ${within.join(' and ')}.`
                : 'Number the rows from 1.',
            ),
          ]
        : [];
    });
  };
}

const placeKey = (name: string): string => slugOf(name).replace(/^(stad|gemeente)-/, '');

const namesAreOfTheirMunicipality: Rule = (tables) => {
  const known = new Map<string, string[]>();
  const learn = (nis: string, name: string): void => {
    known.set(nis, [...(known.get(nis) ?? []), name]);
  };
  for (const [row] of rowsOf(tables, 'municipality'))
    learn(textOf(row, 'nis'), textOf(row, 'name'));
  for (const [row] of rowsOf(tables, 'municipality_history'))
    learn(textOf(row, 'nis'), textOf(row, 'old_name'));
  for (const [row] of rowsOf(tables, 'place')) learn(textOf(row, 'nis'), textOf(row, 'name'));
  return [...rowsOf(tables, 'initiative_municipality')].flatMap(([row, table]) => {
    const nis = textOf(row, 'nis');
    const written = textOf(row, 'name_as_written');
    const names = known.get(nis);
    if (!names || names.some((name) => placeKey(name) === placeKey(written))) return [];
    const everyName = [...known.values()].flat();
    return [
      rowProblem(
        table,
        row.line,
        'name_as_written',
        `"${written}" is no name of municipality ${nis} (${names[0] ?? ''})`,
        `Correct the name or the code. Names alike: ${nearest(written, everyName).join(', ')}.`,
      ),
    ];
  });
};

const placesLieSomewhere: Rule = (tables) => {
  const known = new Set(
    ['municipality', 'brussels_municipality'].flatMap((name) =>
      [...rowsOf(tables, name)].map(([row]) => textOf(row, 'nis')),
    ),
  );
  return [...rowsOf(tables, 'place')].flatMap(([row, table]) =>
    known.has(textOf(row, 'nis'))
      ? []
      : [
          rowProblem(
            table,
            row.line,
            'nis',
            `unknown municipality: nis "${textOf(row, 'nis')}"`,
            'Write the code of a municipality of Flanders or Brussels.',
          ),
        ],
  );
};

const addressesDiffer: Rule = (tables) => {
  const lines = new Map<string, number>();
  return [...rowsOf(tables, 'municipality')].flatMap(([row, table]) => {
    const slug = slugOf(textOf(row, 'name'));
    const first = lines.get(slug);
    lines.set(slug, first ?? row.line);
    return first === undefined
      ? []
      : [
          rowProblem(
            table,
            row.line,
            'name',
            `has the same address "${slug}" as line ${first}`,
            'Give one of the two another name.',
          ),
        ];
  });
};

/** What must hold in this project beyond what the data package can say. */
export const rules: readonly Rule[] = [
  broaderTermsEnd,
  evidenceIsShort,
  narrowestTermOnly,
  everyRowHas(
    'practice',
    'practice_term',
    'has no category',
    'Add its category to data/practice_term.csv.',
    inScheme('category'),
  ),
  everyRowHas(
    'practice',
    'initiative',
    'has no initiative',
    'Add its initiatives to data/initiative.csv.',
  ),
  everyRowHas(
    'initiative',
    'initiative_municipality',
    'runs nowhere',
    'Add its municipalities to data/initiative_municipality.csv.',
  ),
  everyRowHas(
    'initiative',
    'initiative_term',
    'has no kind',
    'Code at least one kind in data/initiative_term.csv.',
    inScheme('kind'),
  ),
  everyRowHas(
    'initiative',
    'initiative_term',
    'has no target group',
    'Code at least one target group in data/initiative_term.csv.',
    inScheme('target_group'),
  ),
  positionsRunOn('practice_text', ['practice_id', 'section']),
  positionsRunOn('practice_term', ['practice_id', 'scheme']),
  positionsRunOn('initiative', ['practice_id']),
  positionsRunOn('term', ['scheme']),
  positionsRunOn('indicator', []),
  namesAreOfTheirMunicipality,
  placesLieSomewhere,
  addressesDiffer,
  ...indicatorRules,
];
