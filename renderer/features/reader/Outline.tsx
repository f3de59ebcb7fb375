import { useEffect, useMemo, useRef } from 'react';
import type { AnnotationId } from '../../../shared/model/ids.ts';
import { go } from '../../app/navigation.ts';
import { classNames } from '../../ui/class-names.ts';
import { VirtualList, type VirtualListHandle } from '../../ui/index.ts';
import { countOutline, filterOutline, type OutlineFilter, type OutlineRow } from './outline.ts';
import { percent } from './suggested.ts';
import { swatchOf } from './swatch.ts';
import type { Suggestions } from './use-suggestions.ts';

const filters: readonly (readonly [OutlineFilter, string])[] = [
  ['all', 'All'],
  ['suggested', 'Suggested'],
  ['quotes', 'Quotes'],
  ['mentions', 'Mentions'],
  ['notes', 'Notes'],
  ['open', 'Open'],
];

/** Offered only where there are any, so that the rest stand in one line. */
const rare: ReadonlySet<OutlineFilter> = new Set(['notes', 'open']);

const titles: Readonly<Partial<Record<OutlineFilter, string>>> = {
  open: 'Quotes without a speaker, mentions without an actor',
  suggested: 'Found by the engine, and nobody has decided on them',
};

/** Every mark of the article in text order: the way to them for the keyboard and for screen readers, as the painted text is for the eye. */
export function Outline({
  rows,
  filter,
  active,
  loading,
  suggestions,
  onFilter,
  onSelect,
}: Readonly<{
  rows: readonly OutlineRow[];
  filter: OutlineFilter;
  active: AnnotationId | null;
  loading: boolean;
  suggestions: Suggestions;
  onFilter: (filter: OutlineFilter) => void;
  onSelect: (id: AnnotationId) => void;
}>) {
  const shown = useMemo(() => filterOutline(rows, filter), [rows, filter]);
  const suggested = countOutline(rows, 'suggested');
  const list = useRef<VirtualListHandle>(null);
  const at = active === null ? -1 : shown.findIndex((row) => row.mark.id === active);
  useEffect(() => {
    if (at >= 0) list.current?.scrollTo(at);
  }, [at]);
  return (
    <section className="outline-part" aria-label="Marks in this article">
      <div className="o-head">
        <h2 className="head">Marks in this article</h2>
        <span className="fig micro muted">{rows.length - suggested}</span>
        {suggested > 0 ? <span className="micro muted">and {suggested} suggested</span> : null}
      </div>
      {rows.length > 0 || filter !== 'all' ? (
        <fieldset className="o-filters" aria-label="Which marks">
          {filters
            .filter(([value]) => value === filter || !rare.has(value) || countOutline(rows, value) > 0)
            .map(([value, label]) => (
              <button
                key={value}
                type="button"
                className={classNames('pill', filter === value && 'on')}
                aria-pressed={filter === value}
                title={titles[value]}
                onClick={() => onFilter(value)}
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
            /* Walking the list by Tab chooses what is come to, so that A and X mean it. */
            onFocus={(event) => row.suggested && event.currentTarget.matches(':focus-visible') && onSelect(row.mark.id)}
          >
            <i
              className={`swatch ${row.suggested ? 'suggest' : swatchOf(row.mark)}`}
              role="img"
              aria-label={row.suggested ? `suggested ${row.mark.body.kind}` : row.mark.body.kind}
            />
            <span className="one-line t" dir="auto">
              {row.words}
            </span>
            <span className={classNames('who one-line', row.open && 'unsaid')} dir="auto" title={row.who}>
              {row.who}
            </span>
          </button>
        )}
        empty={
          <p className="o-empty">
            {filter === 'suggested' || (rows.length === 0 && suggestions.state === 'ready' && !suggestions.hasEngine) ? (
              <NoSuggestions suggestions={suggestions} />
            ) : loading ? null : rows.length === 0 ? (
              <>
                Nothing is marked yet. Select words and press <kbd>Q</kbd> for a quote, <kbd>M</kbd> for a mention, <kbd>H</kbd> to
                highlight, <kbd>N</kbd> for a note.
              </>
            ) : (
              'No mark of this kind.'
            )}
          </p>
        }
      />
    </section>
  );
}

/** Why no suggestion is in the list. */
function NoSuggestions({ suggestions: { state, failure, hasEngine, below, threshold } }: Readonly<{ suggestions: Suggestions }>) {
  if (state === 'looking') return 'Looking for quotes and names …';
  if (state === 'failed') return failure;
  return (
    <>
      {hasEngine ? 'No suggestions left. ' : 'This language has no engine yet: only quotation marks and register names are found. '}
      {below > 0 ? (
        <>
          {below} less sure than {percent(threshold)} {below === 1 ? 'is' : 'are'} not shown.{' '}
          <button type="button" className="as-link" onClick={() => go({ view: 'settings' })}>
            Change in the settings
          </button>
        </>
      ) : null}
    </>
  );
}
