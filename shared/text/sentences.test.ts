import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalise } from './canonical.ts';
import { sentenceAt, sentences } from './sentences.ts';

const cut = (...paragraphs: string[]) => {
  const { text, blocks } = canonicalise(paragraphs.map((paragraph) => ({ kind: 'paragraph', runs: [{ text: paragraph }] })));
  return sentences(text, blocks).map(({ start, end }) => text.slice(start, end));
};

const cases: string[][] = [
  ['The fire is out.', 'Two ships left.'],
  ['The U.N. Security Council met on Dec. 8 in Sennet.', 'It rose at noon.'],
  ['He spoke for the U.N.', 'The council met.'],
  ['Mr. Kovrek and Dr. E. J. Szabran came at 7 a.m. on Tuesday.', 'They left at 9 p.m.', 'Nobody asked.'],
  ['“We swept the gallery.”', '“Nothing was done,” he said.'],
  ['“What did they know?” he asked.', 'Nobody answered!'],
  ['It cost 3.5 million (about 2.9 million abroad).', 'Berth No. 4 is shut.', 'No.', 'He would not say more.'],
  ['“We asked in writing.”', '(The letter has two pages.)', 'She waited … and waited.'],
  ['It was the 17th.', 'Berths four to seven are shut.'],
  ['قال المدير نعم؟', 'ثم غادر.'],
];

test.each(cases.map((expected) => [expected]))('%j', (expected) => {
  expect(cut(expected.join(' '))).toEqual(expected);
});

test('scripts without spaces', () => {
  expect(cut('消防士が来た。火は消えた。')).toEqual(['消防士が来た。', '火は消えた。']);
});

test('never across blocks, full stop or not', () => {
  expect(cut('Fire at the port', 'It is out. Nobody died')).toEqual(['Fire at the port', 'It is out.', 'Nobody died']);
});

test('the sentence at an offset', () => {
  const { text, blocks } = canonicalise([{ kind: 'paragraph', runs: [{ text: 'One is out. Two is in.' }] }]);
  expect(sentenceAt(text, blocks, 3)).toEqual({ start: 0, end: 11 });
  expect(sentenceAt(text, blocks, 12)).toEqual({ start: 12, end: 22 });
  expect(sentenceAt(text, blocks, 22)).toEqual({ start: 12, end: 22 });
  expect(sentenceAt(text, blocks, 40)).toBeNull();
});

test('every character that is no space lies in exactly one sentence of its block', () => {
  const word = fc.constantFrom('Kovrek', 'said', 'U.N.', 'Dec.', '8', '“Yes.”', 'no!', '(so?)', '...', '.', 'Mr.', 'a.m.', '。', '"');
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 4 }), (paragraphs) => {
      const { text, blocks } = canonicalise(paragraphs.map((list) => ({ kind: 'paragraph', runs: [{ text: list.join(' ') }] })));
      const found = sentences(text, blocks);
      expect(
        found
          .map(({ start, end }) => text.slice(start, end))
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
      for (const { start, end } of found) {
        expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/s);
        expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
      }
    }),
  );
});
