import type { ResultColumn } from '../../workbench/result.sql';
import { daysOf, instantOf, kindOf, significantDigits, type Kind } from '../column-type';
import { FormatLimit, rowsOf, type Cell, type Format } from '../format';
import type { Metadata } from '../metadata';

/** Limits of Excel: rows without the header, characters of a cell. */
const mostRows = 1_048_575;
const mostCharacters = 32_767;

/** Positions in the list of styles below. */
const style = { header: 1, date: 2, timestamp: 3, text: 4 } as const;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetMl}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetMl}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${sheetMl}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetMl}.styles+xml"/></Types>`;
const packageRelations = `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const workbook = `${declaration}<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="data" sheetId="1" r:id="rId1"/><sheet name="metadata" sheetId="2" r:id="rId2"/></sheets></workbook>`;
const workbookRelations = `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;
/** Format 49 is text: what stands in such a cell is never run, not even after it was edited. */
const styles = `${declaration}<styleSheet ${main}><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf numFmtId="49" fontId="1" applyFont="1" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const frozenHeader =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

/** `A` for 0, `Z` for 25, `AA` for 26. */
const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) +
  String.fromCharCode(65 + (column % 26));

/** Text as it stands in XML; what XML cannot hold, as the standard of this form writes it: `_x0007_`. */
const xml = (text: string): string =>
  text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      // eslint-disable-next-line no-control-regex -- these are what XML cannot hold
      /[\0-\x08\x0B-\x1F\uFFFE\uFFFF]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');

const textCell = (at: string, text: string, of: number): string =>
  `<c r="${at}" s="${of}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`;

const numberCell = (at: string, number: string | number, of = 0): string =>
  `<c r="${at}"${of === 0 ? '' : ` s="${of}"`}><v>${number}</v></c>`;

/** Excel counts days from the last one of 1899; before March 1900 it miscounts, and it ends with 9999. */
const serialOfEpoch = 25_569;
const isCountable = (serial: number): boolean => serial >= 61 && serial < 2_958_466;

/** A value as a cell with its type; as text where Excel would not hold it exactly. */
function cell(at: string, kind: Kind, text: string): string {
  switch (kind.is) {
    case 'boolean':
      return `<c r="${at}" t="b"><v>${text === 'true' ? 1 : 0}</v></c>`;
    case 'integer':
    case 'decimal':
      if (significantDigits(text) <= 15) return numberCell(at, text);
      break;
    case 'float':
      if (/^-?\d/.test(text)) return numberCell(at, text);
      break;
    case 'date': {
      const serial = daysOf(text) + serialOfEpoch;
      if (isCountable(serial)) return numberCell(at, serial, style.date);
      break;
    }
    case 'timestamp': {
      const serial = Number(instantOf(text, 'micro')) / 86_400_000_000 + serialOfEpoch;
      if (isCountable(serial)) return numberCell(at, serial, style.timestamp);
      break;
    }
    case 'text':
  }
  return textCell(at, text, style.text);
}

const rowXml = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;

/** The top of a sheet, up to and including its first row, which is bold and stays in sight. */
const sheetStart = (header: readonly string[], widths: readonly number[]): string =>
  `${declaration}<worksheet ${main}>${frozenHeader}<cols>${widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>${rowXml(
    1,
    header.map((text, i) => textCell(`${letters(i)}1`, text, style.header)).join(''),
  )}`;
const sheetEnd = '</sheetData></worksheet>';

const entriesOf = (value: unknown, path: string): [string, string][] => {
  if (value === null || value === undefined) return [[path, '']];
  if (typeof value !== 'object') return [[path, String(value as string | number | boolean)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    entriesOf(inner, path === '' ? key : `${path}.${key}`),
  );
};

/** The metadata as a sheet of two columns: what, and its value. */
const metadataSheet = (metadata: Metadata): string =>
  sheetStart(['key', 'value'], [36, 100]) +
  entriesOf(metadata, '')
    .map(([key, value], i) =>
      rowXml(
        i + 2,
        textCell(`A${i + 2}`, key, style.text) +
          textCell(`B${i + 2}`, value.slice(0, mostCharacters), style.text),
      ),
    )
    .join('') +
  sheetEnd;

const widthOf = ({ name, type }: ResultColumn): number =>
  Math.min(60, Math.max(kindOf(type).is === 'text' ? 24 : 14, name.length + 2));

/**
 * XLSX with two sheets, the rows and the metadata. Written here, row by row, because the libraries for
 * it hold all rows at once; `fflate` packs it.
 */
export const xlsx: Format = {
  id: 'xlsx',
  extension: 'xlsx',
  mime: `${sheetMl}.sheet`,
  maxRows: mostRows,
  open: async (columns, emit) => {
    const { Zip, ZipDeflate } = await import('fflate');
    const zip = new Zip((error, part) => {
      if (error) throw error;
      emit(part as Uint8Array<ArrayBuffer>);
    });
    const encoder = new TextEncoder();
    const file = (name: string) => {
      const entry = new ZipDeflate(name, { level: 6 });
      zip.add(entry);
      return {
        push: (text: string) => {
          entry.push(encoder.encode(text));
        },
        end: (text: string) => {
          entry.push(encoder.encode(text), true);
        },
      };
    };
    file('[Content_Types].xml').end(contentTypes);
    file('_rels/.rels').end(packageRelations);
    file('xl/workbook.xml').end(workbook);
    file('xl/_rels/workbook.xml.rels').end(workbookRelations);
    file('xl/styles.xml').end(styles);

    const kinds = columns.map(({ type }) => kindOf(type));
    const sheet = file('xl/worksheets/sheet1.xml');
    sheet.push(
      sheetStart(
        columns.map(({ name }) => name),
        columns.map(widthOf),
      ),
    );
    let rows = 0;
    const row = (cells: readonly Cell[]): string => {
      rows += 1;
      return rowXml(
        rows + 1,
        cells
          .map((text, i) => {
            if (text === null) return '';
            if (text.length > mostCharacters)
              throw new FormatLimit('characters', mostCharacters, columns[i]?.name);
            return cell(`${letters(i)}${rows + 1}`, kinds[i] ?? { is: 'text' }, text);
          })
          .join(''),
      );
    };
    return {
      add: (batch) => {
        if (rows + (batch[0]?.length ?? 0) > mostRows) throw new FormatLimit('rows', mostRows);
        sheet.push(rowsOf(batch).map(row).join(''));
      },
      finish: (metadata) => {
        sheet.end(sheetEnd);
        file('xl/worksheets/sheet2.xml').end(metadataSheet(metadata));
        zip.end();
      },
    };
  },
};
