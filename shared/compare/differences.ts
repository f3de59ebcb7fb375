import type { Directness } from '../model/annotation.ts';
import { alignWords, type Stretch } from './align.ts';
import type { DifferenceRun, QuoteVersion, VersionClass } from './comparison.ts';
import type { QuoteWords } from './tokens.ts';
import { findWarnings } from './warnings.ts';

export type Differences = Readonly<Pick<QuoteVersion, 'runs' | 'extent' | 'warnings' | 'versionClass'>>;

/**
 * How a version stands to the base of its group. The text of the same, neutral and new runs, put together, is the version's shown words
 * to the letter; the words of `extent` add up to the base's. A paraphrase is told apart, whatever words it shares.
 */
export function differences(base: QuoteWords, version: QuoteWords, directness: Directness): Differences {
  const stretches = alignWords(base, version);
  const extent = extentOf(stretches);
  return {
    runs: runsOf(base, version, stretches),
    extent,
    warnings: directness === 'indirect' ? [] : findWarnings(base, version, stretches),
    versionClass: classOf(stretches, directness),
  };
}

/** The runs of a quote that is compared with nothing: all its words, brackets and ellipses neutral. */
export function plainRuns(words: QuoteWords): readonly DifferenceRun[] {
  const all = words.tokens.length;
  return runsOf(words, words, [{ same: true, baseFrom: 0, baseTo: all, from: 0, to: all }]);
}

function classOf(stretches: readonly Stretch[], directness: Directness): VersionClass {
  const changes = stretches.filter(({ same }) => !same);
  if (changes.length === 0) return 'identical';
  if (directness === 'indirect') return 'paraphrased';
  if (changes.every(({ from, to }) => from === to)) return 'cut';
  const [first, last] = [stretches[0], stretches.at(-1)];
  const onlyEndsAdded = changes.every(
    (change) => change.from === change.to || (change.baseFrom === change.baseTo && (change === first || change === last)),
  );
  return onlyEndsAdded ? 'different-ends' : 'words-differ';
}

function extentOf(stretches: readonly Stretch[]): QuoteVersion['extent'] {
  return stretches.reduce<QuoteVersion['extent']>((segments, { same, baseFrom, baseTo, from, to }) => {
    const words = baseTo - baseFrom;
    if (words === 0) return segments;
    const kind = same ? 'same' : to > from ? 'differs' : 'cut';
    const last = segments.at(-1);
    if (last?.kind === kind) last.words += words;
    else segments.push({ kind, words });
    return segments;
  }, []);
}

/** A piece of the shown words on its way to a run; `change` numbers the stretch that a new piece belongs to. */
type Piece = { start: number; end: number; kind: 'same' | 'neutral' | 'new'; change: number };

function runsOf(base: QuoteWords, version: QuoteWords, stretches: readonly Stretch[]): DifferenceRun[] {
  const pieces = piecesOf(version, stretches);
  const runs: DifferenceRun[] = [];
  const replacedShown = new Set<number>();
  const cuts = stretches.flatMap((stretch) =>
    !stretch.same && stretch.from === stretch.to ? [{ at: cutPosition(version, stretch.from), stretch }] : [],
  );
  const add = (kind: Piece['kind'], text: string, change: number) => {
    if (text.length === 0) return;
    const last = runs.at(-1);
    if (kind !== 'new' && last?.kind === kind) last.text += text;
    else if (kind !== 'new') runs.push({ kind, text });
    else {
      const stretch = stretches[change];
      const replaced = stretch && !replacedShown.has(change) ? baseText(base, stretch) : '';
      replacedShown.add(change);
      runs.push({ kind, text, replaced });
    }
  };
  for (const { start, end, kind, change } of pieces) {
    let from = start;
    for (let cut = cuts[0]; cut && cut.at < end; cut = cuts[0]) {
      add(kind, version.shown.slice(from, cut.at), change);
      runs.push(cutRun(base, cut.stretch));
      from = cut.at;
      cuts.shift();
    }
    add(kind, version.shown.slice(from, end), change);
  }
  return [...runs, ...cuts.map(({ stretch }) => cutRun(base, stretch))];
}

const cutRun = (base: QuoteWords, stretch: Stretch): DifferenceRun => ({
  kind: 'cut',
  words: stretch.baseTo - stretch.baseFrom,
  text: baseText(base, stretch),
});

const baseText = (base: QuoteWords, { baseFrom, baseTo }: Stretch): string =>
  baseTo > baseFrom ? base.shown.slice(base.tokens[baseFrom]?.start, base.tokens[baseTo - 1]?.end) : '';

/** The shown words cut at every token and aside, each piece with what it is; together they are the shown words. */
function piecesOf({ shown, tokens, asides }: QuoteWords, stretches: readonly Stretch[]): readonly Piece[] {
  const changeOf = new Int32Array(tokens.length).fill(-1);
  stretches.forEach(({ same, from, to }, change) => {
    if (!same) changeOf.fill(change, from, to);
  });
  const pieces: Piece[] = [];
  let at = 0;
  tokens.forEach(({ start, end }, i) => {
    const change = changeOf[i] ?? -1;
    const joined = change >= 0 && i > 0 && changeOf[i - 1] === change;
    pieces.push(...gapPieces(at, start, asides, joined ? change : -1));
    pieces.push({ start, end, kind: change >= 0 ? 'new' : 'same', change });
    at = end;
  });
  pieces.push(...gapPieces(at, shown.length, asides, -1));
  return mergePieces(pieces);
}

function gapPieces(start: number, end: number, asides: QuoteWords['asides'], change: number): readonly Piece[] {
  const kind = change >= 0 ? 'new' : 'same';
  const pieces: Piece[] = [];
  let at = start;
  for (const [from, to] of asides) {
    if (from < at || to > end) continue;
    pieces.push({ start: at, end: from, kind, change }, { start: from, end: to, kind: 'neutral', change: -1 });
    at = to;
  }
  pieces.push({ start: at, end, kind, change });
  return pieces.filter((piece) => piece.end > piece.start);
}

function mergePieces(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.reduce<Piece[]>((merged, piece) => {
    const last = merged.at(-1);
    if (last && last.kind === piece.kind && last.change === piece.change) last.end = piece.end;
    else merged.push({ ...piece });
    return merged;
  }, []);
}

/** Where the sign of a cut stands among the shown words: after an ellipsis if one stands there, else after the space, so after closing marks. */
function cutPosition({ shown, tokens, asides }: QuoteWords, before: number): number {
  if (before === 0) return 0;
  if (before >= tokens.length) return shown.length;
  const start = tokens[before - 1]?.end ?? 0;
  const end = tokens[before]?.start ?? shown.length;
  const aside = asides.find(([from, to]) => from >= start && to <= end);
  const space = shown.slice(aside?.[1] ?? start, end).search(/\s/u);
  return space < 0 ? (aside?.[1] ?? end) : (aside?.[1] ?? start) + space + 1;
}
