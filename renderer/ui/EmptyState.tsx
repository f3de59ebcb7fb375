import type { ReactNode } from 'react';

/** One sentence that says what is not there, then what to do. */
export function EmptyState({ title, children }: Readonly<{ title: string; children?: ReactNode }>) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
