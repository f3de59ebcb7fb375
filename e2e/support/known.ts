import type { Annotation } from '../../shared/model/annotation.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { Desk } from './desk.ts';

/** A mark with the names behind its ids, as a test compares them. */
export type KnownMark = Readonly<{
  mark: Annotation | null;
  /** Of a quote its speaker, of a mention its actor. */
  speaker: string | null;
  /** "0 Northmark Wire": step and name, in order. */
  relays: readonly string[];
  tags: readonly string[];
}>;

/** The mark whose words contain these, wherever in the library it stands. */
export async function quoteOf(desk: Desk, words: string): Promise<KnownMark> {
  for (const articleId of await articleIds(desk)) {
    const found = (await marksOf(desk, articleId)).find(({ mark }) => mark?.anchors.some(({ exact }) => exact.includes(words)));
    if (found) return found;
  }
  return { mark: null, speaker: null, relays: [], tags: [] };
}

/** Every mark of one article, with names. */
export async function marksOf(desk: Desk, articleId: ArticleId): Promise<readonly KnownMark[]> {
  const { annotations, actors, tags } = await desk.know('annotations.list', { articleId });
  const nameOf = (id: string | null): string | null => actors.find((actor) => actor.id === id)?.name ?? null;
  return annotations.map((mark) => ({
    mark,
    speaker: mark.body.kind === 'quote' ? nameOf(mark.body.speakerId) : mark.body.kind === 'mention' ? nameOf(mark.body.actorId) : null,
    relays: mark.body.kind === 'quote' ? mark.body.relays.map(({ actorId, step }) => `${step} ${nameOf(actorId)}`) : [],
    tags: mark.tagIds.flatMap((id) => tags.find((tag) => tag.id === id)?.name ?? []),
  }));
}

/** Every article of the library, oldest first. */
export async function articleIds(desk: Desk): Promise<readonly ArticleId[]> {
  const { rows } = await desk.know('articles.list', { filter: {}, order: 'oldest', offset: 0, limit: 500 });
  return rows.map(({ id }) => id);
}

/**
 * Everything that a library holds, as its calls tell it, without what belongs to one copy only (when it was added here,
 * whether it was read): two libraries with the same content are equal in this.
 */
export async function contentOf(desk: Desk): Promise<unknown> {
  const ids = await articleIds(desk);
  const articles = await Promise.all(
    ids.map(async (id) => {
      const { article, outlet } = await desk.know('articles.get', { id });
      const { addedAt: _added, updatedAt: _updated, readAt: _read, ...kept } = article;
      const original = article.original ? await desk.know('articles.original', { id }) : null;
      const { annotations } = await desk.know('annotations.list', { articleId: id });
      return { kept, outlet: outlet?.name ?? null, original, annotations };
    }),
  );
  const actors = await Promise.all(
    (await desk.know('actors.list', {})).map(async ({ id }) => (await desk.know('actors.get', { id })).actor),
  );
  const events = await Promise.all(
    (await desk.know('events.list', {})).map(async ({ id }) => ({
      event: (await desk.know('events.get', { id })).event,
      articles: (await desk.know('events.get', { id })).articles.map((article) => article.id),
      claims: await desk.know('claims.list', { eventId: id }),
      compared: await desk.know('events.compare', { id }),
    })),
  );
  const tags = (await desk.know('tags.list', {})).sort((one, other) => one.id.localeCompare(other.id));
  return { articles, actors: actors.sort((one, other) => one.id.localeCompare(other.id)), events, tags };
}
