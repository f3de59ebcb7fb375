import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { type CallName, contract, type Handlers, type ServiceCallName } from '../../shared/contract.ts';
import { type Envelope, fail, succeed, WiresideError } from '../../shared/envelope.ts';
import { type JobId, uuidV7 } from '../../shared/model/ids.ts';
import { openParsePool } from '../capture/worker-pool.ts';
import { backUpIfDue } from '../store/backup.ts';
import { explainStoreError } from '../store/errors.ts';
import { openLibrary } from '../store/open.ts';
import { openAnalyst } from './analyst.ts';
import type { ServiceContext } from './context.ts';
import { articleHandlers, startImport } from './handlers/articles.ts';
import { libraryHandlers } from './handlers/library.ts';
import { recordHandlers } from './handlers/records.ts';
import { startAnalysis, suggestionHandlers } from './handlers/suggestions.ts';
import { createJobs } from './jobs.ts';
import { endInJournal, unfinishedJobs } from './journal.ts';

export type ServiceOptions = Readonly<{
  libraryPath: string;
  create: boolean;
  author: string;
  device: string;
  /** The file that worker threads run to read saved pages. */
  parseWorker: string | URL;
  /** The file that the thread of the engine runs. */
  analysisWorker: string | URL;
  emit(topic: 'changed' | 'job', value: unknown): void;
  /** Whether a person will see what happens by itself: imports continued, daily backups, a damaged file set aside. */
  attended?: boolean;
  /** Where an error that nobody foresaw is written, with its stack. */
  log?(error: unknown): void;
}>;

/** The library behind the contract, whoever asks: a window by way of the shell, or the command line. */
export type LibraryService = Readonly<{
  /** Answers a call of the contract in an envelope; never throws. */
  call(name: string, input: unknown): Promise<Envelope<unknown>>;
  setAuthor(author: string): void;
  /** Stops all jobs, writes everything to the library file and closes it. */
  close(): Promise<void>;
}>;

/** After this many starts that a job did not survive it is left alone: it may be what ends the program. */
const ATTEMPTS = 2;

/** Opens the library; throws a WiresideError as openLibrary does. */
export function openService(options: ServiceOptions): LibraryService {
  const { libraryPath, author, device, create, emit, attended = true, log = (error) => console.error(error) } = options;
  const { library, setAside } = openLibrary({ path: libraryPath, author, device, create, setAsideDamaged: attended });
  const explain = (error: unknown): unknown => explainStoreError(error, libraryPath);
  const jobs = createJobs({
    newId: () => uuidV7(Date.now(), randomBytes(10)) as JobId,
    publish: (report) => emit('job', report),
    explain,
    log,
  });
  const pool = openParsePool(options.parseWorker);
  const analyst = openAnalyst(options.analysisWorker);
  const context: ServiceContext = { library, jobs, pool, analyst, setAside, changed: (subjects) => emit('changed', { subjects }) };
  const handlers = {
    ...articleHandlers(context),
    ...libraryHandlers(context),
    ...recordHandlers(context),
    ...suggestionHandlers(context),
  } satisfies Handlers<ServiceCallName>;
  let closing: Promise<void> | null = null;

  async function call(name: string, input: unknown): Promise<Envelope<unknown>> {
    try {
      if (!isServiceCall(name)) throw new WiresideError('refused', `The library does not answer calls named ${name}.`);
      if (closing) throw new WiresideError('library-closed', 'The library is being closed. Open it again.');
      return succeed(await answer(handlers, name, input, context));
    } catch (thrown) {
      const explained = explain(thrown);
      if (!(explained instanceof WiresideError)) log(explained);
      return fail(explained);
    }
  }

  async function close(): Promise<void> {
    await jobs.end();
    await pool.close();
    await analyst.close();
    library.close();
  }

  if (attended) {
    continueUnfinished(context, log);
    if (!setAside) backUpIfDue(library).catch(log);
  }
  return {
    call,
    setAuthor: library.setAuthor,
    close() {
      closing ??= close();
      return closing;
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
  if (!parsed.success) throw new WiresideError('invalid-input', explainInput(name, parsed.error));
  const handler = handlers[name] as (checked: unknown) => unknown;
  const value = await handler(parsed.data);
  if (call.kind === 'command') context.changed(call.invalidates);
  return value;
}

/** "articles.list: limit does not fit (Too big: expected number to be <=500)." */
function explainInput(name: string, error: z.ZodError): string {
  const [issue] = error.issues;
  const field = issue?.path.map(String).join('.') || 'the input';
  return `${name}: ${field} does not fit (${issue?.message ?? 'unknown'}). Nothing was changed.`;
}

const ImportInput = contract['articles.import'].input;
const AnalysisInput = contract['suggestions.analyse'].input;

/** Takes up jobs that were cut off; what an import had added already comes out as a duplicate, what was analysed is passed over. */
function continueUnfinished(context: ServiceContext, log: (error: unknown) => void): void {
  for (const entry of unfinishedJobs(context.library)) {
    const again = entry.attempts < ATTEMPTS;
    const request = ImportInput.safeParse(entry.input);
    const analysis = AnalysisInput.safeParse(entry.input);
    if (entry.name === 'import' && request.success && again) startImport(context, request.data, entry);
    else if (entry.name === 'analysis' && analysis.success && again) startAnalysis(context, analysis.data, entry);
    else {
      endInJournal(context.library, entry.id);
      log(new Error(`The job ${entry.name} was cut off ${entry.attempts} times and is not continued.`));
    }
  }
}
