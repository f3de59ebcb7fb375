import { useVirtualizer } from '@tanstack/react-virtual';
import { type AriaRole, type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { classNames } from './class-names.ts';

export type VirtualListHandle = Readonly<{ focus: () => void; scrollTo: (index: number, align?: 'auto' | 'center' | 'start') => void }>;

/**
 * A list of which only the rows in view are in the document. Heights are measured; `estimate` (px) is a first guess.
 * `render` gives the inside of a row. With `active`, the list is one stop for Tab and names the active row to screen readers
 * (aria-activedescendant), so rows need ids: `rowId(key)`. The rows' own roles and states come from `rowProps`.
 */
export function VirtualList<Item>({
  items,
  keyOf,
  estimate,
  render,
  rowProps,
  label,
  role = 'list',
  className,
  active = null,
  multiple,
  onKeyDown,
  onNearEnd,
  empty,
  handle,
  idBase,
}: Readonly<{
  items: readonly Item[];
  keyOf: (item: Item, index: number) => string;
  estimate: (item: Item, index: number) => number;
  render: (item: Item, index: number) => ReactNode;
  rowProps?: (item: Item, index: number) => VirtualRowProps;
  label: string;
  role?: 'list' | 'listbox';
  className?: string;
  /** Index of the active row, which is kept in view. */
  active?: number | null;
  multiple?: boolean;
  onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void;
  /** Called when the last rows come into view: time to ask for more. */
  onNearEnd?: () => void;
  empty?: ReactNode;
  handle?: Ref<VirtualListHandle>;
  /** Start of the rows' ids; needed with `active`. */
  idBase?: string;
}>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const item = items[index];
      return item === undefined ? 28 : estimate(item, index);
    },
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item, index);
    },
    overscan: 8,
  });
  const rows = virtual.getVirtualItems();
  const last = rows[rows.length - 1]?.index ?? -1;
  useEffect(() => {
    if (last >= items.length - 12 && items.length > 0) onNearEnd?.();
  }, [last, items.length, onNearEnd]);
  useEffect(() => {
    if (active !== null && active >= 0) virtual.scrollToIndex(active, { align: 'auto' });
  }, [active, virtual]);
  useImperativeHandle(handle, () => ({
    focus: () => scroller.current?.focus(),
    scrollTo: (index, align = 'auto') => virtual.scrollToIndex(index, { align }),
  }));
  const activeItem = active === null ? undefined : items[active];
  const attributes = {
    role,
    'aria-label': label,
    'aria-multiselectable': multiple,
    onKeyDown,
    ...(active === null ? {} : { tabIndex: 0, 'aria-activedescendant': activeItem && `${idBase}-${keyOf(activeItem, active)}` }),
  };
  // What stands in for the rows is no row, so an empty list is no list either.
  if (items.length === 0)
    return (
      <div ref={scroller} className={classNames('virtual', className)}>
        {empty}
      </div>
    );
  return (
    <div ref={scroller} className={classNames('virtual', className)} {...attributes}>
      <div role="presentation" className="virtual-space" style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const item = items[row.index];
          if (item === undefined) return null;
          const { className: rowClass, ...props } = rowProps?.(item, row.index) ?? {};
          return (
            <div
              key={row.key}
              id={idBase ? `${idBase}-${keyOf(item, row.index)}` : undefined}
              role={role === 'list' ? 'listitem' : 'option'}
              {...props}
              className={classNames('virtual-row', rowClass)}
              data-index={row.index}
              data-active={row.index === active ? '' : undefined}
              ref={virtual.measureElement}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              {render(item, row.index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

export type VirtualRowProps = Readonly<{
  className?: string;
  role?: AriaRole;
  'aria-selected'?: boolean;
  'aria-setsize'?: number;
  'aria-posinset'?: number;
  onClick?: (event: React.MouseEvent<HTMLDivElement>) => void;
  onDoubleClick?: (event: React.MouseEvent<HTMLDivElement>) => void;
}>;
