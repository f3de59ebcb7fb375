import type { CallInput } from '../../../shared/contract.ts';
import { call, jobEnd } from '../../app/client.tsx';
import type { ShowToast } from '../../ui/Toast.tsx';
import { showAct } from './show-act.ts';

export type ExportFormat = CallInput<'exchange.export'>['format'];
type Request = Readonly<{ name: string; format: ExportFormat; scope: CallInput<'exchange.export'>['scope'] }>;

/**
 * Asks where, has the file written there by a job, and says in a toast where it lies or why there is none: a collection with everything in
 * it, or its quotes as a table. `begun` is called once the person has chosen a place and the job runs. Never rejects.
 */
export async function exportAs({ name, format, scope }: Request, toast: ShowToast, begun: () => void = () => undefined): Promise<void> {
  try {
    const suggestedName = safeName(`${name}${format === 'csv' ? ', quotes' : ''}`);
    const { path } = await call('shell.chooseSavePath', { suggestedName, extension: format });
    if (path === null) return;
    const { jobId } = await call('exchange.export', { format, path, scope });
    begun();
    const { outcome, error, state } = await jobEnd(jobId);
    if (outcome?.kind === 'export') {
      const count = `${outcome.articles} ${outcome.articles === 1 ? 'article' : 'articles'}`;
      toast(`Exported ${format === 'csv' ? `the quotes of ${count}` : count} to ${outcome.path}`, showAct(outcome.path));
    } else if (state === 'failed' && error) toast(error.message, undefined, 'problem');
  } catch (thrown) {
    toast(thrown instanceof Error ? thrown.message : String(thrown), undefined, 'problem');
  }
}

/** A name without the signs that some file systems refuse. */
const safeName = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120) || 'Export';
