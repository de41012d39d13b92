import type { Database } from '../db/database';
import { municipalityFinder, type MunicipalityFinder } from '../places';
import { municipalityCodes } from '../places/codes.sql';
import { placeIndex } from './place-index';

let knowing: Promise<MunicipalityFinder> | undefined;

/**
 * Finds municipalities by code and by name; asked once.
 *
 * @throws NoPlaceNames when the names cannot be fetched, or an error of the engine; the next call tries again.
 */
export function knownMunicipalities(ask: Database['ask']): Promise<MunicipalityFinder> {
  knowing ??= Promise.all([placeIndex(), ask({ codes: municipalityCodes() })])
    .then(([gazetteer, { codes }]) => municipalityFinder(codes, gazetteer))
    .catch((cause: unknown) => {
      knowing = undefined;
      throw cause;
    });
  return knowing;
}
