import type { EventId } from '../../../shared/model/ids.ts';
import { call, jobEnd } from '../../app/client.tsx';
import type { ShowToast } from '../../ui/Toast.tsx';

/** Asks where, has the event written there, and says what became of it: as a collection with everything in it, or its quotes as a table. */
export async function exportEvent(
  event: Readonly<{ id: EventId; name: string }>,
  format: 'wireside' | 'csv',
  toast: ShowToast,
): Promise<void> {
  try {
    const suggestedName = `${event.name}${format === 'csv' ? ', quotes' : ''}`.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
    const { path } = await call('shell.chooseSavePath', { suggestedName: suggestedName.slice(0, 120), extension: format });
    if (path === null) return;
    const { jobId } = await call('exchange.export', { format, path, scope: { eventId: event.id } });
    const { outcome, error, state } = await jobEnd(jobId);
    if (outcome?.kind === 'export') {
      const count = `${outcome.articles} ${outcome.articles === 1 ? 'article' : 'articles'}`;
      const what = format === 'csv' ? `the quotes of ${count}` : count;
      toast(`Exported ${what} to ${outcome.path}`, {
        label: 'Show',
        run: () => void call('shell.showInFolder', { path: outcome.path }).catch(() => undefined),
      });
    } else if (state === 'failed' && error) toast(error.message, undefined, 'problem');
  } catch (thrown) {
    toast(thrown instanceof Error ? thrown.message : String(thrown), undefined, 'problem');
  }
}
