import { m } from '$lib/paraglide/messages';
import { fileSize } from '../about/file-size';
import { formatFixed, formatNumber } from '../i18n/locale';
import type { ColumnType } from './column-type';
import type { Encoding } from './encoding';
import type { MatchKind } from './match';
import type { Activity, Mishap, Mishaps, OwnProblem } from './own-table';
import type { delimiters, Reading } from './reading';

/** A size in words: megabytes from one on. */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? fileSize(bytes)
    : m.own_megabytes({
        count:
          bytes < 10_000_000 ? formatFixed(bytes / 1e6, 1) : formatNumber(Math.round(bytes / 1e6)),
      });

export const rowsText = (count: number): string =>
  count === 1 ? m.workbench_rows_one() : m.workbench_rows({ count: formatNumber(count) });

export const leftOutText = (count: number): string =>
  count === 1 ? m.own_left_out_one() : m.own_left_out({ count: formatNumber(count) });

export const typeLabels: Record<ColumnType, () => string> = {
  text: m.own_type_text,
  whole: m.own_type_whole,
  number: m.own_type_number,
  date: m.own_type_date,
  time: m.own_type_time,
  truth: m.own_type_truth,
};

export const delimiterLabels: Record<(typeof delimiters)[number], () => string> = {
  ';': m.own_delimiter_semicolon,
  ',': m.own_delimiter_comma,
  '\t': m.own_delimiter_tab,
  '|': m.own_delimiter_bar,
};

export const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};

export const matchLabels: Record<MatchKind, () => string> = {
  code: m.own_match_code,
  name: m.own_match_name,
  merger: m.own_match_merger,
  part: m.own_match_part,
  chosen: m.own_match_chosen,
};

export function activityText({ step, file, done, total }: Activity): string {
  switch (step) {
    case 'reading':
      return m.own_reading({ file, done: sizeText(done ?? 0), total: sizeText(total ?? 0) });
    case 'engine':
      return m.own_starting({ file });
    case 'adding':
      return done === null || total === null
        ? m.own_adding({ file })
        : m.own_adding_rows({
            file,
            done: formatNumber(done),
            total: formatNumber(Number(total.toPrecision(2))),
          });
    case 'matching':
      return m.own_matching({ file });
  }
}

/** What went wrong and how to mend it, and what the engine said of it. */
export function problemText(problem: OwnProblem): { message: string; detail: string } {
  const detail = 'message' in problem ? (problem.message.split(/\n\s*\n/)[0] ?? '') : '';
  return { message: sentence(problem), detail };
}

function sentence(problem: OwnProblem): string {
  switch (problem.kind) {
    case 'empty':
      return m.own_problem_empty(problem);
    case 'too-big': {
      const { file, bytes, most, isJson } = problem;
      const say = isJson ? m.own_problem_too_big_json : m.own_problem_too_big;
      return say({ file, size: sizeText(bytes), most: sizeText(most) });
    }
    case 'spreadsheet':
      return m.own_problem_spreadsheet(problem);
    case 'packed':
      return m.own_problem_packed(problem);
    case 'database':
      return m.own_problem_database(problem);
    case 'json': {
      const { file, line, column } = problem;
      return line === null
        ? m.own_problem_json_somewhere({ file })
        : m.own_problem_json({ file, line: formatNumber(line), column: formatNumber(column ?? 1) });
    }
    case 'not-records':
      return m.own_problem_not_records(problem);
    case 'no-rows':
      return m.own_problem_no_rows(problem);
    case 'parquet':
      return m.own_problem_parquet(problem);
    case 'unreadable':
      return m.own_problem_unreadable(problem);
    case 'memory':
      return m.own_problem_memory(problem);
    case 'places':
      return m.own_problem_places(problem);
    case 'stopped':
      return m.own_problem_stopped(problem);
    case 'engine':
      return m.own_problem_engine(problem);
    case 'quota':
      return m.own_problem_quota(problem);
    case 'storage':
      return m.own_problem_storage(problem);
    case 'damaged':
      return m.own_problem_damaged({ count: formatNumber(problem.count) });
  }
}

export function mishapsText({ rows, isAtLeast, read }: Mishaps): string {
  const count = { rows: formatNumber(rows), read: formatNumber(read) };
  if (isAtLeast) return m.own_mishaps_many(count);
  return rows === 1 ? m.own_mishaps_one(count) : m.own_mishaps(count);
}

/** Why something could not be read. */
export function mishapText({ column, kind }: Mishap, { columns }: Reading): string {
  const type = column === null ? undefined : columns[column]?.type;
  if (type) return m.own_mishap_no_type({ type: typeLabels[type]() });
  if (kind === 'MISSING COLUMNS') return m.own_mishap_missing();
  if (kind === 'TOO MANY COLUMNS') return m.own_mishap_many();
  if (kind === 'UNQUOTED VALUE') return m.own_mishap_quote();
  return m.own_mishap_other();
}
