import { tick } from 'svelte';
import type { FigureView } from '../figure/view';

/** Whether the change is seen happening, for those who do not mind motion. */
export type Move = { readonly isAnimated: boolean };

export type Shown = { readonly headline: string; readonly unknown: readonly string[] };

/** What a page of our own may do with an embed that it shows. */
export type EmbedRemote = {
  /**
   * Shows another view.
   *
   * @returns its headline, once it is drawn, and the filters that the data does not know.
   * @throws Error when there is no answer.
   */
  show(search: string, move: Move): Promise<Shown>;
  /** What is drawn now, as a figure; undefined when there is none. */
  figure(): Promise<FigureView> | undefined;
  /** Lets one municipality stand out on the map; none when null. */
  spotlight(nis: string | null): void;
  /** The address of the same view on the site. */
  address(): string;
};

declare global {
  interface Window {
    praktijkatlas?: EmbedRemote;
  }
}

/** Lets the page around an embed, when it is one of ours, steer it. @returns what takes that back. */
export function offerRemote(remote: EmbedRemote): () => void {
  window.praktijkatlas = remote;
  return () => {
    delete window.praktijkatlas;
  };
}

/** Changes what is shown, from one picture to the next where the browser can. */
export async function moveTo({ isAnimated }: Move, change: () => Promise<void>): Promise<void> {
  const changed = async () => {
    await change();
    await tick();
  };
  const isStill = !isAnimated || matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (isStill || !('startViewTransition' in document)) return changed();
  const transition = document.startViewTransition(changed);
  // A transition that is skipped, such as one out of sight, still makes the change.
  transition.ready.catch(() => undefined);
  await transition.updateCallbackDone;
}

/** An embed that does not answer within this time has failed, in milliseconds. */
const patience = 20_000;

/**
 * The remote of an embed in a frame, once its page runs.
 *
 * @throws Error when it does not come, such as without network.
 */
export function remoteIn(frame: HTMLIFrameElement): Promise<EmbedRemote> {
  return new Promise((resolve, reject) => {
    const end = performance.now() + patience;
    const look = () => {
      const remote = frame.contentWindow?.praktijkatlas;
      if (remote) resolve(remote);
      else if (!frame.isConnected || performance.now() > end)
        reject(new Error(`No answer from ${frame.src}`));
      else setTimeout(look, 30);
    };
    look();
  });
}
