import { useInfiniteQuery } from '@tanstack/react-query';
import type { HistoryEntry } from '../../../shared/model/history.ts';
import { call } from '../../app/client.tsx';
import { go, placeOf } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { momentInWords } from '../../ui/known-time.ts';
import { Pill } from '../../ui/Pill.tsx';

const PAGE = 100;

/** Every act on this library, the latest first: what, by whom, on which computer, when. */
export function HistoryList() {
  const history = useInfiniteQuery({
    queryKey: ['history', 'history.list', 'all'],
    queryFn: ({ pageParam }) => call('history.list', { limit: PAGE, ...(pageParam === null ? {} : { before: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : (page[page.length - 1]?.at ?? undefined)),
  });
  const entries = history.data?.pages.flat() ?? [];
  const now = new Date();
  const severalDevices = new Set(entries.map((entry) => entry.device)).size > 1;
  if (history.isPending) return <div className="settings-part" aria-busy="true" />;
  if (entries.length === 0)
    return (
      <EmptyState title="Nothing was done yet">
        <p>Every article added, mark made and actor named will stand here, with its time.</p>
      </EmptyState>
    );
  return (
    <div className="settings-part history-part">
      <table className="table">
        <caption className="sr-only">Acts on this library, the latest first</caption>
        <thead>
          <tr>
            <th scope="col">Act</th>
            <th scope="col">By</th>
            {severalDevices ? <th scope="col">Computer</th> : null}
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td>
                <Act entry={entry} />
              </td>
              <td>{entry.author}</td>
              {severalDevices ? (
                <td className="fig" title={entry.device}>
                  {entry.device.slice(0, 8)}
                </td>
              ) : null}
              <td className="when">
                <time dateTime={entry.at}>{momentInWords(entry.at, now)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {history.hasNextPage ? (
        <Button small disabled={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          Show earlier acts
        </Button>
      ) : null}
    </div>
  );
}

function Act({ entry }: Readonly<{ entry: HistoryEntry }>) {
  const place = placeOf(entry.place);
  return (
    <>
      {entry.kind === 'do' ? null : (
        <>
          <Pill>{entry.kind === 'undo' ? 'undone' : 'done again'}</Pill>{' '}
        </>
      )}
      {place ? (
        <button type="button" className="linklike" title="Go to where it happened" onClick={() => go(place)}>
          {entry.label}
        </button>
      ) : (
        entry.label
      )}
    </>
  );
}
