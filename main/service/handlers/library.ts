import type { Handlers, ServiceCallName } from '../../../shared/contract.ts';
import { writeQuotesCsv } from '../../exchange/csv.ts';
import { readWireside, writeWireside } from '../../exchange/wireside.ts';
import { backUp, backUpIfDue } from '../../store/backup.ts';
import { checkLibrary } from '../../store/check.ts';
import { libraryStatus } from '../../store/queries/library.ts';
import type { ServiceContext } from '../context.ts';

type LibraryCallName = Extract<ServiceCallName, `library.${string}` | `exchange.${string}` | `job.${string}`>;

/** Calls that concern the library as a whole: its state, its copies, what is handed on and taken in. */
export function libraryHandlers({ library, jobs, setAside, changed }: ServiceContext): Handlers<LibraryCallName> {
  return {
    'library.status': () => libraryStatus(library, setAside),
    'library.backup': ({ path }) => ({
      jobId: jobs.start('Back the library up', async () => {
        await backUp(library, path);
        changed(['library']);
        return { kind: 'backup', path };
      }),
    }),
    'library.check': () => ({
      jobId: jobs.start('Check the library', async (control) => {
        const steps = checkLibrary(library.db);
        for (;;) {
          const step = steps.next();
          if (step.done) return { kind: 'check', report: step.value };
          control.at(step.value.phase, step.value.done, step.value.total);
          await control.breathe();
        }
      }),
    }),
    'exchange.export': ({ format, path, scope }) => ({
      jobId: jobs.start(format === 'csv' ? 'Write quotes as CSV' : 'Write a collection', async (control) =>
        format === 'csv'
          ? writeQuotesCsv(library.db, scope, path, control)
          : writeWireside(library.db, scope, path, library.now(), control),
      ),
    }),
    'exchange.import': ({ path }) => ({
      jobId: jobs.start('Add a collection', async (control) => {
        await backUpIfDue(library);
        const report = await readWireside(library, path, control);
        changed(['library', 'articles', 'annotations', 'actors', 'events', 'tags', 'claims', 'collections', 'search', 'history']);
        return { kind: 'collection', report };
      }),
    }),
    'job.cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return {};
    },
    'job.list': () => jobs.list(),
  };
}
