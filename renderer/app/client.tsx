import { keepPreviousData, QueryClient, QueryClientProvider, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { CallInput, CallName, CallOutput, JobReport, TopicName, TopicValue } from '../../shared/contract.ts';
import { type Envelope, unwrap, type WiresideError } from '../../shared/envelope.ts';

declare global {
  interface Window {
    readonly wireside: Readonly<{
      call(name: string, input: unknown): Promise<Envelope<unknown>>;
      subscribe(topic: string, callback: (value: unknown) => void): () => void;
    }>;
  }
}

/** Asks what stands behind the window. Throws a WiresideError whose message is for the person. */
export async function call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  return unwrap((await window.wireside.call(name, input)) as Envelope<CallOutput<Name>>);
}

/** Hears of a topic until the returned function is called. */
export function subscribe<Name extends TopicName>(topic: Name, callback: (value: TopicValue<Name>) => void): () => void {
  return window.wireside.subscribe(topic, (value) => callback(value as TopicValue<Name>));
}

/** Hears of a topic while the component is mounted. */
export function useTopic<Name extends TopicName>(topic: Name, callback: (value: TopicValue<Name>) => void): void {
  useEffect(() => subscribe(topic, callback), [topic, callback]);
}

/**
 * The answer to a query, kept and renewed when the service says that it may have changed. While a new input is asked for,
 * the answer to the old one stays unless `keep` is false.
 */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  options: Readonly<{ enabled?: boolean; keep?: boolean }> = {},
): UseQueryResult<CallOutput<Name>, WiresideError> {
  return useQuery<CallOutput<Name>, WiresideError>({
    queryKey: [name.slice(0, name.indexOf('.')), name, input],
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    ...(options.keep === false ? {} : { placeholderData: keepPreviousData }),
  });
}

/** A command that a person gives. Its failure is shown by the frame unless `quiet`; the promise rejects either way. */
export function useCommand<Name extends CallName>(
  name: Name,
  options: Readonly<{ quiet?: boolean }> = {},
): Readonly<{ run: (input: CallInput<Name>) => Promise<CallOutput<Name>>; isPending: boolean }> {
  const [pending, setPending] = useState(0);
  const quiet = options.quiet ?? false;
  const run = useCallback(
    async (input: CallInput<Name>) => {
      setPending((count) => count + 1);
      try {
        return await call(name, input);
      } catch (error) {
        if (!quiet) for (const listener of failureListeners) listener(error as WiresideError);
        throw error;
      } finally {
        setPending((count) => count - 1);
      }
    },
    [name, quiet],
  );
  return { run, isPending: pending > 0 };
}

/** Hears of every failed command that did not ask for quiet. */
export function onFailure(listener: (error: WiresideError) => void): () => void {
  failureListeners.add(listener);
  return () => failureListeners.delete(listener);
}
const failureListeners = new Set<(error: WiresideError) => void>();

/** Every job of this session as last reported, oldest first. */
export function useJobs(): readonly JobReport[] {
  return useSyncExternalStore(subscribeToJobs, () => jobs);
}

/** Resolves when the job has ended, with its last report. */
export function jobEnd(jobId: string): Promise<JobReport> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const report = jobs.find((job) => job.jobId === jobId);
      if (!report || report.state === 'running') return false;
      resolve(report);
      return true;
    };
    if (look()) return;
    const stop = subscribeToJobs(() => {
      if (look()) stop();
    });
  });
}

let jobs: readonly JobReport[] = [];
const jobListeners = new Set<() => void>();
function subscribeToJobs(listener: () => void): () => void {
  jobListeners.add(listener);
  return () => jobListeners.delete(listener);
}
function takeReports(reports: readonly JobReport[]): void {
  for (const report of reports) {
    const known = jobs.findIndex((job) => job.jobId === report.jobId);
    jobs = known < 0 ? [...jobs, report] : jobs.map((job, index) => (index === known ? report : job));
  }
  for (const listener of jobListeners) listener();
}

const queries = new QueryClient({
  defaultOptions: {
    // The laptop may be offline; nothing here goes over a network.
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Drops every kept answer whose subject is named, so that what is on screen is asked anew. */
export function renew(subjects: readonly string[]): void {
  for (const subject of subjects) void queries.invalidateQueries({ queryKey: [subject] });
}

export function ClientProvider({ children }: Readonly<{ children: ReactNode }>): ReactNode {
  useEffect(() => {
    const stops = [
      subscribe('changed', ({ subjects }) => renew(subjects)),
      subscribe('job', (report) => takeReports([report])),
      subscribe('library', () => void queries.invalidateQueries()),
    ];
    call('job.list', {}).then(takeReports, () => undefined);
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
