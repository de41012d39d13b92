/** A place in a text, for people: both count from 1, `column` in characters. */
export type Place = { readonly line: number; readonly column: number };

/** Where an offset in a text stands. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {
    line: before.split('\n').length,
    column: [...before.slice(lineStart)].length + 1,
  };
}
