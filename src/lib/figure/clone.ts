import { escapeXml, n, stacks } from './text';
import { readColour, type Scheme } from './theme';
import type { Drawing } from './view';

/** What a municipality shows, by its code: written on its mark, so that it can be read back. */
export type MarkValues = ReadonlyMap<string, string | number>;

type Options = {
  readonly scheme: Scheme;
  /** Begins the ids, so that a figure can hold several drawings. */
  readonly prefix: string;
  readonly values?: MarkValues | undefined;
  /** What is not copied. */
  readonly without?: string;
  /** Below this many pixels to a unit its lines get no thicker: a map on a phone is small. */
  readonly leastScale?: number | undefined;
};

const geometry: Record<string, readonly string[]> = {
  path: ['d'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  line: ['x1', 'x2', 'y1', 'y2'],
  polyline: ['points'],
  polygon: ['points'],
  image: ['x', 'y', 'width', 'height', 'preserveAspectRatio', 'href'],
};

const attribute = (name: string, value: string): string => ` ${name}="${escapeXml(value)}"`;

const copied = (element: Element, names: readonly string[]): string =>
  names
    .map((name) => {
      const value = element.getAttribute(name);
      return value === null ? '' : attribute(name, value);
    })
    .join('');

/** How many pixels a unit of an element is. */
function scaleOf(element: Element): number {
  const matrix = element instanceof SVGGraphicsElement ? element.getCTM() : null;
  return matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : 1;
}

/**
 * Draws a picture of the page once more, with everything in it that came from outside: what `use` refers
 * to, the styles of the page in a colour scheme, patterns. The copy stands beside the original for as long
 * as it is read, so that the same rules hold for it.
 */
export function cloneLive(original: SVGSVGElement, options: Options): Drawing {
  const box = original.viewBox.baseVal;
  const { width: shownWidth, height: shownHeight } = original.getBoundingClientRect();
  const [width, height] =
    box.width > 0 ? [box.width, box.height] : [Math.max(1, shownWidth), Math.max(1, shownHeight)];
  const copy = original.cloneNode(true) as SVGSVGElement;
  copy.style.colorScheme = options.scheme;
  copy.style.color = 'var(--ink)';
  copy.style.setProperty('forced-color-adjust', 'none');
  original.after(copy);
  try {
    const shift =
      box.x === 0 && box.y === 0 ? '' : ` transform="translate(${n(-box.x)} ${n(-box.y)})"`;
    const reader = new Reader(copy, options, shownWidth / width);
    const inside = `<g${shift}>${reader.children(copy)}</g>${reader.defs()}`;
    if (!isZoomed(copy)) return { width, height, markup: inside };
    const clip = `${options.prefix}frame`;
    const frame = `<defs><clipPath id="${clip}"><rect width="${n(width)}" height="${n(height)}"/></clipPath></defs>`;
    return { width, height, markup: `${frame}<g clip-path="url(#${clip})">${inside}</g>` };
  } finally {
    copy.remove();
  }
}

/** Whether a part of the drawing lies outside its frame. */
const isZoomed = (svg: SVGSVGElement): boolean =>
  /scale\((?!1\))/.test(svg.querySelector(':scope > g')?.getAttribute('transform') ?? '');

class Reader {
  readonly #root: SVGSVGElement;
  readonly #options: Options;
  /** Pixels to a unit, as shown and as drawn. */
  readonly #outer: number;
  /** Municipalities whose ground is covered by a mark. */
  readonly #covered: ReadonlySet<string>;
  readonly #isDots: boolean;
  readonly #wanted = new Map<string, string>();

  constructor(root: SVGSVGElement, options: Options, outer: number) {
    this.#root = root;
    this.#options = options;
    this.#outer = Math.max(0.01, outer);
    this.#isDots = root.dataset['map'] === 'dots';
    const covering = '.kaart > use[href^="#k"]';
    this.#covered = new Set(
      [...root.querySelectorAll(covering)].map((use) => use.getAttribute('href')?.slice(2) ?? ''),
    );
  }

  children(parent: Element): string {
    return [...parent.children].map((child) => this.#element(child)).join('');
  }

  /** The patterns that were used. */
  defs(): string {
    let markup = '';
    // A pattern that another one needs is added while this goes on.
    for (const [id, name] of this.#wanted) {
      const pattern =
        this.#root.querySelector(`[id="${CSS.escape(id)}"]`) ?? document.getElementById(id);
      if (!pattern) continue;
      const tag = pattern.tagName;
      markup += `<${tag} id="${name}"${copied(pattern, ['width', 'height', 'x', 'y', 'patternUnits', 'patternTransform', 'clipPathUnits'])}>${this.children(pattern)}</${tag}>`;
    }
    return markup === '' ? '' : `<defs>${markup}</defs>`;
  }

  #reference(css: string): string | null {
    const id = /^url\(["']?[^"')]*#([^"')]+)["']?\)/.exec(css)?.[1];
    if (id === undefined) return null;
    const name = `${this.#options.prefix}${id.replaceAll(/[^\w-]/g, '-')}`;
    this.#wanted.set(id, name);
    return `url(#${name})`;
  }

  #paint(name: 'fill' | 'stroke', css: string, opacity: string): string {
    if (css === 'none') return name === 'fill' ? attribute('fill', 'none') : '';
    const reference = this.#reference(css);
    if (reference !== null) return attribute(name, reference);
    const colour = readColour(css);
    if (colour === null) return name === 'fill' ? attribute('fill', 'none') : '';
    const alpha = colour.opacity * Number(opacity);
    if (alpha === 0) return name === 'fill' ? attribute('fill', 'none') : '';
    return attribute(name, colour.hex) + (alpha < 1 ? attribute(`${name}-opacity`, n(alpha)) : '');
  }

  #look(style: CSSStyleDeclaration, element: Element): string {
    const stroke = this.#paint('stroke', style.stroke, style.strokeOpacity);
    const look = this.#paint('fill', style.fill, style.fillOpacity);
    if (stroke === '') return look;
    const isFixed =
      element.tagName !== 'use' && style.getPropertyValue('vector-effect') === 'non-scaling-stroke';
    const raw = parseFloat(style.strokeWidth) || 0;
    const scale = isFixed
      ? (scaleOf(element) / this.#outer) * Math.max(this.#outer, this.#options.leastScale ?? 0)
      : 1;
    if (raw === 0) return look;
    const dashes = style.strokeDasharray;
    return (
      look +
      stroke +
      attribute('stroke-width', n(raw / scale)) +
      (dashes === 'none'
        ? ''
        : attribute(
            'stroke-dasharray',
            (dashes.match(/[\d.]+/g) ?? []).map((one) => n(Number(one) / scale)).join(' '),
          )) +
      (style.strokeLinejoin === 'miter' ? '' : attribute('stroke-linejoin', style.strokeLinejoin)) +
      (style.strokeLinecap === 'butt' ? '' : attribute('stroke-linecap', style.strokeLinecap))
    );
  }

  /** What a mark is of. */
  #data(element: Element): string {
    const { id } = element;
    const marked = element.getAttribute('data-marked');
    const used = element.getAttribute('href');
    const own = /^[ktd](\d{5})$/.exec(id)?.[1];
    const out = element.classList.contains('out') ? used?.slice(2) : undefined;
    const nis = marked ?? own ?? out;
    const number = element.getAttribute('data-number');
    const numbered = number === null ? '' : attribute('data-number', number);
    if (nis === undefined || (this.#isDots && id.startsWith('k'))) return numbered;
    const value = this.#options.values?.get(nis);
    return (
      numbered +
      attribute('data-nis', nis) +
      (value === undefined ? '' : attribute('data-value', String(value)))
    );
  }

  #element(element: Element): string {
    const tag = element.tagName.toLowerCase();
    if (['defs', 'title', 'desc', 'style', 'pattern', 'clippath'].includes(tag)) return '';
    if (this.#options.without !== undefined && element.matches(this.#options.without)) return '';
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0')
      return '';
    const shared =
      (style.opacity === '1' ? '' : attribute('opacity', style.opacity)) +
      copied(element, ['transform']);

    if (tag === 'g' || tag === 'a' || tag === 'svg') {
      const inside = this.children(element);
      return inside === ''
        ? ''
        : `<g${shared}${this.#clip(style)}${this.#data(element)}>${inside}</g>`;
    }
    if (tag === 'text') return this.#text(element, style, shared);
    if (tag === 'use') return this.#use(element, style, shared);
    const names = geometry[tag];
    if (!names) return '';
    const covered = /^k(\d{5})$/.exec(element.id)?.[1];
    if (covered !== undefined && this.#covered.has(covered)) return '';
    return `<${tag}${copied(element, names)}${this.#look(style, element)}${shared}${this.#data(element)}/>`;
  }

  #clip(style: CSSStyleDeclaration): string {
    const reference = this.#reference(style.clipPath);
    return reference === null ? '' : attribute('clip-path', reference);
  }

  #use(use: Element, style: CSSStyleDeclaration, shared: string): string {
    const id = use.getAttribute('href')?.slice(1) ?? '';
    const target =
      this.#root.querySelector(`[id="${CSS.escape(id)}"]`) ?? document.getElementById(id);
    const tag = target?.tagName.toLowerCase() ?? '';
    const names = geometry[tag];
    if (!target || !names) return '';
    // Rules that name what a target stands in do not hold for it where it is used.
    const shape = `<${tag}${copied(target, [...names, 'transform'])}${this.#look(style, use)}${this.#data(use)}/>`;
    return shared === '' ? shape : `<g${shared}>${shape}</g>`;
  }

  #text(text: Element, style: CSSStyleDeclaration, shared: string): string {
    const size = parseFloat(style.fontSize);
    const length = (element: Element, name: string): number | null => {
      const value = element.getAttribute(name);
      if (value === null) return null;
      return parseFloat(value) * (value.endsWith('em') ? size : 1);
    };
    // Not every program moves a text by `dx` and `dy`: where its place is known, they are in it.
    const places = (element: Element) =>
      (['x', 'y'] as const)
        .map((axis) => {
          const at = length(element, axis) ?? (element === text ? 0 : null);
          const by = length(element, `d${axis}`);
          if (at !== null) return attribute(axis, n(at + (by ?? 0)));
          return by === null ? '' : attribute(`d${axis}`, n(by));
        })
        .join('');
    const content = [...text.childNodes]
      .map((node) =>
        node instanceof Element
          ? node.tagName.toLowerCase() === 'tspan'
            ? `<tspan${places(node)}>${escapeXml(node.textContent)}</tspan>`
            : ''
          : escapeXml(node.textContent ?? ''),
      )
      .join('');
    if (content.trim() === '') return '';
    const family = style.fontFamily.includes('Serif') ? 'serif' : 'sans';
    const common =
      places(text) +
      attribute('font-family', stacks[family]) +
      attribute('font-size', n(size)) +
      (Number(style.fontWeight) >= 500 ? attribute('font-weight', '600') : '') +
      (style.textAnchor === 'start' ? '' : attribute('text-anchor', style.textAnchor)) +
      shared;
    const fill = this.#paint('fill', style.fill, style.fillOpacity);
    const stroke = this.#paint('stroke', style.stroke, style.strokeOpacity);
    const written = `<text${common}${fill}>${content}</text>`;
    if (stroke === '') return written;
    // Few programs know that a stroke can lie under its text: here it is a text of its own.
    const halo = `<text${common} fill="none"${stroke}${attribute('stroke-width', n(parseFloat(style.strokeWidth)))} stroke-linejoin="round" aria-hidden="true">${content}</text>`;
    return halo + written;
  }
}
