import type { Scheme, Theme } from './theme';
import type { Measure } from './text';

/** What a body is drawn with. `size` is the size of its text in units of the page. */
export type Pen = {
  readonly theme: Theme;
  readonly scheme: Scheme;
  readonly measure: Measure;
  readonly size: number;
};

/** A drawing with its own units: `markup` is SVG between (0, 0) and (width, height). */
export type Drawing = { readonly width: number; readonly height: number; readonly markup: string };

/** One drawing of a figure, with a title of its own where there are several. */
export type Body = {
  readonly title?: string;
  readonly note?: string;
  /** Whether it is read on from its title, as a table is, where there is height to spare. */
  readonly isText?: boolean;
  /**
   * @param width what there is in units of the page; a drawing of another width is scaled.
   * @param height what there is; a drawing that is higher is scaled too.
   */
  readonly draw: (pen: Pen, width: number, height?: number) => Drawing;
};

/** The patterns that a swatch of the legend can be filled with, by the name they have in the frame. */
export type Pattern =
  'brussels' | 'none' | 'met-1' | 'met-2' | 'met-3' | 'result-null' | 'result-several';

/** A line of the legend: a swatch, a count and words. */
export type LegendEntry = {
  readonly label: string;
  readonly count?: string;
  /** Name of a colour token, such as `step-1`. */
  readonly fill?: string;
  readonly pattern?: Pattern;
  readonly edge?: 'line' | 'dashed' | 'ink';
  /** A text on the swatch, or the radius of a dot as a part of its height. */
  readonly mark?: string;
  readonly dot?: number;
};

/** What is on the screen, ready to be drawn on a page of any size. */
export type FigureView = {
  /** Part of the name of the file. */
  readonly name: string;
  /** Language of the texts. */
  readonly lang: string;
  readonly title: string;
  readonly subtitle: string;
  readonly bodies: readonly Body[];
  readonly legend: readonly LegendEntry[];
  /** How many entries of the legend stand side by side, where they do not all fit on one line. */
  readonly legendColumns?: number;
  readonly notes: readonly string[];
  /** Lines at the foot: source, dates, version, address. */
  readonly foot: readonly string[];
};
