import { findNames } from '../../../shared/actors/find-names.ts';
import { foldName } from '../../../shared/actors/names.ts';
import type { NameFind } from '../../../shared/contract.ts';
import type { ActorBrief } from '../../../shared/model/actor.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { ActorId, ArticleId } from '../../../shared/model/ids.ts';
import { sentenceAt } from '../../../shared/text/sentences.ts';
import { all, marks, one, type ReadableDb } from '../db.ts';
import { keyOf } from '../keys.ts';
import { type BriefRow, briefColumns, briefFrom, byChunks, groupBy, toBrief, toTime } from '../records.ts';
import { phraseOf } from './match-expression.ts';

/** No more are shown at once: a person decides on each. */
const MOST_FINDS = 2000;
const LONGEST_SENTENCE = 320;

/**
 * Where the names stand in the articles of the library, earliest publication first, each with its sentence and with what marks it
 * already. A find inside a longer name of another entry is left out: "Haddan" in "Haddan Shipping" is not he.
 */
export function findMentions(
  db: ReadableDb,
  { id, names }: Readonly<{ id: ActorId; names: readonly string[] }>,
): { finds: NameFind[]; more: boolean } {
  const actorKey = keyOf(db, 'actor', id);
  const others = bearersOf(db, actorKey, names);
  const finds: NameFind[] = [];
  for (const key of articlesWith(db, names)) {
    const article = one<ArticleRow>(db, ARTICLE_SQL, key);
    if (!article) continue;
    finds.push(...findsIn(db, article, { actorKey, names, others }));
    if (finds.length > MOST_FINDS) return { finds: finds.slice(0, MOST_FINDS), more: true };
  }
  return { finds, more: false };
}

/** Ranges of an article that a mention covers, whoever it names. */
export function mentionedRanges(db: ReadableDb, articleKey: number): MentionedRange[] {
  return all<MentionedRange>(
    db,
    `SELECT passage.start, passage.end, annotation.actor_key FROM annotation JOIN passage ON passage.annotation_key = annotation.key
     WHERE annotation.article_key = ? AND annotation.kind = 'mention' AND passage.state <> 'lost' ORDER BY passage.start`,
    articleKey,
  );
}
export type MentionedRange = Readonly<{ start: number; end: number; actor_key: number | null }>;

type ArticleRow = Readonly<Record<string, string | number | null>> & { key: number; id: ArticleId; text: string; blocks: string };
const ARTICLE_SQL = `SELECT article.key, article.id, article.headline, article.text, article.blocks, article.published_value, article.published_precision,
  ${briefColumns('outlet')} FROM article LEFT JOIN actor AS outlet ON outlet.key = article.outlet_key WHERE article.key = ?`;

/** Articles whose words may hold one of the names, by publication: the index knows, and what it finds is looked at closely. */
function articlesWith(db: ReadableDb, names: readonly string[]): number[] {
  const phrases = [...new Set(names.flatMap((name) => phraseOf(name) ?? []))];
  const keys = new Set(
    byChunks(phrases, (some) =>
      all<{ key: number }>(db, 'SELECT rowid AS key FROM article_fts WHERE article_fts MATCH ?', `{text} : (${some.join(' OR ')})`),
    ).map(({ key }) => key),
  );
  return byChunks([...keys], (some) =>
    all<{ key: number; at: number | null }>(db, `SELECT key, published_at AS at FROM article WHERE key IN (${marks(some)})`, ...some),
  )
    .sort((a, b) => (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY) || a.key - b.key)
    .map(({ key }) => key);
}

type Others = Readonly<{
  /** Of a folded name, who else bears it. */
  sharing: ReadonlyMap<string, readonly ActorBrief[]>;
  /** Names of others that hold one of these names and more. */
  longer: readonly string[];
}>;

function bearersOf(db: ReadableDb, actorKey: number, names: readonly string[]): Others {
  const wanted = new Set(names.map(foldName));
  const all_ = all<BriefRow & { written: string; folded_as: string }>(
    db,
    `SELECT actor.*, actor.name AS written, actor.folded AS folded_as FROM actor WHERE key <> ?1 AND kind <> 'unnamed'
     UNION ALL SELECT actor.*, actor_alias.text, actor_alias.folded FROM actor_alias JOIN actor ON actor.key = actor_alias.actor_key
     WHERE actor.key <> ?1 AND kind <> 'unnamed'`,
    actorKey,
  );
  const own = new Set(ownNames(db, actorKey).map(foldName));
  return {
    sharing: new Map(
      [
        ...groupBy(
          all_.filter(({ folded_as }) => wanted.has(folded_as)),
          ({ folded_as }) => folded_as,
        ),
      ].map(([folded, rows]) => [folded, unique(rows)]),
    ),
    longer: all_
      .filter(({ folded_as }) => !wanted.has(folded_as) && !own.has(folded_as) && [...wanted].some((name) => folded_as.includes(name)))
      .map(({ written }) => written),
  };
}

const ownNames = (db: ReadableDb, key: number): string[] =>
  all<{ text: string }>(
    db,
    'SELECT name AS text FROM actor WHERE key = ?1 UNION SELECT text FROM actor_alias WHERE actor_key = ?1',
    key,
  ).map(({ text }) => text);

const unique = (rows: readonly BriefRow[]): ActorBrief[] => [...new Map(rows.map((row) => [row.id, toBrief(row)])).values()];

function findsIn(
  db: ReadableDb,
  article: ArticleRow,
  { actorKey, names, others }: Readonly<{ actorKey: number; names: readonly string[]; others: Others }>,
): NameFind[] {
  const { text } = article;
  const foreign = new Set(others.longer);
  const places = findNames(text, [...others.longer, ...names]).filter(({ name }) => !foreign.has(name));
  if (places.length === 0) return [];
  const blocks = JSON.parse(article.blocks) as Article['blocks'];
  const ranges = mentionedRanges(db, article.key);
  return places.map(({ start, end, name }) => {
    const range = ranges.find((one) => one.start < end && start < one.end);
    return {
      articleId: article.id,
      headline: String(article.headline ?? ''),
      outlet: briefFrom(article, 'outlet'),
      published: toTime(article.published_value, article.published_precision),
      start,
      end,
      exact: text.slice(start, end),
      name,
      sentence: sentenceRound(text, blocks, start, end),
      state: !range ? 'free' : range.actor_key === actorKey ? 'his' : range.actor_key === null ? 'open' : 'other',
      marked: range?.actor_key == null ? null : (briefOf(db, range.actor_key) ?? null),
      alsoNames: [...(others.sharing.get(foldName(name)) ?? [])],
    };
  });
}

const briefOf = (db: ReadableDb, key: number): ActorBrief | undefined => {
  const row = one<BriefRow>(db, 'SELECT * FROM actor WHERE key = ?', key);
  return row && toBrief(row);
};

/** The sentence, or what of a very long one stands round the words. */
function sentenceRound(text: string, blocks: Article['blocks'], start: number, end: number): NameFind['sentence'] {
  const sentence = sentenceAt(text, blocks, start) ?? { start, end };
  const last = Math.max(sentence.end, end);
  const from = end - sentence.start > LONGEST_SENTENCE ? wordStart(text, start - LONGEST_SENTENCE / 2, start) : sentence.start;
  const to = last - from > LONGEST_SENTENCE ? wordEnd(text, Math.max(end, from + LONGEST_SENTENCE), end) : last;
  const lead = from > sentence.start ? '…' : '';
  const shift = lead.length - from;
  return { text: `${lead}${text.slice(from, to).replaceAll('\n', ' ')}${to < last ? '…' : ''}`, start: start + shift, end: end + shift };
}

const wordStart = (text: string, from: number, latest: number): number => {
  const space = text.slice(from, latest).search(/\s/u);
  return space >= 0 ? from + space + 1 : latest;
};
const wordEnd = (text: string, until: number, earliest: number): number => {
  const space = text.slice(earliest, until).search(/\s(?=\S*$)/u);
  return space >= 0 ? earliest + space : earliest;
};
