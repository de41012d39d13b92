import type { FigureView } from '../figure';

/** What a page of our own may do with an embed that it shows. */
export type EmbedRemote = {
  /** Shows another view, and gives its headline once it is drawn. */
  show(search: string): Promise<string>;
  /** What is drawn now, as a figure. */
  figure(): Promise<FigureView>;
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
