import type { ArticleSummary } from '../../../shared/contract.ts';
import type { ActorBrief } from '../../../shared/model/actor.ts';
import type { NewsEvent } from '../../../shared/model/event.ts';
import { counted } from '../../app/StatusBar.tsx';
import { AgencyMark } from '../../ui/actors.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { dayHeading, timeInWords } from '../../ui/known-time.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { exportAs } from '../library/export-as.ts';

const MOST_OUTLETS = 8;

/** What happened, when and where, and who reports it with how many articles. */
export function EventHead({
  event,
  articles,
  onAdd,
  onLook,
  onEdit,
  onDelete,
}: Readonly<{
  event: NewsEvent;
  articles: readonly ArticleSummary[];
  onAdd: () => void;
  onLook: () => void;
  onEdit: () => void;
  onDelete: () => void;
}>) {
  const toast = useToast();
  const outlets = outletsOf(articles);
  const agencies = outlets.filter(({ outlet }) => outlet).length;
  const facts = [
    event.when ? [dayHeading(event.when.value), timeInWords(event.when, 'time')].filter(Boolean).join(', ') : '',
    event.where,
    counted(articles.length, 'article'),
    agencies === 1 ? '1 agency' : `${agencies} agencies`,
    languagesOf(articles),
  ].filter(Boolean);
  const none = articles.length === 0;
  return (
    <header className="event-head">
      <div className="e-title">
        <h1 dir="auto">{event.name}</h1>
        <p className="meta">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        {event.note ? <p className="e-note">{event.note}</p> : null}
      </div>
      {none ? null : (
        <ul className="e-agencies" aria-label="Articles of each agency">
          {outlets.slice(0, MOST_OUTLETS).map(({ outlet, count }) => (
            <li key={outlet?.id ?? 'unknown'} title={`${outlet?.name ?? 'Outlet not known'}: ${counted(count, 'article')}`}>
              <AgencyMark actor={outlet} />
              <span className="fig">
                {count}
                <span className="sr-only"> {count === 1 ? 'article' : 'articles'}</span>
              </span>
            </li>
          ))}
          {outlets.length > MOST_OUTLETS ? <li className="meta">and {outlets.length - MOST_OUTLETS} more</li> : null}
        </ul>
      )}
      <div className="e-acts">
        <Button onClick={onAdd} keys="A">
          Add articles…
        </Button>
        <Menu
          align="end"
          trigger={
            <Button disabled={none}>
              Export <Icon name="down" small />
            </Button>
          }
          lines={[
            {
              id: 'wireside',
              label: 'Collection (.wireside)',
              run: () => void exportAs({ name: event.name, format: 'wireside', scope: { eventId: event.id } }, toast),
            },
            {
              id: 'csv',
              label: 'Quotes as CSV',
              run: () => void exportAs({ name: event.name, format: 'csv', scope: { eventId: event.id } }, toast),
            },
          ]}
        />
        <Menu
          align="end"
          trigger={<IconButton label="More about this event" icon="more" />}
          lines={[
            { id: 'look', label: 'Look for quotes and names', keys: 'S', disabled: none, run: onLook },
            { kind: 'rule', id: 'rule-1' },
            { id: 'edit', label: 'Edit event…', keys: 'E', run: onEdit },
            { kind: 'rule', id: 'rule' },
            { id: 'delete', label: 'Delete event…', danger: true, run: onDelete },
          ]}
        />
      </div>
    </header>
  );
}

/** Outlets by their number of articles, most first; one not known last. */
function outletsOf(articles: readonly ArticleSummary[]): readonly Readonly<{ outlet: ActorBrief | null; count: number }>[] {
  const counts = new Map<string, { outlet: ActorBrief | null; count: number }>();
  for (const { outlet } of articles) {
    const known = counts.get(outlet?.id ?? '');
    if (known) known.count += 1;
    else counts.set(outlet?.id ?? '', { outlet, count: 1 });
  }
  return [...counts.values()].sort((a, b) => Number(!a.outlet) - Number(!b.outlet) || b.count - a.count);
}

/** "English", "English and Arabic"; nothing where no article says its language. */
function languagesOf(articles: readonly ArticleSummary[]): string {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
  const known = [...new Set(articles.map(({ language }) => language).filter((language) => language !== 'und'))].map(
    (language) => names.of(language) ?? language,
  );
  return known.length > 3 ? `${known.length} languages` : new Intl.ListFormat('en').format([...new Set(known)]);
}
