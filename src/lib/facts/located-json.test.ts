import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonSyntaxError, parseLocatedJson } from './located-json';

describe('parseLocatedJson', () => {
  it.each([
    [[], 1, 1],
    [['a'], 2, 3],
    [['a', 1], 2, 12],
    [['a', 1, 'b, }'], 2, 13],
    [['c', 'd'], 3, 9],
    [['c', 'nowhere', 'deep'], 3, 3],
  ])('knows where %j stands', (path, line, column) => {
    const text = '{\n  "a": [1, {"b, }": "]"}],\n  "c": {"d": true}\n}';
    expect(parseLocatedJson(text).positionOf(path)).toEqual({ line, column });
  });

  it.each([
    ['', 1, 1],
    ['{"a": 1,}', 1, 9],
    ['{"a"\n: 01}', 2, 3],
    ['{a: 1}', 1, 2],
    ['[1 2]', 1, 4],
    ['["open]', 1, 2],
    ['[1]\n[2]', 2, 1],
    ['[1', 1, 3],
  ])('says where %j is malformed', (text, line, column) => {
    try {
      parseLocatedJson(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(JsonSyntaxError);
      expect(error).toMatchObject({ position: { line, column } });
    }
  });

  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.constantFrom(0, 2), (text, indent) => {
        const value: unknown = JSON.parse(text);
        const written = JSON.stringify(value, null, indent);
        expect(JSON.stringify(parseLocatedJson(written).value)).toBe(JSON.stringify(value));
      }),
    );
  });
});
