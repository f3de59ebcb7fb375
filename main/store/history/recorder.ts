import { WiresideError } from '../../../shared/envelope.ts';
import type { Place } from '../../../shared/model/history.ts';
import type { HistoryId } from '../../../shared/model/ids.ts';
import { type Cell, one, type Row, run, type WritableDb } from '../db.ts';
import { explainStoreError } from '../errors.ts';
import { type Library, moment, newId } from '../library.ts';
import { encodeChanges, insertedImage, type RecordTable, type RowChange, toPlain, type Writer } from './changes.ts';

/** What a command is given to write with. Rows change through it and through nothing else, so that all can be undone. */
export type Recorder = Writer & Readonly<{ library: Library; db: WritableDb }>;

/** How an act reads in the history and in "Undo: …". */
export type ActWords = Readonly<{ label: string; place?: Place }>;

/** An act of several transactions, such as an import: one line in the history, undone as a whole. */
export type OpenAct = Readonly<{ key: number }>;

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
  return inTransaction(library, () => {
    const { recorder, changes } = startRecording(library);
    const value = command(recorder);
    if (changes.length > 0) {
      const key = act?.key ?? insertAct(library, 'do', null, typeof words === 'function' ? words(value) : words);
      if (!act) dropRedoable(library, key);
      insertChanges(library, key, changes);
    }
    return value;
  });
}

/** Begins an act of several transactions. It stands in the history once something of it was done. */
export function beginAct(library: Library, words: ActWords): OpenAct {
  return inTransaction(library, () => {
    const key = insertAct(library, 'do', null, words);
    dropRedoable(library, key);
    return { key };
  });
}

/** Says what the act came to; an act that changed nothing is taken out of the history. */
export function endAct(library: Library, act: OpenAct, words: ActWords): void {
  inTransaction(library, () => {
    const changed = one(library.db, 'SELECT 1 FROM change_set WHERE act_key = ? LIMIT 1', act.key);
    if (changed)
      run(library.db, 'UPDATE act SET label = ?, place = ? WHERE key = ?', words.label, JSON.stringify(words.place ?? {}), act.key);
    else run(library.db, 'DELETE FROM act WHERE key = ?', act.key);
  });
}

/** For undo and redo, which are acts of their own. */
export function startRecording(library: Library): { recorder: Recorder; changes: RowChange[] } {
  const { db } = library;
  const changes: RowChange[] = [];
  const recorder: Recorder = {
    library,
    db,
    insert(table, row) {
      const entries = Object.entries(row);
      const sql = `INSERT INTO ${table} (${entries.map(([column]) => column).join(', ')}) VALUES (${entries.map(() => '?').join(', ')})`;
      const key = run(db, sql, ...entries.map(([, value]) => value));
      const { key: _given, ...rest } = row;
      changes.push({ table, key, act: 'insert', after: insertedImage(table, toPlain(rest)) });
      return key;
    },
    update(table, key, patch) {
      const before = rowOf(db, table, key);
      const changed = Object.entries(patch).filter(([column, value]) => before[column] !== value);
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

/** After something new was done, what was undone before can no longer be done again. */
function dropRedoable(library: Library, newest: number): void {
  run(library.db, `UPDATE act SET status = 'dropped' WHERE status = 'undone' AND kind = 'do' AND key < ?`, newest);
}

function rowOf(db: WritableDb, table: RecordTable, key: number): Row & Record<string, Cell> {
  const row = one<Row>(db, `SELECT * FROM ${table} WHERE key = ?`, key);
  if (!row) throw new WiresideError('not-found', `Row ${key} of ${table} is not there.`);
  return row;
}
