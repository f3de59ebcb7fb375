import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { ArticleSummary } from '../../../shared/contract.ts';
import type { NewsEvent } from '../../../shared/model/event.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { useCall, useCommand } from '../../app/client.tsx';
import { AgencyMark } from '../../ui/actors.tsx';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { KnownTimeText } from '../../ui/KnownTimeText.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx';
import { useListKeys } from './use-list-keys.ts';

const MOST_SHOWN = 500;

/** Chooses articles of the library for an event: letters narrow the list, arrows move in it, Space chooses, Enter adds what is chosen. */
export function AddArticlesDialog({
  event,
  present,
  onClose,
}: Readonly<{ event: NewsEvent; present: ReadonlySet<ArticleId>; onClose: () => void }>) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<ArticleId>>(new Set());
  const { data } = useCall('articles.list', {
    filter: text.trim() ? { text: text.trim() } : {},
    order: 'newest',
    offset: 0,
    limit: MOST_SHOWN,
  });
  const { run, isPending } = useCommand('events.addArticles');
  const list = useRef<VirtualListHandle>(null);
  const base = useId();
  const rows = (data?.rows ?? []).filter(({ id }) => !present.has(id));
  const toggle = (article: ArticleSummary | undefined) => {
    if (!article) return;
    const next = new Set(chosen);
    if (!next.delete(article.id)) next.add(article.id);
    setChosen(next);
  };
  const add = async () => {
    if (chosen.size === 0 || isPending) return;
    const added = await run({ id: event.id, articleIds: [...chosen] }).catch(() => null);
    if (added) onClose();
  };
  const { active, setActive, onKeyDown } = useListKeys(rows.length, () => void add());
  const onListKey = (pressed: KeyboardEvent) => {
    if (pressed.key === ' ') toggle(rows[active]);
    else if (pressed.key.toLowerCase() === 'a' && (pressed.ctrlKey || pressed.metaKey))
      setChosen(new Set([...chosen, ...rows.map(({ id }) => id)]));
    else {
      onKeyDown(pressed);
      return;
    }
    pressed.preventDefault();
  };
  const onFieldKey = (pressed: KeyboardEvent) => {
    if (pressed.key !== 'ArrowDown') return;
    pressed.preventDefault();
    list.current?.focus();
  };
  const left = (data?.total ?? 0) - (data?.rows.length ?? 0);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Add articles to “${event.name}”`}
      width="wide"
      onSubmit={() => void add()}
      footer={
        <>
          <span className="meta grow" aria-live="polite">
            {chosen.size} of {rows.length} chosen{left > 0 ? `; ${left} more in the library, type to narrow` : ''}
          </span>
          <Button onClick={onClose} keys="Esc">
            Cancel
          </Button>
          <Button type="submit" variant="primary" disabled={chosen.size === 0 || isPending} keys="Enter">
            {chosen.size > 1 ? `Add ${chosen.size} articles` : 'Add article'}
          </Button>
        </>
      }
    >
      <TextInput
        icon="search"
        autoFocus
        aria-label="Filter articles by headline or outlet"
        placeholder="Filter by headline or outlet"
        value={text}
        onChange={(change) => {
          setText(change.target.value);
          setActive(0);
        }}
        onKeyDown={onFieldKey}
      />
      <VirtualList
        handle={list}
        className="choose-articles"
        items={rows}
        keyOf={({ id }) => id}
        estimate={() => 34}
        role="listbox"
        multiple
        label="Articles of the library"
        idBase={base}
        active={rows.length > 0 ? active : null}
        onKeyDown={onListKey}
        rowProps={(article, index) => ({
          'aria-selected': chosen.has(article.id),
          'aria-setsize': rows.length,
          'aria-posinset': index + 1,
          className: classNames(index === active && 'active-row'),
          onClick: () => {
            setActive(index);
            toggle(article);
          },
        })}
        render={(article) => <Choosable article={article} chosen={chosen.has(article.id)} />}
        empty={data ? <NothingToChoose filtered={text.trim() !== ''} /> : null}
      />
      <p className="field-hint">Arrow keys move, Space chooses, Ctrl A chooses all that is shown.</p>
    </Dialog>
  );
}

function Choosable({ article, chosen }: Readonly<{ article: ArticleSummary; chosen: boolean }>) {
  return (
    <div className={classNames('row', 'choosable', chosen && 'is-selected')}>
      <span className="tick-box" data-on={chosen ? '' : undefined} aria-hidden="true">
        {chosen ? <Icon name="check" small /> : null}
      </span>
      <AgencyMark actor={article.outlet} />
      <span className="one-line grow serif" dir="auto" title={article.headline}>
        {article.headline || 'Without a headline'}
      </span>
      {article.published ? <KnownTimeText time={article.published} form="full" /> : <span className="muted">no time</span>}
    </div>
  );
}

const NothingToChoose = ({ filtered }: Readonly<{ filtered: boolean }>) =>
  filtered ? (
    <EmptyState title="No article has these words">
      <p>Look for other words of the headline, or for the name of the outlet.</p>
    </EmptyState>
  ) : (
    <EmptyState title="Every article of the library is in this event">
      <p>Add articles to the library first, then choose them here.</p>
    </EmptyState>
  );
