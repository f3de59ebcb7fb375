import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName, initials, markLetters, nameStarts } from './names.ts';

test('names fold alike however they are typed', () => {
  expect(foldName('Yusuf  al‑Haddān')).toBe('yusuf al-haddan');
  expect(foldName('MÜLLER')).toBe(foldName('Müller'));
  expect(foldName('Straße')).toBe(foldName('STRASSE'));
  expect(foldName('O’Neill')).toBe(foldName("O'Neill"));
  expect(foldName('Łódź')).toBe('lodz');
  expect(foldName('ΟΔΥΣΣΕΥΣ')).toBe(foldName('Οδυσσεύς'));
  expect(foldName('يُوسُف')).toBe(foldName('يوسف'));
  expect(foldName('Ｎｏｒｔｈｍａｒｋ')).toBe('northmark');
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (name) => {
      expect(foldName(foldName(name))).toBe(foldName(name));
    }),
    { numRuns: 1000 },
  );
});

test('the words typed begin words of the name, in any order', () => {
  expect(nameStarts('had', 'Yusuf al-Haddan')).toBe(true);
  expect(nameStarts('al-h', 'Yusuf al-Haddan')).toBe(true);
  expect(nameStarts('haddan yus', 'Yusuf al-Haddan')).toBe(true);
  expect(nameStarts('ddan', 'Yusuf al-Haddan')).toBe(false);
  expect(nameStarts('yusuf yusuf', 'Yusuf al-Haddan')).toBe(false);
  expect(nameStarts('y yusuf', 'Yusuf Yazid')).toBe(true);
  expect(nameStarts('oneill', 'Tess O’Neill')).toBe(true);
  expect(nameStarts('يوس', 'يوسف الهدان')).toBe(true);
  expect(nameStarts('', 'Anyone')).toBe(true);
});

test('initials', () => {
  expect(initials('Danil Kovrek', 'person')).toBe('DK');
  expect(initials('Yusuf al-Haddan', 'person')).toBe('YH');
  expect(initials('Anna Maria Ilse Tormond', 'person')).toBe('AT');
  expect(initials('Ostrel Port Authority', 'organisation')).toBe('OP');
  expect(initials('a Kremlin source', 'unnamed')).toBe('?');
  expect(initials('Pele', 'person')).toBe('P');
  expect(initials('…', 'group')).toBe('?');
});

test('letters of agencies, and what a clash does', () => {
  expect(markLetters('Velmar Telegraph Agency', new Set())).toBe('VT');
  expect(markLetters('Northmark Wire', new Set())).toBe('NW');
  expect(markLetters('Corvane Press', new Set())).toBe('CP');
  expect(markLetters('TASS', new Set())).toBe('TS');
  expect(markLetters('Corvane Post', new Set(['CP']))).toBe('CS');
  expect(markLetters('The Ostrel Lantern', new Set())).toBe('OL');
  expect(markLetters('ТАСС', new Set())).toBe('ТА');
});

test('letters are one or two and never taken while any are free', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 60 }), (names) => {
      const taken = new Set<string>();
      for (const name of names) {
        const letters = markLetters(name, taken);
        expect(letters.length).toBeGreaterThan(0);
        expect(letters.length).toBeLessThanOrEqual(2);
        expect(taken.has(letters)).toBe(false);
        taken.add(letters);
      }
    }),
  );
});
