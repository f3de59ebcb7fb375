import type { ActorKind } from '../model/actor.ts';
import { compareBodies } from './body-names.ts';
import { type ComparedActor, type PreparedActor, type PreparedName, prepareActor } from './compared-actor.ts';
import type { NameCustoms } from './name-customs.ts';
import { keysOf } from './pair-keys.ts';
import { comparePersons, namesConflict } from './person-names.ts';

export type { ComparedActor } from './compared-actor.ts';

/**
 * Why two entries may be one, as data for a sentence in the window. `first` and `second` are the names that agree, as the two
 * entries write them. 'alias': the same words are a name or alias of both; 'short-name': "Mike" and "Michael", "V." and "Vladimir".
 */
export type SameActorReason =
  | Readonly<{ kind: 'shared-identifier'; scheme: string; value: string }>
  | Readonly<{ kind: 'spelling' | 'transliteration' | 'alias' | 'short-name'; first: string; second: string }>
  | Readonly<{ kind: 'title-and-surname'; first: string; second: string; surname: string }>
  | Readonly<{ kind: 'acronym'; first: string; second: string; acronym: string }>;

/** Two entries by their ids, in the order given, and how likely they are one: from 0 to 1, "maybe" below LIKELY. */
export type SameActorSuggestion = Readonly<{ first: string; second: string; score: number; reason: SameActorReason }>;

/** From this score on a suggestion is more than a "maybe". */
export const LIKELY = 0.65;

/**
 * Whether the two entries may be one, with the strongest reason; null where nothing says so or something speaks against it:
 * another Wikidata entry, another given name, another sex, a person and a body.
 */
export function sameActor(first: ComparedActor, second: ComparedActor, customs: NameCustoms): SameActorSuggestion | null {
  return compare(prepareActor(first, customs), prepareActor(second, customs), customs);
}

/**
 * Every pair of the register that may be one, best first. Entries meet by shared keys (a surname's consonants, an acronym),
 * never all with all. A surname or acronym that several entries could own is only a "maybe" for each.
 */
export function findPairs(actors: readonly ComparedActor[], customs: NameCustoms): SameActorSuggestion[] {
  const prepared = actors.map((actor) => prepareActor(actor, customs));
  const found: SameActorSuggestion[] = [];
  for (const [first, partners] of partnersOf(prepared, customs))
    for (const at of partners) {
      const one = prepared[first];
      const other = prepared[at];
      const suggestion = one && other ? compare(one, other, customs) : null;
      if (suggestion) found.push(suggestion);
    }
  return ordered(lessWhereSeveral(found));
}

/** Which of the register's entries this one may be, best first. */
export function pairsWith(actor: ComparedActor, others: readonly ComparedActor[], customs: NameCustoms): SameActorSuggestion[] {
  const one = prepareActor(actor, customs);
  const found = others.flatMap((other) => compare(one, prepareActor(other, customs), customs) ?? []);
  return ordered(lessWhereSeveral(found));
}

/* Above this many entries a key says too little ("University of …"); the entries still meet by their other keys. */
const LARGEST_BLOCK = 250;

function partnersOf(prepared: readonly PreparedActor[], customs: NameCustoms): Map<number, Set<number>> {
  const blocks = new Map<string, { asking: number[]; answering: number[] }>();
  for (const [at, actor] of prepared.entries())
    for (const { key, side } of keysOf(actor, customs)) {
      const block = blocks.get(key) ?? { asking: [], answering: [] };
      if (block.asking.length === 0 && block.answering.length === 0) blocks.set(key, block);
      if (side !== 'answers') block.asking.push(at);
      if (side !== 'asks') block.answering.push(at);
    }
  const partners = new Map<number, Set<number>>();
  for (const { asking, answering } of blocks.values()) {
    if (Math.min(asking.length, answering.length) > LARGEST_BLOCK) continue;
    for (const one of asking)
      for (const other of answering) {
        if (one === other) continue;
        const [first, second] = one < other ? [one, other] : [other, one];
        const known = partners.get(first);
        if (known) known.add(second);
        else partners.set(first, new Set([second]));
      }
  }
  return partners;
}

function compare(one: PreparedActor, other: PreparedActor, customs: NameCustoms): SameActorSuggestion | null {
  if (one.actor.id === other.actor.id) return null;
  const make = (score: number, reason: SameActorReason): SameActorSuggestion => ({
    first: one.actor.id,
    second: other.actor.id,
    score: Math.round(score * 100) / 100,
    reason,
  });
  const shared = one.actor.identifiers.find(({ scheme, value }) => has(other.actor, scheme, value));
  if (shared) return make(0.98, { kind: 'shared-identifier', scheme: shared.scheme, value: shared.value });
  if (!mayBeOneKind(one.actor.kind, other.actor.kind) || differentlyIdentified(one.actor, other.actor)) return null;
  if (one.actor.kind === 'unnamed') return sameUnnamed(one, other, make);
  const best = bestOfNames(one, other, customs);
  if (!best) return null;
  const certain = one.actor.kind === 'person' ? withDescriptions(best, one, other) : best.score;
  return make(certain * (one.actor.kind === other.actor.kind ? 1 : 0.9), best.reason);
}

const has = (actor: ComparedActor, scheme: string, value: string): boolean =>
  actor.identifiers.some((own) => own.value === value && own.scheme.toLowerCase() === scheme.toLowerCase());

/* Wikidata keeps one entry an actor, so two of them are two actors. Other registers may hold several of one. */
const differentlyIdentified = (one: ComparedActor, other: ComparedActor): boolean =>
  [one, other].every(({ identifiers }) => identifiers.some(({ scheme }) => scheme.toLowerCase() === 'wikidata'));

const BODIES: ReadonlySet<ActorKind> = new Set<ActorKind>(['organisation', 'government', 'agency', 'group']);
const mayBeOneKind = (one: ActorKind, other: ActorKind): boolean => one === other || (BODIES.has(one) && BODIES.has(other));

type Make = (score: number, reason: SameActorReason) => SameActorSuggestion;

/* "A Kremlin source" is one only inside one article. */
function sameUnnamed(one: PreparedActor, other: PreparedActor, make: Make): SameActorSuggestion | null {
  if (one.actor.scopeArticleId === null || one.actor.scopeArticleId !== other.actor.scopeArticleId) return null;
  const [first, second] = [one.names[0], other.names[0]];
  if (!first?.body || !second?.body || first.body.words.join(' ') !== second.body.words.join(' ')) return null;
  return make(0.75, { kind: 'spelling', first: first.text, second: second.text });
}

type Best = Readonly<{ score: number; reason: SameActorReason }>;

function bestOfNames(one: PreparedActor, other: PreparedActor, customs: NameCustoms): Best | null {
  const [ownName, otherName] = [one.names[0], other.names[0]];
  const apart =
    ownName?.person && otherName?.person && ownName.writing === otherName.writing
      ? namesConflict(ownName.person, otherName.person, customs)
      : false;
  let best: Best | null = null;
  for (const [at, first] of one.names.entries())
    for (const [against, second] of other.names.entries()) {
      const byAlias = at + against > 0;
      const found = compareNames(first, second, byAlias, customs);
      if (!found) continue;
      /* Two brothers share the alias "Roldan"; only a full name in common outweighs two chief names that differ. */
      if (apart && !(found.reason.kind === 'alias' && first.person?.given)) continue;
      const score = apart ? Math.min(found.score, 0.6) : byAlias && found.reason.kind !== 'alias' ? found.score * 0.95 : found.score;
      if (!best || score > best.score) best = { ...found, score };
    }
  return best;
}

function compareNames(first: PreparedName, second: PreparedName, byAlias: boolean, customs: NameCustoms): Best | null {
  const names = { first: first.text, second: second.text };
  if (first.folded === second.folded) {
    const telling = first.person ? (first.person.given !== null ? 0.95 : 0.6) : first.folded.length > 3 ? 0.95 : 0.8;
    return { score: byAlias ? telling * 0.95 : telling, reason: { kind: byAlias ? 'alias' : 'spelling', ...names } };
  }
  if (first.writing === 'abjad' || second.writing === 'abjad') {
    const enough = Math.min(first.abjad.length, second.abjad.length);
    if (first.abjad !== second.abjad || enough < 4 || first.writing === 'other' || second.writing === 'other') return null;
    return { score: enough > 5 ? 0.75 : enough > 4 ? 0.7 : 0.5, reason: { kind: 'transliteration', ...names } };
  }
  const acrossScripts = first.script !== second.script;
  if (first.person && second.person) {
    const found = comparePersons(first.person, second.person, customs);
    if (!found) return null;
    if (found.kind === 'title-and-surname')
      return {
        score: found.score,
        reason: { kind: found.kind, ...names, surname: (first.person.given === null ? first : second).surname },
      };
    const score = acrossScripts ? Math.min(found.score, 0.85) : found.score;
    return { score, reason: { kind: acrossScripts && found.kind === 'spelling' ? 'transliteration' : found.kind, ...names } };
  }
  if (!first.body || !second.body) return null;
  const found = compareBodies(first.body, second.body);
  if (!found) return null;
  if (found.kind === 'acronym') {
    const acronym = first.body.acronym === null ? second.text : first.text;
    return { score: found.score, reason: { kind: 'acronym', ...names, acronym } };
  }
  const score = acrossScripts ? Math.min(found.score, 0.8) : found.score;
  return { score, reason: { kind: acrossScripts ? 'transliteration' : found.kind, ...names } };
}

/* What is written about both: the same office makes a bare surname likely, nothing in common makes one name a "maybe". */
function withDescriptions({ score, reason }: Best, one: PreparedActor, other: PreparedActor): number {
  const common = [...one.about].some((word) => other.about.has(word));
  if (reason.kind === 'title-and-surname') return common ? Math.min(0.8, score + 0.2) : score;
  if (one.described && other.described && !common) return Math.min(score, 0.55);
  return score;
}

/* Nobody reads through more: "Smith" says nothing where forty bear the name. */
const MOST_OWNERS = 8;

/* "Roldan" with an Ana and an Ina in the register, "PA" with two long forms: each of them only maybe. */
function lessWhereSeveral(found: readonly SameActorSuggestion[]): SameActorSuggestion[] {
  const times = new Map<string, number>();
  const open = (kind: SameActorReason['kind']): boolean => kind === 'title-and-surname' || kind === 'acronym';
  for (const { first, second, reason } of found)
    if (open(reason.kind)) for (const id of [first, second]) times.set(id, (times.get(id) ?? 0) + 1);
  return found.flatMap((suggestion) => {
    const { first, second, reason, score } = suggestion;
    const owners = open(reason.kind) ? Math.max(times.get(first) ?? 0, times.get(second) ?? 0) : 1;
    if (owners > MOST_OWNERS) return [];
    return owners > 1 ? [{ ...suggestion, score: Math.round(Math.min(score, LIKELY) * 60) / 100 }] : [suggestion];
  });
}

const ordered = (found: SameActorSuggestion[]): SameActorSuggestion[] =>
  found.sort((a, b) => b.score - a.score || compareIds(a.first, b.first) || compareIds(a.second, b.second));
const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
