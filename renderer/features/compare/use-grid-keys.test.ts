import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GridShape, moveIn, type Spot } from './use-grid-keys.ts';

const shape: GridShape = { lines: 3, columns: 2, versionsAt: (line, column) => (line === 1 && column === 1 ? 2 : 1), page: 4 };
const spot = (line: number, column: number, version = 0): Spot => ({ line, column, version });

test('arrows go from cell to cell and stop at the edges', () => {
  expect(moveIn(shape, spot(0, 1), 'ArrowRight', false)).toEqual(spot(0, 2));
  expect(moveIn(shape, spot(0, 2), 'ArrowRight', false)).toEqual(spot(0, 2));
  expect(moveIn(shape, spot(0, 0), 'ArrowLeft', false)).toEqual(spot(0, 0));
  expect(moveIn(shape, spot(0, 1), 'ArrowUp', false)).toEqual(spot(0, 1));
});

test('up and down go through the versions of one cell', () => {
  expect(moveIn(shape, spot(0, 1), 'ArrowDown', false)).toEqual(spot(1, 1));
  expect(moveIn(shape, spot(1, 1), 'ArrowDown', false)).toEqual(spot(1, 1, 1));
  expect(moveIn(shape, spot(1, 1, 1), 'ArrowDown', false)).toEqual(spot(2, 1));
  expect(moveIn(shape, spot(2, 1), 'ArrowUp', false)).toEqual(spot(1, 1, 1));
});

test('Home and End go to the ends of the line, with Ctrl to the ends of the table', () => {
  expect(moveIn(shape, spot(1, 1), 'Home', false)).toEqual(spot(1, 0));
  expect(moveIn(shape, spot(1, 1), 'End', true)).toEqual(spot(2, 2));
});

test('other keys are left alone', () => {
  expect(moveIn(shape, spot(1, 1), 'q', false)).toBeNull();
});

test('no key leads out of the table', () => {
  const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown');
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.boolean()), { maxLength: 30 }), (strokes) => {
      const end = strokes.reduce((at, [pressed, ctrl]) => moveIn(shape, at, pressed, ctrl) ?? at, spot(0, 1));
      expect(end.line).toBeLessThan(shape.lines);
      expect(end.column).toBeLessThanOrEqual(shape.columns);
      expect(end.version).toBeLessThan(shape.versionsAt(end.line, end.column));
    }),
  );
});
