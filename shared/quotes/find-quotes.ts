import type { Span } from '../text/words.ts';
import { type Acceptance, describeQuoted, describeReported, QUOTED_COLUMNS, REPORTED_COLUMNS } from './acceptance.ts';
import type { BareQuote } from './analysis.ts';
import { findAttributed } from './attributed.ts';
import { type BoostedTrees, chance, scoreRows } from './boosted-trees.ts';
import { type CueContent, type CueFrame, findContents, frameOf } from './contents.ts';
import { findCues } from './cues.ts';
import { isHeadline } from './headlines.ts';
import { between } from './running-counts.ts';
import type { Scene } from './scene.ts';
import { chancesByToken, findSources, runningCues } from './sources.ts';
import { speakerSpan } from './speaker-span.ts';
import { type Attributions, attributionsOf, findSpeakers, type Quotation, type QuotationSpeakers, quotations } from './speakers.ts';

/** What the engine has learnt, one set of trees a step. */
export type QuoteModels = Readonly<{
  cues: BoostedTrees;
  sources: BoostedTrees;
  speakers: BoostedTrees;
  attributed: BoostedTrees;
  starts: BoostedTrees;
  ends: BoostedTrees;
  quoted: BoostedTrees;
  reported: BoostedTrees;
  limits: Acceptance;
}>;

/** A quote with what it was found by, before it is decided whether it is shown. */
export type QuoteProposal = Readonly<{
  quote: BareQuote;
  /** The row that acceptance looks at, of the columns for quoted or for reported speech. */
  row: Float32Array;
  kind: 'quoted' | 'reported';
}>;

/** The quotes of a text in order, each with who said it where that is sure enough. */
export function findQuotes(scene: Scene, models: QuoteModels): BareQuote[] {
  const proposals = proposeQuotes(scene, models);
  const sure = { quoted: confidences(proposals, 'quoted', models), reported: confidences(proposals, 'reported', models) };
  return proposals
    .map(({ quote, kind, row }, at) => ({
      ...quote,
      kind,
      shred: kind === 'reported' && isShred(row),
      confidence: inHeadline(scene, quote) ? 0 : (sure[kind].get(at) ?? 0),
    }))
    .filter(({ kind, confidence, shred }) => kind === 'quoted' || confidence >= (shred ? models.limits.shred : models.limits.reported))
    .map(({ kind: _kind, shred: _shred, ...quote }) => ({
      ...quote,
      speaker: quote.confidence >= models.limits.speaker ? quote.speaker : null,
    }))
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

/** A few words without a verb ("the criticism") are the object of the cue oftener than anything that was said. */
const isShred = (row: Float32Array): boolean => row[VERBS] === 0 && (row[LENGTH] as number) < FEW_WORDS;
const VERBS = REPORTED_COLUMNS.indexOf('verbs');
const LENGTH = REPORTED_COLUMNS.indexOf('length');
const FEW_WORDS = 4;

/** The chance of every proposal of the kind that it is right, by its place among all. */
function confidences(proposals: readonly QuoteProposal[], kind: QuoteProposal['kind'], models: QuoteModels): Map<number, number> {
  const places = proposals.flatMap((proposal, at) => (proposal.kind === kind ? [at] : []));
  const width = models[kind].columns.length;
  const rows = new Float32Array(places.length * width);
  places.forEach((place, i) => {
    rows.set(proposals[place]?.row ?? [], i * width);
  });
  const scores = scoreRows(models[kind], rows, places.length);
  return new Map(places.map((place, i) => [place, chance(scores[i] as number)]));
}

const inHeadline = (scene: Scene, { content }: BareQuote): boolean =>
  isHeadline(
    scene,
    scene.tagged.paragraphs.findIndex(({ start, end }) => start <= (content[0]?.start ?? 0) && (content[0]?.start ?? 0) < end),
  );

/** Everything that may be a quote. */
export function proposeQuotes(scene: Scene, models: Omit<QuoteModels, 'quoted' | 'reported'>): QuoteProposal[] {
  const cues = findCues(scene, models.cues);
  const cueChances = chancesByToken(scene, cues);
  const sources = findSources(scene, cues, runningCues(cueChances), models.sources);
  const attributions = attributionsOf(scene, sources, cueChances);
  const all = quotations(scene);
  const speakers = findSpeakers(scene, all, attributions, models.speakers);
  const attributed = findAttributed(scene, all, speakers, attributions, models.attributed);
  const frames = sources
    .filter(({ cue }) => cue.chance >= models.limits.cue && mayAnnounce(scene, cue.token))
    .map((one) => frameOf(scene, one, attributions.likelyCues));
  const contents = findContents(scene, frames, models.starts, models.ends);
  const announced = frames.map((frame, at) => ({ frame, content: contents[at] ?? null }));
  const quoted = all.flatMap((quotation, at) => {
    const who = speakers[at];
    const sure = Math.max(...quotation.group.map((passage) => attributed[passage] ?? 0));
    return who && sure >= models.limits.attributed ? [{ quotation, who, sure }] : [];
  });
  const quotes = withoutHeld(joinSplit(scene, quoted).map((parts) => quotedQuote(scene, parts, attributions, announced)));
  const marked = new Set(quoted.flatMap(({ quotation }) => quotation.group));
  const reported = announced.flatMap(({ frame, content }) => {
    const proposal = content && reportedQuote(scene, frame, content, marked);
    return proposal ? [proposal] : [];
  });
  return [...quotes, ...withoutRepeats(reported)];
}

/** Only words of speech announce reported speech; any cue may announce the clause around a passage of its sentence. */
function mayAnnounce(scene: Scene, cue: number): boolean {
  const word = scene.tagged.tokens[cue];
  const sentence = scene.tagged.sentences[word?.sentence ?? -1];
  if (!word || !sentence) return false;
  return scene.rates.small.speech.has(word.lower) || between(scene.running.marks, sentence.first, sentence.last) > 0;
}

type Quoted = Readonly<{ quotation: Quotation; who: QuotationSpeakers; sure: number }>;
type Announced = Readonly<{ frame: CueFrame; content: CueContent | null }>;

const best = ({ phrases, chances }: QuotationSpeakers): Readonly<{ phrase: number; chance: number; second: number; none: number }> => {
  let at = -1;
  let second = 0;
  chances.forEach((one, i) => {
    if (at < 0 || one > (chances[at] ?? 0)) {
      second = at < 0 ? 0 : (chances[at] ?? 0);
      at = i;
    } else if (one > second) second = one;
  });
  return { phrase: phrases[at] ?? -1, chance: chances[at] ?? 0, second, none: 1 - chances.reduce((sum, one) => sum + one, 0) };
};

/** Quotations of one paragraph with the same phrase as their speaker are one quote that its cue splits. */
function joinSplit(scene: Scene, quoted: readonly Quoted[]): (readonly Quoted[])[] {
  const joined: Quoted[][] = [];
  for (const one of quoted) {
    const group = joined[joined.length - 1];
    const last = group?.[group.length - 1];
    const same =
      last !== undefined &&
      best(last.who).phrase === best(one.who).phrase &&
      best(one.who).phrase >= 0 &&
      paragraphOf(scene, last.quotation.last - 1) === paragraphOf(scene, one.quotation.first) &&
      one.quotation.first - last.quotation.last <= 30 &&
      last.quotation.last <= (scene.phrases[best(one.who).phrase]?.first ?? 0) &&
      (scene.phrases[best(one.who).phrase]?.last ?? 0) <= one.quotation.first;
    if (group && same) group.push(one);
    else joined.push([one]);
  }
  return joined;
}

const paragraphOf = (scene: Scene, token: number): number => scene.tagged.tokens[token]?.paragraph ?? -1;

function quotedQuote(scene: Scene, parts: readonly Quoted[], attributions: Attributions, announced: readonly Announced[]): QuoteProposal {
  const chief = parts.reduce((most, part) => (best(part.who).chance > best(most.who).chance ? part : most));
  const who = best(chief.who);
  const phrase = scene.phrases[who.phrase];
  const passages = parts.flatMap(({ quotation }) => quotation.group).map((index) => scene.passages[index]);
  const turn = scene.turns.get(passages[0]?.paragraph ?? -1);
  const spans = passages.flatMap((passage, i): Span[] =>
    passage
      ? [
          i === 0 && turn !== undefined && turn === who.phrase
            ? behindName(scene, turn, passage)
            : { start: passage.start, end: passage.end },
        ]
      : [],
  );
  const cue = attributions.cueOfPhrase.get(who.phrase);
  const wider = parts.length === 1 ? widerContent(scene, chief, announced) : null;
  const speaker = wider?.frame.source ?? phrase;
  const cueToken = wider ? scene.tagged.tokens[wider.frame.cue] : cue && cue.chance > 0.25 ? scene.tagged.tokens[cue.token] : undefined;
  const content = wider ? withPassages(wider.span, spans) : spans;
  const row = new Float32Array(QUOTED_COLUMNS.length);
  describeQuoted(scene, { ...chief, ...who, cue: cue ?? null, parts: parts.length, widened: wider !== null }, row);
  const quote: BareQuote = {
    directness: wider ? 'mixed' : 'direct',
    content,
    cue: cueToken ? { start: cueToken.start, end: cueToken.end } : null,
    speaker: speaker && (wider || who.chance > who.none) ? speakerSpan(scene, speaker) : null,
    confidence: who.chance,
  };
  return { quote, row, kind: 'quoted' };
}

/** A passage of a transcript without the name of whose turn it is. */
function behindName(scene: Scene, turn: number, { start, end }: Span): Span {
  const next = scene.tagged.tokens[(scene.phrases[turn]?.last ?? 0) + 1];
  return next && next.start > start && next.start < end ? { start: next.start, end } : { start, end };
}

/**
 * The content of a cue where it reaches beyond the marks on either side: of the cue whose source is the likeliest speaker, or of
 * one that is surer of its source than the search for speakers is.
 */
function widerContent(
  scene: Scene,
  { quotation, who }: Quoted,
  announced: readonly Announced[],
): Readonly<{ span: Span; frame: CueFrame }> | null {
  const { tokens } = scene.tagged;
  const likeliest = best(who);
  const speaker = scene.phrases[likeliest.phrase];
  let found: { span: Span; frame: CueFrame } | null = null;
  for (const { frame, content } of announced) {
    if (!content || !frame.source) continue;
    const same = frame.source.first === speaker?.first;
    if (!same && !(likeliest.chance < UNSURE && frame.chance * frame.sourceChance > likeliest.chance)) continue;
    if (content.first > quotation.first || content.last < quotation.last) continue;
    if (content.first < frame.cue && frame.cue < content.last) continue;
    const outside = quotation.first - content.first + (content.last - quotation.last);
    const start = tokens[content.first]?.start ?? 0;
    const end = tokens[content.last - 1]?.end ?? 0;
    if (outside < 1 || (found && end - start <= found.span.end - found.span.start)) continue;
    found = { span: { start, end }, frame };
  }
  return found;
}
/** Below it a speaker gives way to the source of a cue that announces the passage. */
const UNSURE = 0.6;

const withPassages = (span: Span, passages: readonly Span[]): Span[] => [
  { start: Math.min(span.start, ...passages.map(({ start }) => start)), end: Math.max(span.end, ...passages.map(({ end }) => end)) },
];

function reportedQuote(scene: Scene, frame: CueFrame, content: CueContent, marked: ReadonlySet<number>): QuoteProposal | null {
  const { tokens } = scene.tagged;
  let holdsMarks = false;
  for (let i = content.first; i < content.last; i++) {
    const passage = scene.passageOf[i] as number;
    if (marked.has(passage)) return null;
    /* All within one passage that is nobody's words stays outside of it. */
    if (passage >= 0 && passage !== scene.passageOf[frame.cue]) holdsMarks = true;
  }
  const spans = aroundFrame(scene, frame, content);
  const cue = tokens[frame.cue];
  const words = scene.tagged.text.slice(spans[0]?.start, (spans[0]?.start ?? 0) + LONGEST_OPENING).toLowerCase();
  if (spans.length === 0 || !cue || scene.rates.small.anonymity.some((opening) => words.startsWith(opening))) return null;
  const row = new Float32Array(REPORTED_COLUMNS.length);
  describeReported(scene, frame, content, row);
  const quote: BareQuote = {
    directness: holdsMarks ? 'mixed' : 'indirect',
    content: spans,
    cue: { start: cue.start, end: cue.end },
    speaker: frame.source ? speakerSpan(scene, frame.source) : null,
    confidence: frame.chance,
  };
  return { quote, row, kind: 'reported' };
}

/** Code units in which the opening of a clause is looked for. */
const LONGEST_OPENING = 40;

/** The content without the cue and its source where they stand inside it: "the bridge, he said, would open in May". */
function aroundFrame(scene: Scene, { cue, source }: CueFrame, { first, last }: CueContent): Span[] {
  const { tokens } = scene.tagged;
  const { small } = scene.rates;
  const span = (from: number, to: number): Span[] => {
    let begin = tokens[from]?.lower === small.that && tokens[from]?.tag !== 'DET' ? from + 1 : from;
    let end = to;
    while (begin < end && tokens[begin]?.tag === 'PUNCT' && /^[,;:.—–-]+$/.test(tokens[begin]?.text ?? '')) begin += 1;
    while (end > begin && tokens[end - 1]?.tag === 'PUNCT' && /^[,;:.—–-]+$/.test(tokens[end - 1]?.text ?? '')) end -= 1;
    const start = tokens[begin]?.start;
    const stop = tokens[end - 1]?.end;
    return begin < end && start !== undefined && stop !== undefined ? [{ start, end: stop }] : [];
  };
  if (cue < first || cue >= last) return span(first, last);
  const low = source && source.last <= cue && source.first > first ? source.first : cue;
  const high = source && source.first > cue && source.last < last ? source.last : cue + 1;
  /* A place right behind hangs on the cue ("said Quill | on the steps of the ministry"); the content goes on behind the next stop. */
  const isPlace = high < last && tokens[high]?.tag === 'ADP';
  const stop = scene.nextStop[high] ?? last;
  return [...span(first, low), ...span(isPlace ? Math.min(stop, last) : high, last)];
}

/** Without quotes whose words another one holds that reaches beyond its marks: two passages of one clause are one quote. */
const withoutHeld = (proposals: readonly QuoteProposal[]): QuoteProposal[] =>
  proposals.filter(({ quote }, at) => {
    const start = quote.content[0]?.start ?? 0;
    const end = quote.content[quote.content.length - 1]?.end ?? 0;
    return !proposals.some(({ quote: other }, place) => {
      const [span] = other.content;
      if (place === at || other.directness !== 'mixed' || !span || span.start > start || span.end < end) return false;
      return span.end - span.start > end - start || place < at;
    });
  });

/** Of proposals with nearly the same content, the surer. */
function withoutRepeats(proposals: readonly QuoteProposal[]): QuoteProposal[] {
  const kept: QuoteProposal[] = [];
  for (const one of [...proposals].sort((a, b) => b.quote.confidence - a.quote.confidence)) {
    const [span] = one.quote.content;
    const repeats = kept.some(({ quote: { content } }) => {
      const [other] = content;
      if (!span || !other) return false;
      const shared = Math.min(span.end, other.end) - Math.max(span.start, other.start);
      return shared > 0.7 * Math.max(span.end - span.start, other.end - other.start);
    });
    if (!repeats) kept.push(one);
  }
  return kept;
}
