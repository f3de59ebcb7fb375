import type { Span } from '../text/words.ts';

/** A passage between quotation marks, marks included. */
export type QuotedPassage = Span &
  Readonly<{
    /** The words between the marks. */
    inner: Span;
    /** No closing mark stands in its paragraph. */
    open: boolean;
    paragraph: number;
    /** Single marks, as British papers use them outermost. */
    single: boolean;
  }>;

/**
 * The passages between quotation marks of any script, outermost only, paragraph by paragraph. A passage whose closing mark is
 * missing reaches to the end of its paragraph; a single mark left open is no passage, since it is an apostrophe far oftener.
 * Offsets are half-open UTF-16 offsets into the text.
 */
export function quotedPassages(text: string, paragraphs: readonly Span[]): QuotedPassage[] {
  const found = paragraphs.flatMap((paragraph, index) => inParagraph(text, paragraph, index));
  /* Papers that quote with single marks, as British ones do, have double ones only inside them. */
  const single = found.filter((passage) => passage.single).length;
  return single > 2 * (found.length - single) ? found.map((passage) => ({ ...passage, single: false })) : found;
}

function inParagraph(text: string, paragraph: Span, index: number): QuotedPassage[] {
  const found: QuotedPassage[] = [];
  const { start, end } = paragraph;
  let at = start;
  while (at < end) {
    const closers = isMark(text.charCodeAt(at)) && opens(text, at, start) ? CLOSERS[text.charAt(at)] : undefined;
    if (closers === undefined) {
      at += 1;
      continue;
    }
    const single = SINGLE.includes(text.charAt(at));
    const close = closing(text, at, end, closers, single);
    if (close < 0 && (single || !leavesOpen(text, at, end))) {
      at += 1;
      continue;
    }
    const stop = close < 0 ? end : close + 1;
    found.push({ start: at, end: stop, inner: { start: at + 1, end: close < 0 ? end : close }, open: close < 0, paragraph: index, single });
    at = stop;
  }
  return found;
}

/** Opening marks of the languages in use, each with what may close it (Unicode general categories Pi and Pf differ by language). */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"',
  '”': '”',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '"': '"”',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  '「': '」',
  '『': '』',
  "'": "'",
  '＂': '＂',
};
const SINGLE = "'‘‚‹";

/* Whether a character may be a mark at all: of the plain ones only two, and nearly every character of a text is plain. */
const isMark = (code: number): boolean => code === 34 || code === 39 || code > 127;
const WORDLIKE = /[\p{L}\p{N}]/u;

/** Marks that also close open only where a word could begin: after a space, an opening bracket or a dash. */
function opens(text: string, at: number, start: number): boolean {
  const sign = text.charAt(at);
  if (!(sign in CLOSERS)) return false;
  const before = at > start ? text.charAt(at - 1) : ' ';
  const after = text.charAt(at + 1);
  if ('“„«「『＂'.includes(sign)) return after !== '';
  if (sign === '"') return after !== '' && !WORDLIKE.test(before) && (after !== ' ' || before === ' ' || at === start);
  if (sign === '”' || sign === '»') return /[\s([—–-]/.test(before) && /[\p{L}\p{N}[(…]/u.test(after);
  /* 'Twas, ’90s, rock 'n' roll: a single mark opens only where the closing one can be found as well. */
  return /[\s([—–"“]/.test(before) && /[\p{L}\p{N}[(…]/u.test(after);
}

function closing(text: string, at: number, end: number, closers: string, single: boolean): number {
  const opener = text.charAt(at);
  let depth = 0;
  for (let i = at + 1; i < end; i++) {
    if (!isMark(text.charCodeAt(i))) continue;
    const sign = text.charAt(i);
    if (sign === opener && !closers.includes(sign)) {
      /* A second opening mark of the same form: the first was left open by its author, or one quotation holds another. */
      depth += 1;
    } else if (closers.includes(sign)) {
      if (single && !closesSingle(text, i)) continue;
      if (depth > 0 && closesLater(text, i, end, opener, closers)) depth -= 1;
      else return i;
    }
  }
  return -1;
}

const closesSingle = (text: string, at: number): boolean =>
  !WORDLIKE.test(text.charAt(at + 1)) && !/\s/.test(text.charAt(at - 1)) && !/s['’] \p{Ll}/u.test(text.slice(at - 1, at + 3));

function closesLater(text: string, at: number, end: number, opener: string, closers: string): boolean {
  for (let i = at + 1; i < end; i++) {
    if (!isMark(text.charCodeAt(i))) continue;
    const sign = text.charAt(i);
    if (sign === opener) return false;
    if (closers.includes(sign)) return true;
  }
  return false;
}

/** An opening mark without a close is meant only where the paragraph goes on with words to its end. */
const leavesOpen = (text: string, at: number, end: number): boolean => WORDLIKE.test(text.slice(at + 1, Math.min(end, at + 40)));

/** Which passages are one quotation: each group's passages in order; a group goes on where a paragraph left open meets a reopened mark. */
export function continuedPassages(text: string, paragraphs: readonly Span[], passages: readonly QuotedPassage[]): QuotedPassage[][] {
  const groups: QuotedPassage[][] = [];
  for (const passage of passages) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const reopens =
      last?.open === true &&
      passage.paragraph === last.paragraph + 1 &&
      passage.start === paragraphs[passage.paragraph]?.start &&
      text.charAt(passage.start) === text.charAt(last.start);
    if (group && reopens) group.push(passage);
    else groups.push([passage]);
  }
  return groups;
}
