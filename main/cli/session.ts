import { hostname, userInfo } from 'node:os';
import { resolve } from 'node:path';
import { type CallInput, type CallOutput, JobReport, type ServiceCallName } from '../../shared/contract.ts';
import { WiresideError } from '../../shared/envelope.ts';
import type { JobId } from '../../shared/model/ids.ts';
import { type LibraryService, openService } from '../service/library-service.ts';
import { analysisWorkerFile, parseWorkerFile } from '../service/worker-files.ts';
import { NotOpenedError, UsageError } from './exit-codes.ts';
import { plain } from './format.ts';

export type CommonOptions = Readonly<{ library?: string; json?: boolean }>;

/** A library that is open for one command. */
export type Session = Readonly<{
  call<Name extends ServiceCallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** Starts a job and waits for its end; an interrupt cancels it. The last report may be of a cancelled job. */
  runJob(name: JobName, input: CallInput<JobName>): Promise<JobReport>;
}>;

type JobName = 'articles.import' | 'exchange.export' | 'exchange.import' | 'library.check' | 'library.backup';

/** Opens the library that the options name, does the work, and closes it whatever happens. */
export async function withLibrary<Value>(
  options: CommonOptions,
  create: boolean,
  work: (session: Session) => Promise<Value>,
): Promise<Value> {
  const reports = new Map<JobId, (report: JobReport) => void>();
  const service = open(libraryPath(options), create, (value) => {
    const report = JobReport.parse(value);
    reports.get(report.jobId)?.(report);
    showProgress(report, options);
  });
  try {
    return await work(sessionOf(service, reports));
  } finally {
    await service.close();
  }
}

export function libraryPath({ library }: CommonOptions): string {
  const path = library ?? process.env.WIRESIDE_LIBRARY;
  if (!path) throw new UsageError('name the library with --library FILE, or in the environment variable WIRESIDE_LIBRARY');
  return resolve(path);
}

function open(path: string, create: boolean, onReport: (value: unknown) => void): LibraryService {
  try {
    return openService({
      libraryPath: path,
      create,
      author: accountName(),
      device: hostname(),
      parseWorker: parseWorkerFile(),
      analysisWorker: analysisWorkerFile(),
      attended: false,
      log: (error) => {
        if (process.env.WIRESIDE_DEBUG) console.error(error);
      },
      emit: (topic, value) => {
        if (topic === 'job') onReport(value);
      },
    });
  } catch (error) {
    if (error instanceof WiresideError) throw new NotOpenedError(error.message, { cause: error });
    throw new NotOpenedError(`${path} cannot be opened: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function sessionOf(service: LibraryService, reports: Map<JobId, (report: JobReport) => void>): Session {
  const call: Session['call'] = async (name, input) => {
    const envelope = await service.call(name, input);
    if (!envelope.ok) throw new WiresideError(envelope.error.code, envelope.error.message, envelope.error.details);
    return envelope.value as CallOutput<typeof name>;
  };
  return {
    call,
    async runJob(name, input) {
      const { jobId } = await call(name, input);
      const cancel = (): void => void service.call('job.cancel', { jobId });
      process.once('SIGINT', cancel).once('SIGTERM', cancel);
      const ended = new Promise<JobReport>((done) => {
        reports.set(jobId, (report) => {
          if (report.state !== 'running') done(report);
        });
      });
      // A job may have ended before anyone listened for it.
      const known = (await call('job.list', {})).find((report) => report.jobId === jobId);
      const report = known && known.state !== 'running' ? known : await ended;
      process.off('SIGINT', cancel).off('SIGTERM', cancel);
      if (report.state === 'failed') throw new WiresideError('internal', report.error?.message ?? 'The job failed.');
      return report;
    },
  };
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/** Only where a person looks on: one line that is written over and cleared at the end. */
function showProgress({ state, phase, done, total }: JobReport, { json }: CommonOptions): void {
  if (json || !process.stderr.isTTY) return;
  const count = total === null ? `${done}` : `${done} of ${total}`;
  process.stderr.write(state === 'running' ? `\r\u001b[K${plain(phase)} ${count}` : '\r\u001b[K');
}
