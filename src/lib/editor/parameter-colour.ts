import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView } from '@codemirror/view';
import { tokens } from '../workbench/statement';

const parameter = Decoration.mark({ class: 'cm-parameter' });

function marked({ state }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { kind, from, to } of tokens(state.doc.toString()))
    if (kind === 'parameter') builder.add(from, to, parameter);
  return builder.finish();
}

/** Colours `$name`, which the grammar of CodeMirror does not know. */
export const parameterColour = ViewPlugin.define(
  (view) => {
    const plugin = {
      decorations: marked(view),
      update: (update: { docChanged: boolean; view: EditorView }) => {
        if (update.docChanged) plugin.decorations = marked(update.view);
      },
    };
    return plugin;
  },
  { decorations: ({ decorations }) => decorations },
);
