import { cutsPair } from '../../../shared/anchor/describe.ts';
import type { SearchHit, SearchResult } from '../../../shared/contract.ts';
import type { EventId } from '../../../shared/model/ids.ts';
import { all, one, type ReadableDb } from '../db.ts';
import { briefColumns, briefFrom, toTime } from '../records.ts';
import { rangesInText, searchWords } from '../search-words.ts';
import { listActors } from './actors.ts';
import { matchExpression } from './match-expression.ts';

type Kind = SearchHit['kind'];
type Request = Readonly<{ text: string; kinds?: readonly Kind[] | undefined; limit: number }>;

/** What FTS5 puts round its finds: control characters, which no canonical text holds. */
const OPEN = '\u0001';
const CLOSE = '\u0002';
const COUNTED = 1000;
const SNIPPET_BEFORE = 60;
const SNIPPET_LENGTH = 180;
const ALL_KINDS: readonly Kind[] = ['article', 'quote', 'note', 'actor', 'event'];

/** Finds words in articles, quotes, notes, and in the names of actors and events; the best fits of each kind first. */
export function search(db: ReadableDb, { text, kinds = ALL_KINDS, limit }: Request): SearchResult {
  const match = matchExpression(text);
  const result: SearchResult = { hits: [], totals: { article: 0, quote: 0, note: 0, actor: 0, event: 0 } };
  if (match === null) return result;
  for (const kind of ALL_KINDS) {
    if (!kinds.includes(kind)) continue;
    const { hits, total } = FINDERS[kind](db, match, text, limit);
    result.hits.push(...hits);
    result.totals[kind] = total;
  }
  return result;
}

type Found = Readonly<{ hits: SearchHit[]; total: number }>;
type Finder = (db: ReadableDb, match: string, text: string, limit: number) => Found;

const FINDERS: Record<Kind, Finder> = {
  article: (db, match, _text, limit) =>
    findIn(db, match, limit, {
      table: 'article_fts',
      columns: '{headline text}',
      shown: [
        ['text', 1],
        ['headline', 0],
      ],
      from: 'JOIN article ON article.key = found.rowid',
      kind: 'article',
      condition: '',
    }),
  quote: (db, match, _text, limit) =>
    findIn(db, match, limit, {
      ...MARKS,
      columns: '{words}',
      shown: [['words', 0]],
      kind: 'quote',
      condition: `AND annotation.kind = 'quote'`,
    }),
  note: (db, match, _text, limit) => {
    const onMarks = findIn(db, match, limit, { ...MARKS, columns: '{note}', shown: [['note', 1]], kind: 'note', condition: '' });
    const onArticles = findIn(db, match, limit, {
      table: 'article_fts',
      columns: '{note}',
      shown: [['note', 2]],
      from: 'JOIN article ON article.key = found.rowid',
      kind: 'note',
      condition: '',
    });
    return { hits: [...onMarks.hits, ...onArticles.hits].slice(0, limit), total: onMarks.total + onArticles.total };
  },
  actor: (db, _match, text, limit) => {
    const actors = listActors(db, { text });
    const hits = actors
      .slice(0, limit)
      .map((actor) => ({ ...EMPTY, kind: 'actor' as const, actorId: actor.id, title: actor.name, snippet: actor.description }));
    return { hits, total: Math.min(actors.length, COUNTED) };
  },
  event: (db, _match, text, limit) => {
    const events = all<{ id: EventId; name: string; place: string }>(
      db,
      `SELECT id, name, place FROM event WHERE name LIKE ?1 ESCAPE '\\' OR place LIKE ?1 ESCAPE '\\' OR note LIKE ?1 ESCAPE '\\' ORDER BY name LIMIT ${COUNTED}`,
      contains(text.trim()),
    );
    const hits = events
      .slice(0, limit)
      .map(({ id, name, place }) => ({ ...EMPTY, kind: 'event' as const, eventId: id, title: name, snippet: place }));
    return { hits, total: events.length };
  },
};

const EMPTY = {
  articleId: null,
  annotationId: null,
  actorId: null,
  eventId: null,
  title: '',
  snippet: '',
  found: [],
  position: null,
  outlet: null,
  published: null,
};

type Place = Readonly<{
  table: 'article_fts' | 'annotation_fts';
  columns: string;
  /** Columns to show the find in, with their number in the index, the first that has one. */
  shown: readonly (readonly [string, number])[];
  from: string;
  kind: Kind;
  condition: string;
}>;

const MARKS = {
  table: 'annotation_fts',
  from: 'JOIN annotation ON annotation.key = found.rowid JOIN article ON article.key = annotation.article_key',
} as const;

function findIn(db: ReadableDb, match: string, limit: number, place: Place): Found {
  const sql = `${place.table} ${place.from.replaceAll('found.rowid', `${place.table}.rowid`)}`;
  const where = `WHERE ${place.table} MATCH ? ${place.condition}`;
  const values = [`${place.columns} : (${match})`];
  const total = one<{ n: number }>(db, `SELECT count(*) AS n FROM (SELECT 1 FROM ${sql} ${where} LIMIT ${COUNTED})`, ...values)?.n ?? 0;
  if (total === 0) return { hits: [], total };
  const mark = place.table === 'annotation_fts';
  const source = mark ? 'annotation' : 'article';
  const shown = place.shown.map(
    ([column, index]) =>
      `${source}.${column} AS plain_${column}, highlight(${place.table}, ${index}, '${OPEN}', '${CLOSE}') AS marked_${column}`,
  );
  const rows = all<FoundRow>(
    db,
    `SELECT article.id AS article_id, article.headline AS title, article.published_value, article.published_precision, ${briefColumns('outlet')}, ${shown.join(', ')}
       ${mark ? ', annotation.id AS annotation_id, annotation.start AS position' : ''}
     FROM ${sql} LEFT JOIN actor AS outlet ON outlet.key = article.outlet_key ${where} ORDER BY ${place.table}.rank LIMIT ?`,
    ...values,
    limit,
  );
  return { total, hits: rows.map((row) => toHit(row, place)) };
}

type FoundRow = Readonly<Record<string, string | number | null>>;

const contains = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

function toHit(row: FoundRow, place: Place): SearchHit {
  const columns = place.shown.map(([column]) => {
    const text = String(row[`plain_${column}`] ?? '');
    return { column, text, finds: findsIn(text, String(row[`marked_${column}`] ?? '')) };
  });
  const best = columns.find(({ finds }) => finds.length > 0) ?? columns[0];
  const { snippet, found } = cutSnippet(best?.text ?? '', best?.finds ?? []);
  return {
    kind: place.kind,
    articleId: row.article_id,
    annotationId: row.annotation_id ?? null,
    actorId: null,
    eventId: null,
    title: row.title,
    snippet,
    found,
    position: best?.column === 'text' ? (best.finds[0]?.[0] ?? null) : ((row.position as number | undefined) ?? null),
    outlet: briefFrom(row, 'outlet'),
    published: toTime(row.published_value, row.published_precision),
  } as SearchHit;
}

/** Where in a text its finds stand, from the words of the index with the finds marked in them. */
function findsIn(text: string, marked: string): [number, number][] {
  const ranges: [number, number][] = [];
  const words = searchWords(text);
  let start = -1;
  let at = 0;
  for (let i = 0; i < marked.length; i += 1) {
    const letter = marked.charAt(i);
    if (letter === words.charAt(at)) at += 1;
    else if (letter === OPEN) start = at;
    else if (letter === CLOSE && start >= 0) {
      ranges.push([start, at]);
      start = -1;
    }
  }
  return rangesInText(text, ranges);
}

/** A stretch round the first find, on one line, and the finds in it. */
function cutSnippet(text: string, finds: readonly (readonly [number, number])[]): { snippet: string; found: [number, number][] } {
  const first = finds[0]?.[0] ?? 0;
  const start = first <= SNIPPET_BEFORE ? 0 : wordStart(text, first - SNIPPET_BEFORE, first);
  const cut = Math.min(text.length, start + SNIPPET_LENGTH);
  const end = cutsPair(text, cut) ? cut - 1 : cut;
  const lead = start > 0 ? '…' : '';
  const shift = lead.length - start;
  const found = finds.flatMap(([from, to]): [number, number][] => (from < end ? [[from + shift, Math.min(to, end) + shift]] : []));
  return { snippet: `${lead}${text.slice(start, end).replaceAll('\n', ' ')}${end < text.length ? '…' : ''}`, found };
}

/** Where the next word starts, at or after `from` and no later than `latest`; in scripts without spaces, the next character. */
function wordStart(text: string, from: number, latest: number): number {
  const space = text.slice(from, latest).search(/\s/u);
  if (space >= 0) return from + space + 1;
  return cutsPair(text, from) ? from + 1 : from;
}
