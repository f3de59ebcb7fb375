import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useCallback, useEffect, useId, useRef } from 'react';
import type { OutletColumn, QuoteComparison } from '../../../shared/compare/comparison.ts';
import { go } from '../../app/navigation.ts';
import { AgencyMark } from '../../ui/actors.tsx';
import { CompareLine } from './CompareLine.tsx';
import type { QuoteLine } from './rows.ts';
import { type Spot, useGridKeys } from './use-grid-keys.ts';
import { isOneDay } from './words-of.ts';

/** Lines to move for Page Up and Page Down: about a window full. */
const PAGE = 4;

/** A table may be a grid, whose cells the arrow keys go through (ARIA in HTML; APG, grid pattern). */
const asGrid = { role: 'grid' } as const;

/** The table of quotes: a line a quote, a column an agency. Only lines in view are in the document, and the one that has the focus. */
export function CompareTable({ comparison, lines }: Readonly<{ comparison: QuoteComparison; lines: readonly QuoteLine[] }>) {
  const { columns } = comparison;
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const order = lines.map(({ key }) => key).join(' ');
  useEffect(() => {
    if (order) scroller.current?.scrollTo({ top: 0 });
  }, [order]);
  const versionsAt = useCallback(
    (line: number, column: number) => Math.max(1, column === 0 ? 1 : (lines[line]?.group.cells[column - 1]?.versions.length ?? 1)),
    [lines],
  );
  const enter = ({ line, column, version }: Spot) => {
    const at = lines[line];
    if (!at) return;
    if (column === 0) {
      if (at.row.speaker) go({ view: 'actors', actorId: at.row.speaker.id });
      return;
    }
    const found = at.group.cells[column - 1]?.versions[version];
    if (found) go({ view: 'library', articleId: found.articleId, annotationId: found.annotationId });
  };
  const { spot, onKeyDown, stand } = useGridKeys(base, { lines: lines.length, columns: columns.length, versionsAt, page: PAGE }, enter);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 150,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 4,
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), spot.line])].sort((a, b) => a - b),
  });
  const oneDay = isOneDay(comparison);
  const shared = lines.filter(({ group }) => group.outletsWithIt > 1).length;
  return (
    <div className="q-scroll" ref={scroller}>
      <table
        {...asGrid}
        aria-label={`Quotes of ${comparison.eventName}, one column an agency`}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        className="q-grid"
        style={{ '--agencies': columns.length } as CSSProperties}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1} className="q-row q-heads">
            <th scope="col" className="q-corner">
              <span>{shared} in two agencies or more</span>
              <span className="muted">{lines.length - shared} in one agency only</span>
            </th>
            {columns.map((column, i) => (
              <Head
                key={column.outlet?.id ?? 'unknown'}
                column={column}
                has={lines.filter(({ group }) => (group.cells[i]?.versions.length ?? 0) > 0).length}
                of={lines.length}
              />
            ))}
          </tr>
        </thead>
        <tbody className="q-lines" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index];
            return line ? (
              <CompareLine
                key={item.key}
                base={base}
                index={item.index}
                start={item.start}
                measure={virtual.measureElement}
                line={line}
                columns={columns}
                oneDay={oneDay}
                spot={spot.line === item.index ? spot : null}
                onStand={stand}
                onEnter={enter}
              />
            ) : null;
          })}
        </tbody>
      </table>
    </div>
  );
}

function Head({ column, has, of }: Readonly<{ column: OutletColumn; has: number; of: number }>) {
  const name = column.outlet?.name ?? 'Outlet not known';
  return (
    <th scope="col" className="q-head" title={`${name}: has ${has} of ${of} quotes, in ${column.articles.length} articles`}>
      <AgencyMark actor={column.outlet} />
      <b className="one-line">
        <bdi>{name}</bdi>
      </b>
      <span className="cnt">
        {has} of {of}
      </span>
    </th>
  );
}
