import type { ActorKind } from '../model/actor.ts';

/**
 * The name as it is matched, in any script: marks stripped, case folded, quotes, apostrophes, hyphens and spaces each in one
 * form. "al-" and "el-" stay: "al-Haddan" and "Haddan" are told apart here and brought together by nameStarts.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\p{Cf}\u0640]+/gu, '')
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u02b9\u02bb\u02bc\u02be\u02bf\u02c8\u0060\u00b4\u2035\u05f3\uff07]/gu, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb\u2033\u05f4\uff02]/gu, '"')
    .replace(/[\p{Pd}\u2212\u05be]/gu, '-')
    .replace(/[łøđıßæœðþς]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Letters that have no decomposition in Unicode and that people type plainly. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ς: 'σ',
};

/**
 * Whether every word of the query begins a word of the name, each a word of its own, in order or not. A hyphen parts words and
 * is passed over: "haddan" and "al-h" both begin words of "Yusuf al-Haddan". An empty query begins every name.
 */
export function nameStarts(query: string, name: string): boolean {
  const wanted = nameWords(query);
  const present = nameWords(name);
  if (wanted.length > present.length) return false;
  return assign(wanted, present);
}

const nameWords = (text: string): string[] =>
  foldName(text)
    .replace(/'/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/* Longest words first: a word that begins with a longer query word also begins with any shorter one of the same letters. */
function assign(wanted: readonly string[], present: readonly string[]): boolean {
  const free = [...present];
  for (const word of [...wanted].sort((a, b) => b.length - a.length)) {
    const at = free.findIndex((candidate) => candidate.startsWith(word));
    if (at < 0) return false;
    free.splice(at, 1);
  }
  return true;
}

/** One or two letters for a round or square badge: people by first and last name, bodies by their chief words; unnamed sources "?". */
export function initials(name: string, kind: ActorKind): string {
  if (kind === 'unnamed') return '?';
  const chief = chiefWords(name);
  const first = chief[0];
  const last = chief.length > 1 ? chief[kind === 'person' ? chief.length - 1 : 1] : undefined;
  return first === undefined ? '?' : firstLetter(first) + (last === undefined ? '' : firstLetter(last));
}

/**
 * Two letters for an agency, made from its name once: the first letters of its first two words, or the first letter and next
 * consonant of a single word. Where they are taken, the second letter moves on to the next consonant, then to any letter of
 * the name, then through the alphabet and the digits. Comes back taken only when all of these are.
 */
export function markLetters(name: string, taken: ReadonlySet<string>): string {
  const chief = chiefWords(name);
  const letters = [...plainUpper(chief.join(''))];
  const first = letters[0] ?? 'X';
  const consonants = letters.slice(1).filter((letter) => !VOWELS.has(letter));
  const second = chief[1] === undefined ? [] : [...plainUpper(chief[1])].slice(0, 1);
  const afterSecond = chief.length > 1 ? [...plainUpper(chief.slice(1).join(''))].slice(1).filter((letter) => !VOWELS.has(letter)) : [];
  const candidates = [...second, ...afterSecond, ...consonants, ...letters.slice(1), ...SPARE].map((letter) => first + letter);
  const firsts = SPARE.flatMap((one) => SPARE.map((other) => one + other));
  return candidates.find((pair) => !taken.has(pair)) ?? firsts.find((pair) => !taken.has(pair)) ?? candidates[0] ?? first;
}

const SPARE = [...'BCDFGHJKLMNPQRSTVWXZAEIOUY0123456789'];
const VOWELS = new Set('AEIOU');
const PARTICLES = new Set([
  'the',
  'of',
  'and',
  'for',
  'de',
  'la',
  'le',
  'der',
  'die',
  'das',
  'du',
  'des',
  'von',
  'van',
  'al',
  'el',
  'bin',
  'ibn',
  'a',
  'an',
]);

/** The words of a name that letters are taken from; particles only where nothing else is there. */
function chiefWords(name: string): string[] {
  const plain = name
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  const chief = plain.filter((word) => !PARTICLES.has(word.toLowerCase()));
  return chief.length > 0 ? chief : plain;
}

const firstLetter = (word: string): string => ([...word.normalize('NFC')][0] ?? '').toUpperCase().slice(0, 2);
const plainUpper = (text: string): string =>
  foldName(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
    .replace(/[\ud800-\udfff]/g, '');
