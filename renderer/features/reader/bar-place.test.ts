import { expect, test } from 'vitest';
import { placeBar } from './bar-place.ts';

const view = { top: 100, bottom: 600, left: 40, right: 640 };
const bar = { width: 420, height: 32 };

test('under the last line, so that the selection and the line above it stay free', () => {
  const place = placeBar({ first: { top: 200, bottom: 226 }, last: { top: 226, bottom: 252, left: 60 }, view, bar });
  expect(place).toEqual({ top: 257, left: 60 });
});

test('above the line before the selection where there is no room below', () => {
  const place = placeBar({ first: { top: 560, bottom: 586 }, last: { top: 560, bottom: 586, left: 60 }, view, bar });
  expect(place.top + bar.height).toBeLessThan(560 - 26);
});

test('at the foot of the view for a selection longer than the view', () => {
  const place = placeBar({ first: { top: 0, bottom: 26 }, last: { top: 900, bottom: 926, left: 60 }, view, bar });
  expect(place.top).toBe(563);
});

test('never beyond the edges', () => {
  expect(placeBar({ first: { top: 200, bottom: 226 }, last: { top: 200, bottom: 226, left: 600 }, view, bar }).left).toBe(220);
  expect(placeBar({ first: { top: 200, bottom: 226 }, last: { top: 200, bottom: 226, left: 0 }, view, bar }).left).toBe(40);
});
