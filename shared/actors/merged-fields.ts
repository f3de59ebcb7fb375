import type { ActorFields, Alias } from '../model/actor.ts';
import type { MergedFields } from '../model/actor-merge.ts';

/**
 * What the entry that stays says of itself once the other is part of it: its own name, kind and description, the other's name and
 * aliases as aliases, both notes, affiliations and identifiers. It belongs to one article only where both did.
 */
export function mergedFields(kept: MergedFields, absorbed: MergedFields): MergedFields {
  return {
    kind: kept.kind,
    name: kept.name,
    aliases: united(kept.aliases, namesOf(absorbed), sameAlias).filter(({ text }) => text !== kept.name),
    affiliations: united(kept.affiliations, absorbed.affiliations, sameWhole),
    identifiers: united(kept.identifiers, absorbed.identifiers, sameWhole),
    description: kept.description || absorbed.description,
    note: absorbed.note === '' || absorbed.note === kept.note ? kept.note : kept.note === '' ? absorbed.note : joinNotes(kept, absorbed),
    scopeArticleId: kept.scopeArticleId === absorbed.scopeArticleId ? kept.scopeArticleId : null,
    mark: kept.mark ?? absorbed.mark,
  };
}

/**
 * Takes out of `now` what a merge brought in (`after` has it, `before` has it not), where it still stands as the merge left it: what a
 * person changed since stays. `others` are entries that are still part of this one; what they bring too stays as well.
 */
export function withoutMerged(
  now: MergedFields,
  { before, after }: Readonly<{ before: MergedFields; after: MergedFields }>,
  others: readonly MergedFields[] = [],
): MergedFields {
  const taken = <Key extends 'description' | 'note' | 'scopeArticleId' | 'mark'>(key: Key): MergedFields[Key] =>
    sameWhole(now[key], after[key]) ? before[key] : now[key];
  return {
    kind: now.kind,
    name: now.name,
    aliases: without(now.aliases, after.aliases, [...namesOf(before), ...others.flatMap(namesOf)], sameAlias),
    affiliations: without(now.affiliations, after.affiliations, [before, ...others].flatMap(affiliationsOf), sameWhole),
    identifiers: without(now.identifiers, after.identifiers, [before, ...others].flatMap(identifiersOf), sameWhole),
    description: taken('description'),
    note: taken('note'),
    scopeArticleId: now.kind === 'unnamed' ? taken('scopeArticleId') : now.scopeArticleId,
    mark: taken('mark'),
  };
}

/** Of the two, the one that says more of who it is: a name before "an official", then what has more hanging on it. Positive: the first. */
export function likelierToStay(
  one: Readonly<{ kind: ActorFields['kind']; quotes: number; mentions: number; articles: number }>,
  other: Readonly<{ kind: ActorFields['kind']; quotes: number; mentions: number; articles: number }>,
): number {
  const named = Number(one.kind !== 'unnamed') - Number(other.kind !== 'unnamed');
  return named || one.articles - other.articles || one.quotes - other.quotes || one.mentions - other.mentions;
}

const namesOf = ({ name, aliases }: Pick<MergedFields, 'name' | 'aliases'>): Alias[] => [{ text: name, language: null }, ...aliases];
const affiliationsOf = ({ affiliations }: MergedFields): MergedFields['affiliations'] => affiliations;
const identifiersOf = ({ identifiers }: MergedFields): MergedFields['identifiers'] => identifiers;
const joinNotes = (kept: MergedFields, absorbed: MergedFields): string => `${kept.note}\n\n${absorbed.note}`.slice(0, LONGEST_NOTE);
const LONGEST_NOTE = 100_000;

/** Aliases are compared by their words alone: the same words in two languages are one way of writing. */
const sameAlias = (one: Alias, other: Alias): boolean => one.text === other.text;
const sameWhole = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

type Same<Item> = (one: Item, other: Item) => boolean;

function united<Item>(own: readonly Item[], others: readonly Item[], same: Same<Item>): Item[] {
  const all = [...own];
  for (const other of others) if (!all.some((one) => same(one, other))) all.push(other);
  return all;
}

const without = <Item>(now: readonly Item[], brought: readonly Item[], kept: readonly Item[], same: Same<Item>): Item[] =>
  now.filter((item) => !brought.some((one) => same(one, item)) || kept.some((one) => same(one, item)));
