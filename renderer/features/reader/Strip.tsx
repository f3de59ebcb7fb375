import { type MouseEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { blockElements } from './dom-text.ts';
import { type BlockTable, blockAt } from './offsets.ts';
import type { Suggested } from './suggested.ts';

type Tick = Readonly<{ key: string; kind: string; top: number }>;
/** Top and height of every block, as parts of the whole height that is scrolled. */
type Heights = readonly Readonly<{ top: number; height: number }>[];
const STEPS = 300;

/** Where in the whole article the marks stand, beside the scrollbar; a click goes there. The list of marks says the same in words. */
export function Strip({
  root,
  scroller,
  table,
  marks,
  suggested,
  active,
}: Readonly<{
  root: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  table: BlockTable;
  marks: readonly Annotation[];
  suggested: readonly Suggested[];
  active: string | null;
}>) {
  const [heights, setHeights] = useState<Heights>([]);
  const seen = useRef<HTMLElement>(null);
  useEffect(() => {
    const text = root.current;
    const view = scroller.current;
    if (!text || !view) return undefined;
    const measure = () => setHeights(heightsOf(text, view));
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
  }, [root, scroller]);
  const ticks = useMemo(() => {
    const proposals = suggested.flatMap(({ mark }) => (mark.body.kind === 'quote' ? [mark] : []));
    return [...ticksOf(heights, table, marks, false), ...ticksOf(heights, table, proposals, true)];
  }, [heights, table, marks, suggested]);
  const proposal = suggested.find(({ mark }) => mark.id === active)?.mark;
  const chosen = proposal ?? marks.find((mark) => mark.id === active);
  const on = chosen && tickOf(heights, table, chosen, proposal !== undefined);
  const jump = (event: MouseEvent<HTMLDivElement>) => {
    const view = scroller.current;
    const own = event.currentTarget.getBoundingClientRect();
    if (view) view.scrollTop = ((event.clientY - own.top) / own.height) * view.scrollHeight - view.clientHeight / 2;
  };
  return (
    <div className="strip" aria-hidden="true" onClick={jump}>
      {ticks.map((tick) => (
        <i key={tick.key} className={tick.kind} style={{ top: `${tick.top}%` }} />
      ))}
      {on ? <i className={`${on.kind} on`} style={{ top: `${on.top}%` }} /> : null}
      <b ref={seen} />
    </div>
  );
}

function heightsOf(text: HTMLElement, view: HTMLElement): Heights {
  const shift = view.getBoundingClientRect().top - view.scrollTop;
  return blockElements(text).map((element) => {
    const box = element.getBoundingClientRect();
    return { top: (box.top - shift) / view.scrollHeight, height: box.height / view.scrollHeight };
  });
}

/** One tick a kind and a height, however many marks stand there: two thousand marks draw as few lines as the strip can show. */
function ticksOf(heights: Heights, table: BlockTable, marks: readonly Annotation[], suggested: boolean): readonly Tick[] {
  const found = new Map<string, Tick>();
  for (const mark of marks) {
    const tick = tickOf(heights, table, mark, suggested);
    if (tick) found.set(tick.key, tick);
  }
  return [...found.values()];
}

function tickOf(heights: Heights, table: BlockTable, mark: Annotation, suggested: boolean): Tick | null {
  const start = mark.anchors[0]?.start ?? 0;
  const index = blockAt(table, start);
  const place = heights[index];
  const block = table[index];
  if (!place || !block) return null;
  const part = (start - block.start) / Math.max(1, block.end - block.start);
  const top = Math.round((place.top + part * place.height) * STEPS);
  const kind = suggested ? 'suggest' : mark.body.kind;
  return { key: `${kind} ${top}`, kind, top: (top / STEPS) * 100 };
}
