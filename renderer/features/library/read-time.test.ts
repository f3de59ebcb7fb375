import { expect, test } from 'vitest';
import { readTime, writeTime } from './read-time.ts';

test.each([
  ['2026', '2026', 'year'],
  ['2026-03', '2026-03', 'month'],
  ['March 2026', '2026-03', 'month'],
  ['2026-03-17', '2026-03-17', 'day'],
  ['7 Mar 2026', '2026-03-07', 'day'],
  ['17 March 2026, 14:20', '2026-03-17T14:20', 'minute'],
  ['2026-03-17 14:20 +0300', '2026-03-17T14:20+03:00', 'minute'],
  ['2026-03-17T14:20:05Z', '2026-03-17T14:20:05Z', 'second'],
])('%s is as exact as it was typed', (typed, value, precision) => {
  expect(readTime(typed)).toEqual({ value, precision });
});

test.each(['', 'yesterday', '2026-02-30', '17 Marchember 2026', '2026-03-17 25:00', '2026-03 14:20', '2026-03-17 noon'])(
  '%s is no time',
  (typed) => {
    expect(readTime(typed)).toBeNull();
  },
);

test('what is written is read again', () => {
  const time = readTime('17 March 2026 14:20 -05:00');
  expect(readTime(writeTime(time))).toEqual(time);
});
