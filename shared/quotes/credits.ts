import { foldName } from '../actors/names.ts';
import type { Span } from '../text/words.ts';
import type { FoundCredit, FoundDateline } from './analysis.ts';
import { loneDateline, openingDateline } from './datelines.ts';

/** How a language credits; every pattern is matched from the start of a clause, the names stand behind it. */
export type CreditWords = Readonly<{
  /** Folded names of agencies and outlets that are credited: "ap", "associated press". */
  agencies: ReadonlySet<string>;
  /** "By": opens a byline on a line of its own near the head. */
  byline: RegExp;
  /** First words of those clauses and of `produced`, in small letters: a clause that begins with another is tried with none of them. */
  openers: ReadonlySet<string>;
  /** A word that `contributed` cannot do without, in each way it is written. */
  contribution: readonly string[];
  /** "Reporting by", "editing by"; `onlyAgencies` where a person's name is no credit: "Copyright". */
  clauses: readonly Readonly<{ opens: RegExp; role: FoundCredit['role']; onlyAgencies?: boolean }>[];
  /** "… contributed to this report": the names stand before it. */
  contributed: RegExp;
  /** "This article was produced by": names whose copy it is. */
  produced: RegExp;
  /** "Xinhua | Updated: …": the name stands before it. */
  stamped: RegExp;
  /** What stands between two names of a list, and behind a name without being part of it ("in Ostrel", "Northmark writers"). */
  between: RegExp;
  behind: RegExp;
  before: RegExp;
  /** Lines in capitals that are no place: "UPDATE". */
  notPlaces: ReadonlySet<string>;
}>;

/** Whose words a text is, as it says itself. A credit's span and name are the name's; the dateline's span its whole opening. */
export type Credits = Readonly<{ dateline: FoundDateline | null; credits: readonly FoundCredit[] }>;

/**
 * The dateline, byline and credits that the paragraphs bear, in text order. Datelines of every script; the rest by the words of
 * the language handed in. A clause counts only if it holds nothing but names: "Reporting by the paper showed …" is prose.
 */
export function readCredits(text: string, paragraphs: readonly Span[], words: CreditWords): Credits {
  const credits: FoundCredit[] = [];
  let dateline: FoundDateline | null = null;
  for (const [at, { start, end }] of paragraphs.entries()) {
    const paragraph = text.slice(start, end);
    if (dateline === null && at < HEAD) {
      const opening = datelineAt(paragraph, at, words);
      if (opening) {
        const { agencySpan, span, place, date, agency } = opening;
        dateline = { span: shifted(span, start), place, date, agency };
        if (agency !== null && agencySpan !== null) credits.push({ span: shifted(agencySpan, start), name: agency, role: 'agency' });
      }
    }
    if (at < HEAD) credits.push(...bylineOf(text, start, paragraph, words));
    credits.push(...agencySigns(start, paragraph, words));
    if (paragraph.length <= LONGEST_CREDIT) credits.push(...clausesOf(text, start, paragraph, words));
  }
  return { dateline, credits: distinct(credits) };
}

/** How far from the head a dateline or byline stands at most, in paragraphs: headline, subheading, summary, byline, date. */
const HEAD = 8;
const LONGEST_CREDIT = 600;

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function datelineAt(paragraph: string, at: number, { notPlaces }: CreditWords): ReturnType<typeof openingDateline> {
  const found = openingDateline(paragraph) ?? (at > 0 && !/[.!?:]$/.test(paragraph) ? loneDateline(paragraph) : null);
  const inWords =
    found &&
    foldName(found.place)
      .split(/[ .]+/)
      .every((word) => word === '' || notPlaces.has(word));
  return inWords ? null : found;
}

function bylineOf(text: string, start: number, paragraph: string, words: CreditWords): FoundCredit[] {
  const opens = paragraph.length <= 160 ? words.byline.exec(paragraph) : null;
  if (!opens || /[.!?:]["”’]?$/u.test(paragraph)) return [];
  return namesIn(text, start + opens[0].length, start + paragraph.length, 'byline', words) ?? [];
}

/** "(Reuters) - …" before the first words, "… (AP)" after the last full stop, "/TASS/" alone. */
function agencySigns(start: number, paragraph: string, words: CreditWords): FoundCredit[] {
  const first = BRACKETS.has(paragraph.charAt(0)) ? /^[([/（【]([^()[\]/（）【】]{2,40})[)\]/）】]/u.exec(paragraph) : null;
  const last = closesWithBracket(paragraph)
    ? /(?<=[.!?。！？]["”’」』]?\s*)[([/（【]([^()[\]/（）【】]{2,40})[)\]/）】][.。\s]*$/u.exec(paragraph)
    : null;
  if (!first && !last) return [];
  return [first, last].flatMap((match) => {
    const name = match?.[1]?.replace(/[.\s]+$/, '').trim();
    if (!match || !name || !(words.agencies.has(plain(name)) || HAN_AGENCY.test(name))) return [];
    const at = start + match.index + match[0].indexOf(name);
    return [{ span: { start: at, end: at + name.length }, name, role: 'agency' as const }];
  });
}

/* Agencies in Chinese and Japanese copy end in a sign that says so, whatever language the rest is read by. */
const HAN_AGENCY = /^\p{Script=Han}{1,6}(?:社|网|網)$/u;

const BRACKETS: ReadonlySet<string> = new Set('([/（【');

const CLOSING: ReadonlySet<string> = new Set(')]/）】');

function closesWithBracket(paragraph: string): boolean {
  const sign = paragraph.charAt(endWithout(paragraph, 0, paragraph.length, LOOSE_STOP) - 1);
  return CLOSING.has(sign);
}

function clausesOf(text: string, start: number, paragraph: string, words: CreditWords): FoundCredit[] {
  const found: FoundCredit[] = [];
  const mayContribute = words.contribution.some((word) => paragraph.includes(word));
  const mayBeStamped = paragraph.includes('|');
  for (const { start: from, end } of clauses(paragraph)) {
    const isOpened = words.openers.has(firstWord(paragraph, from));
    if (!mayContribute && !mayBeStamped && !isOpened) continue;
    const clause = paragraph.slice(from, end);
    const at = start + from;
    const stamp = mayBeStamped ? words.stamped.exec(clause) : null;
    const contributed = mayContribute ? words.contributed.exec(clause) : null;
    const produced = isOpened ? words.produced.exec(clause) : null;
    const opened = isOpened ? words.clauses.find(({ opens }) => opens.test(clause)) : undefined;
    if (stamp) found.push(...(namesIn(text, at, at + stamp.index, 'agency', words) ?? []));
    else if (contributed) found.push(...(namesIn(text, at, at + contributed.index, 'contributor', words) ?? []));
    else if (produced) found.push(...(namesIn(text, at + produced[0].length, start + end, 'agency', words) ?? []));
    else if (opened) {
      const behind = at + (opened.opens.exec(clause)?.[0].length ?? 0);
      const credited = namesIn(text, behind, start + end, opened.role, words) ?? [];
      found.push(...(opened.onlyAgencies ? credited.filter(({ name }) => words.agencies.has(plain(name))) : credited));
    }
  }
  return found;
}

/** The first word in small letters, or the sign that stands for one ("©"). */
function firstWord(paragraph: string, from: number): string {
  let end = from;
  while (isLetter(paragraph.charCodeAt(end))) end += 1;
  return (end > from ? paragraph.slice(from, end) : paragraph.charAt(from)).toLowerCase();
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** The clauses of a credit line, without brackets, dashes and stops around them: they part at ";", "|" and at a full stop after a word. */
function clauses(paragraph: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  const close = (until: number): void => {
    const end = endWithout(paragraph, from, until, BEHIND_CLAUSE);
    let start = from;
    while (start < end && BEFORE_CLAUSE.test(paragraph.charAt(start))) start += 1;
    if (start < end) found.push({ start, end });
  };
  for (let at = 0; at < paragraph.length; at++) {
    const code = paragraph.charCodeAt(at);
    if (code !== SEMICOLON && code !== BAR && code !== POINT) continue;
    if (code === POINT && !partsClauses(paragraph, at)) continue;
    /* "Xinhua | Updated" is one clause. */
    if (code === BAR && /^\s*(?:updated|published|posted)/iu.test(paragraph.slice(at + 1, at + 14))) continue;
    close(at);
    at += code === POINT ? 1 : 0;
    from = at + 1;
  }
  close(paragraph.length);
  return found;
}

const [POINT, SEMICOLON, BAR] = [46, 59, 124];
const BEFORE_CLAUSE = /[\s([—–\-*.,;|)\]]/u;
const BEHIND_CLAUSE = /[\s.,;|)\]]/u;
const LOOSE_STOP = /[.。\s]/u;

/* A full stop after a word and before a space: after an initial or an abbreviation in capitals a name goes on. */
const partsClauses = (paragraph: string, at: number): boolean =>
  at > 1 && /\s/u.test(paragraph.charAt(at + 1)) && /[\p{Ll})]{2}$/u.test(paragraph.slice(at - 2, at));

/** Where the stretch ends without the signs at its end. */
function endWithout(text: string, from: number, until: number, sign: RegExp): number {
  let end = until;
  while (end > from && sign.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** The names of a list; null where anything else stands in it. A credited agency is one whatever the role. */
function namesIn(text: string, start: number, end: number, role: FoundCredit['role'], words: CreditWords): FoundCredit[] | null {
  const list = text.slice(start, end);
  const found: FoundCredit[] = [];
  let from = 0;
  let wasPlaced = false;
  for (const cut of [...list.matchAll(words.between), null]) {
    const piece = list.slice(from, cut ? cut.index : list.length);
    const before = words.before.exec(piece)?.[0].length ?? 0;
    const behind = words.behind.exec(piece.slice(before));
    const written = piece.slice(before, behind ? before + behind.index : undefined);
    const lead = written.length - written.replace(/^[\s:(–—-]+/u, '').length;
    const name = written.slice(lead).replace(/[\s.,:;)]+$/u, '');
    const at = start + from + before + lead;
    /* "A in Ostrel, Velmara and B": the second half of a place is no name. */
    const isPlace: boolean = wasPlaced && !name.includes(' ') && !behind;
    if (name !== '' && !isPlace) {
      const agency = words.agencies.has(plain(name));
      if (!agency && !(isName(name) || (role === 'editor' && /^\p{L}{3,20}$/u.test(name)))) return null;
      found.push({ span: { start: at, end: at + name.length }, name, role: agency ? 'agency' : role });
    }
    wasPlaced = behind !== null && !isPlace;
    from = cut ? cut.index + cut[0].length : list.length;
  }
  return found.length > 0 && found.length <= 20 ? found : null;
}

const plain = (name: string): string => foldName(name).replace(/^the /, '').replace(/\./g, '');
const isName = (name: string): boolean => {
  const words = name.split(/\s+/);
  return (
    words.length <= 5 &&
    name.length <= 60 &&
    /^\p{Lu}/u.test(name) &&
    !/\d/.test(name) &&
    words.every((word) =>
      /^(?:\p{Lu}|\p{Lo}|(?:de|da|di|du|van|von|der|den|bin|ibn|al|el|la|le|of|the|al-\p{Lu}.*|el-\p{Lu}.*)$)/u.test(word),
    )
  );
};

function distinct(credits: readonly FoundCredit[]): FoundCredit[] {
  const seen = new Set<number>();
  return [...credits]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ span }) => !seen.has(span.start) && seen.add(span.start));
}
