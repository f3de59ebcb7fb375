import { useState } from 'react';
import type { QuoteComparison } from '../../../shared/compare/comparison.ts';
import type { EventId } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/client.tsx';
import { useAct, useStatus } from '../../app/commands.ts';
import { go } from '../../app/navigation.ts';
import { counted } from '../../app/StatusBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { Select } from '../../ui/Select.tsx';
import { CompareTable } from './CompareTable.tsx';
import './compare.css';
import { Method } from './Method.tsx';
import { keyOfSpeaker, linesOf } from './rows.ts';

const EVERY_SPEAKER = 'every';

const keysOfTheTable = (
  <span className="status-keys">
    Move <kbd>Arrows</kbd> Words in the article <Keys keys="Enter" /> Differences first <Keys keys="D" />
  </span>
);

/** What every agency of an event quotes from whom, side by side. */
export function QuotesView({ eventId, onAddArticles }: Readonly<{ eventId: EventId; onAddArticles: () => void }>) {
  const { data, error } = useCall('events.compare', { id: eventId }, { keep: false });
  if (error) return <EmptyState title="The quotes could not be compared">{error.message}</EmptyState>;
  if (!data) return null;
  const firstArticle = data.columns[0]?.articles[0];
  if (!firstArticle)
    return (
      <EmptyState title="No articles in this event yet">
        <p>Add the articles that report it; their quotes are then laid side by side here, one column an agency.</p>
        <Button variant="primary" onClick={onAddArticles}>
          Add articles…
        </Button>
      </EmptyState>
    );
  if (data.quotes === 0)
    return (
      <EmptyState title="No quotes in these articles yet">
        <p>
          Mark quotes in its articles first: open one, select the words and press <kbd>Q</kbd>. Quotes of one speaker then stand here side
          by side.
        </p>
        <Button variant="primary" onClick={() => go({ view: 'library', articleId: firstArticle.id, eventId })}>
          Open the first article
        </Button>
      </EmptyState>
    );
  return <Compared comparison={data} />;
}

function Compared({ comparison }: Readonly<{ comparison: QuoteComparison }>) {
  const [speaker, setSpeaker] = useState<string>(EVERY_SPEAKER);
  const [differencesFirst, setDifferencesFirst] = useState(false);
  const chosen = comparison.rows.some((row) => keyOfSpeaker(row) === speaker) ? speaker : EVERY_SPEAKER;
  const lines = linesOf(comparison, chosen === EVERY_SPEAKER ? null : chosen, differencesFirst);
  useAct({
    id: 'compare.differencesFirst',
    title: 'Show the quotes that differ most first',
    keys: 'D',
    group: 'Event',
    run: () => setDifferencesFirst(!differencesFirst),
  });
  useStatus({
    left: `${counted(comparison.quotes, 'quote')} of ${counted(comparison.rows.length, 'speaker')} compared`,
    right: keysOfTheTable,
  });
  return (
    <div className="compare">
      <div className="method">
        <Method />
        <div className="m-right">
          <Select
            small
            label="Speaker"
            value={chosen}
            onChange={setSpeaker}
            options={[
              { value: EVERY_SPEAKER, label: 'Every speaker', hint: counted(comparison.quotes, 'quote') },
              ...comparison.rows.map((row) => ({
                value: keyOfSpeaker(row),
                label: row.speaker?.name ?? 'Speaker left open',
                hint: `${counted(row.quotes, 'quote')}, ${row.outletsQuoting} of ${comparison.columns.length} agencies`,
              })),
            ]}
          />
          <Button small pressed={differencesFirst} keys="D" onClick={() => setDifferencesFirst(!differencesFirst)}>
            Differences first
          </Button>
        </div>
      </div>
      <CompareTable comparison={comparison} lines={lines} />
    </div>
  );
}
