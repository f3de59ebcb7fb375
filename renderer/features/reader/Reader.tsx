import { type CSSProperties, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OpenArticle } from '../../../shared/contract.ts';
import type { AnnotationId, ArticleId } from '../../../shared/model/ids.ts';
import { direction } from '../../../shared/text/language.ts';
import { type Span, wordAt } from '../../../shared/text/words.ts';
import { useCall } from '../../app/client.tsx';
import { useStatus } from '../../app/commands.ts';
import { currentPlace, replacePlace } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { EmptyState, Keys, Splitter } from '../../ui/index.ts';
import { AcceptManyDialog } from './AcceptManyDialog.tsx';
import { blockElements, rangeOf } from './dom-text.ts';
import { Inspector } from './Inspector.tsx';
import { layOut } from './layout.ts';
import { OriginalDialog } from './OriginalDialog.tsx';
import { type OutlineFilter, outlineOf, stepInOutline, walked } from './outline.ts';
import { paint } from './painting.ts';
import { passagesOf } from './passages.ts';
import { type HiddenKinds, ReaderToolbar } from './ReaderToolbar.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { StoryHead } from './Story.tsx';
import { Strip } from './Strip.tsx';
import { SuggestBar } from './SuggestBar.tsx';
import { TextBody } from './TextBody.tsx';
import { useDeciding } from './use-deciding.ts';
import { useMarking, useReaderActs } from './use-marking.ts';
import { useMarks } from './use-marks.ts';
import { usePainting } from './use-painting.ts';
import { type Suggestions, useSuggestions } from './use-suggestions.ts';
import { useTextSelection } from './use-text-selection.ts';
import './reader.css';
import './inspector.css';

const nothingHidden: HiddenKinds = new Set();

type Props = Readonly<{ articleId: ArticleId; annotationId?: AnnotationId; position?: number }>;

/** An article to read and to mark, its marks beside it. `annotationId` chooses a mark, `position` brings the words there into view. */
export function Reader({ articleId, annotationId, position }: Props) {
  const article = useCall('articles.get', { id: articleId });
  const marks = useCall('annotations.list', { articleId });
  const [shown, setShown] = useState<OpenArticle | null>(null);
  const ready = article.data && !article.isPlaceholderData && marks.data && !marks.isPlaceholderData ? article.data : null;
  if (ready && ready !== shown) setShown(ready);
  if (article.error && !article.isPlaceholderData)
    return (
      <section className="paper reader" aria-label="Article">
        <EmptyState title="This article cannot be shown">
          <p>{article.error.message}</p>
        </EmptyState>
      </section>
    );
  if (!shown) return <section className="paper reader" aria-label="Article" aria-busy="true" />;
  const here = shown.article.id === articleId;
  return (
    <Desk
      key={shown.article.id}
      open={shown}
      annotationId={here ? annotationId : undefined}
      position={here ? position : undefined}
      busy={!here}
    />
  );
}

function Desk({ open, annotationId, position, busy }: Omit<Props, 'articleId'> & Readonly<{ open: OpenArticle; busy: boolean }>) {
  const { article, outlet, events } = open;
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { settings, change } = useSettings();
  const [dragged, setDragged] = useState<number | null>(null);
  const [hidden, setHidden] = useState(nothingHidden);
  const [original, setOriginal] = useState(false);
  const [focusField, setFocusField] = useState<AnnotationId | null>(null);
  const [active, setActive] = useState<AnnotationId | null>(annotationId ?? null);
  const { panels, reading } = settings;
  const inspectorHidden = panels.inspectorHidden;

  const marks = useMarks(article.id);
  const suggestions = useShownSuggestions(article.id, marks, hidden.has('suggestion'));
  const [filter, setFilter] = useState<OutlineFilter>('all');
  const layout = useMemo(() => layOut(article), [article]);
  const shown = useMemo(() => marks.list.filter((mark) => !hidden.has(mark.body.kind)), [marks.list, hidden]);
  const rows = useMemo(() => outlineOf(marks.list, marks.actors, suggestions.list), [marks.list, marks.actors, suggestions.list]);
  const walk = useMemo(() => walked(rows, filter), [rows, filter]);
  const found = useMemo(() => foundAt(article.text, position), [article.text, position]);
  usePainting(
    root,
    layout,
    useMemo(
      () => paint(shown, active, { found, suggested: suggestions.list.map(({ mark }) => mark) }),
      [shown, active, found, suggestions.list],
    ),
  );
  const selection = useTextSelection(root, layout);
  const { caret } = selection;
  const passages = useMemo(
    () => (caret && caret.anchor !== caret.focus ? passagesOf(article.text, layout, { start: caret.anchor, end: caret.focus }) : []),
    [caret, article.text, layout],
  );
  const mark = active ? (marks.list.find((one) => one.id === active) ?? null) : null;
  const suggested = active && !mark ? (suggestions.list.find((one) => one.mark.id === active) ?? null) : null;

  const reveal = useCallback(
    (offset: number) => {
      const view = scroller.current;
      const box = root.current && rangeOf(blockElements(root.current), layout, { start: offset, end: offset + 1 })?.getBoundingClientRect();
      if (!view || !box) return;
      const own = view.getBoundingClientRect();
      if (box.top < own.top + 40 || box.bottom > own.bottom - 80) view.scrollTop += box.top - own.top - own.height / 3;
    },
    [layout],
  );
  const select = useCallback(
    (id: AnnotationId | null) => {
      setActive(id);
      const place = currentPlace();
      if (place.view !== 'library' || place.articleId !== article.id) return;
      const { annotationId: _, position: __, ...rest } = place;
      replacePlace(id ? { ...rest, annotationId: id } : rest);
    },
    [article.id],
  );
  const jump = useCallback(
    (id: AnnotationId | null) => {
      select(id);
      const start = rows.find((row) => row.mark.id === id)?.mark.anchors[0]?.start;
      if (start !== undefined) reveal(start);
    },
    [select, rows, reveal],
  );
  const focusText = useCallback(() => root.current?.focus({ preventScroll: true }), []);
  const toggleInspector = useCallback(
    (hide: boolean) => void change({ panels: { inspectorHidden: hide } }).catch(() => undefined),
    [change],
  );

  useEffect(() => {
    if (annotationId) setActive(annotationId);
  }, [annotationId]);
  const jumpTo = annotationId ?? null;
  const jumpStart = rows.find((row) => row.mark.id === jumpTo)?.mark.anchors[0]?.start ?? position;
  const jumped = useRef<string | null>(null);
  useEffect(() => {
    const wanted = `${jumpTo} ${position}`;
    if (jumpStart === undefined || jumped.current === wanted) return;
    jumped.current = wanted;
    reveal(jumpStart);
  }, [jumpTo, position, jumpStart, reveal]);

  const marking = useMarking({
    text: article.text,
    layout,
    passages,
    marks,
    active: mark,
    onMaking: () => setActive(null),
    onMade: (made, untouched) => {
      select(made.id);
      // Who has begun to select other words must not lose them to the mark just made.
      if (!untouched) return;
      selection.show({ anchor: made.anchors[0]?.start ?? 0, focus: made.anchors[0]?.start ?? 0 });
      if (made.body.kind === 'highlight') return;
      if (inspectorHidden) toggleInspector(false);
      setFocusField(made.id);
    },
    onPassageChanged: () => selection.show(null),
  });
  const deciding = useDeciding({
    suggestions,
    chosen: suggested,
    active,
    walk,
    jump,
    leaveField: focusText,
    showInspector: () => inspectorHidden && toggleInspector(false),
  });
  useReaderActs({
    rows: walk,
    active: mark ?? suggested?.mark ?? null,
    deletable: mark !== null,
    hasSelection: passages.length > 0,
    eventId: events[0]?.id ?? null,
    hasOriginal: article.original !== null,
    inspectorHidden,
    jump,
    focusText,
    clear: () => (passages.length > 0 ? selection.show(null) : select(null)),
    remove: () => mark && void marks.remove(mark),
    openOriginal: () => setOriginal(true),
    toggleInspector: () => toggleInspector(!inspectorHidden),
  });
  useStatus({
    left: `${article.wordCount.toLocaleString('en')} words, ${marks.list.length === 1 ? '1 mark' : `${marks.list.length} marks`}`,
    right: passages.length > 0 ? selectionWords(passages) : keysHere,
  });
  const range = passages.length > 0 && !selection.drawing && root.current ? selectedRange(root.current, layout, passages) : null;
  const width = dragged ?? panels.inspector;
  const style = {
    '--inspector': `${width}px`,
    '--text-read': `${reading.textSize}px`,
    '--lead-read': `${Math.round((reading.textSize * 26) / 17)}px`,
    '--measure-read': `${Math.round((reading.measure * reading.textSize) / 17)}px`,
    ...(reading.face === 'sans' ? { '--font-story': 'var(--font-ui)' } : {}),
  } as CSSProperties;
  return (
    <div className="reader-frame" aria-busy={busy} style={style}>
      <div className={inspectorHidden ? 'reader-desk alone' : 'reader-desk'}>
        <section className="paper reader" aria-label="Article">
          <ReaderToolbar
            hidden={hidden}
            onHide={setHidden}
            eventId={events[0]?.id ?? null}
            hasOriginal={article.original !== null}
            onOriginal={() => setOriginal(true)}
            inspectorHidden={inspectorHidden}
            onToggleInspector={() => toggleInspector(!inspectorHidden)}
          />
          <div className="reader-view">
            <div className="scroll" ref={scroller}>
              <article
                className="story"
                lang={article.language === 'und' ? undefined : article.language}
                dir={direction(article.language, article.text)}
              >
                <StoryHead open={open} />
                <TextBody
                  root={root}
                  open={open}
                  layout={layout}
                  actors={suggestions.actors}
                  shown={shown}
                  suggested={suggestions.list}
                  active={active}
                  selection={selection}
                  onSelect={select}
                  onReveal={reveal}
                />
              </article>
              {range && scroller.current ? <SelectionBar acts={marking} range={range} scroller={scroller.current} /> : null}
            </div>
            <Strip root={root} scroller={scroller} table={layout} marks={shown} suggested={suggestions.list} active={active} />
          </div>
          <SuggestBar
            suggestions={suggestions}
            chosen={suggested !== null}
            onNext={() =>
              jump(
                stepInOutline(
                  walk.filter((row) => row.suggested),
                  active,
                  1,
                )?.mark.id ?? null,
              )
            }
            onAccept={deciding.acts.accept}
            onEdit={deciding.acts.edit}
            onReject={deciding.acts.reject}
            onAcceptMany={() => deciding.askMany(true)}
          />
        </section>
        {inspectorHidden ? null : (
          <>
            <Splitter
              label="Width of the marks"
              width={width}
              min={260}
              max={480}
              side="right"
              onChange={setDragged}
              onDone={(next) => {
                void change({ panels: { inspector: next } })
                  .catch(() => undefined)
                  .finally(() => setDragged(null));
              }}
            />
            <Inspector
              mark={mark}
              suggested={suggested}
              marks={marks}
              suggestions={suggestions}
              editing={deciding.editing}
              acts={deciding.acts}
              rows={rows}
              filter={filter}
              onFilter={setFilter}
              outlet={outlet}
              focusField={focusField}
              onFocused={() => setFocusField(null)}
              onSelect={jump}
              onUseSelection={marking.find((act) => act.id === 'use')?.run ?? null}
              onAddSelection={marking.find((act) => act.id === 'add')?.run ?? null}
              onLeave={focusText}
            />
          </>
        )}
      </div>
      {deciding.many ? (
        <AcceptManyDialog suggestions={suggestions} onAccept={deciding.acceptMany} onClose={() => deciding.askMany(false)} />
      ) : null}
      {original ? <OriginalDialog articleId={article.id} onClose={() => setOriginal(false)} /> : null}
    </div>
  );
}

const keysHere = (
  <span className="keys-here">
    <span>
      mark <Keys keys="J" /> <Keys keys="K" />
    </span>
    <span>
      text <Keys keys="R" />
    </span>
  </span>
);

const selectionWords = (passages: readonly Span[]): string => {
  const length = passages.reduce((sum, passage) => sum + passage.end - passage.start, 0);
  const places = passages.map(({ start, end }) => `${start.toLocaleString('en')}–${end.toLocaleString('en')}`).join(' and ');
  return `Selection: ${length.toLocaleString('en')} characters, ${places}`;
};

function selectedRange(root: HTMLElement, layout: ReturnType<typeof layOut>, passages: readonly Span[]): Range | null {
  const start = passages[0]?.start ?? 0;
  const end = passages[passages.length - 1]?.end ?? 0;
  return rangeOf(blockElements(root), layout, { start, end });
}

/** None of the suggestions while they are hidden. */
function useShownSuggestions(articleId: ArticleId, marks: ReturnType<typeof useMarks>, hidden: boolean): Suggestions {
  const suggestions = useSuggestions(articleId, marks);
  return useMemo(() => (hidden ? { ...suggestions, list: [] } : suggestions), [suggestions, hidden]);
}

/** The word that a search found there. */
function foundAt(text: string, position: number | undefined): readonly Span[] {
  const word = position === undefined ? null : wordAt(text, position);
  return word ? [word] : [];
}
