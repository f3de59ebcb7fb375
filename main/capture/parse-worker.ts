import { parentPort } from 'node:worker_threads';
import { captureFound } from './capture.ts';
import type { CaptureItem } from './captured-article.ts';
import type { FoundFile } from './files.ts';

/** To the worker: a file to read, or leave to send on. */
export type ToWorker = Readonly<{ kind: 'capture'; file: FoundFile } | { kind: 'more' }>;
/** From the worker: one item, or that the file is done. */
export type FromWorker = Readonly<{ kind: 'item'; item: CaptureItem } | { kind: 'done' }>;

const port = parentPort;
if (port) {
  let more: (() => void) | null = null;
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'more') more?.();
    else void captureAll(message.file);
  });

  /* One item at a time, each asked for: a long file never piles up in memory on the other side. */
  const captureAll = async (file: FoundFile): Promise<void> => {
    for await (const item of captureFound(file)) {
      const asked = new Promise<void>((resolve) => {
        more = resolve;
      });
      port.postMessage({ kind: 'item', item } satisfies FromWorker);
      await asked;
    }
    port.postMessage({ kind: 'done' } satisfies FromWorker);
  };
}
