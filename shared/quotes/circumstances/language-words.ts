import type { SmallWords } from '../word-rates.ts';

/**
 * The words of one language that say through whom, where and how firmly something was said. Every entry is in lower case with
 * straight apostrophes, one word or several; inflected forms are listed each. Names of media may be several words.
 */
export type LanguageWords = Readonly<Record<WordClass | ParticleClass | TraitClass | 'pluralEndings', readonly string[]>> &
  Readonly<{ small: SmallWords }>;

/** Each class is a bit of the mask that a token bears, so there are 32 at most. */
export const WORD_CLASSES = [
  /** Verbs that only report: said, told, wrote. Every other class of cue verb counts as reporting as well. */
  'reporting',
  /** Verbs whose object is the hearer: told, informed. */
  'telling',
  /** Verbs by which one hand passes another's words on: quoted, cited, carried, published. */
  'carrying',
  /** The present participle that names whose words a report rests on: citing, quoting. */
  'citing',
  'endorsing',
  'distancing',
  /** What the outlet says of the words itself: falsely, without evidence. */
  'disputing',
  /** What the outlet could not check: could not be independently verified. */
  'unverified',
  'denying',
  /** No assertion: declined, asked, urged, called for. */
  'uncommitted',
  'probable',
  'possible',
  'negation',
  'hedge',
  /** Names of agencies and outlets, whole. */
  'medium',
  /** Last words of an outlet's name: Times, Herald, TV. */
  'mediumEnd',
  /** Common nouns for a medium: newspaper, agency. */
  'mediumNoun',
  /** Who is told but passes nothing on: reporters, lawmakers. */
  'audience',
  /** A gathering that is addressed, and so a venue, also as the plain object of "told": a briefing, parliament. */
  'gathering',
  /** What carries words in writing or sound: a statement, an interview, a post. */
  'utterance',
  /** Networks that name a venue by themselves: Telegram, Facebook. */
  'platform',
  /** Papers that speak: a report, an indictment. */
  'document',
  /** One person by office or part in the matter: official, spokesman, witness. */
  'role',
  /** Several of them, or people counted: officials, residents. */
  'group',
  /** Offices and bodies that speak on the record: ministry, police. */
  'body',
  /** On condition of anonymity; familiar with the matter. */
  'anonymous',
  /** Words before a person's name, and in it: Mr., President. */
  'title',
  /** Words that begin a clause of its own: while, whereas, although. */
  'parting',
  /** Given names, which show that two capitalised words are a person and no outlet. */
  'givenName',
  /** Papers and pictures that can gainsay somebody: footage, logs, records. */
  'evidence',
  /** Words that call something untrue: a lie, invented, exaggeration. */
  'falseness',
] as const;

/** Words that join, and finer classes: a mask of their own, of 32 bits too. */
export const PARTICLE_CLASSES = [
  /** Before the hearer: to. */
  'toward',
  /** Before the partner of an interview: with. */
  'beside',
  /** Before who did it: by. */
  'agent',
  /** Before a place or means: in, on, at, via. */
  'place',
  /** Before the last hand of several: by way of. */
  'way',
  /** Before whose word it is: according to. */
  'according',
  /** Behind "quoted him": as saying. */
  'asSaying',
  /** Which, who: the clause speaks of the phrase before it. */
  'relative',
  /** Pronouns for a person, a thing or body, and several. */
  'personal',
  'neuter',
  'plural',
  /** The, this, that: meant is something that the text has named. */
  'definite',
  /** A, an, one, another: meant is somebody new. */
  'indefinite',
  /** Before whom words were made for or asked by: for, from. */
  'asking',
  /** What is put to somebody: questions, a request. */
  'asked',
  /** Verbs whose object is the channel: issued a statement. */
  'issuing',
  /** This, our: the outlet speaks of itself. */
  'own',
  /** Before words that the outlet does not make its own: what X calls. */
  'what',
  /** One, some, both, the last: the chief word stands behind "of", or in the sentence before. */
  'counted',
  /** Where somebody stands while speaking: steps, gate, headquarters. */
  'spot',
  /** Days, months and the like, which end no name: Tuesday, week. */
  'time',
  /** Channels too loose to be a venue: remarks, comments. */
  'loose',
  /** What papers and pictures do when the outlet trusts them: show, record, contain. */
  'proving',
  /** What else papers do when the outlet sets them against somebody: bear, list, give. */
  'bearing',
  /** To check a report: verify, confirm, authenticate. */
  'verifying',
  /** Not able: unable, impossible. */
  'unable',
  /** Verbs that hold to something against an accusation: insist, maintain. */
  'insisting',
  /** Words that assert nothing, also as somebody's own: no comment, not going to answer. */
  'refusal',
  /** What papers do that only point to something: suggest, indicate. */
  'suggesting',
  /** Persons that stay unnamed even behind "the": source, official, witness. */
  'faceless',
  /** Verbs that hand something on in secret or in person: leak, forward, pass. */
  'handing',
] as const;

/** What single words are known for besides: a third mask of 32 bits. */
export const TRAIT_CLASSES = [
  /** Behind a noun, before what belongs into its phrase: of, for. */
  'joining',
  /** Behind a noun, before what hangs on it: of, in, at, near. */
  'hanging',
  /** Before words that say when: last, next, this. */
  'moment',
  /** Before the name of a programme: on. */
  'airing',
  /** What is broadcast: show, programme, podcast. */
  'programme',
  /** Words in names of programmes, which no person bears: Live, Today, Report. */
  'showName',
  /** What two hold with each other: interview, conversation. */
  'dialogue',
  /** What something is said "on": the phone, a call, a blog. */
  'bearable',
  /** Verbs of being heard somewhere: speaking, appearing, interviewed. */
  'speaking',
  /** Capitalised words that name no medium: countries, peoples, well-known persons. */
  'otherName',
  /** Before the place where somebody stands or the body that hears him: at, outside, aboard. */
  'standing',
  /** Before a body that hears somebody: before. */
  'facing',
  /** What is put to somebody, as a participle: asked, pressed. */
  'pressed',
  /** Said of the saying itself, to tell where it was done: remarks, comments, statement. */
  'saying',
  /** What is done with remarks: made, came, delivered. */
  'making',
  /** Turning to a channel: took, turned. */
  'taking',
  /** Of words behind their noun: a speech broadcast by. */
  'aired',
  /** First words of names that no person bears: Free, Rolling. */
  'brand',
  /** Of hearers: gathered, assembled. */
  'assembled',
  /** What can be called untrue: a report, an allegation, it. */
  'claim',
  /** Words for an accusation or a rumour that somebody may answer: accused, alleged, unconfirmed. */
  'charging',
  /** Verbs that take what somebody else did wrong as their object: accuse, admit. */
  'accusing',
  /** May tell that somebody was able to: could. */
  'ability',
  /** Behind such a word, shows that somebody was or was not able: see, afford, not. */
  'perceiving',
  /** Before what speaks against somebody: despite. */
  'despite',
  /** Hedges that are none before the noun they belong to: likely voters. */
  'attributive',
  /** Begins a courtesy or an address, and no order: thank, look. */
  'courtesy',
  'male',
  'female',
  /** Before a clause that hangs on the main one: because, after, when. */
  'clause',
] as const;

export type TraitClass = (typeof TRAIT_CLASSES)[number];
export type ParticleClass = (typeof PARTICLE_CLASSES)[number];
export type WordClass = (typeof WORD_CLASSES)[number];
