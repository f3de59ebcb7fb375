import { randomBytes } from 'node:crypto';
import { type CallName, contract, type Handlers, type ServiceCallName } from '../../shared/contract.ts';
import { type Envelope, fail, succeed, WiresideError } from '../../shared/envelope.ts';
import { type JobId, uuidV7 } from '../../shared/model/ids.ts';
import { openParsePool } from '../capture/worker-pool.ts';
import { backUpIfDue } from '../store/backup.ts';
import { explainStoreError } from '../store/errors.ts';
import { openLibrary } from '../store/open.ts';
import type { ServiceContext } from './context.ts';
import { articleHandlers, startImport } from './handlers/articles.ts';
import { libraryHandlers } from './handlers/library.ts';
import { recordHandlers } from './handlers/records.ts';
import type { ImportRequest } from './import-articles.ts';
import { createJobs } from './jobs.ts';
import { endInJournal, unfinishedJobs } from './journal.ts';

export type ServiceOptions = Readonly<{
  libraryPath: string;
  create: boolean;
  author: string;
  device: string;
  /** The file that worker threads run to read saved pages. */
  parseWorker: string | URL;
  emit(topic: 'changed' | 'job', value: unknown): void;
}>;

/** The library behind the contract, whoever asks: a window by way of the shell, or the command line. */
export type LibraryService = Readonly<{
  /** Answers a call of the contract in an envelope; never throws. */
  call(name: string, input: unknown): Promise<Envelope<unknown>>;
  setAuthor(author: string): void;
  close(): Promise<void>;
}>;

/** Opens the library; throws a WiresideError as openLibrary does. */
export function openService(options: ServiceOptions): LibraryService {
  const { library, setAside } = openLibrary({
    path: options.libraryPath,
    author: options.author,
    device: options.device,
    create: options.create,
  });
  const jobs = createJobs(
    () => uuidV7(Date.now(), randomBytes(10)) as JobId,
    (report) => options.emit('job', report),
  );
  const pool = openParsePool(options.parseWorker);
  const context: ServiceContext = { library, jobs, pool, setAside, changed: (subjects) => options.emit('changed', { subjects }) };
  const handlers = {
    ...articleHandlers(context),
    ...libraryHandlers(context),
    ...recordHandlers(context),
  } satisfies Handlers<ServiceCallName>;

  async function call(name: string, input: unknown): Promise<Envelope<unknown>> {
    try {
      if (!isServiceCall(name)) throw new WiresideError('refused', `The library does not answer calls named ${name}.`);
      return succeed(await answer(handlers, name, input, context));
    } catch (thrown) {
      const explained = explainStoreError(thrown, options.libraryPath);
      if (!(explained instanceof WiresideError)) console.error(explained);
      return fail(explained);
    }
  }

  continueUnfinished(context);
  if (!setAside) backUpIfDue(library).catch((error: unknown) => console.error(error));
  return {
    call,
    setAuthor: library.setAuthor,
    async close() {
      await jobs.end();
      await pool.close();
      library.close();
    },
  };
}

const isServiceCall = (name: string): name is ServiceCallName =>
  Object.hasOwn(contract, name) && contract[name as CallName].at === 'service';

async function answer<Name extends ServiceCallName>(
  handlers: Handlers<ServiceCallName>,
  name: Name,
  input: unknown,
  context: ServiceContext,
): Promise<unknown> {
  const call = contract[name];
  const parsed = call.input.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new WiresideError(
      'invalid-input',
      `${name}: ${issue?.path.join('.') || 'the input'} does not fit (${issue?.message ?? 'unknown'}).`,
    );
  }
  const handler = handlers[name] as (checked: unknown) => unknown;
  const value = await handler(parsed.data);
  if (call.kind === 'command') context.changed(call.invalidates);
  return value;
}

/** Takes up imports that were cut off; what they had added already comes out as a duplicate. */
function continueUnfinished(context: ServiceContext): void {
  for (const { id, name, input } of unfinishedJobs(context.library)) {
    endInJournal(context.library, id);
    if (name === 'import') startImport(context, 'Continue adding articles', input as ImportRequest);
  }
}
