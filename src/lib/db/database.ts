import type { Sql } from './sql';

/** A value as it comes out of the database: JSON, with dates as ISO text and every number a double. */
export type Value = string | number | boolean | null;

declare const rowType: unique symbol;

/** One SELECT whose rows have the shape `Row`. */
export type Query<Row extends Record<string, Value>> = Sql & { readonly [rowType]?: Row };

/** The rows a query returns. */
export type RowOf<Q> = Q extends Query<infer Row> ? Row : never;

/** Named queries that are asked together. */
export type Question = Record<string, Query<Record<string, Value>>>;

/** The rows of each query of a question, under the same names. */
export type AnswerTo<Q extends Question> = { [Name in keyof Q]: RowOf<Q[Name]>[] };

/** Where questions are asked. There is one in Node, one in the browser, and one that knows baked answers. */
export interface Database {
  /**
   * @throws DatabaseError when the engine cannot start or refuses a statement.
   */
  ask<Q extends Question>(question: Q): Promise<AnswerTo<Q>>;
}

/** The engine could not start, or refused a statement. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

/** Declares the row shape of SQL. */
export const query = <Row extends Record<string, Value>>(statement: Sql): Query<Row> => statement;
