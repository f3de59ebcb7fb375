import { contract, type Handlers, type ServiceCallName } from '../../../shared/contract.ts';
import { writeQuotesCsv } from '../../exchange/csv.ts';
import { readWireside, writeWireside } from '../../exchange/wireside.ts';
import { backUp, backUpIfDue } from '../../store/backup.ts';
import { checkLibrary } from '../../store/check.ts';
import { libraryStatus } from '../../store/queries/library.ts';
import type { ServiceContext } from '../context.ts';
import { refuseLibraryFile } from '../library-file.ts';

type LibraryCallName = Extract<ServiceCallName, `library.${string}` | `exchange.${string}` | `job.${string}`>;

/** Calls that concern the library as a whole: its state, its copies, what is handed on and taken in. */
export function libraryHandlers({ library, jobs, setAside, changed }: ServiceContext): Handlers<LibraryCallName> {
  return {
    'library.status': () => libraryStatus(library, setAside),
    'library.backup': ({ path }) => {
      refuseLibraryFile(library, path);
      return {
        jobId: jobs.start('Back the library up', async () => {
          await backUp(library, path);
          changed(contract['library.backup'].invalidates);
          return { kind: 'backup', path };
        }),
      };
    },
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
    'exchange.export': ({ format, path, scope }) => {
      refuseLibraryFile(library, path);
      return {
        jobId: jobs.start(format === 'csv' ? 'Write quotes as CSV' : 'Write a collection', async (control) =>
          format === 'csv'
            ? writeQuotesCsv(library.db, scope, path, control)
            : writeWireside(library.db, scope, path, library.now(), control),
        ),
      };
    },
    'exchange.import': ({ path }) => ({
      jobId: jobs.start(
        'Add a collection',
        async (control) => {
          await backUpIfDue(library);
          const report = await readWireside(library, path, control);
          changed(contract['exchange.import'].invalidates);
          return { kind: 'collection', report };
        },
        { writes: true },
      ),
    }),
    'job.cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return {};
    },
    'job.list': () => jobs.list(),
  };
}
