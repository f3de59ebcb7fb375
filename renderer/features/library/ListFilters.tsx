import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { EventId } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/client.tsx';
import { useAct } from '../../app/commands.ts';
import { currentPlace, go } from '../../app/navigation.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Field, TextInput } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, type MenuLine } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useAnalysisRun } from '../suggestions/analysis-run.ts';
import { isNarrowed, listView, type Order, wholeList } from './list-state.ts';

const orders: readonly Readonly<{ value: Order; label: string }>[] = [
  { value: 'newest', label: 'Newest first' },
  { value: 'oldest', label: 'Oldest first' },
  { value: 'added', label: 'Last added first' },
  { value: 'headline', label: 'By headline' },
];

/** Narrows and orders the list of articles. */
export function ListFilters({
  eventId,
  total,
  of,
  onLeave,
}: Readonly<{ eventId: EventId | undefined; total: number; of: number; onLeave: () => void }>) {
  const view = listView.use();
  const look = useAnalysisRun();
  const field = useRef<HTMLInputElement>(null);
  const change = (patch: Partial<typeof view>) => listView.set({ ...view, ...patch });
  useAct({ id: 'library.filter', title: 'Filter the list', keys: '/', group: 'Library', run: () => field.current?.focus() });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && view.text !== '') change({ text: '' });
    else if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <div className="filters">
      <TextInput
        small
        icon="search"
        keys="/"
        aria-label="Filter articles by headline or outlet"
        placeholder={`Filter ${of.toLocaleString('en')} articles`}
        value={view.text}
        ref={field}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <div className="chips">
        <EventChip eventId={eventId} />
        <AgencyChip />
        <DateChip />
        <Menu
          trigger={<Chip on={view.read !== null}>{view.read === 'read' ? 'Read' : view.read === 'unread' ? 'Unread' : 'State'}</Chip>}
          lines={[
            {
              kind: 'choice',
              id: 'read',
              label: 'State',
              value: view.read ?? '',
              options: [
                { value: '', label: 'Read and unread' },
                { value: 'unread', label: 'Unread' },
                { value: 'read', label: 'Read' },
              ],
              run: (value) => change({ read: value === 'read' || value === 'unread' ? value : null }),
            },
          ]}
        />
      </div>
      <div className="sort meta">
        <span aria-live="polite">
          {total.toLocaleString('en')} of {of.toLocaleString('en')}
          {isNarrowed(view) ? (
            <button type="button" className="linklike" onClick={() => listView.set({ ...wholeList, order: view.order })}>
              Show all
            </button>
          ) : null}
        </span>
        <Menu
          align="end"
          trigger={
            <button type="button" className="sort-by">
              {orders.find((order) => order.value === view.order)?.label}
              <Icon name="down" small />
            </button>
          }
          lines={[
            {
              kind: 'choice',
              id: 'order',
              label: 'Order',
              value: view.order,
              options: orders,
              run: (value) => change({ order: orders.find((order) => order.value === value)?.value ?? 'newest' }),
            },
          ]}
        />
        <Menu
          align="end"
          trigger={<IconButton label="More about these articles" icon="more" />}
          lines={[
            { id: 'look', label: 'Look for quotes and names in the whole library', run: () => void look(null, 'the library') },
            ...(eventId
              ? [{ id: 'look-event', label: 'Look for quotes and names in this event', run: () => void look(eventId, 'the event') }]
              : []),
          ]}
        />
      </div>
    </div>
  );
}

/** Another stretch of the list is no reason to close the article that is being read. */
function narrowTo(eventId: EventId | undefined): void {
  const place = currentPlace();
  const open = place.view === 'library' && place.articleId ? { articleId: place.articleId } : {};
  go({ view: 'library', ...open, ...(eventId ? { eventId } : {}) });
}

function EventChip({ eventId }: Readonly<{ eventId: EventId | undefined }>) {
  const { data: events = [] } = useCall('events.list', {});
  const chosen = events.find((event) => event.id === eventId);
  if (eventId)
    return (
      <button type="button" className="pill on" title="Show articles of every event" onClick={() => narrowTo(undefined)}>
        <span className="one-line">{chosen?.name ?? 'Event'}</span> <Icon name="close" small />
      </button>
    );
  if (events.length === 0) return null;
  const lines: readonly MenuLine[] = events.map((event) => ({
    id: event.id,
    label: `${event.name} (${event.articles})`,
    run: () => narrowTo(event.id),
  }));
  return <Menu trigger={<Chip on={false}>Event</Chip>} lines={lines} />;
}

function AgencyChip() {
  const view = listView.use();
  const { data: outlets = [] } = useCall('articles.outlets', {});
  const chosen = outlets.find((outlet) => outlet.id === view.outletId);
  return (
    <Menu
      trigger={<Chip on={view.outletId !== null}>{chosen?.name ?? 'Agency'}</Chip>}
      lines={[
        {
          kind: 'choice',
          id: 'outlet',
          label: 'Agency',
          value: view.outletId ?? '',
          options: [
            { value: '', label: 'Every agency' },
            ...outlets.map((outlet) => ({ value: outlet.id, label: `${outlet.name} (${outlet.articles})` })),
          ],
          run: (value) => listView.set({ ...view, outletId: outlets.find((outlet) => outlet.id === value)?.id ?? null }),
        },
      ]}
    />
  );
}

function DateChip() {
  const view = listView.use();
  const on = view.from !== '' || view.until !== '';
  const words = view.from && view.until ? `${view.from} to ${view.until}` : view.from ? `From ${view.from}` : `Until ${view.until}`;
  return (
    <Popover trigger={<Chip on={on}>{on ? words : 'Date'}</Chip>} title="Published">
      <div className="date-range">
        <Field label="From">
          {(ids) => (
            <TextInput
              {...ids}
              type="date"
              small
              value={view.from}
              onChange={(event) => listView.set({ ...view, from: event.target.value })}
            />
          )}
        </Field>
        <Field label="Until, that day included">
          {(ids) => (
            <TextInput
              {...ids}
              type="date"
              small
              value={view.until}
              onChange={(event) => listView.set({ ...view, until: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Button small disabled={!on} onClick={() => listView.set({ ...view, from: '', until: '' })}>
        Any date
      </Button>
    </Popover>
  );
}

function Chip({ on, children, ...rest }: Readonly<{ on: boolean; children: ReactNode }>) {
  return (
    <button type="button" {...rest} className={classNames('pill', on && 'on')}>
      <span className="one-line">{children}</span> <Icon name="down" small />
    </button>
  );
}
