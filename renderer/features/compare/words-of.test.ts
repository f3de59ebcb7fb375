import { expect, test } from 'vitest';
import type { OutletColumn, QuoteGroup, QuoteVersion } from '../../../shared/compare/comparison.ts';
import { AnnotationId, ArticleId, uuidV7 } from '../../../shared/model/ids.ts';
import type { KnownTime } from '../../../shared/model/time.ts';
import { linesOf } from './rows.ts';
import { absenceWords, groupWarnings, shortTime } from './words-of.ts';

const id = (n: number) => uuidV7(1_700_000_000_000 + n, new Uint8Array(10).fill(3));
const at = (value: string): KnownTime => ({ value, precision: value.length > 10 ? 'minute' : 'day' });
const version = (n: number, patch: Partial<QuoteVersion>): QuoteVersion => ({
  annotationId: AnnotationId.parse(id(n)),
  articleId: ArticleId.parse(id(100 + n)),
  headline: '',
  published: null,
  passages: [],
  runs: [],
  versionClass: 'fullest',
  extent: [],
  warnings: [],
  first: false,
  directness: 'direct',
  certainty: null,
  outletStance: null,
  venue: '',
  relays: [],
  ...patch,
});
const group = (...versions: QuoteVersion[]): QuoteGroup => ({
  cells: [{ outletId: null, versions, absence: null }],
  outletsWithIt: 1,
  wordings: versions.length,
});
const row = (...groups: QuoteGroup[]) => ({ speaker: null, groups, outletsQuoting: 1, quotes: groups.length });
const column = (...times: (KnownTime | null)[]): OutletColumn => ({
  outlet: null,
  articles: times.map((published, i) => ({ id: ArticleId.parse(id(200 + i)), headline: '', published })),
  quotes: 0,
  speakers: 0,
});

test('an empty cell says no more than the times tell', () => {
  const told = group(version(1, { published: at('2026-03-17T11:30Z') }));
  const quote = { group: told, row: row(told) };
  expect(absenceWords(column(at('2026-03-17T08:15Z')), quote, 'older', true)).toEqual({
    kind: 'older',
    word: 'Could not have it',
    reason: 'Its only article, 08:15, is older than the quote',
  });
  expect(absenceWords(column(at('2026-03-17T08:15Z'), at('2026-03-17T16:05Z')), quote, 'left-out', true)).toEqual({
    kind: 'left-out',
    word: 'Left out',
    reason: '1 of its 2 articles came out since, the last 16:05',
  });
  expect(absenceWords(column(null), quote, 'left-out', true).kind).toBe('unknown');
  expect(absenceWords(column(at('2026-03-17')), quote, 'left-out', true).kind).toBe('unknown');
});

test('a quote is not called left out where its agency has a paraphrase that was joined with nothing', () => {
  const quote = group(version(1, { published: at('2026-03-17T05:52Z') }));
  const told = group(version(2, { versionClass: 'alone', directness: 'indirect', published: at('2026-03-17T11:30Z') }));
  const absence = absenceWords(column(at('2026-03-17T11:30Z')), { group: quote, row: row(quote, told) }, 'left-out', true);
  expect([absence.kind, absence.word]).toEqual(['unknown', 'Perhaps in other words']);
});

test('warnings of a quote say of how many versions', () => {
  expect(groupWarnings(group(version(1, {}), version(2, { warnings: ['hedge-cut', 'cut-without-ellipsis'] })))).toEqual([
    'hedge cut in 1 of 2 versions',
  ]);
});

test('a time of day stands alone only when one day is compared', () => {
  expect(shortTime(at('2026-03-17T08:15Z'), true)).toBe('08:15');
  expect(shortTime(at('2026-03-17T08:15Z'), false)).toBe('17 March 2026, 08:15');
  expect(shortTime(at('2026-03-17'), true)).toBe('17 March 2026');
});

test('differences first brings what parts most to the top and keeps the order of the rest', () => {
  const [same, cut, warned] = [
    group(version(1, { versionClass: 'identical' })),
    group(version(2, { versionClass: 'cut' })),
    group(version(3, { warnings: ['number-changed'] })),
  ];
  const comparison = { eventId: ArticleId.parse(id(1)) as never, eventName: '', columns: [], rows: [row(same, cut, warned)], quotes: 3 };
  expect(linesOf(comparison, null, false).map((line) => line.group)).toEqual([same, cut, warned]);
  expect(linesOf(comparison, null, true).map((line) => line.group)).toEqual([warned, cut, same]);
  expect(linesOf(comparison, 'open', true)).toHaveLength(3);
  expect(linesOf(comparison, 'somebody else', true)).toEqual([]);
});
