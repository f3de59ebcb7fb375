import { createHash } from 'node:crypto';
import type { Article, ArticleDetails } from '../../../shared/model/article.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { earliest, type KnownTime } from '../../../shared/model/time.ts';
import { pack } from '../compression.ts';
import { all, one, run, type WritableDb } from '../db.ts';
import { inTransaction, type OpenAct, type Recorder, runCommand } from '../history/recorder.ts';
import { keyOf } from '../keys.ts';
import { type Library, moment, newId } from '../library.ts';
import { giveMark, outletByName } from './actors.ts';
import { removeAnnotation } from './annotations.ts';

/** An article as it was captured from a file, a page or a paste. */
export type NewArticle = Omit<ArticleDetails, 'outletId' | 'note'> &
  Pick<Article, 'text' | 'blocks' | 'inlines' | 'wordCount'> &
  Readonly<{ outletName: string | null; original: Readonly<{ bytes: Uint8Array; mediaType: string; fileName: string }> }>;

export type Added = Readonly<{ articleId: ArticleId; outcome: 'added' | 'revision' | 'duplicate' }>;

/** Adds one article as an act of its own. */
export function addArticle(
  library: Library,
  article: NewArticle,
  options: Readonly<{ eventKey?: number | null; act?: OpenAct }> = {},
): Added {
  return runCommand(
    library,
    ({ articleId }) => ({ label: `Add “${shorten(article.headline)}”`, place: { articleId } }),
    (record) => putArticle(record, article, options.eventKey ?? null),
    options.act,
  );
}

/** Adds several in one transaction of a larger act; what an import commits a batch at a time. */
export function addArticles(library: Library, articles: readonly NewArticle[], act: OpenAct, eventKey: number | null = null): Added[] {
  return runCommand(
    library,
    { label: `Add ${articles.length} articles` },
    (record) => articles.map((article) => putArticle(record, article, eventKey)),
    act,
  );
}

/**
 * Writes an article inside a command. The same original, or the same text from the same place, is a duplicate; another
 * text from the same address or under the outlet's own number is a revision of the newest one.
 */
export function putArticle(record: Recorder, article: NewArticle, eventKey: number | null): Added {
  const { db, library } = record;
  const sha256 = createHash('sha256').update(article.original.bytes).digest('hex');
  const outletKey = article.outletName ? outletByName(record, article.outletName) : null;
  const twin = findTwin(db, sha256, article, outletKey);
  if (twin) {
    putIntoEvent(record, eventKey, twin.key);
    return { articleId: twin.id as ArticleId, outcome: 'duplicate' };
  }
  keepOriginal(db, sha256, article.original.bytes);
  const earlier = findEarlier(db, article, outletKey);
  const id = newId<ArticleId>(library);
  const now = moment(library);
  const key = record.insert('article', {
    id,
    external_id: article.externalId,
    outlet_key: outletKey,
    ...detailColumns(article),
    note: '',
    text: article.text,
    blocks: JSON.stringify(article.blocks),
    inlines: JSON.stringify(article.inlines),
    original_sha256: sha256,
    original_media_type: article.original.mediaType,
    original_name: article.original.fileName,
    original_length: article.original.bytes.byteLength,
    revision_of_key: earlier,
    word_count: article.wordCount,
    read_at: null,
    added_at: now,
    changed_at: now,
  });
  putIntoEvent(record, eventKey, key);
  return { articleId: id, outcome: earlier === null ? 'added' : 'revision' };
}

export function updateArticle(library: Library, id: ArticleId, details: Partial<ArticleDetails>): void {
  const headline = one<{ headline: string }>(library.db, 'SELECT headline FROM article WHERE id = ?', id)?.headline ?? '';
  runCommand(library, { label: `Change the details of “${shorten(details.headline ?? headline)}”`, place: { articleId: id } }, (record) => {
    const key = keyOf(record.db, 'article', id);
    const { outletId, ...rest } = details;
    const columns: Record<string, string | number | null> = detailColumns(rest);
    if (details.externalId !== undefined) columns.external_id = details.externalId;
    if (details.note !== undefined) columns.note = details.note;
    if (outletId !== undefined) {
      const outletKey = outletId === null ? null : keyOf(record.db, 'actor', outletId);
      if (outletKey !== null) giveMark(record, outletKey);
      columns.outlet_key = outletKey;
    }
    record.update('article', key, { ...columns, changed_at: moment(library) });
  });
}

/** Whether an article was opened is no act on it: it is neither in the history nor undone. */
export function setRead(library: Library, id: ArticleId, read: boolean): void {
  const key = keyOf(library.db, 'article', id);
  inTransaction(library, () => run(library.db, 'UPDATE article SET read_at = ? WHERE key = ?', read ? moment(library) : null, key));
}

/** Deletes articles with their marks, evidence and places in events and collections; later revisions stay. */
export function deleteArticles(library: Library, ids: readonly ArticleId[]): void {
  const first = one<{ headline: string }>(library.db, 'SELECT headline FROM article WHERE id = ?', ids[0])?.headline ?? '';
  runCommand(library, { label: ids.length === 1 ? `Delete “${shorten(first)}”` : `Delete ${ids.length} articles` }, (record) => {
    for (const id of ids) removeArticle(record, keyOf(record.db, 'article', id));
  });
}

/** Keeps what came in, once, whatever points at it. Not undone: an original is never lost. */
export function keepOriginal(db: WritableDb, sha256: string, bytes: Uint8Array): void {
  if (one(db, 'SELECT 1 FROM original WHERE sha256 = ?', sha256)) return;
  const packed = pack(bytes);
  run(
    db,
    'INSERT INTO original (sha256, encoding, byte_length, bytes) VALUES (?, ?, ?, ?)',
    sha256,
    packed.encoding,
    bytes.byteLength,
    packed.bytes,
  );
}

export function putIntoEvent(record: Recorder, eventKey: number | null, articleKey: number): void {
  if (eventKey === null || one(record.db, 'SELECT 1 FROM event_article WHERE event_key = ? AND article_key = ?', eventKey, articleKey))
    return;
  record.insert('event_article', { event_key: eventKey, article_key: articleKey });
}

/** Words for a label, cut at a word's end. */
export function shorten(words: string, length = 48): string {
  if (words.length <= length) return words;
  const cut = words.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))}…`;
}

export function timeColumns(name: 'published' | 'updated' | 'when', time: KnownTime | null): Record<string, string | number | null> {
  const columns = { [`${name}_value`]: time?.value ?? null, [`${name}_precision`]: time?.precision ?? null };
  return name === 'published' ? { ...columns, published_at: time ? earliest(time) : null } : columns;
}

function removeArticle(record: Recorder, key: number): void {
  const { db } = record;
  for (const row of all<{ key: number }>(db, 'SELECT key FROM annotation WHERE article_key = ?', key)) removeAnnotation(record, row.key);
  for (const table of ['event_article', 'collection_article', 'rejection'] as const) {
    for (const row of all<{ key: number }>(db, `SELECT key FROM ${table} WHERE article_key = ?`, key)) record.remove(table, row.key);
  }
  const earlier =
    one<{ revision_of_key: number | null }>(db, 'SELECT revision_of_key FROM article WHERE key = ?', key)?.revision_of_key ?? null;
  for (const row of all<{ key: number }>(db, 'SELECT key FROM article WHERE revision_of_key = ?', key))
    record.update('article', row.key, { revision_of_key: earlier });
  record.remove('article', key);
}

function detailColumns(details: Partial<ArticleDetails>): Record<string, string | number | null> {
  const columns: Record<string, string | number | null> = {};
  for (const field of ['headline', 'byline', 'language', 'address'] as const) {
    const value = details[field];
    if (value !== undefined) columns[field] = value;
  }
  if (details.dateline !== undefined) {
    columns.dateline_place = details.dateline?.place ?? null;
    columns.dateline_date = details.dateline?.date ?? null;
  }
  if (details.published !== undefined) Object.assign(columns, timeColumns('published', details.published));
  if (details.updated !== undefined) Object.assign(columns, timeColumns('updated', details.updated));
  return columns;
}

type Known = { key: number; id: string };

/** IS, not =, so that two articles without an address are alike in that. */
function findTwin(db: WritableDb, sha256: string, article: NewArticle, outletKey: number | null): Known | undefined {
  const sameOriginal = one<Known>(
    db,
    'SELECT key, id FROM article WHERE original_sha256 = ?1 AND (?2 IS NULL OR outlet_key IS NULL OR outlet_key = ?2) ORDER BY key LIMIT 1',
    sha256,
    outletKey,
  );
  if (sameOriginal) return sameOriginal;
  const where = article.address !== null ? 'address = ?1' : article.externalId !== null ? 'external_id = ?2' : null;
  if (where === null) return undefined;
  return one<Known>(
    db,
    `SELECT key, id FROM article WHERE ${where} AND address IS ?1 AND external_id IS ?2 AND text = ?3 AND outlet_key IS ?4 LIMIT 1`,
    article.address,
    article.externalId,
    article.text,
    outletKey,
  );
}

function findEarlier(db: WritableDb, article: NewArticle, outletKey: number | null): number | null {
  const byAddress =
    article.address === null
      ? undefined
      : one<Known>(db, 'SELECT key, id FROM article WHERE address = ? ORDER BY key DESC LIMIT 1', article.address);
  const byNumber =
    article.externalId === null || outletKey === null
      ? undefined
      : one<Known>(
          db,
          'SELECT key, id FROM article WHERE external_id = ? AND outlet_key = ? ORDER BY key DESC LIMIT 1',
          article.externalId,
          outletKey,
        );
  return byAddress?.key ?? byNumber?.key ?? null;
}
