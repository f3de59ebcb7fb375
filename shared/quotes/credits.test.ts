import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCredits } from './credits.ts';
import { openingDateline } from './datelines.ts';
import { creditWords } from './english/credit-words.ts';
import { lines } from './tagged-text.ts';

const read = (text: string) => readCredits(text, lines(text), creditWords);
const named = (text: string) => read(text).credits.map(({ role, name }) => `${role}: ${name}`);

test.each([
  ['MOSCOW (Reuters) — The port is shut.', 'MOSCOW (Reuters) —', 'MOSCOW', null, 'Reuters'],
  ['WASHINGTON, Dec 8 (Xinhua) -- The port is shut.', 'WASHINGTON, Dec 8 (Xinhua) --', 'WASHINGTON', 'Dec 8', 'Xinhua'],
  ['FLINT, Mich., Oct. 4 (UPI) — The port is shut.', 'FLINT, Mich., Oct. 4 (UPI) —', 'FLINT, Mich.', 'Oct. 4', 'UPI'],
  ['NEWPORT NEWS, Va. (AP) — The port is shut.', 'NEWPORT NEWS, Va. (AP) —', 'NEWPORT NEWS, Va.', null, 'AP'],
  ['NEWPORT NEWS, Va. - The port is shut.', 'NEWPORT NEWS, Va. -', 'NEWPORT NEWS, Va.', null, null],
  ['OSTREL, Sept. 4, 2016 (AP) — The port is shut.', 'OSTREL, Sept. 4, 2016 (AP) —', 'OSTREL', 'Sept. 4, 2016', 'AP'],
  ['莫斯科（路透社）——港口关闭。', '莫斯科（路透社）——', '莫斯科', null, '路透社'],
  ['莫斯科12月8日（新华社）——港口关闭。', '莫斯科12月8日（新华社）——', '莫斯科', '12月8日', '新华社'],
  ['MOSCOW, December 8. /TASS/. The port is shut.', 'MOSCOW, December 8. /TASS/.', 'MOSCOW', 'December 8', 'TASS'],
  [
    'OSTREL, Velmara, March 17, 2024 (Northmark) - The port',
    'OSTREL, Velmara, March 17, 2024 (Northmark) -',
    'OSTREL, Velmara',
    'March 17, 2024',
    'Northmark',
  ],
  ['МОСКВА, 8 декабря. /ТАСС/. Порт закрыт.', 'МОСКВА, 8 декабря. /ТАСС/.', 'МОСКВА', '8 декабря', 'ТАСС'],
  ['МОСКВА, 8 дек — РИА Новости. Порт закрыт.', 'МОСКВА, 8 дек — РИА Новости.', 'МОСКВА', '8 дек', 'РИА Новости'],
  ['Москва. 8 декабря. INTERFAX.RU - Порт закрыт.', 'Москва. 8 декабря. INTERFAX.RU -', 'Москва', '8 декабря', 'INTERFAX.RU'],
  ['КИЇВ, 8 грудня (Укрінформ) – Порт зачинено.', 'КИЇВ, 8 грудня (Укрінформ) –', 'КИЇВ', '8 грудня', 'Укрінформ'],
  ['BERLIN, 8. Dezember (dpa) - Der Hafen', 'BERLIN, 8. Dezember (dpa) -', 'BERLIN', '8. Dezember', 'dpa'],
  ['PARIS, 8 décembre (AFP) - Le port est fermé.', 'PARIS, 8 décembre (AFP) -', 'PARIS', '8 décembre', 'AFP'],
  ['موسكو (رويترز) - أُغلق الميناء', 'موسكو (رويترز) -', 'موسكو', null, 'رويترز'],
  ['موسكو 8 ديسمبر (رويترز) - أُغلق الميناء', 'موسكو 8 ديسمبر (رويترز) -', 'موسكو', '8 ديسمبر', 'رويترز'],
  ['دمشق-سانا أُغلق الميناء', 'دمشق-سانا', 'دمشق', null, 'سانا'],
  ['新华社莫斯科12月8日电（记者甲）港口关闭。', '新华社莫斯科12月8日电', '莫斯科', '12月8日', '新华社'],
  ['中新社北京12月8日电 港口关闭。', '中新社北京12月8日电', '北京', '12月8日', '中新社'],
  ['【モスクワ共同】港は閉鎖された。', '【モスクワ共同】', 'モスクワ', null, '共同'],
  ['【ワシントン＝佐藤】港は閉鎖された。', '【ワシントン＝佐藤】', 'ワシントン', null, '佐藤'],
  ['(모스크바=연합뉴스) 항구가 닫혔다.', '(모스크바=연합뉴스)', '모스크바', null, '연합뉴스'],
])('dateline of %s', (text, written, place, date, agency) => {
  const found = openingDateline(text);
  expect(found).toMatchObject({ place, date, agency });
  expect(text.slice(found?.span.start, found?.span.end)).toBe(written);
  const { dateline, credits } = read(`Port shut\n${text}`);
  expect(dateline).toMatchObject({ place, date, agency });
  if (agency) expect(credits[0]).toMatchObject({ name: agency, role: 'agency' });
});

test.each<[string, string[]]>([
  ['Port shut.\nReporting by Ana Roldan in Ostrel; editing by Danil Kovrek', ['byline: Ana Roldan', 'editor: Danil Kovrek']],
  [
    'Port shut.\n(Reporting by Ana Roldan and Ina Halm; Editing by Danil Kovrek.)',
    ['byline: Ana Roldan', 'byline: Ina Halm', 'editor: Danil Kovrek'],
  ],
  [
    'Port shut.\n(Additional reporting by Ana Roldan and Yusuf al-Haddan in Ostrel, Ina Halm in Sennet and J. Tormond in Lisk; Writing by Max de Vries)',
    ['contributor: Ana Roldan', 'contributor: Yusuf al-Haddan', 'contributor: Ina Halm', 'contributor: J. Tormond', 'byline: Max de Vries'],
  ],
  ['Port shut\nBy Ana Roldan\nThe port is shut.', ['byline: Ana Roldan']],
  [
    'Port shut\nBy ANA ROLDAN and DANIL KOVREK, Associated Press\nThe port.',
    ['byline: ANA ROLDAN', 'byline: DANIL KOVREK', 'agency: Associated Press'],
  ],
  ['Port shut\nBy The Associated Press\nThe port.', ['agency: The Associated Press']],
  ['The port is shut.\n— With files from The Canadian Press', ['agency: The Canadian Press']],
  ['The port is shut.\nWith assistance from Ana Roldan', ['contributor: Ana Roldan']],
  ['The port is shut.\nXinhua | Updated: 2024-12-08 09:11', ['agency: Xinhua']],
  ['The port is shut.\nSource: Xinhua | Editor: huaxia', ['agency: Xinhua', 'editor: huaxia']],
  ['The port is shut.\nThis article was produced by Kaiser Health News.', ['agency: Kaiser Health News']],
  ['The port is shut.\nAna Roldan and Ina Halm contributed to this report.', ['contributor: Ana Roldan', 'contributor: Ina Halm']],
  [
    'The port is shut.\nAssociated Press writers Ana Roldan in Ostrel and Ina Halm contributed to this report.',
    ['contributor: Ana Roldan', 'contributor: Ina Halm'],
  ],
  ['The port is shut. (AP)', ['agency: AP']],
  ['(Reuters) - The port is shut.', ['agency: Reuters']],
  ['The port is shut.\n/TASS/', ['agency: TASS']],
  ['（新华社）港口关闭。', ['agency: 新华社']],
  ['港口关闭。（新华社）', ['agency: 新华社']],
  ['港口（旧港）关闭。（完）', []],
  ['The port is shut.\nCopyright 2015 The Associated Press. All rights reserved.', ['agency: The Associated Press']],
])('credits of %s', (text, expected) => {
  expect(named(text)).toEqual(expected);
});

test.each([
  'By Sunday morning, the port was shut.',
  'By winning in Ostrel, Kovrek took the harbour',
  'Reporting by the paper showed that Kovrek knew.',
  'Kovrek contributed to this reform more than anyone.',
  'It is run by the World Health Organization (WHO)',
  'Kovrek, of the Associated Press (AP)',
  'Source of the fire: unknown',
  'FULL TEXT',
  'UPDATE: the port is shut',
  'NATO: the alliance that was',
])('no credit and no dateline: %s', (text) => {
  expect(read(`Port shut\n${text}`)).toEqual({ dateline: null, credits: [] });
});

test('a dateline on a line of its own near the head', () => {
  const text = 'Kovrek in Sennet\n\nKovrek in Sennet\n\nOSTREL\nKovrek went to Sennet.';
  const { dateline } = read(text);
  expect(dateline).toMatchObject({ place: 'OSTREL', date: null, agency: null });
  expect(text.slice(dateline?.span.start, dateline?.span.end)).toBe('OSTREL');
});

test('never throws; spans lie in the text, in order, and slice back to the names', () => {
  const piece = fc.constantFrom(
    ...[
      'MOSCOW',
      ' (Reuters)',
      ' — ',
      'By ',
      'Ana Roldan',
      ' and ',
      '; ',
      'Reporting by ',
      'editing by ',
      ', ',
      '\n',
      '.',
      ' (AP)',
      ' | ',
      'Updated: ',
      '新华社',
      '12月8日电',
      '/TASS/',
      'Dec. 8',
      'موسكو',
    ],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(text, (written) => {
      const { dateline, credits } = read(written);
      if (dateline) expect(written.slice(dateline.span.start, dateline.span.end).trim()).not.toBe('');
      let last = -1;
      for (const { span, name } of credits) {
        expect(span.start).toBeGreaterThan(last);
        expect(written.slice(span.start, span.end)).toBe(name);
        last = span.start;
      }
    }),
    { numRuns: 2000 },
  );
});
