import { constants, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { LibraryStatus } from '../../shared/contract.ts';
import { unwrap, WiresideError } from '../../shared/envelope.ts';
import type { LibraryConnection } from './library-connection.ts';
import { listRecent, rememberLibrary } from './recent.ts';
import type { SettingsFile } from './settings-file.ts';

export const LIBRARY_EXTENSION = 'wiredesk';
const BACKUP_FOLDER = /\.backups$/;

/** Which library is open, and how another takes its place. */
export type Libraries = Readonly<{
  current(): string;
  /** Opens the library that was open last, or a first one in the person's own data folder. */
  openLast(): Promise<void>;
  /** Opens a file; a backup is copied to a place of its own first, and that copy is opened: a backup stays as it is. */
  open(path: string): Promise<void>;
  create(path: string): Promise<void>;
  /** True for a library opened before, or a backup that lies beside the open one: no dialog is needed for these. */
  isKnown(path: string): boolean;
  /** Renews what the list of recent libraries says of the open one. */
  remember(): Promise<void>;
}>;

export function createLibraries(
  connection: LibraryConnection,
  settings: SettingsFile,
  dataFolder: string,
  given: string | null,
): Libraries {
  let current = given ?? firstPresent(settings) ?? join(dataFolder, `Library.${LIBRARY_EXTENSION}`);

  async function openAt(path: string, create: boolean): Promise<void> {
    const before = current;
    current = path;
    try {
      await connection.open({ path, create });
    } catch (error) {
      if (before !== path) {
        current = before;
        await connection.open({ path: before, create: false });
      }
      throw error;
    }
    await remember();
  }

  async function remember(): Promise<void> {
    const status = LibraryStatus.parse(unwrap(await connection.call('library.status', {})));
    rememberLibrary(settings, { path: current, name: status.name, articles: status.articles, lastOpenedAt: new Date().toISOString() });
  }

  return {
    current: () => current,
    async openLast() {
      makeFolder(dirname(current));
      await connection.open({ path: current, create: true });
      await remember();
    },
    async open(path) {
      if (!existsSync(path))
        throw new WiresideError('not-found', `${path} is not there. It may have been moved, or its disk is not connected.`);
      await openAt(isBackup(path) ? restoreCopy(path) : path, false);
    },
    async create(path) {
      if (existsSync(path)) throw new WiresideError('conflict', `${path} exists already. Open it, or choose another name.`);
      await openAt(path, true);
    },
    isKnown: (path) =>
      settings.get().recent.some((library) => resolve(library.path) === resolve(path)) ||
      (isBackup(path) && resolve(dirname(path)) === resolve(backupFolder(current))),
    remember,
  };
}

/** Where the folder cannot be made, opening the library says why, in words that reach the window. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    console.error(`wireside: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function firstPresent(settings: SettingsFile): string | null {
  return listRecent(settings, '').find(({ present }) => present)?.path ?? null;
}

/** The folder beside a library in which its backups are kept. */
const backupFolder = (path: string): string => join(dirname(path), `${basename(path, extname(path))}.backups`);
const isBackup = (path: string): boolean => BACKUP_FOLDER.test(dirname(path));

function restoreCopy(backup: string): string {
  const folder = dirname(dirname(backup));
  const stem = basename(dirname(backup)).replace(BACKUP_FOLDER, '');
  for (let attempt = 1; ; attempt += 1) {
    const target = join(folder, `${stem} restored${attempt === 1 ? '' : ` ${attempt}`}.${LIBRARY_EXTENSION}`);
    if (existsSync(target)) continue;
    copyFileSync(backup, target, constants.COPYFILE_EXCL);
    return target;
  }
}
