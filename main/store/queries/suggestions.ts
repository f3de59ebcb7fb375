import { createHash } from 'node:crypto';
import { foldName } from '../../../shared/actors/names.ts';
import type { ArticleSuggestions } from '../../../shared/contract.ts';
import type { ActorKind } from '../../../shared/model/actor.ts';
import type { Anchor } from '../../../shared/model/annotation.ts';
import type { Block } from '../../../shared/model/article.ts';
import type { ActorId, ArticleId, EventId } from '../../../shared/model/ids.ts';
import type { Analysis, KnownName } from '../../../shared/quotes/analysis.ts';
import { ENGINE_VERSION } from '../../../shared/quotes/version.ts';
import { actorsIn, type Bearer, type Suggested, suggest } from '../../../shared/suggestions/suggest.ts';
import type { Marked } from '../../../shared/suggestions/suggestion.ts';
import { type Packed, unpack } from '../compression.ts';
import { all, one, type ReadableDb } from '../db.ts';
import { keyOf } from '../keys.ts';
import { groupBy } from '../records.ts';
import { briefsById } from './actors.ts';
import { articleKeysOf } from './events.ts';

/** What the engine is given of an article. */
export type ToAnalyse = Readonly<{
  key: number;
  id: ArticleId;
  headline: string;
  text: string;
  language: string;
  blocks: readonly Block[];
  /** Those names of the register that stand in the text. */
  known: readonly KnownName[];
  /** Version of the engine and what it goes by beside the text, in one word: by it a kept analysis is told from one out of date. */
  basis: string;
}>;

/** An article for the engine; `names` are all that the register knows, asked for once where many articles follow. */
export function toAnalyse(db: ReadableDb, articleKey: number, names: readonly NamedEntry[]): ToAnalyse {
  type Row = Omit<ToAnalyse, 'blocks' | 'known' | 'basis'> & { blocks: string };
  const row = one<Row>(db, 'SELECT key, id, headline, text, language, blocks FROM article WHERE key = ?', articleKey);
  if (!row) throw new Error(`Article ${articleKey} is not there.`);
  const folded = foldName(row.text);
  const known = names.filter((name) => folded.includes(name.folded)).map(({ id, kind, text }) => ({ id, kind, text }));
  const basis = createHash('sha256')
    .update(JSON.stringify([ENGINE_VERSION, row.language, known]))
    .digest('hex');
  return { ...row, blocks: JSON.parse(row.blocks) as Block[], known, basis };
}

export type NamedEntry = KnownName & Readonly<{ folded: string }>;

/** Every name and alias of the register, in a fixed order; those of unnamed sources, which are of one article alone, are left out. */
export function namesOfRegister(db: ReadableDb): NamedEntry[] {
  return all<NamedEntry>(
    db,
    `SELECT id, kind, name AS text, folded FROM actor WHERE kind <> 'unnamed' AND folded <> ''
     UNION SELECT actor.id, actor.kind, actor_alias.text, actor_alias.folded FROM actor_alias JOIN actor ON actor.key = actor_alias.actor_key
     WHERE actor.kind <> 'unnamed' AND actor_alias.folded <> '' ORDER BY id, text`,
  );
}

/** What was found in an article when all was as it is now; null where it has to be analysed. */
export function keptAnalysis(db: ReadableDb, { key, basis }: Pick<ToAnalyse, 'key' | 'basis'>): Analysis | null {
  const row = one<Packed>(db, 'SELECT encoding, found AS bytes FROM analysis WHERE article_key = ? AND basis = ?', key, basis);
  return row ? (JSON.parse(new TextDecoder().decode(unpack(row))) as Analysis) : null;
}

/** Keys of the articles to analyse: of an event, earliest first, or all, newest first. */
export function articleKeysToAnalyse(db: ReadableDb, eventId: EventId | null): number[] {
  if (eventId !== null) return articleKeysOf(db, keyOf(db, 'event', eventId));
  return all<{ key: number }>(db, 'SELECT key FROM article ORDER BY published_at DESC, key DESC').map(({ key }) => key);
}

/** The suggestions for an article of what was found there, and whom they name. */
export function listSuggestions(db: ReadableDb, article: ToAnalyse, analysis: Analysis): Omit<ArticleSuggestions, 'hasEngine'> {
  const { suggestions, proposed } = suggestionsOf(db, article, analysis);
  const standIns = new Set(proposed.map(({ id }) => id));
  const named = suggestions.flatMap(actorsIn).filter((id) => !standIns.has(id));
  return {
    suggestions: [...suggestions],
    proposed: [...proposed],
    actors: [...briefsById(db, named).values()],
    rejected: one<{ n: number }>(db, `SELECT count(*) AS n FROM rejection WHERE article_key = ? AND how = 'rejected'`, article.key)?.n ?? 0,
  };
}

export function suggestionsOf(db: ReadableDb, article: ToAnalyse, analysis: Analysis): Suggested {
  const outlet = one<{ id: ActorId }>(
    db,
    'SELECT actor.id FROM article JOIN actor ON actor.key = article.outlet_key WHERE article.key = ?',
    article.key,
  );
  return suggest({
    article: { ...article, outletId: outlet?.id ?? null },
    analysis,
    bearers: (name) => bearersOf(db, name),
    decided: decidedIn(db, article.key),
  });
}

/** What a person has decided on in an article: the passages that are marked, and those that were rejected or deleted. */
export function decidedIn(db: ReadableDb, articleKey: number): Marked[] {
  type Row = { key: number; kind: Marked['kind']; start: number; end: number };
  const marked = all<Row>(
    db,
    `SELECT annotation.key, annotation.kind, passage.start, passage.end FROM annotation JOIN passage ON passage.annotation_key = annotation.key
     WHERE annotation.article_key = ? AND annotation.kind IN ('quote', 'mention') AND passage.state <> 'lost'`,
    articleKey,
  );
  const rejected = all<{ kind: Marked['kind']; how: string; anchors: string }>(
    db,
    'SELECT kind, how, anchors FROM rejection WHERE article_key = ?',
    articleKey,
  );
  return [
    ...[...groupBy(marked, ({ key }) => key).values()].flatMap((passages) => (passages[0] ? [{ kind: passages[0].kind, passages }] : [])),
    ...rejected.map(({ kind, how, anchors }) => ({ kind, passages: JSON.parse(anchors) as Anchor[], deleted: how === 'deleted' })),
  ];
}

function bearersOf(db: ReadableDb, foldedName: string): Bearer[] {
  return all<{ id: ActorId; kind: ActorKind; scope: ArticleId | null }>(
    db,
    `SELECT id, kind, scope_article_id AS scope FROM actor WHERE folded = ?1
     UNION SELECT actor.id, actor.kind, actor.scope_article_id FROM actor_alias JOIN actor ON actor.key = actor_alias.actor_key WHERE actor_alias.folded = ?1`,
    foldedName,
  ).map(({ id, kind, scope }) => ({ id, kind, scopeArticleId: scope }));
}
