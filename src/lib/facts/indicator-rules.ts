import { group } from 'd3-array';
import { nearest } from './nearest';
import type { Problem } from './problem';
import { rowsOf, type Rule, type Tables } from './rule';
import { cellOf, partName, partsOf, rowProblem, textOf, type Row, type Table } from './table';

const isFilled = (row: Row, column: string): boolean => cellOf(row, column) !== null;

const valueFiles = (tables: Tables): Table[] => {
  const table = tables.get('indicator_value');
  return table ? [...partsOf(table)] : [];
};

const filesAreOfAnIndicator: Rule = (tables) => {
  const known = [...rowsOf(tables, 'indicator')].map(([row]) => textOf(row, 'indicator_id'));
  return valueFiles(tables)
    .filter((file) => !known.includes(partName(file)))
    .map((file) => ({
      file: file.file,
      line: 1,
      column: 1,
      columnName: null,
      what: `"${partName(file)}" is no indicator`,
      mend: `Add its row to data/indicator.csv, or name the file like an indicator: did you mean ${nearest(partName(file), known).join(', ')}?`,
    }));
};

const valuesComeFromOnePlace: Rule = (tables) => {
  const files = new Map(valueFiles(tables).map((file) => [partName(file), file]));
  return [...rowsOf(tables, 'indicator')].flatMap(([row, table]) => {
    const id = textOf(row, 'indicator_id');
    const file = files.get(id);
    const problem = (what: string, mend: string): Problem[] => [
      rowProblem(table, row.line, 'indicator_id', `"${id}" ${what}`, mend),
    ];
    if (isFilled(row, 'counted_in'))
      return file
        ? problem(
            'has values and is recomputed too',
            `Remove ${file.file}, or empty counted_in, numerator and denominator.`,
          )
        : [];
    return file && file.rows.length > 0
      ? []
      : problem(
          'has no values',
          `Add data/indicator_value/${id}.csv, or say in counted_in, numerator and denominator how it is recomputed.`,
        );
  });
};

/** Columns of which all or none are filled in. */
const together =
  (name: string, columns: readonly string[]): Rule =>
  (tables) =>
    [...rowsOf(tables, name)].flatMap(([row, table]) => {
      const filled = columns.find((column) => isFilled(row, column));
      const empty = columns.find((column) => !isFilled(row, column));
      return filled !== undefined && empty !== undefined
        ? [
            rowProblem(
              table,
              row.line,
              empty,
              `is empty while ${filled} is not`,
              `Fill in all of ${columns.join(', ')}, or none.`,
            ),
          ]
        : [];
    });

const recomputedFromColumns: Rule = (tables) =>
  [...rowsOf(tables, 'indicator')].flatMap(([row, table]) => {
    const source = tables.get(textOf(row, 'counted_in'));
    if (!source) return [];
    const counts = source.resource.schema.fields
      .map(({ name }) => name)
      .filter((name) => name !== 'nis' && name !== 'year');
    return ['numerator', 'denominator'].flatMap((column) =>
      textOf(row, column)
        .split('+')
        .filter((name) => name !== '' && !counts.includes(name))
        .map((name) =>
          rowProblem(
            table,
            row.line,
            column,
            `${source.resource.name} has no counts "${name}"`,
            `Name one of ${counts.join(', ')}.`,
          ),
        ),
    );
  });

const valueAgreesWithStatus: Rule = (tables) =>
  [...rowsOf(tables, 'indicator_value')].flatMap(([row, table]) => {
    const status = textOf(row, 'status');
    if (status === 'ok')
      return isFilled(row, 'value')
        ? []
        : [
            rowProblem(
              table,
              row.line,
              'value',
              'is empty while the status is ok',
              'Fill in the value, or write suppressed or missing as the status.',
            ),
          ];
    return ['value', 'people', 'base']
      .filter((column) => isFilled(row, column))
      .map((column) =>
        rowProblem(
          table,
          row.line,
          column,
          `is filled in while the status is ${status}`,
          'Empty it, or write ok as the status.',
        ),
      );
  });

const percentagesAreOfAHundred: Rule = (tables) => {
  const percentages = new Set(
    [...rowsOf(tables, 'indicator')]
      .filter(([row]) => textOf(row, 'unit_en') === '%')
      .map(([row]) => textOf(row, 'indicator_id')),
  );
  return [...rowsOf(tables, 'indicator_value')].flatMap(([row, table]) => {
    const value = cellOf(row, 'value');
    return percentages.has(textOf(row, 'indicator_id')) &&
      value !== null &&
      (Number(value) < 0 || Number(value) > 100)
      ? [
          rowProblem(
            table,
            row.line,
            'value',
            `${value} is no percentage`,
            'Write a number from 0 to 100, or give the indicator another unit in data/indicator.csv.',
          ),
        ]
      : [];
  });
};

/** The municipalities that were there on 1 January of a year. */
function municipalitiesOf(year: number, tables: Tables): Set<string> {
  const merged = [...rowsOf(tables, 'municipality_history')]
    .map(([row]) => row)
    .filter((row) => textOf(row, 'valid_until') >= `${year}-01-01`);
  const later = new Set(merged.map((row) => textOf(row, 'nis')));
  return new Set([
    ...[...rowsOf(tables, 'municipality')]
      .map(([row]) => textOf(row, 'nis'))
      .filter((nis) => !later.has(nis)),
    ...merged.map((row) => textOf(row, 'old_nis')),
  ]);
}

/** A sum over a merger is wrong when one of its parts is not there. */
const countsAreOfTheirYear =
  (name: string): Rule =>
  (tables) => {
    const byYear = group(rowsOf(tables, name), ([row]) => Number(cellOf(row, 'year')));
    return [...byYear].flatMap(([year, rows]) => {
      const expected = municipalitiesOf(year, tables);
      const absent = new Set(expected);
      const strangers = rows.flatMap(([row, table]) => {
        const nis = textOf(row, 'nis');
        absent.delete(nis);
        return expected.has(nis)
          ? []
          : [
              rowProblem(
                table,
                row.line,
                'nis',
                `${nis} was no municipality on 1 January ${year}`,
                'Write the code that the municipality had then.',
              ),
            ];
      });
      const [first] = rows;
      return absent.size === 0 || !first
        ? strangers
        : [
            ...strangers,
            rowProblem(
              first[1],
              first[0].line,
              'year',
              `${year} lacks ${[...absent].sort().join(', ')}`,
              'Add a row for every municipality of that day.',
            ),
          ];
    });
  };

const groupsAddUp =
  (name: string, groups: readonly string[]): Rule =>
  (tables) =>
    [...rowsOf(tables, name)].flatMap(([row, table]) => {
      const sum = groups.reduce((total, group) => total + Number(cellOf(row, group)), 0);
      return sum === cellOf(row, 'population')
        ? []
        : [
            rowProblem(
              table,
              row.line,
              'population',
              `${textOf(row, 'population')} is not the sum of ${groups.join(', ')}: ${sum}`,
              'Correct the number that is wrong.',
            ),
          ];
    });

/** What must hold for indicators and the counts they are recomputed from. */
export const indicatorRules: readonly Rule[] = [
  filesAreOfAnIndicator,
  valuesComeFromOnePlace,
  together('indicator', ['counted_in', 'numerator', 'denominator']),
  together('indicator', ['people_nl', 'people_en']),
  together('indicator', ['note_nl', 'note_en']),
  together('indicator_value', ['note_nl', 'note_en']),
  recomputedFromColumns,
  valueAgreesWithStatus,
  percentagesAreOfAHundred,
  countsAreOfTheirYear('population_origin'),
  countsAreOfTheirYear('population_nationality'),
  groupsAddUp('population_origin', [
    'belgian_background',
    'neighbouring_country',
    'other_eu27',
    'non_eu27',
  ]),
  groupsAddUp('population_nationality', ['belgian', 'foreign_nationality']),
];

/** Says which municipalities an indicator has no row for in a year that it has: they are shown as missing. */
export function absences(tables: Tables): string[] {
  const today = [...rowsOf(tables, 'municipality')].map(([row]) => row);
  return valueFiles(tables).flatMap((file) =>
    [...group(file.rows, (row) => textOf(row, 'year'))].flatMap(([year, rows]) => {
      const present = new Set(rows.map((row) => textOf(row, 'nis')));
      const absent = today
        .filter((row) => !present.has(textOf(row, 'nis')))
        .map((row) => `${textOf(row, 'nis')} ${textOf(row, 'name')}`);
      return absent.length === 0
        ? []
        : [
            `${file.file}: ${year} has no row for ${absent.length} of ${today.length} municipalities, which become missing: ${absent.join(', ')}`,
          ];
    }),
  );
}
