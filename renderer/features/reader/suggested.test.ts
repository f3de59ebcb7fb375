import { expect, test } from 'vitest';
import { ActorFields } from '../../../shared/model/actor.ts';
import { ActorId, ArticleId } from '../../../shared/model/ids.ts';
import { proposedId, Suggestion, suggestionId } from '../../../shared/suggestions/suggestion.ts';
import { idOf, markOf } from './marks-fixture.ts';
import { afterDeciding, outlineOf, walked } from './outline.ts';
import { paint } from './painting.ts';
import { confidenceWords, percent, suggestedOf, sureEnough, toAccept, toReject } from './suggested.ts';

const text = 'x'.repeat(300);
const articleId = ArticleId.parse(idOf(9000));
const brandt = ActorId.parse(idOf(700));
type Body = Readonly<Record<string, unknown>>;
function suggestion(start: number, end: number, confidence: number, body: Body = {}, more: Body = {}): Suggestion {
  const quote = { directness: 'direct', speakerId: null, relays: [], venue: '', certainty: null, outletStance: null };
  const whole = body.kind === 'mention' ? body : { kind: 'quote', ...quote, ...body };
  return Suggestion.parse({
    id: suggestionId(body.kind === 'mention' ? 'mention' : 'quote', { start, end }),
    anchors: [{ start, end, exact: text.slice(start, end) }],
    body: whole,
    confidence,
    speakerWords: null,
    sourceStrength: null,
    negated: false,
    hedged: false,
    choices: [],
    relaySteps: [],
    ...more,
  });
}
const mention = { kind: 'mention', actorId: brandt };
const all = [
  suggestion(0, 10, 0.95, { speakerId: proposedId(1) }),
  suggestion(20, 26, 0.8, mention),
  suggestion(30, 50, 0.6),
  suggestion(32, 38, 0.7, mention),
  suggestion(60, 70, 0.92, {}, { choices: [{ role: 'speaker', name: 'Brandt', step: 0, among: [brandt, idOf(701)] }] }),
];
const none = new Map();
const listed = (threshold = 0, marks = [] as ReturnType<typeof markOf>[]) =>
  suggestedOf(articleId, all, { threshold, marks, drafts: none });

test('mentions of one actor are decided on together, at the first place; as sure as the least sure of them', () => {
  expect(listed().map(({ mark, confidence }) => [mark.anchors.length, confidence])).toEqual([
    [1, 0.95],
    [2, 0.7],
    [1, 0.6],
    [1, 0.92],
  ]);
});

test('what is less sure than wanted, and what is marked by now, is left out', () => {
  expect(listed(0.75).map(({ confidence }) => confidence)).toEqual([0.95, 0.8, 0.92]);
  expect(listed(0, [markOf(1, text, [[5, 12]])]).map(({ confidence }) => confidence)).toEqual([0.7, 0.6, 0.92]);
  expect(listed(0, [markOf(1, text, [[5, 12]], { kind: 'highlight' })])).toHaveLength(4);
});

test('accepting sends a mark for each place, as changed, and who would be added; rejecting sends the places', () => {
  const proposed = [1, 2].map((n) => ({ id: proposedId(n), fields: ActorFields.parse({ kind: 'person', name: `Person ${n}` }) }));
  const [quote, mentions] = listed();
  if (!quote || !mentions) throw new Error('nothing suggested');
  const sent = toAccept(articleId, [quote, mentions], proposed);
  expect(sent.accepted.map(({ anchors }) => anchors.map(({ start }) => start))).toEqual([[0], [20], [32]]);
  expect(sent.adds.map(({ id }) => id)).toEqual([proposedId(1)]);
  const changed = suggestedOf(articleId, all, {
    threshold: 0,
    marks: [],
    drafts: new Map([[quote.mark.id, { ...quote.mark.body, speakerId: brandt }]]),
  });
  expect(toAccept(articleId, changed.slice(0, 1), proposed)).toMatchObject({ accepted: [{ body: { speakerId: brandt } }], adds: [] });
  expect(toReject(articleId, [mentions]).rejected).toMatchObject([
    { kind: 'mention', anchors: [{ start: 20 }] },
    { anchors: [{ start: 32 }] },
  ]);
});

test('what leaves a name to choose is never accepted with the many', () => {
  expect(sureEnough(listed(), 0.9).map(({ confidence }) => confidence)).toEqual([0.95]);
  expect(listed().map(({ open }) => open.length)).toEqual([0, 0, 0, 1]);
});

test('the walk leaves suggested mentions for when no suggested quote is left, unless the list shows them', () => {
  const marks = [markOf(1, text, [[80, 90]])];
  const rows = outlineOf(marks, new Map(), listed(0, marks));
  const starts = (some: typeof rows) => some.map(({ mark }) => mark.anchors[0]?.start);
  expect(starts(rows)).toEqual([0, 20, 30, 60, 80]);
  expect(starts(walked(rows, 'all'))).toEqual([0, 30, 60, 80]);
  expect(starts(walked(rows, 'suggested'))).toEqual([0, 20, 30, 60]);
  const later = outlineOf(marks, new Map(), listed(0, marks).slice(1, 2));
  expect(starts(walked(later, 'all'))).toEqual([20, 80]);
  const walk = walked(rows, 'all');
  expect(afterDeciding(walk, walk[0]?.mark.id ?? '')?.mark.anchors[0]?.start).toBe(30);
  expect(afterDeciding(walk, walk[2]?.mark.id ?? '')?.mark.anchors[0]?.start).toBe(30);
  expect(afterDeciding(walk.slice(0, 1), walk[0]?.mark.id ?? '')).toBe(null);
});

test('suggestions are painted with lines of their own: no mark’s fill, and thicker inside a quote', () => {
  const list = listed().map(({ mark }) => mark);
  const painting = paint([markOf(1, text, [[18, 28]])], list[2]?.id ?? null, { suggested: list });
  expect(painting['suggest-quote']).toEqual([
    { start: 0, end: 10 },
    { start: 60, end: 70 },
  ]);
  expect(painting['suggest-inside']).toEqual([
    { start: 20, end: 26 },
    { start: 32, end: 38 },
  ]);
  expect(painting['suggest-active']).toEqual([{ start: 30, end: 50 }]);
  expect(painting.active).toEqual([]);
});

test('confidence is a word and a figure that never promises more than it is', () => {
  expect(confidenceWords(0.899)).toBe('Good, 89\u00a0%');
  expect(confidenceWords(0.9)).toBe('High, 90\u00a0%');
  expect(percent(0.999)).toBe('99\u00a0%');
  expect(confidenceWords(0)).toBe('Not rated');
});
