import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import yauzl from 'yauzl';
import type { z } from 'zod';
import { WiresideError } from '../../shared/envelope.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import type { CollectedRecords } from '../store/collection.ts';
import { ArticleEntry, checkTogether, earlierFirst, REGISTER_NAME, RegisterFile, recordFiles } from './collected-records.ts';
import {
  COLLECTION_FORMAT,
  COLLECTION_VERSION,
  CollectionManifest,
  MANIFEST_NAME,
  ManifestHead,
  README_NAME,
} from './collection-manifest.ts';
import type { Progress } from './progress.ts';

/** A collection file that has been read and checked to the last byte. */
export type CollectionFile = Readonly<{
  manifest: CollectionManifest;
  records: CollectedRecords;
  /** The originals one after the other, checked once more as they are read. */
  originals: () => AsyncGenerator<Readonly<{ sha256: string; bytes: Uint8Array }>>;
  close: () => void;
}>;

const ENTRIES_A_BREATH = 20;
const MEBIBYTE = 2 ** 20;
const MOST_ENTRIES = 500_000;
const MOST_JSON_BYTES = 128 * MEBIBYTE;
const MOST_ORIGINAL_BYTES = 512 * MEBIBYTE;
/** Real text packs to a tenth at best; far beyond that, and large, a file is made to fill the memory of its reader. */
const MOST_UNPACKED_RATIO = 200;
const RATIO_COUNTS_FROM = 64 * MEBIBYTE;

const ARTICLE_NAME = /^articles\/[0-9a-f-]{36}\.json$/;
const ORIGINAL_NAME = /^originals\/([0-9a-f]{64})$/;

/**
 * Opens a .wireside file and checks all of it before anything is handed out: names and sizes of entries, every checksum, the
 * shape of every record, and that the records fit together. Throws WiresideError naming the file and the reason:
 * unsupported-file (no collection, or of a newer format), unreadable-file (damaged, or made to do harm), not-found, cancelled.
 */
export async function openCollectionFile(path: string, progress: Progress): Promise<CollectionFile> {
  const zip = await openZip(path);
  try {
    const entries = await listEntries(zip, path);
    const manifest = await readManifest(zip, entries, path);
    const records = await readRecords({ zip, entries, manifest, path, progress });
    return {
      manifest,
      records,
      originals: () => originalsOf(zip, entries, path),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw explain(error, path);
  }
}

type Entries = ReadonlyMap<string, yauzl.Entry>;

async function openZip(path: string): Promise<yauzl.ZipFile> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new WiresideError('not-found', `${path} is not there any more, or may not be read.`);
  if (!found.isFile()) throw new WiresideError('unsupported-file', `${path} is a folder, not a Wireside collection.`);
  if (!(await startsAsZip(path))) throw new WiresideError('unsupported-file', `${path} is not a Wireside collection.`);
  try {
    return await yauzl.openPromise(path, { autoClose: false, strictFileNames: true, decodeStrings: true, validateEntrySizes: true });
  } catch (error) {
    throw explain(error, path);
  }
}

async function startsAsZip(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 3 })) return Buffer.from(chunk).toString('latin1').startsWith('PK');
  return false;
}

/** Every entry by name; a name that does not belong there, stands twice, or holds too much is refused before it is opened. */
async function listEntries(zip: yauzl.ZipFile, path: string): Promise<Entries> {
  if (zip.entryCount > MOST_ENTRIES) throw damaged(path, `it holds ${zip.entryCount} entries, more than ${MOST_ENTRIES}`);
  const { size } = await stat(path);
  const entries = new Map<string, yauzl.Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (name === 'articles/' || name === 'originals/') continue;
    const isOriginal = ORIGINAL_NAME.test(name);
    if (
      !isOriginal &&
      !ARTICLE_NAME.test(name) &&
      !(name in recordFiles) &&
      name !== REGISTER_NAME &&
      name !== MANIFEST_NAME &&
      name !== README_NAME
    )
      throw damaged(path, `its entry “${name}” does not belong in a collection`);
    if (entries.has(name)) throw damaged(path, `its entry “${name}” stands in it twice`);
    if (entry.isEncrypted()) throw damaged(path, `its entry “${name}” is encrypted`);
    if (entry.uncompressedSize > (isOriginal ? MOST_ORIGINAL_BYTES : MOST_JSON_BYTES))
      throw damaged(path, `its entry “${name}” is larger than a collection's entries can be`);
    unpacked += entry.uncompressedSize;
    if (unpacked > RATIO_COUNTS_FROM && unpacked > size * MOST_UNPACKED_RATIO)
      throw damaged(path, 'it would unpack to far more than news articles do');
    entries.set(name, entry);
  }
  return entries;
}

async function readManifest(zip: yauzl.ZipFile, entries: Entries, path: string): Promise<CollectionManifest> {
  const entry = entries.get(MANIFEST_NAME);
  if (!entry)
    throw new WiresideError('unsupported-file', `${path} is a zip file, but not a Wireside collection: it has no ${MANIFEST_NAME}.`);
  const value = parseJson(await bytesOf(zip, entry, path), MANIFEST_NAME, path);
  const head = ManifestHead.safeParse(value);
  if (!head.success || head.data.format !== COLLECTION_FORMAT)
    throw new WiresideError(
      'unsupported-file',
      `${path} is a zip file, but not a Wireside collection: its ${MANIFEST_NAME} says something else.`,
    );
  if (head.data.version > COLLECTION_VERSION)
    throw new WiresideError(
      'unsupported-file',
      `${path} was made by a newer Wireside (its format is ${head.data.version}, this one reads ${COLLECTION_VERSION}). Update Wireside to read it; nothing was changed.`,
    );
  return shaped(CollectionManifest, value, MANIFEST_NAME, path);
}

type Reading = Readonly<{ zip: yauzl.ZipFile; entries: Entries; manifest: CollectionManifest; path: string; progress: Progress }>;

async function readRecords({ zip, entries, manifest, path, progress }: Reading): Promise<CollectedRecords> {
  for (const name of entries.keys())
    if (name !== MANIFEST_NAME && !Object.hasOwn(manifest.files, name)) throw damaged(path, `its list of contents does not name “${name}”`);
  const parts = new Map<string, unknown>();
  const articles: Article[] = [];
  const annotations: Annotation[] = [];
  const names = Object.keys(manifest.files);
  for (const [index, name] of names.entries()) {
    progress.at('Check the file', index, names.length);
    if (index % ENTRIES_A_BREATH === 0) await progress.breathe();
    const entry = entries.get(name);
    if (!entry) throw damaged(path, `“${name}” is missing from it`);
    const expected = manifest.files[name];
    if (ORIGINAL_NAME.test(name)) {
      const actual = await checksumOf(zip, entry, path);
      if (actual !== expected || !name.endsWith(actual)) throw checksumDiffers(path, name);
      continue;
    }
    const bytes = await bytesOf(zip, entry, path);
    if (createHash('sha256').update(bytes).digest('hex') !== expected) throw checksumDiffers(path, name);
    if (ARTICLE_NAME.test(name)) {
      const part = shaped(ArticleEntry, parseJson(bytes, name, path), name, path);
      if (name !== `articles/${part.article.id}.json`) throw damaged(path, `“${name}” holds another article (${part.article.id})`);
      if (part.annotations.some(({ articleId }) => articleId !== part.article.id))
        throw damaged(path, `“${name}” holds marks of another article`);
      articles.push(part.article);
      annotations.push(...part.annotations);
    } else if (name in recordFiles || name === REGISTER_NAME) parts.set(name, parseJson(bytes, name, path));
  }
  const part = <Name extends keyof typeof recordFiles>(name: Name): z.infer<(typeof recordFiles)[Name]> => {
    if (!parts.has(name)) throw damaged(path, `“${name}” is missing from it`);
    return shaped(recordFiles[name], parts.get(name), name, path) as z.infer<(typeof recordFiles)[Name]>;
  };
  const records: CollectedRecords = {
    actors: part('actors.json'),
    articles: earlierFirst(articles),
    annotations,
    tags: part('tags.json'),
    events: part('events.json'),
    claims: part('claims.json'),
    collections: part('collections.json'),
    ...(parts.has(REGISTER_NAME) ? shaped(RegisterFile, parts.get(REGISTER_NAME), REGISTER_NAME, path) : { merges: [], apart: [] }),
  };
  checkTogether(records);
  checkOriginals(records, entries, path);
  return records;
}

function checkOriginals({ articles }: CollectedRecords, entries: Entries, path: string): void {
  for (const { original, headline } of articles) {
    if (!original) continue;
    const entry = entries.get(`originals/${original.sha256}`);
    if (!entry) throw damaged(path, `the original of “${headline}” is missing from it`);
    if (entry.uncompressedSize !== original.byteLength) throw damaged(path, `the original of “${headline}” is not as long as it should be`);
  }
}

async function* originalsOf(zip: yauzl.ZipFile, entries: Entries, path: string): AsyncGenerator<{ sha256: string; bytes: Uint8Array }> {
  for (const [name, entry] of entries) {
    const sha256 = ORIGINAL_NAME.exec(name)?.[1];
    if (!sha256) continue;
    const bytes = await bytesOf(zip, entry, path);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw checksumDiffers(path, name);
    yield { sha256, bytes };
  }
}

async function bytesOf(zip: yauzl.ZipFile, entry: yauzl.Entry, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(zip, entry, path)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function checksumOf(zip: yauzl.ZipFile, entry: yauzl.Entry, path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(zip, entry, path)) hash.update(chunk);
  return hash.digest('hex');
}

/** yauzl stops the stream where an entry holds more than it declared, so that a declared size can be relied on. */
async function* chunksOf(zip: yauzl.ZipFile, entry: yauzl.Entry, path: string): AsyncGenerator<Uint8Array> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    throw damaged(path, `its entry “${entry.fileName}” cannot be read (${messageOf(error)})`);
  }
}

function parseJson(bytes: Uint8Array, name: string, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    throw damaged(path, `“${name}” is not JSON in UTF-8 (${messageOf(error)})`);
  }
}

function shaped<Schema extends z.ZodType>(schema: Schema, value: unknown, name: string, path: string): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw damaged(
    path,
    `“${name}” does not have the shape of a collection's (${issue?.path.join('.') || 'as a whole'}: ${issue?.message ?? ''})`,
  );
}

function explain(error: unknown, path: string): unknown {
  if (error instanceof WiresideError)
    return error.message.includes(path) ? error : new WiresideError(error.code, `${path}: ${error.message}`);
  return damaged(path, messageOf(error));
}

const damaged = (path: string, reason: string): WiresideError =>
  new WiresideError(
    'unreadable-file',
    `${path} was not taken in: ${reason.replace(/\.$/, '')}. Ask for the file again; nothing was changed.`,
  );
const checksumDiffers = (path: string, name: string): WiresideError =>
  damaged(path, `“${name}” is not what its checksum says; the file was damaged or changed on its way`);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
