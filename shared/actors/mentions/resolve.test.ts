import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KnownName } from '../../quotes/analysis.ts';
import { tagEnglish } from '../../quotes/english/tagger.ts';
import { tagText } from '../../quotes/tagged-text.ts';
import type { Span } from '../../text/words.ts';
import { mentionWords } from '../english/mention-words.ts';
import { findMentions } from './find-mentions.ts';
import { indexKnownNames } from './known-names.ts';
import { actorAt, resolve, resolveSpeaker } from './resolve.ts';

/** The text with its speakers in [brackets], in order: whom each is resolved to. Null: not sure. */
function speakers(marked: string, known: readonly KnownName[] = []) {
  const spans: Span[] = [];
  let text = '';
  for (const [at, piece] of marked.split(/[[\]]/).entries()) {
    if (at % 2 === 1) spans.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  const tagged = tagText(text, tagEnglish);
  const resolution = resolve(tagged, findMentions(tagged, indexKnownNames(known), mentionWords), mentionWords, spans);
  const found = spans.map((span) => resolveSpeaker(tagged, resolution, span));
  return {
    text,
    tagged,
    resolution,
    found,
    names: found.map(({ actor }) => (actor === null ? null : (resolution.actors[actor]?.name ?? null))),
  };
}

test.each<[string, string, (string | null)[]]>([
  ['a surname after the full name', 'On Monday [Bashar al-Assad] left. There [Assad] said no.', ['Bashar al-Assad', 'Bashar al-Assad']],
  ['a title before the surname', 'On Monday [Ana Roldan] left. Then [Minister Roldan] said no.', ['Ana Roldan', 'Ana Roldan']],
  ['a description behind the name', 'Then [Danil Kovrek, director of the Ostrel Port Authority,] said no.', ['Danil Kovrek']],
  ['a role before the name', 'Then [Kremlin spokesman Dmitry Peskov] said no.', ['Dmitry Peskov']],
  ['a role and then the name', 'Then [a Trump adviser, Sam Clovis,] said no.', ['Sam Clovis']],
  ['he', 'On Monday [Danil Kovrek] spoke of the fire. “The port is shut,” [he] said.', ['Danil Kovrek', 'Danil Kovrek']],
  [
    'he and she by given name',
    'On Monday [Michael Kovrek] met Mary Roldan at the port. [She] said no. [He] said yes.',
    ['Michael Kovrek', 'Mary Roldan', 'Michael Kovrek'],
  ],
  ['she by title', 'On Monday Mr. Kovrek met Ms. Roldan at the port. [She] said no.', ['Roldan']],
  [
    'the minister',
    'On Monday Interior Minister [Ana Roldan] spoke at the port. Later [the minister] said no.',
    ['Ana Roldan', 'Ana Roldan'],
  ],
  [
    'the minister, told by a description',
    'On Monday [Ana Roldan], the interior minister, left. Later [the minister] said no.',
    ['Ana Roldan', 'Ana Roldan'],
  ],
  [
    'the former president',
    'Then [former President Ana Roldan] spoke. President Danil Kovrek left. Later [the former president] said no.',
    ['Ana Roldan', 'Ana Roldan'],
  ],
  [
    'the ministry',
    'Then [the Russian Foreign Ministry] spoke. Later [the ministry] said no. [It] also said yes.',
    ['Russian Foreign Ministry', 'Russian Foreign Ministry', 'Russian Foreign Ministry'],
  ],
  [
    'the official',
    '[A Russian representative to the United Nations] spoke. Later [the official] said no.',
    ['a Russian representative to the United Nations', 'a Russian representative to the United Nations'],
  ],
  ['the source', '[A Kremlin source] confirmed it. Later [the source] said no.', ['a Kremlin source', 'a Kremlin source']],
  [
    'an acronym',
    'There [the World Health Organization (WHO)] spoke. Later [the WHO] said no.',
    ['World Health Organization', 'World Health Organization'],
  ],
  [
    'an acronym without its gloss',
    'There [the Ostrel Harbour Authority] spoke. Later [the OHA] said no.',
    ['Ostrel Harbour Authority', 'Ostrel Harbour Authority'],
  ],
  [
    'a nickname',
    'There [Robert “Bob” Halm] spoke. Later [Bob Halm] said no. Then [Halm] left.',
    ['Robert “Bob” Halm', 'Robert “Bob” Halm', 'Robert “Bob” Halm'],
  ],
  ['two of one surname', 'There [Ana Roldan] spoke to [Ina Roldan]. Later [Roldan] said no.', ['Ana Roldan', 'Ina Roldan', null]],
  [
    'two of one surname, told by the title',
    'There [Mary Halm] spoke to [Michael Halm]. Later [Mr. Halm] said no.',
    ['Mary Halm', 'Michael Halm', 'Michael Halm'],
  ],
  ['two who are as near', 'Michael Kovrek and James Halm left. [He] said no.', [null]],
  ['two ministers', 'On Monday Foreign Minister Ana Roldan and Interior Minister Ina Halm left. [The minister] said no.', [null]],
  ['a spokesman for somebody is not somebody', 'There Danil Kovrek left. [A spokesman for Kovrek] said no.', ['a spokesman for Kovrek']],
  ["somebody's lawyer is not somebody", "There Danil Kovrek left. [Kovrek's lawyer] said no.", ["Kovrek's lawyer"]],
  ['officials', '[Western officials] said no. Later [the officials] said yes.', ['Western officials', 'Western officials']],
  [
    'two sources',
    '[A Kremlin source] said no. [A military source] said yes. Later [the military source] left.',
    ['a Kremlin source', 'a military source', 'a military source'],
  ],
  ['a document speaks for nobody', 'There Danil Kovrek left. [The report] said no.', [null]],
  ['both', 'There [Danil Kovrek and Ana Roldan] said no.', [null]],
])('%s', (_, marked, expected) => {
  expect(speakers(marked).names).toEqual(expected);
});

test.each<[string, string, (string | null)[]]>([
  ['his lawyer', 'There [Ana Roldan], a lawyer, left. Danil Kovrek stayed. [His lawyer] said no.', ['Ana Roldan', 'his lawyer']],
  ['her mother', 'There [Ana Roldan], a mother of two, left. [Her mother] said no.', ['Ana Roldan', 'her mother']],
  ["the author's mother", "There Ana Roldan, a mother of two, left. [The author's mother] said no.", ["the author's mother"]],
  ['the mother of somebody', 'There Ana Roldan, a mother of two, left. [The mother of Kovrek] said no.', ['the mother of Kovrek']],
  ['she is the mother, not a man', 'There Danil Kovrek left. [His mother] spoke. Then [she] said no.', ['his mother', 'his mother']],
  ['he is no mother', 'There Danil Kovrek left. [His mother] spoke. Then [he] said no.', ['his mother', 'Danil Kovrek']],
  ['two lawyers, each his', 'He left. [His lawyer] said no. Kovrek left. [His lawyer] said yes.', ['his lawyer', 'his lawyer']],
])('who is told by somebody else is nobody with a name: %s', (_, marked, expected) => {
  expect(speakers(marked).names).toEqual(expected);
});

test('“his lawyer” twice may be two lawyers', () => {
  const [one, other] = speakers('Kovrek left. [His lawyer] said no. Halm left. [His lawyer] said yes.').found;
  expect(one?.actor).not.toBe(other?.actor);
});

test.each<[string, string, (string | null)[]]>([
  ['nobody else is there', '[Danil Kovrek] spoke of the fire.\n“The port is shut,” [he] said.', ['Danil Kovrek', 'Danil Kovrek']],
  ['another fits and is as near', '[Danil Kovrek] spoke of James Halm.\n“The port is shut,” [he] said.', ['Danil Kovrek', null]],
  ['another fits and is nearer', '[Danil Kovrek] spoke.\nThen came James Halm.\n“The port is shut,” [he] said.', ['Danil Kovrek', null]],
  ['another is near but a woman', '[Danil Kovrek] met Mary Halm.\n“The port is shut,” [he] said.', ['Danil Kovrek', 'Danil Kovrek']],
  [
    'another stands only in his words',
    '[Danil Kovrek] spoke. “It was James Halm,” [he] said.\n“The port is shut,” [he] said.',
    ['Danil Kovrek', 'Danil Kovrek', 'Danil Kovrek'],
  ],
])('a pronoun for somebody of an earlier paragraph: %s', (_, marked, expected) => {
  const { names, found } = speakers(marked);
  expect(names).toEqual(expected);
  expect(found.at(-1)?.confidence).toBeLessThanOrEqual(0.8);
});

test.each<[string, string, (string | null)[]]>([
  ['a third of as many mentions', 'Ana Halm left. Ana Halm spoke. Ana Halm ran. Ina Halm left. [Halm] said no.', [null]],
  ['one of them is nearer', 'Bill Halm left.\nThen came Mary Halm. There [Halm] said no.', [null]],
  ['a pronoun tells which', 'There Bill Halm met Mary Halm. Then [Halm] spoke and [she] said no.', [null, 'Mary Halm']],
  ['one has only a title', 'There Mary Roldan spoke. Later [Roldan] said no. Then [Mr. Roldan] left.', [null, 'Roldan']],
  ['a group named with a word more', 'There Oversight Committee Republicans met. Later [Republicans] said no.', ['Republicans']],
])('a surname or group that several bear: %s', (_, marked, expected) => {
  expect(speakers(marked).names).toEqual(expected);
});

test.each([
  'Then came Bill and Hillary Halm. “It is so,” [Halm] said.',
  'There Hillary Halm came with her husband, Bill. “It is so,” [Halm] said.',
  'Hillary Halm came. Her husband, former President Halm, left. “It is so,” [Halm] said.',
  'Then the Halms left. There Hillary Halm spoke. “It is so,” [Halm] said.',
  'There Mr. Halm left. [President Halm] said no. Then the first lady, Michelle Halm, spoke.',
  'There Michelle Halm, the first lady, spoke. “It is so,” [President Halm] said.',
])('a surname of whoever is named and of a relative: %s', (marked) => {
  expect(speakers(marked).names).toEqual([null]);
});

test.each([
  ['There Hillary Halm came with her husband, Bill. “It is so,” [Ms. Halm] said.', 'Hillary Halm'],
  ['There Hillary Halm came with Danil Kovrek and Ana Roldan. “It is so,” [Roldan] said.', 'Ana Roldan'],
  ['There Danil Kovrek spoke of his wife. “It is so,” [Kovrek] said.', 'Danil Kovrek'],
])('and only of one: %s', (marked, expected) => {
  expect(speakers(marked).names).toEqual([expected]);
});

test.each(['There [Kerr Putneyish Panel Rally] said no.', 'Then [Another 19 percent] said no.'])('nobody without a name: %s', (marked) => {
  expect(speakers(marked).resolution.actors.filter(({ kind }) => kind === 'unnamed')).toEqual([]);
});

test('a role alone is less sure than a name', () => {
  const [, role] = speakers('On Monday Interior Minister [Ana Roldan] spoke. Later [the minister] said no.').found;
  expect(role?.name).toBe('Ana Roldan');
  expect(role?.confidence).toBeLessThanOrEqual(0.85);
});

test('the unnamed have a description and no name', () => {
  const { found, resolution } = speakers('There [Danil Kovrek] left. [A Kremlin source] confirmed it. [Officials] agreed.');
  expect(found.map(({ name }) => name)).toEqual(['Danil Kovrek', null, null]);
  expect(resolution.actors.slice(-2)).toMatchObject([
    { name: 'a Kremlin source', kind: 'unnamed', knownId: null },
    { name: 'Officials', kind: 'group', knownId: null },
  ]);
});

test('an actor has its fullest name, the other ways it is written and whose it is in the register', () => {
  const known: KnownName[] = [
    { id: 'a', kind: 'person', text: 'Ana Roldan' },
    { id: 'a', kind: 'person', text: 'Roldan' },
    { id: 'k', kind: 'person', text: 'Kovrek' },
  ];
  const { resolution, text, tagged } = speakers('There Ana Roldan left. Then Roldan met Danil Kovrek.', known);
  expect(resolution.actors).toMatchObject([
    { name: 'Ana Roldan', kind: 'person', aliases: ['Roldan'], knownId: 'a' },
    { name: 'Danil Kovrek', kind: 'person' },
  ]);
  const at = text.lastIndexOf('Roldan');
  expect(actorAt(tagged, resolution, { start: at, end: at + 6 })).toBe(0);
  /* Ina's surname here is Ana's alias there: nobody's for certain. */
  const other = speakers('There Ina Roldan left. Then Roldan spoke.', known).resolution;
  expect(other.actors).toMatchObject([{ name: 'Ina Roldan', knownId: null }]);
});

test('never throws; every mention has an actor of its kind, whatever was resolved before', () => {
  const piece = fc.constantFrom(
    ...'Ana|Ina|Roldan|Mr.|Minister|the|a|source|officials|ministry|of|and|Assad|WHO|(|)|“|”|said|,|.|he|She|it|They|Moscow|\n|’s|the minister|Foreign Ministry'.split(
      '|',
    ),
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const analyse = (written: string, spans: readonly Span[]) => {
    const tagged = tagText(written, tagEnglish);
    const resolution = resolve(tagged, findMentions(tagged, indexKnownNames([]), mentionWords), mentionWords, spans);
    return { ...resolution, said: spans.map((span) => resolveSpeaker(tagged, resolution, span)) };
  };
  const earlier: [string, Span[], unknown][] = [];
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 4 }), (written, places) => {
      const spans = places.map(([start, length]) => ({ start, end: start + length }));
      const found = analyse(written, spans);
      for (const { actor, kind, span, name } of found.mentions) {
        expect(found.actors[actor]?.kind).toBe(kind);
        expect(written.slice(span.start, span.end)).toBe(name);
      }
      for (const { actor, confidence } of found.said) {
        expect(actor === null || found.actors[actor] !== undefined).toBe(true);
        expect(confidence >= 0 && confidence <= 1).toBe(true);
      }
      earlier.push([written, spans, { actors: found.actors, mentions: found.mentions, said: found.said }]);
    }),
    { numRuns: 700 },
  );
  for (const [written, spans, found] of earlier) {
    const { actors, mentions, said } = analyse(written, spans);
    expect({ actors, mentions, said }).toEqual(found);
  }
});

const seed = new URL('../../../../shared/data/seed/assad-in-moscow.txt', import.meta.url);
test('the seed article', ({ skip }) => {
  skip(!existsSync(seed), '../shared/data/seed is not here');
  const text = readFileSync(seed, 'utf8');
  const tagged = tagText(text, tagEnglish);
  const mentions = findMentions(tagged, indexKnownNames([]), mentionWords);
  const spans = [
    'A Kremlin source',
    'the Kremlin source',
    'A Russian representative to the United Nations',
    'the official said',
    'the ministry said',
    'The ministry added',
    'it said',
  ].map((words) => {
    const start = text.indexOf(words);
    return { start, end: start + words.replace(/ (?:said|added)$/, '').length };
  });
  const resolution = resolve(tagged, mentions, mentionWords, spans);
  const names = spans.map((span) => resolution.actors[resolveSpeaker(tagged, resolution, span).actor ?? -1]?.name);
  const [source, representative, ministry] = [
    'a Kremlin source',
    'a Russian representative to the United Nations',
    'Russian Foreign Ministry',
  ];
  expect(names).toEqual([source, source, representative, representative, ministry, ministry, ministry]);
  expect(resolution.actors.find(({ name }) => name === 'Bashar al-Assad')?.aliases).toEqual(['Assad']);
});
