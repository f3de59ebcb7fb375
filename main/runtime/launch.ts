import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Display } from './display.ts';
import type { Electron } from './electron.ts';
import { root } from './places.ts';

/** Starts the built app from the source tree, with the words that a person gave. */
export function launch(
  electron: Electron,
  display: Display,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  // On a virtual display the process for the graphics card may die while it starts, and the window then waits for it for ever.
  const withoutCard = display.virtual ? ['--disable-gpu'] : [];
  return spawn(electron.executable, [...electron.arguments, ...withoutCard, root, ...words], {
    env: { ...process.env, ...electron.environment, ...display.env, ...env },
    stdio: ['inherit', 'inherit', 'pipe'],
    // Its own group: Ctrl+C would reach it from the terminal and from us, and Chromium takes a second one for "at once".
    detached: process.platform !== 'win32',
  }).on('error', (error) => console.error(`${electron.executable} could not be started: ${error.message}`));
}

/**
 * Passes on what the app writes to standard error, without Chromium's own remarks about a system bus, a graphics card
 * or a keyring that a server does not have: they alarm and mean nothing.
 */
export function passOnErrors(child: ChildProcess): void {
  let rest = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (!isRemark(line)) process.stderr.write(`${line}\n`);
  });
  child.once('exit', () => {
    if (rest !== '' && !isRemark(rest)) process.stderr.write(`${rest}\n`);
  });
}

function isRemark(line: string): boolean {
  return /^\[\d+:[\d/.]+:(?:ERROR|WARNING|INFO):\w+\.cc\(\d+\)\]/.test(line);
}

/** Resolves when the app has ended, to the exit code a shell would show. The named signals are passed on to it. */
export function ended(child: ChildProcess, signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM']): Promise<number> {
  const passOn = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, passOn);
  return new Promise((resolve) => {
    const finish = (code: number | null, signal: NodeJS.Signals | null): void => {
      for (const signal of signals) process.off(signal, passOn);
      resolve(code ?? (signal ? 128 + constants.signals[signal] : 1));
    };
    child.once('exit', finish);
    child.once('error', () => finish(1, null));
  });
}
