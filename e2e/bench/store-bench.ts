import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { addArticles } from '../../main/store/commands/articles.ts';
import { beginAct, endAct } from '../../main/store/history/recorder.ts';
import { openLibrary } from '../../main/store/open.ts';
import { listArticles } from '../../main/store/queries/articles.ts';
import { search } from '../../main/store/queries/search.ts';
import { type GeneratedArticle, generateArticles, searchQueries } from './generated-articles.ts';
import { compareInTurns, type Measured, timed } from './measure.ts';

export type StoreFigures = Readonly<{
  articles: number;
  insert: Readonly<{ ours: Measured; baseline: Measured; ratio: Measured }>;
  search: Readonly<{ ours: Measured; baseline: Measured; ratio: Measured }>;
  list: Readonly<{ ours: Measured; baseline: Measured; ratio: Measured }>;
  bytes: Readonly<{ ours: number; baseline: number }>;
}>;

const BATCH = 50;

/**
 * The store against bare better-sqlite3 in the same run. Bare means: the same file settings, one table with the same
 * words and one FTS5 index over them, the original as it came; no history, no outlets, no duplicates looked for.
 */
export async function benchStore(count: number): Promise<StoreFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'wireside-bench-'));
  try {
    const articles = generateArticles(count);
    const queries = searchQueries(articles, 60);
    let round = 0;
    const insert = await compareInTurns(
      3,
      () => {
        round += 1;
        return timed(() => fillOurs(join(folder, `ours-${round}.wiredesk`), articles));
      },
      () => {
        round += 1;
        return timed(() => fillBare(join(folder, `bare-${round}.db`), articles));
      },
    );
    const oursPath = join(folder, 'ours.wiredesk');
    const barePath = join(folder, 'bare.db');
    fillOurs(oursPath, articles);
    fillBare(barePath, articles);
    const { library } = openLibrary({ path: oursPath, author: 'bench', device: 'bench', create: false });
    const bare = new Database(barePath);
    const find = bare.prepare(
      `SELECT article.id, article.headline, highlight(article_fts, 1, '<', '>') FROM article_fts JOIN article ON article.key = article_fts.rowid WHERE article_fts MATCH ? ORDER BY rank LIMIT 50`,
    );
    const count50 = bare.prepare('SELECT count(*) FROM (SELECT 1 FROM article_fts WHERE article_fts MATCH ? LIMIT 1000)');
    const figures = await compareInTurns(
      5,
      () => timed(() => queries.map((text) => search(library.db, { text, kinds: ['article'], limit: 50 }))),
      () =>
        timed(() =>
          queries.map((text) => {
            const expression = text
              .split(' ')
              .map((word, index, words) => `"${word}"${index === words.length - 1 ? '*' : ''}`)
              .join(' AND ');
            return [count50.all(expression), find.all(expression)];
          }),
        ),
    );
    const page = bare.prepare('SELECT id, headline, published, address FROM article ORDER BY published DESC, key DESC LIMIT 100 OFFSET ?');
    const offsets = Array.from({ length: 40 }, (_unused, index) => Math.floor((index * count) / 40));
    const list = await compareInTurns(
      5,
      () => timed(() => offsets.map((offset) => listArticles(library.db, { filter: {}, order: 'newest', offset, limit: 100 }))),
      () => timed(() => offsets.map((offset) => page.all(offset))),
    );
    library.close();
    bare.close();
    return { articles: count, insert, search: figures, list, bytes: { ours: statSync(oursPath).size, baseline: statSync(barePath).size } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fillOurs(path: string, articles: readonly GeneratedArticle[]): void {
  const { library } = openLibrary({ path, author: 'bench', device: 'bench', create: true });
  const act = beginAct(library, { label: 'Add articles' });
  for (let i = 0; i < articles.length; i += BATCH) {
    addArticles(
      library,
      articles.slice(i, i + BATCH).map((article) => ({
        externalId: null,
        outletName: article.outlet,
        headline: article.headline,
        byline: '',
        dateline: null,
        published: { value: article.published, precision: 'minute' },
        updated: null,
        language: 'en',
        address: article.address,
        text: article.text,
        blocks: blocksOf(article.text),
        inlines: [],
        wordCount: 480,
        original: { bytes: article.bytes, mediaType: 'text/plain', fileName: 'article.txt' },
      })),
      act,
    );
  }
  endAct(library, act, { label: `Add ${articles.length} articles` });
  library.close();
}

function fillBare(path: string, articles: readonly GeneratedArticle[]): void {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE article (key INTEGER PRIMARY KEY, id TEXT UNIQUE, headline TEXT, published TEXT, address TEXT UNIQUE, outlet TEXT, text TEXT, original BLOB) STRICT;
    CREATE INDEX by_time ON article (published DESC, key DESC);
    CREATE VIRTUAL TABLE article_fts USING fts5 (headline, text, content='article', content_rowid='key', tokenize="unicode61 remove_diacritics 2", detail=full);`);
  const article = db.prepare(
    'INSERT INTO article (key, id, headline, published, address, outlet, text, original) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const index = db.prepare('INSERT INTO article_fts (rowid, headline, text) VALUES (?, ?, ?)');
  const fill = db.transaction((batch: readonly GeneratedArticle[], first: number) => {
    for (const [offset, { sha256, headline, published, address, outlet, text, bytes }] of batch.entries()) {
      article.run(first + offset, sha256, headline, published, address, outlet, text, bytes);
      index.run(first + offset, headline, text);
    }
  });
  for (let i = 0; i < articles.length; i += BATCH) fill(articles.slice(i, i + BATCH), i + 1);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

function blocksOf(text: string): { kind: 'paragraph'; start: number; end: number }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const block = { kind: 'paragraph' as const, start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
}
