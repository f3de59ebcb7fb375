import Papa from 'papaparse';
import type { Actor } from '../../shared/model/actor.ts';
import type { Annotation, QuoteBody } from '../../shared/model/annotation.ts';
import type { Tag } from '../../shared/model/tag.ts';
import { type CollectedRecords, type CollectionScope, readCollection } from '../store/collection.ts';
import type { ReadableDb } from '../store/db.ts';
import { groupBy } from '../store/records.ts';
import type { Progress } from './progress.ts';
import type { Exported } from './wireside.ts';
import { writeWhole } from './write-whole.ts';

export const QUOTE_COLUMNS = [
  'quote id',
  'event',
  'outlet',
  'headline',
  'published',
  'speaker',
  'speaker kind',
  'words',
  'directness',
  'relays',
  'venue',
  'certainty',
  'outlet stance',
  'tags',
  'note',
  'marked by',
  'article address',
  'offsets',
] as const;

/** Without a byte order mark Excel takes UTF-8 for the machine's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';
const ROWS_A_BREATH = 500;

/** Writes the quotes of a scope of the library as CSV, as quoteLines has it. Throws as writeWhole does, and cancelled. */
export async function writeQuotesCsv(db: ReadableDb, scope: CollectionScope, path: string, progress: Progress): Promise<Exported> {
  progress.at('Gather quotes', 0, null);
  const records = readCollection(db, scope);
  await progress.breathe();
  const byteLength = await writeWhole(path, encoded(records, progress));
  return { kind: 'export', path, articles: records.articles.length, byteLength };
}

/**
 * One row a quote after a row of column names, articles in the order of `records`, quotes in text order. RFC 4180: CRLF after
 * each row, fields quoted where they need it; begins with a byte order mark. `words` joins the passages of one quote with " … ";
 * `relays` reads from the speaker's side, " + " between hands that stand side by side and " > " before one that cites them;
 * `offsets` are half-open UTF-16 positions in the article's text, "120..180", one pair a passage.
 */
export function* quoteLines(records: CollectedRecords): Generator<string> {
  yield BYTE_ORDER_MARK + line(QUOTE_COLUMNS);
  const actors = new Map(records.actors.map((actor) => [actor.id, actor]));
  const tags = new Map(records.tags.map((tag) => [tag.id, tag]));
  const marks = groupBy(records.annotations, ({ articleId }) => articleId);
  const events = groupBy(
    records.events.flatMap(({ name, articleIds }) => articleIds.map((id) => ({ id, name }))),
    ({ id }) => id,
  );
  for (const article of records.articles) {
    for (const annotation of (marks.get(article.id) ?? []).toSorted((a, b) => startOf(a) - startOf(b))) {
      const { body } = annotation;
      if (body.kind !== 'quote') continue;
      const speaker = body.speakerId ? actors.get(body.speakerId) : undefined;
      yield line([
        annotation.id,
        (events.get(article.id) ?? []).map(({ name }) => name).join('; '),
        (article.outletId ? actors.get(article.outletId)?.name : undefined) ?? '',
        article.headline,
        article.published?.value ?? '',
        speaker?.name ?? '',
        speaker?.kind ?? '',
        annotation.anchors.map(({ exact }) => exact).join(' … '),
        body.directness,
        chainOf(body, actors),
        body.venue,
        body.certainty ?? '',
        body.outletStance ?? '',
        annotation.tagIds.map((id) => tagPath(id, tags)).join('; '),
        annotation.note,
        annotation.author,
        article.address ?? '',
        annotation.anchors.map(({ start, end }) => `${start}..${end}`).join('; '),
      ]);
    }
  }
}

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets take as "this is text".
 * That is a cell whose first character, blanks left out, is = + - @ or one of their full-width forms, or that begins with a tab,
 * a carriage return or a line feed (OWASP, "CSV Injection"). A program that reads the file takes one leading apostrophe off.
 */
export const defuse = (cell: string): string => (/^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u.test(cell) ? `'${cell}` : cell);

async function* encoded(records: CollectedRecords, progress: Progress): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let rows = 0;
  for (const text of quoteLines(records)) {
    yield encoder.encode(text);
    rows += 1;
    if (rows % ROWS_A_BREATH !== 0) continue;
    progress.at('Write the file', rows, null);
    await progress.breathe();
  }
}

const line = (cells: readonly string[]): string => `${Papa.unparse([cells.map(defuse)], { newline: '\r\n' })}\r\n`;

const startOf = ({ anchors }: Annotation): number => anchors[0]?.start ?? 0;

/** "RIA Novosti + TASS > Northmark Wire": side by side with +, one after the other with >. */
function chainOf({ relays }: QuoteBody, actors: ReadonlyMap<string, Actor>): string {
  return [...groupBy(relays, ({ step }) => step).values()]
    .map((hands) => hands.map(({ actorId }) => actors.get(actorId)?.name ?? '').join(' + '))
    .join(' > ');
}

/** "Figures / Casualties": a tag with those above it. */
function tagPath(id: string, tags: ReadonlyMap<string, Tag>): string {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let tag = tags.get(id); tag && !seen.has(tag.id); tag = tag.parentId ? tags.get(tag.parentId) : undefined) {
    seen.add(tag.id);
    names.unshift(tag.name);
  }
  return names.join(' / ');
}
