import { createHash } from 'node:crypto';
import type { CheckReport } from '../../shared/contract.ts';
import { Actor } from '../../shared/model/actor.ts';
import { ActorMerge } from '../../shared/model/actor-merge.ts';
import { Annotation } from '../../shared/model/annotation.ts';
import { Article } from '../../shared/model/article.ts';
import { Claim, Collection, NewsEvent } from '../../shared/model/event.ts';
import { Tag } from '../../shared/model/tag.ts';
import { type Packed, unpack } from './compression.ts';
import { all, one, type ReadableDb, run, type WritableDb } from './db.ts';
import { messageOf } from './errors.ts';
import { unreadableActs } from './history/undo.ts';
import { listMerges } from './queries/actor-merges.ts';
import { articlesByKey } from './queries/articles.ts';
import { listTags } from './queries/lists.ts';
import { actorsByKey, annotationsByKey, claimsByKey, collectionsByKey, eventByKey } from './records.ts';

type Problem = CheckReport['problems'][number];
type Checked = CheckReport['checked'];

const BATCH = 200;

/**
 * Checks a library from the pages of the file to the words under each mark. Yields after every batch, so that the caller
 * can report, stop, or do other work; returns what was found. Changes nothing.
 */
export function* checkLibrary(db: WritableDb): Generator<{ phase: string; done: number; total: number }, CheckReport> {
  const problems: Problem[] = [];
  const report = (kind: Problem['kind'], id: string | null, message: string): void => {
    problems.push({ kind, id, message });
  };
  const checked: Checked = { articles: 0, annotations: 0, originals: 0, history: 0 };

  yield { phase: 'Check the file', done: 0, total: 1 };
  for (const { integrity_check } of all<{ integrity_check: string }>(db, 'PRAGMA integrity_check'))
    if (integrity_check !== 'ok') report('database', null, integrity_check);
  for (const row of all<{ table: string; rowid: number; parent: string }>(db, 'PRAGMA foreign_key_check')) {
    report('foreign-key', String(row.rowid), `Row ${row.rowid} of ${row.table} points at a row of ${row.parent} that is not there.`);
  }
  yield { phase: 'Check the search index', done: 0, total: 1 };
  for (const table of ['article_fts', 'annotation_fts']) {
    try {
      // Rank 1 compares the index with the words it was made from (SQLite FTS5, section 6.4).
      run(db, `INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 1)`);
    } catch (error) {
      report('search-index', table, `The index ${table} does not fit the words it was made from (${messageOf(error)}).`);
    }
  }
  yield* inBatches(db, 'article', 'Check articles', (keys) => {
    for (const article of articlesByKey(db, keys)) {
      checked.articles += 1;
      checkShape(Article, article, `Article “${article.headline}”`, report);
      for (const { start, end } of [...article.blocks, ...article.inlines]) {
        if (start > end || end > article.text.length)
          report('record', article.id, `A block of “${article.headline}” lies outside its text.`);
      }
    }
  });
  yield* inBatches(db, 'annotation', 'Check marks', (keys) => {
    for (const annotation of annotationsByKey(db, keys)) {
      checked.annotations += 1;
      checkShape(Annotation, annotation, 'Mark', report);
      const text = one<{ text: string }>(db, 'SELECT text FROM article WHERE id = ?', annotation.articleId)?.text ?? '';
      const cue = annotation.body.kind === 'quote' && annotation.body.cue ? [annotation.body.cue] : [];
      for (const { start, end, exact, state } of [...annotation.anchors, ...cue]) {
        if ((state === 'exact' || state === 'moved') && text.slice(start, end) !== exact)
          report('anchor', annotation.id, `The words “${exact.slice(0, 60)}” do not stand where their mark says.`);
      }
    }
  });
  yield* checkOriginals(db, checked, report);
  yield { phase: 'Check the register, events and history', done: 0, total: 1 };
  const keysOf = (table: string): number[] => all<{ key: number }>(db, `SELECT key FROM ${table}`).map(({ key }) => key);
  for (const actor of actorsByKey(db, keysOf('actor'))) checkShape(Actor, actor, `Actor ${actor.name}`, report);
  for (const { merge } of listMerges(db)) checkShape(ActorMerge, merge, `The merge of ${merge.absorbed.name}`, report);
  for (const key of keysOf('event')) checkShape(NewsEvent, eventByKey(db, key), 'Event', report);
  for (const claim of claimsByKey(db, keysOf('claim'))) checkShape(Claim, claim, 'Claim', report);
  for (const collection of collectionsByKey(db, keysOf('collection'))) checkShape(Collection, collection, 'Collection', report);
  for (const { uses: _uses, ...tag } of listTags(db)) checkShape(Tag, tag, `Tag ${tag.name}`, report);
  checked.history = one<{ n: number }>(db, 'SELECT count(*) AS n FROM act')?.n ?? 0;
  for (const { id, message } of unreadableActs(db))
    report('record', id, `An act of the history cannot be read, so it cannot be undone (${message}).`);
  return { ok: problems.length === 0, checked, problems };
}

type Report = (kind: Problem['kind'], id: string | null, message: string) => void;

function* inBatches(
  db: ReadableDb,
  table: string,
  phase: string,
  check: (keys: number[]) => void,
): Generator<{ phase: string; done: number; total: number }> {
  const keys = all<{ key: number }>(db, `SELECT key FROM ${table} ORDER BY key`).map(({ key }) => key);
  for (let done = 0; done < keys.length; done += BATCH) {
    yield { phase, done, total: keys.length };
    check(keys.slice(done, done + BATCH));
  }
}

function* checkOriginals(db: ReadableDb, checked: Checked, report: Report): Generator<{ phase: string; done: number; total: number }> {
  const names = all<{ sha256: string }>(db, 'SELECT sha256 FROM original').map(({ sha256 }) => sha256);
  for (const [index, sha256] of names.entries()) {
    if (index % BATCH === 0) yield { phase: 'Check originals', done: index, total: names.length };
    const row = one<Packed & { byte_length: number }>(db, 'SELECT encoding, bytes, byte_length FROM original WHERE sha256 = ?', sha256);
    checked.originals += 1;
    try {
      const bytes = row ? unpack(row) : new Uint8Array();
      if (bytes.byteLength !== row?.byte_length || createHash('sha256').update(bytes).digest('hex') !== sha256)
        report('original', sha256, `An original is not what its checksum says (${sha256}).`);
    } catch (error) {
      report('original', sha256, `An original cannot be unpacked (${messageOf(error)}).`);
    }
  }
}

function checkShape(
  schema: { safeParse(value: unknown): { success: boolean; error?: { message: string } | undefined } },
  value: { readonly id: string },
  name: string,
  report: Report,
): void {
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    report('record', value.id, `${name} does not have its shape (${parsed.error?.message.replace(/\s+/g, ' ').slice(0, 200) ?? ''}).`);
}
