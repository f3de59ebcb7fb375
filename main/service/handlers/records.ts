import { compareQuotes } from '../../../shared/compare/compare-quotes.ts';
import type { Handlers, ServiceCallName } from '../../../shared/contract.ts';
import { WiresideError } from '../../../shared/envelope.ts';
import { keepApart, mergeActors } from '../../store/commands/actor-merges.ts';
import { createActor, deleteActor, updateActor } from '../../store/commands/actors.ts';
import { createAnnotation, deleteAnnotations, updateAnnotation } from '../../store/commands/annotations.ts';
import { createClaim, deleteClaim, updateClaim } from '../../store/commands/claims.ts';
import { createCollection, deleteCollection, updateCollection } from '../../store/commands/collections.ts';
import { addToEvent, createEvent, deleteEvent, removeFromEvent, updateEvent } from '../../store/commands/events.ts';
import { markMentions } from '../../store/commands/mark-mentions.ts';
import { splitActor } from '../../store/commands/split-actor.ts';
import { createTag, deleteTag, updateTag } from '../../store/commands/tags.ts';
import { listHistory, redo, undo, undoState } from '../../store/history/undo.ts';
import { actorHistory } from '../../store/queries/actor-history.ts';
import { actorPairs } from '../../store/queries/actor-pairs.ts';
import { findActors, listActors, openActor } from '../../store/queries/actors.ts';
import { listAnnotations } from '../../store/queries/annotations.ts';
import { compareInput, listEvents, openEvent } from '../../store/queries/events.ts';
import { listClaims, listCollections, listTags } from '../../store/queries/lists.ts';
import { mergePreview, splitPreview } from '../../store/queries/mark-lines.ts';
import { findMentions } from '../../store/queries/name-finds.ts';
import { search } from '../../store/queries/search.ts';
import type { ServiceContext } from '../context.ts';
import type { Jobs } from '../jobs.ts';

type Subject = 'annotations' | 'actors' | 'events' | 'tags' | 'claims' | 'collections' | 'search' | 'history';
type RecordCallName = Extract<ServiceCallName, `${Subject}.${string}`>;

/** Calls that read or change records and need nothing but the store. */
export function recordHandlers({ library, jobs }: ServiceContext): Handlers<RecordCallName> {
  const { db } = library;
  return {
    'annotations.list': ({ articleId }) => listAnnotations(db, articleId),
    'annotations.create': (input) => ({ annotation: createAnnotation(library, input) }),
    'annotations.update': ({ id, patch, madeFor }) => ({ annotation: updateAnnotation(library, id, patch, madeFor) }),
    'annotations.delete': ({ ids }) => after(() => deleteAnnotations(library, ids)),

    'actors.list': (filter) => listActors(db, filter),
    'actors.find': (input) => findActors(db, input),
    'actors.get': (input) => openActor(db, input),
    'actors.create': (fields) => ({ actor: createActor(library, fields) }),
    'actors.update': ({ id, patch }) => ({ actor: updateActor(library, id, patch) }),
    'actors.pairs': () => actorPairs(db),
    'actors.keepApart': ({ first, second }) => after(() => keepApart(library, first, second)),
    'actors.mergePreview': (input) => mergePreview(db, input),
    'actors.merge': ({ keptId, absorbedId }) => mergeActors(library, keptId, absorbedId),
    'actors.splitPreview': ({ mergeId }) => splitPreview(db, mergeId),
    'actors.split': ({ mergeId, annotationIds }) => ({ actor: splitActor(library, mergeId, annotationIds) }),
    'actors.findMentions': (input) => findMentions(db, input),
    'actors.markMentions': ({ id, passages }) => markMentions(library, id, passages),
    'actors.history': (input) => actorHistory(db, input),
    'actors.delete': ({ id }) => after(() => deleteActor(library, id)),

    'events.list': () => listEvents(db),
    'events.get': ({ id }) => openEvent(db, id),
    'events.create': ({ fields, articleIds }) => ({ event: createEvent(library, fields, articleIds) }),
    'events.update': ({ id, patch }) => ({ event: updateEvent(library, id, patch) }),
    'events.delete': ({ id }) => after(() => deleteEvent(library, id)),
    'events.addArticles': ({ id, articleIds }) => after(() => addToEvent(library, id, articleIds)),
    'events.removeArticles': ({ id, articleIds }) => after(() => removeFromEvent(library, id, articleIds)),
    'events.compare': ({ id }) => compareQuotes(compareInput(db, id)),

    'tags.list': () => listTags(db),
    'tags.create': (fields) => ({ tag: createTag(library, fields) }),
    'tags.update': ({ id, patch }) => ({ tag: updateTag(library, id, patch) }),
    'tags.delete': ({ id }) => after(() => deleteTag(library, id)),

    'claims.list': ({ eventId }) => listClaims(db, eventId),
    'claims.create': ({ fields, evidence }) => ({ claim: createClaim(library, fields, evidence) }),
    'claims.update': ({ id, patch, evidence }) => ({ claim: updateClaim(library, id, patch, evidence) }),
    'claims.delete': ({ id }) => after(() => deleteClaim(library, id)),

    'collections.list': () => listCollections(db),
    'collections.create': (input) => ({ collection: createCollection(library, input) }),
    'collections.update': ({ id, ...patch }) => ({ collection: updateCollection(library, id, patch) }),
    'collections.delete': ({ id }) => after(() => deleteCollection(library, id)),

    'search.query': (input) => search(db, input),

    'history.state': () => undoState(db),
    'history.list': (input) => listHistory(db, input),
    'history.undo': () => whenQuiet(jobs, () => undo(library)),
    'history.redo': () => whenQuiet(jobs, () => redo(library)),
  };
}

/** An act that is still being done cannot be undone: what it adds next would stand on nothing. */
function whenQuiet<Value>(jobs: Jobs, act: () => Value): Value {
  const name = jobs.writing();
  if (name !== null)
    throw new WiresideError('conflict', `“${name}” is still at work. Wait until it is done, or stop it; then undo or redo.`);
  return act();
}

/** For calls that answer with nothing. */
function after(act: () => void): Record<string, never> {
  act();
  return {};
}
