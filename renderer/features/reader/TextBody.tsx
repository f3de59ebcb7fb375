import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import type { OpenArticle } from '../../../shared/contract.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { AnnotationId } from '../../../shared/model/ids.ts';
import { sentences } from '../../../shared/text/sentences.ts';
import { call } from '../../app/client.tsx';
import { stopsOf } from './caret.ts';
import { caretAfter } from './caret-keys.ts';
import { blockElements, offsetUnder, rangeOf } from './dom-text.ts';
import type { LaidBlock } from './layout.ts';
import type { Noted } from './MarginNotes.tsx';
import { blockAt } from './offsets.ts';
import { marksAt, nextOutward } from './passages.ts';
import { Paragraph } from './Story.tsx';
import type { Suggested } from './suggested.ts';
import type { Marks } from './use-marks.ts';
import type { TextSelection } from './use-text-selection.ts';

const none: readonly Noted[] = [];

/* A read-only text that takes the focus, so that words can be chosen by keyboard; screen readers keep their own ways to read it. */
const readAsDocument = {
  role: 'document',
  tabIndex: 0,
  'aria-label': 'Text of the article',
  'aria-description':
    'Arrows go by word and sentence, with Shift they select. W, S and P select the word, the sentence, the paragraph. The marks are in the list of marks.',
} as const;

/** The text to read and to mark: plain paragraphs, a caret for the keyboard, a click for the mark under it. */
export function TextBody({
  root,
  open,
  layout,
  actors,
  shown,
  suggested,
  active,
  selection,
  onSelect,
  onReveal,
}: Readonly<{
  root: RefObject<HTMLDivElement | null>;
  open: OpenArticle;
  layout: readonly LaidBlock[];
  actors: Marks['actors'];
  /** The marks that are painted. */
  shown: readonly Annotation[];
  suggested: readonly Suggested[];
  active: AnnotationId | null;
  selection: TextSelection;
  onSelect: (id: AnnotationId) => void;
  /** Brings an offset into view. */
  onReveal: (offset: number) => void;
}>) {
  const { article, outlet } = open;
  const [byKeyboard, setByKeyboard] = useState(false);
  const stops = useMemo(() => stopsOf(article.text, layout, sentences(article.text, layout)), [article.text, layout]);
  const notes = useMemo(() => notesByBlock(shown, suggested, layout), [shown, suggested, layout]);
  const { caret } = selection;
  const openMarkAt = (offset: number) => {
    const proposals = suggested.map(({ mark }) => mark);
    const mark = nextOutward([...marksAt(shown, offset), ...marksAt(proposals, offset)], active);
    if (mark) onSelect(mark.id);
    return mark !== null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    const from = caret ?? { anchor: layout[0]?.start ?? 0, focus: layout[0]?.start ?? 0 };
    if (event.key === 'Enter' && !event.altKey) {
      const address = addressAt(layout, from.focus);
      const opened = event.ctrlKey || !openMarkAt(from.focus) ? address && openAddress(address) : true;
      if (opened) event.preventDefault();
      return;
    }
    const next = caretAfter(stops, from, event);
    if (!next) return;
    event.preventDefault();
    setByKeyboard(true);
    selection.show(next);
    onReveal(next.focus);
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const address = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-href]')?.dataset.href : undefined;
    if (address && (event.ctrlKey || event.metaKey)) {
      openAddress(address);
      return;
    }
    if (!root.current || document.getSelection()?.isCollapsed === false) return;
    const offset = offsetUnder(root.current, layout, event.clientX, event.clientY);
    if (offset !== null) openMarkAt(offset);
  };
  /* The words of the article alone, without what stands in the margin between them. */
  const onCopy = (event: ClipboardEvent) => {
    if (!caret || caret.anchor === caret.focus) return;
    const [start, end] = [Math.min(caret.anchor, caret.focus), Math.max(caret.anchor, caret.focus)];
    event.clipboardData.setData('text/plain', article.text.slice(start, end).replaceAll('\n', '\n\n'));
    event.preventDefault();
  };
  const takeFocus = () => {
    if (!root.current?.matches(':focus-visible')) return;
    setByKeyboard(true);
    if (caret) return;
    const chosen = shown.find((mark) => mark.id === active) ?? suggested.find(({ mark }) => mark.id === active)?.mark;
    const start = chosen?.anchors[0]?.start ?? layout[0]?.start ?? 0;
    selection.show({ anchor: start, focus: start });
  };
  const handlers = { onKeyDown, onClick, onCopy, onFocus: takeFocus, onPointerDown: () => setByKeyboard(false) };
  return (
    <div ref={root} className="story-text" {...readAsDocument} {...handlers}>
      {layout.map((block) => (
        <Paragraph
          key={block.index}
          block={block}
          text={article.text.slice(block.start, block.end)}
          language={article.language}
          notes={notes.get(block.index) ?? none}
          active={notes.get(block.index)?.some(({ mark }) => mark.id === active) ? active : null}
          actors={actors}
          outlet={outlet}
          onSelect={onSelect}
        />
      ))}
      {byKeyboard && caret && caret.anchor === caret.focus ? <CaretLine root={root} layout={layout} at={caret.focus} /> : null}
    </div>
  );
}

/** Where the keyboard is in the text, for it cannot be typed into and so shows no caret of its own. */
function CaretLine({ root, layout, at }: Readonly<{ root: RefObject<HTMLElement | null>; layout: readonly LaidBlock[]; at: number }>) {
  const [place, setPlace] = useState<Readonly<{ top: number; left: number; height: number }> | null>(null);
  useLayoutEffect(() => {
    if (!root.current) return;
    const box = rangeOf(blockElements(root.current), layout, { start: at, end: at })?.getBoundingClientRect();
    const own = root.current.getBoundingClientRect();
    setPlace(box ? { top: box.top - own.top, left: box.left - own.left, height: box.height } : null);
  }, [root, layout, at]);
  return place ? <i className="caret-line" aria-hidden="true" style={place} /> : null;
}

/** Quotes and notes by the block that they begin in, suggested quotes among them. */
function notesByBlock(
  marks: readonly Annotation[],
  suggested: readonly Suggested[],
  layout: readonly LaidBlock[],
): ReadonlyMap<number, readonly Noted[]> {
  const found = new Map<number, Noted[]>();
  const noted = [
    ...marks.filter(({ body }) => body.kind === 'quote' || body.kind === 'note').map((mark) => ({ mark, confidence: null })),
    ...suggested.filter(({ mark }) => mark.body.kind === 'quote'),
  ].sort((one, other) => (one.mark.anchors[0]?.start ?? 0) - (other.mark.anchors[0]?.start ?? 0));
  for (const { mark, confidence } of noted) {
    const block = blockAt(layout, mark.anchors[0]?.start ?? 0);
    const there = found.get(block);
    if (there) there.push({ mark, confidence });
    else found.set(block, [{ mark, confidence }]);
  }
  return found;
}

const addressAt = (layout: readonly LaidBlock[], offset: number): string | null =>
  layout[blockAt(layout, offset)]?.pieces.find((piece) => piece.start <= offset && offset < piece.end)?.href ?? null;

/** The shell asks before it opens anything; a refusal is told by the frame. */
function openAddress(address: string): true {
  void call('shell.openAddress', { address }).catch(() => undefined);
  return true;
}
