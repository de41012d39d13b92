import { cloneLive, type MarkValues } from '../clone';
import type { Scheme } from '../theme';
import type { Body, Drawing } from '../view';

type Live = {
  /** Looked up when it is drawn: the page may have replaced it. */
  readonly svg: () => SVGSVGElement | null;
  /** Tells the drawings of a figure apart. */
  readonly index?: number;
  readonly values?: MarkValues;
  readonly leastScale?: number;
  readonly title?: string;
  readonly note?: string;
};

/** What is not of the picture but of the pointer. */
const passing = '.ring.hover';

/** A picture of the page, as it is now. */
export function liveBody({ svg, index = 0, values, leastScale, title, note }: Live): Body {
  const drawn = new Map<Scheme, Drawing>();
  return {
    ...(title === undefined ? {} : { title }),
    ...(note === undefined ? {} : { note }),
    draw({ scheme }) {
      const before = drawn.get(scheme);
      if (before) return before;
      const element = svg();
      if (!element) throw new Error('The picture is no longer on the page');
      const drawing = cloneLive(element, {
        scheme,
        values,
        leastScale,
        prefix: `b${index}-`,
        without: passing,
      });
      drawn.set(scheme, drawing);
      return drawing;
    },
  };
}
