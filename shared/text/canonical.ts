import type { Block, Inline } from '../model/article.ts';
import { clean, startOfText } from './clean.ts';

/** A mark on a run of words before the text is canonical; nested marks stand in a list. */
export type RunMark = Readonly<{ kind: Inline['kind']; href?: string | null }>;
export type Run = Readonly<{ text: string; inline?: RunMark | readonly RunMark[] }>;
export type RawBlock = Readonly<{ kind: Block['kind']; runs: readonly Run[] }>;
export type CanonicalText = Readonly<{ text: string; blocks: Block[]; inlines: Inline[] }>;

/**
 * Makes the one text that every position of the program counts in: NFC, white space collapsed to single spaces, nothing
 * invisible that is no part of the writing, blocks trimmed and joined by one newline, empty blocks dropped.
 * Offsets of blocks and inlines are half-open UTF-16 offsets into the text returned. Canonical text comes back unchanged.
 */
export function canonicalise(blocks: readonly RawBlock[]): CanonicalText {
  const parts: string[] = [];
  const placed: Block[] = [];
  const inlines: Inline[] = [];
  const latest = new Map<Inline['kind'], Inline>();
  let start = 0;
  for (const block of blocks) {
    const { text, boundaries } = canonicalBlock(block.runs);
    if (text === '') continue;
    placed.push({ kind: block.kind, start, end: start + text.length });
    block.runs.forEach((run, i) => {
      for (const mark of marksOf(run)) {
        const inline = trimmed(text, boundaries[i] ?? 0, boundaries[i + 1] ?? 0);
        if (!inline) continue;
        /* The space between two runs was trimmed off both; what is marked on either side of it is one mark. */
        const reach = text[inline.start - 1] === ' ' ? 1 : 0;
        addInline(inlines, latest, mark, { start: start + inline.start, end: start + inline.end, reach });
      }
    });
    parts.push(text);
    start += text.length + 1;
  }
  return { text: parts.join('\n'), blocks: placed, inlines: inlines.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** One canonical line of a plain string: a headline, a name, a byline. */
export const canonicaliseText = (text: string): string => canonicalBlock([{ text }]).text;

function marksOf(run: Run): readonly RunMark[] {
  if (run.inline === undefined) return [];
  return isList(run.inline) ? run.inline : [run.inline];
}

const isList = (mark: RunMark | readonly RunMark[]): mark is readonly RunMark[] => Array.isArray(mark);

/** `boundaries[i]` is where run i starts in the canonical block; one more entry for the end. */
function canonicalBlock(runs: readonly Run[]): { text: string; boundaries: number[] } {
  const state = startOfText();
  const boundaries = [0];
  const parts: string[] = [];
  let length = 0;
  for (const run of runs) {
    const part = clean(run.text, state);
    parts.push(part);
    length += part.length;
    boundaries.push(length);
  }
  const composed = compose(parts.join(''), boundaries);
  return collapse(composed.text, composed.boundaries);
}

/* Composition never reaches across the front of an ASCII character, so text is composed piece by piece and offsets stay exact. */
const PIECE = /[\0-\x7f]?[^\0-\x7f]+/g;

function compose(text: string, boundaries: readonly number[]): { text: string; boundaries: number[] } {
  const whole = text.normalize('NFC');
  if (whole === text) return { text, boundaries: [...boundaries] };
  const moved: number[] = [];
  let next = 0;
  let shift = 0;
  const boundary = () => boundaries[next] ?? Number.POSITIVE_INFINITY;
  for (const match of text.matchAll(PIECE)) {
    const piece = match[0];
    const end = match.index + piece.length;
    while (boundary() <= match.index) moved.push((boundaries[next++] ?? 0) + shift);
    const length = piece.normalize('NFC').length;
    while (boundary() < end) {
      const before = piece.slice(0, (boundaries[next++] ?? 0) - match.index).normalize('NFC').length;
      moved.push(match.index + shift + Math.min(before, length));
    }
    shift += length - piece.length;
  }
  while (next < boundaries.length) moved.push((boundaries[next++] ?? 0) + shift);
  return { text: whole, boundaries: ascending(moved) };
}

function collapse(text: string, boundaries: readonly number[]): { text: string; boundaries: number[] } {
  if (boundaries.length <= 2) {
    const single = text.replace(/ {2,}/g, ' ').trim();
    return { text: single, boundaries: [0, single.length] };
  }
  const lead = /^ */.exec(text)?.[0].length ?? 0;
  const moved: number[] = [];
  let next = 0;
  let removed = 0;
  let out = '';
  let from = lead;
  const settle = (upTo: number) => {
    for (; (boundaries[next] ?? Number.POSITIVE_INFINITY) <= upTo; next++) moved.push(Math.max(0, (boundaries[next] ?? 0) - removed));
  };
  settle(lead);
  for (let i = 0; i < moved.length; i++) moved[i] = 0;
  removed = lead;
  for (const match of text.slice(lead).matchAll(/ {2,}/g)) {
    const gap = lead + match.index;
    settle(gap + 1);
    out += text.slice(from, gap + 1);
    from = gap + match[0].length;
    for (; (boundaries[next] ?? Number.POSITIVE_INFINITY) <= from; next++) moved.push(gap + 1 - removed);
    removed += match[0].length - 1;
  }
  settle(text.length);
  out += text.slice(from);
  const end = out.endsWith(' ') ? out.length - 1 : out.length;
  return { text: out.slice(0, end), boundaries: moved.map((position) => Math.min(position, end)) };
}

function ascending(positions: number[]): number[] {
  let highest = 0;
  return positions.map((position) => {
    highest = Math.max(highest, position);
    return highest;
  });
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } | null {
  const from = text[start] === ' ' ? start + 1 : start;
  const to = end > from && text[end - 1] === ' ' ? end - 1 : end;
  return from < to ? { start: from, end: to } : null;
}

type Place = Readonly<{ start: number; end: number; reach: number }>;

/* Runs that a page split for no reason a reader sees ("<a>one</a><a>two</a>" to one address) become one mark again. */
function addInline(inlines: Inline[], latest: Map<Inline['kind'], Inline>, mark: RunMark, place: Place): void {
  const { start, end, reach } = place;
  const href = mark.kind === 'link' ? (mark.href ?? null) : null;
  const previous = latest.get(mark.kind);
  if (previous && previous.href === href && previous.end >= start - reach) {
    previous.end = end;
    return;
  }
  const inline = { kind: mark.kind, start, end, href };
  latest.set(mark.kind, inline);
  inlines.push(inline);
}
