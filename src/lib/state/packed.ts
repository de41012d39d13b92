/** A form of packed fragments: a letter, and a number that goes up when the form changes. */
export type PackForm = { readonly letter: string; readonly number: number };

/** Why a fragment that was meant as a link cannot be read. */
export type PackFault =
  /** It was cut off or changed on its way. */
  | 'damaged'
  /** It was made by a later version of this site. */
  | 'later';

/** A longer address is cut off by some programs, and hides what it holds. In characters. */
export const longestLink = 8000;

/** What is read at most, in characters of a fragment, and what is unpacked from it, in bytes. */
const longestRead = 10 * longestLink;
const mostUnpacked = 4_000_000;

/** @throws RangeError when more comes out than `most` bytes. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most = Infinity,
): Promise<Uint8Array<ArrayBuffer>> {
  let size = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(part, controller) {
      size += part.byteLength;
      if (size > most) controller.error(new RangeError('Too much to unpack.'));
      else controller.enqueue(part);
    },
  });
  const through = new Blob([bytes]).stream().pipeThrough(stream).pipeThrough(counted);
  return new Uint8Array(await new Response(through).arrayBuffer());
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
 * A value as the fragment of an address, without `#`: the letter of its form, the number, a point, and its
 * JSON compressed as zlib does, whose checksum tells damage.
 */
export async function packedFragment(
  { letter, number }: PackForm,
  value: unknown,
): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return `${letter}${number}.${toBase64Url(await through(bytes, new CompressionStream('deflate')))}`;
}

/**
 * Reads what {@link packedFragment} wrote.
 *
 * @returns null when it is no fragment of this form, such as an anchor; a fault when it cannot be read.
 */
export async function unpackFragment(
  { letter, number }: PackForm,
  fragment: string,
): Promise<{ readonly value: unknown } | PackFault | null> {
  const pattern = new RegExp(`^#?${letter}(\\d+)\\.(.*)$`, 's');
  const [, made, text = ''] = pattern.exec(fragment) ?? [];
  if (made === undefined) return null;
  if (Number(made) > number) return 'later';
  if (text.length > longestRead) return 'damaged';
  try {
    const bytes = await through(
      fromBase64Url(text),
      new DecompressionStream('deflate'),
      mostUnpacked,
    );
    const json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { value: JSON.parse(json) as unknown };
  } catch {
    return 'damaged';
  }
}
