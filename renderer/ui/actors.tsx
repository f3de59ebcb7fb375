import type { ReactNode } from 'react';
import { initials } from '../../shared/actors/names.ts';
import type { ActorBrief } from '../../shared/model/actor.ts';
import { classNames } from './class-names.ts';

/** The square of an agency or outlet: letters identify, the colour helps. An outlet that is not known gets a dashed one. */
export function AgencyMark({ actor, small = false }: Readonly<{ actor: ActorBrief | null; small?: boolean }>) {
  if (!actor) return <Square small={small} name="Outlet not known" letters="?" unknown />;
  return (
    <Square small={small} name={actor.name} letters={actor.mark?.letters ?? initials(actor.name, actor.kind)} colour={actor.mark?.colour} />
  );
}

/** The face of an actor: round for a person, square for a body, dashed for one who is not named; an agency has its mark. */
export function Face({ actor, small = false }: Readonly<{ actor: ActorBrief; small?: boolean }>) {
  if (actor.mark) return <AgencyMark actor={actor} small={small} />;
  const shape = actor.kind === 'unnamed' ? 'unnamed' : actor.kind === 'person' ? null : 'body';
  return (
    <span className={classNames('face', shape, small && 'small')} title={actor.name} aria-hidden="true">
      {initials(actor.name, actor.kind)}
    </span>
  );
}

/** Face, name and, where it helps, the few words that tell this actor from another. */
export function ActorChip({
  actor,
  describe = false,
  strong = false,
  small = false,
}: Readonly<{ actor: ActorBrief; describe?: boolean; strong?: boolean; small?: boolean }>) {
  const name = <bdi>{actor.name}</bdi>;
  return (
    <span className="actor">
      <Face actor={actor} small={small} />
      <span className="one-line" title={actor.description ? `${actor.name}, ${actor.description}` : actor.name}>
        {strong ? <b>{name}</b> : name}
        {describe && actor.description ? <span className="muted">, {actor.description}</span> : null}
      </span>
    </span>
  );
}

/**
 * Through whom words came: the speaker (left out where the line names him), the relays step by step, those of one step side by side,
 * the outlet. Read aloud as one sentence.
 */
export function RelayChain({
  speaker,
  relays,
  outlet,
}: Readonly<{
  speaker?: ActorBrief | null;
  relays: readonly (ActorBrief & Readonly<{ step: number }>)[];
  outlet?: ActorBrief | null;
}>) {
  const steps = relayStepsOf(relays);
  const hands: readonly (readonly ActorBrief[])[] = [...(speaker ? [[speaker]] : []), ...steps, ...(outlet ? [[outlet]] : [])];
  const spoken = hands.map((hand) => hand.map((actor) => actor.name).join(' and ')).join(', then ');
  return (
    <span className="chain" role="img" aria-label={spoken} title={spoken}>
      {hands.map((hand, position) => (
        <span className="hand" key={hand.map((actor) => actor.id).join(' ')}>
          {position > 0 ? <Arrow /> : null}
          {hand.map((actor) => (
            <Face key={actor.id} actor={actor} small />
          ))}
        </span>
      ))}
    </span>
  );
}

/** Relays gathered by step, in order. */
export function relayStepsOf<Relay extends Readonly<{ step: number }>>(relays: readonly Relay[]): readonly (readonly Relay[])[] {
  const steps = [...new Set(relays.map((relay) => relay.step))].sort((one, other) => one - other);
  return steps.map((step) => relays.filter((relay) => relay.step === step));
}

function Square({
  letters,
  name,
  colour,
  small,
  unknown = false,
}: Readonly<{ letters: ReactNode; name: string; colour?: number; small: boolean; unknown?: boolean }>) {
  return (
    <span className={classNames('ag', small && 's', unknown && 'unknown')} data-ag={colour} title={name} role="img" aria-label={name}>
      {letters}
    </span>
  );
}

const Arrow = () => (
  <svg className="to" viewBox="0 0 10 8" aria-hidden="true">
    <path d="M0 4h9M6 1l3 3-3 3" />
  </svg>
);
