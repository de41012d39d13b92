import type { Question } from './database';

/** cyrb53, a public-domain 53-bit string hash by bryc: synchronous, and works without a secure context. */
function hash53(text: string): number {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}

/** The name under which the answer to a question is baked: equal for equal SQL and parameters. */
export const questionKey = (question: Question): string =>
  hash53(
    JSON.stringify(
      Object.entries(question).map(([name, { text, params }]) => [name, text, params]),
    ),
  ).toString(36);
