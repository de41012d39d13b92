/** A part of a page that fills the screen. */
export type Slide = { readonly id: string; readonly label: string };

const start = '#present';

/** The fragment that opens a page while it is presented. */
export const presentHash = (id: string): string => `${start}=${id}`;

/** Which slide a fragment opens: the first where it names none that is there; null when it opens none. */
export function slideInHash(hash: string, slides: readonly Slide[]): Slide | null {
  if (hash !== start && !hash.startsWith(`${start}=`)) return null;
  const id = hash.slice(start.length + 1);
  return slides.find((slide) => slide.id === id) ?? slides[0] ?? null;
}

/** The slide so many places further; the ends of the row are its ends. */
export function slideBeside(slides: readonly Slide[], slide: Slide, steps: number): Slide {
  const at = slides.findIndex(({ id }) => id === slide.id);
  return slides[Math.max(0, Math.min(slides.length - 1, at + steps))] ?? slide;
}
