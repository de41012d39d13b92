import PptxGenJS from 'pptxgenjs';
import { xmlText } from '../figure/text';

/** A slide as it stands in a presentation. */
export type PptxSlide = {
  readonly title: string;
  readonly caption: string;
  readonly source: string;
  /** What the presenter reads, and nobody else sees. */
  readonly notes: string;
  /** A PNG as a data address. */
  readonly picture: { readonly data: string; readonly width: number; readonly height: number };
};

/** In inches, as PowerPoint measures a wide slide. */
const page = { width: 13.333, height: 7.5, margin: 0.6 };
/** What is left between the margins. */
const inner = page.width - 2 * page.margin;
/** What stands under each other, by the inch at which it begins. */
const tops = { title: 0.4, picture: 1.45, caption: 6.05, source: 6.8 };
/** Arial, or a font as wide, is on every device: what fits here fits there. */
const font = 'Arial';
const ink = '14202B';
const quiet = '4A5A66';

/** A letter of Arial is about half as wide as it is high. */
const letterWidth = 0.52;
const leading = 1.2;

/**
 * The size in points, of those that a room can read, at which a text takes no more than a height in inches.
 */
export function fittingSize(text: string, height: number, sizes: readonly number[]): number {
  const fits = (size: number) => {
    const letters = inner / ((size * letterWidth) / 72);
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
    return (lines * size * leading) / 72 + 0.1 <= height;
  };
  return sizes.find(fits) ?? sizes.at(-1) ?? 12;
}

/** The largest box of these proportions in the room for the picture, in inches. */
function fit({ width, height }: PptxSlide['picture'], top: number, bottom: number) {
  const room = { w: inner, h: bottom - top };
  const scale = Math.min(room.w / width, room.h / height);
  const [w, h] = [width * scale, height * scale];
  return { x: (page.width - w) / 2, y: top, w, h };
}

/** A presentation with native titles, captions and notes, and a picture of every view. */
export async function pptxOf(
  story: { readonly title: string; readonly author: string },
  slides: readonly PptxSlide[],
): Promise<Blob> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = xmlText(story.title);
  deck.author = story.author;
  deck.defineSlideMaster({
    title: 'VIEW',
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: page.margin,
            y: tops.title,
            w: inner,
            h: tops.picture - tops.title - 0.05,
            fontFace: font,
            fontSize: 26,
            color: ink,
            align: 'left',
            valign: 'top',
            margin: 0,
          },
          text: '',
        },
      },
    ],
  });
  for (const { picture, ...words } of slides) {
    const title = xmlText(words.title);
    const caption = xmlText(words.caption);
    const slide = deck.addSlide({ masterName: 'VIEW' });
    // As a run of its own: the placeholder overrules what is said of the whole.
    const titleSizes = [26, 24, 22, 20, 18, 16, 14];
    const fontSize = fittingSize(title, tops.picture - tops.title, titleSizes);
    slide.addText([{ text: title, options: { fontSize } }], { placeholder: 'title' });
    const bottom = caption === '' ? tops.source : tops.caption;
    slide.addImage({ data: picture.data, altText: title, ...fit(picture, tops.picture, bottom) });
    if (caption !== '')
      slide.addText(caption, {
        x: page.margin,
        y: tops.caption,
        w: inner,
        h: tops.source - tops.caption,
        fontFace: font,
        fontSize: fittingSize(caption, tops.source - tops.caption, [16, 14, 12, 11, 10]),
        color: ink,
        valign: 'middle',
        margin: 0,
      });
    const source = xmlText(words.source);
    const foot = page.height - tops.source - 0.1;
    slide.addText(source, {
      x: page.margin,
      y: tops.source,
      w: inner,
      h: foot,
      fontFace: font,
      fontSize: fittingSize(source, foot, [9, 8, 7]),
      color: quiet,
      valign: 'top',
      margin: 0,
    });
    slide.addNotes(xmlText(words.notes));
  }
  return (await deck.write({ outputType: 'blob' })) as Blob;
}
