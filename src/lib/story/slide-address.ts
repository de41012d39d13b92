import { href } from '../i18n/locale';
import { withMark } from '../state/address';
import type { ChartName } from '../embed/embed';
import type { Slide } from './story';

/** A view of the atlas with the chart of it that a slide shows. */
export const withChart = (view: string, chart: ChartName): string =>
  [view, `chart=${chart}`].filter((part) => part !== '').join('&');

/** The embed that shows a slide. */
export const slideAddress = ({ piece, view }: Slide): string =>
  href(`/embed/${piece}/`) + withMark(view);
