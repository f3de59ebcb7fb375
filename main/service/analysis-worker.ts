import { parentPort } from 'node:worker_threads';
import { analyse } from '../../shared/quotes/analyse.ts';
import type { Analysis, KnownName } from '../../shared/quotes/analysis.ts';
import type { Span } from '../../shared/text/words.ts';

/** To the worker: a text to analyse. */
export type ToAnalyst = Readonly<{ id: number; text: string; language: string; blocks: readonly Span[]; known: readonly KnownName[] }>;
/** From the worker: what was found, or why nothing could be. */
export type FromAnalyst = Readonly<{ id: number } & ({ ok: true; analysis: Analysis } | { ok: false; reason: string })>;

const port = parentPort;
if (port) {
  port.on('message', ({ id, text, ...options }: ToAnalyst) => {
    port.postMessage(answer(id, text, options));
  });
}

function answer(id: number, text: string, options: Omit<ToAnalyst, 'id' | 'text'>): FromAnalyst {
  try {
    return { id, ok: true, analysis: analyse(text, options) };
  } catch (error) {
    return { id, ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
