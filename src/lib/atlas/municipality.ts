/** What every view knows of a municipality. `x` and `y` are its label point in the map's view box. */
export type Municipality = {
  readonly nis: string;
  readonly name: string;
  readonly province: string;
  readonly arrondissement: string;
  readonly population: number;
  readonly x: number;
  readonly y: number;
  readonly tile_x: number;
  readonly tile_y: number;
};

/** A term of the vocabulary in the language of the page. */
export type Term = {
  readonly scheme: string;
  readonly term_id: string;
  readonly label: string;
  readonly definition: string;
  readonly broader: string | null;
};

/** A fiche, as pages name it. Null is unknown. */
export type Practice = {
  readonly practice_id: string;
  readonly title: string;
  readonly source_date: string | null;
};
