import { useCallback } from 'react';
import type { AnalysisReport, JobReport } from '../../../shared/contract.ts';
import type { EventId } from '../../../shared/model/ids.ts';
import { jobEnd, useCommand } from '../../app/client.tsx';
import { useSettings } from '../../app/settings.ts';
import { createStore } from '../../app/store.ts';
import { useToast } from '../../ui/Toast.tsx';

/** What the last run over many articles came to, until its report is closed. */
export const analysisEnd = createStore<Readonly<{ report: AnalysisReport; stopped: boolean; where: string }> | null>(null);

/** Starts the engine over an event or, with null, the whole library; the status bar shows how far it is, and its end is reported. */
export function useAnalysisRun(): (eventId: EventId | null, where: string) => Promise<void> {
  const { run } = useCommand('suggestions.analyse');
  const { threshold } = useSettings().settings.suggestions;
  const toast = useToast();
  return useCallback(
    async (eventId, where) => {
      const started = await run({ eventId, least: threshold }).catch(() => null);
      if (!started) return;
      const end: JobReport = await jobEnd(started.jobId);
      if (end.outcome?.kind === 'analysis') analysisEnd.set({ report: end.outcome.report, stopped: end.state === 'cancelled', where });
      else if (end.error && end.state === 'failed') toast(end.error.message, undefined, 'problem');
    },
    [run, threshold, toast],
  );
}
