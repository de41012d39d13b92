import { hatch } from '../map/hatch';
import { escapeXml, n, textAt, wrap, type Font, type Measure } from './text';
import type { FigurePage } from './sizes';
import type { Scheme, Theme } from './theme';
import type { Body, Drawing, FigureView, LegendEntry, Pattern } from './view';

type Frame = {
  readonly page: FigurePage;
  readonly theme: Theme;
  readonly measure: Measure;
  readonly scheme: Scheme;
  readonly transparent: boolean;
  /** Whether title and subtitle are only its name. */
  readonly isBare?: boolean;
};

type Block = { readonly height: number; readonly markup: string };

/** Lines under each other, from the top of `y`. */
function lines(
  texts: readonly string[],
  {
    x,
    y,
    font,
    fill,
    leading,
  }: { x: number; y: number; font: Font; fill: string; leading: number },
): Block {
  const step = font.size * leading;
  return {
    height: texts.length * step,
    markup: texts
      .map((text, i) =>
        textAt(x, y + i * step + font.size * (0.5 + leading / 2 - 0.22), text, { font, fill }),
      )
      .join(''),
  };
}

const patternId = (pattern: Pattern): string => `legend-${pattern}`;

/** The patterns of the page, drawn once more: its own are gradients of CSS. */
function patternMarkup(pattern: Pattern, theme: Theme): string {
  const hatched = (lean: 'right' | 'left', ground: string, line: string, width: number) => {
    const { size, d } = hatch(5, lean);
    return `<pattern id="${patternId(pattern)}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><rect width="${size}" height="${size}" fill="${ground}"/><path d="${d}" stroke="${line}" stroke-width="${width}"/></pattern>`;
  };
  switch (pattern) {
    case 'brussels':
      return hatched('right', 'none', theme('hatch'), 1.2);
    case 'none':
      return hatched('left', theme('need-none'), theme('hatch'), 1);
    case 'result-null':
      return hatched('left', theme('paper'), theme('ink-3'), 0.8);
    case 'result-several':
      return `<pattern id="${patternId(pattern)}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${theme('zero')}"/><circle cx="3" cy="3" r="1.2" fill="${theme('ink-2')}"/></pattern>`;
    default: {
      const dot = (at: number) =>
        `<circle cx="${at}" cy="${at}" r="0.6" fill="${theme(`on-${pattern}`)}"/>`;
      return `<pattern id="${patternId(pattern)}" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="${theme(pattern)}"/>${dot(1.25)}${dot(3.75)}</pattern>`;
    }
  }
}

function swatch(entry: LegendEntry, x: number, y: number, size: number, theme: Theme): string {
  const [width, height] = [size * 2.3, size * 1.05];
  const fill = entry.pattern ? `url(#${patternId(entry.pattern)})` : theme(entry.fill ?? 'zero');
  const edges = {
    line: ` stroke="${theme('province')}"`,
    dashed: ` stroke="${theme('province')}" stroke-dasharray="3 2"`,
    ink: ` stroke="${theme('ink')}" stroke-width="1.5"`,
  };
  const rect = `<rect x="${n(x + 0.5)}" y="${n(y + 0.5)}" width="${n(width - 1)}" height="${n(height - 1)}" fill="${fill}"${entry.edge ? edges[entry.edge] : ''}/>`;
  const [cx, cy] = [x + width / 2, y + height / 2];
  if (entry.dot !== undefined)
    return `<rect x="${n(x + 0.5)}" y="${n(y + 0.5)}" width="${n(width - 1)}" height="${n(height - 1)}" fill="${theme('zero')}"${edges.line}/><circle cx="${n(cx)}" cy="${n(cy)}" r="${n((height / 2) * entry.dot)}" fill="${fill}" stroke="${theme('ink')}"/>`;
  if (!entry.mark) return rect;
  const font: Font = { family: 'sans', size: size * 0.9, bold: true };
  const ink = theme(entry.fill && entry.fill !== 'zero' ? `on-${entry.fill}` : 'ink');
  return (
    rect + textAt(cx, cy + font.size * 0.34, entry.mark, { font, fill: ink, anchor: 'middle' })
  );
}

/** Widths of this many columns; null when one line holds all, or the columns do not fit. */
function columnsOf(
  widths: readonly number[],
  count: number | undefined,
  { between, room }: { between: number; room: number },
): number[] | null {
  const sum = (all: readonly number[]) =>
    all.reduce((total, one) => total + one, between * (all.length - 1));
  if (count === undefined || sum(widths) <= room) return null;
  const columns = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...widths.filter((_width, i) => i % count === column)),
  );
  return sum(columns) <= room ? columns : null;
}

/** The legend, in as many rows as it needs. */
function legendBlock(
  { legend: entries, legendColumns, notes }: FigureView,
  y: number,
  { page, theme, measure }: Frame,
): Block {
  const { legend: size, margin } = page;
  const right = page.width - margin;
  const font: Font = { family: 'sans', size };
  const bold: Font = { ...font, bold: true };
  const step = size * 1.75;
  const [before, between] = [size * 2.9, size * 1.8];
  const plans = entries.map((entry) => {
    const countWidth = entry.count === undefined ? 0 : measure(`${entry.count} `, bold);
    const [label = ''] = wrap(entry.label, right - margin - before - countWidth, font, measure, 1);
    return { entry, countWidth, label, width: before + countWidth + measure(label, font) };
  });
  const inColumns = columnsOf(
    plans.map(({ width }) => width),
    legendColumns,
    { between, room: right - margin },
  );
  let [x, row] = [margin, 0];
  const drawn = plans.map(({ entry, countWidth, label, width }, i) => {
    const column = inColumns && i % inColumns.length;
    if (column === 0 ? i > 0 : x > margin && x + width > right) {
      x = margin;
      row += 1;
    }
    const top = y + row * step;
    const baseline = top + size * 0.88;
    const textX = x + before;
    const markup =
      swatch(entry, x, top, size, theme) +
      (entry.count === undefined
        ? ''
        : textAt(textX, baseline, entry.count, { font: bold, fill: theme('ink') })) +
      textAt(textX + countWidth, baseline, label, { font, fill: theme('ink') });
    x += (inColumns?.[column ?? 0] ?? width) + between;
    return `<g data-legend="${escapeXml(entry.label)}"${entry.count === undefined ? '' : ` data-count="${escapeXml(entry.count)}"`}>${markup}</g>`;
  });
  const height = entries.length === 0 ? 0 : (row + 1) * step;
  const small: Font = { family: 'sans', size: size * 0.88 };
  const noted = lines(
    notes.flatMap((note) => wrap(note, right - margin, small, measure, 3)),
    { x: margin, y: y + height, font: small, fill: theme('ink-2'), leading: 1.4 },
  );
  return { height: height + noted.height, markup: drawn.join('') + noted.markup };
}

/** Places a drawing in a box: as wide as it fits, its left at `x`. */
const placed = ({ width, height, markup }: Drawing, x: number, y: number, scale: number): string =>
  `<g transform="translate(${n(x)} ${n(y)}) scale(${Math.round(scale * 10_000) / 10_000})" data-width="${n(width)}" data-height="${n(height)}">${markup}</g>`;

/** Space between two drawings, and that of their titles. */
function grid(bodies: readonly Body[], y: number, room: number, frame: Frame): Block {
  const { page, theme, scheme, measure } = frame;
  const width = page.width - 2 * page.margin;
  const size = page.legend;
  const [only] = bodies;
  if (bodies.length === 1 && only) {
    const pen = { theme, scheme, measure, size };
    const first = only.draw(pen, width, room);
    // What has to get smaller is drawn wider, so that it still begins and ends with its title.
    const drawing =
      first.height > room ? only.draw(pen, (width * first.height) / room, room) : first;
    const scale = Math.min(width / drawing.width, room / drawing.height);
    const x = page.margin + (width - drawing.width * scale) / 2;
    return { height: drawing.height * scale, markup: placed(drawing, x, y, scale) };
  }
  const gap = size * 1.4;
  const titleSize = size * 0.95;
  const title: Font = { family: 'sans', size: titleSize, bold: true };
  const noted = bodies.some(({ note }) => note !== undefined) ? titleSize * 1.2 : 0;
  const plans = bodies.map((_, i) => {
    const columns = i + 1;
    const rows = Math.ceil(bodies.length / columns);
    const cell = (width - gap * (columns - 1)) / columns;
    const titles = bodies.map((body) => wrap(body.title ?? '', cell, title, measure, 2).length);
    return { columns, rows, cell, head: Math.max(...titles) * titleSize * 1.25 + noted + size / 3 };
  });
  const scaleOf = ({ rows, cell, head }: (typeof plans)[number]) => {
    const drawing = bodies[0]?.draw({ theme, scheme, measure, size }, cell);
    const high = (room - gap * (rows - 1)) / rows - head;
    return drawing ? Math.min(cell / drawing.width, high / drawing.height) : 0;
  };
  const plan = plans.reduce((best, one) => (scaleOf(one) > scaleOf(best) ? one : best));
  const scale = Math.max(0.01, scaleOf(plan));
  let bottom = 0;
  const markup = bodies.map((body, i) => {
    const drawing = body.draw({ theme, scheme, measure, size }, plan.cell);
    const x = page.margin + (i % plan.columns) * (plan.cell + gap);
    const high = plan.head + drawing.height * scale;
    const top = y + Math.floor(i / plan.columns) * (high + gap);
    bottom = top + high;
    const named = lines(wrap(body.title ?? '', plan.cell, title, measure, 2), {
      x,
      y: top,
      font: title,
      fill: theme('ink'),
      leading: 1.25,
    });
    const note = lines(body.note === undefined ? [] : [body.note], {
      x,
      y: top + named.height,
      font: { family: 'sans', size: titleSize * 0.92 },
      fill: theme('ink-2'),
      leading: 1.3,
    });
    return `<g data-body="${escapeXml(body.title ?? '')}">${named.markup}${note.markup}${placed(drawing, x, top + plan.head, scale)}</g>`;
  });
  return { height: bottom - y, markup: markup.join('') };
}

/**
 * Lays a view out on a page: title and subtitle, what is drawn, its legend, and at the foot where it comes
 * from. A title that takes too much of the page gets smaller.
 *
 * @returns a stand-alone SVG, with live text.
 */
export function frameFigure(view: FigureView, frame: Frame): string {
  const { page, theme, measure, transparent, isBare = false } = frame;
  const drawn = isBare ? { title: '', subtitle: '' } : view;
  const { margin } = page;
  const width = page.width - 2 * margin;

  const titleLines = (size: number) =>
    wrap(drawn.title, width, { family: 'serif', size }, measure, 6);
  let titleSize = page.title;
  while (titleSize > page.text && titleLines(titleSize).length > 3) titleSize *= 0.94;
  const title = lines(titleLines(titleSize), {
    x: margin,
    y: margin,
    font: { family: 'serif', size: titleSize },
    fill: theme('ink'),
    leading: 1.22,
  });
  const subFont: Font = { family: 'sans', size: page.text };
  const subtitle = lines(wrap(drawn.subtitle, width, subFont, measure, 4), {
    x: margin,
    y: margin + title.height + page.text * 0.35,
    font: subFont,
    fill: theme('ink-2'),
    leading: 1.35,
  });
  const head = title.height + subtitle.height;
  const top = margin + (head === 0 ? 0 : head + page.text * 1.2);

  const footFont: Font = { family: 'sans', size: page.foot };
  const footLines = view.foot.flatMap((line) => wrap(line, width, footFont, measure, 3));
  const footTop = page.height - margin * 0.8 - footLines.length * page.foot * 1.4;
  const hasFoot = footLines.length > 0;
  const foot = lines(footLines, {
    x: margin,
    y: footTop,
    font: footFont,
    fill: theme('ink-2'),
    leading: 1.4,
  });
  const rule = hasFoot ? footTop - page.foot * 0.7 : page.height - margin;

  const legendHeight = legendBlock(view, 0, frame).height;
  const space = page.legend;
  const room = Math.max(40, rule - space * 1.4 - legendHeight - space - top);
  // On a page with room to spare a drawing stands between title and foot, a table right under its title.
  const spare = Math.max(0, room - grid(view.bodies, 0, room, frame).height);
  const bodyTop = top + (view.bodies.some(({ isText }) => isText) ? 0 : spare * 0.45);
  const body = grid(view.bodies, bodyTop, room, frame);
  const legendTop = bodyTop + body.height + space;
  const legend = legendBlock(view, legendTop, frame);

  const used = [...new Set(view.legend.flatMap(({ pattern }) => pattern ?? []))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}" viewBox="0 0 ${page.width} ${page.height}" role="img" aria-labelledby="title description" xml:lang="${view.lang}" lang="${view.lang}">`,
    `<title id="title">${escapeXml(view.title)}</title><desc id="description">${escapeXml([view.subtitle, ...view.foot].join(' '))}</desc>`,
    used.length === 0
      ? ''
      : `<defs>${used.map((pattern) => patternMarkup(pattern, theme)).join('')}</defs>`,
    transparent
      ? ''
      : `<rect width="${page.width}" height="${page.height}" fill="${theme('paper')}"/>`,
    `<g data-part="head">${title.markup}${subtitle.markup}</g>`,
    `<g data-part="body">${body.markup}</g>`,
    `<g data-part="legend">${legend.markup}</g>`,
    hasFoot
      ? `<g data-part="foot"><path d="M${margin} ${n(rule)}H${page.width - margin}" stroke="${theme('line')}"/>${foot.markup}</g>`
      : '',
    '</svg>',
  ].join('');
}
