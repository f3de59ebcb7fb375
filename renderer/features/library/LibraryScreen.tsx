import { useEffect, useRef, useState } from 'react';
import type { AnnotationId, ArticleId, EventId } from '../../../shared/model/ids.ts';
import { call, useCall } from '../../app/client.tsx';
import { useAct, useStatus } from '../../app/commands.ts';
import { go, replacePlace } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { Splitter } from '../../ui/Splitter.tsx';
import type { VirtualListHandle } from '../../ui/VirtualList.tsx';
import { Reader } from '../reader/Reader.tsx';
import { ArticleList } from './ArticleList.tsx';
import { adding, hideAdding } from './adding-state.ts';
import { DetailsDialog } from './DetailsDialog.tsx';
import { FirstRun } from './FirstRun.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { ListFilters } from './ListFilters.tsx';
import { listView } from './list-state.ts';
import { SelectionBar, useSelectionActs } from './SelectionBar.tsx';
import { useArticleList } from './use-article-list.ts';
import './first-run.css';
import './library.css';

const placeKeys = (
  <span className="place-keys">
    <Keys keys="/" /> filter <Keys keys="Shift J" /> next article
  </span>
);
const READ_AFTER_MS = 1500;

type Props = Readonly<{ articleId?: ArticleId; annotationId?: AnnotationId; eventId?: EventId; position?: number }>;

/** The articles at the left, the one that is open beside them; without articles, the ways to get some. */
export function LibraryScreen(place: Props) {
  const { data: library, error } = useCall('library.status', {});
  if (!library) return <main className="paper" aria-busy={!error} />;
  return library.articles === 0 ? <FirstRun /> : <Desk {...place} />;
}

function Desk({ articleId, annotationId, eventId, position }: Props) {
  const view = listView.use();
  const list = useArticleList(view, eventId);
  const { settings, change } = useSettings();
  const [dragged, setDragged] = useState<number | null>(null);
  const [details, setDetails] = useState(false);
  const handle = useRef<VirtualListHandle>(null);
  const shown = adding.use();
  const selection = useSelectionActs(
    articleId,
    list.articles.map((article) => article.id),
  );
  const at = list.articles.findIndex((article) => article.id === articleId);
  const open = (id: ArticleId | undefined, keepTrail = false) => {
    if (!id) return;
    const next = { view: 'library' as const, articleId: id, ...(eventId ? { eventId } : {}) };
    if (keepTrail) replacePlace(next);
    else go(next);
  };
  const hidden = settings.panels.listHidden;
  const group = 'Library';
  useAct({ id: 'article.next', title: 'Next article', keys: 'Shift J', group, run: () => open(list.articles[at + 1]?.id) });
  useAct({
    id: 'article.previous',
    title: 'Previous article',
    keys: 'Shift K',
    group,
    run: () => open(list.articles[Math.max(0, at - 1)]?.id),
  });
  useAct({ id: 'library.focus', title: 'Go to the list of articles', keys: 'L', group, run: () => handle.current?.focus() });
  useAct({
    id: 'library.hideList',
    title: hidden ? 'Show the list of articles' : 'Hide the list of articles',
    keys: 'Ctrl B',
    group,
    run: () => void change({ panels: { listHidden: !hidden } }).catch(() => undefined),
  });
  useAct({
    id: 'article.details',
    title: 'Change the details of the article',
    keys: 'F2',
    group: 'Article',
    enabled: !!articleId,
    run: () => setDetails(true),
  });
  useReadMark(articleId);
  useHiddenPanel(articleId);
  useStatus({ right: placeKeys });
  const width = dragged ?? settings.panels.list;
  return (
    <main
      className="library-layout"
      style={{ gridTemplateColumns: hidden ? 'minmax(0, 1fr)' : `min(${width}px, 36vw) 1px minmax(0, 1fr)` }}
    >
      {hidden ? null : (
        <>
          <aside className="panel list" aria-label="Articles">
            <ListFilters eventId={eventId} total={list.total} of={list.of} onLeave={() => handle.current?.focus()} />
            <ArticleList list={list} articleId={articleId} handle={handle} onOpen={open} onDelete={selection.remove} />
            <SelectionBar acts={selection} />
          </aside>
          <Splitter
            label="Width of the list"
            width={width}
            min={260}
            max={480}
            side="left"
            onChange={setDragged}
            onDone={(next) => {
              void change({ panels: { list: next } })
                .catch(() => undefined)
                .finally(() => setDragged(null));
            }}
          />
        </>
      )}
      {shown?.visible ? (
        <>
          <h1 className="sr-only">Library</h1>
          <ImportPanel shown={shown} />
        </>
      ) : articleId ? (
        <Reader articleId={articleId} annotationId={annotationId} position={position} />
      ) : (
        <section className="paper nothing-open" aria-label="Article">
          <h1 className="sr-only">Library</h1>
          <EmptyState title="No article is open">
            <p>Choose one in the list, or press Ctrl K and type a few letters of its headline.</p>
          </EmptyState>
        </section>
      )}
      {details && articleId ? <DetailsDialog articleId={articleId} onClose={() => setDetails(false)} /> : null}
    </main>
  );
}

/** Whoever goes on to an article wants to read it, not to watch an import. */
function useHiddenPanel(articleId: ArticleId | undefined): void {
  const before = useRef(articleId);
  useEffect(() => {
    if (articleId !== before.current && articleId) hideAdding();
    before.current = articleId;
  }, [articleId]);
}

/** An article that was open for a moment counts as read. */
function useReadMark(articleId: ArticleId | undefined): void {
  useEffect(() => {
    if (!articleId) return undefined;
    const timer = setTimeout(() => void call('articles.setRead', { id: articleId, read: true }).catch(() => undefined), READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [articleId]);
}
