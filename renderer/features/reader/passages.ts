import { snapToCharacters } from '../../../shared/anchor/describe.ts';
import type { Annotation, Passage } from '../../../shared/model/annotation.ts';
import type { Span } from '../../../shared/text/words.ts';

/**
 * What a selection marks: whole characters as a person counts them (grapheme clusters, UAX 29), without white space at either end, one
 * passage a block. Empty when nothing but white space is selected.
 */
export function passagesOf(text: string, blocks: readonly Span[], selection: Span): Passage[] {
  const start = Math.min(selection.start, selection.end);
  const end = Math.max(selection.start, selection.end);
  return blocks
    .filter((block) => block.start < end && block.end > start)
    .map((block) => trimmed(text, snapToCharacters(text, Math.max(start, block.start), Math.min(end, block.end))))
    .filter((span) => span.start < span.end)
    .map((span) => ({ ...span, exact: text.slice(span.start, span.end) }));
}

/**
 * Passages of a mark and further ones as one list in text order: those that overlap or touch become one, others stay apart, so that a
 * quote can be split by its cue.
 */
export function joinPassages(text: string, passages: readonly Span[]): Passage[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...passages].sort((one, other) => one.start - other.start)) {
    const last = joined[joined.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) }));
}

/** The words of a mark as one line, its passages set apart by an ellipsis. */
export const wordsOf = (mark: Pick<Annotation, 'anchors'>): string => mark.anchors.map((anchor) => anchor.exact).join(' … ');

/** The marks at an offset, innermost (shortest) first. A mark holds its first code unit and not the one after its last. */
export function marksAt<Mark extends Pick<Annotation, 'anchors'>>(marks: readonly Mark[], offset: number): readonly Mark[] {
  return marks
    .filter((mark) => mark.anchors.some((anchor) => anchor.state !== 'lost' && anchor.start <= offset && offset < anchor.end))
    .sort((one, other) => lengthOf(one) - lengthOf(other));
}

/** The mark that a click selects: the innermost; clicked again, the next one outward, then the innermost anew. */
export function nextOutward<Mark extends Readonly<{ id: string }>>(innermostFirst: readonly Mark[], active: string | null): Mark | null {
  const at = innermostFirst.findIndex((mark) => mark.id === active);
  return innermostFirst[(at + 1) % innermostFirst.length] ?? null;
}

const lengthOf = (mark: Pick<Annotation, 'anchors'>): number => mark.anchors.reduce((sum, anchor) => sum + anchor.end - anchor.start, 0);

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const left = words.length - words.trimStart().length;
  const right = words.length - words.trimEnd().length;
  return left === words.length ? { start, end: start } : { start: start + left, end: end - right };
}
