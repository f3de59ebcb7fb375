import type { Directness } from '../model/annotation.ts';
import type { KnownTime } from '../model/time.ts';
import { commonWords } from './common-words.ts';
import { surelyBefore } from './precedence.ts';
import type { QuoteWords, Token } from './tokens.ts';
import { isNegation, isNumber, stem } from './word-classes.ts';

/** A quote as the pairing sees it: its words, and by which way they are said to have come. */
export type PairedQuote = Readonly<{
  directness: Directness;
  words: QuoteWords;
  outletId?: string | null;
  published?: KnownTime | null;
  /** The actors that relayed it. */
  relayIds?: readonly string[];
}>;
export type PairingOptions = Readonly<{
  /** False where the speaker was left open: then only words of some length, never likeness, say that two quotes are one. */
  oneSpeaker: boolean;
}>;

/**
 * Words in a row that make two quotes one, whatever else they hold. Below that, a shared run must also be a good part of the shorter
 * quote: two long quotes on one event share "at the port of Ostrel" by chance.
 */
const SURE_RUN = 8;
const LEAST_RUN = 5;
const LEAST_SHARE_OF_SHORTER = 0.2;
const LEAST_CONTENT_IN_RUN = 2;
/** Quotes of fewer words than the least run pair only as a whole, and only in one place. */
const SHORTEST = 3;
const LEAST_LIKENESS = 0.7;
const PARAPHRASE_SHARE = 0.6;
const PARAPHRASE_WORDS = 4;
const PARAPHRASE_MARGIN = 2;
/** Words and figures that a paraphrase shares at least with the one quote that its own relay has from the speaker. */
const RELAYED_WORDS = 2;

/**
 * Which quotes of one speaker in one event are the same quote, as groups of indices into `quotes`: each index once, groups and members in
 * the order of `quotes`. Two are one where they share five words or more in a row that carry meaning (so a quote that contains another, or
 * is split elsewhere, joins them), where a short one stands in full in exactly one other, where most words agree in order, or where a
 * paraphrase shares most of its words of meaning with exactly one group and neither its figures nor its negations contradict, or where it
 * names its relay, that relay has by then only one quote of the speaker, and some words agree. Whatever is not clear stays apart.
 */
export function pairQuotes(quotes: readonly PairedQuote[], { oneSpeaker }: PairingOptions): readonly (readonly number[])[] {
  const groups = disjointSets(quotes.length);
  const keys = quotes.map(({ words }) => words.tokens.map(({ key }) => key));
  joinEqual(keys, quotes, groups);
  joinRuns(keys, quotes, groups, SURE_RUN);
  joinRuns(keys, quotes, groups, LEAST_RUN);
  if (oneSpeaker) {
    joinAlike(keys, quotes, groups);
    joinShort(keys, quotes, groups);
    joinParaphrases(quotes, groups);
    joinRelayed(quotes, groups);
  }
  return groups.lists();
}

/** The same words from end to end, when there are enough of them to mean something. */
function joinEqual(keys: readonly (readonly string[])[], quotes: readonly PairedQuote[], groups: DisjointSets): void {
  const seen = new Map<string, number>();
  keys.forEach((own, i) => {
    if (own.length < SHORTEST || contentCount(quotes[i]?.words.tokens ?? []) < LEAST_CONTENT_IN_RUN) return;
    const whole = own.join(' ');
    const before = seen.get(whole);
    if (before === undefined) seen.set(whole, i);
    else groups.join(before, i);
  });
}

/** Joins what shares a run of `length` words; runs under the sure length are measured in full first. */
function joinRuns(keys: readonly (readonly string[])[], quotes: readonly PairedQuote[], groups: DisjointSets, length: number): void {
  const places = new Map<string, [quote: number, at: number][]>();
  keys.forEach((own, quote) => {
    for (let at = 0; at + length <= own.length; at += 1) {
      const run = own.slice(at, at + length).join(' ');
      const found = places.get(run);
      if (found) found.push([quote, at]);
      else places.set(run, [[quote, at]]);
    }
  });
  for (const found of places.values()) {
    const [first, ...others] = found;
    if (!first || others.length === 0) continue;
    if (length >= SURE_RUN) {
      if (runBears(quotes[first[0]], first[1], length)) for (const [quote] of others) groups.join(first[0], quote);
      continue;
    }
    found.forEach(([a, atA], i) => {
      for (const [b, atB] of found.slice(i + 1)) {
        if (groups.same(a, b)) continue;
        const [from, to] = widen(keys[a] ?? [], atA, keys[b] ?? [], atB, length);
        const shorter = Math.min(keys[a]?.length ?? 0, keys[b]?.length ?? 0);
        const enough = (to - from) / shorter >= LEAST_SHARE_OF_SHORTER && runBears(quotes[a], from, to - from);
        if (enough && !paraphraseAgainst(quotes[a], quotes[b])) groups.join(a, b);
      }
    });
  }
}

/** "Had not warned the ministry in January" is no version of "warned the ministry in January", though the run is there. */
function paraphraseAgainst(a: PairedQuote | undefined, b: PairedQuote | undefined): boolean {
  const [paraphrase, other] = a?.directness === 'indirect' ? [a, b] : [b, a];
  return paraphrase?.directness === 'indirect' && !!other && contradicts(meaningOf(paraphrase.words), meaningOf(other.words));
}

/** Enough words of meaning; signs of scripts without spaces count as half a word. */
function runBears(quote: PairedQuote | undefined, at: number, length: number): boolean {
  const run = quote?.words.tokens.slice(at, at + length) ?? [];
  const weight = run.reduce(
    (sum, { key }) => sum + (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(key) ? 0.5 : 1),
    0,
  );
  return weight >= Math.min(length, LEAST_RUN) && contentCount(run) >= LEAST_CONTENT_IN_RUN;
}

const contentCount = (tokens: readonly Token[]): number => tokens.reduce((sum, { content }) => sum + (content ? 1 : 0), 0);

function widen(a: readonly string[], atA: number, b: readonly string[], atB: number, length: number): readonly [number, number] {
  let before = 0;
  while (atA - before > 0 && atB - before > 0 && a[atA - before - 1] === b[atB - before - 1]) before += 1;
  let after = length;
  while (atA + after < a.length && atB + after < b.length && a[atA + after] === b[atB + after]) after += 1;
  return [atA - before, atA + after];
}

/** Quotes reworded all along have no long run, but most of their words in one order. */
function joinAlike(keys: readonly (readonly string[])[], quotes: readonly PairedQuote[], groups: DisjointSets): void {
  const common = commonWords(keys);
  const content = quotes.map(({ words }) => new Set(words.tokens.filter((token) => token.content).map(({ key }) => key)));
  for (const [a, b, shared] of sharingPairs(content, LEAST_CONTENT_IN_RUN)) {
    const [own, other] = [keys[a] ?? [], keys[b] ?? []];
    const longer = Math.max(own.length, other.length);
    const least = longer <= SURE_RUN ? LEAST_CONTENT_IN_RUN : LEAST_CONTENT_IN_RUN + 1;
    // A word of meaning that only one of the two has cannot be a common one.
    const atMost = Math.min(own.length - (content[a]?.size ?? 0), other.length - (content[b]?.size ?? 0)) + shared;
    if (shared < least || atMost < longer * LEAST_LIKENESS || groups.same(a, b)) continue;
    if (common(a, b) >= longer * LEAST_LIKENESS) groups.join(a, b);
  }
}

/** A quote under the least run that stands in full in the quotes of exactly one group. */
function joinShort(keys: readonly (readonly string[])[], quotes: readonly PairedQuote[], groups: DisjointSets): void {
  const wholes = keys.map((own) => ` ${own.join(' ')} `);
  const joins: [number, number][] = [];
  keys.forEach((own, i) => {
    if (own.length < SHORTEST || own.length >= LEAST_RUN || contentCount(quotes[i]?.words.tokens ?? []) < LEAST_CONTENT_IN_RUN) return;
    const holders = wholes.flatMap((whole, j) => (j !== i && !groups.same(i, j) && whole.includes(wholes[i] ?? '\n') ? [j] : []));
    const [first] = holders;
    if (first !== undefined && holders.every((holder) => groups.same(first, holder))) joins.push([i, first]);
  });
  for (const [a, b] of joins) groups.join(a, b);
}

type Meaning = Readonly<{ stems: ReadonlySet<string>; numbers: ReadonlySet<string>; negated: boolean }>;

/** A paraphrase joins the one group whose words of meaning hold most of its own, with a clear margin over the next. */
function joinParaphrases(quotes: readonly PairedQuote[], groups: DisjointSets): void {
  const meanings = quotes.map(({ words }) => meaningOf(words));
  const best = new Map<number, { of: number; shared: number }[]>();
  const note = (from: number, to: number, shared: number) => {
    const list = best.get(from) ?? [];
    const known = list.find(({ of }) => groups.same(of, to));
    if (!known) list.push({ of: to, shared });
    else if (known.shared < shared) known.shared = shared;
    best.set(from, list);
  };
  for (const [a, b, shared] of sharingPairs(
    meanings.map(({ stems }) => stems),
    PARAPHRASE_WORDS,
  )) {
    if (groups.same(a, b)) continue;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const [own, other] = [meanings[from], meanings[to]];
      if (!own || !other || quotes[from]?.directness === 'direct' || shared < own.stems.size * PARAPHRASE_SHARE) continue;
      if (!contradicts(own, other)) note(from, to, shared);
    }
  }
  const joins = [...best].flatMap(([from, list]) => {
    const [first, second] = [...list].sort((x, y) => y.shared - x.shared);
    return first && first.shared - (second?.shared ?? 0) >= PARAPHRASE_MARGIN ? [[from, first.of] as const] : [];
  });
  for (const [a, b] of joins) groups.join(a, b);
}

/**
 * A paraphrase that says through whom it came joins what that relay has from the speaker, when that is one quote alone and was out by then,
 * and words or figures of it come back without contradiction.
 */
function joinRelayed(quotes: readonly PairedQuote[], groups: DisjointSets): void {
  const alone = groups.lists().flatMap((members) => (members.length === 1 ? members : []));
  const joins = alone.flatMap((i): (readonly [number, number])[] => {
    const own = quotes[i];
    if (own?.directness !== 'indirect' || !own.relayIds?.length) return [];
    const sources = quotes.flatMap((other, j) => (j !== i && other.directness !== 'indirect' && isRelayOf(other, own) ? [j] : []));
    const [first] = sources;
    if (first === undefined || !sources.every((source) => groups.same(first, source))) return [];
    const meaning = meaningOf(own.words);
    const agrees = sources.some((source) => {
      const other = meaningOf(quotes[source]?.words ?? own.words);
      return sharedCount(meaning, other) >= RELAYED_WORDS && !contradicts(meaning, other);
    });
    return agrees ? [[i, first]] : [];
  });
  for (const [a, b] of joins) groups.join(a, b);
}

const isRelayOf = (source: PairedQuote, own: PairedQuote): boolean =>
  !!source.outletId &&
  !!own.relayIds?.includes(source.outletId) &&
  !(own.published && source.published && surelyBefore(own.published, source.published));

const sharedCount = (a: Meaning, b: Meaning): number =>
  [...a.stems].filter((entry) => b.stems.has(entry)).length + [...a.numbers].filter((entry) => b.numbers.has(entry)).length;

function meaningOf({ tokens }: QuoteWords): Meaning {
  return {
    stems: new Set(tokens.filter(({ content, key }) => content && !isNumber(key)).map(({ key }) => stem(key))),
    numbers: new Set(tokens.filter(({ key }) => isNumber(key)).map(({ key }) => key)),
    negated: tokens.some(({ key }) => isNegation(key)),
  };
}

/** Figures that the other lacks altogether, or a negation on one side only. */
function contradicts(paraphrase: Meaning, other: Meaning): boolean {
  const figureElsewhere = [...paraphrase.numbers].some((number) => !other.numbers.has(number));
  return (
    figureElsewhere ||
    (paraphrase.negated && !other.negated) ||
    (!paraphrase.negated && other.negated && paraphrase.stems.size >= other.stems.size)
  );
}

/** Every pair of sets that share at least so many entries, with how many. */
function* sharingPairs(sets: readonly ReadonlySet<string>[], least: number): Generator<readonly [number, number, number]> {
  const holders = new Map<string, number[]>();
  const shared = new Uint16Array(sets.length);
  for (const [i, set] of sets.entries()) {
    const touched: number[] = [];
    for (const entry of set) {
      const earlier = holders.get(entry);
      if (!earlier) {
        holders.set(entry, [i]);
        continue;
      }
      for (const j of earlier) {
        const count = shared[j] ?? 0;
        if (count === 0) touched.push(j);
        shared[j] = count + 1;
      }
      earlier.push(i);
    }
    for (const j of touched) {
      const count = shared[j] ?? 0;
      shared[j] = 0;
      if (count >= least) yield [j, i, count];
    }
  }
}

type DisjointSets = Readonly<{
  join: (a: number, b: number) => void;
  same: (a: number, b: number) => boolean;
  lists: () => readonly (readonly number[])[];
}>;

function disjointSets(size: number): DisjointSets {
  const parents = Int32Array.from({ length: size }, (_, i) => i);
  const root = (of: number): number => {
    let at = of;
    while (parents[at] !== at) {
      const up = parents[parents[at] ?? at] ?? at;
      parents[at] = up;
      at = up;
    }
    return at;
  };
  return {
    join: (a, b) => {
      const [rootA, rootB] = [root(a), root(b)];
      parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    },
    same: (a, b) => root(a) === root(b),
    lists: () => {
      const lists = new Map<number, number[]>();
      for (let i = 0; i < size; i += 1) lists.set(root(i), [...(lists.get(root(i)) ?? []), i]);
      return [...lists.values()];
    },
  };
}
