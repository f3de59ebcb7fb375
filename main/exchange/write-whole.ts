import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { WiresideError } from '../../shared/envelope.ts';
import { explainStoreError } from '../store/errors.ts';

/**
 * Writes a file so that its name never stands for a part of it: to a temporary name beside it, onto the disk, then renamed.
 * Returns its length in bytes. Throws WiresideError disk-full, read-only, not-found (no such folder) or refused (a folder), and
 * what `chunks` throws; then a file that stood there before stands there still, and nothing else was left.
 */
export async function writeWhole(path: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<number> {
  const unfinished = `${path}.${randomBytes(4).toString('hex')}.unfinished`;
  let byteLength = 0;
  try {
    const file = await open(unfinished, 'wx');
    try {
      for await (const chunk of chunks) {
        await file.writeFile(chunk);
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
    throw explainWriteError(error, path);
  }
}

function explainWriteError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new WiresideError('not-found', `${path} cannot be written: its folder does not exist. Choose another place.`);
  if (code === 'EISDIR') return new WiresideError('refused', `${path} is a folder. Choose a file name.`);
  return explainStoreError(error, path);
}
