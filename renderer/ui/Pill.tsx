import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

/** A word in a frame: a state. A proposal is dashed, what a person decided is solid. */
export function Pill({
  tone = 'plain',
  proposed = false,
  title,
  children,
}: Readonly<{
  tone?: 'plain' | 'on' | 'good' | 'warn' | 'danger' | 'solid-danger';
  proposed?: boolean;
  title?: string;
  children: ReactNode;
}>) {
  return (
    <span className={classNames('pill', tone !== 'plain' && tone, proposed && 'proposed')} title={title}>
      {children}
    </span>
  );
}

/** A tag with the bar of its colour (1 to 8); with onRemove, a small button takes it off. */
export function TagPill({ name, colour, onRemove }: Readonly<{ name: string; colour: number; onRemove?: () => void }>) {
  return (
    <span className="tag" data-colour={colour}>
      <i aria-hidden="true" />
      {name}
      {onRemove ? (
        <button type="button" className="tag-remove" aria-label={`Remove tag ${name}`} title={`Remove tag ${name}`} onClick={onRemove}>
          <Icon name="close" small />
        </button>
      ) : null}
    </span>
  );
}
