import type { PartOfSpeech, TaggedText, Token, TokenStretch } from '../../quotes/tagged-text.ts';
import { foldName } from '../names.ts';
import type { MentionWords } from './mention-words.ts';

/** Tokens from `first` up to and without `last` that look like one name, and the title before it (folded, "" without one). */
export type NameRun = Readonly<{
  first: number;
  last: number;
  title: string;
  /** The first word opens a sentence, so its capital says nothing. */
  opens: boolean;
}>;

/** The word as the lists have it: folded, without points. */
export function plainWord(word: string): string {
  const known = plain.get(word);
  if (known !== undefined) return known;
  const folded = foldName(word).replace(/\./g, '');
  if (plain.size > 50_000) plain.clear();
  plain.set(word, folded);
  return folded;
}
const plain = new Map<string, string>();

/** The words of a name, each as the lists have it. */
export function plainWords(name: string): readonly string[] {
  const known = split.get(name);
  if (known !== undefined) return known;
  const found = name.split(/\s+/).map(plainWord);
  if (split.size > 20_000) split.clear();
  split.set(name, found);
  return found;
}
const split = new Map<string, readonly string[]>();

/** The word of a token as the lists have it, "" for none. Most words are plain letters and need no folding. */
export function plainToken(token: Token | undefined): string {
  if (!token) return '';
  for (let at = 0; at < token.lower.length; at++) {
    const code = token.lower.charCodeAt(at);
    if (code < 97 || code > 122) return plainWord(token.text);
  }
  return token.lower;
}

/** Names as their capitals show them, in text order; apart, the lines all in capitals or in title case, whose capitals say nothing. */
export function nameRuns(tagged: TaggedText, words: MentionWords): Readonly<{ runs: NameRun[]; headlines: TokenStretch[] }> {
  const found: NameRun[] = [];
  const headlines: TokenStretch[] = [];
  for (const sentence of tagged.sentences) {
    const places = capitalPlaces(tagged, sentence);
    if (places === null) {
      headlines.push(sentence);
      continue;
    }
    let free = sentence.first;
    for (const at of places) {
      if (at < free) continue;
      const end = runFrom(tagged, at, sentence, words);
      if (end === at) continue;
      for (const run of parts(tagged, at, end, sentence, words)) found.push(run);
      free = end;
    }
  }
  return { runs: found, headlines };
}

/** Where names may begin in the sentence: at capitals. Null where these tell nothing, since nearly every longer word has one. */
function capitalPlaces({ tokens }: TaggedText, { first, last }: TokenStretch): readonly number[] | null {
  const places: number[] = [];
  let [long, capital] = [0, 0];
  for (let at = first; at < last; at++) {
    const token = tokens[at] as Token;
    const isLong = token.text.length > 3 && token.tag !== 'PUNCT' && token.tag !== 'NUM';
    if (isLong) long += 1;
    if (isCapital(token)) {
      places.push(at);
      if (isLong) capital += 1;
    } else if (token.text.length < 4 && ARTICLES_OF_NAMES.has(token.text)) places.push(at);
  }
  if (long < 4) return last - first < 2 || tokens.slice(first, last).some(({ text }) => /\p{Ll}/u.test(text)) ? places : null;
  if (capital < long * 0.8) return places;
  /* A verb in small letters is none of a headline's. */
  return tokens.slice(first, last).some(({ tag, text, lower }) => tag === 'VERB' && text === lower && text.length > 2) ? places : null;
}

/** Whether the word begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const code = token.text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return code !== token.lower.charCodeAt(0) && /^\p{Lu}/u.test(token.text);
}

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const touches = (one: Token | undefined, other: Token | undefined): boolean => one !== undefined && one.end === other?.start;

/** Whether the token opens its sentence or a quotation in it. */
export function opensSentence({ tokens, sentences }: TaggedText, at: number): boolean {
  const token = tokens[at];
  const sentence = token && sentences[token.sentence];
  if (!sentence) return false;
  if (at === sentence.first) return true;
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    !isPlainLetter(before.text.charCodeAt(0)) &&
    /^(?:["“”‘'«»:;•–—-]+|\.\.\.|…|\.)$/u.test(before.text) &&
    !touchesName(tokens, at)
  );
}
/* "Jean-Claude": a hyphen that touches both sides opens nothing. */
const touchesName = (tokens: readonly Token[], at: number): boolean =>
  touches(tokens[at - 1], tokens[at]) && touches(tokens[at - 2], tokens[at - 1]);

/** Where the run of name words that begins at the token ends; the same token where none begins. */
function runFrom(tagged: TaggedText, at: number, sentence: TokenStretch, words: MentionWords): number {
  const { tokens } = tagged;
  if (!beginsName(tagged, at, words)) return at;
  let end = at + 1;
  while (end < sentence.last) {
    const next = afterGlue(tagged, at, end, sentence, words);
    if (next === null) break;
    end = next + 1;
  }
  while (end > at && !isCapital(tokens[end - 1]) && !touches(tokens[end - 2], tokens[end - 1])) end -= 1;
  return end;
}

/* "al-Assad" begins small. */
const ARTICLES_OF_NAMES: ReadonlySet<string> = new Set(['al', 'el', 'an', 'as', 'ash']);

function beginsName(tagged: TaggedText, at: number, words: MentionWords): boolean {
  const token = tagged.tokens[at];
  if (!token) return false;
  if (!isCapital(token))
    return (
      ARTICLES_OF_NAMES.has(token.text) &&
      touches(token, tagged.tokens[at + 1]) &&
      tagged.tokens[at + 1]?.text === '-' &&
      isCapital(tagged.tokens[at + 2])
    );
  if (token.tag === 'PRON' || token.tag === 'AUX' || token.tag === 'PART') return false;
  const word = plainToken(token);
  /* "Jan Brewer", "April Roldan": a month before a name is one. */
  const isMonthName = words.notNames.has(word) && words.customs.femaleNames.has(word) && isNameWord(tagged.tokens[at + 1], words);
  if ((words.notNames.has(word) && !isMonthName) || words.articles.has(word) || (word.length < 2 && !/^\p{Lu}\.$/u.test(token.text)))
    return false;
  /* Before a sentence's first word its tag decides; within, the capital does. */
  /* "(R-Tex.)", ", D-Calif.": a party and where it was voted for. */
  if (tagged.tokens[at - 1]?.text === '-' && /^[RDI]$/.test(tagged.tokens[at - 2]?.text ?? '')) return false;
  if (!opensSentence(tagged, at)) return !(token.tag === 'DET' || token.tag === 'SCONJ' || token.tag === 'CCONJ' || token.tag === 'ADP');
  if (token.tag === 'PROPN') return true;
  return /^(?:NOUN|ADJ|VERB|X|INTJ|NUM)$/.test(token.tag) && (isCapital(tagged.tokens[at + 1]) || /^\p{Lu}{2,6}$/u.test(token.text));
}

/** The next token of the name after what may stand between two of its words; null where the name ends. */
function afterGlue(tagged: TaggedText, first: number, end: number, sentence: TokenStretch, words: MentionWords): number | null {
  const { tokens } = tagged;
  const [last, next, second, third] = [tokens[end - 1], tokens[end], tokens[end + 1], tokens[end + 2]];
  if (!next || !last) return null;
  const gap = next.start - last.end;
  if (gap > 1 || /[,;:]|['’]s$/.test(last.text)) return null;
  if (isNameWord(next, words)) return end;
  if (isPlainLetter(next.text.charCodeAt(0)) && !words.particles.has(next.lower) && !JOINING.has(next.lower)) return null;
  if (/^[-‐‑]$/u.test(next.text) && gap === 0 && touches(next, second) && end + 1 < sentence.last && second)
    return isCapital(second) ||
      (/^\p{Ll}{2,6}$/u.test(second.text) && /^(?:un|il|ok|hyun|in|sook|jae|ki|wen|ping|min)$/.test(second.lower)) ||
      /^(?:al|el)$/.test(last.lower)
      ? end + 1
      : null;
  if (next.text === '&' && isNameWord(second, words)) return end + 1;
  if (words.particles.has(next.lower) && end + 1 < sentence.last) {
    if (second?.text === '-' && isCapital(third)) return end + 2;
    if (isNameWord(second, words)) return end + 1;
    if (second && words.particles.has(second.lower) && isNameWord(third, words)) return end + 2;
  }
  if (/^["“]$/u.test(next.text) && isNameWord(second, words) && /^["”]$/u.test(third?.text ?? '') && isNameWord(tokens[end + 3], words))
    return end + 3;
  if (!JOINING.has(next.lower)) return null;
  if (next.lower === 'and' && isNameWord(second, words) && words.pairs.has(`${plainToken(last)} and ${plainToken(second)}`)) return end + 1;
  const isOffice = /^(?:secretary|chief)$/.test(plainToken(last)) && next.lower === 'of';
  if (isOffice || ((next.lower === 'of' || next.lower === 'for') && words.goesOn.has(plainToken(last)))) {
    if (isNameWord(second, words)) return end + 1;
    if (second && words.articles.has(second.lower) && isNameWord(third, words)) return end + 2;
  }
  if (
    next.lower === 'and' &&
    !words.customs.titles.has(plainToken(tokens[first])) &&
    hasGoneOn(tokens, first, end) &&
    isNameWord(second, words) &&
    !words.places.has(plainToken(second))
  )
    return end + 1;
  return null;
}

const JOINING: ReadonlySet<string> = new Set(['of', 'for', 'and']);

const hasGoneOn = (tokens: readonly Token[], first: number, end: number): boolean => {
  for (let at = first; at < end; at++) if (tokens[at]?.lower === 'of' || tokens[at]?.lower === 'for') return true;
  return false;
};

const isNameWord = (token: Token | undefined, words: MentionWords): boolean =>
  token !== undefined &&
  isCapital(token) &&
  !NEVER_NAMES.has(token.tag) &&
  token.text !== 'I' &&
  (token.text.endsWith('.') || !words.notNames.has(plainToken(token)));

const NEVER_NAMES: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['PRON', 'AUX', 'DET', 'SCONJ', 'PART']);

/**
 * The names of one run: "Ohio Gov. John Kasich" is a place, a title and a person; "Russian President Vladimir Putin" an adjective,
 * a title and a person. A run of titles alone has no name.
 */
function parts(tagged: TaggedText, first: number, last: number, sentence: TokenStretch, words: MentionWords): NameRun[] {
  const { tokens } = tagged;
  const plain: string[] = [];
  for (let at = first; at < last; at++) plain.push(plainToken(tokens[at]));
  const plainAt = (at: number): string => plain[at - first] ?? '';
  const { titles } = words.customs;
  const heads = headsOf(titles);
  const found: NameRun[] = [];
  const push = (from: number, to: number, title: string): void => {
    let start = from;
    /* Adjectives name nobody before a person, and words for the head of a sentence none at all. */
    while (
      title === '' &&
      start < to - 1 &&
      start === sentence.first &&
      tokens[start]?.tag !== 'PROPN' &&
      !isBodyRun(tokens, start, to, words)
    )
      start += 1;
    /* "New Iran sanctions", "Most Democrats": the first word of a sentence, then a name that is one without it. */
    if (
      title === '' &&
      to - start > 1 &&
      opensSentence(tagged, start) &&
      stands(plainAt, start + 1, to, words) &&
      !stands(plainAt, start, to, words) &&
      !words.adjectives.has(plainAt(start)) &&
      !words.places.has(plainAt(start))
    )
      start += 1;
    const [one, two] = [plainAt(start), plainAt(start + 1)];
    const isGiven = (word: string): boolean => isGivenName(word, words);
    /* "Rival Ana Roldan said": a given name and a surname are left without the first word. */
    if (
      title === '' &&
      to - start > 2 &&
      start === from &&
      (opensSentence(tagged, start) || words.adjectives.has(one)) &&
      !isGiven(one) &&
      isGiven(two) &&
      one.length > 1
    )
      start += 1;
    let end = to;
    /* "U.N. Security Council Resolution": the name goes before what it made. */
    while (end - 1 > start && title === '' && !isGiven(plainAt(start)) && words.notActors.has(plainAt(end - 1))) end -= 1;
    if (end < to && /^(?:of|for|and)$/.test(tokens[end - 1]?.lower ?? '')) end = to;
    if (end < to && !isKnownOrBody(tokens, start, end, words)) return;
    if (start < end) found.push({ first: start, last: end, title, opens: opensSentence(tagged, start) });
  };
  let titleFrom = -1;
  let titleTo = -1;
  for (let at = first; at < last; at++) {
    const length = heads.has(plainAt(at)) ? titleLength(at, last, plainAt, titles) : 0;
    if (length === 0) continue;
    const isWeak = length === 1 && words.weakTitles.has(plainAt(at));
    const following = at + length;
    if (following >= last) {
      /* A title at the end belongs to no name here ("the Speaker", "Attorney General"). */
      if (at === first) return [];
      if (
        titleFrom < 0 &&
        !isBodyRun(tokens, first, last, words) &&
        !words.customs.femaleNames.has(plainAt(first)) &&
        !words.customs.maleNames.has(plainAt(first)) &&
        !isWeak
      ) {
        push(first, at, '');
        return found.filter((run) => !words.adjectives.has(plainAt(run.first)) || run.last - run.first > 1);
      }
      continue;
    }
    if (isWeak && at > first && titleTo !== at) {
      const before = plainAt(at - 1);
      /* "Charlotte Mayor Ana Roldan": a full name behind it makes even a weak title one. */
      const isBeforePerson = following + 1 < last && isGivenName(plainAt(following), words) && !isGivenName(plainAt(at), words);
      if (!isBeforePerson && !words.adjectives.has(before) && !words.places.has(before) && !isBodyRun(tokens, first, at, words)) continue;
    }
    if (
      isBodyRun(tokens, following, last, words) &&
      !words.customs.maleNames.has(plainAt(following)) &&
      !words.customs.femaleNames.has(plainAt(following))
    )
      continue;
    if (titleTo !== at) titleFrom = at;
    titleTo = following;
    at = following - 1;
  }
  if (titleFrom < 0) {
    const person = givenBehindBody(plainAt, first, last, words);
    if (person > first) push(first, person, '');
    push(person, last, '');
    return found;
  }
  let before = first;
  while (before < titleFrom && words.adjectives.has(plainAt(before))) before += 1;
  /* "Mr. President", "Inspector General": titles alone name nobody. A weak one may be a surname: "Mr. Justice". */
  const isTitleAlone = titleLength(titleTo, last, plainAt, titles) === last - titleTo && !words.weakTitles.has(plainAt(last - 1));
  const isLoneGiven = titleFrom - before === 1 && isGivenName(plainAt(before), words);
  if (before < titleFrom && !isLoneGiven && !/^(?:former|ex|acting|deputy|late)$/.test(plainAt(before))) push(before, titleFrom, '');
  const title: string[] = [];
  for (let at = titleFrom; at < titleTo; at++) title.push(plainAt(at));
  if (!isTitleAlone) push(titleTo, last, title.join(' '));
  return found;
}

/** The words that titles begin with, whole and up to a hyphen: hardly any word of a name is one. */
function headsOf(titles: ReadonlySet<string>): ReadonlySet<string> {
  const known = titleHeads.get(titles);
  if (known) return known;
  const found = new Set<string>();
  for (const title of titles) {
    const [head = ''] = title.split(' ');
    found.add(head).add(head.split('-')[0] ?? '');
  }
  titleHeads.set(titles, found);
  return found;
}
const titleHeads = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

const isGivenName = (word: string, { customs }: MentionWords): boolean => customs.femaleNames.has(word) || customs.maleNames.has(word);

function titleLength(at: number, last: number, plainAt: (at: number) => string, titles: ReadonlySet<string>): number {
  for (let length = Math.min(4, last - at); length > 0; length--) {
    let phrase = plainAt(at);
    for (let offset = 1; offset < length; offset++)
      phrase += plainAt(at + offset) === '-' || plainAt(at + offset - 1) === '-' ? plainAt(at + offset) : ` ${plainAt(at + offset)}`;
    if (titles.has(phrase)) return length;
  }
  return 0;
}

/** Whether a word of the run is a body's noun: "Justice Department", "General Assembly". */
export function isBodyRun(tokens: readonly Token[], first: number, last: number, words: MentionWords): boolean {
  return (
    words.bodyNouns.has(plainToken(tokens[last - 1])) ||
    (words.bodyNouns.has(plainToken(tokens[first])) && tokens[first + 1]?.lower === 'of' && first + 1 < last)
  );
}

function isKnownOrBody(tokens: readonly Token[], first: number, last: number, words: MentionWords): boolean {
  const key = tokens.slice(first, last).map(plainToken).join(' ');
  return words.knownBodies.has(key) || words.places.has(key) || isBodyRun(tokens, first, last, words);
}

/* "White House Counsel Bob Bauer" without a title we know: a body or place, and later a given name. */
function givenBehindBody(plainAt: (at: number) => string, first: number, last: number, words: MentionWords): number {
  const { femaleNames, maleNames } = words.customs;
  for (let at = first + 1; at < last - 1; at++) {
    if (!femaleNames.has(plainAt(at)) && !maleNames.has(plainAt(at))) continue;
    let lead = plainAt(first);
    for (let until = first + 1; until <= at; until++) {
      if (words.knownBodies.has(lead) || words.bodyNouns.has(plainAt(until - 1))) return at;
      lead += ` ${plainAt(until)}`;
    }
  }
  return first;
}

function stands(plainAt: (at: number) => string, first: number, last: number, words: MentionWords): boolean {
  let key = plainAt(first);
  for (let at = first + 1; at < last; at++) key += ` ${plainAt(at)}`;
  return words.places.has(key) || words.knownBodies.has(key) || words.groups.has(key);
}
