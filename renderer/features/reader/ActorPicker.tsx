import { type RefObject, useCallback } from 'react';
import type { ActorBrief, ActorKind } from '../../../shared/model/actor.ts';
import type { ActorId, ArticleId } from '../../../shared/model/ids.ts';
import { call, useCommand } from '../../app/client.tsx';
import { Combobox, Face, Icon } from '../../ui/index.ts';

/** Somebody of the register, or the offer to put a name into it. */
type Choice = Readonly<{ kind: 'actor'; actor: ActorBrief; note: string } | { kind: 'make'; as: ActorKind; name: string }>;

export type MakeActor = (fields: Readonly<{ kind: ActorKind; name: string; scopeArticleId: ArticleId | null }>) => ActorId | null;

export type ActorPickerProps = Readonly<{
  value: ActorBrief | null;
  /** `madeFor`: the same actor where it was put into the register by this choice. */
  onChange: (actorId: ActorId | null, madeFor?: ActorId) => void;
  /** The article that an unnamed source is unnamed in. */
  articleId: ArticleId;
  /** The kinds a new name may be of, the likeliest first. */
  makes: readonly ActorKind[];
  /** Makes a new actor otherwise than by putting it into the register at once; null where it was not made. */
  make?: MakeActor;
  /** Offered before a letter is typed, and first among those that fit: who spoke last in this article. */
  recent?: readonly ActorBrief[];
  /** Letters to look for before any are typed: the words of a mention. */
  guess?: string;
  label?: string;
  id?: string;
  placeholder?: string;
  inputRef?: RefObject<HTMLInputElement | null>;
}>;

const makeWords: Readonly<Record<ActorKind, string>> = {
  person: 'New person',
  organisation: 'New organisation',
  government: 'New government or body',
  agency: 'New agency or outlet',
  unnamed: 'New unnamed source',
  group: 'New group',
  place: 'New place',
};
const noOne: readonly ActorBrief[] = [];

/** An actor by a few letters in any script. A name that is not there yet can be put into the register from here; nothing is chosen for the person. */
export function ActorPicker({ value, onChange, articleId, makes, make, recent = noOne, guess = '', ...rest }: ActorPickerProps) {
  const creating = useCommand('actors.create');
  const kinds = makes.join(' ');
  const recentIds = recent.map((actor) => actor.id).join(' ');
  const find = useCallback(
    async (text: string): Promise<readonly Choice[]> => {
      const wanted = text === '' ? guess : text;
      const found = await call('actors.find', { text: wanted, limit: 10 });
      const order = recentIds.split(' ');
      const rank = (actor: ActorBrief): number => (order.includes(actor.id) ? order.indexOf(actor.id) : order.length);
      const known = text === '' && guess === '' ? [...recent, ...found] : [...found].sort((one, other) => rank(one) - rank(other));
      const actors = known.filter((actor, i) => known.findIndex((one) => one.id === actor.id) === i);
      return [
        ...actors.map((actor): Choice => ({ kind: 'actor', actor, note: rank(actor) < order.length ? 'speaks here' : '' })),
        ...(wanted === '' ? [] : kinds.split(' ').map((kind): Choice => ({ kind: 'make', as: kind as ActorKind, name: wanted }))),
      ];
    },
    [recent, recentIds, guess, kinds],
  );
  const take = async (choice: Choice | null) => {
    if (choice?.kind !== 'make') return onChange(choice ? choice.actor.id : null);
    const scopeArticleId = choice.as === 'unnamed' ? articleId : null;
    const fields = { kind: choice.as, name: choice.name, scopeArticleId };
    if (make) return onChange(make(fields));
    const made = await creating.run(fields).catch(() => null);
    if (made) onChange(made.actor.id, made.actor.id);
  };
  return (
    <Combobox<Choice>
      {...rest}
      small
      value={value && { kind: 'actor', actor: value, note: '' }}
      onChange={(choice) => void take(choice)}
      find={find}
      keyOf={(choice) => (choice.kind === 'actor' ? choice.actor.id : choice.as)}
      textOf={(choice) => (choice.kind === 'actor' ? choice.actor.name : choice.name)}
      leading={value ? <Face actor={value} small /> : null}
      renderItem={(choice) => <ChoiceLine choice={choice} />}
      emptyText="The register is empty. Type a name."
    />
  );
}

function ChoiceLine({ choice }: Readonly<{ choice: Choice }>) {
  if (choice.kind === 'make')
    return (
      <>
        <Icon name="plus" small />
        <span className="one-line">
          {makeWords[choice.as]} <bdi>“{choice.name}”</bdi>
        </span>
      </>
    );
  const { actor, note } = choice;
  return (
    <>
      <Face actor={actor} small />
      <span className="one-line">
        <bdi>{actor.name}</bdi>
        {actor.description ? <span className="muted"> {actor.description}</span> : null}
      </span>
      {note ? <span className="muted micro push whole-line">{note}</span> : null}
    </>
  );
}
