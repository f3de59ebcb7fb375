import type { NameCustoms } from './name-customs.ts';
import { romanWords, soundsAlike } from './sound.ts';

export type Sex = 'female' | 'male';

/** A person's name in its parts, folded and romanised. A single name stands as surname: nothing tells which it is. */
export type PersonName = Readonly<{
  title: string;
  given: string | null;
  middle: readonly string[];
  surname: string;
  /** "junior", "senior", "3"; null where none is written. */
  rank: string | null;
  sex: Sex | null;
  /** All words run together: "Kim Jong-un" and "Kim Jong Un" have the same. */
  run: string;
}>;

export type Agreement = Readonly<{ kind: 'spelling' | 'transliteration' | 'short-name' | 'title-and-surname'; score: number }>;

/** The parts of a person's name; null without a word. */
export function personName(name: string, customs: NameCustoms): PersonName | null {
  const known = taken.get(customs) ?? new Map<string, PersonName | null>();
  taken.set(customs, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size > MOST_KEPT) known.clear();
  const found = takeApart(name, customs);
  known.set(name, found);
  return found;
}

/* The same names come again and again in one article and in the next. */
const taken = new WeakMap<NameCustoms, Map<string, PersonName | null>>();
const MOST_KEPT = 20_000;

function takeApart(name: string, customs: NameCustoms): PersonName | null {
  const [before = '', after] = name.split(',');
  const inverted = after !== undefined && !customs.suffixes.has(romanWords(after)[0] ?? '') && romanWords(before).length === 1;
  let words = romanWords(inverted ? `${after} ${before}` : name);
  const title: string[] = [];
  for (let length = titleLength(words, customs); length > 0; length = titleLength(words, customs)) {
    title.push(...words.slice(0, length));
    words = words.slice(length);
  }
  const rank = words.length > 1 ? (customs.suffixes.get(words[words.length - 1] ?? '') ?? null) : null;
  if (rank !== null) words = words.slice(0, -1);
  const chief = words.filter((word, at) => at === 0 || at === words.length - 1 || !PARTICLES.has(word));
  const surname = chief[chief.length - 1];
  if (surname === undefined) return null;
  const given = chief.length > 1 ? (chief[0] ?? null) : null;
  return {
    title: title.join(' '),
    given,
    middle: chief.slice(1, -1),
    surname,
    rank,
    sex: sexOf(title, given, customs),
    run: chief.join('').replace(/-/g, ''),
  };
}

/** How far two persons' names agree; null where they do not, or where title, given or middle name or rank speak against it. */
export function comparePersons(first: PersonName, second: PersonName, customs: NameCustoms): Agreement | null {
  if (first.rank !== null && second.rank !== null && first.rank !== second.rank) return null;
  if (first.sex !== null && second.sex !== null && first.sex !== second.sex) return null;
  const found =
    first.given !== null && second.given !== null
      ? compareFull(first, second, first.given, second.given, customs)
      : compareBare(first, second);
  if (!found) return null;
  /* "George Bush" and "George Bush Jr." may be father and son. */
  return first.rank === second.rank ? found : { ...found, score: Math.min(found.score, 0.5) };
}

/** Whether both names are written in full and the given name or surname differs. */
export function namesConflict(first: PersonName, second: PersonName, customs: NameCustoms): boolean {
  return first.given !== null && second.given !== null && comparePersons(first, second, customs) === null;
}

const PARTICLES = new Set('al el ul bin ibn bint von van der den de la le da di du dos del ter af zu'.split(' '));

function titleLength(words: readonly string[], { titles }: NameCustoms): number {
  for (let length = Math.min(3, words.length - 1); length > 0; length--)
    if (titles.has(words.slice(0, length).join(' ').replace(/-/g, ' ')) || titles.has(words.slice(0, length).join(' '))) return length;
  /* "Former Interior Minister Roldan": a word in between that is none leads to one that is. */
  if (words.length > 2 && titles.has(words[1] ?? '') && !titles.has(words[0] ?? '') && words.length > 3) return 0;
  return words.length > 1 && LEADING.has(words[0] ?? '') ? 1 : 0;
}
const LEADING = new Set('former ex acting interim late deputy then first'.split(' '));

function sexOf(title: readonly string[], given: string | null, customs: NameCustoms): Sex | null {
  if (title.some((word) => customs.female.has(word))) return 'female';
  if (title.some((word) => customs.male.has(word))) return 'male';
  if (given === null) return null;
  const [she, he] = [customs.femaleNames.has(given), customs.maleNames.has(given)];
  return she === he ? null : she ? 'female' : 'male';
}

function compareFull(one: PersonName, other: PersonName, given: string, otherGiven: string, customs: NameCustoms): Agreement | null {
  if (one.run === other.run) return { kind: 'spelling', score: 0.95 };
  const surname = wordsAgree(one.surname, other.surname);
  const first = givenAgree(given, otherGiven, customs);
  if (surname > 0 && first.score > 0) {
    if (!middlesAgree(one.middle, other.middle)) return null;
    const sameMiddle = one.middle.length === other.middle.length;
    const score = Math.min(surname, first.score) * (sameMiddle ? 0.95 : 0.85);
    const respelled = soundsAlike(one.surname, other.surname) < 1 || first.kind === 'transliteration';
    if (first.kind === 'short-name') return { kind: 'short-name', score };
    return { kind: respelled && surname > TYPO ? 'transliteration' : 'spelling', score };
  }
  /* "Xi Jinping", "Jinping Xi". */
  if (
    one.middle.length + other.middle.length === 0 &&
    soundsAlike(given, other.surname) >= 0.9 &&
    soundsAlike(one.surname, otherGiven) >= 0.9
  )
    return { kind: 'spelling', score: 0.7 };
  /* "Ana Roldan Pérez", "Ana Roldan": the second surname or a father's line is left out. */
  const shorter = one.middle.length < other.middle.length ? one : other;
  const longer = shorter === one ? other : one;
  if (
    first.score >= 0.8 &&
    first.kind !== 'short-name' &&
    shorter.middle.length === 0 &&
    longer.middle.some((word) => word.length > 2 && soundsAlike(word, shorter.surname) >= 0.9)
  )
    return { kind: 'spelling', score: 0.55 };
  return null;
}

function compareBare(one: PersonName, other: PersonName): Agreement | null {
  const score = soundsAlike(one.surname, other.surname);
  if (score < 0.8 || (score < 1 && one.surname.length < 4)) return null;
  if (one.given === null && other.given === null) {
    if (one.title !== '' || other.title !== '') return { kind: 'title-and-surname', score: one.title === other.title ? 0.6 : 0.5 };
    return { kind: score === 1 ? 'spelling' : 'transliteration', score: score === 1 ? 0.7 : 0.65 };
  }
  const bare = one.given === null ? one : other;
  return { kind: 'title-and-surname', score: (bare.title === '' ? 0.45 : 0.55) * (score === 1 ? 1 : 0.9) };
}

type GivenAgreement = Readonly<{ score: number; kind: 'spelling' | 'transliteration' | 'short-name' }>;

function givenAgree(one: string, other: string, customs: NameCustoms): GivenAgreement {
  const alike = soundsAlike(one, other);
  /* Short given names a letter apart are mostly two names: "Eric" and "Erik" may be one, "Lee" and "Li" not. */
  if (alike > 0 && (alike === 1 || (one[0] === other[0] && Math.min(one.length, other.length) > 2) || alike >= 0.8))
    return { score: alike, kind: alike === 1 ? 'spelling' : 'transliteration' };
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 1) return long.startsWith(short) ? { score: 0.6, kind: 'short-name' } : NOTHING;
  if (short.replace('-', '') === long.replace('-', '')) return { score: 0.95, kind: 'spelling' };
  return standsFor(one, other, customs) ? { score: 0.8, kind: 'short-name' } : NOTHING;
}
const NOTHING: GivenAgreement = { score: 0, kind: 'spelling' };

/* Dmytro and Dmitry, Bob and Robert: one is the short form of the other. Bob and Rob share a long one, which is weaker: not taken. */
const standsFor = (one: string, other: string, { shortNames }: NameCustoms): boolean =>
  shortNames.get(one)?.some((long) => soundsAlike(long, other) > 0) === true ||
  shortNames.get(other)?.some((long) => soundsAlike(long, one) > 0) === true;

/* One may leave the middle names out; where both write them they must agree: "George H. W. Bush" is not "George W. Bush". */
function middlesAgree(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return true;
  if (one.length !== other.length) return false;
  return one.every((word, at) => {
    const against = other[at] ?? '';
    return word.length === 1 || against.length === 1 ? word[0] === against[0] : soundsAlike(word, against) > 0;
  });
}

const TYPO = 0.65;
function wordsAgree(one: string, other: string): number {
  const alike = soundsAlike(one, other);
  return alike > 0 ? alike : isSlip(one, other) ? TYPO : 0;
}

/**
 * Whether one word is the other with a slip of the hand: two inner letters changed over, or one left out of a long word. First
 * and last two letters are left alone: they tell names apart ("Christian", "Christina").
 */
export function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (/\d/.test(short + long) || short.length < 6 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (at < 2) return false;
  if (short.length === long.length)
    return at < short.length - 3 && short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return short.length >= 8 && at < short.length - 2 && short.slice(at) === long.slice(at + 1);
}
