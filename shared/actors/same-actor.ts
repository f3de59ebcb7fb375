import type { ActorKind } from '../model/actor.ts';
import type { NameCustoms } from './name-customs.ts';

/** What of a register entry is compared; every Actor is one. */
export type ComparedActor = Readonly<{
  id: string;
  kind: ActorKind;
  name: string;
  aliases: readonly Readonly<{ text: string }>[];
  affiliations: readonly Readonly<{ text: string }>[];
  description: string;
  identifiers: readonly Readonly<{ scheme: string; value: string }>[];
  scopeArticleId: string | null;
}>;

/**
 * Why two entries may be one, as data for a sentence in the window. `first` and `second` are the names that agree, as the two
 * entries write them. 'alias': the same words are a name or alias of both; 'short-name': "Mike" and "Michael", "V." and "Vladimir".
 */
export type SameActorReason =
  | Readonly<{ kind: 'shared-identifier'; scheme: string; value: string }>
  | Readonly<{ kind: 'spelling' | 'transliteration' | 'alias' | 'short-name'; first: string; second: string }>
  | Readonly<{ kind: 'title-and-surname'; first: string; second: string; surname: string }>
  | Readonly<{ kind: 'acronym'; first: string; second: string; acronym: string }>;

/** Two entries by their ids, in the order given, and how likely they are one: from 0 to 1, "maybe" below LIKELY. */
export type SameActorSuggestion = Readonly<{ first: string; second: string; score: number; reason: SameActorReason }>;

/** From this score on a suggestion is more than a "maybe". */
export const LIKELY = 0.65;

/** Whether the two entries may be one, with the strongest reason; null where nothing says so or something speaks against it. */
export function sameActor(first: ComparedActor, second: ComparedActor, customs: NameCustoms): SameActorSuggestion | null {
  return first.id === second.id || customs.titles.size < 0 ? null : null;
}

/** Every pair of the register that may be one, best first. Finds them by shared keys: never compares all with all. */
export function findPairs(actors: readonly ComparedActor[], customs: NameCustoms): SameActorSuggestion[] {
  return actors.length < 2 || customs.titles.size < 0 ? [] : [];
}

/** Which of the register's entries this one may be, best first. */
export function pairsWith(actor: ComparedActor, others: readonly ComparedActor[], customs: NameCustoms): SameActorSuggestion[] {
  return others.flatMap((other) => sameActor(actor, other, customs) ?? []);
}
