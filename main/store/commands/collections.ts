import type { Collection } from '../../../shared/model/event.ts';
import type { ArticleId, CollectionId } from '../../../shared/model/ids.ts';
import { all } from '../db.ts';
import { type Recorder, runCommand } from '../history/recorder.ts';
import { keyOf } from '../keys.ts';
import { type Library, moment, newId } from '../library.ts';
import { collectionsByKey } from '../records.ts';

type CollectionFields = Readonly<{ name: string; note: string; articleIds: readonly ArticleId[] }>;

export function createCollection(library: Library, fields: CollectionFields): Collection {
  return runCommand(
    library,
    (collection) => ({ label: `Create the collection “${collection.name}”` }),
    (record) => readCollection(record, putCollection(record, fields)),
  );
}

export function updateCollection(
  library: Library,
  id: CollectionId,
  patch: { [Field in keyof CollectionFields]?: CollectionFields[Field] | undefined },
): Collection {
  return runCommand(
    library,
    (collection) => ({ label: `Change the collection “${collection.name}”` }),
    (record) => {
      const key = keyOf(record.db, 'collection', id);
      record.update('collection', key, {
        ...(patch.name === undefined ? {} : { name: patch.name }),
        ...(patch.note === undefined ? {} : { note: patch.note }),
        updated_at: moment(library),
      });
      if (patch.articleIds) replaceArticles(record, key, patch.articleIds);
      return readCollection(record, key);
    },
  );
}

/** Deletes the collection; its articles stay. */
export function deleteCollection(library: Library, id: CollectionId): void {
  const key = keyOf(library.db, 'collection', id);
  const [collection] = collectionsByKey(library.db, [key]);
  runCommand(library, { label: `Delete the collection “${collection?.name ?? ''}”` }, (record) => {
    replaceArticles(record, key, []);
    record.remove('collection', key);
  });
}

/** Writes a new collection inside a command; returns its key. */
export function putCollection(
  record: Recorder,
  fields: CollectionFields,
  known?: Pick<Collection, 'id' | 'createdAt' | 'updatedAt'>,
): number {
  const now = moment(record.library);
  const key = record.insert('collection', {
    id: known?.id ?? newId<CollectionId>(record.library),
    name: fields.name,
    note: fields.note,
    created_at: known?.createdAt ?? now,
    updated_at: known?.updatedAt ?? now,
  });
  replaceArticles(record, key, fields.articleIds);
  return key;
}

function replaceArticles(record: Recorder, collectionKey: number, articleIds: readonly ArticleId[]): void {
  for (const row of all<{ key: number }>(record.db, 'SELECT key FROM collection_article WHERE collection_key = ?', collectionKey))
    record.remove('collection_article', row.key);
  for (const [position, id] of articleIds.entries()) {
    record.insert('collection_article', { collection_key: collectionKey, article_key: keyOf(record.db, 'article', id), position });
  }
}

function readCollection(record: Recorder, key: number): Collection {
  const [collection] = collectionsByKey(record.db, [key]);
  if (!collection) throw new Error(`Collection ${key} was written and is not there.`);
  return collection;
}
