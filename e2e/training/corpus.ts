import { englishSmallWords } from '../../shared/quotes/english/small-words.ts';
import { tagEnglish } from '../../shared/quotes/english/tagger.ts';
import { type QuotedPassage, quotedPassages } from '../../shared/quotes/passages.ts';
import { nounPhrases } from '../../shared/quotes/phrases.ts';
import { type Scene, sceneOf } from '../../shared/quotes/scene.ts';
import { type TaggedText, tagText } from '../../shared/quotes/tagged-text.ts';
import { drawn, type StoredWordRates, type WordRates } from '../../shared/quotes/word-rates.ts';
import type { Span } from '../../shared/text/words.ts';
import { type GoldAttribution, type GoldDocument, overlap } from './polnear.ts';

/** A gold attribution with its chief cue word, by token. */
export type GoldWithCue = GoldAttribution & Readonly<{ cueToken: number; quoted: boolean }>;
export type Example = Readonly<{ name: string; scene: Scene; gold: readonly GoldWithCue[] }>;
type Counts = [seen: number, cue: number, quotingCue: number, headed: number, speaker: number];
type Counted = Readonly<{ document: GoldDocument; tagged: TaggedText; gold: readonly GoldWithCue[]; counts: ReadonlyMap<string, Counts> }>;

/**
 * The documents as the engine sees them. Each document's word rates are counted on all documents but itself, so that what is
 * learnt from them is worth as much on texts never seen.
 */
export function prepare(documents: readonly GoldDocument[]): { examples: Example[]; rates: StoredWordRates } {
  const rough = new Map<string, [number, number]>();
  const tagged = documents.map((document) => ({ document, tagged: tagText(document.text, tagEnglish) }));
  for (const { document, tagged: text } of tagged) {
    const cues = document.attributions.flatMap(({ cue }) => cue);
    for (const token of text.tokens) {
      const count = rough.get(token.lower) ?? [0, 0];
      rough.set(token.lower, [count[0] + 1, count[1] + (overlap([token], cues) > 0 ? 1 : 0)]);
    }
  }
  const roughRate = (word: string): number => {
    const [seen, hits] = rough.get(word) ?? [0, 0];
    return drawn(hits, seen, 0.03);
  };
  const counted = tagged.map(({ document, tagged: text }): Counted => {
    const passages = quotedPassages(text.text, text.paragraphs);
    const gold = document.attributions.map((one) => ({
      ...one,
      cueToken: chiefCue(text, one.cue, roughRate),
      quoted: overlap(one.content, passages) > 0,
    }));
    return { document, tagged: text, gold, counts: countWords(text, gold) };
  });
  const totals = new Map<string, Counts>();
  for (const { counts } of counted)
    for (const [word, count] of counts) {
      const total = totals.get(word) ?? [0, 0, 0, 0, 0];
      totals.set(word, total.map((n, i) => n + (count[i] ?? 0)) as Counts);
    }
  const sums = [...totals.values()].reduce<Counts>((sum, count) => sum.map((n, i) => n + (count[i] ?? 0)) as Counts, [0, 0, 0, 0, 0]);
  const averages = { cue: sums[1] / sums[0], quotingCue: sums[2] / sums[0], speaker: sums[4] / sums[3] };
  const examples = counted.map(({ document, tagged: text, gold, counts }) => ({
    name: document.name,
    scene: sceneOf(text, ratesWithout(totals, counts, averages)),
    gold,
  }));
  return { examples, rates: storedRates(totals, averages) };
}

type Averages = Readonly<{ cue: number; quotingCue: number; speaker: number }>;

function ratesWithout(totals: ReadonlyMap<string, Counts>, own: ReadonlyMap<string, Counts>, averages: Averages): WordRates {
  return {
    of: (word) => {
      const total = totals.get(word);
      const mine = own.get(word);
      const share = (hits: 1 | 2 | 4, of: 0 | 3, average: number): number =>
        drawn((total?.[hits] ?? 0) - (mine?.[hits] ?? 0), (total?.[of] ?? 0) - (mine?.[of] ?? 0), average);
      return { cue: share(1, 0, averages.cue), quotingCue: share(2, 0, averages.quotingCue), speaker: share(4, 3, averages.speaker) };
    },
    small: englishSmallWords,
  };
}

/** Words seen often enough to say something, as shares in thousandths; of the others the average holds. */
function storedRates(totals: ReadonlyMap<string, Counts>, averages: Averages): StoredWordRates {
  const words: Record<string, [number, number, number]> = {};
  const thousandths = (share: number): number => Math.round(share * 1000);
  for (const [word, [seen, cue, quotingCue, headed, speaker]] of [...totals].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (seen < 3 || !/\p{L}/u.test(word)) continue;
    words[word] = [
      thousandths(drawn(cue, seen, averages.cue)),
      thousandths(drawn(quotingCue, seen, averages.quotingCue)),
      thousandths(drawn(speaker, headed, averages.speaker)),
    ];
  }
  return { words, unknown: [thousandths(averages.cue), thousandths(averages.quotingCue), thousandths(averages.speaker)] };
}

function countWords(tagged: TaggedText, gold: readonly GoldWithCue[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  const of = (word: string): Counts => {
    const known = counts.get(word) ?? [0, 0, 0, 0, 0];
    counts.set(word, known);
    return known;
  };
  const cues = new Map(gold.map(({ cueToken, quoted }) => [cueToken, quoted] as const));
  for (const { cueToken, quoted } of gold) if (quoted) cues.set(cueToken, true);
  tagged.tokens.forEach((token, index) => {
    const count = of(token.lower);
    count[0] += 1;
    if (!cues.has(index)) return;
    count[1] += 1;
    if (cues.get(index)) count[2] += 1;
  });
  const sources = gold.flatMap(({ source }) => source);
  for (const phrase of nounPhrases(tagged, englishSmallWords)) {
    const head = tagged.tokens[phrase.head];
    if (!head) continue;
    const count = of(head.lower);
    count[3] += 1;
    if (overlap([head], sources) > 0) count[4] += 1;
  }
  return counts;
}

function chiefCue(tagged: TaggedText, cue: readonly Span[], rate: (word: string) => number): number {
  let best = -1;
  let bestRate = -1;
  for (const span of cue) {
    for (let i = firstTokenAt(tagged, span.start); i < tagged.tokens.length; i++) {
      const token = tagged.tokens[i];
      if (!token || token.start >= span.end) break;
      const value = rate(token.lower) + (token.tag === 'VERB' ? 0.05 : 0);
      if (value > bestRate) {
        bestRate = value;
        best = i;
      }
    }
  }
  return best;
}

/** The first token that ends behind the offset. */
export function firstTokenAt(tagged: TaggedText, offset: number): number {
  let low = 0;
  let high = tagged.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tagged.tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The gold attribution with a source that a quoted passage belongs to: at least half of it is content, and it fills that content most. */
export function goldOfPassage(gold: readonly GoldWithCue[], passage: QuotedPassage): GoldWithCue | undefined {
  let best: GoldWithCue | undefined;
  let most = 0;
  for (const one of gold) {
    if (one.source.length === 0) continue;
    const shared = overlap(one.content, [passage]);
    if (shared < 0.5 * (passage.end - passage.start)) continue;
    const fill = shared / one.content.reduce((sum, { start, end }) => sum + end - start, 0);
    if (fill > most) {
      most = fill;
      best = one;
    }
  }
  return best;
}
