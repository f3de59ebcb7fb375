import { useCallback } from 'react';
import type { ActorBrief } from '../../../shared/model/actor.ts';
import type { EventId } from '../../../shared/model/ids.ts';
import { call, useCommand } from '../../app/client.tsx';
import { AgencyMark } from '../../ui/actors.tsx';
import { Combobox } from '../../ui/Combobox.tsx';

/** An event that there is, or a name that stands for a new one (its id is then null until what was chosen for it is done). */
export type EventChoice = Readonly<{ id: EventId | null; name: string; articles?: number }>;
type FieldIds = Readonly<{ id?: string; label?: string; 'aria-describedby'?: string; autoFocus?: boolean }>;

/** The id of a chosen event, which is made now if it is new. Throws what making it throws; the frame has then said it. */
export function useChosenEvent(): Readonly<{ idOf: (event: EventChoice | null) => Promise<EventId | null>; isPending: boolean }> {
  const { run, isPending } = useCommand('events.create');
  const idOf = useCallback(
    async (event: EventChoice | null) => {
      if (!event) return null;
      return event.id ?? (await run({ fields: { name: event.name } })).event.id;
    },
    [run],
  );
  return { idOf, isPending };
}

/** An event by a few letters of its name; a name that there is not yet stands for a new event. */
export function EventPicker({
  value,
  onChange,
  ...ids
}: FieldIds & Readonly<{ value: EventChoice | null; onChange: (event: EventChoice | null) => void }>) {
  const find = useCallback(async (text: string): Promise<readonly EventChoice[]> => {
    const wanted = text.toLocaleLowerCase();
    return (await call('events.list', {})).filter((event) => event.name.toLocaleLowerCase().includes(wanted)).slice(0, 30);
  }, []);
  return (
    <Combobox<EventChoice>
      {...ids}
      value={value}
      onChange={onChange}
      find={find}
      keyOf={(event) => event.id ?? `new ${event.name}`}
      textOf={(event) => event.name}
      renderItem={(event) => (
        <>
          <span className="one-line serif">{event.name}</span>
          {event.articles === undefined ? null : <span className="muted micro push">{event.articles}</span>}
        </>
      )}
      create={async (name) => ({ id: null, name })}
      createLabel={(name) => `New event “${name}”`}
      placeholder="None"
      emptyText="There is no event yet. Type a name to make one."
    />
  );
}

/** An outlet: one of the register, or a name that stands for a new one (its actor is then null until it is saved). */
export type OutletChoice = Readonly<{ name: string; actor: ActorBrief | null }>;

export function OutletPicker({
  value,
  onChange,
  ...ids
}: FieldIds & Readonly<{ value: OutletChoice | null; onChange: (outlet: OutletChoice | null) => void }>) {
  const find = useCallback(async (text: string): Promise<readonly OutletChoice[]> => {
    const actors = await call('actors.find', { text, kinds: ['agency', 'organisation', 'government'], limit: 12 });
    return actors.map((actor) => ({ name: actor.name, actor }));
  }, []);
  return (
    <Combobox<OutletChoice>
      {...ids}
      value={value}
      onChange={onChange}
      find={find}
      keyOf={(outlet) => outlet.actor?.id ?? outlet.name}
      textOf={(outlet) => outlet.name}
      leading={value?.actor ? <AgencyMark actor={value.actor} small /> : null}
      renderItem={(outlet) => (
        <>
          <AgencyMark actor={outlet.actor} />
          <span className="one-line">{outlet.name}</span>
        </>
      )}
      create={async (name) => ({ name, actor: null })}
      createLabel={(name) => `New outlet “${name}”`}
      placeholder="As the article says"
      emptyText="Type a name to make a new outlet."
    />
  );
}
