import type { Stretch } from './align.ts';
import type { QuoteVersion } from './comparison.ts';
import type { QuoteWords, Token } from './tokens.ts';
import { findHedges, isNegation, isNumber } from './word-classes.ts';

type Warning = QuoteVersion['warnings'][number];

/** Every ending that marks a break a reader can see: an ellipsis, a bracket, a quotation mark closed or opened. */
const VISIBLE_BREAK = /[…[\]"“”„«»‹›「」]|\.\s?\.\s?\./u;

/**
 * What in a version's differences can change the meaning, in a fixed order. A negation counts with its clause and a hedge with its sentence:
 * a clause that was left away whole takes its "not" with it, which is a cut and no change.
 */
export function findWarnings(base: QuoteWords, version: QuoteWords, stretches: readonly Stretch[]): Warning[] {
  const warnings: readonly (readonly [Warning, boolean])[] = [
    ['number-changed', numberChanged(base, version, stretches)],
    ['negation-changed', negationChanged(base, version, stretches)],
    ['hedge-cut', hedgeCut(base, version, stretches)],
    ['cut-without-ellipsis', cutUnseen(base, version, stretches)],
  ];
  return warnings.filter(([, found]) => found).map(([warning]) => warning);
}

const numbersIn = (tokens: readonly Token[]): readonly string[] => tokens.filter(({ key }) => isNumber(key)).map(({ key }) => key);

/** A figure stands where another stood, or where words stood, or words stand where a figure did. What was only cut is no change. */
function numberChanged(base: QuoteWords, version: QuoteWords, stretches: readonly Stretch[]): boolean {
  const changes = stretches.filter(({ same }) => !same);
  const lost = changes.flatMap(({ baseFrom, baseTo }) => numbersIn(base.tokens.slice(baseFrom, baseTo)));
  const won = changes.flatMap(({ from, to }) => numbersIn(version.tokens.slice(from, to)));
  const [onlyLost, onlyWon] = [without(lost, won), without(won, lost)];
  if (onlyLost.length > 0 && onlyWon.length > 0) return true;
  return changes.some(({ baseFrom, baseTo, from, to }) => {
    if (baseFrom === baseTo || from === to) return false;
    const gone = numbersIn(base.tokens.slice(baseFrom, baseTo)).some((number) => onlyLost.includes(number));
    const come = numbersIn(version.tokens.slice(from, to)).some((number) => onlyWon.includes(number));
    return gone || come;
  });
}

function without(all: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken];
  return all.filter((entry) => {
    const at = left.indexOf(entry);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function negationChanged(base: QuoteWords, version: QuoteWords, stretches: readonly Stretch[]): boolean {
  const kept = keptContent(base, stretches);
  const keptClauses = new Set(kept.map(({ clause }) => clause));
  const lost = lostTokens(base, stretches).filter(({ key, clause }) => isNegation(key) && keptClauses.has(clause)).length;
  const won = stretches.reduce((sum, { same, from, to }) => {
    if (same) return sum;
    return (
      sum + version.tokens.slice(from, to).filter(({ key, clause }) => isNegation(key) && sharesClause(version, stretches, clause)).length
    );
  }, 0);
  const bracketed = ({ asideKeys }: QuoteWords) => asideKeys.filter(isNegation).length;
  return lost + (kept.length > 0 ? bracketed(base) : 0) !== won + bracketed(version);
}

const keptContent = (base: QuoteWords, stretches: readonly Stretch[]): readonly Token[] =>
  stretches.flatMap(({ same, baseFrom, baseTo }) => (same ? base.tokens.slice(baseFrom, baseTo).filter(({ content }) => content) : []));

const lostTokens = (base: QuoteWords, stretches: readonly Stretch[]): readonly Token[] =>
  stretches.flatMap(({ same, baseFrom, baseTo }) => (same ? [] : base.tokens.slice(baseFrom, baseTo)));

/** A clause that only this version has brings its own negation and changes none. */
const sharesClause = (version: QuoteWords, stretches: readonly Stretch[], clause: number): boolean =>
  stretches.some(({ same, from, to }) => same && version.tokens.slice(from, to).some((token) => token.content && token.clause === clause));

function hedgeCut(base: QuoteWords, version: QuoteWords, stretches: readonly Stretch[]): boolean {
  const keptSentences = new Set(keptContent(base, stretches).map(({ sentence }) => sentence));
  const sameBase = coverage(base.tokens.length, stretches, 'base');
  const sameVersion = coverage(version.tokens.length, stretches, 'version');
  const lost = hedgesOf(base).filter(
    ([from, to]) => keptSentences.has(base.tokens[from]?.sentence ?? -1) && sameBase.slice(from, to).includes(false),
  ).length;
  const won = hedgesOf(version).filter(([from, to]) => sameVersion.slice(from, to).includes(false)).length;
  return lost > won;
}

const hedgesOf = ({ tokens, shown }: QuoteWords): readonly (readonly [number, number])[] =>
  findHedges(
    tokens.map(({ key }) => key),
    (i) => /^\p{Lu}/u.test(shown.slice(tokens[i]?.start)) && tokens[i]?.opens === false,
  );

function coverage(length: number, stretches: readonly Stretch[], side: 'base' | 'version'): readonly boolean[] {
  const same = new Array<boolean>(length).fill(false);
  for (const stretch of stretches) {
    if (stretch.same) same.fill(true, side === 'base' ? stretch.baseFrom : stretch.from, side === 'base' ? stretch.baseTo : stretch.to);
  }
  return same;
}

/** Words of the base are missing between words that stand here as if they had followed each other. */
function cutUnseen(base: QuoteWords, version: QuoteWords, stretches: readonly Stretch[]): boolean {
  return stretches.some(({ same, baseFrom, baseTo, from, to }) => {
    if (same || from !== to || from === 0 || from >= version.tokens.length) return false;
    const missing = base.tokens.slice(baseFrom, baseTo);
    const between = version.shown.slice(version.tokens[from - 1]?.end, version.tokens[from]?.start);
    const passageEnds = version.breaks.some((at) => at >= (version.tokens[from - 1]?.end ?? 0) && at < (version.tokens[from]?.start ?? 0));
    return missing.some(({ content }) => content) && !passageEnds && !VISIBLE_BREAK.test(between);
  });
}
