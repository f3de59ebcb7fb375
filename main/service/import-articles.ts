import type { ImportReport } from '../../shared/contract.ts';
import type { CaptureItem, ParsePool } from '../capture/worker-pool.ts';
import { endBulk, inBulk } from '../store/bulk.ts';
import { addArticles, type NewArticle } from '../store/commands/articles.ts';
import { beginAct, endAct, type OpenAct } from '../store/history/recorder.ts';
import { keyOf } from '../store/keys.ts';
import type { Library } from '../store/library.ts';
import type { JobControl } from './jobs.ts';

export type ImportRequest = Readonly<{ paths: readonly string[]; eventId: string | null; outlet: string | null }>;

/** Articles committed in one transaction: enough to be quick, few enough that the window never waits. */
const BATCH = 50;

/**
 * Reads files and adds what they hold, a batch a transaction, as one act of the person. A file that cannot be read is
 * reported and the rest goes on. When stopped, what was saved stays and is reported.
 */
export async function importArticles(
  library: Library,
  pool: ParsePool,
  request: ImportRequest,
  control: JobControl,
): Promise<ImportReport> {
  const report: ImportReport = { added: [], revisions: [], duplicates: [], failed: [], guessed: [] };
  const eventKey = request.eventId === null ? null : keyOf(library.db, 'event', request.eventId);
  const act = beginAct(library, { label: 'Add articles' });
  let waiting: Waiting[] = [];
  let read = 0;
  const save = (): void => {
    saveBatch(library, act, eventKey, waiting, report);
    waiting = [];
  };
  try {
    control.at('Read', 0, null);
    for (const path of request.paths) {
      for await (const item of pool.capture(path)) {
        read += 1;
        takeItem(item, request.outlet, waiting, report);
        if (waiting.length >= BATCH) save();
        control.at('Find headline, date, body', read, request.paths.length > 1 ? Math.max(read, request.paths.length) : null);
        await control.breathe();
      }
    }
    control.at('Save and index', read, read);
    save();
  } catch (error) {
    if (!control.stopped()) throw error;
    save();
  } finally {
    endAct(library, act, { label: labelOf(report), place: placeOf(report) });
    endBulk(library);
  }
  return report;
}

type Waiting = Readonly<{ path: string; article: NewArticle; guessed: string | null }>;

function takeItem(item: CaptureItem, outlet: string | null, waiting: Waiting[], report: ImportReport): void {
  if (item.ok) waiting.push({ ...item, article: { ...item.article, outletName: outlet ?? item.article.outletName } });
  else report.failed.push({ path: item.path, reason: item.reason });
}

function saveBatch(library: Library, act: OpenAct, eventKey: number | null, batch: readonly Waiting[], report: ImportReport): void {
  if (batch.length === 0) return;
  const articles = batch.map(({ article }) => article);
  const outcomes = inBulk(library, () => addArticles(library, articles, act, eventKey));
  for (const [index, { articleId, outcome }] of outcomes.entries()) {
    const { path = '', guessed = null } = batch[index] ?? {};
    if (outcome === 'duplicate') report.duplicates.push({ path, articleId });
    else (outcome === 'revision' ? report.revisions : report.added).push(articleId);
    if (guessed !== null && outcome !== 'duplicate') report.guessed.push({ path, articleId, encoding: guessed });
  }
}

/** An import that added nothing may still have put what was there already into an event. */
function labelOf({ added, revisions, duplicates }: ImportReport): string {
  const count = added.length + revisions.length;
  if (count === 0) return duplicates.length === 1 ? 'Put an article into an event' : `Put ${duplicates.length} articles into an event`;
  return count === 1 ? 'Add an article' : `Add ${count} articles`;
}

function placeOf({ added, revisions }: ImportReport): { articleId?: ImportReport['added'][number] } {
  const articleId = added[0] ?? revisions[0];
  return articleId ? { articleId } : {};
}
