import { basename } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { CollectionReport } from '../../shared/contract.ts';
import { endBulk, inBulk } from '../store/bulk.ts';
import { type CollectionScope, mergeCollection, readCollection } from '../store/collection.ts';
import { keepOriginal } from '../store/commands/articles.ts';
import type { ReadableDb } from '../store/db.ts';
import { inTransaction } from '../store/history/recorder.ts';
import type { Library } from '../store/library.ts';
import { readOriginal } from '../store/queries/articles.ts';
import type { Progress } from './progress.ts';
import { type CollectionFile, openCollectionFile } from './read-collection.ts';
import { writeCollection } from './write-collection.ts';

export type Exported = Readonly<{ kind: 'export'; path: string; articles: number; byteLength: number }>;

/** Writes a scope of the library as one .wireside file. Throws as writeCollection does, and cancelled. */
export async function writeWireside(
  db: ReadableDb,
  scope: CollectionScope,
  path: string,
  now: Date,
  progress: Progress,
): Promise<Exported> {
  progress.at('Gather articles and marks', 0, null);
  const records = readCollection(db, scope);
  await progress.breathe();
  const byteLength = await writeCollection({
    path,
    records,
    readOriginal: (sha256) => readOriginal(db, sha256),
    madeBy: `${packageJson.productName} ${packageJson.version}`,
    madeAt: now.toISOString(),
    progress,
  });
  return { kind: 'export', path, articles: records.articles.length, byteLength };
}

/**
 * Takes a .wireside file into the library as one act, after all of it was checked. Originals go in first, a batch at a time;
 * they bear their checksum as a name, and one that no article points at does no harm.
 * Throws as openCollectionFile does, with no record changed.
 */
export async function readWireside(library: Library, path: string, progress: Progress): Promise<CollectionReport> {
  progress.at('Check the file', 0, null);
  const file = await openCollectionFile(path, progress);
  try {
    await keepOriginals(library, file, progress);
    progress.at('Save and index', 0, file.records.articles.length);
    await progress.breathe();
    return mergeCollection(library, file.records, new Map(), basename(path));
  } finally {
    file.close();
    endBulk(library);
  }
}

/** A batch is saved once it holds so many originals or so many bytes. */
const BATCH_COUNT = 50;
const BATCH_BYTES = 8 * 2 ** 20;

async function keepOriginals(library: Library, { originals, manifest }: CollectionFile, progress: Progress): Promise<void> {
  let batch: { sha256: string; bytes: Uint8Array }[] = [];
  let waiting = 0;
  let done = 0;
  const save = (): void => {
    const keep = (): void => {
      for (const { sha256, bytes } of batch) keepOriginal(library.db, sha256, bytes);
    };
    inBulk(library, () => inTransaction(library, keep));
    done += batch.length;
    batch = [];
    waiting = 0;
  };
  for await (const original of originals()) {
    batch.push(original);
    waiting += original.bytes.byteLength;
    if (batch.length < BATCH_COUNT && waiting < BATCH_BYTES) continue;
    save();
    progress.at('Save originals', done, manifest.counts.originals);
    await progress.breathe();
  }
  save();
}
