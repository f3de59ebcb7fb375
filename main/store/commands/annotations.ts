import { isDeepStrictEqual } from 'node:util';
import { checkPassage, describePassage } from '../../../shared/anchor/describe.ts';
import { WiresideError } from '../../../shared/envelope.ts';
import type { Anchor, Annotation, AnnotationBody, Passage } from '../../../shared/model/annotation.ts';
import type { ActorId, AnnotationId, ArticleId, TagId } from '../../../shared/model/ids.ts';
import { all, one } from '../db.ts';
import { actThatMade } from '../history/joined-act.ts';
import { endAct, inTransaction, type OpenAct, type Recorder, runCommand } from '../history/recorder.ts';
import { keyOf } from '../keys.ts';
import { type Library, moment, newId } from '../library.ts';
import { annotationsByKey } from '../records.ts';
import { giveMark } from './actors.ts';
import { shorten } from './articles.ts';
import { rejectDeleted } from './rejections.ts';

export type NewAnnotation = Readonly<{
  articleId: ArticleId;
  anchors: readonly Passage[];
  body: AnnotationBody;
  note: string;
  tagIds: readonly TagId[];
}>;
export type AnnotationPatch = Readonly<{
  anchors?: readonly Passage[] | undefined;
  body?: AnnotationBody | undefined;
  note?: string | undefined;
  tagIds?: readonly TagId[] | undefined;
}>;

const NOUNS = { quote: 'quote', mention: 'mention', highlight: 'highlight', note: 'note' } as const;

export function createAnnotation(library: Library, input: NewAnnotation): Annotation {
  return runCommand(
    library,
    (annotation) => ({
      label: `Mark ${NOUNS[annotation.body.kind]} ${named(annotation.anchors)}`,
      place: placeOf(annotation),
    }),
    (record) => readAnnotation(record, putAnnotation(record, input)),
  );
}

/**
 * Changes a mark. `madeFor` is an actor or tag that was made for this change; if nothing was done since, both are one act. Throws not-found, and
 * conflict where the words do not stand at their place.
 */
export function updateAnnotation(library: Library, id: AnnotationId, patch: AnnotationPatch, madeFor?: ActorId | TagId): Annotation {
  return inTransaction(library, () => {
    const act = madeFor === undefined ? null : actThatMade(library, madeFor);
    const { annotation, label } = changeAnnotation(library, id, patch, act);
    if (act) endAct(library, act, { label, place: placeOf(annotation) });
    return annotation;
  });
}

function changeAnnotation(
  library: Library,
  id: AnnotationId,
  patch: AnnotationPatch,
  act: OpenAct | null,
): Readonly<{ annotation: Annotation; label: string }> {
  let label = '';
  const annotation = runCommand(
    library,
    (changed: Annotation) => ({ label, place: placeOf(changed) }),
    (record) => {
      const key = keyOf(record.db, 'annotation', id);
      const before = readAnnotation(record, key);
      label = labelOfPatch(record, before, patch);
      const columns: Record<string, string | number | null> = {};
      if (patch.body) {
        if (patch.body.kind !== before.body.kind)
          throw new WiresideError(
            'conflict',
            `A ${before.body.kind} cannot become a ${patch.body.kind}: delete it and mark the words again.`,
          );
        Object.assign(columns, bodyColumns(record, checkedCue(record, before.articleId, patch.body, before.body)));
        replaceRelays(record, key, patch.body);
      }
      if (patch.note !== undefined) columns.note = patch.note;
      if (patch.anchors) Object.assign(columns, replacePassages(record, key, anchorsOf(record, before.articleId, patch.anchors)));
      if (patch.tagIds) replaceTags(record, key, patch.tagIds);
      record.update('annotation', key, { ...columns, updated_at: moment(library) });
      return readAnnotation(record, key);
    },
    act ?? undefined,
  );
  return { annotation, label };
}

export function deleteAnnotations(library: Library, ids: readonly AnnotationId[]): void {
  const [first] = ids.length === 1 ? annotationsByKey(library.db, [keyOf(library.db, 'annotation', ids[0] ?? '')]) : [];
  const words = first
    ? { label: `Delete ${NOUNS[first.body.kind]} ${named(first.anchors)}`, place: placeOf(first) }
    : { label: `Delete ${ids.length} marks` };
  runCommand(library, words, (record) => {
    for (const id of ids) {
      const key = keyOf(record.db, 'annotation', id);
      const mark = readAnnotation(record, key);
      rejectDeleted(record, keyOf(record.db, 'article', mark.articleId), mark);
      removeAnnotation(record, key);
    }
  });
}

/** Writes a new mark inside a command; its words must be the article's words. Returns its key. */
export function putAnnotation(
  record: Recorder,
  input: NewAnnotation,
  known?: Pick<Annotation, 'id' | 'author' | 'createdAt' | 'updatedAt'>,
  anchors?: readonly Anchor[],
): number {
  const { library } = record;
  const now = moment(library);
  const placed = anchors ?? anchorsOf(record, input.articleId, input.anchors);
  const key = record.insert('annotation', {
    id: known?.id ?? newId<AnnotationId>(library),
    article_key: keyOf(record.db, 'article', input.articleId),
    kind: input.body.kind,
    start: placed[0]?.start ?? 0,
    words: wordsOf(placed),
    ...bodyColumns(record, anchors ? input.body : checkedCue(record, input.articleId, input.body)),
    note: input.note,
    author: known?.author ?? library.author(),
    created_at: known?.createdAt ?? now,
    updated_at: known?.updatedAt ?? now,
  });
  insertPassages(record, key, placed);
  replaceRelays(record, key, input.body);
  replaceTags(record, key, input.tagIds);
  return key;
}

/** Takes a mark away with all that hangs on it, claims' evidence included. */
export function removeAnnotation(record: Recorder, key: number): void {
  for (const table of ['evidence', 'annotation_tag', 'relay', 'passage'] as const) removeAll(record, table, key);
  record.remove('annotation', key);
}

function anchorsOf(record: Recorder, articleId: ArticleId, passages: readonly Passage[]): Anchor[] {
  const article = one<{ text: string; headline: string }>(record.db, 'SELECT text, headline FROM article WHERE id = ?', articleId);
  if (!article) throw new WiresideError('not-found', 'The article of this mark is not in the library any more.');
  return [...passages]
    .sort((a, b) => a.start - b.start)
    .map((passage) => {
      if (!checkPassage(article.text, passage)) {
        throw new WiresideError(
          'conflict',
          `The words “${shorten(passage.exact)}” do not stand at that place of “${shorten(article.headline)}”. Select them again.`,
        );
      }
      return describePassage(article.text, passage.start, passage.end);
    });
}

/** The words that introduce a quote are a passage too: held to the article's text, and described by it. */
function checkedCue(record: Recorder, articleId: ArticleId, body: AnnotationBody, before?: AnnotationBody): AnnotationBody {
  if (body.kind !== 'quote' || body.cue === null) return body;
  // One that stays as it was keeps its state too: an edit of the speaker is no reason to refuse a cue that has moved.
  if (before?.kind === 'quote' && isDeepStrictEqual(body.cue, before.cue)) return body;
  return { ...body, cue: anchorsOf(record, articleId, [body.cue])[0] ?? null };
}

const wordsOf = (anchors: readonly Pick<Anchor, 'exact'>[]): string => anchors.map(({ exact }) => exact).join(' … ');
/** The words as a label names them, without the quotation marks that a quote brings: the label has its own. */
const named = (anchors: readonly Pick<Anchor, 'exact'>[]): string =>
  `“${shorten(wordsOf(anchors).replace(/^["“”„«»‘’‚‹›']+|[\s,.;]*["“”„«»‘’‚‹›']+$/gu, ''), 32)}”`;
const placeOf = ({ articleId, id }: Annotation): { articleId: ArticleId; annotationId: AnnotationId } => ({ articleId, annotationId: id });

function readAnnotation(record: Recorder, key: number): Annotation {
  const [annotation] = annotationsByKey(record.db, [key]);
  if (!annotation) throw new Error(`Annotation ${key} was written and is not there.`);
  return annotation;
}

function bodyColumns(record: Recorder, body: AnnotationBody): Record<string, string | number | null> {
  const keyOrNull = (id: string | null): number | null => (id === null ? null : keyOf(record.db, 'actor', id));
  const none = { directness: null, speaker_key: null, cue: null, venue: '', certainty: null, outlet_stance: null, actor_key: null };
  if (body.kind === 'mention') return { ...none, actor_key: keyOrNull(body.actorId) };
  if (body.kind !== 'quote') return none;
  return {
    ...none,
    directness: body.directness,
    speaker_key: keyOrNull(body.speakerId),
    cue: body.cue === null ? null : JSON.stringify(body.cue),
    venue: body.venue,
    certainty: body.certainty,
    outlet_stance: body.outletStance,
  };
}

function insertPassages(record: Recorder, annotationKey: number, anchors: readonly Anchor[]): void {
  for (const [position, { start, end, exact, prefix, suffix, state }] of anchors.entries()) {
    record.insert('passage', { annotation_key: annotationKey, position, start, end, exact, prefix, suffix, state });
  }
}

function replacePassages(record: Recorder, key: number, anchors: readonly Anchor[]): { start: number; words: string } {
  removeAll(record, 'passage', key);
  insertPassages(record, key, anchors);
  return { start: anchors[0]?.start ?? 0, words: wordsOf(anchors) };
}

/** Rows that stay as they were are left alone, so that the history holds only what changed. */
function replaceRelays(record: Recorder, key: number, body: AnnotationBody): void {
  const wanted =
    body.kind === 'quote'
      ? body.relays.map(({ actorId, step }, position) => ({ actor_key: keyOf(record.db, 'actor', actorId), step, position }))
      : [];
  const present = all<{ key: number; actor_key: number; step: number; position: number }>(
    record.db,
    'SELECT key, actor_key, step, position FROM relay WHERE annotation_key = ? ORDER BY position',
    key,
  );
  if (JSON.stringify(present.map(({ actor_key, step, position }) => ({ actor_key, step, position }))) === JSON.stringify(wanted)) return;
  for (const row of present) record.remove('relay', row.key);
  for (const row of wanted) {
    giveMark(record, row.actor_key);
    record.insert('relay', { annotation_key: key, ...row });
  }
}

function replaceTags(record: Recorder, key: number, tagIds: readonly TagId[]): void {
  const wanted = tagIds.map((id) => keyOf(record.db, 'tag', id));
  const present = all<{ key: number; tag_key: number }>(
    record.db,
    'SELECT key, tag_key FROM annotation_tag WHERE annotation_key = ? ORDER BY position',
    key,
  );
  if (present.length === wanted.length && present.every(({ tag_key }, index) => tag_key === wanted[index])) return;
  for (const row of present) record.remove('annotation_tag', row.key);
  for (const [position, tag_key] of wanted.entries()) record.insert('annotation_tag', { annotation_key: key, tag_key, position });
}

function removeAll(record: Recorder, table: 'evidence' | 'annotation_tag' | 'relay' | 'passage', annotationKey: number): void {
  for (const row of all<{ key: number }>(record.db, `SELECT key FROM ${table} WHERE annotation_key = ?`, annotationKey))
    record.remove(table, row.key);
}

const FIELD_LABELS = {
  directness: 'Change how direct the words are',
  cue: 'Change the words that introduce the quote',
  relays: 'Change relays',
  venue: 'Change venue',
  certainty: 'Change how sure the speaker is',
  outletStance: 'Change what the outlet does with the words',
} as const;

/** Says what of the mark changed, by the first field that did. */
function labelOfPatch(record: Recorder, before: Annotation, patch: AnnotationPatch): string {
  const nameOf = (id: string | null): string =>
    id === null ? 'not known' : (one<{ name: string }>(record.db, 'SELECT name FROM actor WHERE id = ?', id)?.name ?? 'not known');
  const { body } = patch;
  if (body?.kind === 'mention' && before.body.kind === 'mention' && body.actorId !== before.body.actorId)
    return `Change whom the mention means to ${nameOf(body.actorId)}`;
  if (body?.kind === 'quote' && before.body.kind === 'quote') {
    if (body.speakerId !== before.body.speakerId) return `Change speaker to ${nameOf(body.speakerId)}`;
    const old = before.body;
    for (const field of Object.keys(FIELD_LABELS) as (keyof typeof FIELD_LABELS)[]) {
      if (JSON.stringify(body[field]) !== JSON.stringify(old[field])) return FIELD_LABELS[field];
    }
  }
  if (patch.note !== undefined && patch.note !== before.note) return `Write a note on ${named(before.anchors)}`;
  if (patch.tagIds) return `Change tags of ${named(before.anchors)}`;
  if (patch.anchors) return `Change the passage of ${named(before.anchors)}`;
  return `Change ${NOUNS[before.body.kind]} ${named(before.anchors)}`;
}
