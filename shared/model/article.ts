import { z } from 'zod';
import { ActorId, ArticleId } from './ids.ts';
import { KnownTime, Moment } from './time.ts';

const Offset = z.int().nonnegative();

/**
 * A stretch of the canonical text. Blocks are in order, do not overlap, and are separated by one newline.
 * Offsets are half-open and count UTF-16 code units, as every position in the program.
 */
export const Block = z.object({
  kind: z.enum(['heading', 'paragraph', 'list-item', 'quote', 'caption']),
  start: Offset,
  end: Offset,
});
export type Block = z.infer<typeof Block>;

/** A link or an emphasis inside the text. `href` is http or https only, and null for emphasis. */
export const Inline = z.object({
  kind: z.enum(['link', 'emphasis', 'strong']),
  start: Offset,
  end: Offset,
  href: z.string().max(4000).nullable().default(null),
});
export type Inline = z.infer<typeof Inline>;

/** Where the report was written, as the dateline says it: "OSTREL, Velmara, March 17 (Northmark) —". */
export const Dateline = z.object({
  place: z.string().max(200),
  /** The date as written there, or null. */
  date: z.string().max(100).nullable().default(null),
});
export type Dateline = z.infer<typeof Dateline>;

/** What came in, as it came: kept compressed beside the text, named by its SHA-256 in lower-case hex. */
export const Original = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string().max(200),
  fileName: z.string().max(500),
  byteLength: z.int().nonnegative(),
});
export type Original = z.infer<typeof Original>;

/** What an article says of itself; what a person may correct without touching the text. */
export const ArticleDetails = z.object({
  externalId: z.string().max(500).nullable(),
  outletId: ActorId.nullable(),
  headline: z.string().max(2000),
  byline: z.string().max(1000),
  dateline: Dateline.nullable(),
  published: KnownTime.nullable(),
  updated: KnownTime.nullable(),
  /** BCP 47, "und" when it is not known. */
  language: z.string().max(35),
  /** Where it was found; http or https, or null. */
  address: z.string().max(4000).nullable(),
  note: z.string().max(100_000),
});
export type ArticleDetails = z.infer<typeof ArticleDetails>;

export const Article = ArticleDetails.extend({
  id: ArticleId,
  /** Canonical text: NFC, white space collapsed, blocks joined by one newline. Holds the body, not the headline. */
  text: z.string(),
  blocks: z.array(Block),
  inlines: z.array(Inline),
  original: Original.nullable(),
  revisionOf: ArticleId.nullable(),
  wordCount: z.int().nonnegative(),
  readAt: Moment.nullable(),
  addedAt: Moment,
  updatedAt: Moment,
});
export type Article = z.infer<typeof Article>;
