import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Keys } from './Keys.tsx';

/**
 * A labelled place for one control. The child function gets the ids that tie the control to its label, hint and error:
 * `<Field label="Headline">{(ids) => <TextInput {...ids} … />}</Field>`.
 */
export function Field({
  label,
  hint,
  error,
  inline = false,
  children,
}: Readonly<{
  label: string;
  hint?: ReactNode;
  error?: string | null;
  /** Label at the left in a column of 70 px, as in the inspector; else above. */
  inline?: boolean;
  children: (ids: Readonly<{ id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }>) => ReactNode;
}>) {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <div className={classNames('labelled', inline && 'inline')}>
      <label htmlFor={id}>{label}</label>
      <div className="control">
        {children({ id, ...(describedBy ? { 'aria-describedby': describedBy } : {}), ...(error ? { 'aria-invalid': true } : {}) })}
        {hint ? (
          <p className="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        ) : null}
        {error ? (
          <p className="field-error" id={`${id}-error`} role="alert">
            {error}
          </p>
        ) : null}
      </div>
    </div>
  );
}

export type TextInputProps = Omit<ComponentPropsWithRef<'input'>, 'size'> &
  Readonly<{ small?: boolean; icon?: IconName; keys?: string; trailing?: ReactNode }>;

/** A line of text. Give it an aria-label where no Field names it. */
export function TextInput({ small, icon, keys, trailing, className, ...rest }: TextInputProps) {
  return (
    <span className={classNames('field', small && 'small', className)}>
      {icon ? <Icon name={icon} /> : null}
      <input type="text" className="value" autoComplete="off" spellCheck={false} {...rest} />
      {trailing}
      {keys ? <Keys keys={keys} /> : null}
    </span>
  );
}

export type TextAreaProps = ComponentPropsWithRef<'textarea'> & Readonly<{ small?: boolean; serif?: boolean }>;

/** Lines of text. Serif where the words will be read, not worked with. */
export function TextArea({ small, serif, className, ...rest }: TextAreaProps) {
  return <textarea className={classNames('area', small && 'small', serif && 'serif', className)} spellCheck={false} {...rest} />;
}
