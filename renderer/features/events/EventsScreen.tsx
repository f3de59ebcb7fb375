import { type ReactNode, useId, useState } from 'react';
import type { EventSummary } from '../../../shared/contract.ts';
import type { EventId } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/client.tsx';
import { useAct, useStatus } from '../../app/commands.ts';
import { go } from '../../app/navigation.ts';
import { counted } from '../../app/StatusBar.tsx';
import { AgencyMark } from '../../ui/actors.tsx';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { KnownTimeText } from '../../ui/KnownTimeText.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { DeleteEventDialog } from './DeleteEventDialog.tsx';
import { EventDialog } from './EventDialog.tsx';
import './events.css';
import { useListKeys } from './use-list-keys.ts';

const MOST_MARKS = 8;
const keysOfTheList = (
  <span className="status-keys">
    Open <Keys keys="Enter" /> Edit <Keys keys="E" /> New event <Keys keys="N" />
  </span>
);

type Open = Readonly<{ dialog: 'new' | 'edit' | 'delete' }> | null;

/** Every event of the library: what happened, when and where, and who reports it. */
export function EventsScreen() {
  const { data, error } = useCall('events.list', {});
  const events = data ?? [];
  const [open, setOpen] = useState<Open>(null);
  const base = useId();
  const show = (id: EventId) => go({ view: 'event', eventId: id });
  const { active, setActive, onKeyDown } = useListKeys(events.length, (index) => {
    const event = events[index];
    if (event) show(event.id);
  });
  const chosen = events[active];
  useAct({ id: 'events.new', title: 'New event', keys: 'N', group: 'Events', run: () => setOpen({ dialog: 'new' }) });
  useAct({ id: 'events.edit', title: 'Edit event', keys: 'E', group: 'Events', enabled: !!chosen, run: () => setOpen({ dialog: 'edit' }) });
  useAct({
    id: 'events.delete',
    title: 'Delete event',
    keys: 'Del',
    group: 'Events',
    enabled: !!chosen,
    run: () => setOpen({ dialog: 'delete' }),
  });
  useStatus({ right: keysOfTheList });
  return (
    <main className="events-screen">
      <header className="events-head">
        <h1>Events</h1>
        <div className="acts">
          {chosen ? (
            <>
              <Button variant="bare" keys="E" onClick={() => setOpen({ dialog: 'edit' })}>
                Edit
              </Button>
              <Button variant="danger" keys="Del" onClick={() => setOpen({ dialog: 'delete' })}>
                Delete
              </Button>
            </>
          ) : null}
          <Button variant="primary" keys="N" onClick={() => setOpen({ dialog: 'new' })}>
            New event
          </Button>
        </div>
      </header>
      {events.length > 0 ? (
        <div className="events-columns" aria-hidden="true">
          <span>Event</span>
          <span>When</span>
          <span>Where</span>
          <span>Agencies</span>
          <span className="num">Articles</span>
          <span className="num">Quotes</span>
        </div>
      ) : null}
      {error ? <EmptyState title="The events could not be read">{error.message}</EmptyState> : null}
      {data ? (
        <VirtualList
          className="events-list"
          items={events}
          keyOf={({ id }) => id}
          estimate={() => 44}
          role="listbox"
          label="Events"
          idBase={base}
          active={events.length > 0 ? active : null}
          onKeyDown={onKeyDown}
          rowProps={(event, index) => ({
            'aria-selected': index === active,
            'aria-setsize': events.length,
            'aria-posinset': index + 1,
            className: classNames('event-line', index === active && 'is-selected'),
            onClick: () => {
              setActive(index);
              show(event.id);
            },
          })}
          render={(event) => <EventLine event={event} />}
          empty={
            <EmptyState title="No events yet">
              <p>An event gathers the articles that report one thing, so that their quotes can be laid side by side.</p>
              <Button variant="primary" keys="N" onClick={() => setOpen({ dialog: 'new' })}>
                New event
              </Button>
            </EmptyState>
          }
        />
      ) : null}
      {open?.dialog === 'new' ? <EventDialog onClose={() => setOpen(null)} onSaved={show} /> : null}
      {open?.dialog === 'edit' && chosen ? <EventDialog event={chosen} onClose={() => setOpen(null)} /> : null}
      {open?.dialog === 'delete' && chosen ? (
        <DeleteEventDialog event={chosen} articles={chosen.articles} onClose={() => setOpen(null)} />
      ) : null}
    </main>
  );
}

function EventLine({ event }: Readonly<{ event: EventSummary }>): ReactNode {
  const more = event.outlets.length - MOST_MARKS;
  return (
    <>
      <span className="name serif" dir="auto">
        {event.name}
      </span>
      <span className="meta">{event.when ? <KnownTimeText time={event.when} form="full" /> : <span className="muted">not said</span>}</span>
      <span className="meta one-line">{event.where || <span className="muted">not said</span>}</span>
      <span className="marks">
        {event.outlets.slice(0, MOST_MARKS).map((outlet) => (
          <AgencyMark key={outlet.id} actor={outlet} />
        ))}
        {more > 0 ? <span className="meta">and {more} more</span> : null}
      </span>
      <span className="num">
        <span className="sr-only">{counted(event.articles, 'article')}</span>
        <span aria-hidden="true">{event.articles}</span>
      </span>
      <span className="num">
        <span className="sr-only">{counted(event.quotes, 'quote')}</span>
        <span aria-hidden="true">{event.quotes}</span>
      </span>
    </>
  );
}
