import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Directness } from '../model/annotation.ts';
import { pairQuotes } from './pair-quotes.ts';
import { tokenise } from './tokens.ts';

const quote = (text: string, directness: Directness = 'direct') => ({ directness, words: tokenise(text.split(' | ')) });
const pair = (...texts: string[]) =>
  pairQuotes(
    texts.map((text) => quote(text)),
    { oneSpeaker: true },
  );

const fire =
  '“The fire was contained within two hours, and no vessel was ever in danger. We will reopen berths four to seven by Thursday evening.”';

test('the same quote cut three ways is one', () => {
  expect(
    pair(
      fire,
      '“The fire was contained within two hours, and no vessel was ever in danger”',
      '“The fire was contained within 2 hours,” | “We will reopen berths four to seven by Thursday evening.”',
      '“no vessel was ever in danger”',
    ),
  ).toEqual([[0, 1, 2, 3]]);
});

test('a quote worded differently is still one', () => {
  expect(
    pair(
      '“We believe a spark on the conveyor [belt 3] set off the dust, but it is far too early to be certain.”',
      '“We think a spark on the conveyor lit the dust, but it is much too early to be certain.”',
    ),
  ).toEqual([[0, 1]]);
});

test('two halves quoted apart join through the quote that has both', () => {
  const halves = ['“The fire was contained within two hours”', '“We will reopen berths four to seven by Thursday evening”'];
  expect(pair(...halves)).toEqual([[0], [1]]);
  expect(pair(...halves, fire)).toEqual([[0, 1, 2]]);
});

test('different quotes that share a name of a place stay apart', () => {
  expect(
    pair(
      '“Nobody who works at the port of Ostrel has been told to stay at home today, and nobody will be told so before the inspectors have finished”',
      '“Three ships wait outside and will be unloaded by hand at the port of Ostrel, which has done so before in my own time as director here”',
    ),
  ).toEqual([[0], [1]]);
});

test('a short quote joins the one quote that holds it, and none where two do', () => {
  expect(pair('“a clear failure”', '“This was a clear failure of oversight”')).toEqual([[0, 1]]);
  expect(pair('“a clear failure”', '“This was a clear failure of oversight”', '“Berth nine saw a clear failure too, years ago”')).toEqual([
    [0],
    [1],
    [2],
  ]);
  expect(pair('“a failure”', '“This was a failure”')).toEqual([[0], [1]]);
});

test('figures that differ do not make short quotes one', () => {
  expect(pair('“We have 14 patients”', '“We have 21 patients”')).toEqual([[0], [1]]);
});

test('a paraphrase joins what it clearly paraphrases, never what contradicts it', () => {
  const direct = quote('“Inspectors warned the ministry in January that the sprinklers in Silo C were broken”');
  const said = quote('inspectors had told the ministry of broken sprinklers at the silo in a January warning', 'indirect');
  const denied = quote('inspectors had not warned the ministry in January of broken sprinklers at the silo', 'indirect');
  const figure = quote('inspectors had warned the ministry 12 times in January of broken sprinklers at the silo', 'indirect');
  const vague = quote('the ministry knew of problems', 'indirect');
  expect(pairQuotes([direct, said], { oneSpeaker: true })).toEqual([[0, 1]]);
  for (const other of [denied, figure, vague]) expect(pairQuotes([direct, other], { oneSpeaker: true })).toEqual([[0], [1]]);
});

test('a paraphrase joins the one quote that its relay has from the speaker, and none where the relay has two or has it later', () => {
  const at = (value: string) => ({ value, precision: 'minute' as const });
  const told = {
    ...quote('The blaze was put out in two hours and ships were not at risk', 'indirect'),
    outletId: 'halyard',
    relayIds: ['telegraph'],
    published: at('2026-03-17T11:30Z'),
  };
  const source = { ...quote(fire), outletId: 'telegraph', published: at('2026-03-17T05:52Z') };
  const second = { ...quote('“It took two hours and nobody was hurt”'), outletId: 'telegraph', published: at('2026-03-17T06:00Z') };
  expect(pairQuotes([source, told], { oneSpeaker: true })).toEqual([[0, 1]]);
  expect(pairQuotes([source, { ...told, relayIds: ['northmark'] }], { oneSpeaker: true })).toEqual([[0], [1]]);
  expect(pairQuotes([source, told, second], { oneSpeaker: true })).toEqual([[0], [1], [2]]);
  expect(pairQuotes([{ ...source, published: at('2026-03-17T16:05Z') }, told], { oneSpeaker: true })).toEqual([[0], [1]]);
  expect(pairQuotes([source, told, { ...second, published: at('2026-03-17T16:05Z') }], { oneSpeaker: true })).toEqual([[0, 1], [2]]);
});

test('without a speaker only a long run joins', () => {
  const texts = ['“a clear failure”', '“This was a clear failure of oversight”', '“this was a clear failure”'];
  expect(
    pairQuotes(
      texts.map((text) => quote(text)),
      { oneSpeaker: false },
    ),
  ).toEqual([[0], [1, 2]]);
});

test('every quote is in exactly one group, whatever the words', () => {
  const word = fc.constantFrom('we', 'the', 'fire', 'port', 'not', '14', 'grain', 'in', 'silo', 'said', 'will', 'reopen');
  const text = fc.array(word, { maxLength: 14 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, fc.constantFrom<Directness>('direct', 'mixed', 'indirect')), { maxLength: 8 }),
      fc.boolean(),
      (list, oneSpeaker) => {
        const groups = pairQuotes(
          list.map(([words, directness]) => quote(words, directness)),
          { oneSpeaker },
        );
        expect(groups.flat().sort((a, b) => a - b)).toEqual(list.map((_, i) => i));
      },
    ),
  );
});
