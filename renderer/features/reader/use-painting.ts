import { type RefObject, useLayoutEffect, useRef } from 'react';
import { blockElements, rangeOf } from './dom-text.ts';
import type { BlockTable } from './offsets.ts';
import { HIGHLIGHT_NAMES, type Painting, repainted } from './painting.ts';

/**
 * Puts a painting on the text by the CSS Custom Highlight API: no element is added, so the text can be selected and read as it is.
 * Only the highlights whose stretches changed get new ranges.
 */
export function usePainting(root: RefObject<HTMLElement | null>, table: BlockTable, painting: Painting): void {
  const before = useRef<Readonly<{ table: BlockTable; painting: Painting }> | null>(null);
  useLayoutEffect(() => {
    if (!root.current) return;
    const known = before.current?.table === table ? before.current.painting : null;
    const blocks = blockElements(root.current);
    for (const name of repainted(known, painting)) {
      const ranges = painting[name].map((span) => rangeOf(blocks, table, span)).filter((range) => range !== null);
      const highlight = new Highlight(...ranges);
      highlight.priority = HIGHLIGHT_NAMES.indexOf(name);
      CSS.highlights.set(name, highlight);
    }
    before.current = { table, painting };
  }, [root, table, painting]);
  // In the layout phase, for the next article paints there too: a later clean-up would take away its marks.
  useLayoutEffect(
    () => () => {
      for (const name of HIGHLIGHT_NAMES) CSS.highlights.delete(name);
      before.current = null;
    },
    [],
  );
}
