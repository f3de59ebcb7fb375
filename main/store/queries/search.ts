import type { SearchHit, SearchResult } from '../../../shared/contract.ts';
import type { EventId } from '../../../shared/model/ids.ts';
import { all, one, type ReadableDb } from '../db.ts';
import { briefColumns, briefFrom, toTime } from '../records.ts';
import { listActors } from './actors.ts';
import { type SearchTerms, searchTerms } from './match-expression.ts';

type Kind = SearchHit['kind'];
type Request = Readonly<{ text: string; kinds?: readonly Kind[] | undefined; limit: number }>;

/** Two characters of the private use area, told apart from anything an article holds by being taken out of it first. */
const OPEN = '\ue000';
const CLOSE = '\ue001';
const COUNTED = 1000;
const SNIPPET_BEFORE = 60;
const SNIPPET_LENGTH = 180;
const ALL_KINDS: readonly Kind[] = ['article', 'quote', 'note', 'actor', 'event'];

/** Finds words in articles, quotes, notes, and in the names of actors and events; the best fits of each kind first. */
export function search(db: ReadableDb, { text, kinds = ALL_KINDS, limit }: Request): SearchResult {
  const terms = searchTerms(text);
  const result: SearchResult = { hits: [], totals: { article: 0, quote: 0, note: 0, actor: 0, event: 0 } };
  if (terms.match === null && terms.contained.length === 0) return result;
  for (const kind of ALL_KINDS) {
    if (!kinds.includes(kind)) continue;
    const { hits, total } = FINDERS[kind](db, terms, text, limit);
    result.hits.push(...hits);
    result.totals[kind] = total;
  }
  return result;
}

type Found = Readonly<{ hits: SearchHit[]; total: number }>;
type Finder = (db: ReadableDb, terms: SearchTerms, text: string, limit: number) => Found;

const FINDERS: Record<Kind, Finder> = {
  article: (db, terms, _text, limit) =>
    findIn(db, terms, limit, {
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
  quote: (db, terms, _text, limit) =>
    findIn(db, terms, limit, {
      ...MARKS,
      columns: '{words}',
      shown: [['words', 0]],
      kind: 'quote',
      condition: `AND annotation.kind = 'quote'`,
    }),
  note: (db, terms, _text, limit) => {
    const onMarks = findIn(db, terms, limit, { ...MARKS, columns: '{note}', shown: [['note', 1]], kind: 'note', condition: '' });
    const onArticles = findIn(db, terms, limit, {
      table: 'article_fts',
      columns: '{note}',
      shown: [['note', 2]],
      from: 'JOIN article ON article.key = found.rowid',
      kind: 'note',
      condition: '',
    });
    return { hits: [...onMarks.hits, ...onArticles.hits].slice(0, limit), total: onMarks.total + onArticles.total };
  },
  actor: (db, _terms, text, limit) => {
    const actors = listActors(db, { text });
    const hits = actors
      .slice(0, limit)
      .map((actor) => ({ ...EMPTY, kind: 'actor' as const, actorId: actor.id, title: actor.name, snippet: actor.description }));
    return { hits, total: Math.min(actors.length, COUNTED) };
  },
  event: (db, _terms, text, limit) => {
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

function findIn(db: ReadableDb, terms: SearchTerms, limit: number, place: Place): Found {
  const { sql, values } = matching(terms, place);
  const total = one<{ n: number }>(db, `SELECT count(*) AS n FROM (SELECT 1 FROM ${sql} LIMIT ${COUNTED})`, ...values)?.n ?? 0;
  if (total === 0) return { hits: [], total };
  type Row = Readonly<Record<string, string | number | null>>;
  const shown = place.shown.map(([column, index]) =>
    terms.match === null
      ? `${sourceOf(place)}.${column} AS shown_${column}`
      : `highlight(${place.table}, ${index}, '${OPEN}', '${CLOSE}') AS shown_${column}`,
  );
  const mark = place.table === 'annotation_fts';
  const rows = all<Row>(
    db,
    `SELECT article.id AS article_id, article.headline AS title, article.published_value, article.published_precision, ${briefColumns('outlet')}, ${shown.join(', ')}
       ${mark ? ', annotation.id AS annotation_id, annotation.start AS position' : ''}
     FROM ${sql.replace(/WHERE/, 'LEFT JOIN actor AS outlet ON outlet.key = article.outlet_key WHERE')}
     ORDER BY ${terms.match === null ? 'article.published_at DESC' : `${place.table}.rank`} LIMIT ?`,
    ...values,
    limit,
  );
  return { total, hits: rows.map((row) => toHit(row, place, terms)) };
}

/** What stands behind FROM: the finds, joined to what they belong to. */
function matching(terms: SearchTerms, place: Place): { sql: string; values: string[] } {
  const source = sourceOf(place);
  const joins = place.from.replaceAll('found.rowid', terms.match === null ? `${source}.key` : `${place.table}.rowid`);
  const contained = terms.contained.map(() => `(${place.shown.map(([column]) => `${source}.${column} LIKE ? ESCAPE '\\'`).join(' OR ')})`);
  const containedValues = terms.contained.flatMap((words) => place.shown.map(() => contains(words)));
  if (terms.match === null) {
    const own = joins.replace(`JOIN ${source} ON ${source}.key = ${source}.key`, '');
    return { sql: `${source} ${own} WHERE ${contained.join(' AND ')} ${place.condition}`, values: containedValues };
  }
  return {
    sql: `${place.table} ${joins} WHERE ${place.table} MATCH ? ${contained.map((part) => `AND ${part}`).join(' ')} ${place.condition}`,
    values: [`${place.columns} : (${terms.match})`, ...containedValues],
  };
}

const sourceOf = ({ table }: Place): 'article' | 'annotation' => (table === 'article_fts' ? 'article' : 'annotation');
const contains = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

function toHit(row: Readonly<Record<string, string | number | null>>, place: Place, terms: SearchTerms): SearchHit {
  const columns = place.shown.map(([column]) => ({ column, marked: markContained(String(row[`shown_${column}`] ?? ''), terms) }));
  const best = columns.find(({ marked }) => marked.includes(OPEN)) ?? columns[0];
  const { snippet, found, first } = cutSnippet(best?.marked ?? '');
  return {
    kind: place.kind,
    articleId: row.article_id,
    annotationId: row.annotation_id ?? null,
    actorId: null,
    eventId: null,
    title: row.title,
    snippet,
    found,
    position: best?.column === 'text' ? first : ((row.position as number | undefined) ?? null),
    outlet: briefFrom(row, 'outlet'),
    published: toTime(row.published_value, row.published_precision),
  } as SearchHit;
}

/** Marks words of scripts without spaces, which FTS5 did not. */
function markContained(text: string, { match, contained }: SearchTerms): string {
  return match !== null ? text : contained.reduce((marked, words) => marked.replaceAll(words, OPEN + words + CLOSE), text);
}

/** A stretch round the first find, the finds in it, and where the first stands in the whole text. */
function cutSnippet(marked: string): { snippet: string; found: [number, number][]; first: number | null } {
  const first = marked.indexOf(OPEN);
  const plainStart = first < 0 ? 0 : first;
  let start = Math.max(0, plainStart - SNIPPET_BEFORE);
  if (start > 0) start = marked.indexOf(' ', start) + 1 || start;
  if (start > plainStart) start = plainStart;
  const lead = start > 0 ? '…' : '';
  let snippet = lead;
  const found: [number, number][] = [];
  let opened = -1;
  let i = start;
  for (; i < marked.length && snippet.length < SNIPPET_LENGTH; i += 1) {
    const letter = marked.charAt(i);
    if (letter === OPEN) opened = snippet.length;
    else if (letter === CLOSE) {
      if (opened >= 0) found.push([opened, snippet.length]);
      opened = -1;
    } else snippet += letter === '\n' ? ' ' : letter;
  }
  if (opened >= 0) found.push([opened, snippet.length]);
  return { snippet: i < marked.length ? `${snippet}…` : snippet, found, first: first < 0 ? null : first };
}
