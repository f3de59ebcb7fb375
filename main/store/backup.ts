import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { one, run } from './db.ts';
import { explainStoreError } from './errors.ts';
import type { Library } from './library.ts';

export type Backup = Readonly<{ path: string; at: string; byteLength: number }>;

const KEPT = 10;
const EVERY_MS = 24 * 3600 * 1000;
const EXTENSION = '.wiredesk';

/** The folder beside a library that holds its backups. */
export const backupFolder = (libraryPath: string): string =>
  join(dirname(libraryPath), `${basename(libraryPath, extname(libraryPath))}.backups`);

/** The backups beside a library, newest first. */
export function listBackups(libraryPath: string): Backup[] {
  const folder = backupFolder(libraryPath);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(EXTENSION))
    .map((name) => {
      const path = join(folder, name);
      const { mtime, size } = statSync(path);
      return { path, at: mtime.toISOString(), byteLength: size };
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/**
 * Copies the library as it is at one moment to `target`, while work goes on: to a temporary name first, then renamed, so
 * that whatever bears the target's name is whole. Throws WiresideError disk-full or read-only.
 */
export async function backUp(library: Library, target: string): Promise<void> {
  const unfinished = `${target}.unfinished`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    rmSync(unfinished, { force: true });
    await library.db.backup(unfinished);
    const file = await open(unfinished, 'r+');
    await file.sync();
    await file.close();
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw explainStoreError(error, target);
  }
  run(
    library.db,
    `INSERT INTO meta (name, value) VALUES ('last-backup', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    library.now().toISOString(),
  );
}

/** When the library was last backed up, or null. */
export const lastBackup = (library: Library): string | null =>
  one<{ value: string }>(library.db, `SELECT value FROM meta WHERE name = 'last-backup'`)?.value ?? null;

/**
 * A backup in the library's own folder of backups if the newest made here is older than a day; of those made here the oldest beyond
 * ten go. Copies made before a change of format, and whatever a person put there, are neither counted nor deleted.
 */
export async function backUpIfDue(library: Library, options: Readonly<{ always?: boolean }> = {}): Promise<string | null> {
  const newest = madeHere(library.path)[0];
  if (!options.always && newest && library.now().getTime() - Date.parse(newest.at) < EVERY_MS) return null;
  const target = join(backupFolder(library.path), `${stamp(library.now())}${EXTENSION}`);
  await backUp(library, target);
  for (const old of madeHere(library.path).slice(KEPT)) rmSync(old.path, { force: true });
  return target;
}

/** Before the schema changes: a plain copy of the closed file, since an older schema cannot be opened as a library yet. */
export function backupBeforeMigration(libraryPath: string, version: number): void {
  const folder = backupFolder(libraryPath);
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `before-format-${version + 1}-${stamp(new Date())}${EXTENSION}`);
  copyFileSync(libraryPath, `${target}.unfinished`);
  if (existsSync(`${libraryPath}-wal`)) copyFileSync(`${libraryPath}-wal`, `${target}-wal`);
  renameSync(`${target}.unfinished`, target);
}

const madeHere = (libraryPath: string): Backup[] => listBackups(libraryPath).filter(({ path }) => STAMPED.test(basename(path)));
const STAMPED = /^\d{4}(?:-\d\d){5}\.wiredesk$/;

const stamp = (now: Date): string => now.toISOString().slice(0, 19).replace(/[:T]/g, '-');
