import type { CollectionReport } from '../../shared/contract.ts';
import type { Actor } from '../../shared/model/actor.ts';
import type { ActorMerge, ActorsApart, MovedRecords } from '../../shared/model/actor-merge.ts';
import type { Annotation, AnnotationBody } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import type { ActorId, ActorMergeId, AnnotationId, ArticleId } from '../../shared/model/ids.ts';
import type { CollectedRecords } from './collection.ts';
import { putApart, putMerge } from './commands/actor-merges.ts';
import type { ReadableDb } from './db.ts';
import type { Recorder } from './history/recorder.ts';
import { findKey } from './keys.ts';
import { absorberOf, apartKey, findMerge, listApart, listMerges } from './queries/actor-merges.ts';

/**
 * Merges and pairs kept apart that concern the actors handed on; of what a merge moved, the ids of marks and articles that go along. A
 * pair goes along where each of the two is handed on, or is part of one that is.
 */
export function registerDecisions(
  db: ReadableDb,
  actors: ReadonlySet<ActorId>,
  annotations: ReadonlySet<AnnotationId>,
  articles: ReadonlySet<ArticleId>,
): Pick<CollectedRecords, 'merges' | 'apart'> {
  const merges = listMerges(db)
    .map(({ merge }) => merge)
    .filter(({ keptId }) => actors.has(keptId));
  const known = new Set([...actors, ...merges.map(({ absorbed }) => absorbed.id)]);
  const scoped = <Fields extends Pick<Actor, 'scopeArticleId'>>(fields: Fields): Fields =>
    fields.scopeArticleId && !articles.has(fields.scopeArticleId) ? { ...fields, scopeArticleId: null } : fields;
  return {
    merges: merges.map((merge) => ({
      ...merge,
      absorbed: scoped(merge.absorbed),
      before: scoped(merge.before),
      after: scoped(merge.after),
      moved: {
        ...merge.moved,
        quoteIds: merge.moved.quoteIds.filter((id) => annotations.has(id)),
        mentionIds: merge.moved.mentionIds.filter((id) => annotations.has(id)),
        relays: merge.moved.relays.filter(({ annotationId }) => annotations.has(annotationId)),
        articleIds: merge.moved.articleIds.filter((id) => articles.has(id)),
        apartIds: merge.moved.apartIds.filter((id) => known.has(id)),
      },
    })),
    apart: listApart(db).filter(({ oneId, otherId }) => known.has(oneId) && known.has(otherId)),
  };
}

/** An actor of a collection that is part of another entry here, by a merge of this library. */
export type JoinedActor = Readonly<{ actor: Actor; keptId: ActorId; mergeId: ActorMergeId }>;

/**
 * The records as this library sees them: whoever was made part of another entry here stays that, and what the collection says of it
 * goes to the entry that stayed.
 */
export function asMergedHere(
  db: ReadableDb,
  records: CollectedRecords,
): Readonly<{ records: CollectedRecords; joined: readonly JoinedActor[] }> {
  const joined = records.actors.flatMap((actor): JoinedActor[] => {
    const merge = findKey(db, 'actor', actor.id) === null ? absorberOf(db, actor.id)?.merge : undefined;
    return merge ? [{ actor, keptId: merge.keptId, mergeId: merge.id }] : [];
  });
  if (joined.length === 0) return { records, joined };
  const kept = new Map(joined.map(({ actor, keptId }) => [actor.id, keptId]));
  const now = (id: ActorId): ActorId => kept.get(id) ?? id;
  return {
    joined,
    records: {
      ...records,
      actors: records.actors.filter(({ id }) => !kept.has(id)),
      articles: records.articles.map((article) => (article.outletId ? { ...article, outletId: now(article.outletId) } : article)),
      annotations: records.annotations.map((annotation) => ({ ...annotation, body: bodyWith(annotation.body, now) })),
      merges: records.merges.map((merge) => ({ ...merge, keptId: now(merge.keptId) })),
    },
  };
}

/** The records of a collection that are not here yet: asked before they are taken in. */
export function freshRecords(
  db: ReadableDb,
  { annotations, articles }: CollectedRecords,
): Readonly<{ annotations: readonly Annotation[]; articles: readonly Article[] }> {
  return {
    annotations: annotations.filter(({ id }) => findKey(db, 'annotation', id) === null),
    articles: articles.filter(({ id }) => findKey(db, 'article', id) === null),
  };
}

/** Keeps what came for an actor that is part of another one here, so that a later split gives it that too. */
export function rememberJoined(
  record: Recorder,
  joined: readonly JoinedActor[],
  handed: Pick<CollectedRecords, 'annotations' | 'articles'>,
  fresh: ReturnType<typeof freshRecords>,
): void {
  const [newMarks, newArticles] = [new Set(fresh.annotations.map(({ id }) => id)), new Set(fresh.articles.map(({ id }) => id))];
  for (const { actor, keptId, mergeId } of joined) {
    const stored = findMerge(record.db, mergeId);
    if (!stored) continue;
    const marks = handed.annotations.filter(({ id }) => newMarks.has(id));
    const { moved } = stored.merge;
    const added: MovedRecords = {
      ...moved,
      quoteIds: [...moved.quoteIds, ...marks.flatMap(({ id, body }) => (body.kind === 'quote' && body.speakerId === actor.id ? [id] : []))],
      mentionIds: [
        ...moved.mentionIds,
        ...marks.flatMap(({ id, body }) => (body.kind === 'mention' && body.actorId === actor.id ? [id] : [])),
      ],
      relays: [...moved.relays, ...marks.flatMap(({ id, body }) => relaysOf(id, body, actor.id, keptId))],
      articleIds: [
        ...moved.articleIds,
        ...handed.articles.flatMap(({ id, outletId }) => (outletId === actor.id && newArticles.has(id) ? [id] : [])),
      ],
    };
    record.update('actor_merge', stored.key, { moved: JSON.stringify(added) });
  }
}

/** Takes in what was decided on the register elsewhere, where nothing here speaks against it. */
export function takeDecisions(
  record: Recorder,
  { merges, apart }: CollectedRecords,
  here: Pick<CollectedRecords, 'merges'>,
  report: CollectionReport,
): void {
  const { db } = record;
  for (const merge of merges) {
    const known = here.merges.find(({ id }) => id === merge.id);
    const living = findKey(db, 'actor', merge.keptId) !== null && findKey(db, 'actor', merge.absorbed.id) === null;
    if (known) {
      if (known.keptId === merge.keptId) report.alreadyThere += 1;
      else report.keptHere.push(nameOf(merge));
    } else if (living && absorberOf(db, merge.absorbed.id) === null) {
      putMerge(record, merge);
      report.merges += 1;
    } else report.keptHere.push(nameOf(merge));
  }
  for (const pair of apart) {
    if (isMergedHere(db, pair)) continue;
    if (apartKey(db, pair.oneId, pair.otherId) !== null) report.alreadyThere += 1;
    else if (putApart(record, pair.oneId, pair.otherId, pair)) report.apart += 1;
  }
}

const nameOf = ({ id, absorbed }: ActorMerge): CollectionReport['keptHere'][number] => ({ record: 'merge', id, name: absorbed.name });

/** Whoever made the two one here has decided otherwise; the entry that stayed is not kept apart from itself. */
function isMergedHere(db: ReadableDb, { oneId, otherId }: ActorsApart): boolean {
  const now = (id: ActorId): ActorId => (findKey(db, 'actor', id) === null ? (absorberOf(db, id)?.merge.keptId ?? id) : id);
  return now(oneId) === now(otherId);
}

function bodyWith(body: AnnotationBody, now: (id: ActorId) => ActorId): AnnotationBody {
  if (body.kind === 'mention') return body.actorId ? { ...body, actorId: now(body.actorId) } : body;
  if (body.kind !== 'quote') return body;
  const relays = body.relays.map(({ actorId, step }) => ({ actorId: now(actorId), step }));
  return {
    ...body,
    speakerId: body.speakerId && now(body.speakerId),
    relays: relays.filter(({ actorId, step }, i) => relays.findIndex((one) => one.actorId === actorId && one.step === step) === i),
  };
}

function relaysOf(annotationId: AnnotationId, body: AnnotationBody, id: ActorId, keptId: ActorId): MovedRecords['relays'] {
  if (body.kind !== 'quote') return [];
  return body.relays
    .filter(({ actorId }) => actorId === id)
    .map(({ step }) => ({ annotationId, step, beside: body.relays.some((other) => other.step === step && other.actorId === keptId) }));
}
