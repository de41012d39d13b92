import type { AsyncBuffer } from 'hyparquet';
import { JsonSyntaxError, parseLocatedJson } from '../facts/located-json';
import {
  cellText,
  columnSurvey,
  convertedReading,
  csvLine,
  isRecord,
  parquetType,
} from './convert';
import { uniqueName } from './names';
import { detectEncoding, type Encoding } from './encoding';
import type { FileKind } from './file-kind';
import type { ReadColumn, Reading } from './reading';

/** What the worker is asked to read. */
export type Job = {
  readonly file: Blob;
  readonly kind: FileKind;
  /** What the visitor chose; null to find out. */
  readonly encoding: Encoding | null;
  /** Whether all line ends are made alike, which DuckDB wants. */
  readonly unifyLines: boolean;
  /** The most bytes that the text may have. */
  readonly most: number;
};

/** Why a file cannot be read. */
export type ReadProblem =
  | { readonly kind: 'too-big'; readonly bytes: number }
  | { readonly kind: 'json'; readonly line: number | null; readonly column: number | null }
  | { readonly kind: 'not-records'; readonly line: number | null }
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'parquet'; readonly message: string }
  | { readonly kind: 'unreadable'; readonly message: string };

/** A file as text in UTF-8. */
export type ReadText = {
  readonly text: Blob;
  readonly encoding: Encoding;
  /** How a file that was converted is read; null for one that was text already. */
  readonly reading: Reading | null;
};

export type Outcome = ReadText | { readonly problem: ReadProblem };

export type Message =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly outcome: Outcome };

type Tell = (done: number, total: number) => void;

class Unreadable extends Error {
  constructor(readonly problem: ReadProblem) {
    super(problem.kind);
  }
}

/** How much of a text is looked at to tell its encoding. */
const headBytes = 1 << 16;

/**
 * Makes text in UTF-8 of a file: CSV stays as it is where it can, JSON and Parquet become CSV.
 *
 * @returns why not, instead of throwing.
 */
export async function readFile(job: Job, tell: Tell): Promise<Outcome> {
  try {
    switch (job.kind) {
      case 'json':
        return await readJson(job, tell);
      case 'lines':
        return await readLines(job, tell);
      case 'parquet':
        return await readParquet(job, tell);
      default:
        return await readText(job, tell);
    }
  } catch (cause) {
    if (cause instanceof Unreadable) return { problem: cause.problem };
    return { problem: { kind: 'unreadable', message: String(cause) } };
  }
}

async function* chunksOf(file: Blob, tell: Tell): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = file.stream().getReader();
  let done = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    done += next.value.length;
    tell(done, file.size);
    yield next.value;
  }
}

async function* decoded(
  file: Blob,
  encoding: Encoding,
  tell: Tell,
  fatal = false,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal });
  for await (const chunk of chunksOf(file, tell)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Gathers text that is too long to be held as one string. */
function gatherer(most: number) {
  const parts: Blob[] = [];
  let pending: string[] = [];
  let pendingLength = 0;
  let size = 0;
  const flush = () => {
    const part = new Blob(pending);
    parts.push(part);
    size += part.size;
    pending = [];
    pendingLength = 0;
    if (size > most) throw new Unreadable({ kind: 'too-big', bytes: size });
  };
  return {
    add(text: string): void {
      pending.push(text);
      pendingLength += text.length;
      if (pendingLength > 4_000_000) flush();
    },
    blob(): Blob {
      flush();
      return new Blob(parts, { type: 'text/csv' });
    },
  };
}

async function isWholeUtf8(file: Blob, tell: Tell): Promise<boolean> {
  try {
    for await (const _ of decoded(file, 'utf-8', tell, true)) void _;
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}

async function encodingOf({ file, encoding }: Job, tell: Tell): Promise<Encoding> {
  if (encoding) return encoding;
  const found = detectEncoding(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()));
  if (found !== 'utf-8' || (await isWholeUtf8(file, tell))) return found;
  return 'windows-1252';
}

async function readText(job: Job, tell: Tell): Promise<ReadText> {
  const encoding = await encodingOf(job, tell);
  if (encoding === 'utf-8' && !job.unifyLines) return { text: job.file, encoding, reading: null };
  const gathered = gatherer(job.most);
  let wasReturn = false;
  for await (const chunk of decoded(job.file, encoding, tell)) {
    if (!job.unifyLines) {
      gathered.add(chunk);
      continue;
    }
    const joined = wasReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
    if (chunk !== '') wasReturn = chunk.endsWith('\r');
    gathered.add(joined.replace(/\r\n?/g, '\n'));
  }
  return { text: gathered.blob(), encoding, reading: null };
}

/** Looking for where a text is malformed remembers all that stands before it. */
const mostLocated = 5_000_000;

/** Where JSON is malformed, which browsers do not always say. */
function syntaxError(text: string, firstLine = 1): Unreadable {
  if (text.length > mostLocated) return new Unreadable({ kind: 'json', line: null, column: null });
  try {
    parseLocatedJson(text);
  } catch (cause) {
    if (cause instanceof JsonSyntaxError) {
      const { line, column } = cause.position;
      return new Unreadable({ kind: 'json', line: line + firstLine - 1, column });
    }
  }
  return new Unreadable({ kind: 'json', line: firstLine, column: null });
}

type Records = () => AsyncIterable<Record<string, unknown>> | Iterable<Record<string, unknown>>;

/** Records as CSV: looked through once for their columns, and once more for their values. */
async function fromRecords(records: Records, encoding: Encoding, most: number): Promise<ReadText> {
  const survey = columnSurvey();
  for await (const record of records()) survey.note(record);
  const { fields, columns } = survey.result();
  if (columns.length === 0) throw new Unreadable({ kind: 'no-rows' });
  const gathered = gatherer(most);
  gathered.add(csvLine(columns.map(({ name }) => name)));
  for await (const record of records())
    gathered.add(
      csvLine(fields.map((field) => (Object.hasOwn(record, field) ? record[field] : null))),
    );
  return { text: gathered.blob(), encoding, reading: convertedReading(columns) };
}

async function readJson(job: Job, tell: Tell): Promise<ReadText> {
  const encoding = await encodingOf(job, () => undefined);
  const pieces: string[] = [];
  for await (const piece of decoded(job.file, encoding, tell)) pieces.push(piece);
  const text = pieces.join('');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw syntaxError(text);
  }
  if (!Array.isArray(value) || !value.every(isRecord))
    throw new Unreadable({ kind: 'not-records', line: null });
  return fromRecords(() => value, encoding, job.most);
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

async function readLines(job: Job, tell: Tell): Promise<ReadText> {
  const encoding = await encodingOf(job, () => undefined);
  let pass = 0;
  async function* records() {
    const done = (pass++ * job.file.size) / 2;
    const halfway: Tell = (bytes, total) => {
      tell(done + bytes / 2, total);
    };
    let number = 0;
    for await (const line of linesOf(decoded(job.file, encoding, halfway))) {
      number += 1;
      if (line.trim() === '') continue;
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        throw syntaxError(line, number);
      }
      if (!isRecord(value)) throw new Unreadable({ kind: 'not-records', line: number });
      yield value;
    }
  }
  return fromRecords(records, encoding, job.most);
}

/** Whole seconds of a count of parts of a second, and the parts that are left. */
const timeText = (count: bigint, perSecond: bigint): string => {
  const parts = ((count % perSecond) + perSecond) % perSecond;
  const seconds = (count - parts) / perSecond;
  const day = new Date(Number(seconds) * 1000).toISOString().slice(0, 19);
  const micros =
    perSecond > 1_000_000n ? parts / (perSecond / 1_000_000n) : parts * (1_000_000n / perSecond);
  return micros === 0n ? day : `${day}.${String(micros).padStart(6, '0')}`;
};

const parquetParsers = {
  timestampFromMilliseconds: (millis: bigint) => timeText(millis, 1000n),
  timestampFromMicroseconds: (micros: bigint) => timeText(micros, 1_000_000n),
  timestampFromNanoseconds: (nanos: bigint) => timeText(nanos, 1_000_000_000n),
  dateFromDays: (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10),
};

async function readParquet(job: Job, tell: Tell): Promise<ReadText> {
  const [{ parquetMetadataAsync, parquetReadObjects, parquetSchema }, { compressors }] =
    await Promise.all([import('hyparquet'), import('hyparquet-compressors')]);
  const file: AsyncBuffer = {
    byteLength: job.file.size,
    slice: (start, end) => job.file.slice(start, end).arrayBuffer(),
  };
  try {
    const metadata = await parquetMetadataAsync(file, { geoparquet: false });
    const bytes = metadata.row_groups.reduce(
      (sum, group) => sum + Number(group.total_byte_size),
      0,
    );
    if (bytes > job.most) throw new Unreadable({ kind: 'too-big', bytes });
    const taken = new Set<string>();
    const fields = parquetSchema(metadata).children.map(({ element, children }) => ({
      ...element,
      isNested: children.length > 0 || element.repetition_type === 'REPEATED',
    }));
    const columns = fields.map((field): ReadColumn => {
      const name = uniqueName(field.name || 'column', taken);
      taken.add(name.toLowerCase());
      return { name, type: parquetType(field) };
    });
    const gathered = gatherer(job.most);
    gathered.add(csvLine(columns.map(({ name }) => name)));
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      const rows = await parquetReadObjects({
        file,
        metadata,
        compressors,
        rowStart,
        rowEnd,
        parsers: parquetParsers,
        geoparquet: false,
      });
      for (const row of rows) gathered.add(csvLine(fields.map(({ name }) => cellText(row[name]))));
      rowStart = rowEnd;
      tell(rowStart, Number(metadata.num_rows));
    }
    return { text: gathered.blob(), encoding: 'utf-8', reading: convertedReading(columns) };
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable({
      kind: 'parquet',
      message: cause instanceof Error ? cause.message : String(cause),
    });
  }
}
