import Papa from 'papaparse';
import type { CopyFormat } from './copy-format';

/**
 * Cells as text for the clipboard: tabs for a spreadsheet, or CSV (RFC 4180). Unknown values are empty.
 *
 * @param names the header; null leaves it out.
 */
export const copiedText = (
  rows: readonly (readonly (string | null)[])[],
  names: readonly string[] | null,
  format: CopyFormat,
): string =>
  Papa.unparse([...(names ? [names] : []), ...rows] as (string | null)[][], {
    delimiter: format === 'tsv' ? '\t' : ',',
    newline: '\r\n',
  });
