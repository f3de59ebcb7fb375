import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decode } from './decode.ts';

const RUSSIAN = 'Порт был закрыт на три дня, сказал директор порта после пожара, но это не так.';

test.each([
  ['windows-1251', RUSSIAN],
  ['koi8-r', RUSSIAN],
  ['windows-1252', 'Le feu a été maîtrisé en deux heures, a déclaré le maire à l’agence “Côte” qui était là.'],
  ['windows-1250', 'Pożar został opanowany w ciągu dwóch godzin i żaden statek nie był w niebezpieczeństwie, który się nie ma.'],
  ['windows-1256', 'قال مدير الميناء إن الحريق أخمد خلال ساعتين ولم تتعرض أي سفينة للخطر'],
  ['shift_jis', '港の責任者は通信社に、火は二時間で消し止められたと話した。港の責任者は通信社に。'],
  ['gb18030', '港口主任对通讯社说，大火在两小时内得到控制。港口主任对通讯社说，大火在两小时内得到控制。'],
  ['euc-kr', '항만 책임자는 두 시간 안에 불길이 잡혔다고 통신사에 말했다.'],
])('guesses %s and says that it is a guess', (encoding, text) => {
  expect(decode(iconv.encode(text, encoding))).toMatchObject({ text, certain: false });
});

test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le'])('obeys the mark of %s', (encoding) => {
  const bytes = iconv.encode(`\ufeff${RUSSIAN}`, encoding);
  expect(decode(bytes)).toEqual({ text: RUSSIAN, encoding, certain: true });
});

test('UTF-8 needs no mark, and UTF-16 of Latin text neither', () => {
  expect(decode(Buffer.from(RUSSIAN))).toEqual({ text: RUSSIAN, encoding: 'utf-8', certain: true });
  expect(decode(iconv.encode('The port was shut on Tuesday.', 'utf-16le'))).toMatchObject({ text: 'The port was shut on Tuesday.' });
});

test('a page’s own word counts where the bytes bear it out', () => {
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"></head><body>Der Bürgermeister über die Lage in der Nähe</body></html>`;
  expect(decode(iconv.encode(page('iso-8859-1'), 'windows-1252'), 'text/html')).toMatchObject({ text: page('iso-8859-1'), certain: true });
  expect(decode(iconv.encode(page('utf-8'), 'windows-1252'), 'text/html')).toMatchObject({ text: page('utf-8'), certain: false });
  expect(decode(Buffer.from(page('windows-1251')), 'text/html')).toMatchObject({ text: page('windows-1251'), encoding: 'utf-8' });
});

test('a broken byte in a UTF-8 text costs that character only', () => {
  const bytes = Buffer.from(RUSSIAN);
  bytes[10] = 0xff;
  expect(decode(bytes)).toMatchObject({ encoding: 'utf-8', certain: false });
});

test.each([
  ['This is a PDF', Buffer.from('%PDF-1.7\n%…')],
  ['This is a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
  ['This is a zip archive', Buffer.from('504b030414000000', 'hex')],
  ['no text', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919 + ((i * i) % 251)) % 256))],
])('%s', (reason, bytes) => {
  expect(() => decode(bytes, 'text/html')).toThrow(reason);
});
