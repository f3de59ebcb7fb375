import { useMemo, useState } from 'react';
import type { OpenActor, Statement } from '../../../shared/contract.ts';
import type { ActorId, EventId } from '../../../shared/model/ids.ts';
import { Select } from '../../ui/index.ts';
import { StatementsOverview } from './StatementsOverview.tsx';
import { oneDay, StatementsTable } from './StatementsTable.tsx';
import { sameQuotes } from './same-quotes.ts';

/** Everything that the actor said in time order, narrowed by event and by agency. */
export function Statements({
  open,
  shown,
  eventId,
  onEvent,
}: Readonly<{ open: OpenActor; shown: OpenActor; eventId: EventId | null; onEvent: (id: EventId | null) => void }>) {
  const [agency, setAgency] = useState<ActorId | 'none' | null>(null);
  const events = useMemo(() => eventsOf(open.statements), [open.statements]);
  const agencies = useMemo(() => agenciesOf(open.statements), [open.statements]);
  const statements = useMemo(
    () => shown.statements.filter(({ outlet }) => agency === null || (outlet?.id ?? 'none') === agency),
    [shown.statements, agency],
  );
  const same = useMemo(() => sameQuotes(open.actor, shown.statements), [open.actor, shown.statements]);
  const day = oneDay(statements);
  const narrowed = eventId !== null || agency !== null;
  return (
    <>
      <div className="time-head">
        <h2 className="head">
          {statements.length === 1 ? '1 statement' : `${statements.length} statements`}
          {day ? `, ${day}` : ''}
        </h2>
        <span className="muted micro">
          {statements.length > 1 ? 'filled: direct or mixed; open: indirect; joined: the same quote' : null}
        </span>
        <span className="grow" />
        {agencies.length > 1 ? (
          <Select<string>
            small
            label="Agency"
            value={agency ?? ''}
            options={[{ value: '', label: 'Any agency' }, ...agencies.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(value) => setAgency(agencies.find(({ id }) => id === value)?.id ?? null)}
          />
        ) : null}
        {events.length > 0 ? (
          <Select<string>
            small
            label="Event"
            value={eventId ?? ''}
            options={[{ value: '', label: 'Every event' }, ...events.map((event) => ({ value: event.id, label: event.name }))]}
            onChange={(value) => onEvent(events.find((event) => event.id === value)?.id ?? null)}
          />
        ) : null}
      </div>
      <StatementsOverview name={open.actor.name} statements={statements} same={same} />
      <StatementsTable actor={open.actor} statements={statements} narrowed={narrowed} same={same} />
    </>
  );
}

const eventsOf = (statements: readonly Statement[]): Statement['events'] => [
  ...new Map(statements.flatMap((statement) => statement.events).map((event) => [event.id, event])).values(),
];

/** Who published the statements, by their first; articles without an outlet are one of them. */
const agenciesOf = (statements: readonly Statement[]): readonly Readonly<{ id: ActorId | 'none'; name: string }>[] => [
  ...new Map(
    statements.map(({ outlet }) => [
      outlet?.id ?? 'none',
      { id: outlet?.id ?? ('none' as const), name: outlet?.name ?? 'Outlet not known' },
    ]),
  ).values(),
];
