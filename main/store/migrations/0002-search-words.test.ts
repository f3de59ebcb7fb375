import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listBackups } from '../backup.ts';
import { all } from '../db.ts';
import { undo } from '../history/undo.ts';
import { openLibrary } from '../open.ts';
import { search } from '../queries/search.ts';
import { sql as records } from './0001-records.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wireside-migration-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A library as the first format left it: one article, one mark, added by an act that knows no search columns. */
function writeFirstFormat(path: string): void {
  const db = new Database(path);
  db.exec(records);
  db.exec(`
    INSERT INTO article (id, headline, byline, published_value, published_precision, language, note, text, blocks, inlines, word_count, added_at, changed_at)
    VALUES ('0195a1b2-0000-7000-8000-000000000001', 'Ёлка', '', '2026-03-17', 'day', 'ru', '', 'Пожар: «الحَرِيق», said the wire.', '[]', '[]', 5, '2026-03-17T00:00:00.000Z', '2026-03-17T00:00:00.000Z');
    INSERT INTO annotation (id, article_key, kind, start, words, venue, note, author, created_at, updated_at)
    VALUES ('0195a1b2-0000-7000-8000-000000000002', 1, 'quote', 8, 'الحَرِيق', '', 'plain words', 'T. Orlan', '2026-03-17T00:00:00.000Z', '2026-03-17T00:00:00.000Z');
    INSERT INTO act (id, kind, status, label, place, author, device, at) VALUES ('0195a1b2-0000-7000-8000-000000000003', 'do', 'done', 'Mark it', '{}', 'T. Orlan', 'test', '2026-03-17T00:00:00.000Z');
    INSERT INTO change_set (act_key, encoding, changes) VALUES (1, 'none', CAST('[{"table":"annotation","key":1,"act":"insert","after":{}}]' AS BLOB));
  `);
  db.pragma('application_id = 0x57697265');
  db.pragma('user_version = 1');
  db.close();
}

test('the records stay as they were, are found with and without marks, and old acts can be undone', () => {
  const path = join(folder, 'Desk.wiredesk');
  writeFirstFormat(path);
  const before = new Database(path, { readonly: true });
  const articles = before.prepare<[], Record<string, unknown>>('SELECT * FROM article').all();
  before.close();
  const { library } = openLibrary({ path, author: 'T. Orlan', device: 'test', create: false });
  expect(all(library.db, 'SELECT * FROM article')).toEqual(
    articles.map((row) => ({ ...row, search_headline: 'Елка', search_text: 'Пожар: «الحريق», said the wire.', search_note: null })),
  );
  expect(search(library.db, { text: 'الحريق', limit: 5 }).totals).toMatchObject({ article: 1, quote: 1 });
  expect(search(library.db, { text: 'елка', limit: 5 }).totals.article).toBe(1);
  expect(search(library.db, { text: 'plain', limit: 5 }).totals.note).toBe(1);
  undo(library);
  expect(search(library.db, { text: 'الحريق', limit: 5 }).totals).toMatchObject({ article: 1, quote: 0 });
  library.close();
});

test('a backup of the older format is made first, and opens', () => {
  const path = join(folder, 'Desk.wiredesk');
  writeFirstFormat(path);
  openLibrary({ path, author: '', device: '', create: false }).library.close();
  const [backup] = listBackups(path);
  const db = new Database(backup?.path ?? '', { readonly: true });
  expect(db.pragma('user_version', { simple: true })).toBe(1);
  expect(db.prepare('SELECT headline FROM article').pluck().get()).toBe('Ёлка');
  db.close();
  expect(readdirSync(join(folder, 'Desk.backups')).filter((name) => name.includes('unfinished'))).toEqual([]);
});
