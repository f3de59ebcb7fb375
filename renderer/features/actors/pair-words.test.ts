import { expect, test } from 'vitest';
import { ActorPair, ActorSummary } from '../../../shared/contract.ts';
import { uuidV7 } from '../../../shared/model/ids.ts';
import { clustersOf } from './clusters.ts';
import { movesWords, reasonWords, sentence, togetherWords } from './pair-words.ts';
import { pairLines } from './register.ts';

const actor = (number: number, name: string, details: Partial<ActorSummary> = {}): ActorSummary =>
  ActorSummary.parse({
    id: uuidV7(number, new Uint8Array(10)),
    kind: 'person',
    name,
    description: '',
    mark: null,
    aliases: [],
    quotes: 0,
    mentions: 0,
    articles: 0,
    ...details,
  });
const pair = (first: ActorSummary, second: ActorSummary, score: number): ActorPair =>
  ActorPair.parse({
    first,
    second,
    score,
    likely: score > 0.6,
    together: 0,
    reason: { kind: 'spelling', first: first.name, second: second.name },
  });
const [a, b, c, d, e] = ['Zelensky', 'Zelenskyy', 'Zelenskiy', 'Asad', 'Assad'].map((name, n) => actor(n + 1, name)) as [
  ActorSummary,
  ActorSummary,
  ActorSummary,
  ActorSummary,
  ActorSummary,
];

test('entries that hang together stand once, under the head of the likeliest pair', () => {
  const pairs = [pair(d, e, 0.5), pair(a, b, 0.7), pair(c, b, 0.9)];
  expect(clustersOf(pairs).map(({ actors, pairs: count }) => [actors.map(({ name }) => name), count])).toEqual([
    [['Zelensky', 'Zelenskyy', 'Zelenskiy'], 2],
    [['Asad', 'Assad'], 1],
  ]);
  expect(pairLines(pairs, new Set([d.id])).map((line) => (line.kind === 'head' ? line.words : line.actor.name))).toEqual([
    'Maybe one: spelling',
    'Asad',
    'Assad',
  ]);
  expect(pairLines(pairs, new Set([a.id, e.id])).flatMap((line) => (line.kind === 'actor' ? line.position : []))).toEqual([1, 2, 3, 4, 5]);
  expect(clustersOf([])).toEqual([]);
});

test.each([
  [{ kind: 'shared-identifier', scheme: 'wikidata', value: 'Q42' }, 'Both bear the wikidata identifier Q42.'],
  [{ kind: 'alias', first: 'UN', second: 'UN' }, '“UN” is a name of both.'],
  [{ kind: 'acronym', first: 'UN', second: 'United Nations', acronym: 'UN' }, 'UN may be short for “United Nations”.'],
  [{ kind: 'spelling', first: 'Asad', second: 'Assad' }, '“Asad” and “Assad” look like two spellings of one name.'],
] as const)('a reason is a sentence: %j', (reason, words) => {
  expect(sentence(reasonWords(reason))).toBe(words);
});

test('what would move and what speaks for or against, in words', () => {
  expect(movesWords({ quotes: 3, mentions: 2, relays: 0, articles: 0 }, 1)).toBe('3 quotes, 2 mentions and 1 name');
  const marked = { quotes: 1 };
  expect(togetherWords({ first: actor(1, 'A', marked), second: actor(2, 'B', marked), together: 0 })).toBe(
    'marks never name both in one article',
  );
  expect(togetherWords({ first: actor(1, 'A', marked), second: actor(2, 'B'), together: 0 })).toBe('');
  expect(togetherWords({ first: a, second: b, together: 2 })).toBe('marks name both in 2 articles');
});

test('a surname alone is called that, and a title is never made up', () => {
  const reason = (first: string, second: string) => reasonWords({ kind: 'title-and-surname', first, second, surname: 'Roldan' });
  expect(reason('Ana Roldan', 'Roldan')).toBe('“Roldan” is the surname of “Ana Roldan” alone, and others may bear it');
  expect(reason('Minister Roldan', 'Ana Roldan')).toBe(
    '“Minister Roldan” and “Ana Roldan” share the surname Roldan, and one of them has no given name',
  );
});
