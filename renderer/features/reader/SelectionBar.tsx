import { useLayoutEffect, useRef, useState } from 'react';
import { Keys } from '../../ui/index.ts';
import { ariaKeys } from '../../ui/keys.ts';
import { placeBar } from './bar-place.ts';

export type BarAct = Readonly<{ id: string; label: string; keys: string; swatch?: string; run: () => void }>;

/** The ways to mark what is selected, near it: under its last line, so that neither it nor the line above is covered. */
export function SelectionBar({ acts, range, scroller }: Readonly<{ acts: readonly BarAct[]; range: Range; scroller: HTMLElement }>) {
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Readonly<{ top: number; left: number }> | null>(null);
  useLayoutEffect(() => {
    const put = () => {
      const lines = [...range.getClientRects()].filter((rect) => rect.width > 0);
      const first = lines[0];
      const last = lines.reduce<DOMRect | undefined>((lowest, rect) => (!lowest || rect.bottom > lowest.bottom + 2 ? rect : lowest), first);
      const own = bar.current;
      if (!first || !last || !own) return;
      const view = scroller.getBoundingClientRect();
      const found = placeBar({
        first,
        last: { top: last.top, bottom: last.bottom, left: Math.min(last.left, first.left) },
        view: { top: view.top, bottom: view.bottom, left: view.left + 12, right: view.left + scroller.clientWidth - 12 },
        bar: { width: own.offsetWidth, height: own.offsetHeight },
      });
      setPlace({ top: found.top - view.top + scroller.scrollTop, left: found.left - view.left });
    };
    put();
    scroller.addEventListener('scroll', put, { passive: true });
    return () => scroller.removeEventListener('scroll', put);
  }, [range, scroller]);
  return (
    <div
      ref={bar}
      className="float selbar"
      role="toolbar"
      aria-label="Mark the selection"
      style={place ?? { visibility: 'hidden', top: 0, left: 0 }}
      onPointerDown={(event) => event.preventDefault()}
    >
      {acts.map((act) => (
        <button key={act.id} type="button" aria-keyshortcuts={ariaKeys(act.keys)} onClick={act.run}>
          {act.swatch ? <i className={`swatch ${act.swatch}`} aria-hidden="true" /> : null}
          {act.label}
          <Keys keys={act.keys} />
        </button>
      ))}
    </div>
  );
}
