import { englishNames } from '../../../shared/actors/english/english-names.ts';
import { type ComparedActor, findPairs, LIKELY, type SameActorSuggestion } from '../../../shared/actors/same-actor.ts';
import type { ActorPair } from '../../../shared/contract.ts';
import type { ActorId } from '../../../shared/model/ids.ts';
import { all, type ReadableDb } from '../db.ts';
import { findKey } from '../keys.ts';
import { actorsByKey } from '../records.ts';
import { inPairOrder, listApart } from './actor-merges.ts';
import { summariesByKey } from './actors.ts';
import { articlesNamingBoth } from './mark-lines.ts';

/** More than a person will look through; the likeliest come first. */
const MOST_PAIRS = 200;

/**
 * Entries of the register that may be one, likeliest first. Left out are pairs that a person keeps apart, and unnamed sources: one
 * unnamed here is not one unnamed there until a person says so.
 */
export function actorPairs(db: ReadableDb): ActorPair[] {
  const apart = new Set(listApart(db).map(({ oneId, otherId }) => `${oneId} ${otherId}`));
  const pairs = suggestionsOf(db)
    .filter(({ first, second }) => !apart.has(inPairOrder(first as ActorId, second as ActorId).join(' ')))
    .slice(0, MOST_PAIRS);
  const keys = new Map(
    [...new Set(pairs.flatMap(({ first, second }) => [first, second]))].flatMap((id) => {
      const key = findKey(db, 'actor', id);
      return key === null ? [] : [[id, key] as const];
    }),
  );
  const summaries = new Map(summariesByKey(db, [...keys.values()]).map((summary) => [summary.id as string, summary]));
  return pairs.flatMap(({ first, second, reason, score }) => {
    const [one, other] = [summaries.get(first), summaries.get(second)];
    if (!one || !other) return [];
    const together = articlesNamingBoth(db, keys.get(first) ?? 0, keys.get(second) ?? 0);
    return [{ first: one, second: other, reason, score, likely: score >= LIKELY, together }];
  });
}

type Known = { register: string; suggestions: readonly SameActorSuggestion[] };
const known = new WeakMap<ReadableDb, Known>();

/** Kept while the register says the same: marks come and go far oftener than names. */
function suggestionsOf(db: ReadableDb): readonly SameActorSuggestion[] {
  const keys = all<{ key: number }>(db, `SELECT key FROM actor WHERE kind <> 'unnamed' ORDER BY key`).map(({ key }) => key);
  const actors: ComparedActor[] = actorsByKey(db, keys).map(
    ({ id, kind, name, aliases, affiliations, description, identifiers, scopeArticleId }) => ({
      id,
      kind,
      name,
      aliases,
      affiliations,
      description,
      identifiers,
      scopeArticleId,
    }),
  );
  const register = JSON.stringify(actors);
  const before = known.get(db);
  if (before?.register === register) return before.suggestions;
  const suggestions = findPairs(actors, englishNames);
  known.set(db, { register, suggestions });
  return suggestions;
}
