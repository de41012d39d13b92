import type { Page } from '@playwright/test';

/** A file that a visitor might bring. */
export type OwnFile = { name: string; mimeType: string; buffer: Buffer };

/** Text as a European spreadsheet program writes it: Windows-1252, semicolons, CRLF, decimal comma. */
export const spreadsheetCsv: OwnFile = {
  name: 'Leerlingen 2024.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'gemeente;nis;leerlingen;aandeel;gemeten op;nota',
      'Mechelen;12025;12.345;4,5;31/12/2024;caf\u00e9',
      'Galmaarden;23023;1.200;0,5;31/12/2024;',
      'Herne;23032;980;1,25;31/12/2024;',
      'Mechlen;;5;1;1/1/2025;"tik ""fout"""',
      'Berchem;;7;2;1/1/2025;',
      'Gent;44021;50.000;6,75;1/1/2025;',
      '',
    ].join('\r\n'),
    'latin1',
  ),
};

export const textFile = (name: string, text: string): OwnFile => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

/** Brings a file in as the file chooser would. */
export const bring = (page: Page, file: OwnFile): Promise<void> =>
  page.getByTestId('own-tables').locator('input[type=file]').setInputFiles(file);
