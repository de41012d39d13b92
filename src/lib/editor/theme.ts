import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The look of the editor; `SqlEditor.svelte` gives the plain text field the same measures. */
const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--paper)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5' },
  '.cm-content': { padding: 'var(--space-2) 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 var(--space-3) 0 var(--space-2)' },
  '.cm-gutters': {
    backgroundColor: 'var(--paper)',
    borderRight: '1px solid var(--line)',
    color: 'var(--ink-3)',
  },
  '.cm-gutters .cm-lineNumbers': { minWidth: '2.5rem' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)', fontWeight: 600 },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--control-line)',
  },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--accent)',
  },
  '.cm-parameter': { color: 'var(--accent)', fontWeight: 600 },
  '.cm-selectionMatch': { backgroundColor: 'var(--zero)' },
  '.cm-searchMatch': { backgroundColor: 'var(--zero)', outline: '1px solid var(--control-line)' },
  '.cm-searchMatch-selected': {
    backgroundColor: 'var(--warning-wash)',
    outline: '2px solid var(--accent)',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--accent) 1.5px',
    textUnderlineOffset: '0.2em',
    textDecorationSkipInk: 'none',
  },
  '.cm-panels': {
    borderTop: '1px solid var(--line)',
    backgroundColor: 'var(--wash)',
    color: 'var(--ink)',
    fontFamily: 'var(--sans)',
  },
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 'var(--space-1) var(--space-2)',
    padding: 'var(--space-2) 2.5rem var(--space-2) var(--space-3)',
    fontSize: 'var(--text-s)',
  },
  '.cm-panel.cm-search br': { display: 'none' },
  '.cm-panel.cm-search label': { fontSize: 'var(--text-xs)' },
  '.cm-panel.cm-search [name=close]': {
    minWidth: 'var(--target)',
    minHeight: 'var(--target)',
    color: 'var(--ink)',
    fontSize: 'var(--text-l)',
    cursor: 'pointer',
  },
  '.cm-textfield': {
    minHeight: 'var(--target)',
    border: '1px solid var(--control-line)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--paper)',
    fontSize: 'inherit',
  },
  '.cm-button': {
    minHeight: 'var(--target)',
    border: '1px solid var(--control-line)',
    borderRadius: 'var(--radius)',
    background: 'var(--paper)',
    backgroundImage: 'none',
    fontSize: 'inherit',
    cursor: 'pointer',
  },
  '.cm-tooltip': {
    border: '1px solid var(--control-line)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxWidth: 'min(44rem, 92vw)',
    fontFamily: 'var(--mono)',
    fontSize: 'var(--text-xs)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    minHeight: 'var(--target)',
    padding: '0.15rem var(--space-2)',
    lineHeight: '1.45rem',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected], .cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail':
    { backgroundColor: 'var(--ink)', color: 'var(--on-ink)' },
  '.cm-completionMatchedText': { fontWeight: 700 },
  '.cm-completionDetail': {
    color: 'var(--ink-2)',
    fontFamily: 'var(--sans)',
    fontStyle: 'normal',
  },
  '.cm-completionInfo': {
    maxWidth: '22rem',
    padding: 'var(--space-2) var(--space-3)',
    fontSize: 'var(--text-s)',
    whiteSpace: 'pre-line',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--accent)', fontSize: 'var(--text-s)' },
  '@media (forced-colors: active)': {
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      forcedColorAdjust: 'none',
      backgroundColor: 'SelectedItem',
      color: 'SelectedItemText',
    },
  },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: [tags.typeName, tags.bool, tags.null], color: 'var(--code-keyword)' },
  { tag: tags.string, color: 'var(--code-text)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--ink-2)', fontStyle: 'italic' },
]);

export const theme: Extension = [look, syntaxHighlighting(colours)];
