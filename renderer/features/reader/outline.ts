import type { ActorBrief } from '../../../shared/model/actor.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { ActorId } from '../../../shared/model/ids.ts';
import { wordsOf } from './passages.ts';
import { percent, type Suggested } from './suggested.ts';

export type OutlineFilter = 'all' | 'suggested' | 'quotes' | 'mentions' | 'notes' | 'open';

/**
 * A line of the list of marks. `depth` counts the marks that it lies inside, 3 at most; `who` says whose it is, or what, and of a
 * suggestion how sure it is.
 */
export type OutlineRow = Readonly<{
  mark: Annotation;
  depth: number;
  words: string;
  who: string;
  open: boolean;
  suggested: Suggested | null;
}>;

/** Every mark and suggestion in text order, the outer before the inner. */
export function outlineOf(
  marks: readonly Annotation[],
  actors: ReadonlyMap<ActorId, ActorBrief>,
  suggestions: readonly Suggested[] = [],
): readonly OutlineRow[] {
  const around: Annotation[] = [];
  const lines = [
    ...marks.map((mark) => ({ mark, suggested: null })),
    ...suggestions.map((suggested) => ({ mark: suggested.mark, suggested })),
  ];
  return lines
    .sort((one, other) => byPlace(one.mark, other.mark))
    .map(({ mark, suggested }) => {
      const start = mark.anchors[0]?.start ?? 0;
      while (around.length > 0 && (around[around.length - 1]?.anchors.at(-1)?.end ?? 0) <= start) around.pop();
      if (suggested)
        return { mark, depth: 0, words: suggestedWords(suggested), who: percent(suggested.confidence), open: false, suggested };
      const depth = around.filter((outer) => holds(outer, mark)).length;
      around.push(mark);
      return { mark, depth: Math.min(depth, 3), words: wordsOf(mark), who: whoOf(mark, actors), open: isOpen(mark), suggested };
    });
}

/**
 * The lines that J and K walk: those that the filter leaves. Among all, suggested mentions wait until no suggested quote is left, for a text
 * has many of them.
 */
export function walked(rows: readonly OutlineRow[], filter: OutlineFilter): readonly OutlineRow[] {
  if (filter !== 'all' || !rows.some(isSuggestedQuote)) return filterOutline(rows, filter);
  return rows.filter((row) => !row.suggested || isSuggestedQuote(row));
}

/** The suggestion to go on with after one was decided on: the next in the walk, else the one before it; null where it was the last. */
export function afterDeciding(rows: readonly OutlineRow[], id: string): OutlineRow | null {
  const at = rows.findIndex((row) => row.mark.id === id);
  const others = rows.filter((row) => row.suggested && row.mark.id !== id);
  return others.find((row) => rows.indexOf(row) > at) ?? others.at(-1) ?? null;
}

/** The lines that a filter leaves. "Open" are quotes without a speaker and mentions without an actor. */
export function filterOutline(rows: readonly OutlineRow[], filter: OutlineFilter): readonly OutlineRow[] {
  return filter === 'all' ? rows : rows.filter((row) => fits(row, filter));
}

export const countOutline = (rows: readonly OutlineRow[], filter: OutlineFilter): number => filterOutline(rows, filter).length;

/** The mark before or after in text order; from none, the first or the last. Stays at the ends. */
export function stepInOutline(rows: readonly OutlineRow[], active: string | null, by: 1 | -1): OutlineRow | null {
  const at = rows.findIndex((row) => row.mark.id === active);
  if (at < 0) return (by > 0 ? rows[0] : rows[rows.length - 1]) ?? null;
  return rows[Math.min(Math.max(at + by, 0), rows.length - 1)] ?? null;
}

/** Speakers of the other quotes of the article, the one marked or changed last first, each once. */
export function recentSpeakers(marks: readonly Annotation[], except: string | null): readonly ActorId[] {
  const speakers = [...marks]
    .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt))
    .flatMap((mark) => (mark.id !== except && mark.body.kind === 'quote' && mark.body.speakerId ? [mark.body.speakerId] : []));
  return [...new Set(speakers)];
}

const isSuggestedQuote = ({ suggested }: OutlineRow): boolean => suggested?.mark.body.kind === 'quote';

function suggestedWords({ mark, parts }: Suggested): string {
  if (mark.body.kind === 'quote') return wordsOf(mark);
  const first = parts[0]?.anchors[0]?.exact ?? '';
  return parts.length === 1 ? first : `${first}, ${parts.length} times`;
}

const isOpen = ({ body }: Annotation): boolean =>
  (body.kind === 'quote' && body.speakerId === null) || (body.kind === 'mention' && body.actorId === null);

function fits({ mark, open, suggested }: OutlineRow, filter: OutlineFilter): boolean {
  if (filter === 'open') return open;
  if (filter === 'suggested') return suggested !== null;
  const kind = { quotes: 'quote', mentions: 'mention', notes: 'note', all: null }[filter];
  return mark.body.kind === kind || (filter === 'notes' && mark.note !== '');
}

function whoOf({ body, note }: Annotation, actors: ReadonlyMap<ActorId, ActorBrief>): string {
  if (body.kind === 'quote') return body.speakerId ? nameOf(actors.get(body.speakerId)) : 'no speaker';
  if (body.kind === 'mention') return body.actorId ? nameOf(actors.get(body.actorId)) : 'no actor';
  if (body.kind === 'note') return note === '' ? 'note' : note;
  return note === '' ? 'highlight' : note;
}

/** The whole name: two actors of an article may share a last word, and a show is not called Show. */
const nameOf = (actor: ActorBrief | undefined): string => actor?.name ?? 'no longer in the register';

function holds(outer: Annotation, inner: Annotation): boolean {
  const first = inner.anchors[0];
  return !!first && outer.anchors.some((anchor) => anchor.start <= first.start && first.end <= anchor.end);
}

const byPlace = (one: Annotation, other: Annotation): number =>
  (one.anchors[0]?.start ?? 0) - (other.anchors[0]?.start ?? 0) || (other.anchors.at(-1)?.end ?? 0) - (one.anchors.at(-1)?.end ?? 0);
