import type { Block } from '../model/article.ts';
import type { Span } from './words.ts';

/**
 * The sentences of the text in order, never across blocks, without the space between them. Quotation marks and brackets that
 * close after the full stop belong to the sentence. Every character that is no space lies in exactly one sentence.
 */
export function sentences(text: string, blocks: readonly Readonly<Pick<Block, 'start' | 'end'>>[]): Span[] {
  return blocks.flatMap(({ start, end }) => sentencesOf(text, start, end));
}

/** The sentence that holds the offset, or that ends at it; null outside the blocks. */
export function sentenceAt(text: string, blocks: readonly Readonly<Pick<Block, 'start' | 'end'>>[], offset: number): Span | null {
  const block = blocks.find(({ start, end }) => start <= offset && offset <= end);
  if (!block) return null;
  return (
    sentencesOf(text, block.start, block.end)
      .reverse()
      .find(({ start }) => start <= offset) ?? null
  );
}

/* A run of stops, what closes after it, and the gap; scripts without spaces need no gap after their own full stop. */
const codesOf = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)));
const STOPS = codesOf('.!?…\u061f\u06d4\u0964\u0965');
const WIDE_STOPS = codesOf('\u3002\uff01\uff1f\uff61');
const CLOSERS = codesOf('"\'”’»›)]}\u300d\u300f\uff09');
const OPENERS = /^["'“‘«‹([{\u300c\u300e„‚¿¡—–-]+\s*/u;
const [POINT, MARK, QUESTION, SPACE] = [46, 33, 63, 32];

function sentencesOf(text: string, start: number, end: number): Span[] {
  const found: Span[] = [];
  const block = text.slice(start, end);
  let from = 0;
  for (let at = 0; at < block.length; at++) {
    const code = block.charCodeAt(at);
    /* Nearly every character is none: the plain ones are told without asking the lists. */
    if (code < 128 ? code !== POINT && code !== MARK && code !== QUESTION : !STOPS.has(code) && !WIDE_STOPS.has(code)) continue;
    const stop = stopsEnd(block, at);
    if (endsHere(block, at, stop)) {
      found.push({ start: start + from, end: start + stop });
      from = stop;
      while (block.charCodeAt(from) === SPACE) from++;
    }
    at = stop - 1;
  }
  if (from < block.length) found.push({ start: start + from, end });
  return found;
}

/** Where the stops that begin at the offset end, with what closes behind them. */
function stopsEnd(block: string, at: number): number {
  let end = at + 1;
  if (STOPS.has(block.charCodeAt(at))) while (STOPS.has(block.charCodeAt(end))) end++;
  while (CLOSERS.has(block.charCodeAt(end))) end++;
  return end;
}

function endsHere(block: string, at: number, stop: number): boolean {
  if (stop >= block.length) return true;
  const code = block.charCodeAt(at);
  if (WIDE_STOPS.has(code)) return !/^[\u3001,)\u300d\u300f]/u.test(block.slice(stop, stop + 1));
  if (block.charCodeAt(stop) !== SPACE) return false;
  const rest = block.slice(stop + 1, stop + 64);
  const next = isPlainLetter(rest.charCodeAt(0)) ? rest : rest.replace(OPENERS, '');
  /* Lower case goes on: "What?" he asked. A dash or an opener alone tells nothing. */
  if (beginsSmall(next) && !/^(?:iP|eB)/.test(next)) return false;
  if (code !== POINT) return true;
  if (stop - at === 1) return !isAbbreviation(block, at, next);
  const second = block.charAt(at + 1);
  if (second === '.') return /^[\p{Lu}\p{Lo}]/u.test(next);
  return second === '"' || second === '“' || !isAbbreviation(block, at, next);
}

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

function beginsSmall(words: string): boolean {
  const code = words.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(words);
}

/* Titles and the like, always before a name or a number; then those that also end sentences. */
const NEVER_LAST = new Set(
  'mr mrs ms dr prof gen col maj capt lt sgt cpl pvt adm cmdr gov sen rep rev hon pres st ste mt ft vs no nos vol fig pp ca cf e.g i.e hr fr nr bzw z.b m mme mlle sr sra srta'.split(
    ' ',
  ),
);
const SOMETIMES_LAST = new Set(
  'u.n u.s u.k u.s.a e.u d.c l.a n.y jr sr inc ltd co corp llc bros etc al est jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'.split(
    ' ',
  ),
);
/* Words that begin a sentence far oftener than a name: after "U.N." they part two sentences. */
const OPENING_WORDS =
  /^(?:the|a|an|he|she|it|they|we|i|you|his|her|its|their|this|that|these|those|there|but|and|in|on|at|for|after|before|when|while|as|if|no|not|so|some|many|both|what|who|why|how|earlier|later|meanwhile|however|since|under|according|officials|police|asked|speaking|hours|one|two|three)(?![\p{L}\p{N}])/iu;
/* After a time of day: the weekday, month or zone that belongs to it. */
const CLOCK_GOES_ON = /^(?:\p{Lu}{2,4}(?!\p{L})|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)/u;
const MONTHS = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

function isAbbreviation(block: string, at: number, next: string): boolean {
  const word = wordBefore(block, at);
  const folded = word.toLowerCase();
  /* "No. 4" but "No. He left." */
  if (folded === 'no' || folded === 'nos') return /^\p{N}/u.test(next);
  if (word.length < 3 && /^\p{Lu}$/u.test(word))
    return !/(?:vitamin|plan|part|class|grade|point|group) $/i.test(block.slice(Math.max(0, at - 12), at - 1));
  if (NEVER_LAST.has(folded)) return true;
  if (folded === 'a.m' || folded === 'p.m') return CLOCK_GOES_ON.test(next);
  if (MONTHS.has(folded)) return /^\p{N}/u.test(next) || !/^\p{Lu}/u.test(next);
  if (SOMETIMES_LAST.has(folded) || (word.includes('.') && /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)))
    return !OPENING_WORDS.test(next) && next !== '';
  /* Ordinals as German and Nordic copy write them: "am 3. Mai". */
  return (
    word === '' &&
    /(?:^|\s)\d{1,2}$/.test(block.slice(Math.max(0, at - 3), at)) &&
    /^(?:Jan|Feb|M[äa]r|Apr|Ma[ij]|Jun|Jul|Aug|Sep|O[kc]t|Nov|De[zc])/u.test(next)
  );
}

/** The letters and points right before the offset, at most 24. */
function wordBefore(block: string, at: number): string {
  const least = Math.max(0, at - 24);
  let from = at;
  while (from > least && (isPlainLetter(block.charCodeAt(from - 1)) || block.charCodeAt(from - 1) === POINT)) from--;
  if (from > least && block.charCodeAt(from - 1) > 127) return /[\p{L}.]+$/u.exec(block.slice(least, at))?.[0] ?? '';
  return block.slice(from, at);
}
