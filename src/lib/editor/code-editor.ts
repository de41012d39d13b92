import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, Prec } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { duckdbDialect } from './duckdb-dialect';
import { parameterColour } from './parameter-colour';
import { suggest, type Suggestion, type Vocabulary } from './suggest';
import type { Range, Surface } from './surface';
import { theme } from './theme';

/** Something wrong with a part of the text, and what could be written there instead. */
export type Mark = {
  readonly range: Range;
  readonly message: string;
  readonly instead: readonly string[];
};

export type CodeEditorOptions = {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly selection: Range;
  /** `id`s of what names and describes the editor. */
  readonly labelledBy: string;
  readonly describedBy: string;
  /** Words of the interface by CodeMirror's English ones. */
  readonly phrases: Readonly<Record<string, string>>;
  /** What can be suggested; asked at every suggestion. */
  readonly vocabulary: () => Vocabulary;
  readonly onchange: (text: string) => void;
  readonly onrun: () => void;
  readonly onformat: () => void;
};

/** The editor of SQL: CodeMirror as a {@link Surface}. */
export type CodeEditor = Surface & {
  /** Replaces the whole text, unless it stands there already. */
  readonly setText: (text: string) => void;
  /** Underlines a part, or nothing any more. */
  readonly mark: (mark: Mark | null) => void;
  readonly destroy: () => void;
};

const completionTypes: Record<Suggestion['kind'], string> = {
  column: 'property',
  table: 'class',
  function: 'function',
  value: 'text',
  keyword: 'keyword',
  type: 'type',
};

/** What is nearer to what is being written comes first among equally good matches. */
const boosts: Record<Suggestion['kind'], number> = {
  column: 60,
  table: 40,
  value: 0,
  keyword: 20,
  type: -10,
  function: 10,
};

function infoNode({ text, lang }: NonNullable<Suggestion['info']>): Node {
  const node = document.createElement('div');
  node.textContent = text;
  if (lang) node.lang = lang;
  return node;
}

const toCompletion = ({ kind, label, shown, written, detail, info }: Suggestion): Completion => ({
  label,
  displayLabel: shown,
  apply: written,
  detail,
  type: completionTypes[kind],
  boost: boosts[kind],
  ...(info ? { info: () => infoNode(info) } : {}),
});

const complete =
  (vocabulary: () => Vocabulary) =>
  ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const sql = state.doc.toString();
    const found = suggest(sql, pos, vocabulary());
    if (!found) return null;
    // Uncalled for, a list only opens on what was begun.
    const isBegun = pos > found.from || sql[found.from - 1] === '.' || sql[found.from - 1] === "'";
    if (!isBegun && !explicit) return null;
    return { from: found.from, options: found.options.map(toCompletion), validFor: /^[\w-]*$/ };
  };

/** Makes an editor inside `parent`. Tab leaves it; Esc closes what it opened. */
export function openCodeEditor(options: CodeEditorOptions): CodeEditor {
  const { parent, labelledBy, describedBy, vocabulary, onchange, onrun, onformat } = options;
  const names = vocabulary().tables.flatMap(({ name, columns }) => [
    name,
    ...columns.map((column) => column.name),
  ]);
  const run = (work: () => void) => (editor: EditorView) => {
    closeCompletion(editor);
    work();
    return true;
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      selection: { anchor: options.selection.from, head: options.selection.to },
      extensions: [
        Prec.highest(
          keymap.of([
            { key: 'Mod-Enter', run: run(onrun) },
            { key: 'Shift-Alt-f', run: run(onformat) },
          ]),
        ),
        lineNumbers(),
        highlightActiveLineGutter(),
        highlightSpecialChars(),
        history(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({
          override: [complete(vocabulary)],
          icons: false,
          tooltipClass: () => 'suggestions',
        }),
        highlightSelectionMatches(),
        search(),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...completionKeymap,
          ...lintKeymap,
        ]),
        duckdbDialect(names).extension,
        parameterColour,
        theme,
        EditorView.lineWrapping,
        EditorState.tabSize.of(2),
        EditorState.phrases.of(options.phrases),
        EditorView.contentAttributes.of({
          'aria-labelledby': labelledBy,
          'aria-describedby': describedBy,
          autocapitalize: 'off',
          spellcheck: 'false',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onchange(update.state.doc.toString());
        }),
      ],
    }),
  });

  const within = ({ from, to }: Range): Range => {
    const end = view.state.doc.length;
    return { from: Math.min(from, end), to: Math.min(to, end) };
  };
  const replace = (range: Range, by: string) => {
    const { from, to } = within(range);
    view.dispatch({
      changes: { from, to, insert: by },
      selection: { anchor: from + view.state.toText(by).length },
      scrollIntoView: true,
      userEvent: 'input',
    });
    view.focus();
  };

  return {
    selection: () => {
      const { from, to } = view.state.selection.main;
      return { from, to };
    },
    select: (range) => {
      const { from, to } = within(range);
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
      view.focus();
    },
    replace,
    setText: (text) => {
      if (text !== view.state.doc.toString())
        view.dispatch({
          changes: { from: 0, to: view.state.doc.length, insert: text },
          selection: { anchor: 0 },
        });
    },
    mark: (mark) => {
      const diagnostics = mark
        ? [
            {
              ...within(mark.range),
              severity: 'error' as const,
              message: mark.message,
              actions: mark.instead.map((name) => ({
                name,
                apply: (_: EditorView, from: number, to: number) => {
                  replace({ from, to }, name);
                },
              })),
            },
          ]
        : [];
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    destroy: () => {
      view.destroy();
    },
  };
}
