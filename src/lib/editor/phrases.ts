import { m } from '$lib/paraglide/messages';

/** CodeMirror's words in the language of the page, by its English ones. */
export const editorPhrases = (): Record<string, string> => ({
  Find: m.editor_find(),
  Replace: m.editor_replace(),
  next: m.editor_next(),
  previous: m.editor_previous(),
  all: m.editor_all(),
  'match case': m.editor_match_case(),
  'by word': m.editor_by_word(),
  regexp: m.editor_regexp(),
  replace: m.editor_replace_one(),
  'replace all': m.editor_replace_all(),
  close: m.editor_close(),
  'current match': m.editor_current_match(),
  'on line': m.editor_on_line(),
  'replaced $ matches': m.editor_replaced_all({ count: '$' }),
  'replaced match on line $': m.editor_replaced_one({ line: '$' }),
  Completions: m.editor_completions(),
  Diagnostics: m.editor_diagnostics(),
  'No diagnostics': m.editor_no_diagnostics(),
  'Go to line': m.editor_go_to_line(),
  go: m.editor_go(),
  'Control character': m.editor_control_character(),
  'Selection deleted': m.editor_selection_deleted(),
});
