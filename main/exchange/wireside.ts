import { createHash } from 'node:crypto';
import yazl from 'yazl';
import { z } from 'zod';
import type { CollectionReport } from '../../shared/contract.ts';
import { WiresideError } from '../../shared/envelope.ts';
import { Actor } from '../../shared/model/actor.ts';
import { Annotation } from '../../shared/model/annotation.ts';
import { Article } from '../../shared/model/article.ts';
import { Claim, Collection, NewsEvent } from '../../shared/model/event.ts';
import { ArticleId } from '../../shared/model/ids.ts';
import { Tag } from '../../shared/model/tag.ts';
import { type CollectedRecords, type CollectionScope, mergeCollection, readCollection } from '../store/collection.ts';
import type { ReadableDb } from '../store/db.ts';
import type { Library } from '../store/library.ts';
import { readOriginal } from '../store/queries/articles.ts';
import type { Progress } from './progress.ts';
import { writeWhole } from './write-whole.ts';
import { openZip } from './zip-reader.ts';

/** What this build writes, and the newest that it reads. */
const VERSION = 1;
const FORMAT = 'wireside-collection';
const MANIFEST = 'manifest.json';

const Manifest = z.object({
  format: z.literal(FORMAT),
  version: z.int().positive(),
  madeAt: z.string(),
  counts: z.record(z.string(), z.int()),
  /** SHA-256 of every other file, by its name. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});

const PARTS = {
  actors: z.array(Actor),
  articles: z.array(Article),
  annotations: z.array(Annotation),
  tags: z.array(Tag),
  events: z.array(NewsEvent.extend({ articleIds: z.array(ArticleId) })),
  claims: z.array(Claim),
  collections: z.array(Collection),
} as const;
type PartName = keyof typeof PARTS;
const PART_NAMES = Object.keys(PARTS) as PartName[];

const README = `This is a Wireside collection: news articles with what people marked in them.

It is a zip file. manifest.json says when it was made and gives the SHA-256 of every other file.
records/articles.json, annotations.json, actors.json, tags.json, events.json, claims.json and collections.json hold the
records, an array each. Positions are half-open and count UTF-16 code units of an article's "text".
originals/ holds what was captured, byte for byte, each file named by its SHA-256; the articles name them.
`;

/**
 * Writes a scope of the library as one file. The same records give the same bytes but for the time in the manifest: entries are
 * sorted and bear one date. Throws WiresideError disk-full or read-only.
 */
export async function writeWireside(
  db: ReadableDb,
  scope: CollectionScope,
  path: string,
  now: Date,
  progress: Progress,
): Promise<{ kind: 'export'; path: string; articles: number; byteLength: number }> {
  progress.at('Gather articles and marks', 0, null);
  const records = readCollection(db, scope);
  await progress.breathe();
  const entries = new Map<string, Uint8Array>([['README.txt', encode(README)]]);
  for (const name of PART_NAMES) entries.set(`records/${name}.json`, encode(`${JSON.stringify(records[name], null, 1)}\n`));
  const originals = [...new Set(records.articles.flatMap(({ original }) => original?.sha256 ?? []))].sort();
  for (const [index, sha256] of originals.entries()) {
    entries.set(`originals/${sha256}`, readOriginal(db, sha256));
    progress.at('Gather originals', index + 1, originals.length);
    if (index % 50 === 0) await progress.breathe();
  }
  const files = Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, bytes]) => [name, sha256Of(bytes)]));
  const counts = Object.fromEntries(PART_NAMES.map((name) => [name, records[name].length]));
  const manifest: z.infer<typeof Manifest> = { format: FORMAT, version: VERSION, madeAt: now.toISOString(), counts, files };
  progress.at('Write the file', 0, null);
  const byteLength = await writeWhole(
    path,
    zipped([[MANIFEST, encode(`${JSON.stringify(manifest, null, 1)}\n`)], ...[...entries].sort(([a], [b]) => (a < b ? -1 : 1))]),
  );
  return { kind: 'export', path, articles: records.articles.length, byteLength };
}

/**
 * Takes a collection into the library, after every file in it was checked against the manifest and every record against its
 * shape; before that nothing is written. Throws WiresideError unsupported-file, unreadable-file or library-newer, naming the file.
 */
export async function readWireside(library: Library, path: string, progress: Progress): Promise<CollectionReport> {
  progress.at('Check the file', 0, null);
  const { records, originals } = await loadWireside(path, progress);
  progress.at('Save and index', 0, records.articles.length);
  await progress.breathe();
  return mergeCollection(library, records, originals, path.replace(/^.*[\\/]/, ''));
}

/** The checked contents of a .wireside file. */
export async function loadWireside(
  path: string,
  progress: Progress,
): Promise<{ records: CollectedRecords; originals: Map<string, Uint8Array> }> {
  const damaged = (what: string): WiresideError =>
    new WiresideError('unreadable-file', `${path}: ${what} Ask for the file once more; nothing was added.`);
  const zip = await openZip(path);
  try {
    const manifest = readManifest(await zip.read(MANIFEST), path);
    const listed = new Set([MANIFEST, ...Object.keys(manifest.files)]);
    const extra = zip.names.find((name) => !listed.has(name));
    if (extra) throw damaged(`it holds ${extra}, which its manifest does not name.`);
    const originals = new Map<string, Uint8Array>();
    const parts = new Map<string, Uint8Array>();
    const names = Object.keys(manifest.files);
    for (const [index, name] of names.entries()) {
      const bytes = await zip.read(name);
      if (!bytes) throw damaged(`${name} is missing.`);
      if (sha256Of(bytes) !== manifest.files[name]) throw damaged(`${name} is not what its checksum says.`);
      if (name.startsWith('originals/')) originals.set(name.slice('originals/'.length), bytes);
      else parts.set(name, bytes);
      progress.at('Check the file', index + 1, names.length);
      if (index % 50 === 0) await progress.breathe();
    }
    for (const [sha256, bytes] of originals)
      if (sha256Of(bytes) !== sha256) throw damaged(`the original ${sha256} does not bear its own checksum.`);
    return { records: readParts(parts, damaged), originals };
  } finally {
    zip.close();
  }
}

function readManifest(bytes: Uint8Array | null, path: string): z.infer<typeof Manifest> {
  const parsed = bytes ? parseJson(bytes) : undefined;
  const version = typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : undefined;
  if (typeof version === 'number' && version > VERSION)
    throw new WiresideError(
      'library-newer',
      `${path} was made by a newer Wireside (format ${version}, this one reads ${VERSION}). Update Wireside to open it.`,
    );
  const manifest = Manifest.safeParse(parsed);
  if (!manifest.success)
    throw new WiresideError(
      'unsupported-file',
      `${path} is a zip file, but no Wireside collection: its manifest is missing or not understood.`,
    );
  return manifest.data;
}

function readParts(parts: ReadonlyMap<string, Uint8Array>, damaged: (what: string) => WiresideError): CollectedRecords {
  const part = <Name extends PartName>(name: Name): z.infer<(typeof PARTS)[Name]> => {
    const bytes = parts.get(`records/${name}.json`);
    if (!bytes) throw damaged(`records/${name}.json is missing.`);
    const parsed = PARTS[name].safeParse(parseJson(bytes));
    if (!parsed.success)
      throw damaged(
        `records/${name}.json does not have its shape (${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}).`,
      );
    return parsed.data as z.infer<(typeof PARTS)[Name]>;
  };
  return {
    actors: part('actors'),
    articles: part('articles'),
    annotations: part('annotations'),
    tags: part('tags'),
    events: part('events'),
    claims: part('claims'),
    collections: part('collections'),
  };
}

async function* zipped(entries: readonly (readonly [string, Uint8Array])[]): AsyncIterable<Uint8Array> {
  const zip = new yazl.ZipFile();
  const mtime = new Date(Date.UTC(2000, 0, 1, 12));
  for (const [name, bytes] of entries)
    zip.addBuffer(Buffer.from(bytes), name, { mtime, mode: 0o100644, compress: true, forceDosTimestamp: true });
  zip.end();
  for await (const chunk of zip.outputStream) yield chunk as Buffer;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
