import * as v from 'valibot';
import { linkState, packed, type LinkState } from './fragment';

const fileMark = '-- praktijkatlas-werkbank';
const valueLine = /^-- \$([^\s=]+) = (.*)$/s;
const otherLine = /^-- (view|version) = (.*)$/s;

/**
 * The state as an SQL file. What is not SQL stands in comments above it, a line each, written as JSON;
 * an empty line ends them.
 */
export function formatSqlFile({ sql, values, view, version }: LinkState): string {
  return [
    fileMark,
    ...(version === undefined ? [] : [`-- version = ${JSON.stringify(version)}`]),
    ...(view === undefined ? [] : [`-- view = ${JSON.stringify(view)}`]),
    ...Object.entries(values).map(([name, held]) => `-- $${name} = ${JSON.stringify(held)}`),
    '',
    sql,
  ].join('\n');
}

/** Reads an SQL file: of {@link formatSqlFile}, or any other, which is then SQL as it stands. */
export function readSqlFile(text: string): LinkState {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const whole = { sql: text.replace(/^\uFEFF/, ''), values: {} };
  if (lines[0]?.trimEnd() !== fileMark) return whole;

  const end = lines.findIndex((line) => line.trimEnd() === '');
  const head: Record<string, unknown> = {};
  const values: Record<string, unknown> = {};
  try {
    for (const line of lines.slice(1, end === -1 ? undefined : end)) {
      const [, name, held] = valueLine.exec(line) ?? [];
      const [, key, other] = otherLine.exec(line) ?? [];
      if (name !== undefined && held !== undefined) values[name] = JSON.parse(held);
      if (key !== undefined && other !== undefined) head[key] = JSON.parse(other);
    }
    const sql = end === -1 ? '' : lines.slice(end + 1).join('\n');
    return linkState(v.parse(packed, { ...head, values, sql }));
  } catch {
    return whole;
  }
}
