import type { JobReport } from '../../../shared/contract.ts';
import type { JobId } from '../../../shared/model/ids.ts';
import { createStore } from '../../app/store.ts';

/** One import that was begun here: what was given to it, and the phases it went through so far. */
export type Adding = Readonly<{ jobId: JobId; title: string; phases: readonly Phase[]; report: JobReport | null; visible: boolean }>;
export type Phase = Readonly<{ name: string; done: number; total: number | null }>;

/** What is being asked before anything is added. */
export type Asking =
  | Readonly<{ kind: 'files'; paths: readonly string[] }>
  | Readonly<{ kind: 'paste' }>
  | Readonly<{ kind: 'export'; selection: boolean }>;

export const asking = createStore<Asking | null>(null);
/** The import shown in its panel, until the panel is closed. */
export const adding = createStore<Adding | null>(null);

/** The import with a later report taken in: a phase keeps its last figures when the next begins. */
export function withReport(before: Adding, report: JobReport): Adding {
  if (report.jobId !== before.jobId || report === before.report) return before;
  const phase: Phase = { name: report.phase, done: report.done, total: report.total };
  const last = before.phases[before.phases.length - 1];
  const phases =
    report.phase === '' || report.phase === report.name
      ? before.phases
      : last?.name === phase.name
        ? [...before.phases.slice(0, -1), phase]
        : [...before.phases, phase];
  return { ...before, phases, report };
}

/** Lets the panel stand back, and forgets an import that has ended. */
export function hideAdding(): void {
  const shown = adding.get();
  if (shown) adding.set(shown.report && shown.report.state !== 'running' ? null : { ...shown, visible: false });
}

/** "ostrel.html", or "48 files": what was given, in a few words. */
export function namedFiles(paths: readonly string[]): string {
  const [first = ''] = paths;
  return paths.length === 1 ? `“${fileName(first)}”` : `${paths.length.toLocaleString('en')} files`;
}

/** The last part of a path of any system. */
export const fileName = (path: string): string => path.split(/[\\/]/).pop() ?? path;

/** The names of files as a list shows them: with the folder where two bear one name, as saved pages often do. In the order given. */
export function namesApart(paths: readonly string[]): string[] {
  const uses = new Map<string, number>();
  for (const name of paths.map(fileName)) uses.set(name, (uses.get(name) ?? 0) + 1);
  return paths.map((path) => {
    const name = fileName(path);
    return uses.get(name) === 1 ? name : path.split(/[\\/]/).slice(-2).join('/');
  });
}
