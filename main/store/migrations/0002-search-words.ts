import { all, run, type WritableDb } from '../db.ts';
import { searchColumn } from '../search-words.ts';

/**
 * The index no longer reads the records' words but how search writes them: with accents and vowel marks of every script
 * gone, and scripts without spaces cut into characters. A search column is null where that makes no difference.
 */
export function up(db: WritableDb): void {
  db.exec(OLD_INDEX_GOES);
  fill(db, 'article', ['headline', 'text', 'note']);
  fill(db, 'annotation', ['words', 'note']);
  db.exec(NEW_INDEX);
}

function fill(db: WritableDb, table: 'article' | 'annotation', columns: readonly string[]): void {
  for (const { key } of all<{ key: number }>(db, `SELECT key FROM ${table}`)) {
    const row = all<Record<string, string>>(db, `SELECT ${columns.join(', ')} FROM ${table} WHERE key = ?`, key)[0] ?? {};
    const written = columns.map((column) => searchColumn(row[column] ?? ''));
    if (written.some((words) => words !== null))
      run(db, `UPDATE ${table} SET ${columns.map((column) => `search_${column} = ?`).join(', ')} WHERE key = ?`, ...written, key);
  }
}

const OLD_INDEX_GOES = `
DROP TRIGGER article_found;
DROP TRIGGER article_lost;
DROP TRIGGER article_reworded;
DROP TRIGGER annotation_found;
DROP TRIGGER annotation_lost;
DROP TRIGGER annotation_reworded;
DROP TABLE article_fts;
DROP TABLE annotation_fts;
ALTER TABLE article ADD COLUMN search_headline TEXT;
ALTER TABLE article ADD COLUMN search_text TEXT;
ALTER TABLE article ADD COLUMN search_note TEXT;
ALTER TABLE annotation ADD COLUMN search_words TEXT;
ALTER TABLE annotation ADD COLUMN search_note TEXT;
`;

/** Marks belong to words (Mn, Mc), or those of Devanagari and its kin would be cut at every vowel. */
const TOKENS = `tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'", detail=full`;

const words = (row: 'old' | 'new', columns: readonly string[]): string =>
  columns.map((column) => `coalesce(${row}.search_${column}, ${row}.${column})`).join(', ');
const reworded = (columns: readonly string[]): string => columns.flatMap((column) => [column, `search_${column}`]).join(', ');

const index = (table: 'article' | 'annotation', columns: readonly string[]): string => `
CREATE VIEW ${table}_words AS SELECT key, ${columns.map((column) => `coalesce(search_${column}, ${column}) AS ${column}`).join(', ')} FROM ${table};
CREATE VIRTUAL TABLE ${table}_fts USING fts5 (${columns.join(', ')}, content='${table}_words', content_rowid='key', ${TOKENS});
INSERT INTO ${table}_fts (${table}_fts, rank) VALUES ('secure-delete', 1);
INSERT INTO ${table}_fts (${table}_fts) VALUES ('rebuild');
CREATE TRIGGER ${table}_found AFTER INSERT ON ${table} BEGIN
  INSERT INTO ${table}_fts (rowid, ${columns.join(', ')}) VALUES (new.key, ${words('new', columns)});
END;
CREATE TRIGGER ${table}_lost AFTER DELETE ON ${table} BEGIN
  INSERT INTO ${table}_fts (${table}_fts, rowid, ${columns.join(', ')}) VALUES ('delete', old.key, ${words('old', columns)});
END;
CREATE TRIGGER ${table}_reworded AFTER UPDATE OF ${reworded(columns)} ON ${table} BEGIN
  INSERT INTO ${table}_fts (${table}_fts, rowid, ${columns.join(', ')}) VALUES ('delete', old.key, ${words('old', columns)});
  INSERT INTO ${table}_fts (rowid, ${columns.join(', ')}) VALUES (new.key, ${words('new', columns)});
END;
`;

const NEW_INDEX = index('article', ['headline', 'text', 'note']) + index('annotation', ['words', 'note']);
