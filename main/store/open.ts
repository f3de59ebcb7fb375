import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import Database from 'better-sqlite3';
import { WiresideError } from '../../shared/envelope.ts';
import { backupBeforeMigration, listBackups } from './backup.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { explainStoreError, isBroken, messageOf } from './errors.ts';
import { type Clock, type Library, systemRandom } from './library.ts';
import { migrations } from './migrations/index.ts';

/** "Wire" in ASCII: by it a library is told from any other SQLite file. */
const APPLICATION_ID = 0x57697265;
const BUSY_TIMEOUT_MS = 3000;

export type SetAside = Readonly<{ path: string; reason: string; backups: { path: string; at: string; byteLength: number }[] }>;
export type OpenOptions = Readonly<{ path: string; author: string; device: string; create: boolean; setAsideDamaged?: boolean }> & Clock;
export type Opened = Readonly<{ library: Library; setAside: SetAside | null }>;

/**
 * Opens a library, making it if `create` is set, and brings its schema up to date (an older one is backed up first).
 * A damaged file is renamed beside itself, never deleted; an empty library takes its place and `setAside` names the backups. With
 * `setAsideDamaged: false` it stays where it is and library-broken is thrown.
 * Throws WiresideError: not-found, library-newer, unsupported-file (some other database), library-busy, read-only, disk-full.
 */
export function openLibrary(options: OpenOptions): Opened {
  const { path } = options;
  if (!options.create && !existsSync(path)) throw new WiresideError('not-found', `There is no library at ${path}.`);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new WiresideError('unsupported-file', `${path} is a folder, not a Wireside library.`);
  try {
    return { library: toLibrary(openSound(path), options), setAside: null };
  } catch (error) {
    if (!isBroken(error) || options.setAsideDamaged === false) throw explainStoreError(error, path);
    if (!isOurs(path)) throw new WiresideError('unsupported-file', `${path} is not a Wireside library; nothing was changed in it.`);
    const setAside = putAside(path, messageOf(error), options.now?.() ?? new Date());
    try {
      return { library: toLibrary(openSound(path), options), setAside };
    } catch (again) {
      throw explainStoreError(again, path);
    }
  }
}

/** How many schema changes this build knows. */
export const schemaVersion = migrations.length;

function openSound(path: string): WritableDb {
  const isNew = !existsSync(path);
  const db = new Database(path, { timeout: BUSY_TIMEOUT_MS }) as WritableDb;
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('foreign_keys = ON');
    db.pragma('mmap_size = 0');
    db.pragma('cell_size_check = ON');
    const version = Number(db.pragma('user_version', { simple: true }));
    checkKind(db, path, version, isNew);
    if (!isNew) checkSoundness(db);
    // One process a library: a second one is told so at once, instead of meeting a changed file later.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    if (version < migrations.length) {
      if (version > 0) backupBeforeMigration(path, version);
      migrate(db, version);
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function checkKind(db: ReadableDb, path: string, version: number, isNew: boolean): void {
  const application = Number(db.pragma('application_id', { simple: true }));
  const tables = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()?.n ?? 0;
  if (application !== APPLICATION_ID && !(isNew || (application === 0 && version === 0 && tables === 0))) {
    throw new WiresideError('unsupported-file', `${path} is a database of another program, not a Wireside library.`);
  }
  if (version > migrations.length) {
    throw new WiresideError(
      'library-newer',
      `${path} was made by a newer Wireside (its format is ${version}, this one knows ${migrations.length}). Update Wireside to open it; nothing was changed.`,
      {
        version,
        known: migrations.length,
      },
    );
  }
}

/** Finds a damaged file before anything is written to it; quick_check stops at the first fault. */
function checkSoundness(db: ReadableDb): void {
  const verdict = String(db.pragma('quick_check(1)', { simple: true }));
  if (verdict !== 'ok') throw new Database.SqliteError(verdict, 'SQLITE_CORRUPT');
}

/** Runs the migrations from `version` on, each in a transaction of its own. */
export function migrate(db: WritableDb, version: number): void {
  for (const [index, migration] of migrations.entries()) {
    if (index < version) continue;
    db.transaction(() => {
      migration.up(db);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  }
}

/** Only what is a library by its name or by what is left of its header is set aside: any other file stays as it is. */
function isOurs(path: string): boolean {
  if (extname(path).toLowerCase() === '.wiredesk') return true;
  const header = Buffer.alloc(72);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, header.length, 0);
  } finally {
    closeSync(file);
  }
  // The application's id stands at offset 68 of the header (SQLite file format, section 1.3).
  return header.readUInt32BE(68) === APPLICATION_ID;
}

function putAside(path: string, reason: string, now: Date): SetAside {
  const stamp = now.toISOString().replace(/[:.]/g, '-');
  const target = `${path}.damaged-${stamp}`;
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, target + suffix);
  }
  return { path: target, reason, backups: listBackups(path) };
}

function toLibrary(db: WritableDb, options: OpenOptions): Library {
  let author = options.author;
  return {
    db,
    path: options.path,
    device: options.device,
    author: () => author,
    setAuthor: (name) => {
      author = name;
    },
    now: options.now ?? (() => new Date()),
    random: options.random ?? systemRandom,
    close: () => {
      if (!db.open) return;
      db.pragma('optimize');
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
    },
  };
}
