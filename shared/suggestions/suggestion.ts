import { z } from 'zod';
import { ActorFields } from '../model/actor.ts';
import { MentionBody, Passage, QuoteBody, type Relay } from '../model/annotation.ts';
import { ActorId, AnnotationId, uuidV7 } from '../model/ids.ts';
import type { Span } from '../text/words.ts';

/** How strong the source behind the words is, as the engine names it. */
export const SourceStrength = z.enum(['named', 'document', 'unnamed-role', 'unnamed-group', 'media', 'unattributed']);

/** Somebody whom the register does not know. The id only stands in for the one that is given when a person adds him. */
export const ProposedActor = z.object({ id: ActorId, fields: ActorFields });
export type ProposedActor = z.infer<typeof ProposedActor>;

/** A name that several entries of the register bear: a person says which, and until then nobody stands there. */
export const ActorChoice = z.object({
  role: z.enum(['speaker', 'relay', 'actor']),
  name: z.string(),
  /** Of a relay: where in the chain it would stand. */
  step: z.int().nonnegative(),
  among: z.array(ActorId).min(2),
});
export type ActorChoice = z.infer<typeof ActorChoice>;

/**
 * A mark that the engine suggests and nobody has decided on. Its id stays the same for the same words, so that a list can be
 * asked for anew; a mark that is made of it gets an id of its own. Actors in the body are of the register or proposed.
 */
export const Suggestion = z.object({
  id: AnnotationId,
  anchors: z.array(Passage).min(1).max(50),
  body: z.discriminatedUnion('kind', [QuoteBody, MentionBody]),
  /** From 0 to 1: how often such a suggestion is right. */
  confidence: z.number().min(0).max(1),
  /** Of a quote: the words that name who speaks; null where nobody is named. */
  speakerWords: Passage.nullable(),
  sourceStrength: SourceStrength.nullable(),
  /** The cue is negated ("did not say") or hedged ("reportedly said"). */
  negated: z.boolean(),
  hedged: z.boolean(),
  choices: z.array(ActorChoice),
  /** Of a quote: for each relay of the body its step in the whole chain, those in it who are still open included. */
  relaySteps: z.array(z.int().nonnegative()),
});
export type Suggestion = z.infer<typeof Suggestion>;

/**
 * The body with an entry chosen where several bear the name. A relay takes its place in the chain; where the person has made another
 * chain meanwhile, it comes at the end.
 */
export function choose(suggestion: Suggestion, body: Suggestion['body'], choice: ActorChoice, actorId: ActorId): Suggestion['body'] {
  if (body.kind === 'mention') return { ...body, actorId };
  if (choice.role !== 'relay') return { ...body, speakerId: actorId };
  const suggested = suggestion.body.kind === 'quote' ? suggestion.body.relays : [];
  const relayChoices = suggestion.choices.filter(({ role }) => role === 'relay');
  const chosen = body.relays.flatMap((relay) => {
    const of = relayChoices.find(({ among }) => among.includes(relay.actorId));
    return of ? [{ actorId: relay.actorId, step: of.step }] : [];
  });
  const untouched =
    body.relays.length - chosen.length === suggested.length &&
    suggested.every(({ actorId: id }) => body.relays.some((relay) => relay.actorId === id));
  if (!untouched) return { ...body, relays: [...body.relays, { actorId, step: (body.relays.at(-1)?.step ?? -1) + 1 }] };
  const whole = suggested.map((relay, i) => ({ ...relay, step: suggestion.relaySteps[i] ?? relay.step }));
  return { ...body, relays: steppedRelays([...whole, ...chosen, { actorId, step: choice.step }]) };
}

/** The choices that are still to be made for a body. */
export function openChoices({ choices }: Pick<Suggestion, 'choices'>, body: Suggestion['body']): readonly ActorChoice[] {
  return choices.filter(({ role, among }) => {
    if (body.kind === 'mention') return body.actorId === null;
    return role === 'relay' ? !body.relays.some(({ actorId }) => among.includes(actorId)) : body.speakerId === null;
  });
}

/** Relays as a record has them: in order of their steps, which begin at 0 and rise by one. */
export function steppedRelays(relays: readonly Relay[]): Relay[] {
  const sorted = [...relays].sort((one, other) => one.step - other.step).slice(0, MOST_RELAYS);
  const steps = [...new Set(sorted.map(({ step }) => step))];
  return sorted.map((relay) => ({ ...relay, step: steps.indexOf(relay.step) }));
}

const MOST_RELAYS = 20;

/** Words that a person has decided on. `deleted`: a mark of them was taken away, so that much the same words are not to be suggested again. */
export type Marked = Readonly<{ kind: 'quote' | 'mention'; passages: readonly Span[]; deleted?: boolean }>;

/**
 * Whether words of the suggestion are among those decided on already, of the same kind: marked or rejected, where they overlap at all; deleted,
 * where they have at least half in common. So a suggestion comes back when a mark that was drawn wrongly beside it is deleted.
 */
export function isDecided(suggested: Marked, decided: readonly Marked[]): boolean {
  return decided.some(({ kind, passages, deleted }) => {
    if (kind !== suggested.kind) return false;
    const common = inCommon(passages, suggested.passages);
    return deleted ? common * 2 >= lengthOf(passages) + lengthOf(suggested.passages) - common : common > 0;
  });
}

function inCommon(some: readonly Span[], others: readonly Span[]): number {
  let length = 0;
  for (const one of some)
    for (const other of others) length += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return length;
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** An id that says which words a suggestion is of; the time in it is 0, so that it is never one of a record. */
export function suggestionId(kind: 'quote' | 'mention', { start, end }: Span): AnnotationId {
  const bytes = new Uint8Array(10);
  bytes[1] = kind === 'quote' ? 1 : 2;
  write(bytes, 3, start, 4);
  write(bytes, 7, end, 3);
  return uuidV7(0, bytes) as AnnotationId;
}

/** The stand-in for the id of the nth proposed actor of an article. */
export function proposedId(index: number): ActorId {
  const bytes = new Uint8Array(10);
  bytes[1] = 3;
  write(bytes, 6, index, 4);
  return uuidV7(0, bytes) as ActorId;
}

/** True for an id that suggestionId or proposedId made. */
export const isStandIn = (id: string): boolean => id.startsWith('00000000-0000-7');

function write(bytes: Uint8Array, at: number, value: number, length: number): void {
  for (let i = 0; i < length; i++) bytes[at + i] = Math.floor(value / 256 ** (length - 1 - i)) % 256;
}
