import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QuoteBody } from '../../../shared/model/annotation.ts';
import type { NewArticle } from '../commands/articles.ts';
import { all, type ReadableDb } from '../db.ts';
import { RECORD_TABLES } from '../history/changes.ts';
import type { Library } from '../library.ts';
import { openLibrary } from '../open.ts';

/** A library in a folder of its own, on a clock that moves a second at every look. For tests. */
export function testDesk(): Readonly<{ folder: string; path: string; library: Library; reopen(): Library; dispose(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'wireside-store-'));
  const path = join(folder, 'Desk.wiredesk');
  let seconds = Date.UTC(2026, 2, 17);
  let library = openTestLibrary();
  function openTestLibrary(): Library {
    return openLibrary({
      path,
      author: 'T. Orlan',
      device: 'test',
      create: true,
      now: () => {
        seconds += 1000;
        return new Date(seconds);
      },
    }).library;
  }
  return {
    folder,
    path,
    get library() {
      return library;
    },
    reopen() {
      library.close();
      library = openTestLibrary();
      return library;
    },
    dispose() {
      library.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An article as a capture would hand it over. */
export function newArticle(text: string, details: Partial<NewArticle> = {}): NewArticle {
  return {
    externalId: null,
    outletName: 'Northmark Wire',
    headline: text.split(/[.\n]/)[0] ?? '',
    byline: '',
    dateline: null,
    published: null,
    updated: null,
    language: 'en',
    address: null,
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    inlines: [],
    wordCount: text.split(/\s+/).length,
    original: {
      bytes: new TextEncoder().encode(JSON.stringify([text, details.address ?? '', details.outletName ?? ''])),
      mediaType: 'text/plain',
      fileName: 'article.txt',
    },
    ...details,
  };
}

export const plainQuote: QuoteBody = {
  kind: 'quote',
  directness: 'direct',
  speakerId: null,
  cue: null,
  relays: [],
  venue: '',
  certainty: null,
  outletStance: null,
};

/** Where words stand in a text, as a window would send them. */
export function passage(text: string, words: string): { start: number; end: number; exact: string } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text.`);
  return { start, end: start + words.length, exact: words };
}

/** Every row of every record table, and what the search index answers: what undo must bring back. */
export function dump(db: ReadableDb): Record<string, unknown[]> {
  const tables = Object.fromEntries(RECORD_TABLES.map((table) => [table, all(db, `SELECT * FROM ${table} ORDER BY key`)]));
  const found = ['article_fts', 'annotation_fts'].map((table) => [
    table,
    all(db, `SELECT rowid FROM ${table} WHERE ${table} MATCH '"a"* OR "b"* OR "s"* OR "w"*' ORDER BY rowid`),
  ]);
  return { ...tables, ...Object.fromEntries(found) };
}
