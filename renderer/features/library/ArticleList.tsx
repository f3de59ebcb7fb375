import { type KeyboardEvent, type MouseEvent, type Ref, useRef } from 'react';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx';
import { ArticleRow } from './ArticleRow.tsx';
import { chosenArticles, listView, wholeList } from './list-state.ts';
import type { ArticleList as Articles, ListLine } from './use-article-list.ts';

/**
 * The list itself: arrows move and open, Shift extends the choice, Space or Ctrl and a click add to it, Ctrl A takes all, Escape lets go,
 * Del deletes.
 */
export function ArticleList({
  list,
  articleId,
  handle,
  onOpen,
  onDelete,
}: Readonly<{
  list: Articles;
  articleId: ArticleId | undefined;
  handle: Ref<VirtualListHandle>;
  onOpen: (id: ArticleId | undefined, keepTrail?: boolean) => void;
  onDelete: () => void;
}>) {
  const chosen = chosenArticles.use();
  const from = useRef<ArticleId | null>(null);
  const at = list.articles.findIndex((article) => article.id === articleId);
  const opened = list.lines.findIndex((line) => line.kind === 'article' && line.article.id === articleId);
  const active = opened >= 0 ? opened : list.lines.findIndex((line) => line.kind === 'article');

  const chooseUpTo = (index: number) => {
    const start = list.articles.findIndex((article) => article.id === (from.current ?? articleId));
    const [low, high] = [Math.min(Math.max(start, 0), index), Math.max(start, index)];
    chosenArticles.set(new Set(list.articles.slice(low, high + 1).map((article) => article.id)));
  };
  const toggle = (id: ArticleId) => {
    const next = new Set(chosen.size === 0 && articleId && articleId !== id ? [articleId] : chosen);
    if (!next.delete(id)) next.add(id);
    from.current = id;
    chosenArticles.set(next);
  };
  const moveTo = (index: number, extend: boolean) => {
    const target = list.articles[Math.min(Math.max(index, 0), list.articles.length - 1)];
    if (!target) return;
    if (extend) {
      from.current ??= articleId ?? null;
      chooseUpTo(list.articles.indexOf(target));
    } else letGo();
    onOpen(target.id, true);
  };
  const letGo = () => {
    from.current = null;
    if (chosen.size > 0) chosenArticles.set(new Set());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 8,
      PageUp: -8,
      Home: -list.total,
      End: list.total,
    };
    const step = steps[event.key];
    if (step !== undefined && !event.altKey && !event.ctrlKey) moveTo(at + step, event.shiftKey);
    else if (event.key === 'Enter') onOpen(list.articles[Math.max(at, 0)]?.id);
    else if (event.key === ' ' && articleId) toggle(articleId);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) chosenArticles.set(new Set(list.articles.map((article) => article.id)));
    else if (event.key === 'Escape' && chosen.size > 0) letGo();
    else if (event.key === 'Delete' || (event.key === 'Backspace' && event.metaKey)) onDelete();
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent, id: ArticleId, index: number) => {
    if (event.shiftKey) {
      from.current ??= articleId ?? null;
      chooseUpTo(index);
    } else if (event.ctrlKey || event.metaKey) toggle(id);
    else {
      letGo();
      onOpen(id);
    }
  };
  return (
    <VirtualList<ListLine>
      className="rows"
      role="listbox"
      label="Articles"
      multiple
      idBase="article-line"
      items={list.lines}
      keyOf={(line) => line.key}
      estimate={(line) => (line.kind === 'day' ? 24 : 68)}
      active={Math.max(active, 0)}
      handle={handle}
      onKeyDown={onKeyDown}
      onNearEnd={list.more}
      empty={<Nothing list={list} />}
      rowProps={(line) =>
        line.kind === 'day'
          ? { role: 'presentation' }
          : {
              'aria-selected': line.article.id === articleId || chosen.has(line.article.id),
              'aria-setsize': list.total,
              'aria-posinset': line.position + 1,
              onClick: (event) => onClick(event, line.article.id, line.position),
            }
      }
      render={(line) =>
        line.kind === 'day' ? (
          <div className="group-head">
            <span className="head">{line.heading}</span>
            {line.count === null ? null : <span className="fig micro muted">{line.count}</span>}
          </div>
        ) : (
          <ArticleRow article={line.article} open={line.article.id === articleId} chosen={chosen.has(line.article.id)} />
        )
      }
    />
  );
}

function Nothing({ list }: Readonly<{ list: Articles }>) {
  if (list.isPending) return null;
  if (list.error)
    return (
      <EmptyState title="The list could not be read">
        <p>{list.error.message}</p>
      </EmptyState>
    );
  return (
    <EmptyState title="No article fits">
      <p>Fewer letters, another agency or other days may find more.</p>
      <Button small onClick={() => listView.set({ ...wholeList, order: listView.get().order })}>
        Show all
      </Button>
    </EmptyState>
  );
}
