import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { all, run, type WritableDb } from '../db.ts';
import { migrations } from './index.ts';

test('a library from before suggestions keeps its articles, and can keep what is found and rejected in them', () => {
  const db = new Database(':memory:') as unknown as WritableDb;
  db.pragma('foreign_keys = ON');
  const own = migrations.findIndex(({ name }) => name === '0004-suggestions');
  for (const { up } of migrations.slice(0, own)) up(db);
  run(
    db,
    `INSERT INTO article (id, headline, byline, language, note, text, blocks, inlines, word_count, added_at, changed_at)
     VALUES ('a', 'Ferry', '', 'en', '', 'The ferry left.', '[]', '[]', 3, '2026-03-17T00:00:00.000Z', '2026-03-17T00:00:00.000Z')`,
  );
  for (const { up } of migrations.slice(own)) up(db);
  expect(all(db, 'SELECT id, text FROM article')).toEqual([{ id: 'a', text: 'The ferry left.' }]);
  run(db, `INSERT INTO analysis (article_key, basis, encoding, found) VALUES (1, 'x', 'none', x'7b7d')`);
  run(
    db,
    `INSERT INTO rejection (article_key, kind, how, start, words, anchors, author, created_at) VALUES (1, 'quote', 'rejected', 0, 'The', '[]', '', '2026-03-17')`,
  );
  expect(() => run(db, 'DELETE FROM article')).toThrow(/FOREIGN KEY/);
  run(db, 'DELETE FROM rejection');
  run(db, 'DELETE FROM article');
  expect(all(db, 'SELECT * FROM analysis')).toEqual([]);
});
