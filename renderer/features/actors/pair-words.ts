import { assertNever } from '../../../shared/assert-never.ts';
import type { ActorPair, ActorSummary, PairReason } from '../../../shared/contract.ts';

/** Why two entries may be one, as a clause: what is said is what was seen, never that they are one. */
export function reasonWords(reason: PairReason): string {
  switch (reason.kind) {
    case 'shared-identifier':
      return `both bear the ${reason.scheme} identifier ${reason.value}`;
    case 'spelling':
      return `“${reason.first}” and “${reason.second}” look like two spellings of one name`;
    case 'transliteration':
      return `“${reason.first}” and “${reason.second}” may write one name of another script`;
    case 'alias':
      return reason.first === reason.second
        ? `“${reason.first}” is a name of both`
        : `“${reason.first}” and “${reason.second}” are one name of both`;
    case 'short-name':
      return `“${reason.first}” and “${reason.second}” may be the short and the full form of one name`;
    case 'title-and-surname':
      return surnameWords(reason);
    case 'acronym':
      return `${reason.acronym} may be short for “${longerOf(reason)}”`;
    default:
      return assertNever(reason);
  }
}

/** The reason in a word or two, for a head over the entries. */
export const reasonHeads: Readonly<Record<PairReason['kind'], string>> = {
  'shared-identifier': 'same identifier',
  spelling: 'spelling',
  transliteration: 'transliteration',
  alias: 'same name',
  'short-name': 'short name',
  'title-and-surname': 'title and surname',
  acronym: 'acronym',
};

/** What marks say for or against: whether both are named in one article. Empty where one of them is not named at all. */
export function togetherWords(pair: Pick<ActorPair, 'first' | 'second' | 'together'>): string {
  if (pair.together === 1) return 'marks name both in one article';
  if (pair.together > 1) return `marks name both in ${pair.together} articles`;
  return [pair.first, pair.second].every(({ quotes, mentions }) => quotes + mentions > 0) ? 'marks never name both in one article' : '';
}

/** "3 quotes, 2 mentions and 1 alias": what moves when the entry becomes part of another. Its name becomes an alias too. */
export function movesWords(entry: Pick<ActorSummary, 'quotes' | 'mentions' | 'relays' | 'articles'>, names: number): string {
  const parts = [
    many(entry.quotes, 'quote', 'quotes'),
    many(entry.mentions, 'mention', 'mentions'),
    many(entry.relays, 'relay', 'relays'),
    many(entry.articles, 'article of its own', 'articles of its own'),
    many(names, 'name', 'names'),
  ].filter((part) => part !== '');
  return joined(parts);
}

/** "a, b and c". */
export const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;

/** "1 quote", "3 quotes", nothing for none. */
export const many = (count: number, one: string, more: string): string =>
  count === 0 ? '' : `${count.toLocaleString('en')} ${count === 1 ? one : more}`;

/** A sentence out of clauses: capital first, full stop last. */
export const sentence = (...clauses: readonly string[]): string => {
  const text = clauses.filter((clause) => clause !== '').join('; ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

/** A surname by itself is said to be one: a title is named only where there is one. */
function surnameWords({ first, second, surname }: Extract<PairReason, { kind: 'title-and-surname' }>): string {
  const plain = (name: string): boolean => name.toLowerCase() === surname.toLowerCase();
  if (plain(first) || plain(second)) {
    const [alone, full] = plain(first) ? [first, second] : [second, first];
    return `“${alone}” is the surname of “${full}” alone, and others may bear it`;
  }
  return `“${first}” and “${second}” share the surname ${surname}, and one of them has no given name`;
}

const longerOf = ({ first, second }: Readonly<{ first: string; second: string }>): string =>
  first.length > second.length ? first : second;
