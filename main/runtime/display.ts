import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { PlainError } from './plain-error.ts';
import { ensureXvfb } from './system-packages.ts';

export type Display = Readonly<{
  /** To be added to the environment of the app. */
  env: Record<string, string>;
  /** Whether it is a display that nobody sees. */
  virtual: boolean;
  stop(): void;
}>;

/** Room for the widest screen of the look (1440 x 900) with a margin. */
const screen = '1680x1050x24';

/**
 * A display to open windows on: the one at hand, else a virtual one on a free number, which ends with this process at
 * the latest. Throws a PlainError where there is none and none can be made.
 */
export async function ensureDisplay(): Promise<Display> {
  const atHand = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.platform !== 'linux' || atHand) return { env: {}, virtual: false, stop: () => {} };
  await ensureXvfb();
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // Its own group: Ctrl+C in a terminal reaches the app first, and the display goes when the app is gone.
    detached: true,
  });
  const stop = (): void => {
    process.off('exit', stop);
    server.kill();
  };
  process.once('exit', stop);
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new PlainError(`The virtual display ended at once (Xvfb, exit code ${code}).`)));
    // The number and the line's end come in two writes; without a reader for the second the server gives up.
    let line = '';
    (server.stdio[3] as Readable).on('data', (text) => {
      line += String(text);
      if (line.endsWith('\n')) resolve(line.trim());
    });
  });
  server.unref();
  (server.stdio[3] as Readable).destroy();
  return { env: { DISPLAY: `:${number}` }, virtual: true, stop };
}
