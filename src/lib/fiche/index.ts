export { readFiche } from './read';
export type {
  FicheInitiative,
  FicheMetadata,
  FicheMunicipality,
  FichePractice,
  FicheReading,
  FicheWarning,
  OtherSection,
} from './types';
