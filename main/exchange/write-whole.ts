import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { explainStoreError } from '../store/errors.ts';

/**
 * Writes a file so that its name never stands for a part of it: to a temporary name beside it, onto the disk, then renamed.
 * Throws WiresideError disk-full or read-only, naming the file.
 */
export async function writeWhole(path: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<number> {
  const unfinished = `${path}.unfinished`;
  let byteLength = 0;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(unfinished, 'w');
    try {
      for await (const chunk of chunks) {
        await file.write(chunk);
        byteLength += chunk.byteLength;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    return byteLength;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw explainStoreError(error, path);
  }
}
