import type { Lookup } from '../atlas/lookup';
import type { GapAnswer, Indicator } from '../gap/gap-answer';
import type { BoundaryMetadata } from '../geo/boundaries';
import type { AtlasAnswer } from '../queries/atlas.sql';
import type { Figure } from '../queries/profile.sql';

/** What maps, charts and tables of the gallery show: the first answers of the atlas and the gap page. */
export type Facts = {
  readonly lookup: Lookup;
  readonly atlas: AtlasAnswer;
  readonly gap: GapAnswer;
  readonly indicators: readonly Indicator[];
  /** That of the gap page. */
  readonly indicator: Indicator;
  /** The sentence that the atlas opens with. */
  readonly headline: string;
  readonly boundaries: BoundaryMetadata;
  /** A municipality to look at, and its figures. */
  readonly here: string;
  readonly figures: readonly Figure[];
};
