import { Fragment, type ReactNode } from 'react';

/** A text with the words found marked. Ranges are UTF-16, half-open, in order; one that overlaps the range before it is left out. */
export function Marked({ text, ranges }: Readonly<{ text: string; ranges: readonly (readonly [number, number])[] }>) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start < at || end > text.length) continue;
    parts.push(
      <Fragment key={start}>
        {text.slice(at, start)}
        <mark>{text.slice(start, end)}</mark>
      </Fragment>,
    );
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
