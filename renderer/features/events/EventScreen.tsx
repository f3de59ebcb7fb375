import { useState } from 'react';
import type { EventId } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/client.tsx';
import { useAct } from '../../app/commands.ts';
import { go, replacePlace } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { QuotesView } from '../compare/QuotesView.tsx';
import { useAnalysisRun } from '../suggestions/analysis-run.ts';
import { AddArticlesDialog } from './AddArticlesDialog.tsx';
import { DeleteEventDialog } from './DeleteEventDialog.tsx';
import { EventArticles } from './EventArticles.tsx';
import { EventDialog } from './EventDialog.tsx';
import { EventHead } from './EventHead.tsx';
import './events.css';

type Tab = 'articles' | 'quotes';

/** One event: who reports it, and the views of what they report. Without a tab it opens on the quotes, or on the articles while there are none. */
export function EventScreen({ eventId, tab }: Readonly<{ eventId: EventId; tab?: Tab }>) {
  const { data, error } = useCall('events.get', { id: eventId }, { keep: false });
  const [dialog, setDialog] = useState<'add' | 'edit' | 'delete' | null>(null);
  const close = () => setDialog(null);
  const run = useAnalysisRun();
  const look = () => run(eventId, data ? `“${data.event.name}”` : 'the event');
  const show = (next: Tab) => replacePlace({ view: 'event', eventId, tab: next });
  const ready = data !== undefined;
  useAct({
    id: 'event.addArticles',
    title: 'Add articles to this event',
    keys: 'A',
    group: 'Event',
    enabled: ready,
    run: () => setDialog('add'),
  });
  useAct({ id: 'event.edit', title: 'Edit this event', keys: 'E', group: 'Event', enabled: ready, run: () => setDialog('edit') });
  useAct({
    id: 'event.suggestions',
    title: 'Look for quotes and names in this event',
    keys: 'S',
    group: 'Event',
    enabled: data !== undefined && data.articles.length > 0,
    run: () => void look(),
  });
  useAct({ id: 'event.delete', title: 'Delete this event', group: 'Event', enabled: ready, run: () => setDialog('delete') });
  useAct({
    id: 'event.articles',
    title: 'Show the articles of this event',
    keys: '1',
    group: 'Event',
    enabled: ready,
    run: () => show('articles'),
  });
  useAct({
    id: 'event.quotes',
    title: 'Compare the quotes of this event',
    keys: '2',
    group: 'Event',
    enabled: ready,
    run: () => show('quotes'),
  });
  if (error)
    return (
      <main className="event-screen">
        <EmptyState title="This event cannot be shown">
          <p>{error.message}</p>
          <Button onClick={() => go({ view: 'events' })}>Go to the events</Button>
        </EmptyState>
      </main>
    );
  if (!data) return <main className="event-screen" aria-busy="true" />;
  const { event, articles } = data;
  const quotes = articles.reduce((sum, { marks }) => sum + marks.quotes, 0);
  const value = tab ?? (quotes > 0 ? 'quotes' : 'articles');
  return (
    <main className="event-screen">
      <EventHead
        event={event}
        articles={articles}
        onAdd={() => setDialog('add')}
        onLook={() => void look()}
        onEdit={() => setDialog('edit')}
        onDelete={() => setDialog('delete')}
      />
      <Tabs<Tab>
        label="Views of this event"
        value={value}
        tabs={[
          { value: 'articles', label: 'Articles', count: articles.length },
          { value: 'quotes', label: 'Quotes', count: quotes },
        ]}
        onChange={show}
        trailing={
          <span className="views-key micro muted" aria-hidden="true">
            Views <kbd>1</kbd> <kbd>2</kbd>
          </span>
        }
      >
        {value === 'articles' ? (
          <EventArticles eventId={eventId} articles={articles} onAdd={() => setDialog('add')} />
        ) : (
          <QuotesView eventId={eventId} onAddArticles={() => setDialog('add')} />
        )}
      </Tabs>
      {dialog === 'add' ? <AddArticlesDialog event={event} present={new Set(articles.map(({ id }) => id))} onClose={close} /> : null}
      {dialog === 'edit' ? <EventDialog event={event} onClose={close} /> : null}
      {dialog === 'delete' ? (
        <DeleteEventDialog event={event} articles={articles.length} onClose={close} onDeleted={() => go({ view: 'events' })} />
      ) : null}
    </main>
  );
}
