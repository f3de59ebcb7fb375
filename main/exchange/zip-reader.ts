import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { WiresideError } from '../../shared/envelope.ts';

/** The files of a zip, each unpacked when asked for. */
export type ZipReader = Readonly<{ names: readonly string[]; read(name: string): Promise<Uint8Array | null>; close(): void }>;

const LARGEST_FILE = 512 * 1024 * 1024;
const LARGEST_WHOLE = 4 * 1024 * 1024 * 1024;
const MOST_FILES = 500_000;

/**
 * Opens a zip from outside. Refused are names that leave the archive, names given twice, and what would unpack to more than
 * 512 MB a file or 4 GB in all; the sizes that the zip declares are not believed but counted. Throws WiresideError.
 */
export async function openZip(path: string): Promise<ZipReader> {
  const refuse = (reason: string): WiresideError => new WiresideError('unreadable-file', `${path}: ${reason} Nothing was added.`);
  const zip = await yauzl
    .openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true })
    .catch((error: unknown) => {
      throw refuse(`it cannot be read as a collection (${error instanceof Error ? error.message : String(error)}).`);
    });
  try {
    if (zip.entryCount > MOST_FILES) throw refuse(`it holds ${zip.entryCount} files, more than a collection can have.`);
    const entries = new Map<string, yauzl.Entry>();
    let whole = 0;
    for await (const entry of entriesOf(zip)) {
      if (entry.fileName.endsWith('/')) continue;
      if (entries.has(entry.fileName)) throw refuse(`it holds ${entry.fileName} twice.`);
      whole += entry.uncompressedSize;
      if (entry.uncompressedSize > LARGEST_FILE || whole > LARGEST_WHOLE)
        throw refuse('it would unpack to more than a collection can hold.');
      entries.set(entry.fileName, entry);
    }
    return {
      names: [...entries.keys()],
      async read(name) {
        const entry = entries.get(name);
        if (!entry) return null;
        try {
          return await unpackEntry(zip, entry);
        } catch (error) {
          throw refuse(`${name} cannot be unpacked (${error instanceof Error ? error.message : String(error)}).`);
        }
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof WiresideError ? error : refuse(`it is damaged (${error instanceof Error ? error.message : String(error)}).`);
  }
}

async function* entriesOf(zip: yauzl.ZipFile): AsyncIterable<yauzl.Entry> {
  let waiting: ((entry: yauzl.Entry | Error | null) => void) | null = null;
  zip.on('entry', (entry: yauzl.Entry) => waiting?.(entry));
  zip.on('end', () => waiting?.(null));
  zip.on('error', (error: Error) => waiting?.(error));
  for (;;) {
    const next = await new Promise<yauzl.Entry | Error | null>((resolve) => {
      waiting = resolve;
      zip.readEntry();
    });
    if (next instanceof Error) throw next;
    if (next === null) return;
    yield next;
  }
}

async function unpackEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array> {
  const stream = await new Promise<Readable>((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened as Readable))),
  );
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += (chunk as Buffer).byteLength;
    if (length > LARGEST_FILE) {
      stream.destroy();
      throw new Error('it is larger than it says');
    }
    chunks.push(chunk as Buffer);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
