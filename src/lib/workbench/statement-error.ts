import * as v from 'valibot';
import { DatabaseError } from '../db/database';
import type { BoundStatement } from './bind';

/** What kept a statement from its answer. */
export type FailureKind =
  /** The engine does not accept it. */
  | 'refused'
  /** It needs more memory than there is. */
  | 'memory'
  /** It needs an extension, a file or a network, or changes a setting: the engine is locked. */
  | 'locked'
  /** The visitor stopped it. */
  | 'stopped';

/** A statement that was not answered. */
export class StatementError extends DatabaseError {
  override name = 'StatementError';
  readonly kind: FailureKind;
  /** What DuckDB suggests instead, such as names that look alike. */
  readonly candidates: readonly string[];
  /** Where in what was written; null when DuckDB does not say. */
  readonly at: number | null;

  constructor(
    kind: FailureKind,
    message: string,
    {
      candidates = [],
      at = null,
      cause,
    }: { candidates?: readonly string[]; at?: number | null; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.kind = kind;
    this.candidates = candidates;
    this.at = at;
  }
}

/** The form of DuckDB's errors under `errors_as_json`. `position` counts bytes of UTF-8. */
const engineError = v.object({
  exception_type: v.string(),
  exception_message: v.string(),
  position: v.optional(v.string()),
  candidates: v.optional(v.string()),
});

type EngineError = v.InferOutput<typeof engineError>;

/** Parser errors come as an error inside an error. */
function readEngineError(text: string): EngineError | null {
  const start = text.indexOf('{');
  if (start === -1) return null;
  try {
    const read = v.safeParse(engineError, JSON.parse(text.slice(start)));
    if (!read.success) return null;
    return readEngineError(read.output.exception_message) ?? read.output;
  } catch {
    return null;
  }
}

/** The offset in UTF-16 units, as strings count, of an offset in bytes of UTF-8. */
const unitsAt = (text: string, bytes: number): number =>
  new TextDecoder().decode(new TextEncoder().encode(text).slice(0, bytes)).length;

const kindOf = ({ exception_type, exception_message }: EngineError): FailureKind => {
  if (exception_type === 'Out of Memory') return 'memory';
  if (exception_type === 'Permission' || /extension|has been locked/.test(exception_message))
    return 'locked';
  return 'refused';
};

/**
 * What went wrong, in the terms of what was written.
 *
 * @param cause what the engine threw under `errors_as_json`.
 * @param asked the text that the engine was given, and where the statement begins in it.
 */
export function statementError(
  cause: unknown,
  statement: BoundStatement,
  asked: { readonly text: string; readonly start: number },
): StatementError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const error = readEngineError(message);
  if (!error) return new StatementError('refused', message, { cause });

  const offset =
    error.position === undefined ? null : unitsAt(asked.text, Number(error.position)) - asked.start;
  const isInside = offset !== null && offset >= 0 && offset < statement.text.length;
  return new StatementError(kindOf(error), error.exception_message, {
    candidates: error.candidates?.split(',').filter((name) => name !== '') ?? [],
    at: isInside ? statement.origin(offset) : null,
    cause,
  });
}
