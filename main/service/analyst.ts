import { Worker } from 'node:worker_threads';
import { WiresideError } from '../../shared/envelope.ts';
import type { Analysis } from '../../shared/quotes/analysis.ts';
import type { FromAnalyst, ToAnalyst } from './analysis-worker.ts';

/** Analyses texts in a thread of its own, so that whoever asks can answer others meanwhile. */
export type Analyst = Readonly<{
  /** Throws WiresideError: "internal" with the reason, or "library-closed" when it was closed before it was done. */
  analyse(request: Omit<ToAnalyst, 'id'>): Promise<Analysis>;
  close(): Promise<void>;
}>;

type Waiting = Readonly<{ request: ToAnalyst; done: (analysis: Analysis) => void; failed: (error: WiresideError) => void }>;

/**
 * The engine's thread starts with the first text, for its model takes a tenth of a second to load, and works at one text at a time. A
 * text that ends it, or that takes longer than a minute, fails; the next one gets a fresh thread. It does not keep the process alive.
 */
export function openAnalyst(workerFile: string | URL, timeoutMilliseconds = 60_000): Analyst {
  let worker: Worker | null = null;
  let working: (Waiting & { timer: NodeJS.Timeout }) | null = null;
  const queue: Waiting[] = [];
  let made = 0;
  let closed = false;

  const start = (): Worker => {
    const fresh = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: 1024 }, execArgv: [] });
    let reason = 'it ended unexpectedly';
    fresh.on('message', (answer: FromAnalyst) => {
      if (answer.id !== working?.request.id) return;
      const { done, failed } = take();
      if (answer.ok) done(answer.analysis);
      else failed(cannot(answer.reason));
      next();
    });
    /* An error is always followed by the exit. */
    fresh.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    fresh.once('exit', () => {
      if (worker !== fresh) return;
      worker = null;
      if (working) take().failed(closed ? stopped() : cannot(reason));
      next();
    });
    fresh.unref();
    return fresh;
  };
  const take = (): Waiting => {
    if (!working) throw new Error('Nothing is being analysed.');
    const { timer, ...taken } = working;
    clearTimeout(timer);
    working = null;
    worker?.unref();
    return taken;
  };
  const next = (): void => {
    if (working || closed) return;
    const waiting = queue.shift();
    if (!waiting) return;
    worker ??= start();
    const timer = setTimeout(() => {
      const late = worker;
      worker = null;
      void late?.terminate();
      take().failed(cannot(`it was not done after ${Math.round(timeoutMilliseconds / 1000)} seconds`));
      next();
    }, timeoutMilliseconds);
    working = { ...waiting, timer };
    worker.ref();
    worker.postMessage(waiting.request);
  };
  return {
    analyse: (request) =>
      new Promise((done, failed) => {
        if (closed) return failed(stopped());
        made += 1;
        queue.push({ request: { ...request, id: made }, done, failed });
        next();
      }),
    async close() {
      closed = true;
      for (const { failed } of queue.splice(0)) failed(stopped());
      if (working) take().failed(stopped());
      await worker?.terminate();
    },
  };
}

const cannot = (reason: string): WiresideError => new WiresideError('internal', `The text could not be analysed: ${reason}.`);
const stopped = (): WiresideError => new WiresideError('library-closed', 'The library was closed before the text was analysed.');
