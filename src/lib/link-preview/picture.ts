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
  /** What the colours say. */
  readonly legend: readonly { readonly fill: string; readonly label: string }[];
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
const advance = { sans: 0.47, serif: 0.49 } as const;

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
  const title = lines(picture.title, fitting(inner, 46, 'serif'), 2);
  const description = lines(
    picture.description,
    fitting(inner, 25, 'sans'),
    title.length === 1 ? 3 : 2,
  );
  const titleTop = 142;
  const descriptionTop = titleTop + title.length * 54 - 6;
  const source = lines(picture.source, fitting(column, 17, 'sans'), 6);
  const legendTop = mapTop + 60;
  const hatching = hatch(6, 'right');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<defs><pattern id="hatch" width="${hatching.size}" height="${hatching.size}" patternUnits="userSpaceOnUse"><path d="${hatching.d}" stroke="${colours.hatch}" stroke-width="1.2"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<g transform="translate(${margin} 42) scale(1.5)"><path d="M12 1.6 21 6.8v10.4l-9 5.2-9-5.2V6.8z" fill="none" stroke="${colours.ink}" stroke-width="2"/><path d="M12 7.5 15.9 9.75v4.5L12 16.5l-3.9-2.25v-4.5z" fill="${colours['step-2']}"/></g>`,
    block([picture.siteName], margin + 48, 70, { ...ink, family: 'serif', size: 28, leading: 0 }),
    block(title, margin, titleTop, { ...ink, family: 'serif', size: 46, leading: 54 }),
    block(description, margin, descriptionTop, { ...quiet, size: 25, leading: 33 }),
    `<g transform="translate(${width - margin - mapWidth} ${mapTop}) scale(${scale})">${mapMarkup(shapes, picture, colours)}</g>`,
    ...picture.legend.map(
      ({ fill, label }, i) =>
        `<rect x="${margin}" y="${legendTop + i * 32 - 15}" width="34" height="17" fill="${fill}" stroke="${colours.province}"/>` +
        block([label], margin + 46, legendTop + i * 32, {
          ...ink,
          weight: 400,
          family: 'sans',
          size: 20,
          leading: 0,
        }),
    ),
    block(source, margin, height - margin / 2 - (source.length - 1) * 22 - 6, {
      ...quiet,
      size: 17,
      leading: 22,
    }),
    '</svg>',
  ].join('');
}
