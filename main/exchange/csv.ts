import Papa from 'papaparse';
import type { Statement } from '../../shared/contract.ts';
import type { Actor } from '../../shared/model/actor.ts';
import { articleKeysInScope, type CollectionScope } from '../store/collection.ts';
import { all, marks, type ReadableDb } from '../store/db.ts';
import { briefsById, statementsByKey } from '../store/queries/actors.ts';
import { listTags } from '../store/queries/lists.ts';
import { byChunks } from '../store/records.ts';
import type { Progress } from './progress.ts';
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
  'speaker is',
  'outlet stance',
  'tags',
  'note',
  'marked by',
  'article address',
  'start',
  'end',
] as const;

/**
 * Writes one row a quote: CSV as RFC 4180 has it, UTF-8 with a byte order mark, for that is what spreadsheets know it by.
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export async function writeQuotesCsv(
  db: ReadableDb,
  scope: CollectionScope,
  path: string,
  progress: Progress,
): Promise<{ kind: 'export'; path: string; articles: number; byteLength: number }> {
  const articleKeys = articleKeysInScope(db, scope);
  progress.at('Gather quotes', 0, articleKeys.length);
  const rows = quoteRows(db, articleKeys);
  await progress.breathe();
  const byteLength = await writeWhole(path, [new TextEncoder().encode(`\ufeff${quotesCsv(rows)}`)]);
  return { kind: 'export', path, articles: articleKeys.length, byteLength };
}

/** The rows as text, head first. */
export function quotesCsv(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse([[...QUOTE_COLUMNS], ...rows.map((row) => [...row])], { newline: '\r\n', escapeFormulae: /^[=+\-@\t\r]/ })}\r\n`;
}

/** One row a quote, in the order of the articles and of the text. */
export function quoteRows(db: ReadableDb, articleKeys: readonly number[]): string[][] {
  const keys = byChunks(articleKeys, (some) =>
    all<{ key: number }>(
      db,
      `SELECT key FROM annotation WHERE kind = 'quote' AND article_key IN (${marks(some)}) ORDER BY article_key, start, key`,
      ...some,
    ),
  ).map(({ key }) => key);
  const statements = statementsByKey(db, keys);
  const speakers = briefsById(
    db,
    statements.flatMap(({ annotation: { body } }) => (body.kind === 'quote' && body.speakerId ? [body.speakerId] : [])),
  );
  const tagNames = new Map(listTags(db).map(({ id, name }) => [id, name]));
  const addresses = new Map(
    all<{ id: string; address: string | null }>(db, 'SELECT id, address FROM article').map(({ id, address }) => [id, address ?? '']),
  );
  return statements.flatMap((statement) => {
    const { annotation, events, outlet, headline, published, articleId } = statement;
    const { body } = annotation;
    if (body.kind !== 'quote') return [];
    const speaker: Pick<Actor, 'name' | 'kind'> | undefined = body.speakerId ? speakers.get(body.speakerId) : undefined;
    return [
      [
        annotation.id,
        events.map(({ name }) => name).join('; '),
        outlet?.name ?? '',
        headline,
        published?.value ?? '',
        speaker?.name ?? '',
        speaker?.kind ?? '',
        annotation.anchors.map(({ exact }) => exact).join(' … '),
        body.directness,
        chainOf(statement.relays),
        body.venue,
        body.certainty ?? '',
        body.outletStance ?? '',
        annotation.tagIds.map((id) => tagNames.get(id) ?? '').join('; '),
        annotation.note,
        annotation.author,
        addresses.get(articleId) ?? '',
        String(annotation.anchors[0]?.start ?? ''),
        String(annotation.anchors.at(-1)?.end ?? ''),
      ],
    ];
  });
}

/** "RIA Novosti + TASS > Northmark Wire": side by side with +, one after the other with >. */
function chainOf(relays: Statement['relays']): string {
  const steps = new Map<number, string[]>();
  for (const { step, name } of relays) steps.set(step, [...(steps.get(step) ?? []), name]);
  return [...steps.values()].map((names) => names.join(' + ')).join(' > ');
}
