import type { Span } from '../../../shared/text/words.ts';

/** The part of the layout that positions need: blocks in order, each with its pieces in order. */
export type BlockTable = readonly Readonly<Span & { pieces: readonly Span[] }>[];

/** A position on screen: which block, which piece of it, and how many UTF-16 code units into the piece's text node. */
export type TextPoint = Readonly<{ block: number; piece: number; within: number }>;

/**
 * The point of an article offset. Where two pieces meet, `lean` says whose it is: 'start' (a range begins here) takes the later piece,
 * 'end' the earlier. An offset outside the text comes back as the nearest point; null only for a text without blocks.
 */
export function pointOf(table: BlockTable, offset: number, lean: 'start' | 'end'): TextPoint | null {
  if (table.length === 0) return null;
  const block = blockAt(table, offset);
  const found = table[block];
  if (!found) return null;
  const piece = lastIndexWhere(found.pieces, (one) => (lean === 'start' ? one.start <= offset : one.start < offset));
  const { start, end } = found.pieces[piece] ?? found;
  return { block, piece, within: Math.min(Math.max(offset - start, 0), end - start) };
}

/** The article offset of a point; a point beyond its piece counts as the piece's nearest end. Null where there is no such block. */
export function offsetOf(table: BlockTable, { block, piece, within }: TextPoint): number | null {
  const found = table[block];
  if (!found) return null;
  const at = found.pieces[piece];
  if (!at) return piece < 0 ? found.start : found.end;
  return Math.min(Math.max(at.start + within, at.start), at.end);
}

/** The block that holds the offset, or that ends at it; the nearest one before it otherwise. */
export function blockAt(table: readonly Span[], offset: number): number {
  return lastIndexWhere(table, (one) => one.start <= offset);
}

/** Index of the last item, in a list sorted so that those that fit come first, that fits; 0 when none does. */
function lastIndexWhere<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const item = items[middle];
    if (item !== undefined && fits(item)) low = middle;
    else high = middle - 1;
  }
  return low;
}
