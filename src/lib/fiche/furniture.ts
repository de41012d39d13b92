import { isShortLabel, takeOut, type SourceLine } from './lines';

const IMAGE_FILE = /^\S[^:!?]{0,160}\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)(?:\?\S*)?$/iu;
const PROVIDER_IMAGE = /^provider\s+image$/iu;
const CREDIT_WORD =
  /^(?:©|\(c\)|foto(?:'s|’s|graaf|graf(?:ie|e))?\b|beeld(?:materiaal)?\b|copyright\b|credits?\b|illustratie\b|afbeelding\b|bron\b)/iu;
const CREDIT_START =
  /^\(?\s*(?:©|\(c\)|(?:foto(?:'s|’s|graaf)?|beeld(?:materiaal)?|copyright|credits?|illustratie|afbeelding)\s*(?::|©|\(c\)|door\b|by\b))/iu;
const CREDIT_WITHIN = /\(([^()]*)\)/gu;

const CLOSING = [
  /^staa[nt] (?:jouw|je|uw|jullie|de) praktijk\b/iu,
  /^deze databank (?:bouwen|maken|stellen|vullen) (?:we|wij)\b/iu,
  /\bpraktijk .{0,20}niet in de(?:ze)? databank\b/iu,
  /\bvul\b.{0,25}\bfiche\b.{0,5}\bin\b/iu,
  /^(?:wil|wilt|heb|hebt) (?:je|jij|u|jullie) .{0,80}\b(?:doorgeven|databank)\b/iu,
  /^(?:mail\b.*)?\bsamenleven@vvsg\.be\.?$/iu,
];

/** Whether a line is what is left of an image: its file name or the words `Provider image`. */
export function isImageLine(line: SourceLine): boolean {
  return !line.bullet && (IMAGE_FILE.test(line.text) || PROVIDER_IMAGE.test(line.text));
}

/** Whether a line says no more than who made a picture. */
export function isCreditLine(line: SourceLine): boolean {
  return (
    !line.bullet &&
    CREDIT_START.test(line.text) &&
    (!line.text.startsWith('(') || /^(?:\(c\).*|\([^()]*\)\.?)$/iu.test(line.text)) &&
    isShortLabel(line.text.replace(/[.)]+$/u, ''), 12)
  );
}

/**
 * Takes what belongs to pictures out of the lines above the first heading: file name,
 * `Provider image`, and credits (marked as such, within parentheses, or a few words right under
 * the image). A text that merely holds a credit is left whole.
 */
export function takeOutPictures(lines: readonly SourceLine[]): {
  taken: SourceLine[];
  rest: SourceLine[];
} {
  let underImage = false;
  return takeOut(lines, (line) => {
    if (line.blankBefore) underImage = false;
    if (isImageLine(line)) {
      underImage = true;
      return true;
    }
    if (line.bullet) return false;
    const inParentheses = /^\([^()]*\)\.?$/u.test(line.text) && line.text.length <= 160;
    return isCreditLine(line) || inParentheses || (underImage && isShortLabel(line.text, 8));
  });
}

/** A credit between parentheses within a text, or `null`. */
export function creditWithin(text: string): string | null {
  for (const [whole, inside = ''] of text.matchAll(CREDIT_WITHIN)) {
    if (CREDIT_WORD.test(inside.trim()) || CREDIT_START.test(whole)) return whole;
  }
  return null;
}

/** Whether a line belongs to the invitation with which a page ends. */
export function isClosing(line: SourceLine): boolean {
  const text = line.text.replace(/\s+/gu, ' ');
  return !line.bullet && text.length <= 300 && CLOSING.some((pattern) => pattern.test(text));
}
