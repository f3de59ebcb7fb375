import { z } from 'zod';
import { WiresideError } from '../../shared/envelope.ts';
import { Actor } from '../../shared/model/actor.ts';
import { ActorMerge, ActorsApart } from '../../shared/model/actor-merge.ts';
import { Annotation } from '../../shared/model/annotation.ts';
import { Article } from '../../shared/model/article.ts';
import { Claim, Collection, NewsEvent } from '../../shared/model/event.ts';
import { ArticleId } from '../../shared/model/ids.ts';
import { Tag } from '../../shared/model/tag.ts';
import type { CollectedRecords } from '../store/collection.ts';

/** One article of a collection file with its marks. */
export const ArticleEntry = z.strictObject({ article: Article, annotations: z.array(Annotation) });
export type ArticleEntry = z.infer<typeof ArticleEntry>;

/** The records that do not belong to one article: one file each. */
export const recordFiles = {
  'actors.json': z.array(Actor),
  'tags.json': z.array(Tag),
  'events.json': z.array(NewsEvent.extend({ articleIds: z.array(ArticleId) })),
  'claims.json': z.array(Claim),
  'collections.json': z.array(Collection),
} as const;

/** What was decided on the register, in a file that is there where something was. */
export const REGISTER_NAME = 'register.json';
export const RegisterFile = z.object({ merges: z.array(ActorMerge), apart: z.array(ActorsApart) });

/** The same records in an order that depends on nothing but the records: by id, which is the order they were made in. */
export function inOrder(records: CollectedRecords): CollectedRecords {
  const byId = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] =>
    [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    actors: byId(records.actors),
    articles: byId(records.articles),
    annotations: byId(records.annotations),
    tags: byId(records.tags),
    events: byId(records.events).map((event) => ({ ...event, articleIds: [...event.articleIds].sort() })),
    claims: byId(records.claims),
    collections: byId(records.collections),
    merges: byId(records.merges),
    apart: [...records.apart].sort((a, b) => (`${a.oneId} ${a.otherId}` < `${b.oneId} ${b.otherId}` ? -1 : 1)),
  };
}

/** Articles so that each comes after the one that it is a revision of. */
export function earlierFirst(articles: readonly Article[]): Article[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const placed = new Set<string>();
  const ordered: Article[] = [];
  for (const article of articles) {
    const chain: Article[] = [];
    const seen = new Set<string>();
    for (
      let next: Article | undefined = article;
      next && !placed.has(next.id);
      next = next.revisionOf ? byId.get(next.revisionOf) : undefined
    ) {
      if (seen.has(next.id)) throw contradiction(`the article “${next.headline}” is a revision of itself`);
      seen.add(next.id);
      chain.push(next);
    }
    for (const next of chain.reverse()) {
      placed.add(next.id);
      ordered.push(next);
    }
  }
  return ordered;
}

/**
 * Checks what a schema alone cannot see: that no id stands twice, that every record named is there, and that marks and blocks lie
 * inside their article's text with the words that they claim. Throws unreadable-file naming the record.
 */
export function checkTogether(records: CollectedRecords): void {
  const actors = idsOf('actor', records.actors);
  const articles = idsOf('article', records.articles);
  const annotations = idsOf('mark', records.annotations);
  const tags = idsOf('tag', records.tags);
  const events = idsOf('event', records.events);
  idsOf('claim', records.claims);
  idsOf('collection', records.collections);
  idsOf('merge', records.merges);
  const texts = new Map(records.articles.map(({ id, text }) => [id as string, text]));

  for (const actor of records.actors) known(articles, actor.scopeArticleId, `the actor ${actor.name}`, 'an article');
  for (const { keptId, absorbed } of records.merges) known(actors, keptId, `the merge of ${absorbed.name}`, 'an actor');
  for (const { oneId, otherId } of records.apart)
    if (oneId >= otherId) throw contradiction(`the actors ${oneId} and ${otherId} are kept apart in the wrong order`);
  for (const article of records.articles) {
    const name = `the article “${article.headline}”`;
    known(actors, article.outletId, name, 'an outlet');
    known(articles, article.revisionOf, name, 'an earlier article');
    for (const { start, end } of [...article.blocks, ...article.inlines])
      if (start > end || end > article.text.length) throw contradiction(`${name} has a block outside its text`);
  }
  for (const annotation of records.annotations) checkMark(annotation, texts.get(annotation.articleId), actors, tags);
  for (const tag of records.tags) known(tags, tag.parentId, `the tag ${tag.name}`, 'a tag above it');
  for (const event of records.events) for (const id of event.articleIds) known(articles, id, `the event “${event.name}”`, 'an article');
  for (const claim of records.claims) {
    known(events, claim.eventId, `the claim “${claim.proposition}”`, 'an event');
    for (const { annotationId } of claim.evidence) known(annotations, annotationId, `the claim “${claim.proposition}”`, 'a mark');
  }
  for (const { name, articleIds } of records.collections)
    for (const id of articleIds) known(articles, id, `the collection “${name}”`, 'an article');
}

function checkMark(annotation: Annotation, text: string | undefined, actors: ReadonlySet<string>, tags: ReadonlySet<string>): void {
  const name = `the mark “${(annotation.anchors[0]?.exact ?? '').slice(0, 60)}”`;
  if (text === undefined) throw contradiction(`${name} belongs to an article that is not in the file`);
  const { body } = annotation;
  const cue = body.kind === 'quote' && body.cue ? [body.cue] : [];
  for (const { start, end, exact, state } of [...annotation.anchors, ...cue]) {
    if ((state === 'exact' || state === 'moved') && text.slice(start, end) !== exact)
      throw contradiction(`${name} does not stand where the file says`);
  }
  if (body.kind === 'quote') {
    known(actors, body.speakerId, name, 'a speaker');
    for (const { actorId } of body.relays) known(actors, actorId, name, 'a relay');
  }
  if (body.kind === 'mention') known(actors, body.actorId, name, 'an actor');
  for (const id of annotation.tagIds) known(tags, id, name, 'a tag');
}

function idsOf(noun: string, items: readonly { readonly id: string }[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of items) {
    if (ids.has(id)) throw contradiction(`the ${noun} ${id} stands in it twice`);
    ids.add(id);
  }
  return ids;
}

function known(ids: ReadonlySet<string>, id: string | null, name: string, what: string): void {
  if (id !== null && !ids.has(id)) throw contradiction(`${name} names ${what} that is not in the file (${id})`);
}

const contradiction = (what: string): WiresideError => new WiresideError('unreadable-file', `The records do not fit together: ${what}.`);
