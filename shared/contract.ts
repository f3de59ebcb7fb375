import { z } from 'zod';
import { QuoteComparison } from './compare/comparison.ts';
import { Actor, ActorBrief, ActorFields, ActorKind } from './model/actor.ts';
import { Annotation, AnnotationBody, Passage } from './model/annotation.ts';
import { Article, ArticleDetails } from './model/article.ts';
import { Claim, ClaimFields, Collection, EventFields, Evidence, NewsEvent } from './model/event.ts';
import { HistoryEntry, Place } from './model/history.ts';
import { ActorId, ActorMergeId, AnnotationId, ArticleId, ClaimId, CollectionId, EventId, JobId, TagId } from './model/ids.ts';
import { ActorPair, ActorSummary, MergePreview, NameFind, SplitPreview } from './model/register.ts';
import { Settings, SettingsPatch } from './model/settings.ts';
import { Tag, TagFields } from './model/tag.ts';
import { KnownTime, Moment } from './model/time.ts';
import { AnalysisReport, ArticleSuggestions } from './suggestions/reports.ts';
import { ProposedActor } from './suggestions/suggestion.ts';

/**
 * Every call between a window and what stands behind it, in one place. A query reads, a command is one transaction that
 * can be undone, a job returns its id at once and reports through the "job" topic. `at` says who answers: the service
 * (owner of the library) or the shell (dialogs, windows, settings). `invalidates` names the queries, by their part before the dot,
 * whose answers may have changed.
 */
export type Subject =
  | 'library'
  | 'articles'
  | 'annotations'
  | 'suggestions'
  | 'actors'
  | 'events'
  | 'tags'
  | 'claims'
  | 'collections'
  | 'search'
  | 'history'
  | 'settings';

type Call = Readonly<{
  at: 'service' | 'shell';
  kind: 'query' | 'command' | 'job';
  input: z.ZodType;
  output: z.ZodType;
  invalidates: readonly Subject[];
}>;

const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ at: 'service', kind: 'query', input, output, invalidates: [] }) as const;
const command = <I extends z.ZodType, O extends z.ZodType>(invalidates: readonly Subject[], input: I, output: O) =>
  ({ at: 'service', kind: 'command', input, output, invalidates }) as const;
const job = <I extends z.ZodType>(invalidates: readonly Subject[], input: I) =>
  ({ at: 'service', kind: 'job', input, output: z.object({ jobId: JobId }), invalidates }) as const;
const shell = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ at: 'shell', kind: 'query', input, output, invalidates: [] }) as const;

const None = z.strictObject({});
const Ids = <T extends z.ZodType>(id: T) => z.array(id).min(1).max(100_000);
const FilePath = z.string().min(1).max(32_000);
const everything = [
  'library',
  'articles',
  'annotations',
  'suggestions',
  'actors',
  'events',
  'tags',
  'claims',
  'collections',
  'search',
  'history',
] as const;

export {
  ActorPair,
  ActorSummary,
  MarkLine,
  MergePreview,
  NameFind,
  PairReason,
  SplitPreview,
} from './model/register.ts';
export { AnalysisReport, ArticleSuggestions } from './suggestions/reports.ts';

/* ---- what the calls carry beside the records themselves ---- */

export const LibraryStatus = z.object({
  path: FilePath,
  name: z.string(),
  articles: z.int(),
  events: z.int(),
  actors: z.int(),
  quotes: z.int(),
  lastBackupAt: Moment.nullable(),
  /** Set when the file was broken: where it was set aside, and the backups that can be opened instead, newest first. */
  setAside: z
    .object({ path: FilePath, reason: z.string(), backups: z.array(z.object({ path: FilePath, at: Moment, byteLength: z.int() })) })
    .nullable(),
});
export type LibraryStatus = z.infer<typeof LibraryStatus>;

export const MarkCounts = z.object({ quotes: z.int(), mentions: z.int(), highlights: z.int(), notes: z.int() });
export const ArticleSummary = z.object({
  id: ArticleId,
  headline: z.string(),
  outlet: ActorBrief.nullable(),
  published: KnownTime.nullable(),
  addedAt: Moment,
  wordCount: z.int(),
  language: z.string(),
  readAt: Moment.nullable(),
  revisionOf: ArticleId.nullable(),
  /** Newer revisions of this article exist. */
  superseded: z.boolean(),
  marks: MarkCounts,
});
export type ArticleSummary = z.infer<typeof ArticleSummary>;

export const ArticleFilter = z.object({
  eventId: EventId.optional(),
  outletId: ActorId.optional(),
  /** Words that headline or outlet name contain, whatever the case and accents. */
  text: z.string().max(500).optional(),
  read: z.enum(['read', 'unread']).optional(),
  /** Inclusive days, YYYY-MM-DD. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
});
export type ArticleFilter = z.infer<typeof ArticleFilter>;

/** An article with what a reader needs around it. */
export const OpenArticle = z.object({
  article: Article,
  outlet: ActorBrief.nullable(),
  events: z.array(z.object({ id: EventId, name: z.string() })),
  /** Oldest first, this one included. */
  revisions: z.array(z.object({ id: ArticleId, published: KnownTime.nullable(), addedAt: Moment })),
});
export type OpenArticle = z.infer<typeof OpenArticle>;

/** Marks of one article with every actor and tag that they name. */
export const ArticleAnnotations = z.object({
  annotations: z.array(Annotation),
  actors: z.array(ActorBrief),
  tags: z.array(Tag),
});
export type ArticleAnnotations = z.infer<typeof ArticleAnnotations>;

/** One thing that an actor said, where, through whom. */
export const Statement = z.object({
  annotation: Annotation,
  articleId: ArticleId,
  headline: z.string(),
  outlet: ActorBrief.nullable(),
  published: KnownTime.nullable(),
  relays: z.array(ActorBrief.extend({ step: z.int() })),
  events: z.array(z.object({ id: EventId, name: z.string() })),
});
export type Statement = z.infer<typeof Statement>;

export const OpenActor = z.object({
  actor: Actor,
  scope: ActorSummary.shape.scope,
  /** Everything that hangs on this actor; what deleting would leave open. */
  counts: z.object({ quotes: z.int(), mentions: z.int(), relays: z.int(), articles: z.int() }),
  /** Oldest publication first; articles without a time last. */
  statements: z.array(Statement),
  mentions: z.array(
    z.object({
      annotationId: AnnotationId,
      articleId: ArticleId,
      headline: z.string(),
      exact: z.string(),
      outlet: ActorBrief.nullable(),
      published: KnownTime.nullable(),
    }),
  ),
  /** The words that mark this actor in articles, with the outlets that use them, most used first. */
  writtenAs: z.array(z.object({ words: z.string(), times: z.int(), outlets: z.array(ActorBrief.extend({ times: z.int() })) })),
  quotedBeside: z.array(ActorBrief.extend({ articles: z.int() })),
  /** Entries that were made part of this one, oldest first, with what came from each. */
  merges: z.array(
    z.object({
      id: ActorMergeId,
      absorbed: ActorBrief,
      author: z.string(),
      at: Moment,
      moved: z.object({ quotes: z.int(), mentions: z.int(), relays: z.int(), articles: z.int() }),
    }),
  ),
});
export type OpenActor = z.infer<typeof OpenActor>;

export const EventSummary = NewsEvent.extend({ articles: z.int(), outlets: z.array(ActorBrief), quotes: z.int() });
export type EventSummary = z.infer<typeof EventSummary>;

export const SearchHit = z.object({
  kind: z.enum(['article', 'quote', 'note', 'actor', 'event']),
  articleId: ArticleId.nullable(),
  annotationId: AnnotationId.nullable(),
  actorId: ActorId.nullable(),
  eventId: EventId.nullable(),
  title: z.string(),
  /** A stretch of the words found, and where in it they stand (UTF-16, half-open). */
  snippet: z.string(),
  found: z.array(z.tuple([z.int(), z.int()])),
  /** Where the first find stands in the article's text; null for finds outside it. */
  position: z.int().nullable(),
  outlet: ActorBrief.nullable(),
  published: KnownTime.nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchResult = z.object({
  hits: z.array(SearchHit),
  /** Of all finds, not only those sent; counted up to 1,000 a kind. */
  totals: z.object({ article: z.int(), quote: z.int(), note: z.int(), actor: z.int(), event: z.int() }),
});
export type SearchResult = z.infer<typeof SearchResult>;

export const ImportReport = z.object({
  added: z.array(ArticleId),
  revisions: z.array(ArticleId),
  duplicates: z.array(z.object({ path: z.string(), articleId: ArticleId })),
  failed: z.array(z.object({ path: z.string(), reason: z.string() })),
  /** Articles whose encoding nothing told for certain, or with bytes that did not fit it: their letters may be wrong. */
  guessed: z.array(z.object({ path: z.string(), articleId: ArticleId, encoding: z.string() })),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const CollectionReport = z.object({
  added: z.object({
    articles: z.int(),
    annotations: z.int(),
    actors: z.int(),
    events: z.int(),
    tags: z.int(),
    claims: z.int(),
    collections: z.int(),
  }),
  /** Of the register: merges and pairs kept apart that were added. */
  merges: z.int().default(0),
  apart: z.int().default(0),
  alreadyThere: z.int(),
  /** Records that differ here and in the file; what is here was kept. */
  keptHere: z.array(z.object({ record: z.string(), id: z.string(), name: z.string() })),
});
export type CollectionReport = z.infer<typeof CollectionReport>;

export const CheckReport = z.object({
  ok: z.boolean(),
  checked: z.object({ articles: z.int(), annotations: z.int(), originals: z.int(), history: z.int() }),
  problems: z.array(
    z.object({
      kind: z.enum(['database', 'foreign-key', 'search-index', 'anchor', 'original', 'record']),
      id: z.string().nullable(),
      message: z.string(),
    }),
  ),
});
export type CheckReport = z.infer<typeof CheckReport>;

/** How a job stands. Progress comes at most every 100 ms; the last report is always finished, failed or cancelled. */
export const JobReport = z.object({
  jobId: JobId,
  name: z.string(),
  state: z.enum(['running', 'finished', 'failed', 'cancelled']),
  /** Sentence case: "Find headline, date, body". */
  phase: z.string(),
  done: z.int(),
  total: z.int().nullable(),
  outcome: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('import'), report: ImportReport }),
      z.object({ kind: z.literal('collection'), report: CollectionReport }),
      z.object({ kind: z.literal('export'), path: FilePath, articles: z.int(), byteLength: z.int() }),
      z.object({ kind: z.literal('backup'), path: FilePath }),
      z.object({ kind: z.literal('check'), report: CheckReport }),
      z.object({ kind: z.literal('analysis'), report: AnalysisReport }),
    ])
    .nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type JobReport = z.infer<typeof JobReport>;

export const UndoState = z.object({ undo: z.object({ label: z.string() }).nullable(), redo: z.object({ label: z.string() }).nullable() });
export type UndoState = z.infer<typeof UndoState>;
export const UndoResult = z.object({ label: z.string(), place: Place }).nullable();

const AnnotationPatch = z.object({
  anchors: z.array(Passage).min(1).max(50).optional(),
  body: AnnotationBody.optional(),
  note: z.string().max(100_000).optional(),
  tagIds: z.array(TagId).max(200).optional(),
});
const ExportScope = z.object({
  eventId: EventId.optional(),
  collectionId: CollectionId.optional(),
  articleIds: z.array(ArticleId).optional(),
});

/* ---- the calls ---- */

export const contract = {
  'library.status': query(None, LibraryStatus),
  'library.backup': job(['library'], z.object({ path: FilePath })),
  'library.check': job([], None),

  'articles.list': query(
    z.object({
      filter: ArticleFilter,
      order: z.enum(['newest', 'oldest', 'added', 'headline']),
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(500),
    }),
    z.object({ total: z.int(), of: z.int(), rows: z.array(ArticleSummary) }),
  ),
  'articles.outlets': query(None, z.array(ActorBrief.extend({ articles: z.int() }))),
  'articles.get': query(z.object({ id: ArticleId }), OpenArticle),
  /** By its id or by the number that its outlet gave it (externalId); null where not just one of them matches. */
  'articles.find': query(z.object({ reference: z.string().min(1).max(500) }), z.object({ id: ArticleId.nullable(), matches: z.int() })),
  /** The original as text for reading (decoded as it was at import), cut at 2,000,000 code units. */
  'articles.original': query(
    z.object({ id: ArticleId }),
    z.object({
      fileName: z.string(),
      mediaType: z.string(),
      byteLength: z.int(),
      sha256: z.string(),
      encoding: z.string(),
      /** Nothing told the encoding for certain, or some bytes did not fit it. */
      guessed: z.boolean(),
      text: z.string(),
      cut: z.boolean(),
    }),
  ),
  'articles.saveOriginal': job([], z.object({ id: ArticleId, path: FilePath })),
  'articles.import': job(
    ['library', 'articles', 'actors', 'events', 'search', 'history'],
    z.object({ paths: z.array(FilePath).min(1), eventId: EventId.nullable(), outlet: z.string().max(300).nullable() }),
  ),
  'articles.paste': command(
    ['library', 'articles', 'actors', 'events', 'search', 'history'],
    z.object({
      text: z.string().min(1).max(5_000_000),
      headline: z.string().max(2000).nullable(),
      outlet: z.string().max(300).nullable(),
      published: KnownTime.nullable(),
      address: z.string().max(4000).nullable(),
      eventId: EventId.nullable(),
    }),
    z.object({ articleId: ArticleId, duplicate: z.boolean() }),
  ),
  'articles.openSample': command(everything, None, z.object({ eventId: EventId, firstArticleId: ArticleId })),
  'articles.update': command(
    ['articles', 'suggestions', 'actors', 'events', 'search', 'history'],
    z.object({ id: ArticleId, details: ArticleDetails.partial() }),
    None,
  ),
  /** Not undoable and not in the history: whether an article was opened is no act on it. */
  'articles.setRead': command(['articles'], z.object({ id: ArticleId, read: z.boolean() }), None),
  'articles.delete': command(everything, z.object({ ids: Ids(ArticleId) }), None),

  'annotations.list': query(z.object({ articleId: ArticleId }), ArticleAnnotations),
  'annotations.create': command(
    ['annotations', 'suggestions', 'articles', 'actors', 'events', 'search', 'history', 'library'],
    z.object({
      articleId: ArticleId,
      anchors: z.array(Passage).min(1).max(50),
      body: AnnotationBody,
      note: z.string().max(100_000).default(''),
      tagIds: z.array(TagId).max(200).default([]),
    }),
    z.object({ annotation: Annotation }),
  ),
  'annotations.update': command(
    ['annotations', 'suggestions', 'articles', 'actors', 'events', 'search', 'history', 'library'],
    z.object({
      id: AnnotationId,
      patch: AnnotationPatch,
      /** An actor or tag that the person made just now for this change: to undo, both are one act. */
      madeFor: z.union([ActorId, TagId]).optional(),
    }),
    z.object({ annotation: Annotation }),
  ),
  'annotations.delete': command(
    ['annotations', 'suggestions', 'articles', 'actors', 'events', 'claims', 'search', 'history', 'library'],
    z.object({ ids: Ids(AnnotationId) }),
    None,
  ),

  /** Analyses the article first where the engine, or what the register knows of its names, has changed since. */
  'suggestions.list': query(z.object({ articleId: ArticleId }), ArticleSuggestions),
  /**
   * One act: the marks as the person saw them, and whom they add to the register. What is marked or rejected by now is passed over; an
   * actor to be added whom the register has got meanwhile is taken from there. Only those are added that a mark names.
   */
  'suggestions.accept': command(
    ['annotations', 'suggestions', 'articles', 'actors', 'events', 'search', 'history', 'library'],
    z.object({
      articleId: ArticleId,
      accepted: z
        .array(z.object({ anchors: z.array(Passage).min(1).max(50), body: AnnotationBody }))
        .min(1)
        .max(5000),
      adds: z.array(ProposedActor).max(5000),
    }),
    z.object({ annotations: z.array(Annotation), added: z.array(ActorBrief), passedOver: z.int() }),
  ),
  'suggestions.reject': command(
    ['suggestions', 'history'],
    z.object({
      articleId: ArticleId,
      rejected: z
        .array(z.object({ kind: z.enum(['quote', 'mention']), anchors: z.array(Passage).min(1).max(50) }))
        .min(1)
        .max(5000),
    }),
    None,
  ),
  /** Over the articles of an event, or all; counts what is at least so sure. What was analysed stays when it is stopped. */
  'suggestions.analyse': job(['suggestions'], z.object({ eventId: EventId.nullable(), least: z.number().min(0).max(1).default(0) })),

  'actors.list': query(
    z.object({ text: z.string().max(500).optional(), kind: ActorKind.optional(), eventId: EventId.optional() }),
    z.array(ActorSummary),
  ),
  /** For typing a few letters: best first, by the start of any word of the name or of an alias, in any script. */
  'actors.find': query(
    z.object({ text: z.string().max(300), kinds: z.array(ActorKind).optional(), limit: z.int().min(1).max(50).default(10) }),
    z.array(ActorSummary.extend({ matched: z.string() })),
  ),
  'actors.get': query(z.object({ id: ActorId, eventId: EventId.optional() }), OpenActor),
  'actors.create': command(['actors', 'suggestions', 'history', 'library', 'search'], ActorFields, z.object({ actor: Actor })),
  'actors.update': command(
    ['actors', 'annotations', 'suggestions', 'articles', 'events', 'history', 'search'],
    z.object({ id: ActorId, patch: ActorFields.partial() }),
    z.object({ actor: Actor }),
  ),
  /** Pairs of the register that may be one, likeliest first, without those that a person keeps apart and without unnamed sources. */
  'actors.pairs': query(None, z.array(ActorPair)),
  'actors.keepApart': command(['actors', 'history'], z.object({ first: ActorId, second: ActorId }), None),
  'actors.mergePreview': query(z.object({ keptId: ActorId, absorbedId: ActorId }), MergePreview),
  'actors.merge': command(
    everything,
    z.object({ keptId: ActorId, absorbedId: ActorId }),
    z.object({ actor: Actor, mergeId: ActorMergeId }),
  ),
  'actors.splitPreview': query(z.object({ mergeId: ActorMergeId }), SplitPreview),
  /** Gives the second entry back; `annotationIds` names the marks that go with it, null those that were its own. */
  'actors.split': command(
    everything,
    z.object({ mergeId: ActorMergeId, annotationIds: z.array(AnnotationId).max(100_000).nullable().default(null) }),
    z.object({ actor: Actor }),
  ),
  /** Where the names stand in the library, by publication, up to 2,000; `more` where there are more. */
  'actors.findMentions': query(
    z.object({ id: ActorId, names: z.array(z.string().min(1).max(300)).min(1).max(600) }),
    z.object({ finds: z.array(NameFind), more: z.boolean() }),
  ),
  /** Marks these words as mentions of the actor, in one act; words that a mention covers by now are passed over. */
  'actors.markMentions': command(
    ['annotations', 'suggestions', 'articles', 'actors', 'events', 'search', 'history', 'library'],
    z.object({
      id: ActorId,
      passages: z
        .array(Passage.extend({ articleId: ArticleId }))
        .min(1)
        .max(5000),
    }),
    z.object({ annotationIds: z.array(AnnotationId), passedOver: z.int() }),
  ),
  /** Acts on the entry and on those that became part of it, newest first. */
  'actors.history': query(z.object({ id: ActorId, limit: z.int().min(1).max(200).default(50) }), z.array(HistoryEntry)),
  /** Quotes and mentions stay, with their actor left open; articles stay, with their outlet left open. */
  'actors.delete': command(everything, z.object({ id: ActorId }), None),

  'events.list': query(None, z.array(EventSummary)),
  'events.get': query(z.object({ id: EventId }), z.object({ event: NewsEvent, articles: z.array(ArticleSummary) })),
  'events.create': command(
    ['events', 'articles', 'history', 'library', 'search'],
    z.object({ fields: EventFields, articleIds: z.array(ArticleId).default([]) }),
    z.object({ event: NewsEvent }),
  ),
  'events.update': command(
    ['events', 'articles', 'history', 'search'],
    z.object({ id: EventId, patch: EventFields.partial() }),
    z.object({ event: NewsEvent }),
  ),
  'events.delete': command(everything, z.object({ id: EventId }), None),
  'events.addArticles': command(['events', 'articles', 'history'], z.object({ id: EventId, articleIds: Ids(ArticleId) }), None),
  'events.removeArticles': command(['events', 'articles', 'history'], z.object({ id: EventId, articleIds: Ids(ArticleId) }), None),
  'events.compare': query(z.object({ id: EventId }), QuoteComparison),

  'tags.list': query(None, z.array(Tag.extend({ uses: z.int() }))),
  'tags.create': command(['tags', 'history'], TagFields, z.object({ tag: Tag })),
  'tags.update': command(['tags', 'annotations', 'history'], z.object({ id: TagId, patch: TagFields.partial() }), z.object({ tag: Tag })),
  'tags.delete': command(['tags', 'annotations', 'history'], z.object({ id: TagId }), None),

  'claims.list': query(z.object({ eventId: EventId }), z.array(Claim)),
  'claims.create': command(
    ['claims', 'history'],
    z.object({ fields: ClaimFields, evidence: z.array(Evidence).default([]) }),
    z.object({ claim: Claim }),
  ),
  'claims.update': command(
    ['claims', 'history'],
    z.object({ id: ClaimId, patch: ClaimFields.omit({ eventId: true }).partial(), evidence: z.array(Evidence).optional() }),
    z.object({ claim: Claim }),
  ),
  'claims.delete': command(['claims', 'history'], z.object({ id: ClaimId }), None),

  'collections.list': query(None, z.array(Collection)),
  'collections.create': command(
    ['collections', 'history'],
    z.object({ name: z.string().trim().min(1).max(300), note: z.string().max(100_000).default(''), articleIds: z.array(ArticleId) }),
    z.object({ collection: Collection }),
  ),
  'collections.update': command(
    ['collections', 'history'],
    z.object({
      id: CollectionId,
      name: z.string().trim().min(1).max(300).optional(),
      note: z.string().max(100_000).optional(),
      articleIds: z.array(ArticleId).optional(),
    }),
    z.object({ collection: Collection }),
  ),
  'collections.delete': command(['collections', 'history'], z.object({ id: CollectionId }), None),

  'search.query': query(
    z.object({ text: z.string().max(1000), kinds: z.array(SearchHit.shape.kind).optional(), limit: z.int().min(1).max(500).default(50) }),
    SearchResult,
  ),

  'history.state': query(None, UndoState),
  'history.list': query(z.object({ limit: z.int().min(1).max(500), before: Moment.optional() }), z.array(HistoryEntry)),
  'history.undo': command(everything, None, UndoResult),
  'history.redo': command(everything, None, UndoResult),

  'exchange.export': job([], z.object({ format: z.enum(['wireside', 'csv']), path: FilePath, scope: ExportScope })),
  'exchange.import': job(everything, z.object({ path: FilePath })),

  'job.cancel': { at: 'service', kind: 'query', input: z.object({ jobId: JobId }), output: None, invalidates: [] },
  'job.list': query(None, z.array(JobReport)),

  /* the shell: dialogs, windows, settings */
  'library.open': shell(z.object({ path: FilePath.nullable() }), z.object({ opened: z.boolean() })),
  'library.create': shell(None, z.object({ opened: z.boolean() })),
  'library.recent': shell(
    None,
    z.array(
      z.object({
        path: FilePath,
        name: z.string(),
        articles: z.int().nullable(),
        lastOpenedAt: Moment,
        present: z.boolean(),
        current: z.boolean(),
      }),
    ),
  ),
  'shell.chooseArticles': shell(None, z.object({ paths: z.array(FilePath) })),
  'shell.chooseCollection': shell(None, z.object({ path: FilePath.nullable() })),
  'shell.chooseSavePath': shell(
    z.object({ suggestedName: z.string().max(300), extension: z.enum(['wireside', 'csv', 'wiredesk', 'any']) }),
    z.object({ path: FilePath.nullable() }),
  ),
  'shell.showInFolder': shell(z.object({ path: FilePath }), None),
  /** Asks the person first; only http and https. */
  'shell.openAddress': shell(z.object({ address: z.string().max(4000) }), z.object({ opened: z.boolean() })),
  'shell.window': shell(z.object({ act: z.enum(['minimise', 'maximise', 'close']) }), z.object({ maximised: z.boolean() })),
  'shell.about': shell(None, z.object({ version: z.string(), electron: z.string(), chromium: z.string(), platform: z.string() })),
  'settings.get': shell(None, Settings),
  'settings.set': shell(SettingsPatch, Settings),
} as const satisfies Record<string, Call>;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type ServiceCallName = { [Name in CallName]: Contract[Name]['at'] extends 'service' ? Name : never }[CallName];
export type ShellCallName = Exclude<CallName, ServiceCallName>;
/** What a caller passes: defaults may be left out. */
export type CallInput<Name extends CallName> = z.input<Contract[Name]['input']>;
/** What a handler gets: validated, defaults filled in. */
export type CallArguments<Name extends CallName> = z.output<Contract[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<Contract[Name]['output']>;
/** A handler for every name; used as `satisfies Handlers<ServiceCallName>`, so that a missing one does not compile. */
export type Handlers<Names extends CallName> = {
  readonly [Name in Names]: (input: CallArguments<Name>) => CallOutput<Name> | Promise<CallOutput<Name>>;
};

/* ---- what a window can subscribe to ---- */

export const topics = {
  /** Answers to these subjects' queries may have changed. */
  changed: z.object({ subjects: z.array(z.string()) }),
  job: JobReport,
  /** Files were dropped on the window; the shell has granted their paths. */
  'files-dropped': z.object({ paths: z.array(FilePath) }),
  /** A menu line or a file opened from the desktop asks for one of the window's own commands. */
  command: z.object({ id: z.string(), path: FilePath.optional() }),
  /** The service was restarted, or another library was opened: everything must be asked anew. */
  library: z.object({
    state: z.enum(['opened', 'restarted', 'failed']),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
  }),
  window: z.object({ maximised: z.boolean(), focused: z.boolean() }),
} as const;
export type TopicName = keyof typeof topics;
export type TopicValue<Name extends TopicName> = z.output<(typeof topics)[Name]>;
