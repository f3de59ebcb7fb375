import type { ActorBrief } from '../model/actor.ts';
import { earliest, type KnownTime } from '../model/time.ts';
import { alignWords } from './align.ts';
import type { Absence, OutletColumn, QuoteComparison, QuoteGroup, QuoteVersion, SpeakerRow } from './comparison.ts';
import { differences, plainRuns } from './differences.ts';
import type { ComparedArticle, ComparedQuote, ComparisonInput } from './input.ts';
import { pairQuotes } from './pair-quotes.ts';
import { surelyBefore } from './precedence.ts';
import { type QuoteWords, tokenise } from './tokens.ts';
import { findWarnings } from './warnings.ts';

/**
 * The quotes of one event, laid side by side: columns are outlets (earliest publication first, an outlet not known last), rows are speakers
 * (most outlets first, then most quotes; a speaker left open last), and in a row every quote that pairQuotes holds for one, with the words
 * of each outlet's version against the fullest. The same input gives the same answer; nothing here knows a clock.
 */
export function compareQuotes({ eventId, eventName, articles, quotes }: ComparisonInput): QuoteComparison {
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const placed = quotes.flatMap((quote): Placed[] => {
    const article = articleOf.get(quote.articleId);
    return article ? [{ quote, article, words: tokenise(quote.passages) }] : [];
  });
  const outlets = groupBy(articles, ({ outlet }) => outlet?.id ?? null);
  const quotesOf = groupBy(placed, ({ article }) => article.outlet?.id ?? null);
  const columns = [...outlets].map(([id, own]) => columnOf(own, quotesOf.get(id) ?? [])).sort(byPublication);
  const rows = [...groupBy(placed, ({ quote }) => quote.speaker?.id ?? null).values()].map((own) => rowOf(own, columns)).sort(byReach);
  return { eventId, eventName, columns, rows, quotes: placed.length };
}

type Placed = Readonly<{ quote: ComparedQuote; article: ComparedArticle; words: QuoteWords }>;

function columnOf(articles: readonly ComparedArticle[], placed: readonly Placed[]): OutletColumn {
  return {
    outlet: articles[0]?.outlet ?? null,
    articles: [...articles]
      .sort((a, b) => byTime(a.published, b.published))
      .map(({ id, headline, published }) => ({ id, headline, published })),
    quotes: placed.length,
    speakers: new Set(placed.flatMap(({ quote }) => (quote.speaker ? [quote.speaker.id] : []))).size,
  };
}

function rowOf(placed: readonly Placed[], columns: readonly OutletColumn[]): SpeakerRow {
  const speaker = placed[0]?.quote.speaker ?? null;
  const paired = pairQuotes(
    placed.map(({ quote: { directness, relays }, article, words }) => ({
      directness,
      words,
      outletId: article.outlet?.id ?? null,
      published: article.published,
      relayIds: relays.map(({ id }) => id),
    })),
    { oneSpeaker: speaker !== null },
  );
  const groups = paired.map((members) => members.flatMap((i) => placed[i] ?? []));
  return {
    speaker,
    groups: groups
      .map((members) => ({
        group: groupOf(members, columns),
        from: Math.min(...members.map(({ article }) => earliestOr(article.published))),
      }))
      .sort((a, b) => b.group.outletsWithIt - a.group.outletsWithIt || compareNumbers(a.from, b.from))
      .map(({ group }) => group),
    outletsQuoting: countOutlets(placed),
    quotes: placed.length,
  };
}

function groupOf(members: readonly Placed[], columns: readonly OutletColumn[]): QuoteGroup {
  const base = fullest(members);
  const versions = [...members]
    .sort((a, b) => byTime(a.article.published, b.article.published))
    .map((member) => ({ outletId: member.article.outlet?.id ?? null, version: versionOf(member, base, members) }));
  const cells = columns.map((column) => {
    const outletId = column.outlet?.id ?? null;
    const own = versions.filter((version) => version.outletId === outletId).map(({ version }) => version);
    return { outletId, versions: own, absence: own.length > 0 ? null : absenceOf(column, members) };
  });
  return { cells, outletsWithIt: countOutlets(members), wordings: countWordings(members) };
}

/**
 * The version that the others are told against: words in quotation marks before a paraphrase, then the most words. Where others are as full
 * and only worded differently ("no such" for "never such a"), the wording that most have, then the earliest.
 */
function fullest(members: readonly Placed[]): Placed | undefined {
  const quoted = members.filter(({ quote }) => quote.directness !== 'indirect');
  const ordered = [...(quoted.length > 0 ? quoted : members)].sort(
    (a, b) => b.words.tokens.length - a.words.tokens.length || byTime(a.article.published, b.article.published),
  );
  const [longest] = ordered;
  if (!longest) return undefined;
  const asFull = ordered.filter(({ words }) => words === longest.words || isAsFull(longest.words, words));
  const having = new Map<string, number>();
  for (const { words } of asFull) having.set(wordingOf(words), (having.get(wordingOf(words)) ?? 0) + 1);
  return [...asFull].sort(
    (a, b) =>
      (having.get(wordingOf(b.words)) ?? 0) - (having.get(wordingOf(a.words)) ?? 0) || byTime(a.article.published, b.article.published),
  )[0];
}

/** Nothing left away against the longest, no stretch shortened by more than a word, and nothing changed that can change the meaning. */
function isAsFull(longest: QuoteWords, words: QuoteWords): boolean {
  const stretches = alignWords(longest, words);
  const shortened = stretches.some(({ same, baseFrom, baseTo, from, to }) => !same && (from === to || baseTo - baseFrom - (to - from) > 1));
  return !shortened && findWarnings(longest, words, stretches).length === 0;
}

const wordingOf = ({ tokens }: QuoteWords): string => tokens.map(({ key }) => key).join(' ');

function versionOf(member: Placed, base: Placed | undefined, members: readonly Placed[]): QuoteVersion {
  const { quote, article, words } = member;
  const isBase = member === base || !base;
  const against = isBase
    ? {
        runs: [...plainRuns(words)],
        extent: words.tokens.length > 0 ? [{ kind: 'same' as const, words: words.tokens.length }] : [],
        warnings: [],
        versionClass: members.length === 1 ? ('alone' as const) : ('fullest' as const),
      }
    : differences(base.words, words, quote.directness);
  return {
    annotationId: quote.annotationId,
    articleId: quote.articleId,
    headline: article.headline,
    published: article.published,
    passages: [...quote.passages],
    ...against,
    first: isFirst(member, members),
    directness: quote.directness,
    certainty: quote.certainty,
    outletStance: quote.outletStance,
    venue: quote.venue,
    relays: [...quote.relays],
  };
}

/** First is only who is known to be: before every other dated version for certain. A quote that one article alone has is no first. */
function isFirst({ article }: Placed, members: readonly Placed[]): boolean {
  const { published } = article;
  const others = members.filter((other) => other.article.id !== article.id);
  if (!published || others.length === 0) return false;
  return others.every((other) => !other.article.published || surelyBefore(published, other.article.published));
}

/** Older only where every article of the outlet came out before any version of the quote for certain; an article without a time leaves it open. */
function absenceOf({ articles }: OutletColumn, members: readonly Placed[]): Absence {
  const older = articles.every(
    ({ published }) => published && members.every(({ article }) => article.published && surelyBefore(published, article.published)),
  );
  return older ? 'older' : 'left-out';
}

const countOutlets = (placed: readonly Placed[]): number => new Set(placed.map(({ article }) => article.outlet?.id ?? null)).size;
const countWordings = (placed: readonly Placed[]): number => new Set(placed.map(({ words }) => wordingOf(words))).size;

function byPublication(a: OutletColumn, b: OutletColumn): number {
  if ((a.outlet === null) !== (b.outlet === null)) return a.outlet === null ? 1 : -1;
  return byTime(a.articles[0]?.published ?? null, b.articles[0]?.published ?? null) || byName(a.outlet, b.outlet);
}

function byReach(a: SpeakerRow, b: SpeakerRow): number {
  if ((a.speaker === null) !== (b.speaker === null)) return a.speaker === null ? 1 : -1;
  return b.outletsQuoting - a.outletsQuoting || b.quotes - a.quotes || byName(a.speaker, b.speaker);
}

/** By code units, so that the order is one everywhere; two of one name keep apart by id. */
function byName(a: ActorBrief | null, b: ActorBrief | null): number {
  const [nameA, nameB] = [`${a?.name}\n${a?.id}`, `${b?.name}\n${b?.id}`];
  return nameA < nameB ? -1 : nameA > nameB ? 1 : 0;
}

/** Earlier first; without a time last. */
const byTime = (a: KnownTime | null, b: KnownTime | null): number => compareNumbers(earliestOr(a), earliestOr(b));
const earliestOr = (time: KnownTime | null): number => (time ? earliest(time) : Number.POSITIVE_INFINITY);
const compareNumbers = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

function groupBy<Entry, Key>(entries: readonly Entry[], key: (entry: Entry) => Key): ReadonlyMap<Key, readonly Entry[]> {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) {
    const own = groups.get(key(entry));
    if (own) own.push(entry);
    else groups.set(key(entry), [entry]);
  }
  return groups;
}
