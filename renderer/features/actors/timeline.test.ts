import { expect, test } from 'vitest';
import { Statement } from '../../../shared/contract.ts';
import { uuidV7 } from '../../../shared/model/ids.ts';
import { firstWith, sameQuotes } from './same-quotes.ts';
import { timelineOf } from './timeline.ts';

const id = (number: number): string => uuidV7(number, new Uint8Array(10));
const outlet = (number: number, name: string) => ({
  id: id(number),
  kind: 'agency',
  name,
  description: '',
  mark: { letters: name.slice(0, 2), colour: 1 },
});
const [north, halyard] = [outlet(901, 'Northmark Wire'), outlet(902, 'Halyard News')];

type Details = Readonly<{ at: string | null; precision?: string; by?: typeof north; words?: string; directness?: string; event?: boolean }>;
const statement = (
  number: number,
  { at, precision = 'minute', by = north, words = `Words of their own, number ${number}`, directness = 'direct', event = true }: Details,
): Statement =>
  Statement.parse({
    annotation: {
      id: id(number),
      articleId: id(number + 500),
      anchors: [{ start: 0, end: words.length, exact: words, prefix: '', suffix: '', state: 'exact' }],
      body: { kind: 'quote', directness, speakerId: null, cue: null, relays: [], venue: '', certainty: null, outletStance: null },
      note: '',
      tagIds: [],
      author: '',
      createdAt: '2026-03-17T00:00:00.000Z',
      updatedAt: '2026-03-17T00:00:00.000Z',
    },
    articleId: id(number + 500),
    headline: 'Fire',
    outlet: by,
    published: at === null ? null : { value: at, precision },
    relays: [],
    events: event ? [{ id: id(990), name: 'Fire' }] : [],
  });

test('within two days: hours as they were published, a row an outlet, points that would lie on each other apart', () => {
  const timeline = timelineOf([
    statement(1, { at: '2026-03-17T06:00+03:00' }),
    statement(2, { at: '2026-03-17T06:01+03:00', directness: 'indirect' }),
    statement(3, { at: '2026-03-17T12:00+03:00', by: halyard }),
    statement(4, { at: '2026-03-17', precision: 'day' }),
  ]);
  expect(timeline?.ticks.map(({ label }) => label)).toEqual(['06:00', '07:00', '08:00', '09:00', '10:00', '11:00', '12:00']);
  expect(timeline?.rows.map((row) => [row.outlet?.name, row.points.map(({ nudge, indirect }) => [nudge, indirect])])).toEqual([
    [
      'Northmark Wire',
      [
        [0, false],
        [10, true],
      ],
    ],
    ['Halyard News', [[0, false]]],
  ]);
  expect(timeline).toMatchObject({ left: 1, utc: false });
});

test('several time zones are told in UTC; a longer time in days, without what is known to the month only', () => {
  expect(timelineOf([statement(1, { at: '2026-03-17T06:00+03:00' }), statement(2, { at: '2026-03-17T06:00Z' })])?.utc).toBe(true);
  const days = timelineOf([
    statement(1, { at: '2026-03-01', precision: 'day' }),
    statement(2, { at: '2026-03-20T06:00Z' }),
    statement(3, { at: '2026-03', precision: 'month' }),
  ]);
  expect(days).toMatchObject({ left: 1, utc: false });
  expect(days?.ticks.every(({ label }) => /^\d+ (?:Feb|Mar)$/.test(label))).toBe(true);
});

test('too few known times make no picture', () => {
  expect(timelineOf([])).toBeNull();
  expect(timelineOf([statement(1, { at: '2026-03-17T06:00Z' }), statement(2, { at: null })])).toBeNull();
});

test('the same quote is found within an event, and who had it first', () => {
  const words = 'The fire was contained within two hours, and no vessel was ever in danger';
  const all = [
    statement(1, { at: '2026-03-17T06:00Z', words: `${words}. We reopen.` }),
    statement(2, { at: '2026-03-17T08:00Z', words, by: halyard }),
    statement(3, { at: '2026-03-17T09:00Z' }),
    statement(4, { at: '2026-03-17T10:00Z', words, event: false }),
  ];
  const actor = { id: id(999), kind: 'person', name: 'Yusuf al-Haddan', description: '', mark: null } as never;
  const same = sameQuotes(actor, all);
  expect(all.map(({ annotation }) => same.get(annotation.id)?.versionClass)).toEqual(['fullest', 'cut', 'alone', undefined]);
  expect(firstWith(all, same)).toMatchObject({ of: 1, outlets: [{ outlet: { name: 'Northmark Wire' }, times: 1 }] });
});
