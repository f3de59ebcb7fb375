import { z } from 'zod';

export const COLLECTION_FORMAT = 'wireside-collection';
/**
 * The newest version of the format that this program reads. The second has register.json; a collection without decisions on the register
 * is written in the first, so that an older Wireside reads it too.
 */
export const COLLECTION_VERSION = 2;

export const MANIFEST_NAME = 'manifest.json';
export const README_NAME = 'README.txt';

const Count = z.int().nonnegative();

/** What a collection file says of itself. `files` gives the SHA-256, in lower-case hex, of every other entry. */
export const CollectionManifest = z.object({
  format: z.literal(COLLECTION_FORMAT),
  version: z.union([z.literal(1), z.literal(COLLECTION_VERSION)]),
  madeBy: z.string().max(200),
  madeAt: z.iso.datetime(),
  counts: z.object({
    actors: Count,
    articles: Count,
    annotations: Count,
    tags: Count,
    events: Count,
    claims: Count,
    collections: Count,
    originals: Count,
    merges: Count.optional(),
    apart: Count.optional(),
  }),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type CollectionManifest = z.infer<typeof CollectionManifest>;

/** Enough to tell what a file is before the rest of its manifest is believed. */
export const ManifestHead = z.object({ format: z.string(), version: z.number() });

export const README = `This file is a Wireside collection: news articles with the marks that a newsroom made in them.
It is a zip file, and everything in it can be read without Wireside.

manifest.json
  What this file is: format, version, when it was made, how many records it holds, and under "files" the SHA-256
  checksum of every other entry. Whoever reads the file should compare them all first.
articles/ID.json
  One article and its marks ("annotations"). "text" is the plain text of the body; every "start" and "end" in the file is
  a position in it, counted in UTF-16 code units from 0, the end left out.
originals/SHA256
  What came in, byte for byte, named by its own SHA-256; "original" of an article names it, with its media type and the
  name that the file had.
actors.json
  People, organisations, agencies, unnamed sources and places that articles and marks name by their id.
register.json (where there are such)
  "merges": entries of the register that were made one, each with the other entry as it was and the ids of what came from it, so that
  they can be split again. "apart": pairs of which somebody said that they are not one.
events.json, claims.json, tags.json, collections.json
  What happened and which articles report it; single propositions with the marks that bear on them; tags as a tree;
  named sets of articles.

All .json files are UTF-8. Ids are UUIDs of version 7. Times say no more than is known: {"value": "2026-03", "precision": "month"}.
`;
