import { useAct } from '../../app/commands.ts';
import { AnalysisReportDialog } from './AnalysisReportDialog.tsx';
import { useAnalysisRun } from './analysis-run.ts';

/** The engine over the whole library, from wherever the window is, and the report of any such run. */
export function LookingThrough() {
  const run = useAnalysisRun();
  useAct({
    id: 'suggestions.library',
    title: 'Look for quotes and names in the whole library',
    group: 'Library',
    run: () => void run(null, 'the library'),
  });
  return <AnalysisReportDialog />;
}
