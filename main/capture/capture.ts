import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { WiresideError } from '../../shared/envelope.ts';
import { type CapturedArticle, type CaptureItem, finish } from './captured-article.ts';
import { decode } from './decode.ts';
import { reasonOf } from './file-reasons.ts';
import { type FoundFile, filesAt } from './files.ts';
import { readHtml } from './html.ts';
import { readJsonLines } from './json-lines.ts';
import { type KnownDetails, readPlainText } from './plain-text.ts';

export type { CapturedArticle, CaptureItem } from './captured-article.ts';

const JSON_LINES: ReadonlySet<string> = new Set(['.jsonl', '.ndjson']);

/** A text or page larger than this is refused; a JSON Lines file may be any size, its lines not. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/**
 * The articles of a file, or of the files under a folder. Never throws for what a file holds: each thing that cannot be captured
 * is one failed item with its path (path:line in JSON Lines) and the reason. Parses in this thread; see openParsePool.
 */
export async function* captureFile(path: string): AsyncIterable<CaptureItem> {
  for await (const found of filesAt(path)) yield* captureFound(found);
}

/** The articles of one file that was found already. */
export async function* captureFound(found: FoundFile): AsyncIterable<CaptureItem> {
  if (!found.ok) yield found;
  else if (JSON_LINES.has(extname(found.path).toLowerCase())) yield* readJsonLines(found.path);
  else yield await captureOne(found.path, found.byteLength);
}

/** Pasted words as an article; what is given wins over what the text says. Throws WiresideError 'unsupported-file' for too few. */
export function captureText({ text, ...known }: Readonly<{ text: string }> & KnownDetails): CapturedArticle {
  return finish(readPlainText(text, known), {
    bytes: new TextEncoder().encode(text),
    mediaType: 'text/plain',
    fileName: 'Pasted text.txt',
  });
}

async function captureOne(path: string, byteLength: number): Promise<CaptureItem> {
  try {
    if (byteLength > LARGEST_FILE) throw tooLarge(byteLength);
    const read = await readFile(path);
    if (read.byteLength > LARGEST_FILE) throw tooLarge(read.byteLength);
    return { ok: true, path, ...captureBytes(new Uint8Array(read), basename(path)) };
  } catch (error) {
    return { ok: false, path, reason: reasonOf(error) };
  }
}

/** One text or page, and the encoding if it was guessed. Throws WiresideError 'unsupported-file' with the reason. */
export function captureBytes(bytes: Uint8Array, fileName: string): Readonly<{ article: CapturedArticle; guessed: string | null }> {
  if (bytes.length === 0) throw new WiresideError('unsupported-file', 'The file is empty.');
  const named = /\.html?$/i.test(fileName);
  const { text, encoding, certain } = decode(bytes, named ? 'text/html' : '');
  const isPage = named || /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(text.slice(0, 4000));
  if (text.trim() === '') throw new WiresideError('unsupported-file', 'There is no text in it.');
  const raw = isPage ? readHtml(text) : readPlainText(text);
  const article = finish(raw, { bytes, mediaType: isPage ? 'text/html' : 'text/plain', fileName });
  return { article, guessed: certain ? null : encoding };
}

const tooLarge = (byteLength: number): WiresideError =>
  new WiresideError(
    'unsupported-file',
    `It is ${Math.ceil(byteLength / 1024 / 1024)} MB large; Wireside takes files of up to ${LARGEST_FILE / 1024 / 1024} MB. Split it and add the parts.`,
  );
