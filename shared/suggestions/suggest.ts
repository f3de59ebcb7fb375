import { foldName } from '../actors/names.ts';
import { checkPassage, describePassage } from '../anchor/describe.ts';
import type { ActorFields, ActorKind } from '../model/actor.ts';
import type { Passage, Relay } from '../model/annotation.ts';
import type { ActorId, ArticleId } from '../model/ids.ts';
import type { Analysis, FoundMention, FoundQuote } from '../quotes/analysis.ts';
import type { Span } from '../text/words.ts';
import {
  type ActorChoice,
  isDecided,
  type Marked,
  type ProposedActor,
  proposedId,
  type Suggestion,
  steppedRelays,
  suggestionId,
} from './suggestion.ts';

/** An entry of the register that bears a name; `scopeArticleId` is set for an unnamed source. */
export type Bearer = Readonly<{ id: ActorId; kind: ActorKind; scopeArticleId: ArticleId | null }>;

export type SuggestInput = Readonly<{
  /** `outletId`: who published it, which is no relay of its own words. */
  article: Readonly<{ id: ArticleId; text: string; outletId: ActorId | null }>;
  analysis: Analysis;
  /** Who bears a name or an alias, by the name as foldName writes it. */
  bearers: (foldedName: string) => readonly Bearer[];
  /** Marks of the article and what was rejected there. */
  decided: readonly Marked[];
}>;

export type Suggested = Readonly<{ suggestions: readonly Suggestion[]; proposed: readonly ProposedActor[] }>;

/**
 * What the engine found in an article as suggestions, in text order, without what is decided already. A name that one entry of the
 * register bears is that entry, one that several bear is left open, one that none bears is proposed. An unnamed source
 * is one of this article alone. Never throws: a find that does not stand in the text is passed over.
 */
export function suggest(input: SuggestInput): Suggested {
  const { analysis, article, decided } = input;
  const cast = castOf(input);
  const suggestions = new Map<string, Suggestion>();
  const put = (suggestion: Suggestion | null): void => {
    if (!suggestion || suggestions.has(suggestion.id)) return;
    if (!isDecided({ kind: suggestion.body.kind, passages: suggestion.anchors }, decided)) suggestions.set(suggestion.id, suggestion);
  };
  for (const quote of analysis.quotes) put(quoteSuggestion(article, quote, cast));
  for (const mention of analysis.mentions) put(mentionSuggestion(article.text, mention, cast));
  const list = [...suggestions.values()].sort((one, other) => placeOf(one) - placeOf(other));
  const named = new Set(list.flatMap(actorsIn));
  return { suggestions: list, proposed: cast.proposed().filter(({ id }) => named.has(id)) };
}

/** Every actor that a suggestion names, proposed ones included. */
export function actorsIn({ body, choices }: Pick<Suggestion, 'body' | 'choices'>): ActorId[] {
  const named = body.kind === 'mention' ? [body.actorId] : [body.speakerId, ...body.relays.map(({ actorId }) => actorId)];
  return [...named.flatMap((id) => id ?? []), ...choices.flatMap(({ among }) => among)];
}

const LONGEST_NAME = 300;
const placeOf = ({ anchors }: Suggestion): number => anchors[0]?.start ?? 0;

/** Who it is: one of the register or proposed, several that it may be, or nobody. */
type Person = Readonly<{ id: ActorId } | { among: readonly ActorId[]; name: string }> | null;

type Cast = Readonly<{
  actor(index: number | null): Person;
  /** Whoever stands at these words: an actor of the text, or a new one by the words themselves. */
  at(span: Span): Person;
  proposed(): readonly ProposedActor[];
}>;

function castOf({ article, analysis, bearers }: SuggestInput): Cast {
  const unnamed = unnamedActors(analysis);
  const proposed = new Map<ActorId, ProposedActor>();
  const byWords = new Map<string, ActorId>();
  const propose = (id: ActorId, fields: Pick<ActorFields, 'kind' | 'name'> & { aliases?: readonly string[] }): Person => {
    const aliases = (fields.aliases ?? []).slice(0, 50).map((text) => ({ text, language: null }));
    const scopeArticleId = fields.kind === 'unnamed' ? article.id : null;
    const rest = { affiliations: [], description: '', note: '', identifiers: [] };
    if (!proposed.has(id)) proposed.set(id, { id, fields: { ...rest, kind: fields.kind, name: fields.name, aliases, scopeArticleId } });
    return { id };
  };
  const known = (name: string, kind: ActorKind): Person => {
    const folded = foldName(name);
    const there = [...bearers(folded), ...bearers(`the ${folded}`)].filter((bearer) =>
      kind === 'unnamed' ? bearer.scopeArticleId === article.id : bearer.kind !== 'unnamed',
    );
    const ids = [...new Set(there.map(({ id }) => id))];
    if (ids.length > 1) return { among: ids, name };
    return ids[0] === undefined ? null : { id: ids[0] };
  };
  const actor = (index: number | null): Person => {
    const found = index === null ? undefined : analysis.actors[index];
    const name = plainName(found?.name ?? '');
    if (!found || index === null || name === '') return null;
    const kind = unnamed.has(index) ? 'unnamed' : found.kind;
    return (
      known(name, kind) ??
      (found.knownId && kind !== 'unnamed' ? { id: found.knownId as ActorId } : null) ??
      propose(proposedId(index), { kind, name, aliases: found.aliases.map(plainName).filter((alias) => standsAlone(alias, name, kind)) })
    );
  };
  const at = (span: Span): Person => {
    const mention = analysis.mentions.find((one) => one.span.start < span.end && span.start < one.span.end);
    if (mention) return actor(mention.actor);
    const name = plainName(article.text.slice(span.start, span.end));
    const folded = foldName(name);
    if (name === '') return null;
    const index = analysis.actors.findIndex((one) => [one.name, ...one.aliases].some((written) => foldName(plainName(written)) === folded));
    if (index >= 0) return actor(index);
    const id = byWords.get(folded) ?? proposedId(analysis.actors.length + byWords.size);
    byWords.set(folded, id);
    return known(name, 'agency') ?? propose(id, { kind: 'agency', name });
  };
  return { actor, at, proposed: () => [...proposed.values()] };
}

/** Actors that are nobody by name: what the engine calls so, and those who speak only as a role or a group without a name. */
function unnamedActors({ actors, quotes }: Analysis): ReadonlySet<number> {
  const strengths = new Map<number, boolean>();
  for (const { actor, sourceStrength } of quotes) {
    if (actor === null) continue;
    const nameless = sourceStrength === 'unnamed-role' || sourceStrength === 'unnamed-group';
    strengths.set(actor, nameless && (strengths.get(actor) ?? true));
  }
  const isUnnamed = (kind: ActorKind, index: number): boolean =>
    kind === 'unnamed' || ((kind === 'person' || kind === 'group') && strengths.get(index) === true);
  return new Set(actors.flatMap(({ kind }, index) => (isUnnamed(kind, index) ? [index] : [])));
}

/** The name as an entry bears it: without a leading English article, at most as long as a name may be. */
function plainName(words: string): string {
  const plain = words.replace(/\s+/gu, ' ').trim();
  return plain.replace(/^(?:the|an?)\s+(?=\S)/iu, '').slice(0, LONGEST_NAME);
}

/** Whether an alias is safe beside the name in every article: a surname alone may be somebody else's elsewhere. */
function standsAlone(alias: string, name: string, kind: ActorKind): boolean {
  if (alias === '' || foldName(alias) === foldName(name) || kind === 'unnamed') return false;
  return kind !== 'person' || /\s/u.test(alias);
}

function quoteSuggestion({ text, outletId }: SuggestInput['article'], quote: FoundQuote, cast: Cast): Suggestion | null {
  const anchors = passages(text, quote.content);
  const [first] = anchors;
  if (!first || anchors.length > 50) return null;
  const choices: ActorChoice[] = [];
  const decide = (person: Person, role: ActorChoice['role'], step: number): ActorId | null => {
    if (person && 'among' in person) choices.push({ role, step, name: person.name, among: [...person.among] });
    return person && 'id' in person ? person.id : null;
  };
  const speakerId = decide(cast.actor(quote.actor), 'speaker', 0);
  const relays = quote.relays.flatMap(({ span, step }): Relay[] => {
    const actorId = decide(cast.at(span), 'relay', step);
    return actorId && actorId !== outletId ? [{ actorId, step }] : [];
  });
  const chain = [...relays].sort((one, other) => one.step - other.step);
  const venue = quote.venue ? text.slice(quote.venue.start, quote.venue.end) : '';
  const [cue] = quote.cue ? passages(text, [quote.cue]) : [];
  const [speakerWords] = quote.speaker ? passages(text, [quote.speaker]) : [];
  return {
    id: suggestionId('quote', first),
    anchors,
    body: {
      kind: 'quote',
      directness: quote.directness,
      speakerId,
      cue: cue ? describePassage(text, cue.start, cue.end) : null,
      relays: steppedRelays(chain),
      venue: venue.length <= 300 ? venue : '',
      certainty: quote.certainty,
      outletStance: quote.outletStance,
    },
    /* As sure as the less sure of both: that these words name the speaker, and whom they mean. */
    confidence: within(quote.actor === null ? quote.confidence : Math.min(quote.confidence, quote.actorConfidence)),
    speakerWords: speakerWords ?? null,
    sourceStrength: quote.sourceStrength,
    negated: quote.negated,
    hedged: quote.hedged,
    choices,
    relaySteps: chain.slice(0, 20).map(({ step }) => Math.max(0, step)),
  };
}

function mentionSuggestion(text: string, mention: FoundMention, cast: Cast): Suggestion | null {
  const anchors = passages(text, [mention.span]);
  const [first] = anchors;
  const person = cast.actor(mention.actor);
  if (!first || !person) return null;
  const choices: ActorChoice[] = 'among' in person ? [{ role: 'actor', step: 0, name: person.name, among: [...person.among] }] : [];
  return {
    id: suggestionId('mention', first),
    anchors,
    body: { kind: 'mention', actorId: 'id' in person ? person.id : null },
    confidence: within(mention.confidence),
    speakerWords: null,
    sourceStrength: null,
    negated: false,
    hedged: false,
    choices,
    relaySteps: [],
  };
}

/** Spans with their words; one that is not in the text, or cuts a character, takes the whole list away. */
function passages(text: string, spans: readonly Span[]): Passage[] {
  const found = spans.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) }));
  return found.every((passage) => checkPassage(text, passage)) ? found : [];
}

const within = (confidence: number): number => Math.min(1, Math.max(0, confidence));
