import type { ImportReport } from '../../../shared/contract.ts';
import { call } from '../../app/client.tsx';
import { go } from '../../app/navigation.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { type Adding, adding, asking, namesApart, type Phase } from './adding-state.ts';

/** How an import goes and how it went: phases, a tally, and every file that was not added with its reason. */
export function ImportPanel({ shown }: Readonly<{ shown: Adding }>) {
  const report = shown.report;
  const state = report?.state ?? 'running';
  const outcome = report?.outcome?.kind === 'import' ? report.outcome.report : null;
  const first = outcome?.added[0] ?? outcome?.revisions[0] ?? outcome?.duplicates[0]?.articleId;
  const titles = { running: 'Adding', finished: 'Done with', failed: 'Could not add', cancelled: 'Stopped adding' } as const;
  return (
    <section className="panel job-panel" aria-label="Adding articles">
      <header>
        <h2>
          {titles[state]} {shown.title}
        </h2>
        <span className="grow" />
        {state === 'running' ? (
          <Button small onClick={() => void call('job.cancel', { jobId: shown.jobId }).catch(() => undefined)}>
            Cancel
          </Button>
        ) : (
          <>
            {first ? (
              <Button small variant="primary" onClick={() => openFirst(first)}>
                Read the first
              </Button>
            ) : null}
            <IconButton label="Close" icon="close" onClick={() => adding.set(null)} />
          </>
        )}
      </header>
      <div className="bar-line">
        <Progress
          shape="wide"
          label="Files"
          done={state === 'finished' ? 1 : (report?.done ?? 0)}
          total={state === 'finished' ? 1 : (report?.total ?? null)}
        />
        <span>{report?.total ? `${report.done.toLocaleString('en')} of ${report.total.toLocaleString('en')}` : ''}</span>
      </div>
      <ol className="phases">
        {shown.phases.map((phase, index) => (
          <PhaseLine key={phase.name} phase={phase} now={state === 'running' && index === shown.phases.length - 1} />
        ))}
      </ol>
      {report?.error && state === 'failed' ? (
        <p className="job-error" role="alert">
          {report.error.message}
        </p>
      ) : null}
      {outcome ? <Tally report={outcome} /> : null}
      {outcome && outcome.guessed.length > 0 ? <Guessed guessed={outcome.guessed} /> : null}
      {outcome && outcome.failed.length > 0 ? <NotAdded failed={outcome.failed} /> : null}
      <p className="foot meta">What was added stays, also if you cancel. Undo takes the whole import back.</p>
    </section>
  );
}

function openFirst(articleId: ImportReport['added'][number]): void {
  adding.set(null);
  go({ view: 'library', articleId });
}

function PhaseLine({ phase, now }: Readonly<{ phase: Phase; now: boolean }>) {
  return (
    <li className={now ? 'now' : 'done'}>
      {now ? <Progress shape="short" label={phase.name} done={phase.done} total={phase.total} /> : <Icon name="check" />}
      {phase.name}
      <span className="ct">
        {phase.total === null
          ? null
          : now
            ? `${phase.done.toLocaleString('en')} of ${phase.total.toLocaleString('en')}`
            : phase.total.toLocaleString('en')}
      </span>
    </li>
  );
}

function Tally({ report }: Readonly<{ report: ImportReport }>) {
  const figures = [
    [report.added.length, 'added'],
    [report.revisions.length, 'newer versions'],
    [report.duplicates.length, 'already there'],
    [report.failed.length, 'not added'],
  ] as const;
  return (
    <div className="tally" role="status">
      {figures.map(([count, words]) => (
        <div key={words} className={classNames(words === 'not added' && count > 0 && 'bad')}>
          <b>{count.toLocaleString('en')}</b>
          <span>{words}</span>
        </div>
      ))}
    </div>
  );
}

/** Added, but perhaps with wrong letters: nothing told for certain how their bytes are to be read. */
function Guessed({ guessed }: Readonly<{ guessed: ImportReport['guessed'] }>) {
  const names = namesApart(guessed.map(({ path }) => path));
  return (
    <>
      <div className="rep-head">
        <h2 className="head">Added, look at the letters</h2>
      </div>
      <div className="failed-scroll">
        <table className="table failed">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Why</th>
              <th scope="col">
                <span className="sr-only">What to do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {guessed.map(({ path, articleId, encoding }, i) => (
              <tr key={path}>
                <td className="file" title={path}>
                  {names[i]}
                </td>
                <td>Read as {encoding}: the file does not say for certain how its letters are written.</td>
                <td className="acts">
                  <Button small variant="bare" onClick={() => openFirst(articleId)}>
                    Read
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function NotAdded({ failed }: Readonly<{ failed: ImportReport['failed'] }>) {
  const names = namesApart(failed.map(({ path }) => path));
  return (
    <>
      <div className="rep-head">
        <h2 className="head">Not added</h2>
        <span className="grow" />
        <Button small variant="bare" onClick={() => asking.set({ kind: 'files', paths: [...new Set(failed.map((file) => file.path))] })}>
          Try all again
        </Button>
      </div>
      <div className="failed-scroll">
        <table className="table failed">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Why</th>
              <th scope="col">
                <span className="sr-only">What to do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {failed.map((file, i) => (
              <tr key={`${file.path} ${file.reason}`}>
                <td className="file" title={file.path}>
                  {names[i]}
                </td>
                <td>{file.reason}</td>
                <td className="acts">
                  <Button small variant="bare" onClick={() => asking.set({ kind: 'paste' })}>
                    Paste text
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
