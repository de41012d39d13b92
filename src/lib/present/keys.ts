export type Action =
  'next' | 'previous' | 'first' | 'last' | 'black' | 'help' | 'spotlight' | 'filters' | 'leave';

/** What a keyboard and a clicker send. Up and down are left to the page, which may be longer than the screen. */
const keys: Record<string, Action> = {
  arrowright: 'next',
  pagedown: 'next',
  arrowleft: 'previous',
  pageup: 'previous',
  home: 'first',
  end: 'last',
  b: 'black',
  '.': 'black',
  '?': 'help',
  h: 'help',
  s: 'spotlight',
  '/': 'spotlight',
  f: 'filters',
  escape: 'leave',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * What a key does while presenting.
 *
 * @param keepsKeys whether the focus is where letters and arrows mean something else: in a text field, or on
 *   the map, whose arrows go from one municipality to the next. Page keys, and so a clicker, work there too.
 */
export function actionOf(pressed: Pressed, keepsKeys: 'letters' | 'arrows' | null): Action | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const key = pressed.key.toLowerCase();
  const isPageKey = key === 'pagedown' || key === 'pageup';
  if (keepsKeys === 'letters' && !isPageKey && key !== 'escape') return null;
  if (keepsKeys === 'arrows' && key.startsWith('arrow')) return null;
  return keys[key] ?? null;
}

/** Which keys mean something else where the focus is; see {@link actionOf}. */
export function keepsKeys(target: EventTarget | null): 'letters' | 'arrows' | null {
  // An element of a frame is of another realm, where `instanceof` says nothing.
  const element = target as Element | null;
  if (!element?.matches) return null;
  if (element.matches('input:not([type=checkbox], [type=radio]), select, textarea'))
    return 'letters';
  return element.matches('[role=application], [type=radio]') ? 'arrows' : null;
}
