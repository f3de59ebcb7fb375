import { useEffect, useMemo, useRef, useState } from 'react';
import type { NameFind } from '../../../shared/contract.ts';
import type { Actor } from '../../../shared/model/actor.ts';
import { useCall, useCommand } from '../../app/client.tsx';
import { useUndo } from '../../app/undo.ts';
import { classNames } from '../../ui/class-names.ts';
import { Button, Check, Dialog, EmptyState, Pill, useToast, type VirtualListHandle } from '../../ui/index.ts';
import { Marked } from '../search/Marked.tsx';
import { type ChooseLine, ChooseList } from './ChooseList.tsx';
import { keyOfFind, linesOf, namesOf, openNow } from './name-finds.ts';

const MOST_AT_ONCE = 5000;

/** Every place of the library where one of the actor's names stands: looked through, chosen, and marked as mentions in one act. */
export function FindMentionsDialog({ actor, onClose }: Readonly<{ actor: Actor; onClose: () => void }>) {
  const all = useMemo(() => namesOf(actor), [actor]);
  const [names, setNames] = useState<readonly string[]>(all);
  const [hideMarked, setHideMarked] = useState(true);
  const asked = names.length > 0 ? names : all.slice(0, 1);
  const found = useCall('actors.findMentions', { id: actor.id, names: [...asked] }, { keep: false });
  const finds = names.length > 0 ? found.data?.finds : [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<VirtualListHandle>(null);
  const marking = useCommand('actors.markMentions');
  const toast = useToast();
  const { undo } = useUndo();
  useEffect(() => {
    if (found.data) setChosen(new Set(found.data.finds.filter(openNow).map(keyOfFind)));
  }, [found.data]);
  useEffect(() => {
    if (found.data) list.current?.focus();
  }, [found.data]);
  const lines: readonly ChooseLine<NameFind>[] = useMemo(() => linesOf(finds ?? [], hideMarked), [finds, hideMarked]);
  const wanted = (finds ?? []).filter((find) => find.state === 'free' && chosen.has(keyOfFind(find)));
  const mark = async () => {
    if (wanted.length === 0 || marking.isPending) return;
    const passages = wanted.slice(0, MOST_AT_ONCE).map(({ articleId, start, end, exact }) => ({ articleId, start, end, exact }));
    const done = await marking.run({ id: actor.id, passages }).catch(() => null);
    if (!done) return;
    const made = done.annotationIds.length;
    const over = done.passedOver > 0 ? `; ${done.passedOver} were marked meanwhile` : '';
    toast(`Marked ${made === 1 ? '1 mention' : `${made} mentions`} of ${actor.name}${over}`, { label: 'Undo', run: undo });
    onClose();
  };
  const free = (finds ?? []).filter(({ state }) => state === 'free').length;
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Find mentions of ${actor.name}`}
      width="wide"
      keepOnOutsidePress
      onSubmit={() => void mark()}
      footer={
        <>
          <span className="meta grow" aria-live="polite">
            {finds
              ? `${finds.length} found${found.data?.more ? ', and more' : ''}, ${free} not marked, ${wanted.length} chosen`
              : 'Looking…'}
          </span>
          <Button onClick={onClose} keys="Esc">
            Cancel
          </Button>
          <Button type="submit" variant="primary" disabled={wanted.length === 0 || marking.isPending} keys="Enter">
            {wanted.length === 1 ? 'Mark 1 mention' : `Mark ${wanted.length} mentions`}
          </Button>
        </>
      }
    >
      <fieldset className="chips name-chips" aria-label="Names to look for">
        {all.map((name) => {
          const on = names.includes(name);
          const count = found.data?.finds.filter((find) => find.name === name).length;
          return (
            <button
              key={name}
              type="button"
              className={classNames('pill', on && 'on')}
              aria-pressed={on}
              onClick={() => setNames(on ? names.filter((one) => one !== name) : all.filter((one) => one === name || names.includes(one)))}
            >
              <bdi>{name}</bdi>
              {on && count !== undefined ? <span className="fig">{count}</span> : null}
            </button>
          );
        })}
      </fieldset>
      <div className="find-options">
        <Check checked={hideMarked} onChange={setHideMarked}>
          Hide what is marked already
        </Check>
      </div>
      {found.error ? <p className="field-error">{found.error.message}</p> : null}
      <ChooseList<NameFind>
        label="Places where a name stands"
        handle={list}
        lines={lines}
        chosen={chosen}
        onChange={setChosen}
        onEnter={() => void mark()}
        estimate={48}
        render={(find) => <FindLine find={find} />}
        empty={finds ? <Nothing marked={finds.length > 0} /> : <div aria-busy="true" />}
      />
      <p className="field-hint">
        Arrow keys move, Space chooses, Ctrl A chooses all or none. Names that others bear too are not chosen for you.
        {found.data?.more ? ' The first 2,000 are shown; mark these, then look again.' : ''}
      </p>
    </Dialog>
  );
}

function FindLine({ find }: Readonly<{ find: NameFind }>) {
  const { sentence, state, marked, alsoNames } = find;
  return (
    <div className="find-line">
      <p className="find-words" dir="auto">
        <Marked text={sentence.text} ranges={[[sentence.start, sentence.end]]} />
      </p>
      {state === 'his' ? <Pill tone="good">marked</Pill> : null}
      {state === 'open' ? <Pill>marked, actor left open</Pill> : null}
      {state === 'other' ? <Pill>marked as {marked?.name ?? 'somebody else'}</Pill> : null}
      {state === 'free' && alsoNames.length > 0 ? (
        <Pill tone="warn">
          also a name of <bdi>{alsoNames.map(({ name }) => name).join(', ')}</bdi>
        </Pill>
      ) : null}
    </div>
  );
}

function Nothing({ marked }: Readonly<{ marked: boolean }>) {
  return marked ? (
    <EmptyState title="Every one of them is marked">
      <p>Untick the box above to see them.</p>
    </EmptyState>
  ) : (
    <EmptyState title="None of these names stands in an article">
      <p>Choose other names above, or add the way articles write this actor to its aliases.</p>
    </EmptyState>
  );
}
