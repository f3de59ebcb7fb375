import { useId } from 'react';
import type { ArticleSummary } from '../../../shared/contract.ts';
import type { EventId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../app/client.tsx';
import { useAct, useStatus } from '../../app/commands.ts';
import { go } from '../../app/navigation.ts';
import { counted } from '../../app/StatusBar.tsx';
import { AgencyMark } from '../../ui/actors.tsx';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { KnownTimeText } from '../../ui/KnownTimeText.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { useListKeys } from './use-list-keys.ts';

const keysOfTheList = (
  <span className="status-keys">
    Open <Keys keys="Enter" /> Take out of the event <Keys keys="Del" /> Add articles <Keys keys="A" />
  </span>
);

/** The articles of an event; taking one out leaves it in the library. */
export function EventArticles({
  eventId,
  articles,
  onAdd,
}: Readonly<{ eventId: EventId; articles: readonly ArticleSummary[]; onAdd: () => void }>) {
  const { run } = useCommand('events.removeArticles');
  const base = useId();
  const open = (article: ArticleSummary | undefined) => {
    if (article) go({ view: 'library', articleId: article.id, eventId });
  };
  const { active, setActive, onKeyDown } = useListKeys(articles.length, (index) => open(articles[index]));
  const chosen = articles[active];
  const takeOut = () => {
    if (chosen) void run({ id: eventId, articleIds: [chosen.id] }).catch(() => undefined);
  };
  useAct({ id: 'event.takeOut', title: 'Take the article out of the event', keys: 'Del', group: 'Event', enabled: !!chosen, run: takeOut });
  useStatus({ right: keysOfTheList });
  if (articles.length === 0)
    return (
      <EmptyState title="No articles in this event yet">
        <p>Choose the articles of the library that report it.</p>
        <Button variant="primary" keys="A" onClick={onAdd}>
          Add articles…
        </Button>
      </EmptyState>
    );
  return (
    <div className="event-articles">
      <div className="toolbar">
        <Button small variant="bare" keys="Enter" onClick={() => open(chosen)}>
          Open
        </Button>
        <Button small variant="bare" keys="Del" onClick={takeOut}>
          Take out of the event
        </Button>
        <span className="grow" />
        <span className="meta">
          {active + 1} of {counted(articles.length, 'article')}
        </span>
      </div>
      <div className="article-columns" aria-hidden="true">
        <span>Headline</span>
        <span>Agency</span>
        <span>Published</span>
        <span className="num">Words</span>
        <span className="num">Quotes</span>
      </div>
      <VirtualList
        className="article-lines"
        items={articles}
        keyOf={({ id }) => id}
        estimate={() => 36}
        role="listbox"
        label="Articles of this event"
        idBase={base}
        active={active}
        onKeyDown={onKeyDown}
        rowProps={(article, index) => ({
          'aria-selected': index === active,
          'aria-setsize': articles.length,
          'aria-posinset': index + 1,
          className: classNames('article-line', index === active && 'is-selected'),
          onClick: () => setActive(index),
          onDoubleClick: () => open(article),
        })}
        render={(article) => <ArticleLine article={article} />}
      />
    </div>
  );
}

function ArticleLine({ article }: Readonly<{ article: ArticleSummary }>) {
  const { outlet, published, marks } = article;
  return (
    <>
      <span className="serif name" dir="auto" title={article.headline}>
        {article.headline || 'Without a headline'}
      </span>
      <span className="actor meta">
        <AgencyMark actor={outlet} />
        <span className="one-line" aria-hidden="true">
          {outlet?.name ?? 'not known'}
        </span>
      </span>
      <span className="meta">{published ? <KnownTimeText time={published} form="full" /> : <span className="muted">no time</span>}</span>
      <span className="num">
        {article.wordCount.toLocaleString('en')}
        <span className="sr-only"> words</span>
      </span>
      <span className="num">
        {marks.quotes}
        <span className="sr-only"> {marks.quotes === 1 ? 'quote' : 'quotes'}</span>
      </span>
    </>
  );
}
