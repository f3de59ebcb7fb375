import { useRef } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { Button, Icon, TextInput } from '../../ui/index.ts';

type Row = Readonly<Record<string, string>>;
type Column = Readonly<{ key: string; label: string; max: number; wide?: boolean; placeholder?: string }>;

/** Several lines of a few words each: names, affiliations, identifiers. */
export function LinesField({
  title,
  add,
  rows,
  columns,
  onChange,
}: Readonly<{ title: string; add: string; rows: readonly Row[]; columns: readonly Column[]; onChange: (rows: readonly Row[]) => void }>) {
  const keys = useRef<number[]>([]);
  const next = useRef(0);
  while (keys.current.length < rows.length) keys.current.push(next.current++);
  const remove = (index: number) => {
    keys.current.splice(index, 1);
    onChange(rows.filter((_, i) => i !== index));
  };
  return (
    <fieldset className="lines whole">
      <legend>{title}</legend>
      {rows.map((row, i) => (
        <div className="line" key={keys.current[i]}>
          {columns.map((column, at) => (
            <TextInput
              key={column.key}
              small
              dir="auto"
              className={classNames(column.wide && 'wide')}
              aria-label={`${column.label}, ${title.toLowerCase()}, line ${i + 1}`}
              placeholder={column.placeholder ?? column.label}
              maxLength={column.max}
              autoFocus={at === 0 && (row[column.key] ?? '') === '' && i === rows.length - 1}
              value={row[column.key] ?? ''}
              onChange={(event) => {
                const value = event.currentTarget.value;
                onChange(rows.map((one, j) => (j === i ? { ...one, [column.key]: value } : one)));
              }}
            />
          ))}
          <button
            type="button"
            className="icon-button"
            aria-label={`Remove line ${i + 1} of ${title.toLowerCase()}`}
            onClick={() => remove(i)}
          >
            <Icon name="close" small />
          </button>
        </div>
      ))}
      <Button variant="bare" small onClick={() => onChange([...rows, Object.fromEntries(columns.map((column) => [column.key, '']))])}>
        <Icon name="plus" small /> {add}
      </Button>
    </fieldset>
  );
}
