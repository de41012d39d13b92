import type { MapShapes } from '../geo/shapes';
import { VIEW } from '../geo/view-box';
import { hatch } from '../map/hatch';
import { encoded, pictureSize } from './tags';

/** The colours of a picture: tokens of the light theme. */
export type Palette = Readonly<
  Record<'ink' | 'ink-2' | 'paper' | 'zero' | 'province' | 'hatch' | 'step-2' | 'accent', string>
>;

export type Picture = {
  readonly siteName: string;
  readonly title: string;
  readonly description: string;
  /** Scope and source, in small type. */
  readonly source: string;
  /** What the colours say; a line with several goes from left to right through what `legendTitle` says. */
  readonly legend: readonly { readonly fills: readonly string[]; readonly label: string }[];
  readonly legendTitle?: string;
  /** The colour of a municipality; without one only the ground shows. */
  readonly fills: ReadonlyMap<string, string>;
  /** The municipality that the page is about. */
  readonly here?: string | undefined;
};

/** The fonts, under the names that their files have. */
export const families = { sans: 'Source Sans 3 ExtraLight', serif: 'Source Serif 4' } as const;

const margin = 56;
const inner = pictureSize.width - 2 * margin;
/** Mean advance of a letter in em, with something to spare: nothing here measures text. */
const advance = { sans: 0.47, serif: 0.54 } as const;

/** Breaks a text into lines of so many letters; what is over after `most` lines ends in an ellipsis. */
export function lines(text: string, letters: number, most: number): string[] {
  const broken: string[] = [];
  let rest = text.replace(/\s+/g, ' ').trim();
  while (rest !== '' && broken.length < most) {
    const isLast = broken.length === most - 1;
    const space = rest.length <= letters ? rest.length : rest.lastIndexOf(' ', letters);
    const end = space > 0 ? space : letters;
    const over = isLast && end < rest.length;
    const line = rest.slice(0, end).trimEnd();
    broken.push(over ? `${line.slice(0, letters - 1).replace(/[\s.,:;]+$/, '')}…` : line);
    rest = rest.slice(end).trimStart();
  }
  return broken;
}

/** Breaks a text into lines as {@link lines} does, but leaves out sentences rather than half of one. */
export function sentenceLines(text: string, letters: number, most: number): string[] {
  const sentences = text.split(/(?<=[.!?]) /);
  for (let kept = sentences.length; kept > 0; kept--) {
    const laid = lines(sentences.slice(0, kept).join(' '), letters, most);
    if (!laid.at(-1)?.endsWith('…')) return laid;
  }
  return lines(text, letters, most);
}

type Type = {
  readonly family: keyof typeof families;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly fill: string;
  readonly leading: number;
};

/** Lines of text from `y`, the baseline of the first, on. */
function block(rows: readonly string[], x: number, y: number, type: Type): string {
  const { family, size, weight, fill, leading } = type;
  return rows
    .map(
      (row, i) =>
        `<text x="${x}" y="${y + i * leading}" font-family="${families[family]}" font-size="${size}" font-weight="${weight}" fill="${fill}">${encoded(row)}</text>`,
    )
    .join('');
}

const fitting = (width: number, size: number, family: keyof typeof families): number =>
  Math.floor(width / (size * advance[family]));

const titleSizes = [46, 42, 38, 34];
const mostTitleLines = 2;

/** A title in the largest letters with which it fits, or else cut off in the smallest. */
function titleLines(title: string): { readonly rows: string[]; readonly size: number } {
  const laid = titleSizes.map((size) => ({
    size,
    rows: lines(title, fitting(inner, size, 'serif'), mostTitleLines),
  }));
  const whole = laid.find(({ rows }) => !rows.at(-1)?.endsWith('…'));
  return whole ?? laid.at(-1) ?? { rows: [], size: 0 };
}

/** Small squares of colour beside their label. */
function legendLine(
  { fills, label }: Picture['legend'][number],
  y: number,
  { province, ink }: Palette,
): string {
  const width = fills.length === 1 ? 34 : 24;
  const swatches = fills.map(
    (fill, i) =>
      `<rect x="${margin + i * (width + 2)}" y="${y - 15}" width="${width}" height="17" fill="${fill}" stroke="${province}"/>`,
  );
  const x = margin + fills.length * (width + 2) + 10;
  return (
    swatches.join('') +
    block([label], x, y, { family: 'sans', size: 20, weight: 400, fill: ink, leading: 0 })
  );
}

function mapMarkup(shapes: MapShapes, { fills, here }: Picture, colours: Palette): string {
  const areas = shapes.municipalities.map(({ nis, d }) => {
    const fill = nis === here ? colours.accent : (fills.get(nis) ?? colours.zero);
    return `<path d="${d}" fill="${fill}"/>`;
  });
  const centre = shapes.municipalities.find(({ nis }) => nis === here);
  return [
    `<g stroke="${colours.paper}" stroke-width="0.9">${areas.join('')}</g>`,
    `<path d="${shapes.brussels}" fill="url(#hatch)" stroke="${colours.hatch}" stroke-width="0.7"/>`,
    `<g fill="none" stroke="${colours.province}" stroke-width="1.2" stroke-linejoin="round">`,
    `<path d="${shapes.provinceBorders}"/><path d="${shapes.outline}"/></g>`,
    centre
      ? `<circle cx="${centre.x}" cy="${centre.y}" r="38" fill="none" stroke="${colours.accent}" stroke-width="3"/>`
      : '',
  ].join('');
}

/** The picture that goes with a link, as SVG: what the page is called and says, its map and its source. */
export function pictureMarkup(picture: Picture, shapes: MapShapes, colours: Palette): string {
  const { width, height } = pictureSize;
  const mapWidth = 760;
  const scale = mapWidth / VIEW.width;
  const mapTop = height - margin / 2 - VIEW.height * scale;
  const column = inner - mapWidth - 24;
  const ink = { fill: colours.ink, weight: 600 } as const;
  const quiet = { family: 'sans', fill: colours['ink-2'], weight: 400 } as const;
  // The name of the site stands above it already.
  const title = titleLines(picture.title.replace(`${picture.siteName}: `, ''));
  const leading = title.size * 1.17;
  const description = sentenceLines(
    picture.description,
    fitting(inner, 25, 'sans'),
    title.rows.length === 1 ? 3 : 2,
  );
  const titleTop = 142;
  const descriptionTop = Math.round(titleTop + title.rows.length * leading - 6);
  const source = lines(picture.source, fitting(column, 16, 'sans'), 7);
  const legendTop = mapTop + (picture.legendTitle === undefined ? 60 : 80);
  const hatching = hatch(6, 'right');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<defs><pattern id="hatch" width="${hatching.size}" height="${hatching.size}" patternUnits="userSpaceOnUse"><path d="${hatching.d}" stroke="${colours.hatch}" stroke-width="1.2"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<g transform="translate(${margin} 42) scale(1.5)"><path d="M12 1.6 21 6.8v10.4l-9 5.2-9-5.2V6.8z" fill="none" stroke="${colours.ink}" stroke-width="2"/><path d="M12 7.5 15.9 9.75v4.5L12 16.5l-3.9-2.25v-4.5z" fill="${colours['step-2']}"/></g>`,
    block([picture.siteName], margin + 48, 70, { ...ink, family: 'serif', size: 28, leading: 0 }),
    block(title.rows, margin, titleTop, { ...ink, family: 'serif', size: title.size, leading }),
    block(description, margin, descriptionTop, { ...quiet, size: 25, leading: 33 }),
    `<g transform="translate(${width - margin - mapWidth} ${mapTop}) scale(${scale})">${mapMarkup(shapes, picture, colours)}</g>`,
    block(picture.legendTitle === undefined ? [] : [picture.legendTitle], margin, legendTop - 34, {
      ...quiet,
      size: 17,
      leading: 0,
    }),
    ...picture.legend.map((entry, i) => legendLine(entry, legendTop + i * 32, colours)),
    block(source, margin, height - margin / 2 - (source.length - 1) * 20 - 6, {
      ...quiet,
      size: 16,
      leading: 20,
    }),
    '</svg>',
  ].join('');
}
