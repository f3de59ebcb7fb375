import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { reasonOf } from './file-reasons.ts';

/** A file to capture, or why one could not be reached. */
export type FoundFile = Readonly<{ ok: true; path: string; byteLength: number } | { ok: false; path: string; reason: string }>;

const TAKEN = new Set(['.txt', '.html', '.htm', '.xhtml', '.jsonl', '.ndjson']);

/**
 * The file at the path, or the texts, pages and JSON Lines files under a folder in order of their names. Hidden files are passed
 * over; a folder that links lead to twice is walked once. What cannot be read is reported, the rest goes on.
 */
export async function* filesAt(path: string): AsyncIterable<FoundFile> {
  try {
    const entry = await stat(path);
    if (!entry.isDirectory()) yield entry.isFile() ? { ok: true, path, byteLength: entry.size } : notAFile(path);
    else {
      let any = false;
      for await (const found of walk(path, new Set())) {
        any = true;
        yield found;
      }
      if (!any) yield { ok: false, path, reason: 'The folder holds no .txt, .html or .jsonl files.' };
    }
  } catch (error) {
    yield { ok: false, path, reason: reasonOf(error) };
  }
}

const notAFile = (path: string): FoundFile => ({ ok: false, path, reason: 'It is neither a file nor a folder.' });

async function* walk(folder: string, seen: Set<string>): AsyncIterable<FoundFile> {
  const real = await realpath(folder).catch(() => folder);
  if (seen.has(real)) return;
  seen.add(real);
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    yield { ok: false, path: folder, reason: reasonOf(error) };
    return;
  }
  for (const name of names) yield* visit(join(folder, name), seen);
}

async function* visit(path: string, seen: Set<string>): AsyncIterable<FoundFile> {
  const wanted = TAKEN.has(extname(path).toLowerCase());
  try {
    const entry = await stat(path);
    if (entry.isDirectory()) yield* walk(path, seen);
    else if (wanted && entry.isFile()) yield { ok: true, path, byteLength: entry.size };
  } catch (error) {
    /* A link that leads nowhere or in circles matters only where it bears the name of a text. */
    const link = await lstat(path).catch(() => null);
    if (wanted || !link?.isSymbolicLink()) yield { ok: false, path, reason: reasonOf(error) };
  }
}
