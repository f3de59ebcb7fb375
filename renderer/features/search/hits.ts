import { nameStarts } from '../../../shared/actors/names.ts';
import type { SearchHit } from '../../../shared/contract.ts';
import type { Place } from '../../app/navigation.ts';

export type HitKind = SearchHit['kind'];

/** Kinds in the order in which they are shown, with their words. */
export const hitKinds: readonly Readonly<{ kind: HitKind; one: string; many: string }>[] = [
  { kind: 'article', one: 'Article', many: 'Articles' },
  { kind: 'quote', one: 'Quote', many: 'Quotes' },
  { kind: 'note', one: 'Note', many: 'Notes' },
  { kind: 'actor', one: 'Actor', many: 'Actors' },
  { kind: 'event', one: 'Event', many: 'Events' },
];

/** Where a find stands: the mark where there is one, else the words in the article, else the record. */
export function placeOfHit(hit: SearchHit): Place | null {
  if (hit.articleId) {
    const mark = hit.annotationId ? { annotationId: hit.annotationId } : hit.position === null ? {} : { position: hit.position };
    return { view: 'library', articleId: hit.articleId, ...mark };
  }
  if (hit.actorId) return { view: 'actors', actorId: hit.actorId };
  return hit.eventId ? { view: 'event', eventId: hit.eventId } : null;
}

/** One key for a find among others of the same answer. */
export const hitKey = (hit: SearchHit): string =>
  [hit.kind, hit.articleId, hit.annotationId, hit.actorId, hit.eventId, hit.position].join(' ');

/**
 * Where the words that were typed stand in a title (UTF-16, half-open): each at the start of a word or after a hyphen, whatever the case
 * and the accents. A fold that changes the length of a text marks nothing rather than the wrong letters.
 */
export function foundIn(title: string, typed: string): readonly (readonly [number, number])[] {
  const folded = fold(title);
  if (folded.length !== title.length) return [];
  const ranges: [number, number][] = [];
  for (const word of fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)) {
    let at = folded.indexOf(word);
    while (at >= 0 && at > 0 && /[\p{L}\p{N}]/u.test(folded.charAt(at - 1))) at = folded.indexOf(word, at + 1);
    if (at >= 0) ranges.push([at, at + word.length]);
  }
  return ranges.sort(([one], [other]) => one - other);
}

/** Whether every word typed begins a word of the title, as names are found too. */
export const fits = (title: string, typed: string): boolean => nameStarts(typed, title);

const fold = (text: string): string =>
  [...text].map((letter) => letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() || letter).join('');
