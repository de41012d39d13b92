/** What a key or a clicker asks of a presentation. */
export type Command = 'next' | 'previous' | 'first' | 'last' | 'black' | 'help' | 'leave';

const commands: Readonly<Record<string, Command>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  B: 'black',
  '.': 'black',
  '?': 'help',
  Escape: 'leave',
};

/** Keys that a map, a list or a button has its own use for. */
const own = /^(Arrow|Home$|End$| $)/;

/**
 * The command of a key.
 *
 * @param isInView whether it was pressed inside the view, which keeps the arrows for itself.
 * @returns null for any other key, and for those with a modifier, which belong to the browser.
 */
export function commandOf(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  { isInView }: { isInView: boolean },
): Command | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (isInView && own.test(key)) return null;
  return commands[key] ?? null;
}
