import { useEffect, useState } from 'react';

export type Found<Item> = Readonly<{ items: readonly Item[]; text: string; searching: boolean; error: string | null }>;

/**
 * What `find` answers for the text, asked 60 ms after the last letter and only while wanted. An answer to an older text never replaces
 * a newer one; until the newer is there the older stays, so that a list does not flicker while a person types.
 */
export function useFound<Item>(find: (text: string) => Promise<readonly Item[]>, text: string, wanted: boolean): Found<Item> {
  const [found, setFound] = useState<Found<Item>>({ items: [], text: '', searching: false, error: null });
  useEffect(() => {
    if (!wanted) return undefined;
    let stale = false;
    setFound((before) => ({ ...before, searching: true }));
    const timer = setTimeout(() => {
      find(text).then(
        (items) => {
          if (!stale) setFound({ items, text, searching: false, error: null });
        },
        (thrown: unknown) => {
          if (!stale) setFound({ items: [], text, searching: false, error: thrown instanceof Error ? thrown.message : String(thrown) });
        },
      );
    }, 60);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [find, text, wanted]);
  return found;
}
