import type { Dateline } from '../../shared/model/article.ts';
import type { KnownTime } from '../../shared/model/time.ts';
import { parseKnownTime } from './known-time.ts';

/** `agency` is the credit that stands in the dateline ("(Northmark)"); `published` only where the dateline names a year. */
export type FoundDateline = Readonly<{ dateline: Dateline; agency: string | null; published: KnownTime | null }>;

/**
 * The dateline that opens a paragraph of body text: "OSTREL, Velmara, March 17 (Northmark) —", "Ostrel (Corvane) -",
 * "SENNET, 17 March, Halyard News:", "MOSCOW, December 8. /TASS/.". Null where the paragraph opens with plain words.
 */
export function openingDateline(paragraph: string): FoundDateline | null {
  const head = paragraph.slice(0, 160);
  for (const form of FORMS) {
    const match = form.exec(head);
    if (!match) continue;
    const found = read(match[1] ?? '', match[2] || null, match[3] === ':');
    /* "NATO: …" is no dateline; a colon closes one only where a date or a credit stands before it. */
    if (found && (match[3] !== ':' || found.agency !== null || found.dateline.date !== null)) return found;
  }
  return null;
}

/** A dateline on a line of its own: "MOSCOW", "NEW YORK, Dec. 8", "OSTREL, Velmara, March 17 (Northmark)". */
export function loneDateline(line: string): FoundDateline | null {
  if (line.length > 100) return null;
  const match = /^([^()/]{2,80}?)(?:\s*[(/]([^()/]{2,60})[)/])?\s*[—–:-]*$/.exec(line);
  const found = match ? read(match[1] ?? '', match[2] ?? null, true) : null;
  return found && found.dateline.place.split(/[ -]/).length <= 5 ? found : null;
}

const FORMS = [
  /^([^()/—–:]{2,90}?)\s*\(([^()]{2,60})\)\s*(—|–|--?|:|\.)\s/,
  /^([^()/—–:]{2,90}?)\s*\/([^/]{2,40})\/\s*(—|–|--?|:|\.)\s/,
  /^([^()/—–:]{2,90}?)(?:()\s*)(—|–|--|\s-(?=\s)|:)\s/,
];
const DATE =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?(?:\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?)(?:,? \d{4})?\.?$/i;

/** Place, date and credit of what stands before the dash. A colon or nothing behind it asks for a place in capitals. */
function read(opening: string, credit: string | null, strict: boolean): FoundDateline | null {
  const pieces = opening.split(/,\s*|\.\s+(?=\d|[A-Z][a-z]+\.? \d)/).map((piece) => piece.trim());
  const dateAt = pieces.findIndex((piece) => DATE.test(piece));
  const places = dateAt < 0 ? pieces : pieces.slice(0, dateAt);
  const year = dateAt >= 0 && /^\d{4}$/.test(pieces[dateAt + 1] ?? '') ? pieces[dateAt + 1] : null;
  const date = dateAt < 0 ? null : [(pieces[dateAt] ?? '').replace(/(?<=\d)\.$/, ''), ...(year ? [year] : [])].join(', ');
  const trailing = dateAt < 0 ? [] : pieces.slice(dateAt + (year ? 2 : 1));
  const written = credit || trailing.join(', ');
  const agency = isName(written) ? written : null;
  const [city = ''] = places;
  if (places.length > 3 || !places.every(isPlace)) return null;
  const inCapitals = isCapital(city);
  if (strict ? !inCapitals : !inCapitals && !(agency || date)) return null;
  return {
    dateline: { place: places.join(', ').slice(0, 200), date: date?.slice(0, 100) ?? null },
    agency,
    published: date ? parseKnownTime(date) : null,
  };
}

const isPlace = (words: string): boolean =>
  /^\p{Lu}/u.test(words) && words.length <= 40 && words.split(' ').length <= 4 && /^[\p{L}\p{M}.'’\- ]+$/u.test(words);
/** "MOSCOW", "NEW YORK", "McALLEN": no lower-case letter but after a prefix. Two letters at least. */
const isCapital = (words: string): boolean =>
  /^(?:(?:Mc|Mac|O’|O'|St\. ?)?[\p{Lu}\p{M}.'’\- ]+)$/u.test(words) && /\p{Lu}.*\p{Lu}/u.test(words);
const isName = (words: string): boolean => /^\p{Lu}/u.test(words) && words.split(' ').length <= 6;
