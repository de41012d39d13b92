import { m } from '../../paraglide/messages';
import type { FormatId } from '../format';

const labels: Readonly<Record<FormatId, () => string>> = {
  csv: m.take_home_csv,
  'excel-csv': m.take_home_excel_csv,
  xlsx: m.take_home_xlsx,
  parquet: m.take_home_parquet,
  arrow: m.take_home_arrow,
  json: m.take_home_json,
};

const helps: Readonly<Record<FormatId, () => string>> = {
  csv: m.take_home_csv_help,
  'excel-csv': m.take_home_excel_csv_help,
  xlsx: m.take_home_xlsx_help,
  parquet: m.take_home_parquet_help,
  arrow: m.take_home_arrow_help,
  json: m.take_home_json_help,
};

/** What a form of file is called. */
export const formatLabel = (id: FormatId): string => labels[id]();

/** What one should know before choosing a form of file. */
export const formatHelp = (id: FormatId): string => helps[id]();
