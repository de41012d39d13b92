import type { Format } from '../format';
import { arrow } from './arrow';
import { csv } from './csv';
import { excelCsv } from './excel-csv';
import { json } from './json';
import { parquet } from './parquet';
import { xlsx } from './xlsx';

/** Every form in which an answer can be taken home, as they are offered. */
export const formats: readonly Format[] = [csv, excelCsv, xlsx, parquet, arrow, json];
