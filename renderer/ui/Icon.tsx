import type { ReactNode } from 'react';

const drawings = {
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="M10.5 10.5 14 14" />
    </>
  ),
  undo: <path d="M3 7h7a3 3 0 0 1 0 6H7M3 7l3-3M3 7l3 3" />,
  redo: <path d="M13 7H6a3 3 0 0 0 0 6h3M13 7l-3-3M13 7l-3 3" />,
  minimise: <path d="M4 8h8" />,
  maximise: <rect x="4.5" y="4.5" width="7" height="7" />,
  restore: <path d="M4.5 6.5h5v5h-5zM6.5 6.5v-2h5v5h-2" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  down: <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />,
  up: <path d="m4.5 9.5 3.5-3.5 3.5 3.5" />,
  left: <path d="M9.5 4.5 6 8l3.5 3.5" />,
  right: <path d="m6.5 4.5 3.5 3.5-3.5 3.5" />,
  plus: <path d="M8 3.5v9M3.5 8h9" />,
  minus: <path d="M3.5 8h9" />,
  check: <path d="m3.5 8.5 3 3 6-7" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2" />,
  file: <path d="M4 2.5h5l3 3v8H4zM9 2.5v3h3" />,
  warning: <path d="M8 2.5 14 13H2zM8 6.5v3M8 11.3h.01" />,
  'move-up': <path d="M8 12.5v-9M4.5 7 8 3.5 11.5 7" />,
  'move-down': <path d="M8 3.5v9M4.5 9 8 12.5 11.5 9" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** A line drawing of 16 px (12 px when small) in the colour of the words beside it. Always beside or under a name: hidden from screen readers. */
export function Icon({ name, small = false }: Readonly<{ name: IconName; small?: boolean }>) {
  return (
    <svg className={small ? 'icon icon-small' : 'icon'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
