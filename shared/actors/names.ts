import type { ActorKind } from '../model/actor.ts';

/**
 * A name as it is matched: without case, accents, vowel marks, quotation marks or doubled space, with every hyphen and
 * apostrophe of one kind (NFKD of Unicode, UAX #15, then marks dropped). "Zélensky’s" and "zelensky's" fold alike.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')
    .toLowerCase()
    .replace(/ı/gu, 'i')
    .replace(/[‘’ʼʿʾ`´]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[“”„«»"]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** True where every word of the query begins some word of the name, each word used once. Both may be unfolded. */
export function nameStarts(query: string, name: string): boolean {
  const free = wordsOf(name);
  return wordsOf(query).every((word) => {
    const at = free.findIndex((candidate) => candidate.startsWith(word));
    if (at < 0) return false;
    free.splice(at, 1);
    return true;
  });
}

/** The letters on an actor's face: first and last initial of a person, up to two of a body, a question mark for a source without a name. */
export function initials(name: string, kind: ActorKind): string {
  if (kind === 'unnamed') return '?';
  const words = name.split(/[\s-]+/u).filter((word) => /\p{L}|\p{N}/u.test(word) && !PARTICLES.has(word.toLowerCase()));
  const first = firstLetter(words[0] ?? name);
  const last = words.length > 1 ? firstLetter(words.at(-1) ?? '') : '';
  return (first + last).toUpperCase() || '·';
}

/**
 * Two letters by which an agency is told from others, made from its name once: the first letters of its first two words;
 * where that is taken, the first letter and the next consonant that is free, then any letter, then a figure.
 */
export function markLetters(name: string, taken: ReadonlySet<string>): string {
  const words = name.split(/[\s-]+/u).filter((word) => /\p{L}|\p{N}/u.test(word) && !PARTICLES.has(word.toLowerCase()));
  const letters = Array.from(words.join('').normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase()).filter((letter) =>
    /\p{L}|\p{N}/u.test(letter),
  );
  const first = letters[0] ?? 'X';
  const initialsOfWords = words.slice(1).map((word) => firstLetter(word).toUpperCase());
  const rest = letters.slice(1);
  const seconds = [...initialsOfWords, ...rest.filter((letter) => !/[AEIOU]/u.test(letter)), ...rest, ...'23456789'];
  return seconds.map((second) => first + second).find((mark) => !taken.has(mark)) ?? `${first}·`;
}

const PARTICLES = new Set(['the', 'of', 'and', 'al', 'el', 'de', 'la', 'von', 'van', 'der', 'den', 'di', 'da', 'du', 'le']);
const wordsOf = (text: string): string[] =>
  foldName(text)
    .split(/[\s-]+/u)
    .filter((word) => word !== '');
const firstLetter = (word: string): string => /\p{L}|\p{N}/u.exec(word)?.[0] ?? '';
