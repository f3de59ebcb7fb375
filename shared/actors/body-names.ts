import type { NameCustoms } from './name-customs.ts';
import { foldName } from './names.ts';
import { isSlip } from './person-names.ts';
import { romanWords, soundsAlike } from './sound.ts';

/** The name of a body, place or group: its telling words folded and romanised. */
export type BodyName = Readonly<{
  words: readonly string[];
  /** The same in alphabetical order, where the name has a word that lets the others stand in any order; else null. */
  bag: string | null;
  /** The letters of the name where it is an acronym itself ("WHO", "U.N."). */
  acronym: string | null;
  /** Acronyms that its words give, with and without the empty ones. */
  initials: readonly string[];
}>;

export type BodyAgreement = Readonly<{ kind: 'spelling' | 'transliteration' | 'acronym'; score: number; acronym: string }>;

/** The telling words of a body's name; null without a word. `isAgency` lets "Anadolu Agency" be "Anadolu". */
export function bodyName(name: string, customs: NameCustoms, isAgency: boolean): BodyName | null {
  const known = taken.get(customs) ?? new Map<string, BodyName | null>();
  taken.set(customs, known);
  const key = isAgency ? `a ${name}` : `b ${name}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size > MOST_KEPT) known.clear();
  const found = takeApart(name, customs, isAgency);
  known.set(key, found);
  return found;
}

/* The same names come again and again in one article and in the next. */
const taken = new WeakMap<NameCustoms, Map<string, BodyName | null>>();
const MOST_KEPT = 20_000;

function takeApart(name: string, customs: NameCustoms, isAgency: boolean): BodyName | null {
  const all = romanWords(name);
  const words = withoutForms(tellingWords(all, customs), customs, isAgency);
  if (words.length === 0) return null;
  const bag = words.some((word) => customs.freeOrder.has(word)) ? words.filter((word) => word !== 'affairs') : null;
  const acronym =
    /^[\p{Lu}\p{N}]{2,8}$/u.test(name.replace(/[.\s]/g, '')) && !/\s\p{Lu}{2}/u.test(name) ? name.replace(/[.\s]/g, '') : null;
  return {
    words,
    bag: bag && bag.length > 1 ? [...bag].sort().join(' ') : null,
    acronym: acronym === null ? null : foldName(acronym),
    initials: acronym === null ? initialsOf(name, customs) : [],
  };
}

/** How far two bodies' names agree; null where a word differs. */
export function compareBodies(one: BodyName, other: BodyName): BodyAgreement | null {
  if (one.acronym !== null && other.acronym !== null)
    return one.acronym === other.acronym ? agreed('spelling', 0.9) : crossScript(one, other);
  const acronym = one.acronym ?? other.acronym;
  if (acronym !== null && (one.acronym === null ? one : other).initials.includes(acronym))
    return { kind: 'acronym', score: acronym.length > 2 ? 0.7 : 0.5, acronym };
  if (one.bag !== null && one.bag === other.bag && one.words.length !== 1) return agreed('spelling', 0.85);
  if (one.words.length !== other.words.length) return null;
  let worst = 1;
  let slips = 0;
  for (const [at, word] of one.words.entries()) {
    const against = other.words[at] ?? '';
    const alike = soundsAlike(word, against);
    /* Short words a sound apart are two words ("Bay", "Bai" may be one in a person's name, not in a body's). */
    if (alike === 1 || (alike > 0 && Math.min(word.length, against.length) > 3)) worst = Math.min(worst, alike);
    else if (isSlip(word, against)) slips += 1;
    else return null;
  }
  if (slips > 1) return null;
  if (slips === 1) return agreed('spelling', 0.6);
  return worst === 1 ? agreed('spelling', 0.9) : agreed('transliteration', 0.8 * worst);
}

const agreed = (kind: 'spelling' | 'transliteration', score: number): BodyAgreement => ({ kind, score, acronym: '' });

/* "ТАСС" and "TASS": acronyms of two scripts by their letters; of one script only the same will do. */
function crossScript(one: BodyName, other: BodyName): BodyAgreement | null {
  const [a = '', b = ''] = [one.acronym ?? '', other.acronym ?? ''];
  if (/\p{Script=Latin}/u.test(a) === /\p{Script=Latin}/u.test(b)) return null;
  return one.words.join('') === other.words.join('') && a.length > 2 ? agreed('transliteration', 0.75) : null;
}

const tellingWords = (all: readonly string[], { empty, spellings }: NameCustoms): string[] => {
  const telling = all.flatMap((word) => word.split('-')).filter((word) => word !== '' && !empty.has(word));
  return (telling.length > 0 ? telling : all).map((word) => spellings.get(word) ?? word);
};

function withoutForms(words: readonly string[], customs: NameCustoms, isAgency: boolean): string[] {
  const left = [...words];
  while (left.length > 1 && customs.companyForms.has(left[left.length - 1] ?? '')) left.pop();
  if (isAgency && left.length > 1 && customs.agencyForms.has(left[left.length - 1] ?? '')) {
    left.pop();
    if (left.length > 1 && left[left.length - 1] === 'news') left.pop();
  }
  return left;
}

function initialsOf(name: string, { empty, companyForms }: NameCustoms): string[] {
  const all = foldName(name.replace(/\([^)]*\)/g, ' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const chief = all.filter((word) => !empty.has(word));
  if (chief.length < 2) return [];
  const short = companyForms.has(chief[chief.length - 1] ?? '') ? chief.slice(0, -1) : chief;
  const take = (words: readonly string[]): string => words.map((word) => [...word][0] ?? '').join('');
  return [...new Set([take(chief), take(all), take(short), take(all.filter((word) => word !== 'the'))])].filter(({ length }) => length > 1);
}
