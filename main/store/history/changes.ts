import { assertNever } from '../../../shared/assert-never.ts';
import { type Packed, pack, unpack } from '../compression.ts';
import type { Row, WritableDb } from '../db.ts';
import { searchColumn } from '../search-words.ts';

/** The tables that hold what people made; every change to them goes through the recorder. */
export const RECORD_TABLES = [
  'actor',
  'actor_alias',
  'article',
  'annotation',
  'passage',
  'relay',
  'tag',
  'annotation_tag',
  'event',
  'event_article',
  'claim',
  'evidence',
  'collection',
  'collection_article',
  'actor_merge',
  'actors_apart',
  'rejection',
] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

type PlainRow = Readonly<Record<string, string | number | null>>;

/** One row that changed. An update holds only the columns that did. */
export type RowChange =
  | Readonly<{ table: RecordTable; key: number; act: 'insert'; after: PlainRow }>
  | Readonly<{ table: RecordTable; key: number; act: 'update'; before: PlainRow; after: PlainRow }>
  | Readonly<{ table: RecordTable; key: number; act: 'remove'; before: PlainRow }>;

/**
 * Columns that the "after" of an insert leaves out: the row itself has them, and when an undo takes the row away, the
 * "before" of that removal holds everything. An import would otherwise write each text twice.
 */
const LEFT_IN_THE_ROW: Partial<Record<RecordTable, readonly string[]>> = { article: ['text', 'blocks', 'inlines', 'search_text'] };

/** Columns that search reads, each with a column beside it for how search writes its words. */
const SEARCHED: Partial<Record<RecordTable, readonly string[]>> = { article: ['headline', 'text', 'note'], annotation: ['words', 'note'] };

/** The row with its search columns, always made anew: an act of an older Wireside may have written them otherwise, or not at all. */
export function withSearchColumns(table: RecordTable, row: Row): Row {
  const columns = SEARCHED[table]?.filter((column) => typeof row[column] === 'string') ?? [];
  if (columns.length === 0) return row;
  return { ...row, ...Object.fromEntries(columns.map((column) => [`search_${column}`, searchColumn(String(row[column]))])) };
}

/** A row as the history keeps it. */
export function toPlain(row: Row): PlainRow {
  const plain: Record<string, string | number | null> = {};
  for (const [column, value] of Object.entries(row)) {
    if (value instanceof Uint8Array || typeof value === 'bigint') throw new Error(`Column ${column} cannot be kept in the history.`);
    plain[column] = value;
  }
  return plain;
}

export function insertedImage(table: RecordTable, row: PlainRow): PlainRow {
  const left = LEFT_IN_THE_ROW[table];
  return left ? Object.fromEntries(Object.entries(row).filter(([column]) => !left.includes(column))) : row;
}

/** What takes these changes back, in the order in which it has to be done. */
export function invert(changes: readonly RowChange[]): ((writer: Writer) => void)[] {
  return [...changes].reverse().map(inverseOf);
}

function inverseOf(change: RowChange): (writer: Writer) => void {
  switch (change.act) {
    case 'insert':
      return (writer) => writer.remove(change.table, change.key);
    case 'update':
      return (writer) => writer.update(change.table, change.key, change.before);
    case 'remove':
      return (writer) => writer.insert(change.table, { ...change.before, key: change.key });
    default:
      return assertNever(change);
  }
}

/** The three things that can happen to a row. */
export type Writer = Readonly<{
  insert(table: RecordTable, row: Row): number;
  update(table: RecordTable, key: number, patch: Row): void;
  remove(table: RecordTable, key: number): void;
}>;

export const encodeChanges = (changes: readonly RowChange[]): Packed => pack(new TextEncoder().encode(JSON.stringify(changes)));
export const decodeChanges = (packed: Packed): RowChange[] => JSON.parse(new TextDecoder().decode(unpack(packed))) as RowChange[];

/** True while foreign keys wait for the end of the transaction: rows come back in any order. */
export function deferForeignKeys(db: WritableDb): void {
  db.pragma('defer_foreign_keys = ON');
}
