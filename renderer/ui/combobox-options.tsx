import { Combobox as Base } from '@base-ui/react/combobox';
import type { RefObject } from 'react';
import type { ComboboxItems } from './Combobox.tsx';
import { Icon } from './Icon.tsx';
import { useStayHeard } from './stay-heard.ts';
import { useFound } from './use-found.ts';

/** A line of the list: something that is there, or the offer to make it. */
export type Line<Item> = Readonly<{ kind: 'item'; item: Item } | { kind: 'create'; text: string }>;
export type Lines<Item> = Readonly<{ lines: readonly Line<Item>[]; searching: boolean; error: string | null }>;

/** The lines for the letters typed: what was found and, where no text fits exactly, the offer to make one. */
export function useLines<Item>(items: ComboboxItems<Item>, typed: string, open: boolean): Lines<Item> {
  const found = useFound(items.find, typed.trim(), open);
  const text = typed.trim();
  const exact = found.items.some((item) => items.textOf(item).toLocaleLowerCase() === text.toLocaleLowerCase());
  const offer: readonly Line<Item>[] = items.create && text !== '' && !exact && found.text === text ? [{ kind: 'create', text }] : [];
  return {
    lines: [...found.items.map((item): Line<Item> => ({ kind: 'item', item })), ...offer],
    searching: found.searching,
    error: found.error,
  };
}

/** What a line says. */
export const lineLabel = <Item,>(line: Line<Item>, items: ComboboxItems<Item>): string =>
  line.kind === 'item' ? items.textOf(line.item) : (items.createLabel?.(line.text) ?? `New: “${line.text}”`);

/** Whether two lines mean the same thing. */
export const sameLine = <Item,>(one: Line<Item>, other: Line<Item>, items: ComboboxItems<Item>): boolean =>
  one.kind === 'item'
    ? other.kind === 'item' && items.keyOf(one.item) === items.keyOf(other.item)
    : other.kind === 'create' && one.text === other.text;

/** The list that opens under a combobox. */
export function Options<Item>({
  anchor,
  lines,
  searching,
  error,
  items,
  text,
}: Lines<Item> & Readonly<{ anchor: RefObject<HTMLDivElement | null>; items: ComboboxItems<Item>; text: string }>) {
  const empty =
    error ?? (searching ? 'Looking…' : text.trim() === '' ? 'Type a few letters.' : (items.emptyText ?? 'Nothing fits these letters.'));
  return (
    <Base.Portal>
      <Base.Positioner className="positioner" anchor={anchor} sideOffset={3} align="start">
        <Base.Popup className="float menu combo-list" role="region" aria-label="Choices">
          <StayHeard />
          <Base.Status className="combo-empty">{lines.length === 0 ? empty : null}</Base.Status>
          <Base.List>
            {lines.map((line) =>
              line.kind === 'item' ? (
                <Base.Item key={items.keyOf(line.item)} value={line} className="row">
                  {items.renderItem ? items.renderItem(line.item) : <span className="one-line">{items.textOf(line.item)}</span>}
                </Base.Item>
              ) : (
                <Base.Item key=" create" value={line} className="row create">
                  <Icon name="plus" small />
                  <span className="one-line">{lineLabel(line, items)}</span>
                </Base.Item>
              ),
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

/** Stands in the list, so that it is there as long as the list is. */
function StayHeard(): null {
  useStayHeard();
  return null;
}
