import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KnownName } from '../../quotes/analysis.ts';
import { tagEnglish } from '../../quotes/english/tagger.ts';
import { tagText } from '../../quotes/tagged-text.ts';
import { mentionWords } from '../english/mention-words.ts';
import { findMentions } from './find-mentions.ts';
import { findKnownNames, indexKnownNames } from './known-names.ts';

const known = (...names: readonly [id: string, text: string, kind?: KnownName['kind']][]): KnownName[] =>
  names.map(([id, text, kind = 'person']) => ({ id, kind, text }));
const find = (text: string, names: readonly KnownName[] = []) =>
  findMentions(tagText(text, tagEnglish), indexKnownNames(names), mentionWords);
const kinds = (text: string, names: readonly KnownName[] = []) => find(text, names).map(({ kind, name }) => `${kind}: ${name}`);

test.each<[string, string[]]>([
  ['The plan of Interior Minister Ana Roldan was shut down.', ['person: Ana Roldan']],
  ["They met Ana Roldan's aide and Danil Kovrek’s lawyer.", ['person: Ana Roldan', 'person: Danil Kovrek']],
  ['Here Bashar al-Assad spoke to Jean-Claude Halm.', ['person: Bashar al-Assad', 'person: Jean-Claude Halm']],
  ['It was former President George W. Bush who spoke.', ['person: George W. Bush']],
  ['Yesterday Ohio Gov. John Kasich spoke.', ['place: Ohio', 'person: John Kasich']],
  ['Then Russian President Vladimir Putin spoke.', ['person: Vladimir Putin']],
  ['He spoke to Secretary of State John Kerry on Monday.', ['person: John Kerry']],
  ['He called White House Chief of Staff Ana Roldan.', ['government: White House', 'person: Ana Roldan']],
  ['It comes from the Russian Foreign Ministry in Moscow.', ['government: Russian Foreign Ministry', 'place: Moscow']],
  ['The Department of Health and Human Services said no.', ['government: Department of Health and Human Services']],
  ['The World Health Organization (WHO) said no.', ['organisation: World Health Organization', 'organisation: WHO']],
  ['They confirmed it to RIA Novosti and TASS.', ['agency: RIA Novosti', 'agency: TASS']],
  ['The New York Times reported from the West Bank.', ['agency: New York Times', 'place: West Bank']],
  ['Many Republicans and Russians agree.', ['group: Republicans', 'group: Russians']],
  ['She met Sen. Ted Cruz (R-Tex.) there.', ['person: Ted Cruz']],
  ['Yesterday Gov. Nathan Deal of Georgia spoke.', ['person: Nathan Deal', 'place: Georgia']],
  ['The dissent of Justice Samuel A. Halm Jr. was short.', ['person: Samuel A. Halm Jr.']],
  ['They left the United States of America.', ['place: United States of America']],
  ['They passed the Affordable Care Act on Tuesday in April.', []],
  ['It met under U.N. Security Council Resolution 2254.', ['organisation: U.N. Security Council']],
  ['He named Robert “Bob” Halm to the post.', ['person: Robert “Bob” Halm']],
  ['There Ostrel Mayor Jennifer Roldan and Chad Kovrek spoke.', ['person: Jennifer Roldan', 'person: Chad Kovrek']],
  ['They asked Northmark Executive Director Aaron Halm.', ['person: Aaron Halm']],
  ['They sent it to Mr. President on Monday.', []],
  ['He saw Mr. Justice, who runs in Chad.', ['person: Justice', 'place: Chad']],
  ['Then Mr. Washington left Washington.', ['person: Washington', 'place: Washington']],
])('%s', (text, expected) => {
  expect(kinds(text)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['a possessive', "It is more like Mr. Roldan's and Danil Kovrek’s than hers.", ['person: Roldan', 'person: Danil Kovrek']],
  ['the rest of an office', 'On Monday the Commander-in-Chief forum was held.', []],
  ['a contraction', 'They said “I’m here” and “I’ve gone”.', []],
  ['a short no', 'They wrote “No.” and then “Hopefully” and “Having Tell”.', []],
  [
    'a verb before a name',
    'He wrote: “Let Hillary speak, everything Kovrek knows.” There Hillary Kovrek spoke.',
    ['person: Hillary', 'person: Kovrek', 'person: Hillary Kovrek'],
  ],
  ['a show', 'He went on the Steve Harvey Morning Show on Monday.', []],
  ['grants', 'They paid with Pell Grants on Monday.', []],
  ['a war', 'He fought in World War II in Chad.', ['place: Chad']],
  ['a team', 'They met the Carolina Panthers on Monday.', ['organisation: Carolina Panthers']],
  [
    'a body with “and” in its name',
    'It is up to the Securities and Exchange Commission.',
    ['government: Securities and Exchange Commission'],
  ],
  ['a city before an office', 'They asked Charlotte Mayor Jennifer Roberts about it.', ['person: Jennifer Roberts']],
  [
    'an office in the plural or shortened',
    'He met Senators Charles E. Halm and Del. Jennifer L. Roldan.',
    ['person: Charles E. Halm', 'person: Jennifer L. Roldan'],
  ],
])('what is no name, or only in part: %s', (_, text, expected) => {
  expect(kinds(text)).toEqual(expected);
});

test('a title and a possessive are no part of a name', () => {
  const [roldan] = find("On Monday Interior Minister Ana Roldan's aide spoke.");
  expect(roldan).toMatchObject({ name: 'Ana Roldan', title: 'interior minister' });
  expect(find('On Monday spokesman Danil Kovrek spoke.')[0]).toMatchObject({ name: 'Danil Kovrek', title: 'spokesman' });
});

test('capitals of headlines and of first words tell nothing by themselves', () => {
  expect(kinds('Talks Stall As Harbour Burns Again.\nTensions flared. Nobody was hurt.')).toEqual([]);
  expect(kinds('FULL TEXT\nPort Shut After Ana Roldan Speaks Out.\nThere Ana Roldan spoke.')).toEqual([
    'person: Ana Roldan',
    'person: Ana Roldan',
  ]);
});

test('known names in every script, at their exact places', () => {
  const names = known(
    ['a', 'بشار الأسد'],
    ['b', 'Владимир Путин'],
    ['c', '习近平'],
    ['d', 'プーチン'],
    ['e', "O'Neill"],
    ['f', 'Łódź', 'place'],
    ['g', 'Νίκος Ρολδάν'],
  );
  const text = "قال بشار الأسد. Сказал Владимир Путин, 国家主席习近平说。プーチン氏. Tess O’Neill's in LODZ, Νικος Ρολδαν.";
  const found = findKnownNames(text, indexKnownNames(names)).map(
    ({ span, owners }) => `${owners[0]?.id} ${text.slice(span.start, span.end)}`,
  );
  expect(found).toEqual(['a بشار الأسد', 'b Владимир Путин', 'c 习近平', 'd プーチン', 'e O’Neill', 'f LODZ', 'g Νικος Ρολδαν']);
});

test('an Arabic name behind "and"; no name inside a longer word', () => {
  const index = indexKnownNames(known(['a', 'بوتين'], ['b', 'Assad']));
  const text = 'بايدن وبوتين';
  expect(findKnownNames(text, index).map(({ span }) => text.slice(span.start, span.end))).toEqual(['بوتين']);
  expect(findKnownNames('Assadist Nassad', index)).toEqual([]);
});

test('a known name wins over a candidate and takes its kind', () => {
  expect(kinds('The talks with Halyard Line went on.', known(['a', 'Halyard Line', 'organisation']))).toEqual([
    'organisation: Halyard Line',
  ]);
  expect(kinds('They met kovrek there.', known(['a', 'Kovrek']))).toEqual([]);
  expect(kinds('They told us who will go.', known(['a', 'US', 'place'], ['b', 'WHO', 'organisation'], ['c', 'Will']))).toEqual([]);
  expect(kinds("It is Assad's.", known(['a', 'Assad']))).toEqual(['person: Assad']);
});

test('a known surname is not found in the full name of somebody else', () => {
  const names = known(['a', 'Ana Roldan'], ['a', 'Roldan']);
  expect(find('They met Ina Roldan there.', names)[0]).toMatchObject({ name: 'Ina Roldan', owners: [] });
  expect(find('They met Ana Roldan there.', names)[0]?.owners[0]?.id).toBe('a');
  expect(find('They went to Moscow State University there.', known(['m', 'Moscow', 'place'])).map(({ name }) => name)).toEqual([
    'Moscow State University',
  ]);
});

test('two entries under one name are no certain owner', () => {
  const [roldan] = find('They met Roldan there.', known(['a', 'Roldan'], ['b', 'Roldan']));
  expect(roldan?.owners).toHaveLength(2);
  expect(roldan?.ownersNames).toEqual([]);
});

test('never throws; mentions lie in the text, in order, apart, and slice back to their names, whatever came before', () => {
  const piece = fc.constantFrom(
    ...'Ana|Roldan|Mr.|Interior|Minister|of|the|and|al|-|Assad|WHO|World|Health|Organization|(|)|“|”|"|said|,|.|he|Moscow|\n|习近平|بشار|Путин|’s|\'s|R-Tex.|&|U.S.'.split(
      '|',
    ),
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' ')),
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
  );
  const index = indexKnownNames(known(['a', 'Assad'], ['a', 'Bashar al-Assad'], ['b', '习近平'], ['c', 'Путин'], ['d', 'Roldan']));
  const earlier = new Map<string, unknown>();
  fc.assert(
    fc.property(text, (written) => {
      const found = findMentions(tagText(written, tagEnglish), index, mentionWords);
      let free = 0;
      for (const { span, name } of found) {
        expect(span.start).toBeGreaterThanOrEqual(free);
        expect(span.end).toBeGreaterThan(span.start);
        expect(written.slice(span.start, span.end)).toBe(name);
        free = span.end;
      }
      earlier.set(written, found);
    }),
    { numRuns: 1000 },
  );
  for (const [written, found] of earlier) expect(findMentions(tagText(written, tagEnglish), index, mentionWords)).toEqual(found);
});
