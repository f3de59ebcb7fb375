import type { SmallWords } from '../word-rates.ts';

const sorted = (lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((list, index) => list.split(' ').map((word) => [word, index + 1] as const)));

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
  negations: new Set(["not n't n’t never no neither nor nobody none without hardly".split(' ')].flat()),
};
