import type { Range } from '../editor/surface';
import { formatList } from '../i18n/locale';
import { m } from '$lib/paraglide/messages';
import { placeOf, type Place } from './place';
import type { Problem } from './workbench.svelte';

/** A problem in words. */
export type ProblemText = {
  /** What happened and how to mend it, in the language of the page. */
  readonly message: string;
  /** What DuckDB said, in English; empty when the problem is ours. */
  readonly detail: string;
  /** Names to write instead of what stands at `from`. */
  readonly candidates: readonly string[];
  /** The part of the text it is about; null when that is not known. */
  readonly range: Range | null;
  /** Where `range` begins, for people. */
  readonly place: Place | null;
  /** The text it is about. */
  readonly text: string;
};

const wordAt = (text: string, from: number): number =>
  from + (/^(?:"(?:[^"]|"")*"|[\p{L}\p{N}_$]+|[^])/u.exec(text.slice(from))?.[0].length ?? 1);

/** DuckDB repeats its statement under the message, and its suggestions in it. */
const firstPart = (message: string): string =>
  message
    .split(/\n\s*\n|\nLINE /)[0]
    ?.replace(/\n(?:Candidate bindings|Did you mean)[^]*$/, '')
    .trim() ?? '';

type Words = Omit<ProblemText, 'place' | 'text'>;

/**
 * @param text what stood in the editor when it was run.
 */
export function problemText(problem: Problem, text: string): ProblemText {
  const words = wordsFor(problem, text);
  return { ...words, place: words.range && placeOf(text, words.range.from), text };
}

function wordsFor(problem: Problem, text: string): Words {
  const plain = { detail: '', candidates: [], range: null };
  switch (problem.kind) {
    case 'refusal': {
      const { refused, from, to, word } = problem.refusal;
      const range = refused === 'empty' ? null : { from, to };
      return {
        ...plain,
        range,
        message:
          refused === 'empty'
            ? m.workbench_refused_empty()
            : refused === 'several'
              ? m.workbench_refused_several()
              : m.workbench_refused_word({ word }),
      };
    }
    case 'missing':
      return {
        ...plain,
        message: m.workbench_missing({
          names: formatList(problem.parameters.map((name) => `$${name}`)),
        }),
      };
    case 'engine':
      return {
        ...plain,
        message: navigator.onLine ? m.workbench_engine_error() : m.workbench_engine_offline(),
        detail: problem.message,
      };
    case 'error': {
      const { kind, message, candidates, at } = problem.error;
      const detail = kind === 'stopped' ? '' : firstPart(message);
      const said = {
        refused: m.workbench_error_refused,
        memory: m.workbench_error_memory,
        locked: m.workbench_error_locked,
        stopped: m.workbench_error_stopped,
      }[kind]();
      return {
        message: said,
        detail,
        candidates,
        range: at === null ? null : { from: at, to: wordAt(text, at) },
      };
    }
  }
}
