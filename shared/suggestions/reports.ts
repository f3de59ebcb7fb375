import { z } from 'zod';
import { ActorBrief } from '../model/actor.ts';
import { ArticleId } from '../model/ids.ts';
import { ProposedActor, Suggestion } from './suggestion.ts';

/** What the engine suggests in one article, without what was marked or rejected there. */
export const ArticleSuggestions = z.object({
  /** False: this language has no engine yet; only quotation marks and names of the register are found. */
  hasEngine: z.boolean(),
  suggestions: z.array(Suggestion),
  /** Whom the register does not know, for the suggestions above. */
  proposed: z.array(ProposedActor),
  /** Whom the register knows, for the suggestions above and their choices. */
  actors: z.array(ActorBrief),
  /** How many were rejected in this article. */
  rejected: z.int(),
});
export type ArticleSuggestions = z.infer<typeof ArticleSuggestions>;

/** What a run of the engine over many articles came to. Counted are suggestions as sure as was asked for, without what was marked or rejected. */
export const AnalysisReport = z.object({
  articles: z.int(),
  /** Analysed in this run; the others were already. */
  analysed: z.int(),
  quotes: z.int(),
  mentions: z.int(),
  /** Articles with at least one suggestion. */
  withSuggestions: z.int(),
  failed: z.array(z.object({ articleId: ArticleId, headline: z.string(), reason: z.string() })),
});
export type AnalysisReport = z.infer<typeof AnalysisReport>;
