import { remoteIn } from '../embed/remote';
import { figurePng, figureSvg, pages } from '../figure';
import type { FigureView } from '../figure';
import { slideAddress } from './slide-address';
import type { Slide } from './story';

/** A slide as a picture, with the words that it has on the site. */
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

/**
 * Draws the slides one after the other.
 *
 * @param onslide is called with how many are done.
 * @throws Error when a view cannot be shown, such as without network.
 */
export async function capture(
  slides: readonly Slide[],
  onslide: (done: number) => void = () => undefined,
): Promise<Captured[]> {
  const captured: Captured[] = [];
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
      const headline = await remote.show(slide.view);
      const figure = await remote.figure();
      captured.push({
        slide,
        title: slide.title || headline,
        figure: { ...figure, title: '', subtitle: '' },
        address: remote.address(),
      });
      onslide(captured.length);
    }
  } finally {
    frame?.remove();
  }
  return captured;
}

/** The picture of a slide without words above it, as SVG in shapes. */
export const pictureSvg = ({ figure }: Captured): Promise<string> =>
  figureSvg(figure, { size: 'slide', scheme: 'light', text: 'outlined' });

/** The picture of a slide as a PNG in a data address, and its proportions. */
export async function picturePng({ figure }: Captured) {
  const blob = await figurePng(figure, { size: 'slide', scheme: 'light', scale: 2 });
  const { width, height } = pages.slide;
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
