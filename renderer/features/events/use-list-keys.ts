import { type KeyboardEvent, useState } from 'react';

/** The active row of a list that is one stop for Tab: arrows, Home, End and the page keys move it, Enter opens it. Keeps within the list when it shrinks. */
export function useListKeys(length: number, onEnter: (index: number) => void, page = 8) {
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, Math.max(0, length - 1));
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    j: active + 1,
    k: active - 1,
    Home: 0,
    End: length - 1,
    PageDown: active + page,
    PageUp: active - page,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      if (length > 0) onEnter(active);
      event.preventDefault();
      return;
    }
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setActive(Math.min(length - 1, Math.max(0, next)));
  };
  return { active, setActive, onKeyDown };
}
