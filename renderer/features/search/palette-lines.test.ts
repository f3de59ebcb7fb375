import { expect, test } from 'vitest';
import { paletteGroups, readAsked } from './palette-lines.ts';

const act = (id: string, title: string, group: string, more = {}) => ({ id, title, group, run: () => undefined, ...more });
const acts = [
  act('a', 'Undo', 'Everywhere'),
  act('b', 'Add articles', 'Library'),
  act('c', 'Add to an event', 'Library', { enabled: false }),
  act('e', 'Copy the words', 'Article'),
  act('d', 'Next line', 'Library', { hidden: true }),
];

test('a first sign narrows what is asked for', () => {
  expect(readAsked('> add')).toEqual({ text: 'add', only: 'acts' });
  expect(readAsked('@hadd')).toEqual({ text: 'hadd', only: 'actor' });
  expect(readAsked('"no vessel')).toEqual({ text: 'no vessel', only: 'quote' });
  expect(readAsked('fire ')).toEqual({ text: 'fire', only: null });
});

test('acts of the place come before acts of everywhere; what cannot be done is not offered', () => {
  const groups = paletteGroups(readAsked('>'), acts, []);
  expect(groups.map((group) => [group.heading, group.lines.map((line) => line.key)])).toEqual([
    ['Article', ['act e']],
    ['Library', ['act b']],
    ['Everywhere', ['act a']],
  ]);
});

test('words typed always end in the way to all finds', () => {
  expect(paletteGroups(readAsked('zzz'), acts, [])).toEqual([
    { heading: 'All finds', lines: [{ kind: 'search', key: 'search', text: 'zzz' }] },
  ]);
});
