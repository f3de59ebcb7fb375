import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyName, compareBodies } from '../body-names.ts';
import { englishNames } from '../english/english-names.ts';
import { comparePersons, personName } from '../person-names.ts';
import { Candidates, keysOfBody, keysOfPerson } from './candidates.ts';

const share = (one: readonly string[], other: readonly string[]): boolean => one.some((key) => other.includes(key));

test('the clusters with a key come in order, each once', () => {
  const candidates = new Candidates();
  candidates.add(4, ['a', 'b']);
  candidates.add(1, ['b', 'c']);
  expect(candidates.with(['a', 'b', 'd'])).toEqual([1, 4]);
  expect(candidates.with(['d'])).toEqual([]);
});

const given = fc.constantFrom('Ana', 'Xi', 'Jinping', 'Dmytro', 'Dmitry', 'Bob', 'Robert', 'M.', 'Jean-Claude', 'Mohammed', 'Muhammad');
const surname = fc.constantFrom(
  'Roldan',
  'Roldán',
  'Xi',
  'Jinping',
  'Kovrekov',
  'Kovrkeov',
  'Assad',
  'al-Assad',
  'Jong-un',
  'Jongun',
  'Halmstrom',
  'Halmstorm',
);
const person = fc.tuple(given, fc.option(surname, { nil: '' }), surname).map((parts) => parts.filter((part) => part !== '').join(' '));

test('whoever comparePersons brings together is found', () => {
  fc.assert(
    fc.property(person, person, (one, other) => {
      const [a, b] = [personName(one, englishNames), personName(other, englishNames)];
      if (!a || !b || !comparePersons(a, b, englishNames)) return;
      expect(share(keysOfPerson(a).offered, keysOfPerson(b).sought)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

const word = fc.constantFrom(
  'World',
  'Health',
  'Organization',
  'Organisation',
  'Ministry',
  'Foreign',
  'Affairs',
  'Russian',
  'Northmark',
  'Nortmhark',
  'Bank',
  'WHO',
  'WB',
  'of',
);
const body = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

test('whatever compareBodies brings together in one spelling is found', () => {
  fc.assert(
    fc.property(body, body, (one, other) => {
      const [a, b] = [bodyName(one, englishNames, false), bodyName(other, englishNames, false)];
      const agreement = a && b ? compareBodies(a, b) : null;
      if (!a || !b || !agreement || agreement.kind === 'transliteration') return;
      expect(share(keysOfBody(a), keysOfBody(b))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
