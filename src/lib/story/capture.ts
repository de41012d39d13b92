import { m } from '$lib/paraglide/messages';
import { remoteIn, type EmbedRemote, type Shown } from '../embed/remote';
import { band, figurePng, figureSvg } from '../figure';
import type { FigureView } from '../figure';
import { slideAddress } from './slide-address';
import type { Slide } from './story';

/** A slide as it is drawn, with the words that it has on the site. */
export type Captured = {
  readonly slide: Slide;
  /** What was written above it, else its headline. */
  readonly title: string;
  readonly figure: FigureView;
  readonly address: string;
};

/** A page out of sight, as wide as a view is drawn for a slide. */
function hiddenFrame(src: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = src;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position:fixed;left:-20000px;top:0;width:1100px;height:800px;border:0';
  document.body.append(frame);
  return frame;
}

/** Shows the slides one after the other, out of sight, and makes something of each. */
async function walk<Made>(
  slides: readonly Slide[],
  make: (slide: Slide, shown: Shown, remote: EmbedRemote) => Promise<Made>,
): Promise<Made[]> {
  const all: Made[] = [];
  let frame: HTMLIFrameElement | undefined;
  let piece: Slide['piece'] | undefined;
  try {
    for (const slide of slides) {
      if (!frame || slide.piece !== piece) {
        frame?.remove();
        frame = hiddenFrame(slideAddress({ ...slide, view: '' }));
        piece = slide.piece;
      }
      const remote = await remoteIn(frame);
      const shown = await remote.show(slide.view, { isAnimated: false });
      all.push(await make(slide, shown, remote));
    }
  } finally {
    frame?.remove();
  }
  return all;
}

/** The headlines of slides, in their order. @throws Error when a view cannot be shown. */
export const headlinesOf = (slides: readonly Slide[]): Promise<string[]> =>
  walk(slides, (_, { headline }) => Promise.resolve(headline));

/**
 * Draws the slides one after the other.
 *
 * @param draw makes something of a slide; its figure can be drawn until that is done.
 * @throws Error when a view cannot be shown, such as without network.
 */
export const capture = <Made>(
  slides: readonly Slide[],
  draw: (captured: Captured) => Promise<Made>,
): Promise<Made[]> =>
  walk(slides, async (slide, { headline, unknown }, remote) => {
    const figure = await remote.figure();
    if (!figure) throw new Error(`No figure of ${slide.piece}`);
    const title = slide.title || headline;
    const left = unknown.length > 0 ? [m.state_unknown_filter({ values: unknown.join(', ') })] : [];
    return draw({
      slide,
      title,
      figure: { ...figure, title, notes: [...left, ...figure.notes] },
      address: remote.address(),
    });
  });

/** The words stand above the picture, not in it. */
const options = { size: 'slide', scheme: 'light', isBare: true } as const;

/**
 * The picture of a slide as SVG, its texts in shapes.
 *
 * @param prefix of its ids, so that several can stand in one document.
 */
export const pictureSvg = ({ figure }: Captured, prefix: string): Promise<string> =>
  figureSvg(figure, { ...options, text: 'outlined', prefix });

/** The picture of a slide as a PNG in a data address, and its proportions; where it comes from is left out. */
export async function picturePng({ figure }: Captured) {
  const blob = await figurePng({ ...figure, foot: [] }, { ...options, size: band, scale: 2 });
  const { width, height } = band;
  return { data: await dataAddress(blob), width, height };
}

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(String(reader.result));
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('The picture cannot be read.'));
    };
    reader.readAsDataURL(blob);
  });
