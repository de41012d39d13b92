import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestLink } from '../state/packed';
import { formatFragment, readFragment, type LinkState } from './fragment';
import { linkTo } from './link';
import { formatSqlFile, readSqlFile } from './sql-file';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom("'", 'é\u00a0"\n\r\n--', '#%&=?', '\uFEFFSELECT', '👩‍🏫', '\u2028'),
);
const values = fc.dictionary(
  fc.stringMatching(/^[A-Za-z_]\w{0,8}$/).filter((name) => !(name in {})),
  fc.oneof(
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
  ),
  { noNullPrototype: true },
);
const state: fc.Arbitrary<LinkState> = fc.record(
  {
    sql: text,
    values,
    view: fc.jsonValue().map((view) => JSON.parse(JSON.stringify(view)) as unknown),
    version: fc.string({ minLength: 1 }),
  },
  { requiredKeys: ['sql', 'values'] },
);

describe('a link to a query', () => {
  it('opens what it was made of', async () => {
    await fc.assert(
      fc.asyncProperty(state, async (made) => {
        const fragment = await formatFragment(made);
        expect(fragment).toMatch(/^q1\.[\w-]+$/);
        expect(await readFragment(fragment)).toEqual(made);
        expect(await readFragment(`#${fragment}`)).toEqual(made);
      }),
    );
  });

  it('is short for a query of some length', async () => {
    const made = { sql: 'SELECT name, population FROM municipality\n'.repeat(100), values: {} };
    const link = await linkTo(made);
    expect('href' in link && link.href.length).toBeLessThan(300);
  });

  it('says what is wrong when it is cut off, changed or foreign', async () => {
    const fragment = await formatFragment({ sql: 'SELECT $a', values: { a: 'é' } });
    expect(await readFragment(fragment.slice(0, -5))).toBe('damaged');
    expect(await readFragment(`${fragment.slice(0, 12)}AAAA${fragment.slice(16)}`)).toBe('damaged');
    expect(await readFragment('q1.')).toBe('damaged');
    expect(await readFragment('q1.%F0%9F')).toBe('damaged');
    expect(await readFragment('q2.whatever')).toBe('later');
  });

  it('never throws, and leaves anchors alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.string().map((rest) => `q1.${rest}`),
        ),
        async (fragment) => {
          const read = await readFragment(fragment);
          expect(read === null || read === 'damaged' || read === 'later').toBe(true);
        },
      ),
    );
    expect(await readFragment('')).toBeNull();
    expect(await readFragment('#main')).toBeNull();
  });

  it('refuses a state of another form', async () => {
    const odd = { sql: 1, values: { a: [] } } as unknown as LinkState;
    expect(await readFragment(await formatFragment(odd))).toBe('damaged');
  });

  it('is a file when it is too long', async () => {
    const sql = Array.from({ length: 3000 }, (_, i) => `${Math.sin(i)}`).join(', ');
    const made = { sql: `SELECT ${sql}`, values: { a: 1 } };
    const link = await linkTo(made);
    if (!('file' in link)) throw new Error('it is a link');
    expect(link.tooLong).toBeGreaterThan(longestLink);
    expect(readSqlFile(link.file)).toEqual(made);
  });
});

describe('an SQL file', () => {
  it('opens what it was made of', () => {
    fc.assert(
      fc.property(state, (made) => {
        expect(readSqlFile(formatSqlFile(made))).toEqual(made);
      }),
    );
  });

  it('keeps values when an editor has changed the ends of its lines', () => {
    const file = formatSqlFile({ sql: 'SELECT $a\nFROM t', values: { a: 'b' }, version: 'v' });
    expect(readSqlFile(`\uFEFF${file.replaceAll('\n', '\r\n')}`)).toEqual({
      sql: 'SELECT $a\r\nFROM t',
      values: { a: 'b' },
      version: 'v',
    });
  });

  it('of another origin is SQL as it stands', () => {
    for (const sql of ['SELECT 1', '-- a comment\nSELECT $a', ''])
      expect(readSqlFile(sql)).toEqual({ sql, values: {} });
  });

  it('with a head that cannot be read is shown whole', () => {
    const file = '-- praktijkatlas-werkbank\n-- $a = {oops\n\nSELECT $a';
    expect(readSqlFile(file)).toEqual({ sql: file, values: {} });
  });
});
