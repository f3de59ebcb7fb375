import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActorKind } from '../model/actor.ts';
import { englishNames } from './english/english-names.ts';
import { type ComparedActor, findPairs, LIKELY, pairsWith, sameActor } from './same-actor.ts';

let made = 0;
const entry = (name: string, kind: ActorKind = 'person', more: Partial<ComparedActor> = {}): ComparedActor => ({
  id: `actor-${made++}`,
  kind,
  name,
  aliases: [],
  affiliations: [],
  description: '',
  identifiers: [],
  scopeArticleId: null,
  ...more,
});
const person = (name: string, more: Partial<ComparedActor> = {}) => entry(name, 'person', more);
const aliases = (...texts: string[]) => ({ aliases: texts.map((text) => ({ text })) });
const compare = (first: ComparedActor, second: ComparedActor) => sameActor(first, second, englishNames);

test.each([
  ['Bashar al-Assad', 'Bashar Asad', 'transliteration'],
  ['Bashar al-Assad', 'Bashar el-Assad', 'spelling'],
  ['Bashar al-Assad', 'بشار الأسد', 'transliteration'],
  ['Bashar al-Assad', 'Башар Асад', 'transliteration'],
  ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'transliteration'],
  ['Volodymyr Zelensky', 'Volodymyr Zelenskiy', 'transliteration'],
  ['Volodymyr Zelenskyj', 'Volodymyr Zelenskiy', 'transliteration'],
  ['Volodymyr Zelensky', 'Vladimir Zelensky', 'short-name'],
  ['Volodymyr Zelensky', 'Володимир Зеленський', 'transliteration'],
  ['Mohammed Haddan', 'Muhammad Haddan', 'transliteration'],
  ['Mohamed Haddan', 'Muhammad Haddan', 'transliteration'],
  ['Muammar Gaddafi', 'Muammar Qaddafi', 'transliteration'],
  ['Muammar Gaddafi', 'Muammar Kadafi', 'transliteration'],
  ['Vladimir Putin', 'Владимир Путин', 'transliteration'],
  ['Vladimir Putin', 'فلاديمير بوتين', 'transliteration'],
  ['Sergei Lavrov', 'Sergey Lavrov', 'transliteration'],
  ['Sergei Lavrov', 'Сергей Лавров', 'transliteration'],
  ['Dmitry Medvedev', 'Dmitri Medvedyev', 'transliteration'],
  ['Mikhail Gorbachev', 'Mikhail Gorbachyov', 'transliteration'],
  ['Abdel Fattah el-Sisi', 'Abdul Fattah al-Sisi', 'spelling'],
  ['Kim Jong-un', 'Kim Jong Un', 'spelling'],
  ['Xi Jinping', 'Jinping Xi', 'spelling'],
  ['Roldan, Ana', 'Ana Roldán', 'spelling'],
  ['Interior Minister Ana Roldan', 'Ana Roldan', 'spelling'],
  ['Mike Pompeo', 'Michael Pompeo', 'short-name'],
  ['V. Putin', 'Vladimir Putin', 'short-name'],
  ['Ana Roldan Peres', 'Ana Roldan', 'spelling'],
  ['Jens Stoltenberg', 'Jens Stolteberg', 'spelling'],
  ['Minister Roldan', 'Ana Roldan', 'title-and-surname'],
  ['Mr. Kovrek', 'Danil Kovrek', 'title-and-surname'],
])('%s and %s may be one: %s', (first, second, kind) => {
  expect(compare(person(first), person(second))?.reason.kind).toBe(kind);
  expect(compare(person(second), person(first))?.reason.kind).toBe(kind);
  expect(findPairs([person(first), person(second)], englishNames)).toHaveLength(1);
});

test.each([
  ['John Smith', 'Joan Smith'],
  ['Ana Roldan', 'Ina Roldan'],
  ['Maria Kovrek', 'Marie Kovrek'],
  ['Maria Kovrek', 'Marina Kovrek'],
  ['Christian Halm', 'Christina Halm'],
  ['Alexander Halm', 'Alexandra Halm'],
  ['Daniel Halm', 'Daniela Halm'],
  ['Michael Johnson', 'Michael Johnston'],
  ['Peter Andersen', 'Peter Anderson'],
  ['George H. W. Bush', 'George W. Bush'],
  ['George Bush Sr.', 'George Bush Jr.'],
  ['Mr. Roldan', 'Ana Roldan'],
  ['Mr. Roldan', 'Mrs. Roldan'],
  ['Bill Clinton', 'Hillary Clinton'],
  ['Bashar al-Assad', 'Maher al-Assad'],
  ['Bashar al-Assad', 'Hafez al-Assad'],
  ['Rand Paul', 'Ron Paul'],
  ['Kim Jong-un', 'Kim Jong-il'],
  ['Lee Chen', 'Li Chang'],
  ['Hosni Mubarak', 'Hussein Mubarak'],
])('%s and %s are two', (first, second) => {
  expect(compare(person(first), person(second))).toBeNull();
  expect(compare(person(second), person(first))).toBeNull();
  expect(findPairs([person(first), person(second)], englishNames)).toEqual([]);
});

test('father and son of one name are only maybe one', () => {
  for (const [first, second] of [
    [person('George Bush'), person('George Bush Jr.')],
    [person('George Bush', { description: '41st president' }), person('George Bush', { description: 'son, 43rd in office' })],
  ] as const) {
    const found = compare(first, second);
    expect(found?.score).toBeGreaterThan(0.3);
    expect(found?.score).toBeLessThan(LIKELY);
  }
  expect(compare(person('George Bush'), person('George Bush'))?.score).toBeGreaterThan(0.9);
});

test.each<[string, string, ActorKind, string]>([
  ['World Health Organization', 'WHO', 'organisation', 'acronym'],
  ['United Nations', 'U.N.', 'organisation', 'acronym'],
  ['Federal Bureau of Investigation', 'FBI', 'government', 'acronym'],
  ['World Health Organization', 'World Health Organisation', 'organisation', 'spelling'],
  ['Ministry of Defence', 'The Ministry of Defense', 'government', 'spelling'],
  ['Russian Foreign Ministry', 'Ministry of Foreign Affairs of Russia', 'government', 'spelling'],
  ['Halyard Shipping Inc.', 'Halyard Shipping', 'organisation', 'spelling'],
  ['Anadolu Agency', 'Anadolu', 'agency', 'spelling'],
  ['TASS', 'TASS news agency', 'agency', 'spelling'],
  ['TASS', 'ТАСС', 'agency', 'transliteration'],
  ['Interfax', 'Интерфакс', 'agency', 'transliteration'],
  ['Kharkiv', 'Kharkov', 'place', 'transliteration'],
  ['Ostrel Harbour Authority', 'Ostrel Harbor Authority', 'organisation', 'spelling'],
])('%s and %s may be one: %s', (first, second, kind, reason) => {
  expect(compare(entry(first, kind), entry(second, kind))?.reason.kind).toBe(reason);
  expect(findPairs([entry(second, kind), entry(first, kind)], englishNames)).toHaveLength(1);
});

test.each<[string, string, ActorKind]>([
  ['North Korea', 'South Korea', 'place'],
  ['University of Washington', 'Washington University', 'organisation'],
  ['Ministry of Defence', 'Ministry of Justice', 'government'],
  ['UN', 'UNN', 'organisation'],
  ['World Health Organization', 'WTO', 'organisation'],
  ['Unit 731', 'Unit 732', 'organisation'],
  ['Fox News', 'Fox Corporation', 'organisation'],
])('%s and %s are two', (first, second, kind) => {
  expect(compare(entry(first, kind), entry(second, kind))).toBeNull();
});

test('a person, a body and a place of one name are never one', () => {
  expect(compare(person('Washington'), entry('Washington', 'place'))).toBeNull();
  expect(compare(entry('Russia', 'place'), entry('Russia', 'government'))).toBeNull();
  expect(compare(entry('Roldan', 'person'), entry('Roldan', 'unnamed'))).toBeNull();
});

test('identifiers decide: the same is one, two of Wikidata are two', () => {
  const known = (name: string, value: string) => person(name, { identifiers: [{ scheme: 'wikidata', value }] });
  expect(compare(known('Ana Roldan', 'Q1'), known('A. Roldan Peres', 'Q1'))?.reason).toEqual({
    kind: 'shared-identifier',
    scheme: 'wikidata',
    value: 'Q1',
  });
  expect(compare(known('Ana Roldan', 'Q1'), known('Ana Roldan', 'Q2'))).toBeNull();
});

test('an alias in common', () => {
  expect(compare(person('Danil Kovrek', aliases('Данило Коврек')), person('Данило Коврек'))).toMatchObject({
    reason: { kind: 'alias', first: 'Данило Коврек', second: 'Данило Коврек' },
  });
  expect(compare(entry('Northmark Wire', 'agency', aliases('北极通讯社')), entry('北极通讯社', 'agency'))?.reason.kind).toBe('alias');
  /* Brothers share a surname, not a person. */
  expect(compare(person('Ana Roldan', aliases('Roldan')), person('Ina Roldan', aliases('Roldan')))).toBeNull();
});

test('the office tells which Roldan; two of them leave it open', () => {
  const minister = person('Minister Roldan');
  const ana = person('Ana Roldan', { affiliations: [{ text: 'interior minister of Velmara' }] });
  const ina = person('Ina Roldan');
  expect(compare(minister, ana)?.score).toBeGreaterThanOrEqual(LIKELY);
  const both = findPairs([minister, ana, ina], englishNames);
  expect(both).toHaveLength(2);
  for (const { score } of both) expect(score).toBeLessThan(LIKELY);
  expect(pairsWith(minister, [ana, ina, minister], englishNames)).toHaveLength(2);
});

test('unnamed sources are one only by role inside one article', () => {
  const source = (name: string, scopeArticleId: string | null) => entry(name, 'unnamed', { scopeArticleId });
  expect(compare(source('a Kremlin source', 'a'), source('The Kremlin source', 'a'))?.reason.kind).toBe('spelling');
  expect(compare(source('a Kremlin source', 'a'), source('a Kremlin source', 'b'))).toBeNull();
  expect(compare(source('a Kremlin source', null), source('a Kremlin source', null))).toBeNull();
  expect(compare(source('a Kremlin source', 'a'), source('a military source', 'a'))).toBeNull();
});

test('never throws, counts from 0 to 1, says the same both ways and by blocks as pair by pair', () => {
  const word = fc.constantFrom(
    ...'Ana Ina Roldan Roldán Mr. Minister Jr. Mohammed Muhammad al-Assad Асад الأسد بشار WHO World Health Organization of W. - . 习近平 Abd al'.split(
      ' ',
    ),
  );
  const name = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const kind = fc.constantFrom<ActorKind>('person', 'organisation', 'place', 'agency');
  fc.assert(
    fc.property(fc.array(fc.tuple(name, kind, fc.array(name, { maxLength: 2 })), { minLength: 2, maxLength: 6 }), (given) => {
      const actors = given.map(([text, of, others]) => entry(text, of, aliases(...others)));
      const found = new Set(findPairs(actors, englishNames).map(({ first, second }) => `${first} ${second}`));
      for (const [at, first] of actors.entries())
        for (const second of actors.slice(at + 1)) {
          const one = compare(first, second);
          const other = compare(second, first);
          expect(other?.score).toBe(one?.score);
          expect(found.has(`${first.id} ${second.id}`)).toBe(one !== null);
          if (one) expect(one.score > 0 && one.score <= 1).toBe(true);
        }
    }),
    { numRuns: 2000 },
  );
});
