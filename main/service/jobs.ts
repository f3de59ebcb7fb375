import { setImmediate } from 'node:timers/promises';
import type { JobReport } from '../../shared/contract.ts';
import { fail, WiresideError } from '../../shared/envelope.ts';
import type { JobId } from '../../shared/model/ids.ts';

/** What a job is given: how it says where it is, and how it hears that it should stop. */
export type JobControl = Readonly<{
  /** Says where the job stands. Passed on at most every 100 ms. `total` null: not known yet. */
  at(phase: string, done: number, total: number | null): void;
  /** Lets other calls be answered; throws WiresideError "cancelled" when the person stopped the job. */
  breathe(): Promise<void>;
  stopped(): boolean;
}>;

export type JobOutcome = NonNullable<JobReport['outcome']>;
/** A job that was stopped may still have something to tell: what was saved before. */
export type JobWork = (control: JobControl) => Promise<JobOutcome>;

export type Jobs = Readonly<{
  start(name: string, work: JobWork): JobId;
  cancel(id: JobId): void;
  list(): JobReport[];
  /** Stops every job and waits until each has ended. */
  end(): Promise<void>;
}>;

const REPORT_EVERY_MS = 100;
const ENDED_JOBS_KEPT = 50;

/** Runs jobs one beside the other. Each ends in exactly one last report: finished, failed or cancelled. */
export function createJobs(newJobId: () => JobId, publish: (report: JobReport) => void): Jobs {
  const jobs = new Map<JobId, { report: JobReport; stop: boolean; ended: Promise<void> }>();

  function start(name: string, work: JobWork): JobId {
    const jobId = newJobId();
    const job = {
      report: { jobId, name, state: 'running', phase: name, done: 0, total: null, outcome: null, error: null } as JobReport,
      stop: false,
      ended: Promise.resolve(),
    };
    jobs.set(jobId, job);
    let lastPublished = 0;
    const tell = (patch: Partial<JobReport>, always: boolean): void => {
      job.report = { ...job.report, ...patch };
      const now = performance.now();
      if (!always && now - lastPublished < REPORT_EVERY_MS) return;
      lastPublished = now;
      publish(job.report);
    };
    const control: JobControl = {
      at: (phase, done, total) => tell({ phase, done, total }, phase !== job.report.phase),
      stopped: () => job.stop,
      async breathe() {
        await setImmediate();
        if (job.stop) throw new WiresideError('cancelled', 'Stopped. What was saved before stays.');
      },
    };
    tell({}, true);
    job.ended = (async () => {
      await setImmediate();
      try {
        const outcome = await work(control);
        tell({ state: job.stop ? 'cancelled' : 'finished', outcome }, true);
      } catch (thrown) {
        const envelope = fail(thrown);
        if (!envelope.ok && envelope.error.code === 'internal') console.error(thrown);
        if (!envelope.ok)
          tell(
            {
              state: envelope.error.code === 'cancelled' ? 'cancelled' : 'failed',
              error: { code: envelope.error.code, message: envelope.error.message },
            },
            true,
          );
      }
      forgetOldest();
    })();
    return jobId;
  }

  function forgetOldest(): void {
    const ended = [...jobs.values()].filter(({ report }) => report.state !== 'running');
    for (const { report } of ended.slice(0, Math.max(0, ended.length - ENDED_JOBS_KEPT))) jobs.delete(report.jobId);
  }

  return {
    start,
    cancel(id) {
      const job = jobs.get(id);
      if (job) job.stop = true;
    },
    list: () => [...jobs.values()].map(({ report }) => report),
    async end() {
      for (const job of jobs.values()) job.stop = true;
      await Promise.all([...jobs.values()].map(({ ended }) => ended));
    },
  };
}
