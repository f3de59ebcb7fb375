import { z } from 'zod';
import { ActorId, ArticleId } from './ids.ts';
import { Moment } from './time.ts';

export const ActorKind = z.enum(['person', 'organisation', 'government', 'agency', 'unnamed', 'group', 'place']);
export type ActorKind = z.infer<typeof ActorKind>;

/** Another way the actor is written. `language` is a BCP 47 tag where it is known. */
export const Alias = z.object({ text: z.string().trim().min(1).max(300), language: z.string().max(35).nullable().default(null) });
export type Alias = z.infer<typeof Alias>;

/** Where the actor stands or stood: "director, Ostrel Port Authority". Years or dates as text the user gave, or null. */
export const Affiliation = z.object({
  text: z.string().trim().min(1).max(300),
  from: z.string().max(10).nullable().default(null),
  until: z.string().max(10).nullable().default(null),
});
export type Affiliation = z.infer<typeof Affiliation>;

/** An identifier elsewhere, for example {scheme: "wikidata", value: "Q42"}. */
export const Identifier = z.object({ scheme: z.string().trim().min(1).max(40), value: z.string().trim().min(1).max(300) });
export type Identifier = z.infer<typeof Identifier>;

/** The two letters and the colour (1 to 8) by which an agency is told apart; made once and kept. */
export const AgencyMark = z.object({ letters: z.string().min(1).max(2), colour: z.int().min(1).max(8) });
export type AgencyMark = z.infer<typeof AgencyMark>;

export const ActorFields = z.object({
  kind: ActorKind,
  name: z.string().trim().min(1).max(300),
  aliases: z.array(Alias).max(500).default([]),
  affiliations: z.array(Affiliation).max(100).default([]),
  /** A few words that tell this actor from another: "port director". */
  description: z.string().max(500).default(''),
  note: z.string().max(100_000).default(''),
  identifiers: z.array(Identifier).max(50).default([]),
  /** For an unnamed source: the article it is unnamed in. "A Kremlin source" there is not "a Kremlin source" here. */
  scopeArticleId: ArticleId.nullable().default(null),
});
export type ActorFields = z.infer<typeof ActorFields>;

export const Actor = ActorFields.extend({
  id: ActorId,
  /** Only for actors that publish or relay; null until they first do. */
  mark: AgencyMark.nullable(),
  createdAt: Moment,
  updatedAt: Moment,
});
export type Actor = z.infer<typeof Actor>;

/** Enough of an actor to show it in a line: a chip, a chain of relays, a column head. */
export const ActorBrief = Actor.pick({ id: true, kind: true, name: true, description: true, mark: true });
export type ActorBrief = z.infer<typeof ActorBrief>;
