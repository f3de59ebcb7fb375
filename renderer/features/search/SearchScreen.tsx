import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { SearchHit } from '../../../shared/contract.ts';
import { useCall } from '../../app/client.tsx';
import { useAct } from '../../app/commands.ts';
import { go, replacePlace } from '../../app/navigation.ts';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx';
import { HitRow } from './HitRow.tsx';
import { type HitKind, hitKey, hitKinds, placeOfHit } from './hits.ts';
import './search.css';

const LIMIT = 500;
const SETTLES_MS = 150;

/** Every place where the words stand: articles, quotes, notes, actors and events. */
export function SearchScreen({ text = '' }: Readonly<{ text?: string }>) {
  const [typed, setTyped] = useState(text);
  const [kind, setKind] = useState<HitKind | null>(null);
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<VirtualListHandle>(null);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => field.current?.select(), []);
  useEffect(() => {
    const timer = setTimeout(() => replacePlace({ view: 'search', ...(typed.trim() ? { text: typed } : {}) }), SETTLES_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const asked = text.trim() !== '';
  const { data, error, isFetching } = useCall(
    'search.query',
    { text: text.trim(), limit: LIMIT, ...(kind ? { kinds: [kind] } : {}) },
    { enabled: asked },
  );
  useAct({ id: 'search.focus', title: 'Go to the words searched for', keys: '/', group: 'Search', run: () => field.current?.select() });
  const hits = asked ? (data?.hits ?? []) : [];
  const current = Math.min(at, Math.max(hits.length - 1, 0));
  const open = (hit: SearchHit | undefined) => {
    const place = hit && placeOfHit(hit);
    if (place) go(place);
  };
  const onListKey = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 6,
      PageUp: -6,
      Home: -hits.length,
      End: hits.length,
    };
    const step = steps[event.key];
    if (step === -1 && current === 0) field.current?.focus();
    else if (step !== undefined) setAt(Math.min(Math.max(current + step, 0), hits.length - 1));
    else if (event.key === 'Enter') open(hits[current]);
    else return;
    event.preventDefault();
  };
  const total = data ? hitKinds.reduce((sum, one) => sum + data.totals[one.kind], 0) : 0;
  return (
    <main className="paper search-screen" aria-busy={isFetching}>
      <div className="search-head">
        <h1 className="sr-only">Search</h1>
        <TextInput
          ref={field}
          icon="search"
          className="search-field"
          aria-label="Words to search for"
          placeholder="Words, or “an exact phrase” in quotation marks"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') list.current?.focus();
            else if (event.key === 'Enter') open(hits[0]);
            else return;
            event.preventDefault();
          }}
        />
        {data && asked ? (
          <div className="chips" role="toolbar" aria-label="Kinds of finds">
            <KindChip label="All" count={total} on={kind === null} onClick={() => setKind(null)} />
            {hitKinds.map((one) => (
              <KindChip
                key={one.kind}
                label={one.many}
                count={data.totals[one.kind]}
                on={kind === one.kind}
                onClick={() => {
                  setKind(kind === one.kind ? null : one.kind);
                  setAt(0);
                }}
              />
            ))}
            <span className="meta search-base" role="status">
              {hits.length.toLocaleString('en')} of {(kind ? data.totals[kind] : total).toLocaleString('en')} shown
            </span>
          </div>
        ) : null}
      </div>
      {error ? (
        <EmptyState title="The search failed">
          <p>{error.message}</p>
        </EmptyState>
      ) : !asked ? (
        <EmptyState title="Search everything you keep">
          <p>
            Words are found in articles, quotes, notes, actors and events, whatever their case and accents. Enter opens a find at its words.
          </p>
        </EmptyState>
      ) : data && hits.length === 0 ? (
        <EmptyState title={`“${text.trim()}” stands nowhere`}>
          <p>Fewer words or other forms of them may find it. A phrase in quotation marks is found only as it is.</p>
        </EmptyState>
      ) : (
        <VirtualList<SearchHit>
          className="hits"
          role="listbox"
          label="Finds"
          idBase="hit"
          handle={list}
          items={hits}
          keyOf={(hit, index) => `${index} ${hitKey(hit)}`}
          estimate={() => 72}
          active={current}
          onKeyDown={onListKey}
          rowProps={(hit, index) => ({
            'aria-selected': index === current,
            className: classNames(index === current && 'at'),
            onClick: () => {
              setAt(index);
              open(hit);
            },
          })}
          render={(hit) => <HitRow hit={hit} />}
        />
      )}
    </main>
  );
}

function KindChip({ label, count, on, onClick }: Readonly<{ label: string; count: number; on: boolean; onClick: () => void }>) {
  return (
    <button type="button" className={classNames('pill', on && 'on')} aria-pressed={on} disabled={count === 0 && !on} onClick={onClick}>
      {label} <span className="fig">{count >= 1000 ? '1,000+' : count}</span>
    </button>
  );
}
