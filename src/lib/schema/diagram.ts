/** A table as a box. `x` and `y` are its upper left corner. */
export type DiagramBox = {
  readonly name: string;
  readonly isDerived: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Columns that are part of a key. */
  readonly columns: readonly string[];
};

/** A key: `path` is drawn from the table that refers. */
export type DiagramKey = {
  readonly from: string;
  readonly to: string;
  /** `nis → municipality.nis` and the like. */
  readonly columns: readonly { readonly from: string; readonly to: string }[];
  readonly path: string;
};

export type Diagram = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly DiagramBox[];
  readonly keys: readonly DiagramKey[];
  /** Tables that no key touches. */
  readonly loose: readonly string[];
};

/** Measures in pixels; text is 13 px of a fixed width. */
export const measures = { head: 26, line: 19, padding: 10, letter: 7.9 } as const;
