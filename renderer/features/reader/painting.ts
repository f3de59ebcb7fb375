import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Span } from '../../../shared/text/words.ts';

/** The highlights of the design, lowest layer first: a later one is painted over an earlier one. */
export const HIGHLIGHT_NAMES = [
  'quote',
  'indirect',
  'quote-nested',
  'highlight',
  'claim',
  'note',
  'note-inside',
  'mention',
  'mention-inside',
  'suggest-quote',
  'suggest-mention',
  'suggest-inside',
  'suggest-active',
  'active',
  'found',
] as const;
export type HighlightName = (typeof HIGHLIGHT_NAMES)[number];
export type Painting = Readonly<Record<HighlightName, readonly Span[]>>;

type Drawn = Pick<Annotation, 'id' | 'anchors' | 'body'>;
type Stretch = Span & Readonly<{ mark: Drawn }>;

/**
 * Which stretches each highlight covers, in text order. Overlapping ranges of one highlight paint once in Chromium, so a quote that
 * overlaps an earlier quote goes into `quote-nested`; lines hang at one height, so a mention or a note that touches a quote takes its
 * thicker `-inside` twin. The active quote is painted as active alone,
 * which is the double of a quote's own blue; an active mark of another kind keeps its fill below. Lost anchors are not painted: their words are not there.
 */
export function paint(
  annotations: readonly Drawn[],
  active: string | null,
  also: Readonly<{ claimed?: ReadonlySet<string>; found?: readonly Span[]; suggested?: readonly Drawn[] }> = {},
): Painting {
  const painting: Record<HighlightName, Span[]> = {
    quote: [],
    indirect: [],
    'quote-nested': [],
    highlight: [],
    claim: [],
    note: [],
    'note-inside': [],
    mention: [],
    'mention-inside': [],
    'suggest-quote': [],
    'suggest-mention': [],
    'suggest-inside': [],
    'suggest-active': [],
    active: [],
    found: [...(also.found ?? [])],
  };
  const stretches = annotations.flatMap(stretchesOf).sort(byPlace);
  const quotes: Span[] = [];
  let reach = 0;
  for (const stretch of stretches) {
    const { mark, start, end } = stretch;
    if (mark.id === active) painting.active.push({ start, end });
    if (also.claimed?.has(mark.id)) painting.claim.push({ start, end });
    if (mark.body.kind !== 'quote') continue;
    const name = start < reach ? 'quote-nested' : mark.body.directness === 'indirect' ? 'indirect' : 'quote';
    if (mark.id !== active) painting[name].push({ start, end });
    reach = Math.max(reach, end);
    quotes.push({ start, end });
  }
  const quoted = covered(quotes);
  for (const { mark, start, end } of stretches) {
    if (mark.body.kind === 'highlight') painting.highlight.push({ start, end });
    if (mark.body.kind === 'note') painting[touches(quoted, start, end) ? 'note-inside' : 'note'].push({ start, end });
    if (mark.body.kind === 'mention') painting[touches(quoted, start, end) ? 'mention-inside' : 'mention'].push({ start, end });
  }
  paintSuggested(painting, also.suggested ?? [], active, quotes);
  return painting;
}

/** A suggestion has a line and no fill; one that lies inside a quote, marked or suggested, gets the thicker line that shows below it. */
function paintSuggested(
  painting: Record<HighlightName, Span[]>,
  suggested: readonly Drawn[],
  active: string | null,
  quotes: readonly Span[],
) {
  const stretches = suggested.flatMap(stretchesOf).sort(byPlace);
  const own = stretches.filter(({ mark }) => mark.body.kind === 'quote');
  const marked = covered(quotes);
  const quoted = covered([...quotes, ...own].sort(byPlace));
  for (const { mark, start, end } of stretches) {
    const inside = touches(mark.body.kind === 'quote' ? marked : quoted, start, end);
    const name = mark.id === active ? 'active' : inside ? 'inside' : mark.body.kind === 'quote' ? 'quote' : 'mention';
    painting[`suggest-${name}`].push({ start, end });
  }
}

/** The names whose stretches differ between two paintings: only these need new ranges. */
export function repainted(before: Painting | null, after: Painting): readonly HighlightName[] {
  return HIGHLIGHT_NAMES.filter((name) => !before || !sameSpans(before[name], after[name]));
}

const stretchesOf = (mark: Drawn): readonly Stretch[] =>
  mark.anchors.filter((anchor) => anchor.state !== 'lost').map(({ start, end }) => ({ mark, start, end }));

const byPlace = (one: Span, other: Span): number => one.start - other.start || other.end - one.end;

/** Spans sorted by start, joined where they touch or overlap. */
function covered(spans: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = joined[joined.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function touches(joined: readonly Span[], start: number, end: number): boolean {
  let low = 0;
  let high = joined.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((joined[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (joined[low]?.start ?? Number.POSITIVE_INFINITY) < end;
}

const sameSpans = (one: readonly Span[], other: readonly Span[]): boolean =>
  one.length === other.length && one.every((span, i) => span.start === other[i]?.start && span.end === other[i]?.end);
