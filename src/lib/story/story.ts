import * as v from 'valibot';
import { storyPieces } from './pieces';

const text = v.optional(v.string(), '');

const Slide = v.object({
  /** What of the page is shown. */
  piece: v.picklist(storyPieces),
  /** The view, as its page writes it in its query string. */
  view: text,
  /** What stands above it; the headline of the view when it is empty. */
  title: text,
  caption: text,
});

const Story = v.object({ title: text, slides: v.array(Slide) });

/** One saved view with its words. */
export type Slide = Readonly<v.InferOutput<typeof Slide>>;

/** An ordered set of saved views. */
export type Story = { readonly title: string; readonly slides: readonly Slide[] };

export const emptyStory: Story = { title: '', slides: [] };

/** Reads a story from anything, such as a file or a link. @returns null when it is none. */
export function readStory(value: unknown): Story | null {
  const read = v.safeParse(Story, value);
  return read.success ? read.output : null;
}

/** Where a story stands with its slides in another order; what cannot move stays. */
export function moved({ title, slides }: Story, from: number, to: number): Story {
  const slide = slides[from];
  if (!slide || to < 0 || to >= slides.length) return { title, slides };
  const others = slides.toSpliced(from, 1);
  return { title, slides: others.toSpliced(to, 0, slide) };
}

export const added = ({ title, slides }: Story, slide: Slide, at = slides.length): Story => ({
  title,
  slides: slides.toSpliced(at, 0, slide),
});

export const removed = ({ title, slides }: Story, at: number): Story => ({
  title,
  slides: slides.toSpliced(at, 1),
});

export const changed = (
  { title, slides }: Story,
  at: number,
  change: Partial<Pick<Slide, 'title' | 'caption'>>,
): Story => ({
  title,
  slides: slides.map((slide, i) => (i === at ? { ...slide, ...change } : slide)),
});
