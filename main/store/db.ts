import type Database from 'better-sqlite3';

declare const writable: unique symbol;
declare const readable: unique symbol;

/** What queries take: a connection that they only read from. The brand keeps a query from being handed a way to write. */
export type ReadableDb = Pick<Database.Database, 'prepare' | 'pragma'> & { readonly [readable]: true };
/** What commands take: the one connection that writes. */
export type WritableDb = Database.Database & { readonly [readable]: true; readonly [writable]: true };

/** One value of a row as SQLite gives it. */
export type Cell = string | number | bigint | null | Uint8Array;
export type Row = Readonly<Record<string, Cell>>;

/** The first row of a statement, kept prepared for the connection's life; undefined when there is none. */
export function one<Result>(db: ReadableDb, sql: string, ...values: readonly unknown[]): Result | undefined {
  return prepared(db, sql).get(...bound(sql, values)) as Result | undefined;
}

/** Every row of a statement. */
export function all<Result>(db: ReadableDb, sql: string, ...values: readonly unknown[]): Result[] {
  return prepared(db, sql).all(...bound(sql, values)) as Result[];
}

/** Runs a statement that returns nothing; gives the key of the row it inserted, if it did. */
export function run(db: WritableDb, sql: string, ...values: readonly unknown[]): number {
  return Number(prepared(db, sql).run(...bound(sql, values)).lastInsertRowid);
}

/** `?, ?, ?` for so many values. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** better-sqlite3 takes ?1, ?2 … as names: where a statement numbers its values, they go in as an object of numbers. */
function bound(sql: string, values: readonly unknown[]): readonly unknown[] {
  return values.length > 0 && /\?\d/.test(sql) ? [Object.fromEntries(values.map((value, index) => [index + 1, value]))] : values;
}

const statements = new WeakMap<object, Map<string, Database.Statement<unknown[]>>>();
const STATEMENTS_KEPT = 300;

function prepared(db: ReadableDb, sql: string): Database.Statement<unknown[]> {
  let known = statements.get(db);
  if (!known) {
    known = new Map();
    statements.set(db, known);
  }
  let statement = known.get(sql);
  if (!statement) {
    if (known.size >= STATEMENTS_KEPT) known.clear();
    statement = db.prepare<unknown[]>(sql);
    known.set(sql, statement);
  }
  return statement;
}
