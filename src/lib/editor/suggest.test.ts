import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SchemaTable } from '../schema/schema';
import { suggest, type Vocabulary } from './suggest';

const table = (name: string, ...columns: string[]): SchemaTable => ({
  name,
  kind: 'facts',
  title: null,
  description: null,
  rows: null,
  sources: [],
  madeFrom: [],
  columns: columns.map((column) => ({
    name: column,
    type: 'VARCHAR',
    meaning: null,
    unit: null,
    refersTo: null,
  })),
});

const vocabulary: Vocabulary = {
  tables: [
    table('municipality', 'nis', 'name'),
    table('mention', 'initiative_id', 'nis'),
    table('my table', 'Some Column'),
  ],
  functions: [{ name: 'round', forms: 'round(x)\nround(x, precision)', description: 'Rounds.' }],
  values: [{ value: 'okan-youth', label: 'OKAN-jongeren', of: 'target_group' }],
};

const piece = fc.constantFrom(
  ...["'", '"', '.', ' ', '$', '--', 'mention', 'm', 'FROM', 'é', '👩🏫', '\ud800', ';', '\n', '('],
);

/** What is suggested at the place of `|`. */
function at(sql: string) {
  const offset = sql.indexOf('|');
  return suggest(sql.replace('|', ''), offset, vocabulary);
}
const written = (sql: string) => at(sql)?.options.map((option) => option.written) ?? [];

describe('suggest', () => {
  it('gives the columns of an alias, a table and a quoted name', () => {
    expect(written('SELECT x.| FROM mention AS x')).toEqual(['initiative_id', 'nis']);
    expect(written('SELECT m.na| FROM municipality m JOIN mention USING (nis)')).toEqual([
      'nis',
      'name',
    ]);
    expect(written('SELECT "my table".| FROM "my table"')).toEqual(['"Some Column"']);
    expect(written('SELECT where.| FROM mention WHERE')).toEqual([]);
  });

  it('gives columns of the tables that are named before everything else, each once', () => {
    const found = written('SELECT n| FROM municipality, mention');
    expect(found.slice(0, 3)).toEqual(['nis', 'name', 'initiative_id']);
    expect(found).toEqual(expect.arrayContaining(['municipality', 'SELECT', 'round(']));
    expect(found).not.toContain('"Some Column"');
  });

  it('gives known values inside text, to be found by what they mean', () => {
    expect(at("SELECT * FROM term WHERE term_id = 'ok|")).toMatchObject({
      from: 36,
      options: [{ label: 'okan-youth OKAN-jongeren', written: 'okan-youth' }],
    });
    expect(written("WHERE term_id = 'ok|'")).toEqual(['okan-youth']);
    expect(written("WHERE term_id = 'ok'|")).toEqual([]);
    expect(written('WHERE term_id = ok|')).toContain("'okan-youth'");
  });

  it('says how a function is called', () => {
    const round = at('SELECT rou|')?.options.find(({ kind }) => kind === 'function');
    expect(round?.info).toEqual({ text: 'round(x)\nround(x, precision)\n\nRounds.', lang: 'en' });
  });

  it('gives nothing in comments and parameters', () => {
    expect(at('SELECT 1 -- nam|')).toBeNull();
    expect(at('SELECT $na|')).toBeNull();
  });

  it('always begins at or before the cursor, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), (pieces, anywhere) => {
        const sql = pieces.join('');
        const offset = anywhere % (sql.length + 1);
        const found = suggest(sql, offset, vocabulary);
        expect(found === null || found.from <= offset).toBe(true);
      }),
    );
  });
});
