import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Caret } from './caret.ts';
import { blockElements, domFromOffset, offsetFromDom } from './dom-text.ts';
import type { BlockTable } from './offsets.ts';

export type TextSelection = Readonly<{
  /** What is selected in the text, or where its caret is; null while the selection is elsewhere. */
  caret: Caret | null;
  /** True while a pointer is still drawing the selection. */
  drawing: boolean;
  /** Selects words, or sets the caret, as if a person had done it. */
  show: (caret: Caret | null) => void;
}>;

/** The selection of the window in article offsets, followed both ways. */
export function useTextSelection(root: RefObject<HTMLElement | null>, table: BlockTable): TextSelection {
  const [caret, setCaret] = useState<Caret | null>(null);
  const [drawing, setDrawing] = useState(false);
  useEffect(() => {
    const read = () => {
      const next = root.current && readSelection(root.current, table);
      setCaret((known) => (known?.anchor === next?.anchor && known?.focus === next?.focus ? known : (next ?? null)));
    };
    read();
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [root, table]);
  useEffect(() => {
    const press = (event: PointerEvent) => setDrawing(event.target instanceof Node && (root.current?.contains(event.target) ?? false));
    const release = () => setDrawing(false);
    window.addEventListener('pointerdown', press);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      window.removeEventListener('pointerdown', press);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
    };
  }, [root]);
  const show = useCallback(
    (next: Caret | null) => {
      const selection = document.getSelection();
      if (!selection || !root.current) return;
      if (!next) {
        selection.removeAllRanges();
        return;
      }
      const blocks = blockElements(root.current);
      const forwards = next.anchor <= next.focus;
      const from = domFromOffset(blocks, table, next.anchor, forwards ? 'start' : 'end');
      const to = domFromOffset(blocks, table, next.focus, forwards && next.anchor !== next.focus ? 'end' : 'start');
      if (from && to) selection.setBaseAndExtent(from.node, from.at, to.node, to.at);
    },
    [root, table],
  );
  return { caret, drawing, show };
}

function readSelection(root: HTMLElement, table: BlockTable): Caret | null {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return null;
  const anchor = offsetFromDom(root, table, selection.anchorNode, selection.anchorOffset);
  const focus = offsetFromDom(root, table, selection.focusNode, selection.focusOffset);
  return anchor === null || focus === null ? null : { anchor, focus };
}
