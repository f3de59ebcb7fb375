import { type BoostedTrees, chance, scoreRows } from './boosted-trees.ts';
import { type Scene, signAt } from './scene.ts';
import type { Attributions, Quotation, QuotationSpeakers } from './speakers.ts';

export const ATTRIBUTED_COLUMNS = [
  'words',
  'capitals',
  'startsLower',
  'verbs',
  'firstTag',
  'lastTag',
  'endSign',
  'signBefore',
  'signBefore2',
  'signBefore3',
  'signAfter',
  'signAfter2',
  'open',
  'single',
  'wholeParagraph',
  'startsParagraph',
  'endsParagraph',
  'passagesInParagraph',
  'best',
  'second',
  'none',
  'bestCue',
  'bestGap',
  'cueBefore',
  'cueBeforeGap',
  'cueAfter',
  'cueAfterGap',
  'cueInside',
  'joinsPhrase',
  'paragraph',
  'headlike',
  'speakerRate',
  'repeated',
  'pronouns',
  'outsideShare',
  'documentPassages',
  'quotingBefore',
  'quotingAfter',
  'continued',
] as const;

/** Writes how a passage looks that may be somebody's words, a title, a nickname or a mere pair of scare quotes. */
export function describePassage(
  scene: Scene,
  index: number,
  quotation: Quotation,
  speakers: QuotationSpeakers,
  { cueChances, cueOfPhrase }: Attributions,
  row: Float32Array,
  from: number,
): void {
  const { tokens, paragraphs, sentences, text } = scene.tagged;
  const passage = scene.passages[index];
  const place = scene.passageTokens[index];
  const paragraph = paragraphs[passage?.paragraph ?? -1];
  if (!passage || !place || !paragraph) return;
  const { first, last } = place;
  let words = 0;
  let capitals = 0;
  let verbs = 0;
  let pronouns = 0;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (!token || token.tag === 'PUNCT') continue;
    words += 1;
    if (/^\p{Lu}/u.test(token.text)) capitals += 1;
    if (token.tag === 'VERB' || token.tag === 'AUX') verbs += 1;
    const sort = scene.rates.small.pronouns.get(token.lower) ?? 0;
    if (sort === 4 || sort === 5 || sort === 6) pronouns += 1;
  }
  const at = (i: number) => {
    const token = tokens[i];
    return token && token.paragraph === passage.paragraph ? token : undefined;
  };
  const ordered = [...speakers.chances].sort((a, b) => b - a);
  const best = speakers.chances.indexOf(ordered[0] ?? 0);
  const phrase = scene.phrases[speakers.phrases[best] ?? -1];
  const cue = cueOfPhrase.get(speakers.phrases[best] ?? -1);
  const nearest = (step: 1 | -1): readonly [chance: number, gap: number, quoting: number] => {
    let i = step < 0 ? first - 1 : last;
    for (let gap = 0; gap < 12; gap++, i += step) {
      const token = at(i);
      if (!token || (step < 0 && /^[.!?]$/.test(token.text))) break;
      const chance = cueChances[i] as number;
      if (chance > 0.25) return [chance, gap, scene.quotingRates[i] as number];
    }
    return [0, 20, 0];
  };
  const before = nearest(-1);
  const after = nearest(1);
  let inside = 0;
  for (let i = first; i < last; i++) inside = Math.max(inside, cueChances[i] as number);
  const inner = text.slice(passage.inner.start, passage.inner.end);
  const innerEnd = inner.slice(-1);
  const sentence = sentences[tokens[first]?.sentence ?? -1];
  row.set(
    [
      words,
      words === 0 ? 0 : capitals / words,
      /^\p{Ll}/u.test(inner) ? 1 : 0,
      verbs,
      scene.tags[first + 1] ?? 0,
      scene.tags[last - 2] ?? 0,
      innerEnd === ',' ? 1 : innerEnd === '.' ? 2 : /[?!]/.test(innerEnd) ? 3 : /[—–-]/.test(innerEnd) ? 4 : 0,
      signAt(scene, first - 1, paragraph),
      signAt(scene, first - 2, paragraph),
      signAt(scene, first - 3, paragraph),
      signAt(scene, last, paragraph),
      signAt(scene, last + 1, paragraph),
      passage.open ? 1 : 0,
      passage.single ? 1 : 0,
      passage.start <= paragraph.start && passage.end >= paragraph.end ? 1 : 0,
      passage.start <= paragraph.start ? 1 : 0,
      passage.end >= paragraph.end ? 1 : 0,
      scene.passages.reduce((count, one) => count + (one.paragraph === passage.paragraph ? 1 : 0), 0),
      ordered[0] ?? 0,
      ordered[1] ?? 0,
      1 - speakers.chances.reduce((sum, one) => sum + one, 0),
      cue?.chance ?? 0,
      phrase ? Math.min(60, phrase.first >= last ? phrase.first - last : first - phrase.last) : 60,
      before[0],
      before[1],
      after[0],
      after[1],
      inside,
      at(last)?.tag === 'NOUN' && at(first - 1)?.tag !== 'PUNCT' ? 1 : 0,
      Math.min(20, passage.paragraph),
      passage.paragraph === 0 ? 1 : 0,
      phrase ? (scene.speakerRates[phrase.index] as number) : 0,
      inner.length < 60 && text.split(inner).length > 2 ? 1 : 0,
      pronouns,
      sentence ? 1 - (last - first) / Math.max(1, sentence.last - sentence.first) : 0,
      scene.passages.length,
      before[2],
      after[2],
      quotation.group.length > 1 ? 1 : 0,
    ],
    from,
  );
}

/** The chance of each passage that it is somebody's words and no title, nickname or scare quote. */
export function findAttributed(
  scene: Scene,
  all: readonly Quotation[],
  speakers: readonly QuotationSpeakers[],
  attributions: Attributions,
  trees: BoostedTrees,
): Float32Array {
  const width = ATTRIBUTED_COLUMNS.length;
  const rows = new Float32Array(scene.passages.length * width);
  all.forEach((quotation, at) => {
    const who = speakers[at];
    if (!who) return;
    for (const index of quotation.group) describePassage(scene, index, quotation, who, attributions, rows, index * width);
  });
  return Float32Array.from(scoreRows(trees, rows, scene.passages.length), chance);
}
