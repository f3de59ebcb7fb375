import { expect, test } from 'vitest';
import { dayHeading, momentInWords, timeInFull, timeInWords } from './known-time.ts';

test('a time is said as exactly as it is known, and stays in its own zone', () => {
  const minute = { value: '2026-03-17T14:20+03:00', precision: 'minute' } as const;
  expect(timeInWords(minute, 'day')).toBe('17 March 2026');
  expect(timeInWords(minute, 'time')).toBe('14:20');
  expect(timeInWords(minute, 'full')).toBe('17 March 2026, 14:20');
  expect(timeInFull(minute)).toBe('17 March 2026, 14:20, UTC+03:00');
  expect(timeInFull({ value: '2026-03-17T14:20:05', precision: 'second' })).toBe('17 March 2026, 14:20:05, local time of the outlet');
});

test('nothing is added that is not known', () => {
  expect(timeInWords({ value: '2026-03', precision: 'month' }, 'full')).toBe('March 2026');
  expect(timeInWords({ value: '2026', precision: 'year' }, 'day')).toBe('2026');
  expect(timeInWords({ value: '2026-03-17', precision: 'day' }, 'time')).toBe('');
  expect(dayHeading('2026-03-17T14:20Z')).toBe('Tuesday 17 March 2026');
  expect(dayHeading('2026-03')).toBe('March 2026');
});

test('a moment of this computer says only what is not today', () => {
  const now = new Date(2026, 2, 17, 18, 0);
  expect(momentInWords(new Date(2026, 2, 17, 14, 41).toISOString(), now)).toBe('14:41');
  expect(momentInWords(new Date(2026, 1, 2, 9, 5).toISOString(), now)).toBe('2 February, 09:05');
  expect(momentInWords(new Date(2025, 1, 2, 9, 5).toISOString(), now)).toBe('2 February 2025, 09:05');
});
