import * as v from 'valibot';
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

/** Why a fragment that was meant as a link cannot be read. */
export type LinkFault =
  /** It was cut off or changed on its way. */
  | 'damaged'
  /** It was made by a later version of this site. */
  | 'later';

/** A longer address is cut off by some programs, and hides what it holds. In characters. */
export const longestLink = 8000;

/** What a link reads at most, in characters of its fragment: it never unpacks more than a few megabytes. */
const longestRead = 10 * longestLink;

/** The form of a fragment: `q`, the number of the form, a point, and the state packed as text. */
const form = 1;
const fragmentPattern = /^#?q(\d+)\.(.*)$/s;

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

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer(),
  );
}

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (unit) =>
    unit.charCodeAt(0),
  );

/**
 * The state as the fragment of an address, without `#`: browsers keep that to themselves. Compressed as
 * zlib does, whose checksum tells damage.
 */
export async function formatFragment(state: LinkState): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(linkState({ ...state })));
  return `q${form}.${toBase64Url(await through(bytes, new CompressionStream('deflate')))}`;
}

/**
 * Reads the fragment of an address.
 *
 * @returns null when it is no link to a query, such as an anchor; a fault when it cannot be read.
 */
export async function readFragment(fragment: string): Promise<LinkState | LinkFault | null> {
  const [, number, text = ''] = fragmentPattern.exec(fragment) ?? [];
  if (number === undefined) return null;
  if (Number(number) > form) return 'later';
  if (text.length > longestRead) return 'damaged';
  try {
    const bytes = await through(fromBase64Url(text), new DecompressionStream('deflate'));
    const json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return linkState(v.parse(packed, JSON.parse(json)));
  } catch {
    return 'damaged';
  }
}
