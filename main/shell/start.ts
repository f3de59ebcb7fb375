import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, nativeTheme } from 'electron';
import { JobReport, topics } from '../../shared/contract.ts';
import { WiresideError } from '../../shared/envelope.ts';
import { runCommandLine } from '../runtime/service-process.ts';
import { createDialogs } from './dialogs.ts';
import { createGrants } from './grants.ts';
import { answerCalls } from './ipc.ts';
import { createLibraries, LIBRARY_EXTENSION } from './libraries.ts';
import { createLibraryConnection } from './library-connection.ts';
import { setMenu } from './menu.ts';
import { declareScheme, serveOwnPages } from './protocol.ts';
import { harden, hardenSessions } from './security.ts';
import { openSettingsFile } from './settings-file.ts';
import { shellCalls } from './shell-calls.ts';
import { openWindow, publish } from './window.ts';

const COLLECTION_EXTENSION = '.wireside';
const builtFolder = dirname(__dirname);
/** What a person named after the program; in development the first word is the app's own folder, and switches stand before it. */
const given = process.argv
  .slice(1)
  .filter((argument) => !argument.startsWith('-'))
  .slice(app.isPackaged ? 0 : 1);

if (given[0] === 'cli') {
  const words = process.argv.slice(process.argv.indexOf('cli') + 1);
  runCommandLine(join(builtFolder, 'main', 'cli.cjs'), words).then(
    (code) => app.exit(code),
    (error: unknown) => {
      console.error(`wireside: ${messageOf(error)}`);
      app.exit(3);
    },
  );
} else {
  startDesk();
}

function startDesk(): void {
  const folder = process.env.WIRESIDE_USER_DATA;
  if (folder) app.setPath('userData', folder);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  declareScheme();
  harden(app);
  app
    .whenReady()
    .then(openDesk)
    .catch((error: unknown) => {
      dialog.showErrorBox('Wireside could not start', messageOf(error));
      app.exit(1);
    });
}

async function openDesk(): Promise<void> {
  hardenSessions();
  await serveOwnPages(builtFolder);
  const dataFolder = app.getPath('userData');
  const settings = openSettingsFile(join(dataFolder, 'settings.json'));
  if (settings.get().device === '') settings.change({ device: randomUUID() });
  nativeTheme.themeSource = settings.get().settings.theme;

  let window: BrowserWindow | null = null;
  const grants = createGrants();
  const author = (): string => settings.get().settings.author || accountName();
  const connection = createLibraryConnection({
    serviceFile: join(builtFolder, 'main', 'service.cjs'),
    author,
    device: settings.get().device,
    listener: {
      event(topic, value) {
        if (!window) return;
        if (topic === 'job') publish(window, 'job', JobReport.parse(value));
        else publish(window, 'changed', topics.changed.parse(value));
      },
      restarted: () => window && publish(window, 'library', { state: 'restarted', error: null }),
      failed: (error) => window && publish(window, 'library', { state: 'failed', error: { code: error.code, message: error.message } }),
    },
  });
  const files = given.map((path) => resolve(path)).filter((path) => existsSync(path) || extname(path) === `.${LIBRARY_EXTENSION}`);
  const givenLibrary = process.env.WIRESIDE_LIBRARY ?? files.find((path) => extname(path) === `.${LIBRARY_EXTENSION}`) ?? null;
  const libraries = createLibraries(connection, settings, dataFolder, givenLibrary);
  const currentWindow = (): BrowserWindow => {
    if (!window) throw new WiresideError('internal', 'The window is closed.');
    return window;
  };

  answerCalls({
    grants,
    service: (name, input) => connection.call(name, input),
    shell: shellCalls({
      window: currentWindow,
      dialogs: createDialogs(currentWindow, grants),
      grants,
      libraries,
      settings,
      libraryChanged: () => window && publish(window, 'library', { state: 'opened', error: null }),
      authorChanged: () => connection.setAuthor(author()),
    }),
  });
  const opening = libraries.openLast();
  opening.catch((error: unknown) => {
    console.error(`wireside: ${messageOf(error)}`);
    if (window)
      publish(window, 'library', {
        state: 'failed',
        error: { code: error instanceof WiresideError ? error.code : 'internal', message: messageOf(error) },
      });
  });

  const show = (): void => {
    window = openWindow(builtFolder, settings);
    window.on('closed', () => {
      window = null;
    });
    window.webContents.on('render-process-gone', (_event, details) => {
      if (details.reason !== 'clean-exit' && window) window.webContents.reload();
    });
  };
  const openFile = (path: string): void => {
    if (!window) return;
    grants.grant('read', [path]);
    const kind = extname(path).toLowerCase();
    if (kind === COLLECTION_EXTENSION) publish(window, 'command', { id: 'import-collection', path });
    else if (kind === `.${LIBRARY_EXTENSION}`) publish(window, 'command', { id: 'open-library', path });
    else publish(window, 'files-dropped', { paths: [path] });
  };
  setMenu(() => window);
  show();
  currentWindow().webContents.once('did-finish-load', () => {
    for (const path of files) if (path !== givenLibrary) openFile(path);
  });

  app.on('second-instance', (_event, argv, workingFolder) => {
    if (!window) show();
    if (window?.isMinimized()) window.restore();
    window?.focus();
    for (const word of argv.slice(1)) {
      const path = resolve(workingFolder, word);
      // In development the app's own folder is a word as well.
      if (!word.startsWith('-') && path !== app.getAppPath() && existsSync(path)) openFile(path);
    }
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFile(path);
  });
  app.on('activate', () => {
    if (!window) show();
  });
  app.on('window-all-closed', () => app.quit());
  closeInOrder(async () => {
    await opening.catch(() => undefined);
    await libraries.remember().catch(() => undefined);
    await connection.close();
    settings.flush();
  });
}

/** Lets the service put the library away before the program ends. */
function closeInOrder(putAway: () => Promise<void>): void {
  let done = false;
  app.on('will-quit', (event) => {
    if (done) return;
    event.preventDefault();
    void putAway().finally(() => {
      done = true;
      app.quit();
    });
  });
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'This computer';
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
