import type { JobReport } from '../../shared/contract.ts';
import { Button } from '../ui/Button.tsx';
import { momentInWords } from '../ui/known-time.ts';
import { Pill } from '../ui/Pill.tsx';
import { Progress } from '../ui/Progress.tsx';
import { call, useCall, useJobs } from './client.tsx';
import { useLate } from './late.ts';
import { useSpokenStatus } from './status.ts';

/** The bar under the window: which library, what runs, what is saved, and what the place has to say. */
export function StatusBar() {
  const { data: library } = useCall('library.status', {});
  const { data: history } = useCall('history.list', { limit: 1 });
  const spoken = useSpokenStatus();
  const saved = history?.[0];
  return (
    <footer className="statusbar">
      {library ? (
        <>
          <span className="one-line" title={library.path}>
            {library.name}
          </span>
          <span>
            {counted(library.articles, 'article')}, {counted(library.events, 'event')}
          </span>
        </>
      ) : null}
      <span className="at-ease">Everything is on this computer</span>
      {spoken.map((status) => (status.left ? <span key={status.order}>{status.left}</span> : null))}
      <span className="grow" />
      <Running />
      {spoken.map((status) => (status.right ? <span key={status.order}>{status.right}</span> : null))}
      {saved ? <span title={`Last change: ${saved.label}`}>Saved {momentInWords(saved.at, new Date())}</span> : null}
    </footer>
  );
}

/** "1 article", "1,284 articles". */
export const counted = (count: number, noun: string): string => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

function Running() {
  const running = useJobs().filter((job) => job.state === 'running');
  return running.map((job) => <RunningJob key={job.jobId} job={job} />);
}

function RunningJob({ job }: Readonly<{ job: JobReport }>) {
  const late = useLate(500);
  if (!late) return null;
  return (
    <span className="job">
      <span>{job.name}</span>
      <Progress label={job.name} done={job.done} total={job.total} />
      {job.total === null ? null : (
        <span>
          {job.done.toLocaleString('en')} of {job.total.toLocaleString('en')}
        </span>
      )}
      {job.outcome?.kind === 'import' && job.outcome.report.failed.length > 0 ? (
        <Pill tone="danger">{job.outcome.report.failed.length} not added</Pill>
      ) : null}
      <Button small variant="bare" onClick={() => void call('job.cancel', { jobId: job.jobId }).catch(() => undefined)}>
        Cancel
      </Button>
    </span>
  );
}
