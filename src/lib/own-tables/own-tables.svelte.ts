import type { Database } from '../db/database';
import { municipalityCodes } from '../places/codes.sql';
import { knownMunicipalities } from '../search/known-municipalities';
import { NoPlaceNames } from '../search/place-index';
import { StatementError } from '../workbench/statement-error';
import { uploadFolder, type EngineAccess, type Workspace } from '../workbench/workspace';
import { mostBytes } from './capacity';
import type { ColumnType } from './column-type';
import type { Encoding } from './encoding';
import { fileKind, type FileKind } from './file-kind';
import { forget, keep, readKept, type KeptTable } from './kept';
import { bestReport, type Choices } from './match';
import { nisColumnOf, reportOn, reportsOn } from './matching';
import { mishapsOf } from './mishaps';
import { stem, tableName } from './names';
import type { Activity, Draft, OwnProblem, OwnTable } from './own-table';
import {
  addNis,
  dropNis,
  dropTable,
  makeTable,
  outcome,
  renameTable,
  rowsSoFar,
  settleTable,
  tableColumns,
  takenNames,
  unfinished,
} from './read.sql';
import { startReading, type Reader } from './reader';
import type { Reading } from './reading';
import { rowsExpected, sampleRows, sniff, type Sample, type Settled } from './sniff';

const sampleBytes = 1 << 18;

/** How often is looked how far the rows are, in milliseconds. */
const countEvery = 400;

const messageOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : String(cause);

async function sampleOf(text: Blob): Promise<Sample> {
  const bytes = await text.slice(0, sampleBytes).arrayBuffer();
  return {
    text: new TextDecoder().decode(bytes, { stream: true }),
    isWhole: text.size <= sampleBytes,
  };
}

/** The tables that a visitor adds: read, looked at, matched with municipalities, kept if they want. */
export class OwnTables {
  readonly #workspace: () => Workspace;
  readonly #memory: () => string;
  #waiting: File[] = [];
  #reader: Reader | null = null;
  #isStopped = false;
  #reject: (reason: StatementError) => void = () => undefined;
  readonly #loaded: Promise<void>;

  /** In the order in which they were added. */
  tables: readonly OwnTable[] = $state.raw([]);
  draft: Draft | null = $state.raw(null);
  activity: Activity | null = $state.raw(null);
  problem: OwnProblem | null = $state.raw(null);

  /**
   * @param workspace gives the engine that the tables are in.
   * @param memory what that engine may use, as DuckDB writes it.
   */
  constructor(workspace: () => Workspace, memory: () => string) {
    this.#workspace = workspace;
    this.#memory = memory;
    this.#loaded = this.#readKept();
  }

  /** The first rows of the draft, as the file has them. */
  readonly preview: readonly (readonly string[])[] = $derived.by(() => {
    if (!this.draft) return [];
    const { sample, reading } = this.draft;
    const rows = sampleRows(sample, reading.delimiter, reading.skip);
    return (reading.header ? rows.slice(1) : rows).slice(0, 50);
  });

  /** Puts all tables into an engine that has just started. */
  async restore(access: EngineAccess): Promise<void> {
    await this.#loaded;
    for (const table of this.tables) {
      try {
        await this.#load(access, table);
        await access.removeFile(table.id);
        await runAll(access, settleTable(table.name, table.reading));
      } catch {
        await access.execute(dropTable(unfinished)).catch(() => undefined);
        this.#update(table.id, { status: 'lost' });
        continue;
      }
      try {
        await this.#recognise(access, table);
      } catch {
        await this.#leaveUnmatched(access, table);
      }
    }
  }

  /** Takes files in, one after the other. */
  take(files: Iterable<File>): void {
    this.#waiting.push(...files);
    if (!this.draft && !this.activity) void this.#next();
  }

  /** Stops what goes on; nothing of it stays. */
  stop(): void {
    this.#isStopped = true;
    this.#reader?.stop();
    this.#reject(new StatementError('stopped', 'Stopped.'));
    if (this.activity?.step === 'adding' || this.activity?.step === 'matching')
      this.#workspace().stop();
  }

  /** Reads the draft otherwise. What was not settled is worked out again. */
  settle(change: Settled): void {
    if (!this.draft) return;
    const settled = { ...this.draft.settled, ...change };
    const draft = { ...this.draft, settled };
    void this.#guarded(draft.file.name, () => this.#sniffed(draft));
  }

  setType(column: number, type: ColumnType): void {
    if (!this.draft) return;
    const types = { ...this.draft.types, [column]: type };
    const columns = this.draft.reading.columns.map((known, i) =>
      i === column ? { ...known, type } : known,
    );
    this.draft = { ...this.draft, types, reading: { ...this.draft.reading, columns } };
  }

  setName(written: string): void {
    if (this.draft) this.draft = { ...this.draft, name: written };
  }

  /** Reads the file of the draft anew, in an encoding that the visitor chose. */
  async setEncoding(encoding: Encoding): Promise<void> {
    const draft = this.draft;
    if (!draft) return;
    const read = await this.#read(draft.source, draft.kind, encoding);
    if (!read) return;
    await this.#sniffed({ ...draft, ...read, sample: await sampleOf(read.text), encoding });
  }

  /** Leaves the draft. */
  async discard(): Promise<void> {
    const draft = this.draft;
    this.draft = null;
    if (draft) await this.#forgetDraft(draft);
    void this.#next();
  }

  /** Goes back from what could not be read to how it is read. */
  async reconsider(): Promise<void> {
    const draft = this.draft;
    if (!draft) return;
    this.draft = { ...draft, mishaps: null };
    await this.#forgetDraft(draft);
  }

  /** Reads columns in which values do not fit as text, and adds the table. */
  async addAsText(columns: readonly number[]): Promise<void> {
    for (const column of columns) this.setType(column, 'text');
    await this.add();
  }

  /** Makes the draft a table; where not everything can be read, `draft.mishaps` says what. */
  async add(): Promise<void> {
    const draft = this.draft;
    if (!draft || this.activity) return;
    this.problem = null;
    await this.#working('adding', draft.file.name, async () => {
      const name = await this.#freeName(draft.name);
      this.#goOn();
      this.draft = { ...draft, name, mishaps: null };
      const made = await this.#make(this.draft);
      if (made.mishaps) this.draft = made;
      else await this.#finish(made, made.rows, 0);
    });
    if (!this.draft) void this.#next();
  }

  /** Makes the draft a table without the rows that cannot be read. */
  async addWithout(): Promise<void> {
    const draft = this.draft;
    const mishaps = draft?.mishaps;
    if (!draft || !mishaps || this.activity) return;
    await this.#working('adding', draft.file.name, async () => {
      await this.#workspace().change(async (access) => {
        // The engine may have been ended since.
        await this.#counting(access, draft, () => this.#load(access, draft));
        await runAll(access, settleTable(draft.name, draft.reading));
      });
      await this.#finish(draft, mishaps.read, mishaps.rows);
    });
    if (!this.draft) void this.#next();
  }

  /** @returns the name that it got. */
  async rename(id: string, written: string): Promise<string | null> {
    const table = this.#find(id);
    if (!table) return null;
    const name = await this.#freeName(written, table.name);
    if (name === table.name) return name;
    await this.#guarded(table.file.name, async () => {
      await this.#workspace().change((access) => access.execute(renameTable(table.name, name)));
      this.#update(id, { name });
      await this.#keepAgain(id);
    });
    return this.#find(id)?.name ?? null;
  }

  /** Keeps a table on the device, or no longer. */
  async setKept(id: string, isKept: boolean): Promise<void> {
    const table = this.#find(id);
    if (!table) return;
    this.problem = null;
    try {
      if (isKept) await keep(keptForm(table));
      else await forget(id);
      this.#update(id, { isKept });
    } catch (cause) {
      this.problem = storageProblem(cause, table.file.name);
      // What the control shows follows what is so.
      this.#update(id, {});
    }
  }

  /** Removes a table, and what is kept of it. */
  async remove(id: string): Promise<void> {
    const table = this.#find(id);
    if (!table) return;
    this.problem = null;
    try {
      await forget(id);
    } catch (cause) {
      if (table.isKept) {
        this.problem = storageProblem(cause, table.file.name);
        return;
      }
    }
    this.tables = this.tables.filter((other) => other.id !== id);
    await this.#workspace()
      .change((access) => access.execute(dropTable(table.name)))
      .catch(() => undefined);
  }

  async removeAll(): Promise<void> {
    for (const { id } of this.tables) await this.remove(id);
  }

  /** Works out how the columns of a table match municipalities, where that was not done or did not work. */
  async match(id: string): Promise<void> {
    const table = this.#find(id);
    if (!table || (table.reports && table.status === 'ready')) return;
    await this.#working('matching', table.file.name, async () => {
      await knownMunicipalities(this.#ask);
      await this.#workspace().change((access) => this.#recognise(access, table));
    });
  }

  /** Says which column tells the municipality of a row; null for none. */
  async setMunicipality(id: string, column: string | null): Promise<void> {
    const table = this.#find(id);
    if (!table) return;
    await this.#working('matching', table.file.name, () =>
      this.#giveNis(
        table,
        column,
        column === table.municipality?.column ? table.municipality.choices : {},
      ),
    );
  }

  /** Says which municipality a value means: a code, null for none, undefined to leave it open. */
  async chooseFor(id: string, value: string, nis: string | null | undefined): Promise<void> {
    const table = this.#find(id);
    if (!table?.municipality) return;
    const { column, choices } = table.municipality;
    const others = Object.entries(choices).filter(([known]) => known !== value);
    const changed: Choices = Object.fromEntries(
      nis === undefined ? others : [...others, [value, nis]],
    );
    await this.#working('matching', table.file.name, () => this.#giveNis(table, column, changed));
  }

  /** Today's municipalities, to choose from. */
  async municipalities(): Promise<readonly { nis: string; name: string }[]> {
    const { codes } = await this.#ask({ codes: municipalityCodes() });
    return codes.filter(({ code, nis }) => code === nis);
  }

  readonly #ask: Database['ask'] = (question) => this.#workspace().ask(question);

  #find(id: string): OwnTable | undefined {
    return this.tables.find((table) => table.id === id);
  }

  #update(id: string, change: Partial<OwnTable>): void {
    this.tables = this.tables.map((table) => (table.id === id ? { ...table, ...change } : table));
  }

  async #readKept(): Promise<void> {
    try {
      const { tables, damaged } = await readKept();
      this.tables = tables.map((table) => ({
        ...table,
        isKept: true,
        status: 'waiting',
        reports: null,
      }));
      if (damaged.length === 0) return;
      this.problem = { kind: 'damaged', count: damaged.length };
      for (const id of damaged) await forget(id);
    } catch (cause) {
      // Where storage is off, nothing was kept.
      void cause;
    }
  }

  async #keepAgain(id: string): Promise<void> {
    const table = this.#find(id);
    if (table?.isKept) await this.setKept(id, true);
  }

  /** Does work that shows, and says what went wrong with it. */
  async #working(step: Activity['step'], file: string, work: () => Promise<void>): Promise<void> {
    if (this.activity) return;
    this.#isStopped = false;
    this.activity = { step, file, done: null, total: null };
    await this.#guarded(file, work);
    this.activity = null;
  }

  async #guarded(file: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      const kind =
        cause instanceof NoPlaceNames
          ? 'places'
          : cause instanceof StatementError
            ? cause.kind
            : 'engine';
      this.problem =
        kind === 'memory' || kind === 'stopped' || kind === 'places'
          ? { kind, file }
          : { kind: 'engine', file, message: messageOf(cause) };
    }
  }

  async #next(): Promise<void> {
    const source = this.#waiting.shift();
    if (!source) return;
    this.problem = null;
    const draft = await this.#open(source);
    if (!draft) {
      await this.#next();
      return;
    }
    await this.#working('engine', source.name, () =>
      Promise.race([this.#sniffed(draft), this.#whenStopped()]),
    );
  }

  /** Reads a file so far that it can be looked at; null when it cannot be, or was stopped. */
  async #open(
    source: File,
  ): Promise<(Omit<Draft, 'reading'> & { reading: Reading | null }) | null> {
    const file = { name: source.name, size: source.size };
    if (source.size === 0) return this.#refuse({ kind: 'empty', file: file.name });
    let start: Uint8Array;
    try {
      start = new Uint8Array(await source.slice(0, 1 << 16).arrayBuffer());
    } catch (cause) {
      return this.#refuse({ kind: 'unreadable', file: file.name, message: messageOf(cause) });
    }
    const kind = fileKind(source.name, start);
    if (kind === 'spreadsheet' || kind === 'packed' || kind === 'database')
      return this.#refuse({ kind, file: file.name });
    const most = this.#most(kind);
    if (source.size > most)
      return this.#refuse({
        kind: 'too-big',
        file: file.name,
        bytes: source.size,
        most,
        isJson: kind === 'json',
      });
    const read = await this.#read(source, kind, null);
    if (!read) return null;
    return {
      ...read,
      found: read.encoding,
      id: crypto.randomUUID(),
      file,
      source,
      kind,
      sample: await sampleOf(read.text),
      settled: {},
      types: {},
      name: stem(source.name),
      mishaps: null,
    };
  }

  /** How many bytes of text there is still room for. */
  get most(): number {
    return this.#most('text');
  }

  #most(kind: FileKind): number {
    const held = this.tables.reduce((sum, { text }) => sum + text.size, 0);
    return mostBytes(kind, this.#memory(), held);
  }

  /** Fails when the visitor stops what goes on. */
  #whenStopped(): Promise<never> {
    return new Promise((_, reject) => {
      this.#reject = reject;
    });
  }

  /** Fails when the visitor has stopped it before the engine could. */
  #goOn(): void {
    if (this.#isStopped) throw new StatementError('stopped', 'Stopped.');
  }

  #refuse(problem: OwnProblem): null {
    this.problem = problem;
    return null;
  }

  async #read(
    source: File,
    kind: FileKind,
    encoding: Encoding | null,
    unifyLines = false,
  ): Promise<{ text: Blob; encoding: Encoding; reading: Reading | null } | null> {
    const file = source.name;
    const before = this.activity;
    this.#isStopped = false;
    this.activity = { step: 'reading', file, done: 0, total: source.size };
    const most = this.#most(kind === 'json' ? 'text' : kind);
    const reader = startReading(
      { file: source, kind, encoding, unifyLines, most },
      (done, total) => {
        if (this.activity?.step === 'reading') this.activity = { ...this.activity, done, total };
      },
    );
    this.#reader = reader;
    try {
      const found = await Promise.race([reader.outcome, this.#whenStopped()]);
      if (!('problem' in found)) return found;
      const { problem } = found;
      return this.#refuse(
        problem.kind === 'too-big'
          ? { ...problem, file, most, isJson: false }
          : { ...problem, file },
      );
    } catch (cause) {
      if (cause instanceof StatementError) return this.#refuse({ kind: 'stopped', file });
      return this.#refuse({ kind: 'unreadable', file, message: messageOf(cause) });
    } finally {
      this.#reader = null;
      this.activity = before;
    }
  }

  /** Shows a draft, read as was settled. */
  async #sniffed(draft: Omit<Draft, 'reading'> & { reading: Reading | null }): Promise<void> {
    const { isCode } = await knownMunicipalities(this.#ask);
    if (this.#isStopped) return;
    const isConverted = draft.kind !== 'text';
    const found =
      isConverted && draft.reading ? draft.reading : sniff(draft.sample, isCode, draft.settled);
    const isSameTable = this.draft?.reading.columns.length === found.columns.length;
    const types: Draft['types'] = isSameTable ? draft.types : {};
    const columns = found.columns.map((column, i) => ({
      ...column,
      type: types[i] ?? column.type,
    }));
    this.draft = { ...draft, types, reading: { ...found, columns } };
  }

  async #freeName(written: string, own?: string): Promise<string> {
    const { taken } = await this.#ask({ taken: takenNames() });
    const names = [...taken, ...this.tables].map(({ name }) => name.toLowerCase());
    return tableName(
      written,
      names.filter((name) => name !== own),
    );
  }

  /** Makes the unfinished table of a file; rows that do not fit are still in it. */
  async #load(
    access: EngineAccess,
    { id, text, reading }: Pick<OwnTable, 'id' | 'text' | 'reading'>,
  ): Promise<void> {
    await access.addFile(id, new File([text], id));
    await runAll(access, makeTable(`${uploadFolder}${id}`, reading));
  }

  /** Shows how many rows of the draft are in while they are read. */
  async #counting(access: EngineAccess, draft: Draft, work: () => Promise<void>): Promise<void> {
    const total = rowsExpected(draft.sample, draft.text.size);
    let isAsking = false;
    let isOver = false;
    const count = async () => {
      if (isAsking) return;
      isAsking = true;
      const { rows } = await access.askBeside({ rows: rowsSoFar() });
      const done = rows[0]?.rows ?? null;
      // What was expected is an estimate; past it there is none.
      const isPast = done !== null && done > total;
      if (this.activity?.step === 'adding' && !isOver)
        this.activity = { ...this.activity, done, total: isPast ? null : total };
      isAsking = false;
    };
    // Where it cannot be counted, the rows come in all the same.
    const timer = setInterval(() => void count().catch(() => undefined), countEvery);
    try {
      await work();
    } finally {
      isOver = true;
      clearInterval(timer);
    }
  }

  /** Recognises the municipalities of a table, and gives it the column with their codes that it had. */
  async #recognise(access: EngineAccess, table: OwnTable): Promise<void> {
    const { name, municipality } = table;
    const reports = table.reports ?? (await reportsOn(access.ask, table));
    if (municipality) {
      const { column, nisColumn, choices } = municipality;
      const { codes } =
        reports.find((report) => report.column === column) ??
        (await reportOn(access.ask, name, column, choices));
      await runAll(access, [dropNis(name, nisColumn), ...addNis(name, column, nisColumn, codes)]);
    }
    const { columns } = await access.ask({ columns: tableColumns(name) });
    this.#update(table.id, { status: 'ready', reports, columns });
  }

  /** Shows a table that is there, but whose municipalities could not be recognised. */
  async #leaveUnmatched(access: EngineAccess, { id, name, municipality }: OwnTable): Promise<void> {
    const { columns } = await access.ask({ columns: tableColumns(name) });
    this.#update(id, { status: municipality ? 'unmatched' : 'ready', columns });
  }

  /** Makes the draft a table; rows that do not fit are in it as long as there are mishaps. */
  async #make(draft: Draft, isUnified = false): Promise<Draft & { readonly rows: number }> {
    try {
      const found = await this.#workspace().change(async (access) => {
        this.#goOn();
        await this.#counting(access, draft, () => this.#load(access, draft));
        const made = await access.ask(outcome(draft.reading));
        if (made.misfits.length === 0 && made.broken.length === 0)
          await runAll(access, settleTable(draft.name, draft.reading));
        return made;
      });
      const mishaps = await mishapsOf(draft, found);
      return { ...draft, mishaps, rows: mishaps?.read ?? found.counts[0]?.rows ?? 0 };
    } catch (cause) {
      // Line ends of several kinds in one file, which DuckDB refuses as a whole.
      const isMixed = cause instanceof StatementError && cause.message.includes('invalid state');
      if (!isMixed || isUnified) throw cause;
      const read = await this.#read(draft.source, draft.kind, draft.encoding, true);
      if (!read) throw cause;
      return this.#make({ ...draft, text: read.text }, true);
    }
  }

  async #forgetDraft({ id }: Draft): Promise<void> {
    await this.#workspace()
      .change(async (access) => {
        await access.removeFile(id);
        await access.execute(dropTable(unfinished));
      })
      .catch(() => undefined);
  }

  async #finish(draft: Draft, rows: number, leftOut: number): Promise<void> {
    const { id, file, text, reading, name } = draft;
    const { columns } = await this.#workspace().change(async (access) => {
      await access.removeFile(id);
      return access.ask({ columns: tableColumns(name) });
    });
    const table: OwnTable = {
      id,
      file,
      text,
      reading,
      name,
      columns,
      rows,
      leftOut,
      municipality: null,
      isKept: false,
      status: 'ready',
      reports: null,
    };
    this.tables = [...this.tables, table];
    this.draft = null;
    const reports = await reportsOn(this.#ask, table);
    this.#update(id, { reports });
    const best = bestReport(reports);
    if (best) await this.#giveNis({ ...table, reports }, best.column, {});
  }

  /** Gives a table its column with today's codes, in place of the one it had. */
  async #giveNis(table: OwnTable, column: string | null, choices: Choices): Promise<void> {
    const before = table.municipality;
    const report = column === null ? null : await reportOn(this.#ask, table.name, column, choices);
    const nisColumn = nisColumnOf(table);
    const columns = await this.#workspace().change(async (access) => {
      if (before) await access.execute(dropNis(table.name, before.nisColumn));
      if (report) await runAll(access, addNis(table.name, report.column, nisColumn, report.codes));
      return (await access.ask({ columns: tableColumns(table.name) })).columns;
    });
    this.#update(table.id, {
      status: 'ready',
      columns,
      municipality: column === null ? null : { column, nisColumn, choices: { ...choices } },
      reports: (this.#find(table.id)?.reports ?? []).map((known) =>
        report && known.column === report.column ? report : known,
      ),
    });
    await this.#keepAgain(table.id);
  }
}

async function runAll(access: EngineAccess, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await access.execute(statement);
}

const keptForm = ({
  id,
  name,
  file,
  text,
  reading,
  columns,
  rows,
  leftOut,
  municipality,
}: OwnTable): KeptTable => ({
  version: 1,
  id,
  name,
  file,
  text,
  reading,
  columns: [...columns],
  rows,
  leftOut,
  municipality,
});

function storageProblem(cause: unknown, file: string): OwnProblem {
  const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  return { kind: isFull ? 'quota' : 'storage', file, message: messageOf(cause) };
}
