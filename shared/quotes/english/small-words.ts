import type { SmallWords } from '../word-rates.ts';
import { speechVerbs } from './speech-verbs.ts';
import { englishSpeech } from './speech-words.ts';

const sorted = (lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((list, index) => list.split(' ').map((word) => [word, index + 1] as const)));

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** English words that belong to its grammar. */
export const englishSmallWords: SmallWords = {
  pronouns: sorted(['he she', 'they', 'it', 'i', 'we', 'you', 'who which that what whom', 'him her them us me himself herself themselves']),
  auxiliaries: sorted([
    "is was are were be been being 's 're",
    "has have had having 've",
    'do does did',
    "will would 'll 'd shall",
    'may might can could should must ought',
  ]),
  negations: set("not n't n’t never no neither nor nobody none without hardly"),
  speech: englishSpeech,
  telling: new Set(speechVerbs.telling),
  links: new Map(['that', 'to', 'and', 'but', 'as', 'by', 'of', 'who'].map((word, index) => [word, index + 1])),
  openings: sorted(['the', 'a an', 'this that these those']),
  possessives: set('my your his her its our their whose'),
  predeterminers: set('all both half such the these those'),
  that: 'that',
  to: 'to',
  by: 'by',
  of: 'of',
  clauseBreaks: set('as after when while because before during who which in on at with'),
  officeLinks: set('for to at with from in'),
  anonymity: [
    'not to be named',
    'not to be identified',
    'not to be quoted',
    'not be named',
    'not be identified',
    'to remain anonymous',
    'to be identified',
    'to be named',
    'to be quoted',
    'anonymity',
    'that his name',
    'that her name',
    'that their names',
  ],
  endings: [
    ['ing', 1],
    ['ed', 2],
    ['s', 3],
    ['ion', 4],
    ['ment', 4],
  ],
};
