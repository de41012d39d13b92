/** A value that may be bound to a statement. */
export type Param = string | number | null;

/** A value with the name by which people read it. */
export type Named = { readonly name: string; readonly value: Param };

/** SQL text with positional `?` parameters, in the order in which they stand in the text. */
export type Sql = {
  readonly text: string;
  readonly params: readonly Param[];
  /** The name of each parameter, for reading only; null where it has none. */
  readonly names?: readonly (string | null)[];
};

const isSql = (value: Sql | Named | Param): value is Sql =>
  typeof value === 'object' && value !== null && 'text' in value;

/** The name of each parameter; null where it has none. */
export const namesOf = ({ params, names }: Sql): readonly (string | null)[] =>
  names ?? params.map(() => null);

const bound = (value: Named | Param): Sql =>
  typeof value === 'object' && value !== null
    ? { text: '?', params: [value.value], names: [value.name] }
    : { text: '?', params: [value], names: [null] };

/**
 * Composes SQL: interpolated {@link Sql} fragments are spliced in, every other value is bound.
 *
 * @returns the text with one `?` per bound value, and the values in the same order.
 */
export function sql(
  strings: TemplateStringsArray,
  ...values: readonly (Sql | Named | Param)[]
): Sql {
  const parts = values.map((value) => (isSql(value) ? value : bound(value)));
  return {
    text: strings.map((text, i) => text + (parts[i]?.text ?? '')).join(''),
    params: parts.flatMap(({ params }) => params),
    names: parts.flatMap(namesOf),
  };
}

/** A value that is a parameter of its name where SQL is shown; without one it is shown as a literal. */
export const named = (name: string, value: Param): Named => ({ name, value });

/** SQL text written in this code base, spliced in as it stands. Never call it with user input. */
export const raw = (text: string): Sql => ({ text, params: [] });

/** Joins fragments with a separator such as `' AND '`. */
export function join(parts: readonly Sql[], separator: string): Sql {
  return {
    text: parts.map((part) => part.text).join(separator),
    params: parts.flatMap((part) => part.params),
    names: parts.flatMap(namesOf),
  };
}

/**
 * A comma-separated list of bound values, for `IN (…)`.
 *
 * @param name of the values; several of them are numbered.
 */
export const list = (values: readonly Param[], name: string | null = null): Sql => ({
  text: values.map(() => '?').join(', '),
  params: [...values],
  names: values.map((_, i) => (name === null || values.length === 1 ? name : `${name}_${i + 1}`)),
});
