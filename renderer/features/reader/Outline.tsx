import { useEffect, useMemo, useRef, useState } from 'react';
import type { AnnotationId } from '../../../shared/model/ids.ts';
import { classNames } from '../../ui/class-names.ts';
import { VirtualList, type VirtualListHandle } from '../../ui/index.ts';
import { countOutline, filterOutline, type OutlineFilter, type OutlineRow } from './outline.ts';
import { swatchOf } from './swatch.ts';

const filters: readonly (readonly [OutlineFilter, string])[] = [
  ['all', 'All'],
  ['quotes', 'Quotes'],
  ['mentions', 'Mentions'],
  ['notes', 'Notes'],
  ['open', 'Open'],
];

/** Every mark of the article in text order: the way to them for the keyboard and for screen readers, as the painted text is for the eye. */
export function Outline({
  rows,
  active,
  loading,
  onSelect,
}: Readonly<{
  rows: readonly OutlineRow[];
  active: AnnotationId | null;
  loading: boolean;
  onSelect: (id: AnnotationId) => void;
}>) {
  const [filter, setFilter] = useState<OutlineFilter>('all');
  const shown = useMemo(() => filterOutline(rows, filter), [rows, filter]);
  const list = useRef<VirtualListHandle>(null);
  const at = active === null ? -1 : shown.findIndex((row) => row.mark.id === active);
  useEffect(() => {
    if (at >= 0) list.current?.scrollTo(at);
  }, [at]);
  return (
    <section className="outline-part" aria-label="Marks in this article">
      <div className="o-head">
        <h2 className="head">Marks in this article</h2>
        <span className="fig micro muted">{rows.length}</span>
      </div>
      {rows.length > 0 ? (
        <fieldset className="o-filters" aria-label="Which marks">
          {filters.map(([value, label]) => (
            <button
              key={value}
              type="button"
              className={classNames('pill', filter === value && 'on')}
              aria-pressed={filter === value}
              title={value === 'open' ? 'Quotes without a speaker, mentions without an actor' : undefined}
              onClick={() => setFilter(value)}
            >
              {label} {value === 'all' ? null : countOutline(rows, value)}
            </button>
          ))}
        </fieldset>
      ) : null}
      <VirtualList<OutlineRow>
        className="outline"
        label="Marks in this article"
        handle={list}
        items={shown}
        keyOf={(row) => row.mark.id}
        estimate={() => 27}
        rowProps={(_, i) => ({ 'aria-setsize': shown.length, 'aria-posinset': i + 1 })}
        render={(row) => (
          <button
            type="button"
            className={classNames('row', row.mark.id === active && 'is-selected', row.depth > 0 && `in-${row.depth}`)}
            aria-current={row.mark.id === active ? 'true' : undefined}
            onClick={() => onSelect(row.mark.id)}
          >
            <i className={`swatch ${swatchOf(row.mark)}`} role="img" aria-label={row.mark.body.kind} />
            <span className="one-line t" dir="auto">
              {row.words}
            </span>
            <span className={classNames('who one-line', row.open && 'unsaid')}>{row.who}</span>
          </button>
        )}
        empty={
          loading ? null : rows.length === 0 ? (
            <p className="o-empty">
              Nothing is marked yet. Select words and press <kbd>Q</kbd> for a quote, <kbd>M</kbd> for a mention, <kbd>H</kbd> to highlight,{' '}
              <kbd>N</kbd> for a note.
            </p>
          ) : (
            <p className="o-empty">No mark of this kind.</p>
          )
        }
      />
    </section>
  );
}
