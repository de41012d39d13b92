/** A value that may be bound to a statement. */
export type Param = string | number | null;

/** SQL text with positional `?` parameters, in the order in which they stand in the text. */
export type Sql = { readonly text: string; readonly params: readonly Param[] };

const isSql = (value: Sql | Param): value is Sql => typeof value === 'object' && value !== null;

/**
 * Composes SQL: interpolated {@link Sql} fragments are spliced in, every other value is bound.
 *
 * @returns the text with one `?` per bound value, and the values in the same order.
 */
export function sql(strings: TemplateStringsArray, ...values: readonly (Sql | Param)[]): Sql {
  const params: Param[] = [];
  let text = strings[0] ?? '';
  values.forEach((value, i) => {
    if (isSql(value)) {
      text += value.text;
      params.push(...value.params);
    } else {
      text += '?';
      params.push(value);
    }
    text += strings[i + 1] ?? '';
  });
  return { text, params };
}

/** SQL text written in this code base, spliced in as it stands. Never call it with user input. */
export const raw = (text: string): Sql => ({ text, params: [] });

/** Joins fragments with a separator such as `' AND '`. */
export function join(parts: readonly Sql[], separator: string): Sql {
  return {
    text: parts.map((part) => part.text).join(separator),
    params: parts.flatMap((part) => part.params),
  };
}

/** A comma-separated list of bound values, for `IN (…)`. */
export const list = (values: readonly Param[]): Sql => ({
  text: values.map(() => '?').join(', '),
  params: [...values],
});
