import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';

/** Where the focus of a grid is: the line, the column (0 is the line's own head), and which of several versions in the cell. */
export type Spot = Readonly<{ line: number; column: number; version: number }>;

export type GridShape = Readonly<{
  lines: number;
  /** Without the head of the line. */
  columns: number;
  /** How many things to stand on a cell has; at least one. */
  versionsAt: (line: number, column: number) => number;
  /** Lines to go for one page. */
  page: number;
}>;

/** The id of the element that a spot stands for, within a grid of this base. */
export const spotId = (base: string, { line, column, version }: Spot): string => `${base}-${line}-${column}-${version}`;

/** Where a key leads from a spot, or null when it is no key of the grid. Up and down go through the versions of a cell before they leave it. */
export function moveIn(shape: GridShape, { line, column, version }: Spot, key: string, ctrl: boolean): Spot | null {
  const lastLine = Math.max(0, shape.lines - 1);
  const at = (nextLine: number, nextColumn: number, nextVersion = 0): Spot => ({
    line: Math.min(lastLine, Math.max(0, nextLine)),
    column: Math.min(shape.columns, Math.max(0, nextColumn)),
    version: nextVersion,
  });
  switch (key) {
    case 'ArrowRight':
      return at(line, column + 1);
    case 'ArrowLeft':
      return at(line, column - 1);
    case 'ArrowDown':
      if (version + 1 < shape.versionsAt(line, column)) return at(line, column, version + 1);
      return line < lastLine ? at(line + 1, column) : at(line, column, version);
    case 'ArrowUp':
      if (version > 0) return at(line, column, version - 1);
      return line > 0 ? at(line - 1, column, shape.versionsAt(line - 1, column) - 1) : at(line, column);
    case 'Home':
      return ctrl ? at(0, 0) : at(line, 0);
    case 'End':
      return ctrl ? at(lastLine, shape.columns) : at(line, shape.columns);
    case 'PageDown':
      return at(line + shape.page, column);
    case 'PageUp':
      return at(line - shape.page, column);
    default:
      return null;
  }
}

/** One stop for Tab in the whole grid; the arrow keys move it from cell to cell and the focus with it. */
export function useGridKeys(base: string, shape: GridShape, onEnter: (spot: Spot) => void) {
  const [spot, setSpot] = useState<Spot>({ line: 0, column: 1, version: 0 });
  const wanted = useRef(false);
  const inRange: Spot =
    spot.line < shape.lines && spot.column <= shape.columns && spot.version < shape.versionsAt(spot.line, spot.column)
      ? spot
      : { line: Math.min(spot.line, Math.max(0, shape.lines - 1)), column: Math.min(spot.column, shape.columns), version: 0 };
  const id = spotId(base, inRange);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    const element = document.getElementById(id);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [id]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter' && !event.ctrlKey) {
      onEnter(inRange);
      event.preventDefault();
      return;
    }
    const next = moveIn(shape, inRange, event.key, event.ctrlKey);
    if (!next) return;
    event.preventDefault();
    wanted.current = true;
    setSpot(next);
  };
  const stand = useCallback((next: Spot) => setSpot(next), []);
  return { spot: inRange, onKeyDown, stand };
}
