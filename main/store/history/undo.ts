import type { HistoryEntry, Place } from '../../../shared/model/history.ts';
import type { Packed } from '../compression.ts';
import { all, one, type ReadableDb, run } from '../db.ts';
import { findKey, type IdentifiedTable } from '../keys.ts';
import type { Library } from '../library.ts';
import { decodeChanges, deferForeignKeys, invert, type RowChange } from './changes.ts';
import { insertAct, insertChanges, inTransaction, startRecording } from './recorder.ts';

type Act = Readonly<{ key: number; label: string; place: string }>;
export type Undone = Readonly<{ label: string; place: Place }>;

/** Takes the newest act back that still stands, as a new act. Null when there is none. */
export function undo(library: Library): Undone | null {
  return inTransaction(library, () => {
    const act = nextUndo(library.db);
    return act ? reverse(library, act, latestApplication(library.db, act.key), 'undo') : null;
  });
}

/** Does again what was undone last, as a new act. Null when nothing was, or when something else was done since. */
export function redo(library: Library): Undone | null {
  return inTransaction(library, () => {
    const act = nextRedo(library.db);
    return act ? reverse(library, act, latestApplication(library.db, act.key), 'redo') : null;
  });
}

/** What undo and redo would do now. */
export function undoState(db: ReadableDb): { undo: { label: string } | null; redo: { label: string } | null } {
  const brief = (act: Act | undefined): { label: string } | null => (act ? { label: act.label } : null);
  return { undo: brief(nextUndo(db)), redo: brief(nextRedo(db)) };
}

/** The acts, newest first; `before` is a moment, exclusive. */
export function listHistory(db: ReadableDb, { limit, before }: Readonly<{ limit: number; before?: string | undefined }>): HistoryEntry[] {
  type EntryRow = Omit<HistoryEntry, 'place'> & { place: string };
  const rows = all<EntryRow>(
    db,
    `SELECT id, label, kind, author, device, at, place FROM act
     WHERE (?1 IS NULL OR at < ?1) AND EXISTS (SELECT 1 FROM change_set WHERE change_set.act_key = act.key)
     ORDER BY key DESC LIMIT ?2`,
    before ?? null,
    limit,
  );
  return rows.map((row) => ({ ...row, place: JSON.parse(row.place) as Place }));
}

/** Every act can be read back: what the check of a library asks. Yields the acts that cannot. */
export function* unreadableActs(db: ReadableDb): Generator<{ id: string; message: string }> {
  const rows = all<Packed & { id: string; bytes: Uint8Array }>(
    db,
    'SELECT act.id, encoding, changes AS bytes FROM change_set JOIN act ON act.key = change_set.act_key',
  );
  for (const row of rows) {
    try {
      decodeChanges(row);
    } catch (error) {
      yield { id: row.id, message: error instanceof Error ? error.message : String(error) };
    }
  }
}

const HAS_CHANGES = 'EXISTS (SELECT 1 FROM change_set WHERE change_set.act_key = act.key)';

const nextUndo = (db: ReadableDb): Act | undefined =>
  one<Act>(db, `SELECT key, label, place FROM act WHERE status = 'done' AND kind = 'do' AND ${HAS_CHANGES} ORDER BY key DESC LIMIT 1`);

const nextRedo = (db: ReadableDb): Act | undefined =>
  one<Act>(db, `SELECT key, label, place FROM act WHERE status = 'undone' AND kind = 'do' AND ${HAS_CHANGES} ORDER BY key ASC LIMIT 1`);

/** The act that last changed rows on behalf of this one: itself, or its newest undo or redo. */
function latestApplication(db: ReadableDb, key: number): number {
  return one<{ key: number }>(db, 'SELECT key FROM act WHERE target_key = ? ORDER BY key DESC LIMIT 1', key)?.key ?? key;
}

function reverse(library: Library, act: Act, applied: number, kind: 'undo' | 'redo'): Undone {
  deferForeignKeys(library.db);
  const { recorder, changes } = startRecording(library);
  for (const step of invert(changesOf(library.db, applied))) step(recorder);
  const place = JSON.parse(act.place) as Place;
  const key = insertAct(library, kind, act.key, { label: act.label, place });
  insertChanges(library, key, changes);
  run(library.db, 'UPDATE act SET status = ? WHERE key = ?', kind === 'undo' ? 'undone' : 'done', act.key);
  return { label: act.label, place: whatIsThere(library.db, place) };
}

/** Of a place, the records that there are: where a window can look after an act is reversed. */
function whatIsThere(db: ReadableDb, { articleId, annotationId, actorId, eventId }: Place): Place {
  const there = (table: IdentifiedTable, id: string | undefined): boolean => id !== undefined && findKey(db, table, id) !== null;
  return {
    ...(there('article', articleId) ? { articleId } : {}),
    ...(there('annotation', annotationId) ? { annotationId } : {}),
    ...(there('actor', actorId) ? { actorId } : {}),
    ...(there('event', eventId) ? { eventId } : {}),
  };
}

/** All that an act changed, in the order it was done. */
export function changesOf(db: ReadableDb, actKey: number): RowChange[] {
  return all<Packed>(db, 'SELECT encoding, changes AS bytes FROM change_set WHERE act_key = ? ORDER BY key', actKey).flatMap((packed) =>
    decodeChanges(packed),
  );
}
