/** What a name stands for: today's municipality, one from before a merger, or a part of one. */
export type PlaceLevel = 'current' | 'former' | 'sub';

/** One name by which a municipality may be called. */
export type PlaceName = {
  /** The name in its official spelling. */
  readonly name: string;
  /** NIS code of today's municipality. */
  readonly nis: string;
  readonly level: PlaceLevel;
};

/** A municipality that a name could mean. Only ever a suggestion. */
export type Candidate = {
  readonly nis: string;
  /** Today's name of the municipality; of a Brussels one, with `(Brussel)` behind it. */
  readonly name: string;
  /** The known name that was met, e.g. `Berchem` for Antwerpen. */
  readonly matched: string;
  readonly level: PlaceLevel;
};

/** What looking up a name gives. Nothing is ever picked from several candidates. */
export type Resolution =
  | {
      readonly status: 'resolved';
      readonly nis: string;
      /** Today's name of the municipality. */
      readonly name: string;
      /** The level at which the name was found; `former` and `sub` are worth telling the user. */
      readonly via: PlaceLevel;
    }
  | { readonly status: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | {
      readonly status: 'unknown';
      /** `outside`: a municipality of Brussels, which this databank does not hold. */
      readonly reason: 'no-such-name' | 'outside';
      readonly candidates: readonly Candidate[];
    };

/** One answer of {@link Gazetteer.search}: a candidate, best first. */
export type Match = Candidate;

/** Every name of every municipality, to resolve and to search in. */
export type Gazetteer = {
  /** Finds the one municipality that a written name means, or says why there is none. */
  resolve(asWritten: string): Resolution;
  /** Names that fit what somebody is typing, best first, at most `limit` of them. */
  search(text: string, limit: number): Match[];
};
