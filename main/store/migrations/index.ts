import type { WritableDb } from '../db.ts';
import * as records from './0001-records.ts';
import * as searchWords from './0002-search-words.ts';
import * as actorMerges from './0003-actor-merges.ts';
import * as suggestions from './0004-suggestions.ts';

export type Migration = Readonly<{ name: string; up: (db: WritableDb) => void }>;

/** Every migration in order; a library's user_version is how many of them it has been through. */
export const migrations: readonly Migration[] = [
  { name: '0001-records', up: (db) => void db.exec(records.sql) },
  { name: '0002-search-words', up: searchWords.up },
  { name: '0003-actor-merges', up: (db) => void db.exec(actorMerges.sql) },
  { name: '0004-suggestions', up: (db) => void db.exec(suggestions.sql) },
];
