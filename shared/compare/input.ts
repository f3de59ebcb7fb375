import type { ActorBrief } from '../model/actor.ts';
import type { Certainty, Directness, OutletStance } from '../model/annotation.ts';
import type { AnnotationId, ArticleId, EventId } from '../model/ids.ts';
import type { KnownTime } from '../model/time.ts';

/** One article of the event, with or without quotes in it: an outlet that has none still gets a column. */
export type ComparedArticle = Readonly<{
  id: ArticleId;
  headline: string;
  published: KnownTime | null;
  outlet: ActorBrief | null;
}>;

/** One quote mark of one of those articles; `passages` are the words of its anchors, in text order. */
export type ComparedQuote = Readonly<{
  annotationId: AnnotationId;
  articleId: ArticleId;
  passages: readonly string[];
  directness: Directness;
  speaker: ActorBrief | null;
  certainty: Certainty | null;
  outletStance: OutletStance | null;
  venue: string;
  relays: readonly (ActorBrief & { step: number })[];
}>;

/** What compareQuotes needs of one event. Quotes whose article is not among `articles` are not compared. */
export type ComparisonInput = Readonly<{
  eventId: EventId;
  eventName: string;
  articles: readonly ComparedArticle[];
  quotes: readonly ComparedQuote[];
}>;
