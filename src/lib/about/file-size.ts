import { m } from '$lib/paraglide/messages';
import { formatNumber } from '../i18n/locale';

/** A size of a file in words: bytes below a kilobyte, whole kilobytes above. */
export const fileSize = (bytes: number): string =>
  bytes < 1000
    ? m.data_bytes({ count: formatNumber(bytes) })
    : m.data_kilobytes({ count: formatNumber(Math.round(bytes / 1000)) });
