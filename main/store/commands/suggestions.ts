import { foldName } from '../../../shared/actors/names.ts';
import { checkPassage, describePassage } from '../../../shared/anchor/describe.ts';
import type { CallArguments, CallOutput } from '../../../shared/contract.ts';
import { WiresideError } from '../../../shared/envelope.ts';
import type { ActorFields } from '../../../shared/model/actor.ts';
import type { AnnotationBody } from '../../../shared/model/annotation.ts';
import type { ActorId } from '../../../shared/model/ids.ts';
import type { Analysis } from '../../../shared/quotes/analysis.ts';
import { isDecided, isStandIn, type Marked } from '../../../shared/suggestions/suggestion.ts';
import { pack } from '../compression.ts';
import { all, one, run } from '../db.ts';
import { inTransaction, type Recorder, runCommand } from '../history/recorder.ts';
import { keyOf } from '../keys.ts';
import type { Library } from '../library.ts';
import { briefsById } from '../queries/actors.ts';
import { decidedIn, type ToAnalyse } from '../queries/suggestions.ts';
import { annotationsByKey } from '../records.ts';
import { insertActor, readActor } from './actors.ts';
import { putAnnotation } from './annotations.ts';
import { shorten } from './articles.ts';
import { insertRejection } from './rejections.ts';

/** Keeps what was found in articles. No act of a person: it is not in the history, and an article deleted meanwhile is passed over. */
export function keepAnalyses(library: Library, found: readonly (Pick<ToAnalyse, 'key' | 'basis'> & { analysis: Analysis })[]): void {
  inTransaction(library, () => {
    for (const { key, basis, analysis } of found) {
      const { encoding, bytes } = pack(new TextEncoder().encode(JSON.stringify(analysis)));
      run(
        library.db,
        `INSERT INTO analysis (article_key, basis, encoding, found) SELECT key, ?2, ?3, ?4 FROM article WHERE key = ?1
         ON CONFLICT (article_key) DO UPDATE SET basis = ?2, encoding = ?3, found = ?4`,
        key,
        basis,
        encoding,
        bytes,
      );
    }
  });
}

/** Makes marks of suggestions, with the actors that they add to the register, as one act. See the contract for what is passed over. */
export function acceptSuggestions(
  library: Library,
  { articleId, accepted, adds }: CallArguments<'suggestions.accept'>,
): CallOutput<'suggestions.accept'> {
  const { db } = library;
  const decided = decidedIn(db, keyOf(db, 'article', articleId));
  const fresh = accepted.filter(({ anchors, body }) => !isDecided({ kind: kindOf(body), passages: anchors }, decided));
  return runCommand(
    library,
    ({ annotations }) => {
      const [first] = annotations;
      const words = annotations.length === 1 && first ? `“${shorten(first.anchors.map(({ exact }) => exact).join(' … '), 32)}”` : '';
      return {
        label: words ? `Accept ${first?.body.kind} ${words}` : `Accept ${annotations.length} suggestions`,
        place: { articleId, ...(first ? { annotationId: first.id } : {}) },
      };
    },
    (record) => {
      const cast = castOf(record, adds);
      const keys = fresh.map(({ anchors, body }) =>
        putAnnotation(record, { articleId, anchors, body: withActors(body, cast.idOf), note: '', tagIds: [] }),
      );
      return {
        annotations: annotationsByKey(db, keys),
        added: [...briefsById(db, cast.added()).values()],
        passedOver: accepted.length - fresh.length,
      };
    },
  );
}

/** Keeps that these words are not to be suggested again; an act like any other. */
export function rejectSuggestions(library: Library, { articleId, rejected }: CallArguments<'suggestions.reject'>): void {
  const [first] = rejected;
  const words = first?.anchors.map(({ exact }) => exact).join(' … ') ?? '';
  const label = rejected.length === 1 && first ? `Reject ${first.kind} “${shorten(words, 32)}”` : `Reject ${rejected.length} suggestions`;
  runCommand(library, { label, place: { articleId } }, (record) => {
    const articleKey = keyOf(record.db, 'article', articleId);
    const text = one<{ text: string }>(record.db, 'SELECT text FROM article WHERE key = ?', articleKey)?.text ?? '';
    const decided = decidedIn(record.db, articleKey);
    for (const { kind, anchors } of rejected) {
      if (!anchors.every((passage) => checkPassage(text, passage)))
        throw new WiresideError('conflict', 'These words do not stand at that place of the article. Open it again.');
      if (isDecided({ kind, passages: anchors }, decided)) continue;
      const placed = anchors.map(({ start, end }) => describePassage(text, start, end));
      insertRejection(record, articleKey, { kind, how: 'rejected', anchors: placed });
    }
  });
}

const kindOf = (body: AnnotationBody): Marked['kind'] => {
  if (body.kind === 'quote' || body.kind === 'mention') return body.kind;
  throw new WiresideError('invalid-input', `A ${body.kind} is never suggested.`);
};

/** Gives stand-ins the id of an entry: one that is there by now, or one that is made, when a mark first names it. */
function castOf(record: Recorder, adds: CallArguments<'suggestions.accept'>['adds']) {
  const fields = new Map(adds.map((add) => [add.id, add.fields]));
  const made = new Map<ActorId, ActorId>();
  const added: ActorId[] = [];
  const idOf = (id: ActorId): ActorId => {
    if (!isStandIn(id)) return id;
    const known = made.get(id);
    if (known) return known;
    const wanted = fields.get(id);
    if (!wanted) throw new WiresideError('invalid-input', 'A mark names somebody who is neither in the register nor to be added.');
    const there = present(record, wanted);
    const entry = there ?? readActor(record.db, insertActor(record, wanted)).id;
    if (!there) added.push(entry);
    made.set(id, entry);
    return entry;
  };
  return { idOf, added: () => added };
}

/** The one entry that bears the name by now, of the same kind and article. Where several do, nothing is guessed. */
function present({ db }: Recorder, { name, kind, scopeArticleId }: ActorFields): ActorId | null {
  const rows = all<{ id: ActorId }>(
    db,
    `SELECT id FROM actor WHERE folded = ?1 AND kind = ?2 AND scope_article_id IS ?3
     UNION SELECT actor.id FROM actor_alias JOIN actor ON actor.key = actor_alias.actor_key
     WHERE actor_alias.folded = ?1 AND actor.kind = ?2 AND actor.scope_article_id IS ?3`,
    foldName(name),
    kind,
    scopeArticleId,
  );
  if (rows.length > 1)
    throw new WiresideError('conflict', `Several entries of the register are called “${name}” by now. Choose one of them.`);
  return rows[0]?.id ?? null;
}

function withActors(body: AnnotationBody, idOf: (id: ActorId) => ActorId): AnnotationBody {
  if (body.kind === 'mention') return { ...body, actorId: body.actorId && idOf(body.actorId) };
  if (body.kind !== 'quote') return body;
  return {
    ...body,
    speakerId: body.speakerId && idOf(body.speakerId),
    relays: body.relays.map((relay) => ({ ...relay, actorId: idOf(relay.actorId) })),
  };
}
