import { base } from '$app/paths';
import type { PublishedPackage } from '../about/package';
import { fileSize } from '../about/file-size';
import { download } from '../export/download';
import { formatNumber, href } from '../i18n/locale';
import { m } from '../paraglide/messages';
import type { BoundStatement } from '../workbench/bind';
import { linkTo } from '../workbench/link';
import { resultTable } from '../workbench/result.sql';
import { isRefusal, readStatement } from '../workbench/statement';
import { StatementError } from '../workbench/statement-error';
import type { Answered } from '../workbench/workbench.svelte';
import type { Workspace } from '../workbench/workspace';
import { FormatLimit, type Format } from './format';
import { metadataOf, type Asked } from './metadata';
import { ownTables } from './own-tables.sql';
import { fileName, titleOf } from './title';
import { writeFile } from './write-file';

const absolute = (path: string): string => new URL(path, window.location.href).href;

/** Address of a file of the open data. */
export const dataFile = (name: string): string => absolute(`${base}/data/${name}`);

/** What was asked, with all that is known of the data, for those who take its answer home. */
export async function gather(
  { text, values, shape, at }: Answered,
  workspace: Workspace,
  version: string,
): Promise<Asked> {
  const read = readStatement(text);
  const names = isRefusal(read) ? [] : read.parameters;
  const parameters = Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
  const [dataPackage, { tables }, link] = await Promise.all([
    fetch(`${base}/data/datapackage.json?v=${version}`).then(
      (response) => response.json() as Promise<PublishedPackage>,
    ),
    workspace.ask({ tables: ownTables() }),
    linkTo({ sql: text, values: parameters, version }),
  ]);
  return {
    title: titleOf(text) ?? m.take_home_answer(),
    sql: text,
    parameters,
    columns: shape.columns,
    dataPackage,
    ownTables: tables.map(({ name }) => name),
    address: absolute('href' in link ? link.href : href('/werkbank/')),
    dataAddress: absolute(href('/data/')),
    at,
  };
}

/** Text in a file, by its name without the extension. */
export const nameOf = ({ title }: Asked, version: string): string => fileName(title, version);

/** Rows of a plan cannot be asked for again: they are read where they are kept. */
const rereadable = ({ statement }: Answered): BoundStatement =>
  statement.word === 'explain'
    ? { text: `SELECT * FROM ${resultTable}`, word: 'select', origin: (offset) => offset }
    : statement;

/** Why a file was not made, in words. */
function failureText(cause: unknown): string {
  if (cause instanceof FormatLimit) {
    const most = formatNumber(cause.most);
    return cause.of === 'rows'
      ? m.take_home_limit_rows({ most })
      : m.take_home_limit_characters({ most, column: cause.column ?? '' });
  }
  if (cause instanceof StatementError && cause.kind === 'stopped') return m.take_home_stopped();
  // What fails while rows are handed over comes wrapped.
  if (cause instanceof Error && cause.cause instanceof FormatLimit) return failureText(cause.cause);
  return m.take_home_failed({ message: cause instanceof Error ? cause.message : String(cause) });
}

type OnBatch = Parameters<Workspace['read']>[2];

/** A file that is being made of an answer: how far it is, and how it ended. */
export class Taking {
  readonly #workspace: Workspace;
  readonly #version: string;
  #isStopped = false;
  status: 'idle' | 'writing' = $state('idle');
  /** Rows that are written. */
  rows = $state(0);
  /** How the last file ended, in words. */
  outcome = $state('');
  /** Whether that was a file. */
  isSaved = $state(false);

  constructor(workspace: Workspace, version: string) {
    this.#workspace = workspace;
    this.#version = version;
  }

  /** Asks for all rows once more, writes them as they come and hands the file to the browser. */
  async save(answered: Answered, asking: Promise<Asked>, format: Format): Promise<void> {
    if (this.status !== 'idle') return;
    const { shape } = answered;
    if (shape.rows > format.maxRows) {
      this.#end(
        false,
        m.take_home_too_many({
          count: formatNumber(shape.rows),
          most: formatNumber(format.maxRows),
        }),
      );
      return;
    }
    this.status = 'writing';
    this.rows = 0;
    this.outcome = '';
    this.#isStopped = false;
    try {
      const asked = await asking;
      const { content, rows } = await writeFile(
        format,
        shape.columns,
        (onBatch) => this.#read(answered, onBatch),
        (count) => metadataOf(asked, count),
        (count) => {
          this.rows = count;
        },
      );
      const file = `${nameOf(asked, this.#version)}.${format.extension}`;
      download(file, content, format.mime);
      const size = fileSize(content.size);
      this.#end(
        true,
        rows === 1
          ? m.take_home_saved_one({ file, size })
          : m.take_home_saved({ file, rows: formatNumber(rows), size }),
      );
    } catch (cause) {
      this.#end(false, failureText(cause));
    } finally {
      this.status = 'idle';
    }
  }

  /** Hands the metadata of an answer to the browser, as a file of its own. */
  async saveMetadata({ shape }: Answered, asking: Promise<Asked>): Promise<void> {
    try {
      const asked = await asking;
      const file = `${nameOf(asked, this.#version)}.meta.json`;
      const metadata = metadataOf(asked, shape.isCapped ? null : shape.rows);
      download(file, `${JSON.stringify(metadata, null, 2)}\n`, 'application/json');
      this.#end(true, m.take_home_saved_file({ file }));
    } catch (cause) {
      this.#end(false, failureText(cause));
    }
  }

  /** Also before the engine has begun, and between two batches. */
  stop(): void {
    if (this.status !== 'writing') return;
    this.#isStopped = true;
    this.#workspace.stop();
  }

  async #read(answered: Answered, onBatch: OnBatch): Promise<void> {
    const goOn = () => {
      if (this.#isStopped) throw new StatementError('stopped', 'Stopped.');
    };
    goOn();
    await this.#workspace.read(rereadable(answered), { asText: true }, (batch) => {
      goOn();
      return onBatch(batch);
    });
  }

  #end(isSaved: boolean, outcome: string): void {
    this.isSaved = isSaved;
    this.outcome = outcome;
  }
}
