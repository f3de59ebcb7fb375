import type { TaggedText, Token } from '../../quotes/tagged-text.ts';
import { personName } from '../person-names.ts';
import type { Mention } from './find-mentions.ts';
import type { MentionWords } from './mention-words.ts';
import { isCapital, plainToken } from './name-runs.ts';

/**
 * Surnames, folded, that a second person of the text bears who is never named in full: "Bill and Hillary Clinton", "the
 * Clintons", "Hillary Clinton's husband, Bill", "her husband, former President Clinton", "first lady Michelle Obama".
 */
export function sharedSurnames({ tokens }: TaggedText, mentions: readonly Mention[], words: MentionWords): ReadonlySet<string> {
  const full = mentions.flatMap((mention) => {
    const name = mention.kind === 'person' ? personName(mention.name, words.customs) : null;
    return name && name.given !== null ? [{ mention, surname: name.surname }] : [];
  });
  const surnames = new Set(full.map(({ surname }) => surname));
  const shared = new Set<string>();
  for (const { mention, surname } of full) if (isCoupled(tokens, mention, words) || isLady(tokens, mention, words)) shared.add(surname);
  for (const [at, token] of tokens.entries()) {
    if (token.tag === 'VERB' || token.tag === 'AUX' || !isCapital(token)) continue;
    const plural = /^(.+?)(?:es|s)$/.exec(plainToken(token))?.[1] ?? '';
    if (tokens[at - 1]?.lower === 'the' && surnames.has(plural)) shared.add(plural);
  }
  for (const bare of mentions) {
    if (bare.kind !== 'person' || bare.name.includes(' ') || !isRelative(tokens, bare, words)) continue;
    const own = plainToken(tokens[bare.first]);
    if (surnames.has(own)) shared.add(own);
    else
      for (const { mention, surname } of full)
        if (tokens[mention.first]?.sentence === tokens[bare.first]?.sentence && mention.first < bare.first) shared.add(surname);
  }
  return shared;
}

/* "Bill and Hillary Clinton": a given name alone before it. */
function isCoupled(tokens: readonly Token[], { first }: Mention, { customs }: MentionWords): boolean {
  const [given, before] = [plainToken(tokens[first - 2]), tokens[first - 3]];
  if (tokens[first - 1]?.lower !== 'and' || !isCapital(tokens[first - 2])) return false;
  const isGiven = customs.femaleNames.has(given) || customs.maleNames.has(given) || customs.shortNames.has(given);
  return isGiven && !(isCapital(before) && before?.sentence === tokens[first]?.sentence);
}

/* "First lady Michelle Obama", "Michelle Obama, the first lady": her surname is the president's. */
function isLady(tokens: readonly Token[], { first, last }: Mention, { articles }: MentionWords): boolean {
  const isFirstLady = (at: number): boolean => tokens[at]?.lower === 'first' && tokens[at + 1]?.lower === 'lady';
  if (isFirstLady(first - 2) || (tokens[first - 1]?.text === ',' && isFirstLady(first - 3))) return true;
  const behind = tokens[last]?.text === ',' ? last + 1 : last;
  return behind > last && isFirstLady(articles.has(tokens[behind]?.lower ?? '') ? behind + 1 : behind);
}

/* "her husband, Bill", "Kovrek's wife Mary", "her husband, former President Clinton": a kin word with its owner before it. */
function isRelative(tokens: readonly Token[], { first }: Mention, words: MentionWords): boolean {
  for (let at = first - 1; at >= Math.max(1, first - 6); at--) {
    const token = tokens[at];
    if (!token || token.sentence !== tokens[first]?.sentence) return false;
    if (words.kin.has(token.lower)) {
      const owner = tokens[at - 1];
      return owner !== undefined && (words.pronouns.has(owner.lower) || /^['’]s?$/.test(owner.text));
    }
    const isBetween = token.text === ',' || words.former.has(token.lower) || words.customs.titles.has(plainToken(token));
    if (!isBetween) return false;
  }
  return false;
}
