import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

/** The line between two regions, to be dragged or moved with the arrow keys. `side` says on which side of the line the region lies whose width (px) it sets. */
export function Splitter({
  label,
  width,
  min,
  max,
  side,
  onChange,
  onDone,
}: Readonly<{
  label: string;
  width: number;
  min: number;
  max: number;
  side: 'left' | 'right';
  onChange: (width: number) => void;
  /** Called once a drag or a key press is over: time to keep the width. */
  onDone: (width: number) => void;
}>) {
  const drag = useRef<Readonly<{ from: number; width: number }> | null>(null);
  const clamp = (wanted: number): number => Math.round(Math.min(max, Math.max(min, wanted)));
  const widthAt = (event: PointerEvent): number => {
    const start = drag.current;
    if (!start) return width;
    return clamp(start.width + (event.clientX - start.from) * (side === 'left' ? 1 : -1));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = clamp(width + (side === 'left' ? step : -step));
    onChange(next);
    onDone(next);
  };
  return (
    <hr
      className="splitter"
      data-side={side}
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { from: event.clientX, width };
      }}
      onPointerMove={(event) => drag.current && onChange(widthAt(event))}
      onPointerUp={(event) => {
        const next = widthAt(event);
        drag.current = null;
        onDone(next);
      }}
    />
  );
}
