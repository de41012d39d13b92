import PptxGenJS from 'pptxgenjs';
import { xmlText } from '../figure/text';

/** A slide as it stands in a presentation. */
export type PptxSlide = {
  readonly title: string;
  readonly caption: string;
  readonly source: string;
  /** What the presenter reads, and nobody else sees. */
  readonly notes: string;
  /** A PNG as a data address, 16 wide and 9 high or flatter. */
  readonly picture: { readonly data: string; readonly width: number; readonly height: number };
};

/** In inches, as PowerPoint measures a wide slide. */
const page = { width: 13.333, height: 7.5, margin: 0.6 };
const font = 'Calibri';
const ink = '14202B';
const quiet = '4A5A66';

/** The largest box of these proportions in the room for the picture, in inches. */
function fit({ width, height }: PptxSlide['picture'], top: number, bottom: number) {
  const room = { w: page.width - 2 * page.margin, h: bottom - top };
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
  const width = page.width - 2 * page.margin;
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
            y: 0.35,
            w: width,
            h: 1,
            fontFace: font,
            fontSize: 28,
            color: ink,
            align: 'left',
            valign: 'top',
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
    slide.addText(title, { placeholder: 'title' });
    const bottom = caption === '' ? 6.85 : 6.2;
    slide.addImage({ data: picture.data, altText: title, ...fit(picture, 1.4, bottom) });
    if (caption !== '')
      slide.addText(caption, {
        x: page.margin,
        y: bottom,
        w: width,
        h: 0.65,
        fontFace: font,
        fontSize: 16,
        color: ink,
        valign: 'middle',
        fit: 'shrink',
      });
    slide.addText(xmlText(words.source), {
      x: page.margin,
      y: 6.9,
      w: width,
      h: 0.4,
      fontFace: font,
      fontSize: 10,
      color: quiet,
      fit: 'shrink',
    });
    slide.addNotes(xmlText(words.notes));
  }
  return (await deck.write({ outputType: 'blob' })) as Blob;
}
