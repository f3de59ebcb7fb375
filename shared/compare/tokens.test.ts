import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWord } from './spelling.ts';
import { shownWords, tokenise } from './tokens.ts';

const keys = (...passages: string[]) => tokenise(passages).tokens.map(({ key }) => key);

test('quotation marks, capitals, punctuation and typographic variants are set aside', () => {
  expect(keys('“We don’t know – yet.”')).toEqual(keys('"we don\'t know - yet"'));
});

test('brackets and ellipses are set aside, a bracketed capital belongs to its word', () => {
  expect(keys('“the conveyor [belt 3] set off the dust …”')).toEqual(keys('the conveyor set off the dust'));
  expect(keys('[W]e reopen . . . on Thursday')).toEqual(['we', 'reopen', 'on', 'thursday']);
  expect(tokenise(['We will [not] reopen']).asideKeys).toEqual(['not']);
});

test('spelling habits fold and other words do not', () => {
  expect(keys('organised harbours, centre, travelled, 5%, 1,200 tonnes')).toEqual(
    keys('organized harbors, center, traveled, five per cent, 1200 tonnes'),
  );
  expect(foldWord('four')).not.toBe(foldWord('for'));
  expect(foldWord('prise')).not.toBe(foldWord('prize'));
  expect(foldWord('filled')).not.toBe(foldWord('filed'));
  expect(foldWord('tonnes')).not.toBe(foldWord('tons'));
});

test('figures keep their sign, their fraction and their currency', () => {
  expect(keys('$5.5 and €5.5 at -3 in COVID-19')).toEqual(['$', '5.5', 'and', '€', '5.5', 'at', '-3', 'in', 'covid', '19']);
});

test('scripts without spaces and from right to left have words too', () => {
  expect(keys('火災は')).toEqual(['火', '災', 'は']);
  expect(keys('قال يوسف الحدّان')).toEqual(['قال', 'يوسف', 'الحدان']);
});

test('an initial ends no sentence, a full stop does', () => {
  expect(tokenise(['The U.S. envoy left. Nobody spoke.']).tokens.at(-1)?.sentence).toBe(1);
});

test('every token is a stretch of the shown words, in order, outside the asides', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('[the dock]', '…', 'It’s 1,200.', '[W]e', '...')), {
        minLength: 1,
      }),
      (passages) => {
        const { shown, tokens, asides } = tokenise(passages);
        expect(shown).toBe(shownWords(passages));
        let at = 0;
        for (const { start, end } of tokens) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(asides.every(([from, to]) => end <= from || start >= to)).toBe(true);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(shown.length);
      },
    ),
  );
});

test('folding a folded word changes nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom('organisation', 'labourers', '1,200', 'Twelve', 'THEATRE', 'towards', 'Analysed', '%'), (word) => {
      expect(foldWord(foldWord(word))).toBe(foldWord(word));
    }),
  );
});
