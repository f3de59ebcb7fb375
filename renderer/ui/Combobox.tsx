import { Combobox as Base } from '@base-ui/react/combobox';
import { type ReactNode, type Ref, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { type Line, lineLabel, Options, sameLine, useLines } from './combobox-options.tsx';
import { Icon } from './Icon.tsx';

/** What both kinds of combobox need to know of the things that they offer. */
export type ComboboxItems<Item> = Readonly<{
  /** What fits the letters typed so far, best first; an empty text asks for a start. Keep its identity (useCallback), or it is asked anew. */
  find: (text: string) => Promise<readonly Item[]>;
  keyOf: (item: Item) => string;
  textOf: (item: Item) => string;
  /** How a line in the list looks; the text when left out. */
  renderItem?: (item: Item) => ReactNode;
  /** Makes a new one from the letters typed. Offered when no item has exactly this text. */
  create?: (text: string) => Promise<Item | null>;
  /** Words of that line: `New actor “…”`. */
  createLabel?: (text: string) => string;
  /** Shown when nothing fits and nothing can be made. */
  emptyText?: string;
}>;

type Common<Item> = ComboboxItems<Item> &
  Readonly<{
    /** Its name, or an id for a Field. */
    label?: string;
    id?: string;
    placeholder?: string;
    small?: boolean;
    disabled?: boolean;
    className?: string;
    inputRef?: Ref<HTMLInputElement>;
    autoFocus?: boolean;
    'aria-describedby'?: string;
    'aria-invalid'?: true;
  }>;

/**
 * One of many, found by typing a few letters: arrows move, Enter takes, Escape closes, an emptied field means none. `leading` stands
 * before the words (a face, an agency mark).
 */
export function Combobox<Item>({
  value,
  onChange,
  leading,
  clearable = true,
  ...rest
}: Common<Item> & Readonly<{ value: Item | null; onChange: (value: Item | null) => void; leading?: ReactNode; clearable?: boolean }>) {
  const shown = value === null ? '' : rest.textOf(value);
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const lines = useLines(rest, typed ?? '', open);
  const take = async (line: Line<Item>) => {
    const item = line.kind === 'item' ? line.item : await rest.create?.(line.text);
    setTyped(null);
    if (item) onChange(item);
  };
  return (
    <Base.Root<Line<Item>>
      value={value === null ? null : { kind: 'item', item: value }}
      onValueChange={(line) => {
        if (line) void take(line);
        else if (clearable) onChange(null);
      }}
      inputValue={typed ?? shown}
      onInputValueChange={(text, { reason }) => {
        if (reason === 'input-change') setTyped(text);
        if (reason === 'input-change' && text === '' && clearable && value !== null) onChange(null);
      }}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setTyped(null);
      }}
      items={lines.lines}
      filter={null}
      autoHighlight
      disabled={rest.disabled}
      itemToStringLabel={(line) => lineLabel(line, rest)}
      isItemEqualToValue={(one, other) => sameLine(one, other, rest)}
    >
      <Base.InputGroup ref={group} className={classNames('field', rest.small && 'small', rest.className)}>
        {typed === null ? leading : null}
        <ComboInput {...rest} />
        {clearable && value !== null && !rest.disabled ? (
          <Base.Clear className="combo-clear" aria-label={`Clear ${rest.label ?? 'choice'}`} onClick={() => setTyped(null)}>
            <Icon name="close" small />
          </Base.Clear>
        ) : (
          <Icon name="down" small />
        )}
      </Base.InputGroup>
      <Options anchor={group} {...lines} items={rest} text={typed ?? ''} />
    </Base.Root>
  );
}

/** Several of many: the chosen ones stand as chips before the field; Backspace in the empty field takes the last one off. */
export function MultiCombobox<Item>({
  values,
  onChange,
  renderChip,
  ...rest
}: Common<Item> &
  Readonly<{ values: readonly Item[]; onChange: (values: readonly Item[]) => void; renderChip?: (item: Item) => ReactNode }>) {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const lines = useLines(rest, typed, open);
  const take = async (next: readonly Line<Item>[]) => {
    const items: Item[] = [];
    for (const line of next) {
      const item = line.kind === 'item' ? line.item : await rest.create?.(line.text);
      if (item && !items.some((other) => rest.keyOf(other) === rest.keyOf(item))) items.push(item);
    }
    setTyped('');
    onChange(items);
  };
  return (
    <Base.Root<Line<Item>, true>
      multiple
      value={values.map((item) => ({ kind: 'item', item }))}
      onValueChange={(next) => void take(next)}
      inputValue={typed}
      onInputValueChange={(text, { reason }) => {
        if (reason === 'input-change') setTyped(text);
      }}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setTyped('');
      }}
      items={lines.lines}
      filter={null}
      autoHighlight
      disabled={rest.disabled}
      itemToStringLabel={(line) => lineLabel(line, rest)}
      isItemEqualToValue={(one, other) => sameLine(one, other, rest)}
    >
      <Base.Chips ref={group} className={classNames('field', 'chips-field', rest.small && 'small', rest.className)}>
        {values.map((item) => (
          <Base.Chip key={rest.keyOf(item)} className="tag" aria-label={rest.textOf(item)}>
            {renderChip ? renderChip(item) : rest.textOf(item)}
            <Base.ChipRemove className="tag-remove" aria-label={`Remove ${rest.textOf(item)}`}>
              <Icon name="close" small />
            </Base.ChipRemove>
          </Base.Chip>
        ))}
        <ComboInput {...rest} placeholder={values.length === 0 ? rest.placeholder : undefined} />
      </Base.Chips>
      <Options anchor={group} {...lines} items={rest} text={typed} />
    </Base.Root>
  );
}

function ComboInput<Item>(props: Common<Item>) {
  return (
    <Base.Input
      id={props.id}
      ref={props.inputRef}
      className="value"
      aria-label={props.label}
      aria-describedby={props['aria-describedby']}
      aria-invalid={props['aria-invalid']}
      placeholder={props.placeholder}
      autoFocus={props.autoFocus}
      spellCheck={false}
      onFocus={(event) => selectFromStart(event.currentTarget)}
    />
  );
}

/** Selects what is written; of words too long for the field the beginning stays in view, though the browser scrolls to the end once it has selected. */
function selectFromStart(input: HTMLInputElement): void {
  input.select();
  requestAnimationFrame(() => {
    input.scrollLeft = 0;
  });
}
