import { group } from 'd3-array';
import { isOutsideDatabank } from './gazetteer';
import type { Gazetteer, PlaceLevel, Resolution } from './types';

/** How a municipality was found: by its code, that of a municipality before a merger, or a name. */
export type FoundVia = 'code' | 'former-code' | PlaceLevel;

/** What looking up a code or a name gives. Nothing is ever picked from several candidates. */
export type Found =
  | Exclude<Resolution, { status: 'resolved' }>
  | {
      readonly status: 'resolved';
      readonly nis: string;
      /** Today's name of the municipality. */
      readonly name: string;
      readonly via: FoundVia;
    };

/** A NIS code, today's or an old one, and the municipality of today that it stands for. */
export type MunicipalityCode = {
  readonly code: string;
  readonly nis: string;
  readonly name: string;
};

/** Finds today's municipalities by whatever stands in a table: codes and names, old ones included. */
export type MunicipalityFinder = {
  find(written: string): Found;
  /** Whether it is the code of a municipality, today's or an old one. */
  isCode(written: string): boolean;
  /** Today's name; the code itself when there is no such municipality. */
  nameOf(nis: string): string;
};

/** A code as spreadsheets and number columns may write it. */
const codeOf = (written: string): string | null =>
  /^\s*(\d{5})(?:[.,]0+)?\s*$/.exec(written)?.[1] ?? null;

/** @param codes every code; one from before several mergers has several rows. */
export function municipalityFinder(
  codes: readonly MunicipalityCode[],
  gazetteer: Gazetteer,
): MunicipalityFinder {
  const byCode = group(codes, ({ code }) => code);

  function findCode(code: string): Found {
    const [only, ...others] = byCode.get(code) ?? [];
    if (!only)
      return {
        status: 'unknown',
        reason: isOutsideDatabank(code) ? 'outside' : 'no-such-name',
        candidates: [],
      };
    const { nis, name } = only;
    if (others.length === 0)
      return { status: 'resolved', nis, name, via: nis === code ? 'code' : 'former-code' };
    return {
      status: 'ambiguous',
      candidates: [only, ...others].map((one) => ({
        nis: one.nis,
        name: one.name,
        matched: code,
        level: 'former',
      })),
    };
  }

  return {
    find(written) {
      const code = codeOf(written);
      return code === null ? gazetteer.resolve(written) : findCode(code);
    },
    isCode: (written) => byCode.has(codeOf(written) ?? ''),
    nameOf: (nis) => byCode.get(nis)?.find((one) => one.code === one.nis)?.name ?? nis,
  };
}
