import type { AnalysisReport, ArticleSuggestions } from '../../shared/contract.ts';
import { WiresideError } from '../../shared/envelope.ts';
import type { ArticleId, EventId } from '../../shared/model/ids.ts';
import type { Analysis } from '../../shared/quotes/analysis.ts';
import type { Suggested } from '../../shared/suggestions/suggest.ts';
import { inBulk } from '../store/bulk.ts';
import { keepAnalyses } from '../store/commands/suggestions.ts';
import { keyOf } from '../store/keys.ts';
import type { Library } from '../store/library.ts';
import {
  articleKeysToAnalyse,
  keptAnalysis,
  listSuggestions,
  namesOfRegister,
  suggestionsOf,
  type ToAnalyse,
  toAnalyse,
} from '../store/queries/suggestions.ts';
import type { Analyst } from './analyst.ts';
import type { JobControl } from './jobs.ts';

/** The suggestions for one article, analysed first where it has to be. */
export async function suggestionsFor(library: Library, analyst: Analyst, articleId: ArticleId): Promise<ArticleSuggestions> {
  const { db } = library;
  const key = keyOf(db, 'article', articleId);
  const article = toAnalyse(db, key, namesOfRegister(db));
  let analysis = keptAnalysis(db, article);
  if (!analysis) {
    analysis = await found(analyst, article);
    keepAnalyses(library, [{ ...article, analysis }]);
    /* The article may have been deleted meanwhile. */
    keyOf(db, 'article', articleId);
  }
  return { hasEngine: hasEngine(article.language), ...listSuggestions(db, article, analysis) };
}

/** `least`: how sure a suggestion is that is counted. */
export type AnalysisRequest = Readonly<{ eventId: EventId | null; least: number }>;

/** Articles kept in one transaction: few enough that what is lost by a sudden end is done again in a moment. */
const BATCH = 25;

/** Analyses the articles of an event, or all. When stopped, what was kept stays and is reported. */
export async function analyseArticles(
  library: Library,
  analyst: Analyst,
  { eventId, least }: AnalysisRequest,
  control: JobControl,
): Promise<AnalysisReport> {
  const { db } = library;
  const report: AnalysisReport = { articles: 0, analysed: 0, quotes: 0, mentions: 0, withSuggestions: 0, failed: [] };
  const names = namesOfRegister(db);
  const keys = articleKeysToAnalyse(db, eventId);
  let waiting: (ToAnalyse & { analysis: Analysis })[] = [];
  const keep = (): void => {
    inBulk(library, () => keepAnalyses(library, waiting));
    waiting = [];
  };
  try {
    control.at('Look for quotes and names', 0, keys.length);
    for (const key of keys) {
      await control.breathe();
      if (!isThere(library, key)) continue;
      const article = toAnalyse(db, key, names);
      const kept = keptAnalysis(db, article);
      const analysis = kept ?? (await found(analyst, article).catch((error: unknown) => failedAt(report, article, error)));
      report.articles += 1;
      if (analysis && !kept) {
        report.analysed += 1;
        waiting.push({ ...article, analysis });
        if (waiting.length >= BATCH) keep();
      }
      if (analysis)
        count(
          report,
          suggestionsOf(db, article, analysis).suggestions.filter(({ confidence }) => confidence >= least),
        );
      control.at('Look for quotes and names', report.articles, keys.length);
    }
  } catch (error) {
    if (!control.stopped()) throw error;
  } finally {
    keep();
  }
  return report;
}

/**
 * Whether the engine attributes quotations of the language; in others it finds quotation marks and names of the register. The engine's own
 * word for it would load its model into this thread; a test holds the two together.
 */
export const hasEngine = (language: string): boolean => /^en(?:-|$)/i.test(language);

const found = (analyst: Analyst, { text, language, blocks, known }: ToAnalyse): Promise<Analysis> =>
  analyst.analyse({ text, language, blocks: blocks.map(({ start, end }) => ({ start, end })), known });

const isThere = ({ db }: Library, key: number): boolean => db.prepare('SELECT 1 FROM article WHERE key = ?').get(key) !== undefined;

function failedAt(report: AnalysisReport, { id, headline }: ToAnalyse, error: unknown): null {
  if (!(error instanceof WiresideError) || error.code !== 'internal') throw error;
  report.failed.push({ articleId: id, headline, reason: error.message });
  return null;
}

function count(report: AnalysisReport, suggestions: Suggested['suggestions']): void {
  const quotes = suggestions.filter(({ body }) => body.kind === 'quote').length;
  report.quotes += quotes;
  report.mentions += suggestions.length - quotes;
  if (suggestions.length > 0) report.withSuggestions += 1;
}
