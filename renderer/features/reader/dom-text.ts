import type { Span } from '../../../shared/text/words.ts';
import { type BlockTable, offsetOf, pointOf } from './offsets.ts';

/**
 * Between the document and the article: a block is an element with data-block, and its children are its pieces, each with one text node.
 * Every offset is the article's.
 */
export function blockElements(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-block]')];
}

/** The article offset of a place in the document; null when the place lies outside the text's element. */
export function offsetFromDom(root: HTMLElement, table: BlockTable, node: Node, at: number): number | null {
  if (!root.contains(node)) return null;
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-block]');
  if (block && node instanceof Text) {
    const piece = element && [...block.children].findIndex((child) => child.contains(element));
    return offsetOf(table, { block: Number(block.dataset.block), piece: piece ?? -1, within: at });
  }
  const whole = document.createRange();
  for (const [index, candidate] of blockElements(root).entries()) {
    whole.selectNodeContents(candidate);
    const side = whole.comparePoint(node, at);
    if (side > 0) continue;
    if (side < 0) return table[index]?.start ?? null;
    if (node === candidate) return offsetOf(table, { block: index, piece: at, within: 0 });
    const piece = [...candidate.children].findIndex((child) => child.contains(node));
    return offsetOf(table, { block: index, piece, within: at === 0 ? 0 : Number.POSITIVE_INFINITY });
  }
  return table[table.length - 1]?.end ?? null;
}

/** The text node and the place in it for an offset; null while the text is not in the document. */
export function domFromOffset(
  blocks: readonly HTMLElement[],
  table: BlockTable,
  offset: number,
  lean: 'start' | 'end',
): Readonly<{ node: Text; at: number }> | null {
  const point = pointOf(table, offset, lean);
  if (!point) return null;
  const node = blocks[point.block]?.children[point.piece]?.firstChild;
  return node instanceof Text ? { node, at: Math.min(point.within, node.length) } : null;
}

/** A range over a span of the article; null while the text is not in the document. */
export function rangeOf(blocks: readonly HTMLElement[], table: BlockTable, span: Span): Range | null {
  const from = domFromOffset(blocks, table, span.start, span.start === span.end ? 'end' : 'start');
  const to = domFromOffset(blocks, table, span.end, 'end');
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.at);
  range.setEnd(to.node, to.at);
  return range;
}

/** The offset of the character whose shape lies under a point of the window (px); null where there is none. */
export function offsetUnder(root: HTMLElement, table: BlockTable, x: number, y: number): number | null {
  const caret = document.caretRangeFromPoint(x, y);
  if (!caret) return null;
  const offset = offsetFromDom(root, table, caret.startContainer, caret.startOffset);
  if (offset === null) return null;
  const blocks = blockElements(root);
  const under = [offset, offset - 1].find((at) => at >= 0 && covers(rangeOf(blocks, table, { start: at, end: at + 1 }), x, y));
  return under ?? null;
}

const covers = (range: Range | null, x: number, y: number): boolean =>
  range !== null && [...range.getClientRects()].some((rect) => rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom);
