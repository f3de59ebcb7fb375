/**
 * What words tell before their place is looked at: how often a word announces what somebody says, how often it does so between
 * quotation marks, and how often it is the chief word of a speaker. Shares from 0 to 1, drawn towards the average where a word
 * is rare.
 */
export type Rates = Readonly<{ cue: number; quotingCue: number; speaker: number }>;
export type WordRates = Readonly<{
  /** The rates of a word in lower case. */
  of: (word: string) => Rates;
  /** The words that belong to the grammar of the language. */
  small: SmallWords;
}>;

/** Words of a language's grammar, in lower case. Numbers tell the sorts apart for the trees; a model is fit for its own numbering. */
export type SmallWords = Readonly<{
  /** The sort of each pronoun: 1 he or she, 2 they, 3 it, 4 I, 5 we, 6 you, 7 who and its kin. */
  pronouns: ReadonlyMap<string, number>;
  /** Auxiliaries by what they tell of the verb: 1 to be, 2 to have, 3 to do, 4 will and would, 5 may and its kin. */
  auxiliaries: ReadonlyMap<string, number>;
  negations: ReadonlySet<string>;
  /** Words that report what somebody said, wrote, asked or denied, in every form. */
  speech: ReadonlySet<string>;
  /** Of these the verbs whose object is the hearer. */
  telling: ReadonlySet<string>;
  /** Words that matter beside a phrase or a cue as signs do ("that", "by"), numbered from 1. */
  links: ReadonlyMap<string, number>;
  /** How a phrase opens: 1 the, 2 a, 3 this and its kin. */
  openings: ReadonlyMap<string, number>;
  /** Pronouns that open a phrase ("his"), and words that another opening may follow ("all the"). */
  possessives: ReadonlySet<string>;
  predeterminers: ReadonlySet<string>;
  /** What introduces a reported clause, an infinitive, the doer of a passive verb. */
  that: string;
  to: string;
  by: string;
  of: string;
  /** Words at which a reported clause may end. */
  clauseBreaks: ReadonlySet<string>;
  /** Words by which an office hangs on its holder: "spokesman for", "ambassador to", "adviser at". */
  officeLinks: ReadonlySet<string>;
  /** How clauses begin that say how a source wants to be named, and nothing that it says. */
  anonymity: readonly string[];
  /** Endings of words by sort: 1 present participles, 2 past forms, 3 third persons, 4 nouns made of verbs. */
  endings: readonly (readonly [ending: string, sort: number])[];
}>;

/** The sort of a word's ending, 0 where it has none that tells anything. */
export const endingOf = (word: string, { endings }: SmallWords): number => endings.find(([ending]) => word.endsWith(ending))?.[1] ?? 0;

/** Of a word: how often it was seen, as a cue, and as the cue of words between quotation marks; as chief word of a phrase, and of a source. */
export type WordCounts = readonly [seen: number, cue: number, quotingCue: number, headed: number, speaker: number];

export type StoredWordRates = Readonly<{
  /** Of every word: shares in thousandths, as cue, quoting cue, speaker. */
  words: Readonly<Record<string, readonly [cue: number, quotingCue: number, speaker: number]>>;
  /** What holds of a word that is not there. */
  unknown: readonly [cue: number, quotingCue: number, speaker: number];
}>;

export const PRIOR_STRENGTH = 4;
/** A share drawn towards the average as if so many more cases of the average had been seen. */
export const drawn = (hits: number, of: number, average: number): number => (hits + PRIOR_STRENGTH * average) / (of + PRIOR_STRENGTH);

export function restoreRates(stored: StoredWordRates, small: SmallWords): WordRates {
  const shares = ([cue, quotingCue, speaker]: readonly [number, number, number]): Rates => ({
    cue: cue / 1000,
    quotingCue: quotingCue / 1000,
    speaker: speaker / 1000,
  });
  const words = new Map(Object.entries(stored.words).map(([word, thousandths]) => [word, shares(thousandths)] as const));
  const unknown = shares(stored.unknown);
  return { of: (word) => words.get(word) ?? unknown, small };
}
