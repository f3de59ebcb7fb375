import { type Span, words } from '../../../shared/text/words.ts';

/** A selection with its direction, in article offsets: `focus` is the end that moves. Equal ends are a bare caret. */
export type Caret = Readonly<{ anchor: number; focus: number }>;

/** Where a caret can stop in a text, all sorted: the starts and ends of words, of what stands between spaces, of sentences, of blocks. */
export type Stops = Readonly<{
  starts: readonly number[];
  ends: readonly number[];
  words: readonly Span[];
  sentences: readonly Span[];
  blocks: readonly Span[];
}>;

export type CaretMove =
  | 'next-word'
  | 'previous-word'
  | 'next-sentence'
  | 'previous-sentence'
  | 'block-start'
  | 'block-end'
  | 'text-start'
  | 'text-end';

/**
 * The stops of a text. Words stop twice where punctuation hangs on them ("danger" and "danger,”"), so that a quotation can be selected
 * with its marks or without.
 */
export function stopsOf(text: string, blocks: readonly Span[], sentences: readonly Span[]): Stops {
  const found = words(text);
  const starts = new Set(found.map((word) => word.start));
  const ends = new Set(found.map((word) => word.end));
  for (const chunk of text.matchAll(/\S+/g)) {
    starts.add(chunk.index);
    ends.add(chunk.index + chunk[0].length);
  }
  return { starts: sorted(starts), ends: sorted(ends), words: found, sentences, blocks };
}

/** The caret after a move. Extending keeps the anchor and, forwards, goes to the end of what is passed; else the caret is bare. */
export function moveCaret(stops: Stops, caret: Caret, move: CaretMove, extend: boolean): Caret {
  const focus = target(stops, caret.focus, move, extend) ?? caret.focus;
  return extend ? { anchor: caret.anchor, focus } : { anchor: focus, focus };
}

/** The word, sentence or paragraph at the caret, as a selection; a second time, the sentence or paragraph is extended by the next one. */
export function selectAround(stops: Stops, caret: Caret, what: 'word' | 'sentence' | 'paragraph'): Caret {
  const units = what === 'word' ? stops.words : what === 'sentence' ? stops.sentences : stops.blocks;
  const start = Math.min(caret.anchor, caret.focus);
  const end = Math.max(caret.anchor, caret.focus);
  const at = units.findIndex((unit) => start < unit.end || (start === end && start === unit.end));
  const unit = units[at] ?? units[units.length - 1];
  if (!unit) return caret;
  const whole = units.some((one) => one.start === start) && units.some((one) => one.end === end);
  if (whole && start !== end) return { anchor: start, focus: units.find((one) => one.end > end)?.end ?? end };
  return { anchor: unit.start, focus: unit.end };
}

/** The selection with its end one word further, or one word less; never less than its first word. */
export function stretchSelection(stops: Stops, caret: Caret, by: 1 | -1): Caret {
  const start = Math.min(caret.anchor, caret.focus);
  const end = Math.max(caret.anchor, caret.focus);
  const next = by > 0 ? first(stops.ends, (stop) => stop > end) : last(stops.ends, (stop) => stop < end);
  return { anchor: start, focus: next !== undefined && next > start ? next : end };
}

function target(stops: Stops, at: number, move: CaretMove, extend: boolean): number | undefined {
  const { blocks, sentences } = stops;
  switch (move) {
    case 'next-word':
      return extend ? first(stops.ends, (stop) => stop > at) : first(stops.starts, (stop) => stop > at);
    case 'previous-word':
      return last(stops.starts, (stop) => stop < at);
    case 'next-sentence':
      return extend
        ? sentences.find((one) => one.end > at)?.end
        : (sentences.find((one) => one.start > at)?.start ?? sentences.at(-1)?.end);
    case 'previous-sentence':
      return sentences.findLast((one) => one.start < at)?.start;
    case 'block-start':
      return blocks.findLast((one) => one.start <= at)?.start;
    case 'block-end':
      return blocks.find((one) => one.end >= at)?.end;
    case 'text-start':
      return blocks[0]?.start;
    case 'text-end':
      return blocks.at(-1)?.end;
  }
}

const sorted = (numbers: Iterable<number>): readonly number[] => [...numbers].sort((one, other) => one - other);
const first = (stops: readonly number[], fits: (stop: number) => boolean): number | undefined => stops.find(fits);
const last = (stops: readonly number[], fits: (stop: number) => boolean): number | undefined => stops.findLast(fits);
