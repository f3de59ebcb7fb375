import { type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { blockElements } from './dom-text.ts';
import { type BlockTable, blockAt } from './offsets.ts';

type Tick = Readonly<{ key: string; kind: string; top: number; on: boolean }>;
const STEPS = 300;

/** Where in the whole article the marks stand, beside the scrollbar; a click goes there. The list of marks says the same in words. */
export function Strip({
  root,
  scroller,
  table,
  marks,
  active,
}: Readonly<{
  root: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  table: BlockTable;
  marks: readonly Annotation[];
  active: string | null;
}>) {
  const [ticks, setTicks] = useState<readonly Tick[]>([]);
  const seen = useRef<HTMLElement>(null);
  useEffect(() => {
    const text = root.current;
    const view = scroller.current;
    if (!text || !view) return undefined;
    const measure = () => setTicks(ticksOf(text, view, table, marks, active));
    const follow = () => {
      if (!seen.current) return;
      seen.current.style.top = `${(view.scrollTop / view.scrollHeight) * 100}%`;
      seen.current.style.height = `${(view.clientHeight / view.scrollHeight) * 100}%`;
    };
    const both = () => {
      measure();
      follow();
    };
    both();
    const watch = new ResizeObserver(both);
    watch.observe(text);
    watch.observe(view);
    view.addEventListener('scroll', follow, { passive: true });
    return () => {
      watch.disconnect();
      view.removeEventListener('scroll', follow);
    };
  }, [root, scroller, table, marks, active]);
  const jump = (event: MouseEvent<HTMLDivElement>) => {
    const view = scroller.current;
    const own = event.currentTarget.getBoundingClientRect();
    if (view) view.scrollTop = ((event.clientY - own.top) / own.height) * view.scrollHeight - view.clientHeight / 2;
  };
  return (
    <div className="strip" aria-hidden="true" onClick={jump}>
      {ticks.map((tick) => (
        <i key={tick.key} className={tick.on ? `${tick.kind} on` : tick.kind} style={{ top: `${tick.top}%` }} />
      ))}
      <b ref={seen} />
    </div>
  );
}

/** One tick a kind and a height, however many marks stand there: two thousand marks draw as few lines as the strip can show. */
function ticksOf(
  text: HTMLElement,
  view: HTMLElement,
  table: BlockTable,
  marks: readonly Annotation[],
  active: string | null,
): readonly Tick[] {
  const shift = view.getBoundingClientRect().top - view.scrollTop;
  const boxes = blockElements(text).map((element) => element.getBoundingClientRect());
  const found = new Map<string, Tick>();
  for (const mark of marks) {
    const start = mark.anchors[0]?.start ?? 0;
    const index = blockAt(table, start);
    const box = boxes[index];
    const block = table[index];
    if (!box || !block) continue;
    const part = (start - block.start) / Math.max(1, block.end - block.start);
    const top = Math.round(((box.top - shift + part * box.height) / view.scrollHeight) * STEPS);
    const on = mark.id === active;
    const key = `${mark.body.kind} ${top}`;
    if (on || !found.get(key)?.on) found.set(key, { key, kind: mark.body.kind, top: (top / STEPS) * 100, on });
  }
  return [...found.values()];
}
