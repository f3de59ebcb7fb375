import type { KnownName } from '../../quotes/analysis.ts';
import type { Span } from '../../text/words.ts';
import { foldName } from '../names.ts';

/** Names that the register knows, arranged so that a text is read once whatever their number. Made once, used for many texts. */
export type KnownIndex = Readonly<{
  /** By the first word of the name, folded; the longest names first. */
  byWord: ReadonlyMap<string, readonly IndexedName[]>;
  /** Names of scripts without spaces, by their first character. */
  byCharacter: ReadonlyMap<string, readonly IndexedName[]>;
  /** All names of an entry, for telling whether a longer name may be his. */
  byId: ReadonlyMap<string, readonly KnownName[]>;
}>;

type IndexedName = Readonly<{ words: readonly string[]; names: readonly KnownName[] }>;

/** A place where a known name stands. More than one owner: the register has several under that name. */
export type KnownOccurrence = Readonly<{ span: Span; owners: readonly KnownName[] }>;

/** Arranges the register's names; those without a letter are left out. */
export function indexKnownNames(known: readonly KnownName[]): KnownIndex {
  const spaced = new Map<string, Map<string, { words: readonly string[]; names: KnownName[] }>>();
  const unspaced: typeof spaced = new Map();
  const byId = new Map<string, KnownName[]>();
  for (const name of known) {
    const own = byId.get(name.id);
    if (own) own.push(name);
    else byId.set(name.id, [name]);
    const folded = foldName(name.text);
    if (!/\p{L}/u.test(folded)) continue;
    const isUnspaced = UNSPACED.test(folded);
    const words = isUnspaced ? [...folded.replace(/\s/g, '')] : wordsOf(name.text);
    if (words.length === 0 || (words.length === 1 && (words[0] ?? '').length < 2)) continue;
    const table = isUnspaced ? unspaced : spaced;
    const first = words[0] ?? '';
    const entries = table.get(first) ?? new Map<string, { words: readonly string[]; names: KnownName[] }>();
    table.set(first, entries);
    const key = words.join(' ');
    const entry = entries.get(key);
    if (entry) entry.names.push(name);
    else entries.set(key, { words, names: [name] });
  }
  const longestFirst = (table: typeof spaced): Map<string, IndexedName[]> =>
    new Map([...table].map(([first, entries]) => [first, [...entries.values()].sort((a, b) => b.words.length - a.words.length)] as const));
  return { byWord: longestFirst(spaced), byCharacter: longestFirst(unspaced), byId };
}

/**
 * Where the known names stand in the text, in order and never overlapping, the longest first. Words are matched whole where the
 * script has words; a possessive 's stays outside. A name written with capitals is not found in small letters ("will", "who").
 */
export function findKnownNames(text: string, index: KnownIndex): KnownOccurrence[] {
  if (index.byId.size === 0) return [];
  const found: KnownOccurrence[] = [];
  const pieces = [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));
  let free = 0;
  for (const [at, piece] of pieces.entries()) {
    if (UNSPACED.test(piece.text)) {
      for (let from = Math.max(piece.start, free); from < piece.end; ) {
        const here = startsUnspaced(text, from, piece.end, index);
        if (here) found.push(here);
        free = Math.max(free, here?.span.end ?? 0);
        from = here?.span.end ?? from + charLength(text, from);
      }
      continue;
    }
    if (piece.start < free) continue;
    const here = startsSpaced(text, pieces, at, 0, index) ?? afterClitic(text, pieces, at, index);
    if (!here) continue;
    found.push(here);
    free = here.span.end;
  }
  return found;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/* A word with the apostrophes and points inside it; hyphens part words, as foldName's readers do. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['\u2018\u2019\u02bc][\p{L}\p{M}]+|\.(?=\p{L})[\p{L}\p{M}]+|&\p{L}+)*/gu;
const GAP = /^(?:[\s\u00a0]{1,2}|\.[\s\u00a0]?|[\p{Pd}'’]|\s?[“"][\s]?|[”"]\s)$/u;

type Piece = Span & Readonly<{ text: string }>;

const cache = new Map<string, string>();
function fold(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const folded = foldName(word).replace(/\./g, '');
  if (cache.size > 50_000) cache.clear();
  cache.set(word, folded);
  return folded;
}

const wordsOf = (text: string): string[] =>
  [...text.normalize('NFC').matchAll(WORD)].map(([word]) => fold(word)).filter((word) => word !== '');
const charLength = (text: string, at: number): number => String.fromCodePoint(text.codePointAt(at) ?? 0).length;

function startsSpaced(text: string, pieces: readonly Piece[], at: number, skip: number, index: KnownIndex): KnownOccurrence | null {
  const first = pieces[at];
  if (!first) return null;
  const lead = fold(first.text.slice(skip));
  const entries = [...(index.byWord.get(lead) ?? []), ...(index.byWord.get(withoutPossessive(lead)) ?? [])];
  for (const { words, names } of entries) {
    const last = matchWords(text, pieces, at, skip, words);
    if (last === null) continue;
    const span = { start: first.start + skip, end: last };
    const owners = names.filter((name) => sameCase(text.slice(span.start, span.end), name.text));
    if (owners.length > 0) return { span, owners };
  }
  return null;
}

/* Arabic writes "and", "in", "to" onto the word: a known name may stand right behind them. */
function afterClitic(text: string, pieces: readonly Piece[], at: number, index: KnownIndex): KnownOccurrence | null {
  const piece = pieces[at];
  if (!piece || !/^[وفبلك]\p{Script=Arabic}{4}/u.test(piece.text)) return null;
  return startsSpaced(text, pieces, at, 1, index);
}

const withoutPossessive = (word: string): string =>
  word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("s'") ? word.slice(0, -1) : word;

/** Where the name's last word ends in the text; null where it does not stand there. */
function matchWords(text: string, pieces: readonly Piece[], at: number, skip: number, words: readonly string[]): number | null {
  for (const [offset, word] of words.entries()) {
    const piece = pieces[at + offset];
    const before = offset > 0 ? pieces[at + offset - 1] : undefined;
    if (!piece || (before && !GAP.test(text.slice(before.end, piece.start)))) return null;
    const written = offset === 0 ? piece.text.slice(skip) : piece.text;
    const folded = fold(written);
    if (folded === word) {
      if (offset === words.length - 1) return piece.end;
      continue;
    }
    return offset === words.length - 1 && withoutPossessive(folded) === word
      ? piece.start + (offset === 0 ? skip : 0) + possessiveAt(written)
      : null;
  }
  return null;
}

const possessiveAt = (word: string): number => word.search(/['\u2018\u2019\u02bc][sS]?$/u);

/* An acronym wants capitals, a name with capitals at least one: "US" is not "us", "Will" not "will". */
function sameCase(written: string, known: string): boolean {
  const letters = known.replace(/[^\p{L}]/gu, '');
  if (!/\p{Lu}/u.test(letters)) return true;
  if (letters.length <= 5 && letters === letters.toUpperCase())
    return written.replace(/[^\p{L}]/gu, '') === written.replace(/[^\p{L}]/gu, '').toUpperCase();
  return /\p{Lu}/u.test(written);
}

function startsUnspaced(text: string, from: number, end: number, index: KnownIndex): KnownOccurrence | null {
  const first = fold(String.fromCodePoint(text.codePointAt(from) ?? 0));
  for (const { words, names } of index.byCharacter.get([...first][0] ?? '') ?? []) {
    let at = from;
    let matched = 0;
    while (matched < words.length && at < end) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      const letters = [...fold(character)];
      if (letters.some((letter, offset) => letter !== words[matched + offset])) break;
      matched += letters.length;
      at += character.length;
    }
    if (matched === words.length) return { span: { start: from, end: at }, owners: names };
  }
  return null;
}
