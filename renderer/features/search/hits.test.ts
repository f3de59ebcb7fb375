import { expect, test } from 'vitest';
import { fits, foundIn } from './hits.ts';

test('words fit by their beginnings, in any order', () => {
  expect(fits('Go to the library', 'lib go')).toBe(true);
  expect(fits('Go to the library', 'brary')).toBe(false);
  expect(fits('Café news', 'cafe')).toBe(true);
});

test('what was found is marked where it stands', () => {
  expect(foundIn('Yusuf al-Haddan', 'hadd')).toEqual([[9, 13]]);
  expect(foundIn('Shadow of a doubt, add', 'add')).toEqual([[19, 22]]);
  expect(foundIn('Öl und Café', 'cafe')).toEqual([[7, 11]]);
  expect(foundIn('Fire', 'water')).toEqual([]);
});
