/**
 * How a language writes names: words folded by foldName, without points. Data of one language, handed in; English is in
 * english/english-names.ts.
 */
export type NameCustoms = Readonly<{
  /** Before a name and no part of it: "mr", "president", "interior minister". */
  titles: ReadonlySet<string>;
  /** Titles and role nouns that tell the sex of who bears them. */
  female: ReadonlySet<string>;
  male: ReadonlySet<string>;
  /** After a name: "jr", "iii", each with the rank that tells bearers of one name apart. */
  suffixes: ReadonlyMap<string, string>;
  /** Words of a body's name that say nothing about which it is: "the", "of". */
  empty: ReadonlySet<string>;
  /** Forms of a company that come and go with the same name: "inc", "ltd". */
  companyForms: ReadonlySet<string>;
  /** The same after an agency's name: "agency". */
  agencyForms: ReadonlySet<string>;
  /** Several spellings of one word, each to the chosen one: "defense" to "defence", "russian" to "russia". */
  spellings: ReadonlyMap<string, string>;
  /** Words of bodies whose other words may stand in any order: "Ministry of Defence of Velmara", "Velmaran Defence Ministry". */
  freeOrder: ReadonlySet<string>;
  /** Short and familiar given names, each with the full ones it stands for: "mike" for "michael". */
  shortNames: ReadonlyMap<string, readonly string[]>;
  /** Given names mostly of one sex. */
  femaleNames: ReadonlySet<string>;
  maleNames: ReadonlySet<string>;
}>;
