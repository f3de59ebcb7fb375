import { setImmediate } from 'node:timers/promises';
import type { JobReport } from '../../shared/contract.ts';
import { fail, WiresideError } from '../../shared/envelope.ts';
import type { JobId } from '../../shared/model/ids.ts';

/** What a job is given: how it says where it is, and how it hears that it should stop. */
export type JobControl = Readonly<{
  /** Says where the job stands. `total` null: not known yet. */
  at(phase: string, done: number, total: number | null): void;
  /** Lets other calls be answered; throws WiresideError "cancelled" when the person stopped the job. */
  breathe(): Promise<void>;
  stopped(): boolean;
}>;

export type JobOutcome = NonNullable<JobReport['outcome']>;
/** A job that was stopped may still return what it did before that. Throws what the person is told. */
export type JobWork = (control: JobControl) => Promise<JobOutcome>;
/** `writes`: the job changes records in several steps. Such jobs run one after the other, each a whole act. */
export type JobOptions = Readonly<{ writes?: boolean }>;

export type Jobs = Readonly<{
  /** Returns at once; the work begins when the call that asked for it has been answered. */
  start(name: string, work: JobWork, options?: JobOptions): JobId;
  cancel(id: JobId): void;
  /** Running jobs and those that ended lately, earliest first. */
  list(): JobReport[];
  /** Name of a writing job that has not ended, or null. */
  writing(): string | null;
  /** Stops every job and waits until each has ended. */
  end(): Promise<void>;
}>;

export type JobsOptions = Readonly<{
  newId: () => JobId;
  publish: (report: JobReport) => void;
  /** An error that a job did not throw on purpose, as what the person is told; where it stays unknown it goes to `log`. */
  explain: (error: unknown) => unknown;
  log: (error: unknown) => void;
}>;

type Job = { report: JobReport; stop: boolean; writes: boolean; ended: Promise<void> };

const REPORT_EVERY_MS = 100;
const ENDED_JOBS_KEPT = 50;

/** Each job publishes one report when it starts, at most one every 100 ms while it runs, and one last: finished, failed or cancelled. */
export function createJobs({ newId, publish, explain, log }: JobsOptions): Jobs {
  const jobs = new Map<JobId, Job>();
  let lastWrite: Promise<void> = Promise.resolve();

  function start(name: string, work: JobWork, { writes = false }: JobOptions = {}): JobId {
    const jobId = newId();
    const report: JobReport = { jobId, name, state: 'running', phase: name, done: 0, total: null, outcome: null, error: null };
    const job: Job = { report, stop: false, writes, ended: Promise.resolve() };
    jobs.set(jobId, job);
    publish(report);
    job.ended = run(job, work, writes ? lastWrite : Promise.resolve());
    if (writes) lastWrite = job.ended;
    return jobId;
  }

  async function run(job: Job, work: JobWork, turn: Promise<void>): Promise<void> {
    const { control, quiet } = controlOf(job, publish);
    let last: Partial<JobReport>;
    try {
      await turn;
      await control.breathe();
      const outcome = await work(control);
      last = { state: job.stop ? 'cancelled' : 'finished', outcome };
    } catch (thrown) {
      last = endedBy(job.stop && isCancelled(thrown) ? thrown : explain(thrown), log);
    }
    quiet();
    job.report = { ...job.report, ...last };
    publish(job.report);
    forgetOldest();
  }

  function forgetOldest(): void {
    const ended = [...jobs.values()].filter(({ report }) => report.state !== 'running');
    for (const { report } of ended.slice(0, Math.max(0, ended.length - ENDED_JOBS_KEPT))) jobs.delete(report.jobId);
  }

  return {
    start,
    cancel(id) {
      const job = jobs.get(id);
      if (!job) throw new WiresideError('not-found', 'This job has ended, or never ran.');
      job.stop = true;
    },
    list: () => [...jobs.values()].map(({ report }) => report),
    writing: () => [...jobs.values()].find(({ report, writes }) => writes && report.state === 'running')?.report.name ?? null,
    async end() {
      for (const job of jobs.values()) job.stop = true;
      await Promise.all([...jobs.values()].map(({ ended }) => ended));
    },
  };
}

/** What is held back by the pace is published when its time has come, unless something newer was by then. */
function controlOf(job: Job, publish: (report: JobReport) => void): { control: JobControl; quiet: () => void } {
  let lastPublished = performance.now();
  let held: NodeJS.Timeout | null = null;
  const quiet = (): void => {
    if (held) clearTimeout(held);
    held = null;
  };
  const tell = (): void => {
    quiet();
    lastPublished = performance.now();
    publish(job.report);
  };
  const control: JobControl = {
    at(phase, done, total) {
      job.report = { ...job.report, phase, done, total };
      const wait = REPORT_EVERY_MS - (performance.now() - lastPublished);
      if (wait <= 0) tell();
      else held ??= setTimeout(tell, wait);
    },
    stopped: () => job.stop,
    async breathe() {
      await setImmediate();
      if (job.stop) throw new WiresideError('cancelled', 'Stopped. What was saved before stays.');
    },
  };
  return { control, quiet };
}

const isCancelled = (thrown: unknown): boolean => thrown instanceof WiresideError && thrown.code === 'cancelled';

function endedBy(thrown: unknown, log: (error: unknown) => void): Partial<JobReport> {
  if (!(thrown instanceof WiresideError)) log(thrown);
  const envelope = fail(thrown);
  if (envelope.ok) return {};
  const { code, message } = envelope.error;
  return { state: code === 'cancelled' ? 'cancelled' : 'failed', error: { code, message } };
}
