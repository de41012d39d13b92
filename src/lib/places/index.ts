export { createGazetteer, isOutsideDatabank, placeNamesFromTuples } from './gazetteer';
export {
  municipalityFinder,
  type Found,
  type FoundVia,
  type MunicipalityCode,
  type MunicipalityFinder,
} from './finder';
export { foldText, normaliseName } from './normalise';
export type { Candidate, Gazetteer, Match, PlaceLevel, PlaceName, Resolution } from './types';
