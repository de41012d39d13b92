export { createGazetteer, isOutsideDatabank, placeNamesFromTuples } from './gazetteer';
export { foldText, normaliseName } from './normalise';
export type { Candidate, Gazetteer, Match, PlaceLevel, PlaceName, Resolution } from './types';
