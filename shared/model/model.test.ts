import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QuoteBody } from './annotation.ts';
import { ArticleId, uuidV7 } from './ids.ts';
import { earliest, KnownTime } from './time.ts';

describe('uuidV7', () => {
  test('has the layout of RFC 9562, 5.7, whatever the time and the randomness', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), fc.uint8Array({ minLength: 10, maxLength: 10 }), (time, random) => {
        const id = uuidV7(time, random);
        expect(ArticleId.safeParse(id).success).toBe(true);
        expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(time);
      }),
    );
  });

  test('sorts by time', () => {
    const random = new Uint8Array(10).fill(255);
    expect(uuidV7(1_000, random) < uuidV7(1_001, new Uint8Array(10))).toBe(true);
  });
});

describe('KnownTime', () => {
  test.each([
    ['2026', 'year'],
    ['2026-03', 'month'],
    ['2026-03-17', 'day'],
    ['2026-03-17T14:20', 'minute'],
    ['2026-03-17T14:20Z', 'minute'],
    ['2026-03-17T14:20:05+03:00', 'second'],
  ] as const)('takes %s as a %s', (value, precision) => {
    expect(KnownTime.safeParse({ value, precision }).success).toBe(true);
  });

  test.each([
    ['2026-02-30', 'day'],
    ['2026-13', 'month'],
    ['2026-03-17', 'minute'],
    ['2026-03-17T24:20', 'minute'],
    ['17 March 2026', 'day'],
  ] as const)('refuses %s as a %s', (value, precision) => {
    expect(KnownTime.safeParse({ value, precision }).success).toBe(false);
  });

  test('orders by the earliest moment that it can mean', () => {
    const at = (value: string, precision: KnownTime['precision']): number => earliest({ value, precision });
    expect(at('2026', 'year')).toBe(Date.UTC(2026, 0, 1));
    expect(at('2026-03', 'month')).toBe(Date.UTC(2026, 2, 1));
    expect(at('2026-03-17T14:20+02:00', 'minute')).toBe(Date.UTC(2026, 2, 17, 12, 20));
    expect(at('2026-03-17T14:20', 'minute')).toBe(Date.UTC(2026, 2, 17, 14, 20));
  });
});

describe('relays', () => {
  const actor = (n: number): string => uuidV7(n, new Uint8Array(10));
  const relaysFit = (steps: readonly number[]): boolean =>
    QuoteBody.safeParse({
      kind: 'quote',
      directness: 'direct',
      speakerId: null,
      relays: steps.map((step, i) => ({ actorId: actor(i), step })),
      venue: '',
      certainty: null,
      outletStance: null,
    }).success;

  test('run from the speaker outward, side by side or one after the other', () => {
    expect(relaysFit([])).toBe(true);
    expect(relaysFit([0, 0])).toBe(true);
    expect(relaysFit([0, 0, 1, 2])).toBe(true);
  });

  test('do not start away from the speaker, go back or leave a step out', () => {
    expect(relaysFit([1])).toBe(false);
    expect(relaysFit([0, 1, 0])).toBe(false);
    expect(relaysFit([0, 2])).toBe(false);
  });
});
