import { useSyncExternalStore } from 'react';

/** A value of the window that outlives the screen that shows it, such as a filter. */
export type Store<Value> = Readonly<{ get: () => Value; set: (value: Value) => void; use: () => Value }>;

/** Makes a store; components that call its `use` are drawn anew when the value changes. */
export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  const get = (): Value => value;
  const listen = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get,
    set: (next) => {
      value = next;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(listen, get),
  };
}
