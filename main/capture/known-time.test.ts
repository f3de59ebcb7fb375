import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseKnownTime } from './known-time.ts';

test.each([
  ['2026-03-17', '2026-03-17', 'day'],
  ['2026-03', '2026-03', 'month'],
  ['2026', '2026', 'year'],
  ['20260317', '2026-03-17', 'day'],
  ['20260317T142005Z', '2026-03-17T14:20:05Z', 'second'],
  ['2026-03-17T14:20', '2026-03-17T14:20', 'minute'],
  ['2026-03-17T14:20:05.123+0300', '2026-03-17T14:20:05+03:00', 'second'],
  ['2026-03-17T00:00:00Z', '2026-03-17', 'day'],
  ['2026/03/17 14:20', '2026-03-17T14:20', 'minute'],
  ['Tue, 17 Mar 2026 14:20:05 GMT', '2026-03-17T14:20:05Z', 'second'],
  ['Tue Mar 17 2026 14:20:05 GMT+0100 (CET)', '2026-03-17T14:20:05+01:00', 'second'],
  ['17 March 2026, 14:20', '2026-03-17T14:20', 'minute'],
  ['14:20 on 17 March 2026', '2026-03-17T14:20', 'minute'],
  ['Published March 17, 2026 at 2:20 p.m. ET', '2026-03-17T14:20', 'minute'],
  ['March 17, 2026 12:05 AM EST', '2026-03-17T00:05-05:00', 'minute'],
  ['Updated: 17th of March 2026', '2026-03-17', 'day'],
  ['March 2026', '2026-03', 'month'],
  ['17. März 2026, 14:20 Uhr', '2026-03-17T14:20', 'minute'],
  ['17 de marzo de 2026', '2026-03-17', 'day'],
  ['17.03.2026', '2026-03-17', 'day'],
  ['17/03/2026', '2026-03-17', 'day'],
  ['03/17/2026', '2026-03-17', 'day'],
  ['1773757205', '2026-03-17T14:20:05Z', 'second'],
] as const)('%s', (written, value, precision) => {
  expect(parseKnownTime(written)).toEqual({ value, precision });
});

test.each([
  ...['', '03/04/2026', '2026-02-30', '2026-13-01', '2026-03-17T25:00', 'March 17', '2 hours ago', 'yesterday', 'The year 2026 was long'],
  ...['14:20', '12', '99/99/2026', 'March 17, 2026 and after that the ships left', 'x'.repeat(500)],
])('unsure of %j', (written) => {
  expect(parseKnownTime(written)).toBeNull();
});

test('every real moment comes back from ISO, RFC 2822 and English with the precision it was written with', () => {
  const moment = fc.date({ min: new Date('1900-01-01T00:00:01Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, (date) => {
      const iso = date.toISOString();
      fc.pre(!iso.includes('T00:00:00'));
      const second = { value: `${iso.slice(0, 19)}Z`, precision: 'second' };
      expect(parseKnownTime(iso)).toEqual(second);
      expect(parseKnownTime(date.toUTCString())).toEqual(second);
      const english = date.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
      expect(parseKnownTime(english)).toEqual({ value: iso.slice(0, 10), precision: 'day' });
    }),
  );
});

test('no string throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0123456789-/.: TZmarpj+') })), (written) => {
      expect(() => parseKnownTime(written)).not.toThrow();
    }),
  );
});
