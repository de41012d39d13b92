/** Every colour of the interface that a figure uses, as `#rrggbb`, by the name of its token. */
export type Theme = (token: string) => string;

export type Scheme = 'light' | 'dark';

const byte = (value: number): string =>
  Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0');

/** A computed colour as `#rrggbb` and its opacity; null for one that is not in sRGB, or no colour. */
export function readColour(css: string): { hex: string; opacity: number } | null {
  const found = /^(rgba?|color)\((srgb )?([^)]*)\)$/.exec(css.trim());
  if (!found || (found[1] === 'color') !== (found[2] !== undefined)) return null;
  const [r, g, b, alpha = 1] = (found[3]?.match(/[\d.e+-]+/g) ?? []).map(Number);
  if (r === undefined || g === undefined || b === undefined) return null;
  const scale = found[1] === 'color' ? 255 : 1;
  return { hex: `#${[r, g, b].map((part) => byte(part * scale)).join('')}`, opacity: alpha };
}

/** Runs `read` with an element in which the tokens have the colours of a scheme, whatever the page has. */
export function inScheme<Result>(scheme: Scheme, read: (element: HTMLElement) => Result): Result {
  const element = document.createElement('span');
  element.style.cssText = `position: absolute; color-scheme: ${scheme}; forced-color-adjust: none`;
  document.body.append(element);
  try {
    return read(element);
  } finally {
    element.remove();
  }
}

/** Reads the tokens of the page in a scheme. */
export function readTheme(scheme: Scheme): Theme {
  const known = new Map<string, string>();
  return (token) => {
    const before = known.get(token);
    if (before !== undefined) return before;
    const colour = inScheme(scheme, (element) => {
      element.style.color = `var(--${token})`;
      return readColour(getComputedStyle(element).color)?.hex ?? '#000000';
    });
    known.set(token, colour);
    return colour;
  };
}
