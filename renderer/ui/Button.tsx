import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Keys } from './Keys.tsx';
import { ariaKeys } from './keys.ts';

export type ButtonProps = ComponentPropsWithRef<'button'> &
  Readonly<{
    /** Danger takes something away; solid-danger is the last word in a dialog that asks. */
    variant?: 'primary' | 'bare' | 'danger' | 'solid-danger';
    small?: boolean;
    /** Makes it a switch: true is on. */
    pressed?: boolean;
    /** Its shortcut, shown beside the words: "Ctrl E". */
    keys?: string;
    children?: ReactNode;
  }>;

/** A button with words. */
export function Button({ variant, small, pressed, keys, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-keyshortcuts={keys ? ariaKeys(keys) : undefined}
      className={classNames('button', variant === 'danger' ? 'bare danger' : variant, small && 'small', className)}
      {...rest}
    >
      {children}
      {keys ? <Keys keys={keys} /> : null}
    </button>
  );
}

export type IconButtonProps = ComponentPropsWithRef<'button'> &
  Readonly<{ label: string; icon: IconName; pressed?: boolean; keys?: string }>;

/** A button with a drawing; the label is its name and, with the keys, its title. */
export function IconButton({ label, icon, pressed, keys, className, title, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={keys ? ariaKeys(keys) : undefined}
      title={title ?? (keys ? `${label} (${keys})` : label)}
      className={classNames('icon-button', className)}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
