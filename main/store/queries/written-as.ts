import { findNames } from '../../../shared/actors/find-names.ts';
import { foldName } from '../../../shared/actors/names.ts';
import type { OpenActor } from '../../../shared/contract.ts';
import type { Actor, ActorBrief } from '../../../shared/model/actor.ts';
import { all, type ReadableDb } from '../db.ts';
import { briefColumns, briefFrom, byChunks, groupBy } from '../records.ts';

type Use = Readonly<{ words: string; outlet: ActorBrief | null; article: number; start: number; end: number }>;

/**
 * How each outlet writes an actor: the words of its mentions, and its names where they stand in a paragraph in which it is quoted,
 * counted once where both say so. Most used first.
 */
export function writtenAs(db: ReadableDb, key: number, actor: Pick<Actor, 'kind' | 'name' | 'aliases'>): OpenActor['writtenAs'] {
  const mentions = usesInMentions(db, key);
  const near = actor.kind === 'unnamed' ? [] : usesNearQuotes(db, key, namesOf(actor));
  const marked = groupBy(mentions, ({ article }) => article);
  const fresh = near.filter((use) => !marked.get(use.article)?.some(({ start, end }) => start < use.end && use.start < end));
  return [...groupBy([...mentions, ...fresh], ({ words }) => words)]
    .map(([words, uses]) => ({
      words,
      times: uses.length,
      outlets: [...groupBy(uses, ({ outlet }) => outlet?.id ?? null).values()]
        .flatMap((own) => (own[0]?.outlet ? [{ ...own[0].outlet, times: own.length }] : []))
        .sort((a, b) => b.times - a.times || a.name.localeCompare(b.name, 'en')),
    }))
    .sort((a, b) => b.times - a.times || a.words.localeCompare(b.words, 'en'));
}

/** The names that are kept; of a person with one surname also that alone, as second mentions have it. */
function namesOf({ kind, name, aliases }: Pick<Actor, 'kind' | 'name' | 'aliases'>): string[] {
  const kept = [name, ...aliases.map(({ text }) => text)];
  const surnames =
    kind === 'person' ? kept.flatMap((one) => /^\S+ (\S+)$/u.exec(one)?.[1] ?? '').filter((one) => foldName(one).length > 2) : [];
  return [...kept, ...surnames];
}

type Row = Readonly<Record<string, string | number | null>> & { article_key: number; start: number; words: string };

function usesInMentions(db: ReadableDb, key: number): Use[] {
  return all<Row>(
    db,
    `SELECT annotation.article_key, annotation.words, annotation.start, ${briefColumns('outlet')} FROM annotation
     JOIN article ON article.key = annotation.article_key LEFT JOIN actor AS outlet ON outlet.key = article.outlet_key WHERE annotation.actor_key = ?`,
    key,
  ).map((row) => ({
    words: row.words,
    outlet: briefFrom(row, 'outlet'),
    article: row.article_key,
    start: row.start,
    end: row.start + row.words.length,
  }));
}

function usesNearQuotes(db: ReadableDb, key: number, names: readonly string[]): Use[] {
  const passages = groupBy(
    all<{ article_key: number; start: number; end: number }>(
      db,
      `SELECT annotation.article_key, passage.start, passage.end FROM annotation JOIN passage ON passage.annotation_key = annotation.key
       WHERE annotation.speaker_key = ? AND passage.state <> 'lost'`,
      key,
    ),
    ({ article_key }) => article_key,
  );
  const articles = byChunks([...passages.keys()], (some) =>
    all<Row & { key: number; text: string }>(
      db,
      `SELECT article.key, article.text, ${briefColumns('outlet')} FROM article LEFT JOIN actor AS outlet ON outlet.key = article.outlet_key
       WHERE article.key IN (${some.map(() => '?').join(', ')})`,
      ...some,
    ),
  );
  return articles.flatMap((row) => {
    const quotes = passages.get(row.key) ?? [];
    const uses = new Map<number, Use>();
    for (const { start, end } of paragraphsOf(row.text, quotes))
      for (const found of findNames(row.text.slice(start, end), names)) {
        const use = { words: row.text.slice(start + found.start, start + found.end), start: start + found.start, end: start + found.end };
        // What stands inside his own words is how he is written by himself, not by the outlet.
        if (!quotes.some((quote) => quote.start <= use.start && use.end <= quote.end))
          uses.set(use.start, { ...use, outlet: briefFrom(row, 'outlet'), article: row.key });
      }
    return [...uses.values()];
  });
}

/** Paragraphs that hold one of the ranges: an article's text parts them by new lines. */
function paragraphsOf(
  text: string,
  ranges: readonly Readonly<{ start: number; end: number }>[],
): Readonly<{ start: number; end: number }>[] {
  return ranges.map(({ start, end }) => {
    const close = text.indexOf('\n', end);
    return { start: text.lastIndexOf('\n', Math.max(start - 1, 0)) + 1, end: close < 0 ? text.length : close };
  });
}
