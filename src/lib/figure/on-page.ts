import type { FigureView } from './view';

/** The views on this page that can be made into an image, by name. */
const views = new Map<string, () => Promise<FigureView>>();

/**
 * Makes a view known under a name, for as long as it is on the page.
 *
 * @returns what takes it away again.
 */
export function offerFigure(name: string, view: () => Promise<FigureView>): () => void {
  views.set(name, view);
  return () => {
    if (views.get(name) === view) views.delete(name);
  };
}

/** Names of the views on this page that can be made into an image. */
export const figuresOnPage = (): string[] => [...views.keys()];

/** A view as it is on this page now; undefined when it is not there. */
export const figureOnPage = (name: string): Promise<FigureView> | undefined => views.get(name)?.();
