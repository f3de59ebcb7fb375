import type { ActorPair, ActorSummary } from '../../../shared/contract.ts';
import type { ActorKind } from '../../../shared/model/actor.ts';

import { clustersOf } from './clusters.ts';
import { reasonHeads } from './pair-words.ts';

export type RegisterGroup = 'people' | 'bodies' | 'unnamed' | 'agencies' | 'places';

/** A line of the register: the head over some, or an actor. */
export type RegisterLine =
  | Readonly<{ kind: 'head'; key: string; words: string; count: number; proposed?: boolean }>
  | Readonly<{ kind: 'actor'; key: string; actor: ActorSummary; position: number }>;

export const groupWords: Readonly<Record<RegisterGroup, string>> = {
  people: 'People',
  bodies: 'Bodies and companies',
  unnamed: 'Unnamed sources',
  agencies: 'Agencies',
  places: 'Places',
};
export const kindWords: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  organisation: 'Organisation or company',
  government: 'Government or state body',
  agency: 'Agency or outlet',
  unnamed: 'Unnamed source',
  group: 'Group',
  place: 'Place',
};
export const GROUPS = Object.keys(groupWords) as readonly RegisterGroup[];

/** Under which head of the register a kind stands. */
export const groupOf = (kind: ActorKind): RegisterGroup =>
  kind === 'person' ? 'people' : kind === 'unnamed' ? 'unnamed' : kind === 'agency' ? 'agencies' : kind === 'place' ? 'places' : 'bodies';

/** The register under its heads, in the order given within each; `only` keeps one group. Positions count actors from 1. */
export function registerLines(actors: readonly ActorSummary[], only: RegisterGroup | null): readonly RegisterLine[] {
  let position = 0;
  return GROUPS.filter((group) => only === null || group === only).flatMap((group): readonly RegisterLine[] => {
    const found = actors.filter((actor) => groupOf(actor.kind) === group);
    if (found.length === 0) return [];
    return [
      { kind: 'head', key: group, words: groupWords[group], count: found.length },
      ...found.map((actor): RegisterLine => {
        position += 1;
        return { kind: 'actor', key: actor.id, actor, position };
      }),
    ];
  });
}

/**
 * Entries that may be the same, under a head for each that hang together, the likeliest first; only those of which one at least is
 * among `shown`. Positions count actors from 1.
 */
export function pairLines(pairs: readonly ActorPair[], shown: ReadonlySet<string>): readonly RegisterLine[] {
  let position = 0;
  return clustersOf(pairs)
    .filter(({ actors }) => actors.some(({ id }) => shown.has(id)))
    .flatMap(({ actors, strongest }): readonly RegisterLine[] => [
      {
        kind: 'head',
        key: `pair ${strongest.first.id} ${strongest.second.id}`,
        words: `${strongest.likely ? 'Likely' : 'Maybe'} one: ${reasonHeads[strongest.reason.kind]}`,
        count: actors.length,
        proposed: true,
      },
      ...actors.map((actor): RegisterLine => {
        position += 1;
        return { kind: 'actor', key: actor.id, actor, position };
      }),
    ]);
}

export const countGroup = (actors: readonly ActorSummary[], group: RegisterGroup): number =>
  actors.filter((actor) => groupOf(actor.kind) === group).length;
