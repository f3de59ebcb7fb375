import { type ReactNode, useEffect, useSyncExternalStore } from 'react';

/** What the place that is shown says in the status bar: facts at the left, its keys and the like at the right. */
export type Status = Readonly<{ left?: ReactNode; right?: ReactNode }>;

export type SpokenStatus = Status & Readonly<{ order: number }>;
let spoken: readonly SpokenStatus[] = [];
let lastOrder = 0;
const listeners = new Set<() => void>();

/** Says something in the status bar while the component is mounted. Pass words, or nodes that keep their identity. */
export function useStatus({ left, right }: Status): void {
  useEffect(() => {
    const order = ++lastOrder;
    set([...spoken, { order, left, right }]);
    return () => set(spoken.filter((status) => status.order !== order));
  }, [left, right]);
}

/** Everything that is said now, outermost first. */
export function useSpokenStatus(): readonly SpokenStatus[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => spoken,
  );
}

function set(next: typeof spoken): void {
  spoken = next;
  for (const listener of listeners) listener();
}
