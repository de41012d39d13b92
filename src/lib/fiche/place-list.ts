import type { Gazetteer, Resolution } from '../places/types';
import { cleanName, wordCount } from './lines';
import type { FicheMunicipality, Warn } from './types';

/** One name of a heading, looked up. */
export type PlacePart = { asWritten: string; resolution: Resolution };

const SEPARATOR = /\s*(?:[,;&+/|]|\s[-–—]\s|(?<=\s)(?:en|alsook|evenals)(?=\s))\s*/u;
/** Stands for a group in parentheses while a list is split; a private-use character. */
const MASK = '\ue000';
const PLACE_WORDS = /^(?:aan|bij|de|den|der|en|het|in|op|over|s|t|ten|ter|van|'s|'t|’s|’t)$/u;

/** Splits where no parenthesis is open. */
function splitOutsideParentheses(text: string): string[] {
  const kept: string[] = [];
  const masked = text.replace(/\([^()]*\)/gu, (group) => {
    kept.push(group);
    return MASK;
  });
  let next = 0;
  return masked
    .split(SEPARATOR)
    .map((part) => part.replaceAll(MASK, () => kept[next++] ?? ''))
    .map(cleanName)
    .filter((part) => part !== '');
}

/** Reads `Gent, Aalst en Deinze` into names and looks each of them up. */
export function readPlaces(text: string, gazetteer: Gazetteer): PlacePart[] {
  if (text.length > 400 || text.includes(MASK)) return [];
  const list = text.replace(/[\s:.…]+$/u, '');
  const whole = gazetteer.resolve(list);
  if (whole.status === 'resolved') return [{ asWritten: cleanName(list), resolution: whole }];
  return splitOutsideParentheses(list).map((asWritten) => {
    const bare = asWritten.replace(/\s*\([^()]*\)/gu, '');
    return { asWritten, resolution: gazetteer.resolve(bare === '' ? asWritten : bare) };
  });
}

/** Whether the gazetteer knows the name, if not as one municipality then as several or as Brussels. */
export function isKnown({ resolution }: PlacePart): boolean {
  return resolution.status !== 'unknown' || resolution.reason === 'outside';
}

/** Whether a name is one of today's municipalities or one from before a merger. */
export function isMunicipality({ resolution }: PlacePart): boolean {
  return resolution.status === 'resolved' && resolution.via !== 'sub';
}

/** Whether a part could be the name of a place: few words, capitals, nothing of a sentence. */
export function looksLikePlace({ asWritten }: PlacePart): boolean {
  const bare = asWritten.replace(/\s*\([^()]*\)/gu, '');
  if (bare.length > 40 || wordCount(bare) > 4 || !/^['’]?\p{L}[\p{L}\p{M}\s.'’-]*$/u.test(bare)) {
    return false;
  }
  const words = bare.split(/[\s-]+/u).filter((word) => word !== '');
  return (
    /^['’]?\p{Lu}/u.test(bare) &&
    words.every((word, i) => i === 0 || /^\p{Lu}/u.test(word) || PLACE_WORDS.test(word))
  );
}

/** Whether an unknown name is so near to a known one that it must be a misspelling of it. */
export function looksMisspelled(part: PlacePart): boolean {
  return (
    looksLikePlace(part) &&
    part.asWritten.length >= 6 &&
    part.resolution.status === 'unknown' &&
    part.resolution.candidates.length > 0
  );
}

/** Turns looked-up names into municipalities and says what did not resolve plainly. */
export function toMunicipalities(
  parts: readonly PlacePart[],
  line: number,
  warn: Warn,
): FicheMunicipality[] {
  const seen = new Map<string, string>();
  return parts.map(({ asWritten, resolution }) => {
    if (resolution.status === 'resolved') {
      const { nis, name, via } = resolution;
      if (via === 'former') {
        warn(line, `“${asWritten}” is een naam van vóór een fusie: vandaag ${name}.`);
      } else if (via === 'sub') {
        warn(line, `“${asWritten}” is een deelgemeente van ${name}.`);
      }
      const twin = seen.get(nis);
      if (twin !== undefined) {
        warn(line, `“${twin}” en “${asWritten}” zijn vandaag dezelfde gemeente: ${name}.`);
      }
      seen.set(nis, asWritten);
      return { asWritten, nis, name };
    }
    const candidates = resolution.candidates.map(({ name }) => name);
    if (resolution.status === 'ambiguous') {
      warn(line, `“${asWritten}” ligt in meer dan één gemeente; kies zelf.`, candidates);
    } else if (resolution.reason === 'outside') {
      warn(
        line,
        `“${asWritten}” is een gemeente van Brussel; die staan niet in deze databank.`,
        candidates,
      );
    } else {
      const hint = candidates.length > 0 ? ' Bedoeld is misschien een van de kandidaten.' : '';
      warn(line, `“${asWritten}” is geen bekende gemeente.${hint}`, candidates);
    }
    return { asWritten, nis: null, name: asWritten };
  });
}
