import type { EventFields, NewsEvent } from '../../../shared/model/event.ts';
import type { ArticleId, EventId } from '../../../shared/model/ids.ts';
import { all, one } from '../db.ts';
import { type Recorder, runCommand } from '../history/recorder.ts';
import { keyOf } from '../keys.ts';
import { type Library, moment, newId } from '../library.ts';
import { eventByKey } from '../records.ts';
import { putIntoEvent, timeColumns } from './articles.ts';
import { removeClaim } from './claims.ts';

export function createEvent(library: Library, fields: EventFields, articleIds: readonly ArticleId[] = []): NewsEvent {
  return runCommand(
    library,
    (event) => ({ label: `Create the event “${event.name}”`, place: { eventId: event.id } }),
    (record) => {
      const key = putEvent(record, fields);
      for (const id of articleIds) putIntoEvent(record, key, keyOf(record.db, 'article', id));
      return eventByKey(record.db, key);
    },
  );
}

export function updateEvent(library: Library, id: EventId, patch: Partial<EventFields>): NewsEvent {
  return runCommand(
    library,
    (event) => ({ label: `Change the event “${event.name}”`, place: { eventId: id } }),
    (record) => {
      const key = keyOf(record.db, 'event', id);
      record.update('event', key, { ...eventColumns(patch), updated_at: moment(library) });
      return eventByKey(record.db, key);
    },
  );
}

/** Deletes the event with its claims; its articles and their marks stay. */
export function deleteEvent(library: Library, id: EventId): void {
  const key = keyOf(library.db, 'event', id);
  const name = one<{ name: string }>(library.db, 'SELECT name FROM event WHERE key = ?', key)?.name ?? '';
  runCommand(library, { label: `Delete the event “${name}”` }, (record) => {
    for (const row of all<{ key: number }>(record.db, 'SELECT key FROM claim WHERE event_key = ?', key)) removeClaim(record, row.key);
    for (const row of all<{ key: number }>(record.db, 'SELECT key FROM event_article WHERE event_key = ?', key))
      record.remove('event_article', row.key);
    record.remove('event', key);
  });
}

export function addToEvent(library: Library, id: EventId, articleIds: readonly ArticleId[]): void {
  runCommand(library, { label: `Add ${countOf(articleIds)} to “${eventName(library, id)}”`, place: { eventId: id } }, (record) => {
    const key = keyOf(record.db, 'event', id);
    for (const articleId of articleIds) putIntoEvent(record, key, keyOf(record.db, 'article', articleId));
  });
}

export function removeFromEvent(library: Library, id: EventId, articleIds: readonly ArticleId[]): void {
  runCommand(library, { label: `Take ${countOf(articleIds)} out of “${eventName(library, id)}”`, place: { eventId: id } }, (record) => {
    const key = keyOf(record.db, 'event', id);
    for (const articleId of articleIds) {
      const row = one<{ key: number }>(
        record.db,
        'SELECT key FROM event_article WHERE event_key = ? AND article_key = ?',
        key,
        keyOf(record.db, 'article', articleId),
      );
      if (row) record.remove('event_article', row.key);
    }
  });
}

/** Writes a new event inside a command; returns its key. */
export function putEvent(record: Recorder, fields: EventFields, known?: Pick<NewsEvent, 'id' | 'createdAt' | 'updatedAt'>): number {
  const now = moment(record.library);
  return record.insert('event', {
    id: known?.id ?? newId<EventId>(record.library),
    ...eventColumns(fields),
    created_at: known?.createdAt ?? now,
    updated_at: known?.updatedAt ?? now,
  });
}

/** The event of that name, or a new one inside the command; for "import … --event NAME". */
export function eventByName(record: Recorder, name: string): number {
  const known = one<{ key: number }>(record.db, 'SELECT key FROM event WHERE name = ? COLLATE NOCASE ORDER BY key LIMIT 1', name);
  return known?.key ?? putEvent(record, { name, when: null, where: '', note: '' });
}

function eventColumns(fields: Partial<EventFields>): Record<string, string | number | null> {
  const columns: Record<string, string | number | null> = {};
  if (fields.name !== undefined) columns.name = fields.name;
  if (fields.when !== undefined) Object.assign(columns, timeColumns('when', fields.when));
  if (fields.where !== undefined) columns.place = fields.where;
  if (fields.note !== undefined) columns.note = fields.note;
  return columns;
}

const eventName = (library: Library, id: EventId): string =>
  one<{ name: string }>(library.db, 'SELECT name FROM event WHERE id = ?', id)?.name ?? '';
const countOf = (ids: readonly unknown[]): string => (ids.length === 1 ? 'an article' : `${ids.length} articles`);
