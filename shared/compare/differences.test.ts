import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DifferenceRun } from './comparison.ts';
import { differences, plainRuns } from './differences.ts';
import { shownWords, tokenise } from './tokens.ts';

const of = (base: string, version: string) => differences(tokenise(base.split(' | ')), tokenise(version.split(' | ')), 'direct');
const shownOf = (runs: readonly DifferenceRun[]) => runs.map((run) => (run.kind === 'cut' ? '' : run.text)).join('');
const spark = '“We believe a spark on the conveyor [belt 3] set off the dust, but it is far too early to be certain.”';

test('what is cut at the end is one cut, after the closing mark, and a hedge in it is named', () => {
  const { runs, versionClass, extent, warnings } = of(spark, '“We believe a spark on the conveyor set off the dust”');
  expect(runs.at(-1)).toEqual({ kind: 'cut', words: 9, text: 'but it is far too early to be certain' });
  expect(versionClass).toBe('cut');
  expect(extent).toEqual([
    { kind: 'same', words: 11 },
    { kind: 'cut', words: 9 },
  ]);
  expect(warnings).toEqual(['hedge-cut']);
});

test('words in place of others are new and say what they replace', () => {
  const { runs, versionClass, warnings } = of(
    spark,
    '“We think a spark on the conveyor lit the dust, but it is much too early to be certain.”',
  );
  expect(runs.flatMap((run) => (run.kind === 'new' ? [[run.replaced, run.text]] : []))).toEqual([
    ['believe', 'think'],
    ['set off', 'lit'],
    ['far', 'much'],
  ]);
  expect(versionClass).toBe('words-differ');
  expect(warnings).toEqual([]);
});

test('a function word between two changes is drawn into one change', () => {
  const { runs } = of('“There was no such warning.”', '“There was never such a warning.”');
  expect(runs.filter(({ kind }) => kind === 'new')).toEqual([{ kind: 'new', text: 'never such a', replaced: 'no such' }]);
});

test('marks, brackets, capitals and spelling are no difference', () => {
  expect(of('"The Harbour [of Ostrel] was organised..."', '“the harbor was organized”').versionClass).toBe('identical');
});

test('a cut inside stands after the closing mark of the first passage', () => {
  const { runs } = of(
    'The fire was contained, and no vessel was in danger. We will reopen.',
    '“The fire was contained,” | “We will reopen.”',
  );
  expect(runs.map(({ kind, text }) => [kind, text])).toEqual([
    ['same', '“The fire was contained,” '],
    ['cut', 'and no vessel was in danger'],
    ['same', '“We will reopen.”'],
  ]);
});

test('longer at one end and shorter at the other is different ends', () => {
  expect(of('we saw the fire at the silo before dawn', 'the fire at the silo before dawn and called for help').versionClass).toBe(
    'different-ends',
  );
});

test.each([
  ['a figure changed', 'We now have 14 patients here', 'We now have 21 patients here', ['number-changed']],
  ['a figure turned into a word', 'We now have 14 patients here', 'We now have several patients here', ['number-changed']],
  ['a figure moved is not changed', 'We have 14 new patients here', 'We have new patients, 14 here', []],
  ['a currency changed', 'It will cost $5 million', 'It will cost €5 million', ['number-changed']],
  ['a negation dropped', 'We will not reopen the berth', 'We will reopen the berth', ['negation-changed']],
  ['a negation in brackets', 'We will reopen the berth', 'We will [not] reopen the berth', ['negation-changed']],
  ['a negation spelled out', "We don't reopen the berth", 'We do not reopen the berth', []],
  ['a clause cut with its negation', 'The fire was contained, and no vessel was hurt', 'The fire was contained', []],
  ['a hedge cut', 'It was probably arson by rivals', 'It was arson by rivals', ['hedge-cut', 'cut-without-ellipsis']],
  ['the month of May is no hedge', 'The silo in May was full', 'The silo was full', []],
  ['a hedge in another sentence', 'The fire is out. We may reopen soon.', 'The fire is out.', []],
  ['a cut that nobody sees', 'the sprinklers in Silo C did not work', 'the sprinklers did not work', ['cut-without-ellipsis']],
  ['a cut with an ellipsis', 'the sprinklers in Silo C did not work', 'the sprinklers … did not work', []],
  ['a cut where the passage breaks', 'the sprinklers in Silo C did not work', 'the sprinklers | did not work', []],
])('%s', (_, base, version, warnings) => {
  const found = of(base, version).warnings.filter((warning) => warnings.length > 0 || warning !== 'cut-without-ellipsis');
  expect(warnings.includes('negation-changed') ? found.filter((warning) => warning !== 'cut-without-ellipsis') : found).toEqual(warnings);
});

const word = fc.constantFrom(
  'We',
  'the',
  'fire',
  'port',
  'not',
  '14',
  '[of Ostrel]',
  '…',
  '“no,”',
  'harbour',
  '[W]e',
  '—',
  'may',
  '...',
  'قال',
  '火災',
  ']',
  '[',
);
const passages = fc.array(
  fc.array(fc.oneof(word, fc.string({ maxLength: 4 })), { maxLength: 10 }).map((list) => list.join(' ')),
  { minLength: 1, maxLength: 3 },
);

test('the runs never show a word that the version does not have, nor lose one', () => {
  fc.assert(
    fc.property(passages, passages, (base, version) => {
      const [baseWords, words] = [tokenise(base), tokenise(version)];
      const { runs, extent } = differences(baseWords, words, 'direct');
      expect(shownOf(runs)).toBe(shownWords(version));
      expect(extent.reduce((sum, segment) => sum + segment.words, 0)).toBe(baseWords.tokens.length);
      const told = runs.map((run) => (run.kind === 'cut' ? run.text : run.kind === 'new' ? run.replaced : ''));
      expect(told.every((text) => baseWords.shown.includes(text))).toBe(true);
      expect(shownOf(plainRuns(words))).toBe(shownWords(version));
    }),
    { numRuns: 500 },
  );
});

test('a quote against itself is identical', () => {
  fc.assert(
    fc.property(passages, (list) => {
      const words = tokenise(list);
      const { versionClass, warnings, runs } = differences(words, words, 'direct');
      expect([versionClass, warnings, runs.filter(({ kind }) => kind === 'new' || kind === 'cut')]).toEqual(['identical', [], []]);
    }),
  );
});
