import { type BoostedTrees, chances, scoreRows } from './boosted-trees.ts';
import { plainSpeaker } from './plain-speakers.ts';
import { between } from './running-counts.ts';
import { type Scene, signAt } from './scene.ts';
import { bestSource, type CueSources, runningCues, startsOf } from './sources.ts';
import { CAPITAL } from './token-numbers.ts';

/** A quotation between marks: its passages by their places in the scene, from the first token up to and without the last. */
export type Quotation = Readonly<{ group: readonly number[]; first: number; last: number; start: number; end: number }>;

/** Who may have said a quotation: phrases with the chance of each; what is missing to 1 is that none of them did. */
export type QuotationSpeakers = Readonly<{ phrases: readonly number[]; chances: readonly number[] }>;

/** What the search for speakers knows beyond the scene: who is behind each cue, and where cues stand. */
export type Attributions = Readonly<{
  cueChances: Float32Array;
  likelyCues: Int32Array;
  sources: readonly CueSources[];
  /** For each cue in `sources`, its likeliest source: a phrase by its place in the scene, or -1. */
  best: readonly Readonly<{ phrase: number; chance: number }>[];
  /** For each phrase, the cue that it most probably is the source of, with that chance (cue and source together). */
  cueOfPhrase: ReadonlyMap<number, Readonly<{ token: number; chance: number }>>;
  /** How often each chief word is the source of a likely cue in this text. */
  speaking: ReadonlyMap<string, number>;
}>;

export const SPEAKER_COLUMNS = [
  'none',
  'gap',
  'side',
  'sameSentence',
  'sentences',
  'paragraphs',
  'phrasesBetween',
  'verbsBetween',
  'cuesBetween',
  'commasBetween',
  'passagesBetween',
  'stopsBetween',
  'inPassage',
  'pronoun',
  'proper',
  'capital',
  'length',
  'opening',
  'owns',
  'rate',
  'signBefore',
  'signAfter',
  'signAfter2',
  'headCount',
  'speaking',
  'firstInSentence',
  'rank',
  'candidates',
  'cueChance',
  'cueGap',
  'cueToQuote',
  'cueRate',
  'cueSentence',
  'bestOfSide',
  'bestOfAll',
  'nextIsCue',
  'previousIsCue',
  'words',
  'startsLower',
  'endSign',
  'signBeforeQuote',
  'signBeforeQuote2',
  'signAfterQuote',
  'signAfterQuote2',
  'wholeParagraph',
  'startsParagraph',
  'endsParagraph',
  'continued',
  'passagesInParagraph',
  'cueBeforeQuote',
  'cueAfterQuote',
  'cueInQuote',
  'phraseAfterQuote',
  'single',
  'sourceOfBefore',
  'sourceOfAfter',
  'sourceOfPrevious',
  'paragraphsFromTop',
  'spokeBefore',
] as const;

export function quotations(scene: Scene): Quotation[] {
  return scene.groups.map((group) => {
    const first = scene.passageTokens[group[0] ?? 0];
    const last = scene.passageTokens[group[group.length - 1] ?? 0];
    return {
      group,
      first: first?.first ?? 0,
      last: last?.last ?? 0,
      start: scene.passages[group[0] ?? 0]?.start ?? 0,
      end: scene.passages[group[group.length - 1] ?? 0]?.end ?? 0,
    };
  });
}

/** Gathers from the cues and their sources what the search for speakers asks. */
export function attributionsOf(scene: Scene, sources: readonly CueSources[], cueChances: Float32Array): Attributions {
  const cueOfPhrase = new Map<number, { token: number; chance: number }>();
  const speaking = new Map<string, number>();
  const best: { phrase: number; chance: number }[] = [];
  for (const one of sources) {
    one.phrases.forEach((phrase, at) => {
      const chance = one.cue.chance * (one.chances[at] ?? 0);
      if (chance < 0.05 || chance <= (cueOfPhrase.get(phrase)?.chance ?? 0)) return;
      cueOfPhrase.set(phrase, { token: one.cue.token, chance });
    });
    const likeliest = bestSource(scene, one);
    best.push({ phrase: likeliest?.index ?? -1, chance: likeliest?.chance ?? 0 });
    if (!likeliest) continue;
    const head = scene.tagged.tokens[likeliest.phrase.head]?.lower ?? '';
    speaking.set(head, (speaking.get(head) ?? 0) + one.cue.chance * likeliest.chance);
  }
  return { cueChances, likelyCues: runningCues(cueChances), sources, best, cueOfPhrase, speaking };
}

/** Whoever may have said it: the phrases near it, before and behind, and the likely sources of the three paragraphs before and the two behind. */
export function speakerCandidates(scene: Scene, quotation: Quotation, { cueOfPhrase }: Attributions): number[] {
  const { tokens, paragraphs } = scene.tagged;
  const own = new Set(quotation.group);
  const turns = new Set(scene.turns.values());
  const paragraph = tokens[quotation.first]?.paragraph ?? 0;
  const lastParagraph = tokens[quotation.last - 1]?.paragraph ?? paragraph;
  const before: number[] = [];
  let inside = 0;
  let outside = 0;
  const top = paragraphs[Math.max(0, paragraph - 3)]?.first ?? 0;
  for (let i = quotation.first - 1; i >= top; i--) {
    const phrase = scene.phraseOf[i] as number;
    if (phrase < 0 || phrase === before[before.length - 1]) continue;
    const here = tokens[i]?.paragraph === paragraph;
    const likely = (cueOfPhrase.get(phrase)?.chance ?? 0) > 0.3 || turns.has(phrase);
    if (here ? inside++ < 14 || likely : likely || outside++ < 5) before.push(phrase);
  }
  const within: number[] = [];
  for (let i = quotation.first; i < quotation.last; i++) {
    const phrase = scene.phraseOf[i] as number;
    if (phrase < 0 || phrase === within[within.length - 1]) continue;
    if (!own.has(scene.passageOf[i] as number) || turns.has(phrase)) within.push(phrase);
  }
  const after: number[] = [];
  let near = 0;
  let far = 0;
  const bottom = paragraphs[Math.min(paragraphs.length - 1, lastParagraph + 2)]?.last ?? tokens.length;
  for (let i = quotation.last; i < bottom; i++) {
    const phrase = scene.phraseOf[i] as number;
    if (phrase < 0 || phrase === after[after.length - 1]) continue;
    const here = tokens[i]?.paragraph === lastParagraph;
    if (here ? near++ < 9 : (cueOfPhrase.get(phrase)?.chance ?? 0) > 0.3 && far++ < 4) after.push(phrase);
  }
  return [...before.reverse(), ...within, ...after];
}

type OfQuotation = Readonly<{
  values: readonly number[];
  before: number;
  after: number;
  previous: number;
  bestBefore: number;
  bestAfter: number;
}>;

/** Writes the rows of all candidates, and last of the answer that none of them spoke, from `from` on. */
export function describeSpeakers(
  scene: Scene,
  quotation: Quotation,
  candidates: readonly number[],
  attributions: Attributions,
  row: Float32Array,
  from: number,
): void {
  const width = SPEAKER_COLUMNS.length;
  const quote = describeQuotation(scene, quotation, attributions);
  const strength = (phrase: number): number => attributions.cueOfPhrase.get(phrase)?.chance ?? 0;
  let bestBefore = 0;
  let bestAfter = 0;
  for (const candidate of candidates) {
    if ((scene.phrases[candidate]?.first ?? 0) < quotation.first) bestBefore = Math.max(bestBefore, strength(candidate));
    else bestAfter = Math.max(bestAfter, strength(candidate));
  }
  const behind = candidates.findIndex((one) => (scene.phrases[one]?.first ?? 0) >= quotation.first);
  const pivot = behind < 0 ? candidates.length : behind;
  for (let at = 0; at <= candidates.length; at++) {
    const to = from + at * width;
    row.fill(0, to, to + width);
    row.set(quote.values, to + 37);
    row[to + 27] = candidates.length;
    row[to + 33] = Math.max(bestBefore, bestAfter);
    row[to + 34] = Math.max(bestBefore, bestAfter);
    const index = candidates[at];
    if (index === undefined) row[to] = 1;
    else
      describeCandidate(
        scene,
        quotation,
        index,
        at < pivot ? at - pivot : at - pivot + 1,
        candidates.length,
        attributions,
        quote,
        bestBefore,
        bestAfter,
        row,
        to,
      );
  }
}

function describeCandidate(
  scene: Scene,
  quotation: Quotation,
  index: number,
  rank: number,
  candidates: number,
  { cueChances, likelyCues, cueOfPhrase, speaking }: Attributions,
  quote: OfQuotation,
  bestBefore: number,
  bestAfter: number,
  row: Float32Array,
  to: number,
): void {
  const { tokens, sentences } = scene.tagged;
  const phrase = scene.phrases[index];
  const head = phrase && tokens[phrase.head];
  const sentence = head && sentences[head.sentence];
  if (!phrase || !head || !sentence) return;
  const side = phrase.last <= quotation.first ? -1 : phrase.first >= quotation.last ? 1 : 0;
  const low = side < 0 ? phrase.last : side > 0 ? quotation.last : phrase.first;
  const high = side < 0 ? quotation.first : side > 0 ? phrase.first : phrase.first;
  const counts = scene.running;
  const edge = tokens[side < 0 ? quotation.first : quotation.last - 1];
  const cue = cueOfPhrase.get(index);
  row.set(
    [
      0,
      high - low,
      side,
      head.sentence === edge?.sentence ? 1 : 0,
      head.sentence - (edge?.sentence ?? 0),
      head.paragraph - (edge?.paragraph ?? 0),
      between(counts.phrases, low, high),
      between(counts.verbs, low, high),
      between(likelyCues, low, high),
      between(counts.commas, low, high),
      between(counts.passages, low, high),
      between(counts.stops, low, high),
      (scene.passageOf[phrase.head] as number) >= 0 ? 1 : 0,
      scene.pronouns[index] as number,
      phrase.proper ? 1 : 0,
      ((scene.flags[phrase.head] as number) & CAPITAL) !== 0 ? 1 : 0,
      phrase.last - phrase.first,
      scene.rates.small.openings.get(tokens[phrase.first]?.lower ?? '') ?? 0,
      phrase.owns ? 1 : 0,
      scene.speakerRates[index] as number,
      signAt(scene, phrase.first - 1, sentence),
      signAt(scene, phrase.last, sentence),
      signAt(scene, phrase.last + 1, sentence),
      scene.phraseCounts[index] as number,
      speaking.get(head.lower) ?? 0,
      phrase.first === sentence.first ? 1 : 0,
      rank,
      candidates,
      cue?.chance ?? 0,
      cue ? cue.token - phrase.head : 40,
      cue ? (cue.token < quotation.first ? quotation.first - cue.token : cue.token - quotation.last) : 60,
      cue ? (scene.quotingRates[cue.token] as number) : 0,
      cue ? (tokens[cue.token]?.sentence ?? 0) - (edge?.sentence ?? 0) : 9,
      side < 0 ? bestBefore : bestAfter,
      Math.max(bestBefore, bestAfter),
      cueChances[phrase.last] ?? 0,
      phrase.first > 0 ? (cueChances[phrase.first - 1] ?? 0) : 0,
    ],
    to,
  );
  row[to + 54] = index === quote.before ? 1 : 0;
  row[to + 55] = index === quote.after ? 1 : 0;
  row[to + 56] = index === quote.previous ? 1 : 0;
}

/** What holds of the quotation whoever spoke. */
function describeQuotation(scene: Scene, quotation: Quotation, { cueChances, sources, best: likeliest }: Attributions): OfQuotation {
  const { tokens, paragraphs, text } = scene.tagged;
  const passage = scene.passages[quotation.group[0] ?? 0];
  const lastPassage = scene.passages[quotation.group[quotation.group.length - 1] ?? 0];
  const paragraph = paragraphs[tokens[quotation.first]?.paragraph ?? 0];
  const lastParagraph = paragraphs[tokens[quotation.last - 1]?.paragraph ?? 0];
  const sentenceBefore = tokens[quotation.first]?.sentence;
  const sentenceAfter = tokens[quotation.last - 1]?.sentence;
  let cueBefore = 0;
  let cueAfter = 0;
  let cueInside = 0;
  let before = -1;
  let after = -1;
  let previous = -1;
  let strongestBefore = 0.2;
  let strongestAfter = 0.2;
  for (let i = 0; i < sources.length; i++) {
    const cue = sources[i]?.cue;
    const best = likeliest[i];
    const word = cue && tokens[cue.token];
    if (!cue || !best || !word) continue;
    const token = cue.token;
    const isBefore = token < quotation.first;
    const isAfter = token >= quotation.last;
    if (!isBefore && !isAfter) {
      cueInside = Math.max(cueInside, cueChances[token] ?? 0);
      continue;
    }
    const strength = cue.chance * best.chance;
    if (isBefore && word.sentence === sentenceBefore) {
      cueBefore = Math.max(cueBefore, cue.chance);
      if (best.phrase >= 0 && strength >= strongestBefore) {
        strongestBefore = strength * 0.9;
        before = best.phrase;
      }
    } else if (isAfter && (word.sentence === sentenceAfter || (token - quotation.last < 12 && word.start < (lastParagraph?.end ?? 0)))) {
      cueAfter = Math.max(cueAfter, cue.chance);
      if (best.phrase >= 0 && strength > strongestAfter) {
        strongestAfter = strength * 1.2;
        after = best.phrase;
      }
    } else if (isBefore && best.phrase >= 0 && strength > 0.35) previous = best.phrase;
  }
  const inner = passage ? text.slice(passage.inner.start, passage.inner.start + 1) : '';
  const innerEnd = lastPassage ? text.slice(lastPassage.inner.end - 1, lastPassage.inner.end) : '';
  const phraseBehind = scene.phraseOf[quotation.last] ?? -1;
  const values = [
    quotation.last - quotation.first,
    /^\p{Ll}/u.test(inner) ? 1 : 0,
    innerEnd === ',' ? 1 : /[.]/.test(innerEnd) ? 2 : /[?!]/.test(innerEnd) ? 3 : /[—–-]/.test(innerEnd) ? 4 : 0,
    paragraph && quotation.start <= paragraph.start
      ? 100 + (scene.signs[quotation.first - 1] ?? 0)
      : signAt(scene, quotation.first - 1, paragraph ?? NOWHERE),
    signAt(scene, quotation.first - 2, paragraph ?? NOWHERE),
    signAt(scene, quotation.last, lastParagraph ?? NOWHERE),
    signAt(scene, quotation.last + 1, lastParagraph ?? NOWHERE),
    paragraph && lastParagraph && quotation.start <= paragraph.start && quotation.end >= lastParagraph.end ? 1 : 0,
    paragraph && quotation.start <= paragraph.start ? 1 : 0,
    lastParagraph && quotation.end >= lastParagraph.end ? 1 : 0,
    quotation.group.length > 1 ? 1 : 0,
    countInParagraph(scene, passage?.paragraph ?? -1),
    cueBefore,
    cueAfter,
    cueInside,
    phraseBehind >= 0 ? (scene.tags[scene.phrases[phraseBehind]?.head ?? -1] ?? 0) : 0,
    passage?.single ? 1 : 0,
    0,
    0,
    0,
    passage?.paragraph ?? 0,
    0,
  ];
  return { values, before, after, previous, bestBefore: strongestBefore, bestAfter: strongestAfter };
}

const NOWHERE = { first: 0, last: 0 };

const countInParagraph = (scene: Scene, paragraph: number): number =>
  scene.passages.reduce((count, one) => count + (one.paragraph === paragraph ? 1 : 0), 0);

/** What a form that leaves no doubt is worth. */
const PLAIN_CHANCE = 0.98;

/** Who may have said each quotation. */
export function findSpeakers(
  scene: Scene,
  all: readonly Quotation[],
  attributions: Attributions,
  trees: BoostedTrees,
): QuotationSpeakers[] {
  const width = SPEAKER_COLUMNS.length;
  const plain = all.map((quotation) => plainSpeaker(scene, quotation));
  const candidates = all.map((quotation, at) => ((plain[at] ?? -1) >= 0 ? [] : speakerCandidates(scene, quotation, attributions)));
  const starts = startsOf(candidates);
  const count = starts[all.length] ?? 0;
  const rows = new Float32Array(count * width);
  all.forEach((quotation, at) => {
    describeSpeakers(scene, quotation, candidates[at] ?? [], attributions, rows, (starts[at] ?? 0) * width);
  });
  const scores = scoreRows(trees, rows, count);
  return all.map((_, at) => {
    const named = plain[at] ?? -1;
    if (named >= 0) return { phrases: [named], chances: [PLAIN_CHANCE] };
    const phrases = candidates[at] ?? [];
    return { phrases, chances: chances(scores, starts[at], starts[at + 1]).slice(0, phrases.length) };
  });
}
