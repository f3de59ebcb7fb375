import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNames } from './find-names.ts';
import { foldName } from './names.ts';

const found = (text: string, ...names: string[]): string[] => findNames(text, names).map(({ start, end }) => text.slice(start, end));

test.each([
  [
    'case, accents, apostrophes and hyphens',
    'ZELENSKYI and Zélenskyi met O’Brien',
    ['zelenskyi', "O'Brien"],
    ['ZELENSKYI', 'Zélenskyi', 'O’Brien'],
  ],
  ['possessives', 'Assad’s army, Assad-era files', ['Assad'], ['Assad', 'Assad']],
  ['whole words only', 'Assadists praised Massad, then Assad.', ['Assad'], ['Assad']],
  ['Arabic with vowel marks', 'قال يُوسُف الهدّان أمس', ['يوسف الهدان'], ['يُوسُف الهدّان']],
  ['Cyrillic', 'По словам Юсуфа нет; Юсуф аль-Хаддан сказал', ['юсуф аль‑хаддан'], ['Юсуф аль-Хаддан']],
  ['Chinese has no spaces', '外交部發言人王毅說', ['王毅'], ['王毅']],
  ['Greek final sigma', 'Ο ΑΛΕΞΗΣ και ο Αλέξης', ['Αλέξης'], ['ΑΛΕΞΗΣ', 'Αλέξης']],
  ['the longest of names that overlap', 'Yusuf al-Haddan said. Haddan left.', ['Haddan', 'Yusuf al-Haddan'], ['Yusuf al-Haddan', 'Haddan']],
  ['not over a new line', 'Yusuf\nal-Haddan', ['Yusuf al-Haddan'], []],
  ['over a space that does not break', 'Yusuf\u00a0al-Haddan', ['Yusuf al-Haddan'], ['Yusuf\u00a0al-Haddan']],
  ['a character that folds to two', 'Groß und Strauß', ['strauss', 's'], ['Strauß']],
  ['no letters, no name', 'a - b', ['-', ' '], []],
])('%s', (_what, text, names, expected) => {
  expect(found(text, ...names)).toEqual(expected);
});

test('on any text and names: in order, apart, within the text, and each is its name', () => {
  const letters = fc.constantFrom('a', 'B', 'é', 'ß', 'İ', '-', ' ', '\n', '’', 'ي', 'ُ', 'Я', '王', '𝒜', '1');
  fc.assert(
    fc.property(
      fc.array(letters, { maxLength: 40 }).map((all) => all.join('')),
      fc.array(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 4 }),
          fc.array(letters, { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
        ),
        { maxLength: 4 },
      ),
      (text, names) => {
        let last = 0;
        for (const { start, end, name } of findNames(text, names)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(foldName(text.slice(start, end))).toBe(foldName(name));
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: 500 },
  );
});
