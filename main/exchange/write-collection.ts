import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import yazl from 'yazl';
import { WiresideError } from '../../shared/envelope.ts';
import type { CollectedRecords } from '../store/collection.ts';
import { groupBy } from '../store/records.ts';
import { inOrder, REGISTER_NAME } from './collected-records.ts';
import {
  COLLECTION_FORMAT,
  COLLECTION_VERSION,
  type CollectionManifest,
  MANIFEST_NAME,
  README,
  README_NAME,
} from './collection-manifest.ts';
import type { Progress } from './progress.ts';
import { writeWhole } from './write-whole.ts';

export type CollectionOutput = Readonly<{
  path: string;
  records: CollectedRecords;
  readOriginal: (sha256: string) => Uint8Array;
  madeBy: string;
  madeAt: string;
  progress: Progress;
}>;

/** An entry of the zip; `bytes` is asked for when it is written, so that no more than one original is in memory. */
type Entry = Readonly<{ name: string; sha256: string; bytes: () => Uint8Array }>;

/**
 * Writes records and their originals as a .wireside file; returns its length in bytes. The same records and `madeAt` give the
 * same bytes, on any machine of this build. Throws as writeWhole does, and unreadable-file where an original is damaged.
 */
export async function writeCollection(output: CollectionOutput): Promise<number> {
  const records = inOrder(output.records);
  const entries = [...recordEntries(records), ...originalEntries(records, output.readOriginal)].sort((a, b) => (a.name < b.name ? -1 : 1));
  const manifest: CollectionManifest = {
    format: COLLECTION_FORMAT,
    version: hasDecisions(records) ? COLLECTION_VERSION : 1,
    madeBy: output.madeBy,
    madeAt: output.madeAt,
    counts: { ...countsOf(records), originals: entries.filter(({ name }) => name.startsWith('originals/')).length },
    files: Object.fromEntries(entries.map(({ name, sha256 }) => [name, sha256])),
  };
  return writeWhole(output.path, zipped([jsonEntry(MANIFEST_NAME, manifest), ...entries], output.progress));
}

function recordEntries(records: CollectedRecords): Entry[] {
  const marks = groupBy(records.annotations, ({ articleId }) => articleId);
  return [
    textEntry(README_NAME, README),
    jsonEntry('actors.json', records.actors),
    jsonEntry('tags.json', records.tags),
    jsonEntry('events.json', records.events),
    jsonEntry('claims.json', records.claims),
    jsonEntry('collections.json', records.collections),
    ...(hasDecisions(records) ? [jsonEntry(REGISTER_NAME, { merges: records.merges, apart: records.apart })] : []),
    ...records.articles.map((article) => jsonEntry(`articles/${article.id}.json`, { article, annotations: marks.get(article.id) ?? [] })),
  ];
}

function originalEntries(records: CollectedRecords, readOriginal: CollectionOutput['readOriginal']): Entry[] {
  const owners = new Map(records.articles.flatMap(({ original, headline }) => (original ? [[original.sha256, headline] as const] : [])));
  return [...owners].map(([sha256, headline]) => ({
    name: `originals/${sha256}`,
    sha256,
    bytes: () => {
      const bytes = readOriginal(sha256);
      if (sha256Of(bytes) !== sha256)
        throw new WiresideError(
          'unreadable-file',
          `The original of “${headline}” is damaged in this library. Run a check, then open a backup.`,
        );
      return bytes;
    },
  }));
}

const textEntry = (name: string, text: string): Entry => {
  const bytes = (): Uint8Array => new TextEncoder().encode(text);
  return { name, sha256: sha256Of(bytes()), bytes };
};

function jsonEntry(name: string, value: unknown): Entry {
  const bytes = (): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
  return { name, sha256: sha256Of(bytes()), bytes };
}

const hasDecisions = ({ merges, apart }: CollectedRecords): boolean => merges.length + apart.length > 0;

const countsOf = ({ actors, articles, annotations, tags, events, claims, collections, merges, apart }: CollectedRecords) => ({
  ...(merges.length + apart.length > 0 ? { merges: merges.length, apart: apart.length } : {}),
  actors: actors.length,
  articles: articles.length,
  annotations: annotations.length,
  tags: tags.length,
  events: events.length,
  claims: claims.length,
  collections: collections.length,
});

/**
 * The oldest date that a zip can say, in local time: the format has no time zone, and yazl reads the clock's local
 * hands, so that only this gives the same bytes everywhere.
 */
const NO_DATE = new Date(1980, 0, 1);

function zipped(entries: readonly Entry[], progress: Progress): AsyncIterable<Uint8Array> {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  const stop = (error: unknown): void => {
    output.destroy(error instanceof Error ? error : new Error(String(error)));
  };
  zip.on('error', stop);
  for (const [index, { name, bytes }] of entries.entries()) {
    zip.addReadStreamLazy(name, { mtime: NO_DATE, mode: 0o100644, forceDosTimestamp: true, compress: true }, (give) => {
      progress.at('Write the file', index, entries.length);
      progress
        .breathe()
        .then(() => give(null, Readable.from([bytes()], { objectMode: false })))
        .catch(stop);
    });
  }
  zip.end();
  return output;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
