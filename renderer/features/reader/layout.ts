import type { Article, Block, Inline } from '../../../shared/model/article.ts';
import type { Span } from '../../../shared/text/words.ts';

/** A stretch of one block that is set in one way; it becomes one element with one text node. */
export type Piece = Span & Readonly<{ emphasis: boolean; strong: boolean; dateline: boolean; href: string | null }>;

/** A block with its pieces, which cover it without gaps. `number` counts paragraphs, list items and quotes from 1; headings and captions have none. */
export type LaidBlock = Span & Readonly<{ index: number; kind: Block['kind']; number: number | null; pieces: readonly Piece[] }>;

/** The article's blocks as they are set: cut wherever an emphasis, a link or the dateline begins or ends. Offsets are the article's. */
export function layOut(article: Pick<Article, 'text' | 'blocks' | 'inlines' | 'dateline'>): readonly LaidBlock[] {
  const dateline = datelineOf(article);
  let number = 0;
  return article.blocks.map((block, index) => {
    const inlines = article.inlines.filter((inline) => inline.start < block.end && inline.end > block.start);
    const counted = block.kind !== 'heading' && block.kind !== 'caption';
    if (counted) number += 1;
    return {
      index,
      kind: block.kind,
      start: block.start,
      end: block.end,
      number: counted ? number : null,
      pieces: piecesOf(block, inlines, dateline),
    };
  });
}

/**
 * Where the dateline stands at the head of the text ("OSTREL, Velmara, March 17 (Northmark)"), up to but without its dash; null when the
 * article has none, or names it elsewhere.
 */
export function datelineOf({ text, blocks, dateline }: Pick<Article, 'text' | 'blocks' | 'dateline'>): Span | null {
  const first = blocks.find((block) => block.kind !== 'heading' && block.kind !== 'caption');
  if (!dateline || !first) return null;
  const head = text.slice(first.start, Math.min(first.end, first.start + LONGEST_DATELINE));
  const place = dateline.place.split(/[,(]/u)[0]?.trim() ?? '';
  if (place === '' || !head.toLocaleLowerCase().startsWith(place.toLocaleLowerCase())) return null;
  const dash = /\s*(?:—|–|--|\s-\s)/u.exec(head);
  return dash ? { start: first.start, end: first.start + dash.index } : null;
}

const LONGEST_DATELINE = 160;

function piecesOf(block: Block, inlines: readonly Inline[], dateline: Span | null): readonly Piece[] {
  const spans: readonly Span[] = dateline ? [...inlines, dateline] : inlines;
  const cuts = new Set([block.start, block.end]);
  for (const span of spans) for (const at of [span.start, span.end]) if (at > block.start && at < block.end) cuts.add(at);
  const sorted = [...cuts].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1] ?? block.end;
    const over = inlines.filter((inline) => inline.start < end && inline.end > start);
    return {
      start,
      end,
      emphasis: over.some((inline) => inline.kind === 'emphasis'),
      strong: over.some((inline) => inline.kind === 'strong'),
      dateline: dateline !== null && dateline.start < end && dateline.end > start,
      href: over.find((inline) => inline.kind === 'link')?.href ?? null,
    };
  });
}
