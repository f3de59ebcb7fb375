import { Worker } from 'node:worker_threads';
import type { CaptureItem } from './captured-article.ts';
import { type FoundFile, filesAt } from './files.ts';
import type { FromWorker, ToWorker } from './parse-worker.ts';

export type { CaptureItem } from './captured-article.ts';

/** Captures files as captureFile does, in a thread of its own, so that the caller's is never held up. */
export type ParsePool = Readonly<{
  capture(path: string): AsyncIterable<CaptureItem>;
  /** Ends the threads; captures that are under way end with a failed item. */
  close(): Promise<void>;
}>;

export type PoolOptions = Readonly<{ timeoutMilliseconds?: number; memoryMegabytes?: number }>;

/**
 * Opens the pool. `workerFile` is the built parse worker, or its source. A file that ends its worker, or from which nothing comes
 * for 60 seconds, becomes a failed item; the next file gets a fresh worker. The threads do not keep the process alive.
 */
export function openParsePool(workerFile: string | URL, options: PoolOptions = {}): ParsePool {
  const { timeoutMilliseconds = 60_000, memoryMegabytes = 1024 } = options;
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  let closed = false;

  const start = (): Worker => {
    const worker = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes }, execArgv: [] });
    all.add(worker);
    worker.once('exit', () => {
      all.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
    });
    /* An error is always followed by the exit, which whoever waits for an item hears of. */
    worker.on('error', () => {});
    worker.unref();
    return worker;
  };

  async function* captureInWorker(file: FoundFile): AsyncIterable<CaptureItem> {
    const worker = idle.pop() ?? start();
    let reusable = false;
    try {
      let request: ToWorker = { kind: 'capture', file };
      for (;;) {
        const answer = await ask(worker, request, timeoutMilliseconds);
        if (answer.kind === 'failed') {
          yield { ok: false, path: file.path, reason: closed ? 'Reading was stopped before it was done.' : answer.reason };
          return;
        }
        if (answer.kind === 'done') {
          reusable = true;
          return;
        }
        yield answer.item;
        request = { kind: 'more' };
      }
    } finally {
      if (reusable && !closed && idle.length < MOST_IDLE) idle.push(worker);
      else await worker.terminate();
    }
  }

  async function* capture(path: string): AsyncIterable<CaptureItem> {
    for await (const file of filesAt(path)) {
      if (!file.ok) yield file;
      else if (closed) yield { ok: false, path: file.path, reason: 'Reading was stopped before it was done.' };
      else yield* captureInWorker(file);
    }
  }

  return {
    capture,
    async close() {
      closed = true;
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

const MOST_IDLE = 2;

type Answer = FromWorker | Readonly<{ kind: 'failed'; reason: string }>;

/** The worker's next word, or why there is none. */
function ask(worker: Worker, request: ToWorker, timeoutMilliseconds: number): Promise<Answer> {
  return new Promise((resolve) => {
    let error: unknown = null;
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      worker.unref();
      resolve(answer);
    };
    const onMessage = (message: FromWorker): void => settle(message);
    const onError = (thrown: unknown): void => {
      error = thrown;
    };
    const onExit = (): void => settle({ kind: 'failed', reason: whyItEnded(error) });
    const timer = setTimeout(() => {
      const seconds = Math.round(timeoutMilliseconds / 1000);
      settle({ kind: 'failed', reason: `It was not read after ${seconds} seconds, so reading it was given up.` });
    }, timeoutMilliseconds);
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    worker.ref();
    worker.postMessage(request);
  });
}

function whyItEnded(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'It needs more memory to be read than Wireside allows one file.';
  return `Reading it ended unexpectedly${error instanceof Error ? `: ${error.message}` : ''}.`;
}
