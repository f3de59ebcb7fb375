import type { Dateline } from '../../shared/model/article.ts';
import type { KnownTime } from '../../shared/model/time.ts';
import { loneDateline as lone, openingDateline as opening, type ReadDateline } from '../../shared/quotes/datelines.ts';
import { parseKnownTime } from './known-time.ts';

/** `agency` is the credit that stands in the dateline ("(Northmark)"); `published` only where the dateline names a year. */
export type FoundDateline = Readonly<{ dateline: Dateline; agency: string | null; published: KnownTime | null }>;

/** The dateline that opens a paragraph of body text, as the record of an article keeps it. */
export function openingDateline(paragraph: string): FoundDateline | null {
  return asRecord(opening(paragraph));
}

/** A dateline on a line of its own. */
export function loneDateline(line: string): FoundDateline | null {
  return asRecord(lone(line));
}

const asRecord = (found: ReadDateline | null): FoundDateline | null =>
  found && {
    dateline: { place: found.place.slice(0, 200), date: found.date?.slice(0, 100) ?? null },
    agency: found.agency,
    published: found.date ? parseKnownTime(found.date) : null,
  };
