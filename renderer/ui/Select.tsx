import { Select as Base } from '@base-ui/react/select';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

export type SelectOption<Value extends string> = Readonly<{ value: Value; label: string; hint?: string; disabled?: boolean }>;

/** One of several in a list that opens. `id` ties it to a Field; else give it a label. */
export function Select<Value extends string>({
  id,
  label,
  value,
  options,
  onChange,
  small = false,
  quiet = false,
  disabled = false,
  placeholder = 'Choose',
  className,
  ...described
}: Readonly<{
  id?: string;
  label?: string;
  value: Value | null;
  options: readonly SelectOption<Value>[];
  onChange: (value: Value) => void;
  small?: boolean;
  /** Without a frame until the pointer or the focus is on it. */
  quiet?: boolean;
  disabled?: boolean;
  placeholder?: string;
  className?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}>) {
  const chosen = options.find((option) => option.value === value);
  return (
    <Base.Root<Value>
      value={value}
      disabled={disabled}
      modal={false}
      items={options.map((option) => ({ value: option.value, label: option.label }))}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
    >
      <Base.Trigger
        id={id}
        aria-label={label ? `${label}: ${chosen?.label ?? placeholder}` : undefined}
        className={classNames('field', 'select', small && 'small', quiet && 'quiet', className)}
        {...described}
      >
        <span className={classNames('value one-line', !chosen && 'hint')}>{chosen?.label ?? placeholder}</span>
        <Icon name="down" small />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="positioner" sideOffset={2} alignItemWithTrigger={false} align="start">
          <Base.Popup className="float menu select-list" role="region" aria-label="Choices">
            <Base.List>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} disabled={option.disabled} className="row">
                  <span className="tick">
                    <Base.ItemIndicator>
                      <Icon name="check" small />
                    </Base.ItemIndicator>
                  </span>
                  <Base.ItemText>{option.label}</Base.ItemText>
                  {option.hint ? <span className="muted push">{option.hint}</span> : null}
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
