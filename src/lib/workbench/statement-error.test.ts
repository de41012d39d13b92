import { describe, expect, it } from 'vitest';
import type { BoundStatement } from './bind';
import { statementError } from './statement-error';

const statement: BoundStatement = {
  text: "SELECT 'é', wrong",
  word: 'select',
  origin: (offset) => offset + 100,
};
const asked = { text: `SELECT * FROM (${statement.text})`, start: 15 };
const thrown = (error: object) => new Error(`Error: ${JSON.stringify(error)}`);

describe('statementError', () => {
  it('says what, where in what was written, and what to write instead', () => {
    const bytes = new TextEncoder().encode("SELECT * FROM (SELECT 'é', ").length;
    const error = statementError(
      thrown({
        exception_type: 'Binder',
        exception_message: 'Referenced column "wrong" not found',
        position: String(bytes),
        candidates: 'name,nis',
      }),
      statement,
      asked,
    );
    expect(error).toMatchObject({
      kind: 'refused',
      message: 'Referenced column "wrong" not found',
      at: 100 + statement.text.indexOf('wrong'),
      candidates: ['name', 'nis'],
    });
  });

  it('reads an error inside an error', () => {
    const inner = JSON.stringify({ exception_type: 'Parser', exception_message: 'syntax error' });
    expect(
      statementError(
        thrown({ exception_type: 'Parser', exception_message: inner }),
        statement,
        asked,
      ).message,
    ).toBe('syntax error');
  });

  it('tells a lack of memory and a locked engine from a mistake', () => {
    const kind = (exception_type: string, exception_message: string) =>
      statementError(thrown({ exception_type, exception_message }), statement, asked).kind;
    expect(kind('Out of Memory', 'could not allocate block')).toBe('memory');
    expect(kind('Permission', 'Cannot access file')).toBe('locked');
    expect(kind('Invalid Input', 'the configuration has been locked')).toBe('locked');
    expect(kind('Catalog', 'it exists in the json extension')).toBe('locked');
    expect(kind('Catalog', 'Table with name x does not exist!')).toBe('refused');
  });

  it('keeps the words of an error of another form', () => {
    expect(statementError(new Error('odd'), statement, asked)).toMatchObject({
      kind: 'refused',
      message: 'odd',
      at: null,
    });
  });
});
