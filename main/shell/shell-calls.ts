import { app, type BrowserWindow, nativeTheme } from 'electron';
import { assertNever } from '../../shared/assert-never.ts';
import type { Handlers, ShellCallName } from '../../shared/contract.ts';
import { WiresideError } from '../../shared/envelope.ts';
import type { Dialogs } from './dialogs.ts';
import type { Grants } from './grants.ts';
import { LIBRARY_EXTENSION, type Libraries } from './libraries.ts';
import { listRecent } from './recent.ts';
import type { SettingsFile } from './settings-file.ts';

export type ShellParts = Readonly<{
  window: () => BrowserWindow;
  dialogs: Dialogs;
  grants: Grants;
  libraries: Libraries;
  settings: SettingsFile;
  /** Called after another library took the place of the open one. */
  libraryChanged: () => void;
  authorChanged: () => void;
}>;

/** What the shell answers itself: dialogs, the window, settings, which library is open. */
export function shellCalls({
  window,
  dialogs,
  grants,
  libraries,
  settings,
  libraryChanged,
  authorChanged,
}: ShellParts): Handlers<ShellCallName> {
  return {
    'library.open': async ({ path }) => {
      if (path !== null && !libraries.isKnown(path) && !grants.has('read', path))
        throw new WiresideError('refused', `${path} was not chosen by you. Choose it in the dialog.`);
      const chosen = path ?? (await dialogs.chooseFile('wiredesk'));
      if (chosen === null) return { opened: false };
      await libraries.open(chosen).finally(libraryChanged);
      return { opened: true };
    },
    'library.create': async () => {
      const path = await dialogs.chooseSavePath('New library', LIBRARY_EXTENSION);
      if (path === null) return { opened: false };
      await libraries.create(path).finally(libraryChanged);
      return { opened: true };
    },
    'library.recent': () => listRecent(settings, libraries.current()),
    'shell.chooseArticles': async () => ({ paths: await dialogs.chooseArticles() }),
    'shell.chooseCollection': async () => ({ path: await dialogs.chooseFile('wireside') }),
    'shell.chooseSavePath': async ({ suggestedName, extension }) => ({ path: await dialogs.chooseSavePath(suggestedName, extension) }),
    'shell.showInFolder': ({ path }) => {
      dialogs.showInFolder(path);
      return {};
    },
    'shell.openAddress': async ({ address }) => ({ opened: await dialogs.openAddress(address) }),
    'shell.window': ({ act }) => {
      actOnWindow(window(), act);
      return { maximised: !window().isDestroyed() && window().isMaximized() };
    },
    'shell.about': () => ({
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
      platform: process.platform,
    }),
    'settings.get': () => settings.get().settings,
    'settings.set': (patch) => {
      const changed = settings.changeSettings(patch);
      if (patch.theme) nativeTheme.themeSource = changed.theme;
      if (patch.author !== undefined) authorChanged();
      return changed;
    },
  };
}

function actOnWindow(window: BrowserWindow, act: 'minimise' | 'maximise' | 'close'): void {
  switch (act) {
    case 'minimise':
      window.minimize();
      break;
    case 'maximise':
      if (window.isMaximized()) window.unmaximize();
      else window.maximize();
      break;
    case 'close':
      window.close();
      break;
    default:
      assertNever(act);
  }
}
