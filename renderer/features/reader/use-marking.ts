import { useMemo, useRef } from 'react';
import type { Annotation, AnnotationBody, Passage } from '../../../shared/model/annotation.ts';
import type { AnnotationId, EventId } from '../../../shared/model/ids.ts';
import type { Span } from '../../../shared/text/words.ts';
import { useAct } from '../../app/commands.ts';
import { go } from '../../app/navigation.ts';
import { guessDirectness } from './directness.ts';
import { type OutlineRow, stepInOutline } from './outline.ts';
import { joinPassages } from './passages.ts';
import type { BarAct } from './SelectionBar.tsx';
import type { Marks } from './use-marks.ts';
import { newQuote } from './words.ts';

/** What can be done with the words selected, for the bar and by key: make a mark of them, or give them to the mark that is chosen. */
export function useMarking({
  text,
  layout,
  passages,
  marks,
  active,
  onMaking,
  onMade,
  onPassageChanged,
}: Readonly<{
  text: string;
  layout: readonly Span[];
  passages: readonly Passage[];
  marks: Marks;
  active: Annotation | null;
  /** Called before the words go to the library: whatever was chosen until now is no longer meant. */
  onMaking: () => void;
  /** `untouched`: the person has selected nothing else since. */
  onMade: (mark: Annotation, untouched: boolean) => void;
  onPassageChanged: () => void;
}>): readonly BarAct[] {
  const selected = useRef(passages);
  selected.current = passages;
  const making = useRef<Promise<unknown>>(Promise.resolve());
  const newest = useRef('');
  const make = (body: AnnotationBody): void => {
    const wanted = JSON.stringify([body.kind, passages]);
    // A key that is held down means one mark.
    if (passages.length === 0 || newest.current === wanted) return;
    newest.current = wanted;
    onMaking();
    making.current = making.current.then(async () => {
      const made = await marks.create(passages, body);
      if (newest.current !== wanted) return;
      newest.current = '';
      if (made) onMade(made, JSON.stringify(selected.current) === JSON.stringify(passages));
    });
  };
  const change = (next: (now: Annotation) => Passage[]) => {
    if (!active || passages.length === 0) return;
    void marks.edit(active.id, (now) => ({ anchors: next(now) }));
    onPassageChanged();
  };
  const quote = () => make(newQuote(guessDirectness(text, layout, passages)));
  const mention = () => make({ kind: 'mention', actorId: null });
  const highlight = () => make({ kind: 'highlight' });
  const note = () => make({ kind: 'note' });
  const add = () => change((now) => joinPassages(text, [...now.anchors, ...passages]));
  const use = () => change(() => [...passages]);
  const enabled = passages.length > 0;
  const group = 'Marking';
  useAct({ id: 'mark.quote', title: 'Mark as a quote', keys: 'Q', group, enabled, run: quote });
  useAct({ id: 'mark.mention', title: 'Mark as a mention', keys: 'M', group, enabled, run: mention });
  useAct({ id: 'mark.highlight', title: 'Highlight', keys: 'H', group, enabled, run: highlight });
  useAct({ id: 'mark.makeNote', title: 'Mark with a note', keys: 'N', group, enabled, run: note });
  useAct({ id: 'mark.add', title: 'Add the selection to the mark', keys: '+', group, enabled: enabled && active !== null, run: add });
  useAct({ id: 'mark.use', title: 'Use the selection as passage', keys: 'U', group, enabled: enabled && active !== null, run: use });
  if (!enabled) return [];
  return [
    { id: 'quote', label: 'Quote', keys: 'Q', swatch: 'quote', run: quote },
    { id: 'mention', label: 'Mention', keys: 'M', swatch: 'mention', run: mention },
    { id: 'highlight', label: 'Highlight', keys: 'H', swatch: 'highlight', run: highlight },
    { id: 'note', label: 'Note', keys: 'N', swatch: 'note', run: note },
    ...(active ? [{ id: 'add', label: `Add to ${active.body.kind}`, keys: '+', run: add }] : []),
    ...(active ? [{ id: 'use', label: 'Use as passage', keys: 'U', run: use }] : []),
  ];
}

/** The acts of the place beside marking: walking from mark to mark, deleting, the panels. */
export function useReaderActs({
  rows,
  active,
  deletable,
  hasSelection,
  eventId,
  hasOriginal,
  inspectorHidden,
  jump,
  focusText,
  clear,
  remove,
  openOriginal,
  toggleInspector,
}: Readonly<{
  rows: readonly OutlineRow[];
  /** The mark or suggestion that is chosen. */
  active: Annotation | null;
  deletable: boolean;
  hasSelection: boolean;
  eventId: EventId | null;
  hasOriginal: boolean;
  inspectorHidden: boolean;
  jump: (id: AnnotationId | null) => void;
  focusText: () => void;
  clear: () => void;
  remove: () => void;
  openOriginal: () => void;
  toggleInspector: () => void;
}>): void {
  const step = (by: 1 | -1) => jump(stepInOutline(rows, active?.id ?? null, by)?.mark.id ?? null);
  const any = rows.length > 0;
  const open = useMemo(() => rows.filter((row) => row.open), [rows]);
  const group = 'Reading';
  useAct({ id: 'mark.next', title: 'Next mark or suggestion', keys: 'J', group, enabled: any, run: () => step(1) });
  useAct({ id: 'mark.previous', title: 'Previous mark or suggestion', keys: 'K', group, enabled: any, run: () => step(-1) });
  useAct({
    id: 'mark.nextOpen',
    title: 'Next mark without speaker or actor',
    keys: 'Shift O',
    group,
    enabled: open.length > 0,
    run: () => jump(nextOpen(rows, active)?.mark.id ?? null),
  });
  useAct({ id: 'mark.delete', title: 'Delete the mark', keys: 'Del', group: 'This mark', enabled: deletable, run: remove });
  useAct({ id: 'reader.text', title: 'Go to the text', keys: 'R', group, run: focusText });
  useAct({
    id: 'reader.clear',
    title: 'Let go of the selection or the mark',
    keys: 'Esc',
    group,
    hidden: true,
    enabled: hasSelection || active !== null,
    run: clear,
  });
  useAct({ id: 'article.original', title: 'Show the original', keys: 'O', group: 'Article', enabled: hasOriginal, run: openOriginal });
  useAct({
    id: 'article.compare',
    title: 'Compare the event',
    keys: 'Ctrl E',
    group: 'Article',
    enabled: eventId !== null,
    run: () => eventId && go({ view: 'event', eventId, tab: 'quotes' }),
  });
  useAct({
    id: 'reader.inspector',
    title: inspectorHidden ? 'Show the marks' : 'Hide the marks',
    keys: 'Ctrl I',
    group,
    run: toggleInspector,
  });
}

/** The next open mark after the chosen one in text order, from the top again after the last. */
function nextOpen(rows: readonly OutlineRow[], active: Annotation | null): OutlineRow | undefined {
  const at = rows.findIndex((row) => row.mark.id === active?.id);
  return rows.find((row, i) => i > at && row.open) ?? rows.find((row) => row.open);
}
