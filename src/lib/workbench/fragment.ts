import * as v from 'valibot';
import { packedFragment, unpackFragment, type PackFault } from '../state/packed';
import type { ParameterValues } from './bind';

/** What a link to the workbench holds. */
export type LinkState = {
  readonly sql: string;
  /** Values of the parameters, by name without `$`. */
  readonly values: ParameterValues;
  /** How the result is shown, as JSON; who shows it knows its form. */
  readonly view?: unknown;
  /** The version of the data that it was made with. */
  readonly version?: string;
};

/** The form of a fragment: `q`, the number of the form, a point, and the state packed as text. */
const form = { letter: 'q', number: 1 };

const value = v.union([v.string(), v.pipe(v.number(), v.finite()), v.boolean(), v.null()]);

/** The form of a state that was written down: as JSON, or in the comments of an SQL file. */
export const packed = v.object({
  sql: v.string(),
  values: v.optional(v.record(v.string(), value), {}),
  view: v.optional(v.unknown()),
  version: v.optional(v.string()),
});

/** Leaves out what is absent, so that equal states are written alike. */
export const linkState = ({
  sql,
  values,
  view,
  version,
}: v.InferOutput<typeof packed>): LinkState => ({
  sql,
  values,
  ...(view === undefined ? {} : { view }),
  ...(version === undefined ? {} : { version }),
});

/** The state as the fragment of an address, without `#`: browsers keep that to themselves. */
export const formatFragment = (state: LinkState): Promise<string> =>
  packedFragment(form, linkState({ ...state }));

/**
 * Reads the fragment of an address.
 *
 * @returns null when it is no link to a query, such as an anchor; a fault when it cannot be read.
 */
export async function readFragment(fragment: string): Promise<LinkState | PackFault | null> {
  const read = await unpackFragment(form, fragment);
  if (read === null || typeof read === 'string') return read;
  const parsed = v.safeParse(packed, read.value);
  return parsed.success ? linkState(parsed.output) : 'damaged';
}
