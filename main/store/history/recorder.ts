import { WiresideError } from '../../../shared/envelope.ts';
import type { Place } from '../../../shared/model/history.ts';
import type { HistoryId } from '../../../shared/model/ids.ts';
import { type Cell, one, type Row, run, type WritableDb } from '../db.ts';
import { explainStoreError } from '../errors.ts';
import { type Library, moment, newId } from '../library.ts';
import { encodeChanges, insertedImage, type RecordTable, type RowChange, toPlain, type Writer, withSearchColumns } from './changes.ts';

/** What a command is given to write with. Rows change through it and through nothing else, so that all can be undone. */
export type Recorder = Writer & Readonly<{ library: Library; db: WritableDb }>;

/** How an act reads in the history and in "Undo: …". */
export type ActWords = Readonly<{ label: string; place?: Place }>;

/**
 * An act of several transactions, such as an import: one line in the history, undone as a whole. When the person does or
 * undoes something meanwhile, what follows is a part of its own, so that undo always takes back the newest change first.
 */
export type OpenAct = { readonly words: ActWords; readonly keys: number[] };

/**
 * Runs a command: one transaction that changes records and writes down how. A command that changes nothing leaves no
 * trace. Throws what the command throws, with nothing changed.
 */
export function runCommand<Value>(
  library: Library,
  words: ActWords | ((value: Value) => ActWords),
  command: (record: Recorder) => Value,
  act?: OpenAct,
): Value {
  let begun: number | null = null;
  const value = inTransaction(library, () => {
    const { recorder, changes } = startRecording(library);
    const result = command(recorder);
    if (changes.length > 0) {
      let key = act ? continued(library, act) : null;
      if (key === null) {
        key = insertAct(library, 'do', null, act?.words ?? (typeof words === 'function' ? words(result) : words));
        dropRedoable(library, key);
        begun = key;
      }
      insertChanges(library, key, changes);
    }
    return result;
  });
  if (act && begun !== null) act.keys.push(begun);
  return value;
}

/** Begins an act of several transactions. It stands in the history once something of it was done. */
export const beginAct = (_library: Library, words: ActWords): OpenAct => ({ words, keys: [] });

/** Says what the act came to; one that came to several parts says so in each. */
export function endAct(library: Library, { keys }: OpenAct, { label, place }: ActWords): void {
  inTransaction(library, () => {
    for (const [index, key] of keys.entries()) {
      const part = keys.length === 1 ? label : `${label}, part ${index + 1} of ${keys.length}`;
      run(library.db, 'UPDATE act SET label = ?, place = ? WHERE key = ?', part, JSON.stringify(place ?? {}), key);
    }
  });
}

/** For undo and redo, which are acts of their own. */
export function startRecording(library: Library): { recorder: Recorder; changes: RowChange[] } {
  const { db } = library;
  const changes: RowChange[] = [];
  const recorder: Recorder = {
    library,
    db,
    insert(table, given) {
      const row = withSearchColumns(table, given);
      const entries = Object.entries(row);
      const sql = `INSERT INTO ${table} (${entries.map(([column]) => column).join(', ')}) VALUES (${entries.map(() => '?').join(', ')})`;
      const key = run(db, sql, ...entries.map(([, value]) => value));
      const { key: _given, ...rest } = row;
      changes.push({ table, key, act: 'insert', after: insertedImage(table, toPlain(rest)) });
      return key;
    },
    update(table, key, patch) {
      const before = rowOf(db, table, key);
      const changed = Object.entries(withSearchColumns(table, patch)).filter(([column, value]) => before[column] !== value);
      if (changed.length === 0) return;
      run(
        db,
        `UPDATE ${table} SET ${changed.map(([column]) => `${column} = ?`).join(', ')} WHERE key = ?`,
        ...changed.map(([, value]) => value),
        key,
      );
      changes.push({
        table,
        key,
        act: 'update',
        before: toPlain(Object.fromEntries(changed.map(([column]) => [column, before[column] ?? null]))),
        after: toPlain(Object.fromEntries(changed)),
      });
    },
    remove(table, key) {
      const { key: _own, ...before } = rowOf(db, table, key);
      run(db, `DELETE FROM ${table} WHERE key = ?`, key);
      changes.push({ table, key, act: 'remove', before: toPlain(before) });
    },
  };
  return { recorder, changes };
}

export function insertAct(library: Library, kind: 'do' | 'undo' | 'redo', targetKey: number | null, { label, place }: ActWords): number {
  return run(
    library.db,
    'INSERT INTO act (id, kind, status, target_key, label, place, author, device, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    newId<HistoryId>(library),
    kind,
    'done',
    targetKey,
    label,
    JSON.stringify(place ?? {}),
    library.author(),
    library.device,
    moment(library),
  );
}

export function insertChanges(library: Library, actKey: number, changes: readonly RowChange[]): void {
  const { encoding, bytes } = encodeChanges(changes);
  run(library.db, 'INSERT INTO change_set (act_key, encoding, changes) VALUES (?, ?, ?)', actKey, encoding, bytes);
}

/** One transaction; an error of SQLite comes out as a word for the person. */
export function inTransaction<Value>(library: Library, work: () => Value): Value {
  if (library.db.inTransaction) return work();
  try {
    return library.db.transaction(work).immediate();
  } catch (error) {
    throw explainStoreError(error, library.path);
  }
}

/** The part of an open act that more can be added to: only the newest line of the history can. */
function continued(library: Library, { keys }: OpenAct): number | null {
  const newest = one<{ key: number }>(library.db, 'SELECT key FROM act ORDER BY key DESC LIMIT 1');
  return newest && newest.key === keys.at(-1) ? newest.key : null;
}

/** After something new was done, what was undone before can no longer be done again. */
function dropRedoable(library: Library, newest: number): void {
  run(library.db, `UPDATE act SET status = 'dropped' WHERE status = 'undone' AND kind = 'do' AND key < ?`, newest);
}

function rowOf(db: WritableDb, table: RecordTable, key: number): Row & Record<string, Cell> {
  const row = one<Row>(db, `SELECT * FROM ${table} WHERE key = ?`, key);
  if (!row) throw new WiresideError('not-found', `Row ${key} of ${table} is not there.`);
  return row;
}
