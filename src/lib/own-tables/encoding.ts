/** Encodings that are understood, as `TextDecoder` names them. */
export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

const zeros = (bytes: Uint8Array, from: 0 | 1): number => {
  let count = 0;
  for (let i = from; i < bytes.length; i += 2) if (bytes[i] === 0) count += 1;
  return count;
};

/** Whether a strict decoder accepts bytes, the last of which may be half a character. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding of a text, from its beginning: a byte order mark, zeros at every second place, or else
 * what a strict decoder of UTF-8 accepts. Windows-1252 cannot be recognised; it is what is left.
 */
export function detectEncoding(start: Uint8Array): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const pairs = start.length / 2;
  if (pairs >= 1 && zeros(start, 1) > 0.3 * pairs && zeros(start, 0) < 0.1 * pairs)
    return 'utf-16le';
  if (pairs >= 1 && zeros(start, 0) > 0.3 * pairs && zeros(start, 1) < 0.1 * pairs)
    return 'utf-16be';
  return isUtf8(start) ? 'utf-8' : 'windows-1252';
}
