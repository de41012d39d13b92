/** A piece of SQL. `from` and `to` are offsets in the text, `to` exclusive. */
export type Token = {
  readonly kind: 'blank' | 'comment' | 'text' | 'name' | 'parameter' | 'word' | 'end' | 'other';
  readonly from: number;
  readonly to: number;
};

/** One way to open each kind of token; what is opened and never closed runs to the end of the text. */
const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['blank', /\s+/y],
  ['comment', /--[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)/y],
  ['text', /(?<![\w$])[eE]'(?:[^'\\]|\\[^]|'')*(?:'|$)|'(?:[^']|'')*(?:'|$)/y],
  ['text', /(\$(?:[A-Za-z_]\w*)?\$)(?:(?!\1)[^])*(?:\1|$)/y],
  ['name', /"(?:[^"]|"")*(?:"|$)/y],
  ['parameter', /\$\w+/y],
  ['word', /[\p{L}_][\p{L}\p{N}_$]*/uy],
  ['end', /;/y],
  ['other', /\d[\w.]*|[^]/uy],
];

/** @returns the tokens of SQL in DuckDB's dialect; together they are the whole text. */
export function tokens(sql: string): Token[] {
  const found: Token[] = [];
  let from = 0;
  while (from < sql.length) {
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = from;
      const to = pattern.test(sql) ? pattern.lastIndex : from;
      if (to > from) {
        found.push({ kind, from, to });
        from = to;
        break;
      }
    }
  }
  return found;
}

/** What a statement has to begin with: this page reads, and changes nothing. */
const readingWords = [
  'select',
  'with',
  'from',
  'values',
  'table',
  'pivot',
  'unpivot',
  'describe',
  'desc',
  'show',
  'summarize',
  'explain',
] as const;

/** One statement that reads. */
export type Statement = {
  /** Without the semicolon at its end, and what stands around it. */
  readonly text: string;
  /** Where `text` begins in what was written. */
  readonly from: number;
  /** The word it begins with. */
  readonly word: (typeof readingWords)[number];
  /** Names after `$`, each once, in the order in which they first stand in the text. */
  readonly parameters: readonly string[];
};

/** Why what was written cannot be run. `from` and `to` say where, in what was written. */
export type Refusal = {
  readonly refused: 'empty' | 'several' | 'not-reading';
  readonly from: number;
  readonly to: number;
  /** The word that no reading statement begins with. */
  readonly word: string;
};

const isReading = (word: string): word is Statement['word'] =>
  readingWords.some((reading) => reading === word);

/** Whether what EXPLAIN is about reads as well: with ANALYZE it is really run. */
function explainsReading(sql: string, statement: readonly Token[]): boolean {
  const words = statement
    .filter(({ kind }) => kind === 'word')
    .map(({ from, to }) => sql.slice(from, to).toLowerCase());
  if (words[0] !== 'explain') return true;
  const about = words.find((word) => word !== 'explain' && word !== 'analyze');
  return about !== undefined && isReading(about);
}

/** Reads what was written as one statement that reads, or says why it is none. */
export function readStatement(sql: string): Statement | Refusal {
  const solid = tokens(sql).filter(({ kind }) => kind !== 'blank' && kind !== 'comment');
  const start = solid.findIndex(({ kind }) => kind !== 'end');
  const first = solid[start];
  if (!first) return { refused: 'empty', from: 0, to: sql.length, word: '' };

  const end = solid.findIndex(({ kind }, i) => i > start && kind === 'end');
  const statement = solid.slice(start, end === -1 ? undefined : end);
  const next = end === -1 ? undefined : solid.slice(end).find(({ kind }) => kind !== 'end');
  if (next) return { refused: 'several', from: next.from, to: sql.length, word: '' };

  const opening = statement.find(({ kind, from }) => kind !== 'other' || sql[from] !== '(');
  const word = opening ? sql.slice(opening.from, opening.to) : '';
  const reading = word.toLowerCase();
  if (opening?.kind !== 'word' || !isReading(reading) || !explainsReading(sql, statement))
    return { refused: 'not-reading', from: first.from, to: opening?.to ?? first.to, word };

  return {
    text: sql.slice(first.from, statement.at(-1)?.to ?? first.to),
    from: first.from,
    word: reading,
    parameters: [
      ...new Set(
        statement
          .filter(({ kind }) => kind === 'parameter')
          .map(({ from, to }) => sql.slice(from + 1, to)),
      ),
    ],
  };
}

/** Whether {@link readStatement} found no statement to run. */
export const isRefusal = (read: Statement | Refusal): read is Refusal => 'refused' in read;
