import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf, markOf } from './marks-fixture.ts';
import { HIGHLIGHT_NAMES, paint, repainted } from './painting.ts';

const text = 'x'.repeat(200);
const span = (start: number, end: number) => ({ start, end });

test('each kind has its own highlight', () => {
  const painting = paint(
    [
      markOf(1, text, [[0, 10]]),
      markOf(2, text, [[20, 30]], { directness: 'indirect' }),
      markOf(3, text, [[40, 50]], { kind: 'mention', actorId: null }),
      markOf(4, text, [[60, 70]], { kind: 'highlight' }),
      markOf(5, text, [[80, 90]], { kind: 'note' }),
      markOf(6, text, [[95, 99]], { directness: 'mixed' }),
    ],
    idOf(4),
    { found: [span(1, 2)], claimed: new Set([idOf(5)]) },
  );
  expect(painting.quote).toEqual([span(0, 10), span(95, 99)]);
  expect(painting.indirect).toEqual([span(20, 30)]);
  expect(painting.mention).toEqual([span(40, 50)]);
  expect(painting.highlight).toEqual([span(60, 70)]);
  expect(painting.note).toEqual([span(80, 90)]);
  expect(painting.active).toEqual([span(60, 70)]);
  expect(painting.claim).toEqual([span(80, 90)]);
  expect(painting.found).toEqual([span(1, 2)]);
});

test('a quote in a quote is nested; mentions and notes in a quote take the thicker line', () => {
  const painting = paint(
    [
      markOf(1, text, [[0, 50]]),
      markOf(2, text, [[10, 20]]),
      markOf(3, text, [[30, 40]], { kind: 'mention', actorId: null }),
      markOf(4, text, [[45, 60]], { kind: 'note' }),
    ],
    null,
  );
  expect(painting['quote-nested']).toEqual([span(10, 20)]);
  expect(painting['mention-inside']).toEqual([span(30, 40)]);
  expect(painting['note-inside']).toEqual([span(45, 60)]);
  expect(painting.mention).toEqual([]);
});

test('between the passages of a quote split by its cue a mention is not inside', () => {
  const painting = paint(
    [
      markOf(1, text, [
        [0, 10],
        [30, 40],
      ]),
      markOf(2, text, [[12, 20]], { kind: 'mention', actorId: null }),
    ],
    null,
  );
  expect(painting.mention).toEqual([span(12, 20)]);
});

test('a lost anchor is not painted', () => {
  const mark = markOf(1, text, [[0, 10]]);
  const lost = { ...mark, anchors: mark.anchors.map((anchor) => ({ ...anchor, state: 'lost' as const })) };
  expect(paint([lost], mark.id).quote).toEqual([]);
});

test('ranges of the plain quote highlights never overlap, whatever is marked', () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 40 })), { maxLength: 40 });
  fc.assert(
    fc.property(spans, (all) => {
      const painting = paint(
        all.map(([start, length], i) => markOf(i, text, [[start, start + length]])),
        null,
      );
      painting.quote.slice(1).forEach((one, i) => {
        expect(one.start).toBeGreaterThanOrEqual(painting.quote[i]?.end ?? 0);
      });
      expect(painting.quote.length + painting['quote-nested'].length).toBe(all.length);
    }),
  );
});

test('only what changed is painted again', () => {
  const marks = [markOf(1, text, [[0, 10]]), markOf(2, text, [[20, 30]])];
  const before = paint(marks, null);
  expect(repainted(null, before)).toEqual([...HIGHLIGHT_NAMES]);
  expect(repainted(before, paint(marks, idOf(2)))).toEqual(['quote', 'active']);
  expect(repainted(before, paint(marks, null))).toEqual([]);
});
