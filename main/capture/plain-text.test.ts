import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleCoverage } from '../../shared/sample/index.ts';
import { words } from '../../shared/text/words.ts';
import { captureText } from './capture.ts';
import { openingDateline } from './dateline.ts';

const BODY = 'At least 12 people were injured when fire swept through a grain terminal, officials said.';

test('header lines, slug, headline, byline, date and dateline of wire copy', () => {
  const article = captureText({
    text: [
      'BC-VELMARA-FIRE, 3rd Ld',
      'URGENT',
      'Fire at port of Ostrel hurts 12',
      'By JONAS HALLIM',
      'Northmark Writer',
      '17 March 2026, 14:20',
      '   OSTREL, Velmara, March 17 (Northmark) -- At least 12 people were hurt when',
      'fire swept through a grain terminal in Ostrel early on Tuesday, the fire',
      'chief said. It was the second such fire at one of the three state-',
      'owned terminals of the port.',
      '   The blaze broke out shortly before 2 a.m. in Silo C of the grain',
      'terminal and burned for close to two hours.',
      '-- more --',
    ].join('\r\n'),
  });
  expect(article).toMatchObject({
    headline: 'Fire at port of Ostrel hurts 12',
    byline: 'JONAS HALLIM, Northmark Writer',
    published: { value: '2026-03-17T14:20', precision: 'minute' },
    dateline: { place: 'OSTREL, Velmara', date: 'March 17' },
    outletName: 'Northmark',
    language: 'en',
  });
  expect(article.text.split('\n')).toEqual([
    'OSTREL, Velmara, March 17 (Northmark) -- At least 12 people were hurt when fire swept through a grain terminal in Ostrel early on Tuesday, the fire chief said. It was the second such fire at one of the three state-owned terminals of the port.',
    'The blaze broke out shortly before 2 a.m. in Silo C of the grain terminal and burned for close to two hours.',
    '-- more --',
  ]);
});

test('fields before the text', () => {
  const text = `Headline: Fire at the port\nOutlet: Halyard News\nPublished: 2026-03-17 14:20\nURL: https://halyard.example/fire\nByline: Nadia Brent\nID: 77\n\n${BODY}\n\n(Reporting by Nadia Brent)`;
  expect(captureText({ text })).toMatchObject({
    headline: 'Fire at the port',
    outletName: 'Halyard News',
    published: { value: '2026-03-17T14:20', precision: 'minute' },
    address: 'https://halyard.example/fire',
    byline: 'Nadia Brent',
    externalId: '77',
    text: `${BODY}\n(Reporting by Nadia Brent)`,
  });
});

test('a field that is not understood stays in the text', () => {
  expect(captureText({ text: `Published: on a Tuesday, she thinks\n\n${BODY}` }).text).toContain('she thinks');
});

test('what is given wins, and a headline that the text repeats is not said twice', () => {
  const article = captureText({
    text: `Port shut\n\n${BODY}`,
    headline: 'Port shut',
    outlet: 'The Lantern',
    published: { value: '2026', precision: 'year' },
  });
  expect(article).toMatchObject({
    headline: 'Port shut',
    outletName: 'The Lantern',
    published: { value: '2026', precision: 'year' },
    text: BODY,
  });
});

test('a text without a headline is all body, and shows its first words', () => {
  expect(captureText({ text: `${BODY}\n\nNobody died.` })).toMatchObject({ headline: BODY, text: `${BODY}\nNobody died.` });
});

test('too few words are refused', () => {
  for (const text of ['', ' \n ', '…', 'Port shut']) expect(() => captureText({ text })).toThrow(/no text|fewer than three/);
});

test.each([
  ['OSTREL, Velmara, March 17 (Northmark) — At least', 'OSTREL, Velmara', 'March 17', 'Northmark'],
  ['Ostrel, Velmara (Corvane) - Twelve people', 'Ostrel, Velmara', null, 'Corvane'],
  ['SENNET, 17 March, Halyard News: The operator', 'SENNET', '17 March', 'Halyard News'],
  ['SENNET, 17 March (VTA) – The ministry', 'SENNET', '17 March', 'VTA'],
  ['WASHINGTON — The chairman', 'WASHINGTON', null, null],
  ['HARTFORD, Conn. — The state', 'HARTFORD, Conn.', null, null],
  ['LISK, December 8. /VTA/. The port', 'LISK', 'December 8', 'VTA'],
])('dateline %s', (paragraph, place, date, agency) => {
  expect(openingDateline(paragraph)).toMatchObject({ dateline: { place, date }, agency });
});

test.each([
  'NATO: the alliance that was',
  'The port — what is left of it — is shut',
  'Mr Kovrek (58) — a chief',
  '“No,” he said — twice',
  'In Ostrel, on March 17, he said: no',
])('no dateline: %s', (paragraph) => {
  expect(openingDateline(paragraph)).toBeNull();
});

test('the sample coverage reads as it was written', () => {
  for (const { text } of sampleCoverage.articles) {
    const article = captureText({ text });
    expect(text.startsWith(article.headline)).toBe(true);
    expect(article.text.split('\n').length).toBeGreaterThan(5);
    expect(article.text).not.toContain(article.headline);
  }
});

test('no word of the text is lost: each stands in the body or in a detail of the head', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'By Jonas Hallim',
      'OSTREL',
      'Port shut',
      '17 March 2026',
      'ENDS',
      'Title: Port shut',
      '  indented line of copy',
      'Twelve people were hurt. Two are well.',
    ),
    fc
      .array(fc.constantFrom('quay', 'Silo', 'C.', '“burned”', 'al-Haddan', '—', 'state-'), { minLength: 1, maxLength: 14 })
      .map((list) => list.join(' ')),
    fc.constant(''),
  );
  const folded = (text: string) => words(text).map(({ start, end }) => text.slice(start, end).toLowerCase());
  fc.assert(
    fc.property(fc.array(line, { minLength: 3, maxLength: 20 }), (lines) => {
      const text = `${lines.join('\n')}\nthe last line of it`;
      const { headline, byline, dateline, published, updated, text: body } = captureText({ text });
      const kept = new Set(folded([headline, byline, dateline?.place, body].join(' ')));
      const dates = new Set(published || updated ? ['17', 'march', '2026'] : []);
      for (const word of folded(text)) expect(kept.has(word) || dates.has(word) || word === 'by' || word === 'title').toBe(true);
    }),
  );
});

const seed = new URL('../../../shared/data/seed/assad-in-moscow.txt', import.meta.url);
test('the seed article', ({ skip }) => {
  skip(!existsSync(seed), '../shared/data/seed is not here');
  const article = captureText({ text: readFileSync(seed, 'utf8') });
  expect(article).toMatchObject({
    headline: 'Bashar al-Assad in Moscow, Russian media reports',
    dateline: { place: 'MOSCOW', date: null },
    language: 'en',
  });
  expect(article.text.startsWith('Bashar al-Assad, the deposed leader')).toBe(true);
  expect(article.text.endsWith('the safety of Russian citizens in Syria.')).toBe(true);
});
