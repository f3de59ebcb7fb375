import type { ActorSummary } from '../../../shared/contract.ts';
import type { ActorKind } from '../../../shared/model/actor.ts';

export type RegisterGroup = 'people' | 'bodies' | 'unnamed' | 'agencies' | 'places';

/** A line of the register: the head of a group, or an actor. */
export type RegisterLine =
  | Readonly<{ kind: 'head'; key: string; group: RegisterGroup; count: number }>
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
      { kind: 'head', key: group, group, count: found.length },
      ...found.map((actor): RegisterLine => {
        position += 1;
        return { kind: 'actor', key: actor.id, actor, position };
      }),
    ];
  });
}

export const countGroup = (actors: readonly ActorSummary[], group: RegisterGroup): number =>
  actors.filter((actor) => groupOf(actor.kind) === group).length;
