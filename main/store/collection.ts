import { isDeepStrictEqual } from 'node:util';
import { locateAnchor } from '../../shared/anchor/locate.ts';
import type { CollectionReport } from '../../shared/contract.ts';
import { WiresideError } from '../../shared/envelope.ts';
import type { Actor } from '../../shared/model/actor.ts';
import type { ActorMerge, ActorsApart } from '../../shared/model/actor-merge.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Claim, Collection, NewsEvent } from '../../shared/model/event.ts';
import type { ArticleId, CollectionId, EventId, TagId } from '../../shared/model/ids.ts';
import type { Tag } from '../../shared/model/tag.ts';
import { asMergedHere, freshRecords, registerDecisions, rememberJoined, takeDecisions } from './collection-register.ts';
import { insertActor } from './commands/actors.ts';
import { putAnnotation } from './commands/annotations.ts';
import { keepOriginal, putIntoEvent, timeColumns } from './commands/articles.ts';
import { putClaim } from './commands/claims.ts';
import { putCollection } from './commands/collections.ts';
import { putEvent } from './commands/events.ts';
import { putTag } from './commands/tags.ts';
import { all, marks, one, type ReadableDb } from './db.ts';
import { type Recorder, runCommand } from './history/recorder.ts';
import { findKey, type IdentifiedTable, keyOf } from './keys.ts';
import type { Library } from './library.ts';
import { actorsNamed } from './queries/annotations.ts';
import { articlesByKey } from './queries/articles.ts';
import { articleKeysOf } from './queries/events.ts';
import { listTags } from './queries/lists.ts';
import { actorsByKey, annotationsByKey, byChunks, claimsByKey, collectionsByKey, eventByKey } from './records.ts';

/** What a team hands on, as records; originals go beside it, by their checksum. */
export type CollectedRecords = Readonly<{
  actors: readonly Actor[];
  articles: readonly Article[];
  annotations: readonly Annotation[];
  tags: readonly Tag[];
  events: readonly (NewsEvent & { articleIds: readonly ArticleId[] })[];
  claims: readonly Claim[];
  collections: readonly Collection[];
  /** Entries of the register that were made one, and those that are kept apart. */
  merges: readonly ActorMerge[];
  apart: readonly ActorsApart[];
}>;

export type CollectionScope = Readonly<{
  eventId?: EventId | undefined;
  collectionId?: CollectionId | undefined;
  articleIds?: readonly ArticleId[] | undefined;
}>;

/** Keys of the articles that a scope names, earliest added first; without a scope, of all. */
export function articleKeysInScope(db: ReadableDb, scope: CollectionScope): number[] {
  if (scope.articleIds) return scope.articleIds.map((id) => keyOf(db, 'article', id)).sort((a, b) => a - b);
  if (scope.eventId) return articleKeysOf(db, keyOf(db, 'event', scope.eventId)).sort((a, b) => a - b);
  const keys = scope.collectionId
    ? all<{ key: number }>(
        db,
        'SELECT article_key AS key FROM collection_article WHERE collection_key = ? ORDER BY article_key',
        keyOf(db, 'collection', scope.collectionId),
      )
    : all<{ key: number }>(db, 'SELECT key FROM article ORDER BY key');
  return keys.map(({ key }) => key);
}

/**
 * The articles of a scope with all that hangs on them: their marks, whom these name, their tags up to the root, the events
 * and claims and collections that they belong to (with those of their articles that are handed on). The whole library has every actor.
 */
export function readCollection(db: ReadableDb, scope: CollectionScope): CollectedRecords {
  const articleKeys = articleKeysInScope(db, scope);
  const articles = articlesByKey(db, articleKeys);
  const present = new Set(articles.map(({ id }) => id));
  const whole = !scope.articleIds && !scope.eventId && !scope.collectionId;
  const annotations = annotationsByKey(db, keysBy(db, 'SELECT key FROM annotation WHERE article_key IN', articleKeys));
  const marked = new Set(annotations.map(({ id }) => id));
  const named = new Set([...articles.flatMap(({ outletId }) => outletId ?? []), ...annotations.flatMap(actorsNamed)]);
  const actors = actorsByKey(
    db,
    all<{ key: number }>(db, 'SELECT key FROM actor ORDER BY key').map(({ key }) => key),
  ).filter(({ id }) => whole || named.has(id));
  const eventKeys = whole
    ? all<{ key: number }>(db, 'SELECT key FROM event ORDER BY key').map(({ key }) => key)
    : [...new Set(keysBy(db, 'SELECT event_key AS key FROM event_article WHERE article_key IN', articleKeys))];
  const wantedEvents = scope.eventId ? eventKeys.filter((key) => key === keyOf(db, 'event', scope.eventId ?? '')) : eventKeys;
  const collectionKeys = [...new Set(keysBy(db, 'SELECT collection_key AS key FROM collection_article WHERE article_key IN', articleKeys))];
  return {
    actors: actors.map((actor) =>
      actor.scopeArticleId && !present.has(actor.scopeArticleId) ? { ...actor, scopeArticleId: null } : actor,
    ),
    ...registerDecisions(db, new Set(actors.map(({ id }) => id)), marked, present),
    articles: articles.map((article) =>
      article.revisionOf && !present.has(article.revisionOf) ? { ...article, revisionOf: null } : article,
    ),
    annotations,
    tags: tagsWithParents(db, new Set(annotations.flatMap(({ tagIds }) => tagIds)), whole),
    events: wantedEvents.map((key) => ({
      ...eventByKey(db, key),
      articleIds: articlesByKey(db, articleKeysOf(db, key)).flatMap(({ id }) => (present.has(id) ? [id] : [])),
    })),
    claims: claimsByKey(db, keysBy(db, 'SELECT key FROM claim WHERE event_key IN', wantedEvents)).map((claim) => ({
      ...claim,
      evidence: claim.evidence.filter(({ annotationId }) => marked.has(annotationId)),
    })),
    collections: collectionsByKey(db, collectionKeys).map((collection) => ({
      ...collection,
      articleIds: collection.articleIds.filter((id) => present.has(id)),
    })),
  };
}

/**
 * Takes records in under their own ids, as one act. What is not here is added; what is here and the same is counted; what is
 * here and differs is kept as it is here and named, so that nothing is overwritten without a word.
 */
export function mergeCollection(
  library: Library,
  handed: CollectedRecords,
  originals: ReadonlyMap<string, Uint8Array>,
  name: string,
): CollectionReport {
  return runCommand(library, { label: `Add the collection “${name}”` }, (record) => {
    const { db } = record;
    const here = readCollection(db, {});
    const { records, joined } = asMergedHere(db, handed);
    const report: CollectionReport = {
      added: { articles: 0, annotations: 0, actors: 0, events: 0, tags: 0, claims: 0, collections: 0 },
      merges: 0,
      apart: 0,
      alreadyThere: 0,
      keptHere: joined.map(({ actor }) => ({ record: 'actor', id: actor.id, name: actor.name })),
    };
    const take = <Item extends { readonly id: string }>(
      noun: keyof typeof report.added,
      table: IdentifiedTable,
      items: readonly Item[],
      known: readonly Item[],
      nameOf: (item: Item) => string,
      add: (item: Item) => void,
    ): void => {
      const byId = new Map(known.map((item) => [item.id, item]));
      for (const item of items) {
        if (findKey(db, table, item.id) === null) {
          add(item);
          report.added[noun] += 1;
        } else if (same(item, byId.get(item.id))) report.alreadyThere += 1;
        else report.keptHere.push({ record: table, id: item.id, name: nameOf(item) });
      }
    };
    const fresh = freshRecords(db, records);
    take(
      'actors',
      'actor',
      records.actors,
      here.actors,
      ({ name: of }) => of,
      (actor) => insertActor(record, actor, actor),
    );
    take(
      'articles',
      'article',
      records.articles,
      here.articles,
      ({ headline }) => headline,
      (article) => insertArticle(record, article, originals),
    );
    take(
      'tags',
      'tag',
      parentsFirst(records.tags),
      here.tags,
      ({ name: of }) => of,
      (tag) => putTag(record, tag, tag.id),
    );
    const { placed, unplaced } = placeInTextsHere(db, records);
    take('annotations', 'annotation', placed, here.annotations, wordsOf, (annotation) =>
      putAnnotation(record, annotation, annotation, annotation.anchors),
    );
    for (const annotation of unplaced) report.keptHere.push({ record: 'annotation', id: annotation.id, name: wordsOf(annotation) });
    const away = new Set(unplaced.flatMap(({ id }) => (findKey(db, 'annotation', id) === null ? [id] : [])));
    take(
      'events',
      'event',
      records.events,
      here.events,
      ({ name: of }) => of,
      (event) => putEvent(record, event, event),
    );
    for (const event of records.events)
      for (const id of event.articleIds) putIntoEvent(record, keyOf(db, 'event', event.id), keyOf(db, 'article', id));
    take(
      'claims',
      'claim',
      records.claims,
      here.claims,
      ({ proposition }) => proposition,
      (claim) =>
        putClaim(
          record,
          claim,
          claim.evidence.filter(({ annotationId }) => !away.has(annotationId)),
          claim,
        ),
    );
    take(
      'collections',
      'collection',
      records.collections,
      here.collections,
      ({ name: of }) => of,
      (collection) => putCollection(record, collection, collection),
    );
    rememberJoined(record, joined, handed, fresh);
    takeDecisions(record, records, here, report);
    return report;
  });
}

/**
 * An article that is here with other words than in the file keeps its words, so a mark of the file is placed in them anew.
 * Where its words do not stand there, or stand in several places, it is `unplaced`: no mark quotes what its article does not say.
 */
function placeInTextsHere(
  db: ReadableDb,
  { articles, annotations }: CollectedRecords,
): Readonly<{ placed: readonly Annotation[]; unplaced: readonly Annotation[] }> {
  const otherTexts = new Map<ArticleId, string>();
  for (const { id, text } of articles) {
    const here = one<{ text: string }>(db, 'SELECT text FROM article WHERE id = ?', id)?.text;
    if (here !== undefined && here !== text) otherTexts.set(id, here);
  }
  const placed: Annotation[] = [];
  const unplaced: Annotation[] = [];
  for (const annotation of annotations) {
    const text = otherTexts.get(annotation.articleId);
    const moved = text === undefined ? annotation : placeIn(text, annotation);
    if (moved) placed.push(moved);
    else unplaced.push(annotation);
  }
  return { placed, unplaced };
}

function placeIn(text: string, annotation: Annotation): Annotation | null {
  const { body } = annotation;
  const anchors = annotation.anchors.map((anchor) => locateAnchor(text, anchor));
  const cue = body.kind === 'quote' && body.cue ? locateAnchor(text, body.cue) : null;
  if ([...anchors, ...(cue ? [cue] : [])].some(({ state }) => state !== 'exact' && state !== 'moved')) return null;
  return { ...annotation, anchors, body: body.kind === 'quote' ? { ...body, cue } : body };
}

const wordsOf = ({ anchors }: Annotation): string => anchors.map(({ exact }) => exact).join(' … ');

function insertArticle(record: Recorder, article: Article, originals: ReadonlyMap<string, Uint8Array>): void {
  const { original } = article;
  if (original) {
    const bytes = originals.get(original.sha256);
    if (!bytes && !one(record.db, 'SELECT 1 FROM original WHERE sha256 = ?', original.sha256)) {
      throw new WiresideError('unreadable-file', `The original of “${article.headline}” is missing from the file.`);
    }
    if (bytes) keepOriginal(record.db, original.sha256, bytes);
  }
  record.insert('article', {
    id: article.id,
    external_id: article.externalId,
    outlet_key: article.outletId === null ? null : keyOf(record.db, 'actor', article.outletId),
    headline: article.headline,
    byline: article.byline,
    dateline_place: article.dateline?.place ?? null,
    dateline_date: article.dateline?.date ?? null,
    ...timeColumns('published', article.published),
    ...timeColumns('updated', article.updated),
    language: article.language,
    address: article.address,
    note: article.note,
    text: article.text,
    blocks: JSON.stringify(article.blocks),
    inlines: JSON.stringify(article.inlines),
    original_sha256: original?.sha256 ?? null,
    original_media_type: original?.mediaType ?? null,
    original_name: original?.fileName ?? null,
    original_length: original?.byteLength ?? null,
    revision_of_key: article.revisionOf === null ? null : findKey(record.db, 'article', article.revisionOf),
    word_count: article.wordCount,
    read_at: article.readAt,
    added_at: article.addedAt,
    changed_at: article.updatedAt,
  });
}

/** Whether an article was read here or there is no difference between two copies of it; nor is the order of a record's fields. */
function same(theirs: object, ours: object | undefined): boolean {
  const apart = { readAt: null, articleIds: null };
  return ours !== undefined && isDeepStrictEqual({ ...theirs, ...apart }, { ...ours, ...apart });
}

function tagsWithParents(db: ReadableDb, used: ReadonlySet<TagId>, whole: boolean): Tag[] {
  const tags = listTags(db).map(({ uses: _uses, ...tag }) => tag);
  if (whole) return tags;
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const wanted = new Set<TagId>();
  for (const id of used)
    for (let tag = byId.get(id); tag && !wanted.has(tag.id); tag = tag.parentId ? byId.get(tag.parentId) : undefined) wanted.add(tag.id);
  return tags.filter(({ id }) => wanted.has(id));
}

function parentsFirst(tags: readonly Tag[]): Tag[] {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const depth = (tag: Tag, seen = 0): number => {
    const parent = tag.parentId ? byId.get(tag.parentId) : undefined;
    return parent && seen <= tags.length ? 1 + depth(parent, seen + 1) : 0;
  };
  return [...tags].sort((a, b) => depth(a) - depth(b));
}

const keysBy = (db: ReadableDb, sql: string, keys: readonly number[]): number[] =>
  byChunks(keys, (some) => all<{ key: number }>(db, `${sql} (${marks(some)}) ORDER BY key`, ...some)).map(({ key }) => key);
