import { describePassage } from '../../shared/anchor/describe.ts';
import type { AnnotationBody, Passage } from '../../shared/model/annotation.ts';
import type { ActorId, AnnotationId, ArticleId, EventId, TagId } from '../../shared/model/ids.ts';
import { type SampleMark, type SampleWords, sampleCoverage } from '../../shared/sample/index.ts';
import { captureText } from '../capture/capture.ts';
import { insertActor } from '../store/commands/actors.ts';
import { putAnnotation } from '../store/commands/annotations.ts';
import { putArticle } from '../store/commands/articles.ts';
import { putClaim } from '../store/commands/claims.ts';
import { putEvent } from '../store/commands/events.ts';
import { putTag } from '../store/commands/tags.ts';
import { all, one } from '../store/db.ts';
import { type Recorder, runCommand } from '../store/history/recorder.ts';
import { keyOf } from '../store/keys.ts';
import type { Library } from '../store/library.ts';
import { articlesByKey } from '../store/queries/articles.ts';
import { actorsByKey } from '../store/records.ts';

export type OpenedSample = Readonly<{ eventId: EventId; firstArticleId: ArticleId }>;

/**
 * Puts the sample coverage into the library, articles as any paste is captured and marks by their words, as one act. Where
 * it is there already, nothing is added.
 */
export function openSample(library: Library): OpenedSample {
  const present = findSample(library);
  if (present) return present;
  return runCommand(
    library,
    ({ eventId }) => ({ label: 'Open the sample coverage', place: { eventId } }),
    (record) => {
      const eventKey = putEvent(record, sampleCoverage.event);
      const actors = putActors(record);
      const articles = putArticles(record, eventKey, actors);
      scopeUnnamed(record, actors, articles);
      const tags = putTags(record);
      const marks = new Map<string, AnnotationId>();
      for (const mark of sampleCoverage.marks) {
        const id = putMark(record, mark, actors, articles, tags);
        if (mark.key) marks.set(mark.key, id);
      }
      const eventId = idOf<EventId>(record, 'event', eventKey);
      for (const [position, { proposition, note = '', evidence }] of sampleCoverage.claims.entries()) {
        putClaim(
          record,
          { eventId, proposition, note, position },
          evidence.map(({ mark, stance, note: remark = '' }) => ({ annotationId: found(marks, mark), stance, note: remark })),
        );
      }
      const [first] = articles.values();
      if (!first) throw new Error('The sample coverage has no articles.');
      return { eventId, firstArticleId: first.id };
    },
  );
}

type PlacedArticle = Readonly<{ id: ArticleId; text: string }>;

function findSample(library: Library): OpenedSample | null {
  const { db } = library;
  const addresses = sampleCoverage.articles.map(({ address }) => address);
  const [first] = addresses.flatMap((address) => one<{ id: ArticleId }>(db, 'SELECT id FROM article WHERE address = ?', address) ?? []);
  const event = one<{ id: EventId }>(db, 'SELECT id FROM event WHERE name = ? ORDER BY key LIMIT 1', sampleCoverage.event.name);
  return first && event ? { eventId: event.id, firstArticleId: first.id } : null;
}

function putActors(record: Recorder): Map<string, ActorId> {
  const actors = new Map<string, ActorId>();
  for (const { key, kind, name, aliases = [], description = '', affiliations = [] } of sampleCoverage.actors) {
    const row = insertActor(record, {
      kind,
      name,
      aliases: [...aliases],
      description,
      affiliations: [...affiliations],
      note: '',
      identifiers: [],
      scopeArticleId: null,
    });
    const [actor] = actorsByKey(record.db, [row]);
    if (actor) actors.set(key, actor.id);
  }
  return actors;
}

function putArticles(record: Recorder, eventKey: number, actors: ReadonlyMap<string, ActorId>): Map<string, PlacedArticle> {
  const articles = new Map<string, PlacedArticle>();
  for (const { fileName, outlet, published, address, text } of sampleCoverage.articles) {
    const [publisher] = actorsByKey(record.db, [keyOf(record.db, 'actor', found(actors, outlet))]);
    const captured = captureText({
      text,
      headline: null,
      outlet: publisher?.name ?? null,
      published: { value: published, precision: 'minute' },
      address,
    });
    const { articleId } = putArticle(record, { ...captured, original: { ...captured.original, fileName } }, eventKey);
    const [article] = articlesByKey(record.db, [keyOf(record.db, 'article', articleId)]);
    if (article) articles.set(fileName, { id: article.id, text: article.text });
  }
  return articles;
}

function scopeUnnamed(record: Recorder, actors: ReadonlyMap<string, ActorId>, articles: ReadonlyMap<string, PlacedArticle>): void {
  for (const { key, scopeArticle } of sampleCoverage.actors) {
    if (scopeArticle)
      record.update('actor', keyOf(record.db, 'actor', found(actors, key)), { scope_article_id: found(articles, scopeArticle).id });
  }
}

function putTags(record: Recorder): Map<string, TagId> {
  const tags = new Map<string, TagId>();
  for (const [position, { key, name, colour, parent }] of sampleCoverage.tags.entries()) {
    const row = putTag(record, { name, colour, note: '', position, parentId: parent ? found(tags, parent) : null });
    tags.set(key, idOf<TagId>(record, 'tag', row));
  }
  return tags;
}

function putMark(
  record: Recorder,
  mark: SampleMark,
  actors: ReadonlyMap<string, ActorId>,
  articles: ReadonlyMap<string, PlacedArticle>,
  tags: ReadonlyMap<string, TagId>,
): AnnotationId {
  const article = found(articles, mark.article);
  const key = putAnnotation(record, {
    articleId: article.id,
    anchors: mark.passages.map((words) => passageOf(article.text, words)),
    body: bodyOf(mark, article.text, actors),
    note: mark.note ?? '',
    tagIds: (mark.tags ?? []).map((tag) => found(tags, tag)),
  });
  return idOf<AnnotationId>(record, 'annotation', key);
}

function bodyOf(mark: SampleMark, text: string, actors: ReadonlyMap<string, ActorId>): AnnotationBody {
  if (mark.kind === 'mention') return { kind: 'mention', actorId: found(actors, mark.actor) };
  if (mark.kind !== 'quote') return { kind: mark.kind };
  const cue = mark.cue ? passageOf(text, mark.cue) : null;
  return {
    kind: 'quote',
    directness: mark.directness,
    speakerId: found(actors, mark.speaker),
    cue: cue ? describePassage(text, cue.start, cue.end) : null,
    relays: (mark.relays ?? []).map(({ actor, step }) => ({ actorId: found(actors, actor), step })),
    venue: mark.venue ?? '',
    certainty: mark.certainty ?? null,
    outletStance: mark.outletStance ?? null,
  };
}

function passageOf(text: string, { words, occurrence = 1 }: SampleWords): Passage {
  let start = -1;
  for (let seen = 0; seen < occurrence; seen += 1) {
    start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`The sample coverage marks “${words}”, which its article does not have.`);
  }
  return { start, end: start + words.length, exact: words };
}

function idOf<Id extends string>(record: Recorder, table: 'event' | 'tag' | 'annotation', key: number): Id {
  const [row] = all<{ id: Id }>(record.db, `SELECT id FROM ${table} WHERE key = ?`, key);
  if (!row) throw new Error(`${table} ${key} was written and is not there.`);
  return row.id;
}

function found<Value>(known: ReadonlyMap<string, Value>, key: string): Value {
  const value = known.get(key);
  if (value === undefined) throw new Error(`The sample coverage names “${key}”, which it does not have.`);
  return value;
}
