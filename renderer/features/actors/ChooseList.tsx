import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { Icon, VirtualList, type VirtualListHandle } from '../../ui/index.ts';

/** A line that can be chosen, one that is only shown, or the head over some. */
export type ChooseLine<Item> =
  | Readonly<{ kind: 'head'; key: string; words: string; count: number }>
  | Readonly<{ kind: 'item'; key: string; item: Item; fixed?: boolean }>;

/** So many lines need no more than half the height. */
const FEW = 6;

/**
 * Lines of which some are chosen: arrows move, Space chooses, Ctrl A chooses all or none, Enter does what the dialog is for. Lines that
 * are `fixed` can be looked at and not be chosen.
 */
export function ChooseList<Item>({
  label,
  lines,
  chosen,
  onChange,
  onEnter,
  render,
  estimate,
  handle,
  empty,
}: Readonly<{
  label: string;
  lines: readonly ChooseLine<Item>[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  onEnter: () => void;
  render: (item: Item) => ReactNode;
  /** Height of a line that is no head, in px. */
  estimate: number;
  handle?: Ref<VirtualListHandle>;
  empty?: ReactNode;
}>) {
  const base = useId();
  const [wanted, setActive] = useState(0);
  const items = lines.flatMap((line, index) => (line.kind === 'item' ? [{ line, index }] : []));
  const free = items.filter(({ line }) => !line.fixed);
  const at = Math.min(wanted, items.length - 1);
  const active = items[at]?.index ?? null;
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -items.length, End: items.length }[event.key];
    const line = items[at]?.line;
    if (by !== undefined) setActive(Math.min(Math.max(at + by, 0), items.length - 1));
    else if (event.key === 'Enter') onEnter();
    else if (event.key === ' ') {
      if (line && !line.fixed) toggle(line.key);
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      const all = free.every(({ line: one }) => chosen.has(one.key));
      onChange(new Set(all ? [] : free.map(({ line: one }) => one.key)));
    } else return;
    event.preventDefault();
  };
  return (
    <VirtualList
      handle={handle}
      className={classNames('choose-list', lines.length > 0 && lines.length <= FEW && 'short')}
      items={lines}
      keyOf={(line) => line.key}
      estimate={(line) => (line.kind === 'head' ? 24 : estimate)}
      role="listbox"
      multiple
      label={label}
      idBase={base}
      active={active}
      onKeyDown={onKeyDown}
      empty={empty}
      rowProps={(line, index) =>
        line.kind === 'head'
          ? { role: 'presentation' }
          : {
              'aria-selected': chosen.has(line.key),
              'aria-setsize': items.length,
              'aria-posinset': items.findIndex((one) => one.index === index) + 1,
              className: classNames(index === active && 'active-row'),
              onClick: () => {
                setActive(items.findIndex((one) => one.index === index));
                if (!line.fixed) toggle(line.key);
              },
            }
      }
      render={(line) =>
        line.kind === 'head' ? (
          <div className="group-head">
            <span className="head one-line">{line.words}</span>
            <span className="fig micro muted">{line.count}</span>
          </div>
        ) : (
          <div className={classNames('row choose-line', chosen.has(line.key) && 'is-selected', line.fixed && 'fixed')}>
            {line.fixed ? (
              <span className="no-box" aria-hidden="true" />
            ) : (
              <span className="choose-box" data-on={chosen.has(line.key) ? '' : undefined} aria-hidden="true">
                {chosen.has(line.key) ? <Icon name="check" small /> : null}
              </span>
            )}
            {render(line.item)}
          </div>
        )
      }
    />
  );
}
