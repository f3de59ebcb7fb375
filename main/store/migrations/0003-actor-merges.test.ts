import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ActorId } from '../../../shared/model/ids.ts';
import { keepApart, mergeActors } from '../commands/actor-merges.ts';
import { all, type WritableDb } from '../db.ts';
import { undo } from '../history/undo.ts';
import { openLibrary } from '../open.ts';
import { sql as records } from './0001-records.ts';
import { up as searchWords } from './0002-search-words.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wireside-migration-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ids = ['0195a1b2-0000-7000-8000-000000000001', '0195a1b2-0000-7000-8000-000000000002'] as ActorId[];

/** A library as the second format left it: two spellings of one name, added by one act. */
function writeSecondFormat(path: string): void {
  const db = new Database(path) as WritableDb;
  db.exec(records);
  searchWords(db);
  for (const [n, id] of ids.entries())
    db.exec(`INSERT INTO actor (id, kind, name, folded, description, note, affiliations, identifiers, created_at, updated_at)
      VALUES ('${id}', 'person', 'Zelensky${'y'.repeat(n)}', 'zelensky${'y'.repeat(n)}', '', '', '[]', '[]', '2026-03-17T00:00:00.000Z', '2026-03-17T00:00:00.000Z')`);
  db.exec(`
    INSERT INTO act (id, kind, status, label, place, author, device, at) VALUES ('0195a1b2-0000-7000-8000-000000000003', 'do', 'done', 'Add it', '{}', 'T. Orlan', 'test', '2026-03-17T00:00:00.000Z');
    INSERT INTO change_set (act_key, encoding, changes) VALUES (1, 'none', CAST('[{"table":"actor","key":2,"act":"insert","after":{}}]' AS BLOB));
  `);
  db.pragma('application_id = 0x57697265');
  db.pragma('user_version = 2');
  db.close();
}

test('entries stay as they were, can be merged and kept apart, and older acts can still be undone', () => {
  const path = join(folder, 'Desk.wiredesk');
  writeSecondFormat(path);
  const { library } = openLibrary({ path, author: 'T. Orlan', device: 'test', create: false });
  const names = () => all<{ name: string }>(library.db, 'SELECT name FROM actor ORDER BY key').map(({ name }) => name);
  expect(names()).toEqual(['Zelensky', 'Zelenskyy']);
  const [one, other] = ids;
  if (one && other) {
    keepApart(library, other, one);
    mergeActors(library, one, other);
  }
  expect(names()).toEqual(['Zelensky']);
  expect(all(library.db, 'SELECT absorbed_id FROM actor_merge')).toEqual([{ absorbed_id: other }]);
  for (let acts = 0; acts < 3; acts += 1) undo(library);
  expect(names()).toEqual(['Zelensky']);
  expect(all(library.db, 'SELECT 1 FROM actors_apart UNION ALL SELECT 1 FROM actor_merge')).toEqual([]);
  library.close();
});
