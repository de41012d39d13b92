import { href } from '../i18n/locale';
import { withMark } from '../state/address';
import type { Slide } from './story';

/** The embed that shows a slide. */
export const slideAddress = ({ piece, view }: Slide): string =>
  href(`/embed/${piece}/`) + withMark(view);
