import { groups } from 'd3-array';
import type { Database } from '../db/database';
import {
  liveFunctions,
  ownColumns,
  type LiveColumn,
  type LiveFunction,
} from '../queries/schema.sql';
import type { SchemaTable } from './schema';

const ownTables = (columns: readonly LiveColumn[]): SchemaTable[] =>
  groups(columns, ({ table_name }) => table_name).map(([name, own]) => ({
    name,
    kind: 'own',
    title: null,
    description: null,
    rows: null,
    sources: [],
    madeFrom: [],
    columns: own.map(({ column_name, data_type }) => ({
      name: column_name,
      type: data_type,
      meaning: null,
      unit: null,
      refersTo: null,
    })),
  }));

/** What SQL can name: the tables of the facts, those of the visitor, and the functions of the engine. */
export class LiveSchema {
  readonly #facts: readonly SchemaTable[];
  #own: readonly SchemaTable[] = $state.raw([]);
  /** None before the engine was asked. */
  functions: readonly LiveFunction[] = $state.raw([]);
  /** The visitor's own tables first. */
  readonly tables: readonly SchemaTable[] = $derived.by(() => [...this.#own, ...this.#facts]);

  constructor(facts: readonly SchemaTable[]) {
    this.#facts = facts;
  }

  /** Looks anew at what the engine holds. What was known stays when it cannot be asked. */
  async refresh(engine: Database): Promise<void> {
    try {
      const { own } = await engine.ask({ own: ownColumns() });
      this.#own = ownTables(own);
      if (this.functions.length === 0)
        this.functions = (await engine.ask({ functions: liveFunctions() })).functions;
    } catch {
      // Suggestions are no reason to trouble anyone.
    }
  }
}
