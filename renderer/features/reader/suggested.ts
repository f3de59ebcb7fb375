import type { CallInput } from '../../../shared/contract.ts';
import type { ActorBrief } from '../../../shared/model/actor.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { ActorId, ArticleId } from '../../../shared/model/ids.ts';
import { type ActorChoice, isDecided, openChoices, type ProposedActor, type Suggestion } from '../../../shared/suggestions/suggestion.ts';

export type SuggestedBody = Suggestion['body'];

/**
 * A suggestion as a person decides on it: one quote, or every place where the article names one actor. `mark` is what accepting would
 * make, with what the person has changed of it; its id is a stand-in that stays the same for the same words.
 */
export type Suggested = Readonly<{
  mark: Annotation & Readonly<{ body: SuggestedBody }>;
  parts: readonly Suggestion[];
  /** From 0 to 1; of several places, that of the least sure. */
  confidence: number;
  /** Names that several entries of the register bear, and nobody has chosen. */
  open: readonly ActorChoice[];
}>;

/** Suggestions at least so sure, in text order, without what is marked by now; `drafts` hold what a person has changed of them. */
export function suggestedOf(
  articleId: ArticleId,
  suggestions: readonly Suggestion[],
  { threshold, marks, drafts }: Readonly<{ threshold: number; marks: readonly Annotation[]; drafts: ReadonlyMap<string, SuggestedBody> }>,
): readonly Suggested[] {
  const decided = marks.flatMap(({ body, anchors }) =>
    body.kind === 'quote' || body.kind === 'mention' ? [{ kind: body.kind, passages: anchors }] : [],
  );
  const left = suggestions.filter(
    ({ confidence, body, anchors }) => confidence >= threshold && !isDecided({ kind: body.kind, passages: anchors }, decided),
  );
  return grouped(left).map((parts) => asOne(articleId, parts, drafts));
}

/** Which are at least so sure and leave nothing to choose: what may be accepted at once. */
export function sureEnough(list: readonly Suggested[], least: number): readonly Suggested[] {
  return list.filter(({ confidence, open }) => confidence >= least && open.length === 0);
}

/** What accepting them asks of the library: a mention for every place, and whom they add to the register. */
export function toAccept(
  articleId: ArticleId,
  list: readonly Suggested[],
  proposed: readonly ProposedActor[],
): CallInput<'suggestions.accept'> {
  const accepted = list.flatMap(({ mark, parts }) =>
    mark.body.kind === 'quote'
      ? [{ anchors: mark.anchors.map(placeOf), body: mark.body }]
      : parts.map(({ anchors }) => ({ anchors: anchors.map(placeOf), body: mark.body })),
  );
  return { articleId, accepted, adds: [...addedBy(list, proposed)] };
}

/** Whom the marks would add to the register, each once. */
export function addedBy(list: readonly Suggested[], proposed: readonly ProposedActor[]): readonly ProposedActor[] {
  const named = new Set(list.flatMap(({ mark }) => actorsOf(mark.body)));
  return proposed.filter(({ id }) => named.has(id));
}

export function toReject(articleId: ArticleId, list: readonly Suggested[]): CallInput<'suggestions.reject'> {
  const rejected = list.flatMap(({ parts }) => parts.map(({ body, anchors }) => ({ kind: body.kind, anchors: [...anchors] })));
  return { articleId, rejected };
}

/** A proposed actor as a line shows one. */
export const briefOf = ({ id, fields }: ProposedActor): ActorBrief => ({
  id,
  kind: fields.kind,
  name: fields.name,
  description: '',
  mark: null,
});

/** Confidence as a word and a figure: "High, 94 %"; of 0, that nobody rated it. */
export const confidenceWords = (confidence: number): string =>
  confidence === 0 ? 'Not rated' : `${confidenceWord(confidence)}, ${percent(confidence)}`;
export const percent = (confidence: number): string => (confidence === 0 ? 'not rated' : `${Math.floor(confidence * 100)}\u00a0%`);
const confidenceWord = (confidence: number): string =>
  confidence >= 0.9 ? 'High' : confidence >= 0.75 ? 'Good' : confidence >= 0.5 ? 'Fair' : 'Low';

const placeOf = ({ start, end, exact }: Readonly<{ start: number; end: number; exact: string }>) => ({ start, end, exact });

const actorsOf = (body: SuggestedBody): readonly ActorId[] =>
  (body.kind === 'mention' ? [body.actorId] : [body.speakerId, ...body.relays.map(({ actorId }) => actorId)]).flatMap((id) => id ?? []);

/** Each quote by itself; mentions of one actor together, at the place of the first. */
function grouped(suggestions: readonly Suggestion[]): readonly (readonly [Suggestion, ...Suggestion[]])[] {
  const groups = new Map<string, [Suggestion, ...Suggestion[]]>();
  for (const suggestion of suggestions) {
    const { body, choices, id } = suggestion;
    const key = body.kind === 'quote' ? id : (body.actorId ?? `choose ${choices[0]?.name ?? id}`);
    const known = groups.get(key);
    if (known) known.push(suggestion);
    else groups.set(key, [suggestion]);
  }
  return [...groups.values()];
}

function asOne(articleId: ArticleId, parts: readonly [Suggestion, ...Suggestion[]], drafts: ReadonlyMap<string, SuggestedBody>): Suggested {
  const [first] = parts;
  const body = drafts.get(first.id) ?? first.body;
  const anchors = parts.flatMap((part) => part.anchors).map((passage) => ({ ...passage, prefix: '', suffix: '', state: 'exact' as const }));
  const nobody = { note: '', tagIds: [], author: '', createdAt: NEVER, updatedAt: NEVER };
  return {
    mark: { id: first.id, articleId, anchors, body, ...nobody },
    parts,
    confidence: Math.min(...parts.map(({ confidence }) => confidence)),
    open: openChoices(first, body),
  };
}

/* A suggestion was made by nobody at no time. */
const NEVER = '1970-01-01T00:00:00.000Z';
