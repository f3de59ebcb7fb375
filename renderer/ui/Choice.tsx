import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { classNames } from './class-names.ts';

export type ChoiceOption<Value extends string> = Readonly<{ value: Value; label: string; title?: string }>;

/**
 * One of a few, side by side. Arrow keys move and choose. With `clearable`, choosing the chosen one again means none:
 * onChange gets null.
 */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
  clearable = false,
  disabled = false,
  className,
}: Readonly<{
  label: string;
  value: Value | null;
  options: readonly ChoiceOption<Value>[];
  onChange: (value: Value | null) => void;
  clearable?: boolean;
  disabled?: boolean;
  className?: string;
}>) {
  return (
    <RadioGroup
      aria-label={label}
      className={classNames('choice', className)}
      value={value ?? ''}
      disabled={disabled}
      onValueChange={(next) => onChange(options.find((option) => option.value === next)?.value ?? null)}
    >
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          title={option.title}
          aria-label={option.label}
          onClick={clearable && option.value === value ? () => onChange(null) : undefined}
        >
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
