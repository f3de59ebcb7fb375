import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { ensureDisplay } from '../../main/runtime/display.ts';
import { obtainElectron } from '../../main/runtime/electron.ts';
import { root } from '../../main/runtime/places.ts';

export type LaunchOptions = Readonly<{
  /** The library to open; without it, the one that the app opens by itself. */
  library?: string;
  /** The folder of settings and of the first library; without it a new, empty one. */
  userData?: string;
  /** Words after the app's name, such as files to open. */
  words?: readonly string[];
}>;

export type LaunchedApp = Readonly<{
  app: ElectronApplication;
  window: Page;
  userData: string;
  library: string;
  /** Every message that the window wrote to its console as a warning or an error, and every error that nobody caught. */
  complaints: readonly string[];
  /** Ends the app as a person would, by closing its window. */
  close(): Promise<void>;
}>;

/** A packaged app to test instead of the built source: the path of its executable. */
const packagedApp = process.env.WIRESIDE_E2E_APP;

/**
 * On a virtual display the process for the graphics card may die while it starts, and the window then waits for it for ever;
 * without a card it has nothing to try.
 */
const withoutGraphicsCard = ['--disable-gpu'];

const START_LIMIT_MS = 30_000;
/** A start that takes longer than this has hung; the next one gets the whole limit. */
const FIRST_START_LIMIT_MS = 15_000;
const CLOSE_LIMIT_MS = 12_000;

/**
 * Starts the real Wireside and waits for its window. Whoever launches also closes: `close`, or `end` of the fixture. Throws
 * when there is no window within 30 s.
 */
export async function launchApp({ library, userData, words = [] }: LaunchOptions = {}): Promise<LaunchedApp> {
  const folder = userData ?? (await mkdtemp(join(tmpdir(), 'wireside-e2e-')));
  const { executablePath, args, env } = await startedBy();
  const launch = (timeout: number): Promise<ElectronApplication> =>
    _electron.launch({
      executablePath,
      args: [...args, ...words],
      cwd: root,
      timeout,
      env: {
        ...definedOnly(process.env),
        ...env,
        WIRESIDE_USER_DATA: folder,
        ...(library ? { WIRESIDE_LIBRARY: library } : {}),
      },
    });
  /* On a busy machine the old Electron now and then hangs before any code of ours runs; nothing but another start helps. */
  const app = await launch(FIRST_START_LIMIT_MS).catch((error: Error) => {
    console.log(`Electron did not start (${error.message.split('\n')[0]}); once more.`);
    return launch(START_LIMIT_MS);
  });
  const child = app.process();
  const complaints: string[] = [];
  const window = await app.firstWindow({ timeout: START_LIMIT_MS });
  window.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  window.on('pageerror', (error) => complaints.push(String(error)));
  return {
    app,
    window,
    userData: folder,
    library: library ?? join(folder, 'Library.wiredesk'),
    complaints,
    close: () => closeApp(app, child),
  };
}

/** Removes what a test left behind, once the app has ended. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

export type StartedBy = Readonly<{ executablePath: string; args: readonly string[]; env: Readonly<Record<string, string>> }>;

let starter: Promise<StartedBy> | undefined;

/** Found once for all tests of a worker: the executable, and a display that lasts as long as the worker. */
export function startedBy(): Promise<StartedBy> {
  starter ??= findStarter();
  return starter;
}

async function findStarter(): Promise<StartedBy> {
  const electron = await obtainElectron();
  const display = await ensureDisplay();
  return {
    executablePath: packagedApp ?? electron.executable,
    args: [...electron.arguments, ...withoutGraphicsCard, ...(packagedApp ? [] : [root])],
    env: { ...electron.environment, ...display.env },
  };
}

async function closeApp(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<boolean>((resolve) => {
    child.once('exit', () => resolve(true));
    setTimeout(() => resolve(false), CLOSE_LIMIT_MS).unref();
  });
  await app
    .evaluate(({ app: shell, BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows();
      if (windows.length === 0) shell.quit();
      for (const window of windows) window.close();
    })
    .catch(() => undefined);
  if (await ended) return;
  child.kill('SIGKILL');
  throw new Error('Wireside did not end within 12 s of closing its window.');
}

const definedOnly = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
