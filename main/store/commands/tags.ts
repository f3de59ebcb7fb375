import { WiresideError } from '../../../shared/envelope.ts';
import type { TagId } from '../../../shared/model/ids.ts';
import type { Tag, TagFields } from '../../../shared/model/tag.ts';
import { all, one } from '../db.ts';
import { type Recorder, runCommand } from '../history/recorder.ts';
import { keyOf } from '../keys.ts';
import { type Library, newId } from '../library.ts';
import { TAG_SQL, toTag } from '../records.ts';

export function createTag(library: Library, fields: TagFields): Tag {
  return runCommand(
    library,
    (tag) => ({ label: `Create the tag “${tag.name}”` }),
    (record) => readTag(record, putTag(record, fields)),
  );
}

export function updateTag(library: Library, id: TagId, patch: Partial<TagFields>): Tag {
  return runCommand(
    library,
    (tag) => ({ label: `Change the tag “${tag.name}”` }),
    (record) => {
      const key = keyOf(record.db, 'tag', id);
      const { parentId, ...rest } = patch;
      const columns: Record<string, string | number | null> = Object.fromEntries(
        Object.entries(rest).filter(([, value]) => value !== undefined),
      );
      if (parentId !== undefined)
        columns.parent_key = parentId === null ? null : checkedParent(record, key, keyOf(record.db, 'tag', parentId));
      record.update('tag', key, columns);
      return readTag(record, key);
    },
  );
}

/** Deletes a tag; marks lose it, and the tags below it move up to its parent. */
export function deleteTag(library: Library, id: TagId): void {
  const key = keyOf(library.db, 'tag', id);
  runCommand(
    library,
    { label: `Delete the tag “${one<{ name: string }>(library.db, 'SELECT name FROM tag WHERE key = ?', key)?.name ?? ''}”` },
    (record) => {
      const parent = one<{ parent_key: number | null }>(record.db, 'SELECT parent_key FROM tag WHERE key = ?', key)?.parent_key ?? null;
      for (const row of all<{ key: number }>(record.db, 'SELECT key FROM annotation_tag WHERE tag_key = ?', key))
        record.remove('annotation_tag', row.key);
      for (const row of all<{ key: number }>(record.db, 'SELECT key FROM tag WHERE parent_key = ?', key))
        record.update('tag', row.key, { parent_key: parent });
      record.remove('tag', key);
    },
  );
}

/** Writes a new tag inside a command; returns its key. */
export function putTag(record: Recorder, fields: TagFields, id?: TagId): number {
  return record.insert('tag', {
    id: id ?? newId<TagId>(record.library),
    parent_key: fields.parentId === null ? null : keyOf(record.db, 'tag', fields.parentId),
    name: fields.name,
    colour: fields.colour,
    note: fields.note,
    position: fields.position,
  });
}

function readTag(record: Recorder, key: number): Tag {
  const row = one<Parameters<typeof toTag>[0]>(record.db, `${TAG_SQL} WHERE tag.key = ?`, key);
  if (!row) throw new Error(`Tag ${key} was written and is not there.`);
  return toTag(row);
}

/** A tag must not come to lie below itself. */
function checkedParent(record: Recorder, key: number, parent: number): number {
  for (let above: number | null = parent; above !== null; ) {
    if (above === key) throw new WiresideError('conflict', 'A tag cannot be put below itself.');
    above = one<{ parent_key: number | null }>(record.db, 'SELECT parent_key FROM tag WHERE key = ?', above)?.parent_key ?? null;
  }
  return parent;
}
