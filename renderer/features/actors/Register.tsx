import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ActorPair, ActorSummary } from '../../../shared/contract.ts';
import type { ActorId, EventId } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/client.tsx';
import { useAct, useStatus } from '../../app/commands.ts';
import { go, replacePlace } from '../../app/navigation.ts';
import { classNames } from '../../ui/class-names.ts';
import { Button, EmptyState, Face, Select, TextInput, VirtualList, type VirtualListHandle } from '../../ui/index.ts';
import { countGroup, GROUPS, groupWords, pairLines, type RegisterGroup, type RegisterLine, registerLines } from './register.ts';
import { scopeWords } from './scope-words.ts';

const noActors: readonly ActorSummary[] = [];
const noPairs: readonly ActorPair[] = [];

/** Every actor of the library under heads, narrowed by letters of any script, by kind and by event. */
export function Register({ actorId, onNew }: Readonly<{ actorId: ActorId | null; onNew: () => void }>) {
  const [text, setText] = useState('');
  const [only, setOnly] = useState<RegisterGroup | null>(null);
  const [eventId, setEventId] = useState<EventId | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<VirtualListHandle>(null);
  const all = useCall('actors.list', {});
  const events = useCall('events.list', {});
  const found = useCall('actors.list', { ...(text.trim() ? { text: text.trim() } : {}), ...(eventId ? { eventId } : {}) });
  const actors = found.data ?? noActors;
  const pairs = useCall('actors.pairs', {}).data ?? noPairs;
  const paired = useMemo(() => new Set<string>(pairs.flatMap(({ first, second }) => [first.id, second.id])), [pairs]);
  const [onlyPairs, setOnlyPairs] = useState(false);
  // The last of them decided, the whole register is there again.
  const proposed = onlyPairs && pairs.length > 0;
  const lines = useMemo(
    () => (proposed ? pairLines(pairs, new Set(actors.map(({ id }) => id))) : registerLines(actors, only)),
    [actors, only, pairs, proposed],
  );
  const shown = lines.filter((line) => line.kind === 'actor').length;
  const total = all.data?.length ?? 0;
  useAct({ id: 'actors.filter', title: 'Filter the register', keys: '/', group: 'Actors', run: () => field.current?.focus() });
  useAct({ id: 'actors.focus', title: 'Go to the register', keys: 'L', group: 'Actors', run: () => list.current?.focus() });
  useAct({
    id: 'actors.pairs',
    title: 'Show entries that may be the same',
    keys: '=',
    group: 'Actors',
    enabled: pairs.length > 0,
    run: () => setOnlyPairs(!onlyPairs),
  });
  useStatus({
    left: `${shown.toLocaleString('en')} of ${total.toLocaleString('en')} actors${pairs.length === 0 ? '' : pairs.length === 1 ? ', 1 pair may be the same' : `, ${pairs.length} pairs may be the same`}`,
  });
  return (
    <aside className="panel register" aria-label="Register of actors">
      <div className="filters">
        <div className="filter-line">
          <TextInput
            ref={field}
            small
            icon="search"
            keys="/"
            aria-label="Filter the register"
            placeholder={`Filter ${total.toLocaleString('en')} actors, any script`}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && text !== '') setText('');
              else if (event.key === 'ArrowDown' || event.key === 'Enter') list.current?.focus();
              else return;
              event.preventDefault();
            }}
          />
          <Button small onClick={onNew} title="New actor (A)">
            New
          </Button>
        </div>
        <fieldset className="chips" aria-label="Which kinds">
          <Chip
            on={only === null && !proposed}
            onClick={() => {
              setOnly(null);
              setOnlyPairs(false);
            }}
          >
            All {actors.length}
          </Chip>
          {GROUPS.filter((group) => countGroup(actors, group) > 0 || only === group).map((group) => (
            <Chip
              key={group}
              on={only === group && !proposed}
              onClick={() => {
                setOnly(only === group && !proposed ? null : group);
                setOnlyPairs(false);
              }}
            >
              {groupWords[group]} {countGroup(actors, group)}
            </Chip>
          ))}
          {pairs.length > 0 ? (
            <Chip on={proposed} proposed onClick={() => setOnlyPairs(!proposed)}>
              May be the same {pairs.length}
            </Chip>
          ) : null}
        </fieldset>
        {events.data && events.data.length > 0 ? (
          <Select<string>
            small
            quiet
            label="Event"
            value={eventId ?? ''}
            options={[
              { value: '', label: 'In every event' },
              ...events.data.map((event) => ({ value: event.id, label: `In ${event.name}` })),
            ]}
            onChange={(value) => setEventId(events.data.find((event) => event.id === value)?.id ?? null)}
          />
        ) : null}
      </div>
      <Lines lines={lines} total={shown} actorId={actorId} paired={paired} handle={list}>
        {found.data ? <Nothing narrowed={text !== '' || only !== null || eventId !== null || proposed} onNew={onNew} /> : null}
      </Lines>
    </aside>
  );
}

function Lines({
  lines,
  total,
  actorId,
  paired,
  handle,
  children,
}: Readonly<{
  lines: readonly RegisterLine[];
  total: number;
  actorId: ActorId | null;
  /** Who may be the same as somebody else. */
  paired: ReadonlySet<string>;
  handle: React.RefObject<VirtualListHandle | null>;
  children: React.ReactNode;
}>) {
  const at = lines.findIndex((line) => line.kind === 'actor' && line.key === actorId);
  const open = useCallback((line: RegisterLine | undefined, step: boolean) => {
    if (line?.kind !== 'actor') return;
    const place = { view: 'actors' as const, actorId: line.actor.id };
    if (step) replacePlace(place);
    else go(place);
  }, []);
  const first = lines.find((line) => line.kind === 'actor');
  const none = actorId === null;
  useEffect(() => {
    if (none && first) open(first, true);
  }, [none, first, open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: 10, PageUp: -10, Home: -lines.length, End: lines.length }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    open(near(lines, at + by, by < 0 ? -1 : 1), true);
  };
  return (
    <VirtualList<RegisterLine>
      className="rows"
      role="listbox"
      label="Register of actors"
      idBase="actor-line"
      items={lines}
      keyOf={(line) => line.key}
      estimate={(line) => (line.kind === 'head' ? 24 : 31)}
      active={Math.max(at, 0)}
      handle={handle}
      onKeyDown={onKeyDown}
      empty={children}
      rowProps={(line) =>
        line.kind === 'head'
          ? { role: 'presentation' }
          : {
              'aria-selected': line.key === actorId,
              'aria-setsize': total,
              'aria-posinset': line.position,
              onClick: () => open(line, false),
            }
      }
      render={(line) =>
        line.kind === 'head' ? (
          <div className="group-head">
            <span className={classNames('head', line.proposed && 'proposal')}>{line.words}</span>
            <span className="fig micro muted">{line.count}</span>
          </div>
        ) : (
          <ActorRow actor={line.actor} chosen={line.key === actorId} paired={paired.has(line.actor.id)} />
        )
      }
    />
  );
}

function ActorRow({ actor, chosen, paired }: Readonly<{ actor: ActorSummary; chosen: boolean; paired: boolean }>) {
  const quotes = actor.quotes === 1 ? '1 quote' : `${actor.quotes} quotes`;
  const mentions = actor.mentions === 1 ? '1 mention' : `${actor.mentions} mentions`;
  return (
    <div className={classNames('row a', chosen && 'is-selected')}>
      <Face actor={actor} />
      <span className="one-line nm" title={actor.description ? `${actor.name}, ${actor.description}` : actor.name}>
        <b>
          <bdi>{actor.name}</bdi>
        </b>{' '}
        <span className="muted">{scopeWords(actor) || actor.description}</span>
      </span>
      {paired ? (
        <span className="same" title="May be the same as another entry">
          <span aria-hidden="true">=?</span>
          <span className="sr-only">may be the same as another entry</span>
        </span>
      ) : null}
      <span className="fig micro muted" title={`${quotes}, ${mentions}`}>
        <span className="sr-only">{quotes}</span>
        <span aria-hidden="true">{actor.quotes || ''}</span>
      </span>
    </div>
  );
}

function Chip({
  on,
  proposed = false,
  onClick,
  children,
}: Readonly<{ on: boolean; proposed?: boolean; onClick: () => void; children: React.ReactNode }>) {
  return (
    <button type="button" className={classNames('pill', on && 'on', proposed && 'proposed')} aria-pressed={on} onClick={onClick}>
      {children}
    </button>
  );
}

function Nothing({ narrowed, onNew }: Readonly<{ narrowed: boolean; onNew: () => void }>) {
  return narrowed ? (
    <EmptyState title="Nobody fits">
      <p>Fewer letters, every kind or every event may find more.</p>
    </EmptyState>
  ) : (
    <EmptyState title="The register is empty">
      <p>Actors come with the articles that you add and with the speakers of the quotes that you mark.</p>
      <Button small keys="A" onClick={onNew}>
        New actor
      </Button>
    </EmptyState>
  );
}

/** The actor at the line, or the next one in the direction, so that the heads are stepped over. */
function near(lines: readonly RegisterLine[], at: number, direction: 1 | -1): RegisterLine | undefined {
  const start = Math.min(Math.max(at, 0), lines.length - 1);
  for (let i = start; i >= 0 && i < lines.length; i += direction) if (lines[i]?.kind === 'actor') return lines[i];
  return direction > 0 ? lines.findLast((line) => line.kind === 'actor') : lines.find((line) => line.kind === 'actor');
}
