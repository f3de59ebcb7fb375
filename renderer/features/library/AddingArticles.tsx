import { useCallback, useEffect } from 'react';
import type { JobReport, TopicValue } from '../../../shared/contract.ts';
import { call, jobEnd, useCommand, useJobs, useTopic } from '../../app/client.tsx';
import { useAct } from '../../app/commands.ts';
import { go } from '../../app/navigation.ts';
import { counted } from '../../app/StatusBar.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { type Adding, adding, asking, fileName, withReport } from './adding-state.ts';
import { CollectionReportDialog } from './CollectionReportDialog.tsx';
import { collectionReport } from './collection-report.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { chosenArticles, listView, wholeList } from './list-state.ts';
import { PasteDialog } from './PasteDialog.tsx';
import { showAct } from './show-act.ts';

/** Every way in and out of the library, from wherever the window is: the acts, dropped files, and what is asked first. */
export function AddingArticles() {
  const acts = useAddingActs();
  const asked = asking.use();
  const group = 'Library';
  useAct({ id: 'add-articles', title: 'Add articles', keys: 'Ctrl O', group, run: () => void acts.chooseFiles() });
  useAct({
    id: 'paste-article',
    title: 'Paste a text as an article',
    keys: 'Ctrl Shift V',
    group,
    run: () => asking.set({ kind: 'paste' }),
  });
  useAct({ id: 'open-sample', title: 'Open the sample coverage', keys: 'Ctrl Shift S', group, run: () => void acts.openSample() });
  useAct({
    id: 'import-collection',
    title: 'Add a collection (.wireside)',
    group,
    run: ({ path }) => void acts.addCollection(path ?? null),
  });
  useAct({ id: 'open-library', title: 'Open a library', keys: 'Ctrl L', group, run: ({ path }) => void acts.openLibrary(path ?? null) });
  useAct({ id: 'new-library', title: 'New library', group, run: () => void acts.newLibrary() });
  useAct({ id: 'export', title: 'Export', keys: 'Ctrl Shift E', group, run: () => asking.set({ kind: 'export', selection: false }) });
  useAct({ id: 'backup', title: 'Back up the library', group, run: () => void acts.backUp() });
  useAct({ id: 'check', title: 'Check the library', group, run: () => void acts.check() });
  useTopic(
    'files-dropped',
    useCallback(({ paths }: { paths: string[] }) => acts.takeFiles(paths), [acts.takeFiles]),
  );
  useTopic('library', forgetOtherLibrary);
  useFollowedImport();
  const close = () => asking.set(null);
  return (
    <>
      {asked?.kind === 'files' ? <ImportDialog paths={asked.paths} onClose={close} /> : null}
      {asked?.kind === 'paste' ? <PasteDialog onClose={close} /> : null}
      {asked?.kind === 'export' ? <ExportDialog selection={asked.selection} onClose={close} /> : null}
      <CollectionReportDialog />
    </>
  );
}

/** The ways in and out as functions, for buttons that stand elsewhere. */
export function useAddingActs() {
  const toast = useToast();
  const open = useCommand('library.open').run;
  const create = useCommand('library.create').run;
  const sample = useCommand('articles.openSample').run;
  const importCollection = useCommand('exchange.import').run;
  const chooseSavePath = useCommand('shell.chooseSavePath').run;
  const backup = useCommand('library.backup').run;
  const startCheck = useCommand('library.check').run;

  const openLibrary = useCallback((path: string | null) => open({ path }).catch(() => undefined), [open]);
  const newLibrary = useCallback(() => create({}).catch(() => undefined), [create]);
  const openSample = useCallback(async () => {
    const opened = await sample({}).catch(() => null);
    if (opened) go({ view: 'library', articleId: opened.firstArticleId, eventId: opened.eventId });
  }, [sample]);
  const addCollection = useCallback(
    async (path: string | null) => {
      const chosen = path ?? (await call('shell.chooseCollection', {})).path;
      if (chosen === null) return;
      const started = await importCollection({ path: chosen }).catch(() => null);
      if (!started) return;
      const end = await jobEnd(started.jobId);
      if (end.outcome?.kind === 'collection') collectionReport.set({ file: fileName(chosen), report: end.outcome.report });
      else if (end.error && end.state === 'failed') toast(end.error.message, undefined, 'problem');
    },
    [importCollection, toast],
  );
  const takeFiles = useCallback(
    (paths: readonly string[]) => {
      const library = paths.find((path) => /\.wiredesk$/i.test(path));
      if (library) return void openLibrary(library);
      for (const path of paths) if (/\.wireside$/i.test(path)) void addCollection(path);
      const articles = paths.filter((path) => !/\.wireside$/i.test(path));
      if (articles.length > 0) asking.set({ kind: 'files', paths: articles });
    },
    [openLibrary, addCollection],
  );
  const chooseFiles = useCallback(async () => {
    const { paths } = await call('shell.chooseArticles', {}).catch(() => ({ paths: [] }));
    if (paths.length > 0) takeFiles(paths);
  }, [takeFiles]);
  const backUp = useCallback(async () => {
    const path = await chooseSavePath({ suggestedName: 'Backup', extension: 'wiredesk' }).then(
      (chosen) => chosen.path,
      () => null,
    );
    if (path === null) return;
    const started = await backup({ path }).catch(() => null);
    if (!started) return;
    const end = await jobEnd(started.jobId);
    if (end.state === 'finished') toast(`Backed up to ${path}`, showAct(path));
    else if (end.error) toast(end.error.message, undefined, 'problem');
  }, [chooseSavePath, backup, toast]);
  const check = useCallback(async () => {
    const started = await startCheck({}).catch(() => null);
    if (!started) return;
    const end = await jobEnd(started.jobId);
    if (end.outcome?.kind !== 'check') return void (end.error && toast(end.error.message, undefined, 'problem'));
    const { checked, problems } = end.outcome.report;
    if (problems.length === 0)
      toast(`Checked ${checked.articles} articles, ${checked.annotations} marks and ${checked.originals} originals: all is well.`);
    else
      toast(
        `${problems.length} things are wrong. The first: ${problems[0]?.message} Open a backup, or undo the last acts.`,
        undefined,
        'problem',
      );
  }, [startCheck, toast]);
  return { openLibrary, newLibrary, openSample, addCollection, takeFiles, chooseFiles, backUp, check };
}

/** Another library has other records: nothing of what was chosen, filtered or added may be carried over. */
function forgetOtherLibrary({ state }: TopicValue<'library'>): void {
  if (state !== 'opened') return;
  listView.set(wholeList);
  chosenArticles.set(new Set());
  adding.set(null);
  asking.set(null);
}

/** Takes the reports of the import in the panel into its state, whichever screen is shown. */
function useFollowedImport(): void {
  const jobs = useJobs();
  const followed = adding.use();
  const toast = useToast();
  useEffect(() => {
    const report = followed && jobs.find((job) => job.jobId === followed.jobId);
    if (!followed || !report) return;
    const next = withReport(followed, report);
    if (next === followed) return;
    adding.set(next);
    if (!next.visible && report.state !== 'running') toast(wordsOf(report), { label: 'Show', run: () => showAdding(next) });
  }, [jobs, followed, toast]);
}

function wordsOf({ outcome, error, name }: JobReport): string {
  if (outcome?.kind !== 'import') return error?.message ?? name;
  const { added, revisions, failed } = outcome.report;
  const missing = failed.length > 0 ? `, ${failed.length} not added` : '';
  return `${counted(added.length + revisions.length, 'article')} added${missing}`;
}

function showAdding(ended: Adding): void {
  adding.set({ ...ended, visible: true });
  go({ view: 'library' });
}
