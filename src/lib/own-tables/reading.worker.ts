import type { Job, Message } from './read-file';
import { readFile } from './read-file';

const scope = self as unknown as {
  onmessage: (event: MessageEvent<Job>) => void;
  postMessage: (message: Message) => void;
};

scope.onmessage = ({ data }) => {
  const tell = (done: number, total: number) => {
    scope.postMessage({ kind: 'progress', done, total });
  };
  void readFile(data, tell).then((outcome) => {
    scope.postMessage({ kind: 'done', outcome });
  });
};
