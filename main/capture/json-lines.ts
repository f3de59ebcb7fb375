import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { WiresideError } from '../../shared/envelope.ts';
import { type CapturedArticle, type CaptureItem, finish } from './captured-article.ts';
import { decode, refuseBinary } from './decode.ts';
import { reasonOf } from './file-reasons.ts';
import { parseKnownTime } from './known-time.ts';
import { readPlainText } from './plain-text.ts';

/** Longer lines are refused before they fill the memory. */
export const LONGEST_LINE = 16 * 1024 * 1024;

/**
 * The articles of a JSON Lines file ({id, title, outlet, published, url, text}, one a line), as they are read. A line that cannot
 * be used is one failed item named path:line with its reason; the lines after it go on. A file that begins as no text does is one
 * failed item as a whole. The original of an article is its line.
 */
export async function* readJsonLines(path: string): AsyncIterable<CaptureItem> {
  let any = false;
  try {
    refuseBinary(await beginningOf(path));
    for await (const { number, bytes } of linesOf(path)) {
      const where = `${path}:${number}`;
      if (bytes === null) {
        any = true;
        yield { ok: false, path: where, reason: `The line is longer than ${LONGEST_LINE / 1024 / 1024} MB. Split it or leave it out.` };
        continue;
      }
      if (isBlank(bytes)) continue;
      any = true;
      yield itemOf(path, number, bytes);
    }
  } catch (error) {
    yield { ok: false, path, reason: reasonOf(error) };
    return;
  }
  if (!any) yield { ok: false, path, reason: 'The file is empty.' };
}

function itemOf(path: string, number: number, bytes: Uint8Array): CaptureItem {
  try {
    return { ok: true, path: `${path}:${number}`, ...articleOf(bytes, lineName(path, number)) };
  } catch (error) {
    const reason = reasonOf(error);
    return { ok: false, path: `${path}:${number}`, reason };
  }
}

/** One line as an article. Throws WiresideError 'unsupported-file' with the reason. */
function articleOf(bytes: Uint8Array, fileName: string): Readonly<{ article: CapturedArticle; guessed: string | null }> {
  const { text: line, encoding, certain } = decode(bytes, 'application/json');
  const record = recordOf(line);
  const text = field(record, 'text');
  if (text === null || text.trim() === '') throw refused('The line has no "text".');
  const written = field(record, 'published');
  const raw = readPlainText(text, {
    headline: field(record, 'title'),
    outlet: field(record, 'outlet'),
    published: written === null ? null : parseKnownTime(written),
    address: field(record, 'url'),
  });
  const article = finish({ ...raw, externalId: field(record, 'id') }, { bytes, mediaType: 'application/json', fileName });
  return { article, guessed: certain ? null : encoding };
}

function recordOf(line: string): Readonly<Record<string, unknown>> {
  const value = parsed(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused('The line is JSON, but no object with "text".');
  return value as Readonly<Record<string, unknown>>;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/, ".*$/s, '') : '';
    throw refused(`The line is not valid JSON: ${detail.slice(0, 120)}.`);
  }
}

function field(record: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = record[name];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && name !== 'text') return String(value);
  throw refused(`"${name}" is no text.`);
}

const refused = (reason: string): WiresideError => new WiresideError('unsupported-file', reason);
const lineName = (path: string, number: number): string => `${basename(path).replace(/\.[^.]*$/, '')}-${number}.json`;
const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 32 || byte === 9);

async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return new Uint8Array(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
const BEGINNING = 4096;

const NEWLINE = 10;
const RETURN = 13;

/** The lines as bytes, without their ends and a mark at the front; null for one that is too long to keep. */
async function* linesOf(path: string): AsyncIterable<{ number: number; bytes: Uint8Array | null }> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): { number: number; bytes: Uint8Array | null } => {
    const line = length > LONGEST_LINE ? null : trimLine(Buffer.concat(parts), number);
    parts = [];
    length = 0;
    return { number: number++, bytes: line };
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      if (length + at - from <= LONGEST_LINE) parts.push(chunk.subarray(from, at));
      length += at - from;
      yield take();
      from = at + 1;
    }
    length += chunk.length - from;
    if (length <= LONGEST_LINE) parts.push(chunk.subarray(from));
    else parts = [];
  }
  if (length > 0) yield take();
}

function trimLine(line: Buffer, number: number): Uint8Array {
  const start = number === 1 && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf ? 3 : 0;
  const end = line.at(-1) === RETURN ? line.length - 1 : line.length;
  return new Uint8Array(line.subarray(start, end));
}
