import { Checkbox } from '@base-ui/react/checkbox';
import { type ReactNode, useId } from 'react';
import { Icon } from './Icon.tsx';

/** A box to tick with its words; the words are part of the target. */
export function Check({
  checked,
  onChange,
  children,
  disabled = false,
  title,
}: Readonly<{ checked: boolean; onChange: (checked: boolean) => void; children: ReactNode; disabled?: boolean; title?: string }>) {
  const id = useId();
  return (
    <label className="checkline" htmlFor={id} title={title}>
      <Checkbox.Root id={id} className="check" checked={checked} disabled={disabled} onCheckedChange={onChange}>
        <Checkbox.Indicator>
          <Icon name="check" small />
        </Checkbox.Indicator>
      </Checkbox.Root>
      <span>{children}</span>
    </label>
  );
}
