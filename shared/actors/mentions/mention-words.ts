import type { ActorKind } from '../../model/actor.ts';
import type { NameCustoms } from '../name-customs.ts';
import type { Sex } from '../person-names.ts';

/**
 * What a language gives away about names in running text. All words folded by foldName, without points; data of one language,
 * handed in.
 */
export type MentionWords = Readonly<{
  customs: NameCustoms;
  /** Capitalised words that are no name of an actor: days, months, feasts. */
  notNames: ReadonlySet<string>;
  /** Last words of names that nobody bears: "act", "war", "primary". */
  notActors: ReadonlySet<string>;
  /** Adjectives of nations, faiths and parties: no mention alone, part of a name before a body's noun. */
  adjectives: ReadonlySet<string>;
  /** Capitalised plurals that are groups: "republicans", "russians". */
  groups: ReadonlySet<string>;
  places: ReadonlySet<string>;
  /** Nouns that end or open the name of a body, and its kind: "ministry" a government, "times" an agency, "party" an organisation. */
  bodyNouns: ReadonlyMap<string, ActorKind>;
  /** Whole names whose kind their words do not show: "kremlin", "reuters", "hamas". */
  knownBodies: ReadonlyMap<string, ActorKind>;
  /** Body nouns that go on with "of" or "for": "department of", "center for". */
  goesOn: ReadonlySet<string>;
  /** Words inside a person's name that are written small: "de", "van", "al". */
  particles: ReadonlySet<string>;
  /** Prepositions before a place: "in", "near". */
  before: ReadonlySet<string>;
  /** Abbreviated and long form of one place or body: "us" and "united states". */
  sameBody: ReadonlyMap<string, string>;
  /** Titles that are also surnames or begin other names: they count only before a name that is a person's anyway. */
  weakTitles: ReadonlySet<string>;
  pronouns: ReadonlyMap<string, Pronoun>;
  /** Nouns for persons by what they do: "minister", "spokesman", "official". */
  roles: ReadonlySet<string>;
  /** Roles and groups that speak without a name so often that each is an actor of its own: "source", "officials". */
  sources: ReadonlySet<string>;
  /** A wider word and what it may stand for: "official" for "spokesman", "minister". */
  wider: ReadonlyMap<string, ReadonlySet<string>>;
  /** Abbreviated titles, each by its noun: "sen" for "senator". */
  titleNouns: ReadonlyMap<string, string>;
  /** Plural nouns for groups of persons: "officials", "police". */
  groupNouns: ReadonlySet<string>;
  /** Words for bodies that stand for one named before: "the agency", "the company", and the kinds they may mean. */
  bodyReferences: ReadonlyMap<string, readonly ActorKind[]>;
  /** Nouns of what is written or shown: they carry words, but nobody speaks. */
  documents: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  definite: ReadonlySet<string>;
  /** Possessives that are no pronouns of a third person: "my", "our". */
  owners: ReadonlySet<string>;
  /** Nouns for persons by whose they are: "mother", "husband", "friend". */
  kin: ReadonlySet<string>;
  /** "former": what stands before a role that is over. */
  former: ReadonlySet<string>;
  /** Where the head of a noun phrase ends: "of", "who", "with". */
  closers: ReadonlySet<string>;
}>;

/** A pronoun for somebody spoken of. */
export type Pronoun = Readonly<{ sex: Sex | null; number: 'one' | 'many'; of: 'person' | 'body' | 'any' }>;
