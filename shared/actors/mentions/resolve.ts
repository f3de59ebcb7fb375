import type { FoundActor, FoundMention } from '../../quotes/analysis.ts';
import type { TaggedText } from '../../quotes/tagged-text.ts';
import type { Span } from '../../text/words.ts';
import { clusterMentions } from './clusters.ts';
import type { Mention } from './find-mentions.ts';
import { sharedSurnames } from './kinship.ts';
import { knownIdOf } from './known-owner.ts';
import type { MentionWords } from './mention-words.ts';
import { headOf, type Placed, place, tokensOf } from './phrases.ts';
import { walk } from './walk.ts';

/** Who somebody is: an actor of the text by its number, its name where it has one, from 0 to 1 how sure. Null: not sure. */
export type ResolvedSpeaker = Readonly<{ actor: number | null; name: string | null; confidence: number }>;

/**
 * The actors of a text. `actors` holds the named ones in the order of their first mention, then unnamed sources and groups by
 * their description ("a Kremlin source"). `mentions` are the names only, each with its actor.
 */
export type Resolution = Readonly<{
  actors: readonly FoundActor[];
  mentions: readonly FoundMention[];
  /** By token: whom a pronoun or the head of a phrase means. Only resolveSpeaker reads this. */
  references: ReadonlyMap<number, Readonly<{ actor: number | null; confidence: number }>>;
  /** Actors whose surname several persons of the text bear. */
  unsure: ReadonlySet<number>;
  placed: Placed;
  words: MentionWords;
}>;

/**
 * Brings the mentions of one text together and tells whom its pronouns, roles and short forms mean. The spans of speakers, where
 * they are known, weigh more than other words, and each becomes an actor: unnamed if nothing names it.
 */
export function resolve(tagged: TaggedText, mentions: readonly Mention[], words: MentionWords, speakers: readonly Span[] = []): Resolution {
  const { clusters, of } = clusterMentions(mentions, words, sharedSurnames(tagged, mentions, words));
  const placed = place(tagged.tokens, mentions);
  const { references, unnamed } = walk(tagged, placed, clusters, of, speakers, words);
  const order = clusters.map((_, at) => at).sort((a, b) => (clusters[a]?.mentions[0] ?? 0) - (clusters[b]?.mentions[0] ?? 0));
  /* By cluster: the actor's number. The unnamed keep theirs, which follow after the clusters. */
  const number = new Int32Array(clusters.length + unnamed.length).map((_, at) => at);
  for (let at = 0; at < order.length; at++) number[order[at] as number] = at;
  const actors: FoundActor[] = order.map((at) => {
    const cluster = clusters[at];
    const name = cluster?.name ?? '';
    const own = (cluster?.mentions ?? []).map((index) => mentions[index]).filter((mention) => mention !== undefined);
    return {
      name,
      kind: cluster?.kind ?? 'person',
      aliases: [...new Set(own.map((mention) => mention.name))].filter((alias) => alias !== name),
      knownId: cluster?.unsure ? null : knownIdOf(name, own, words),
    };
  });
  for (const { description, kind } of unnamed) actors.push({ name: description, kind, aliases: [], knownId: null });
  return {
    actors,
    mentions: mentions.map(({ span, kind, name, confidence }, at) => {
      const actor = number[of[at] ?? 0] ?? 0;
      return { span, kind: actors[actor]?.kind ?? kind, name, actor, confidence };
    }),
    references: renumbered(references, number),
    unsure: new Set(order.flatMap((cluster, at) => (clusters[cluster]?.unsure ? [at] : []))),
    placed,
    words,
  };
}

function renumbered(references: Resolution['references'], number: Int32Array): Resolution['references'] {
  const found = new Map<number, Readonly<{ actor: number | null; confidence: number }>>();
  for (const [token, { actor, confidence }] of references)
    found.set(token, { actor: actor === null ? null : (number[actor] ?? null), confidence });
  return found;
}

/**
 * Who the speaker is whose words stand at the span: a name with what describes it, a role, a pronoun. `name` is the fullest name
 * in the text, null for the unnamed. Actor null: nobody, or two are as likely.
 */
export function resolveSpeaker(tagged: TaggedText, resolution: Resolution, span: Span): ResolvedSpeaker {
  const head = headOf(tagged, resolution.placed, span, resolution.words);
  if (!head || head.kind === 'several') return NOBODY;
  if (head.kind === 'mention') {
    const mention = resolution.mentions[head.mention];
    if (!mention || resolution.unsure.has(mention.actor)) return NOBODY;
    return speaker(resolution, mention.actor, mention.name === resolution.actors[mention.actor]?.name ? 0.97 : 0.93);
  }
  const found = resolution.references.get(head.kind === 'pronoun' ? head.token : head.phrase.head);
  return found && found.actor !== null ? speaker(resolution, found.actor, found.confidence) : NOBODY;
}

/** The actor whose name stands at the span or around it; null between names. */
export function actorAt(tagged: TaggedText, resolution: Resolution, span: Span): number | null {
  const { first, last } = tokensOf(tagged.tokens, span);
  for (let at = first; at < Math.max(last, first + 1); at++) {
    const mention = resolution.placed.at[at] ?? -1;
    if (mention >= 0) return resolution.mentions[mention]?.actor ?? null;
  }
  return null;
}

const NOBODY: ResolvedSpeaker = { actor: null, name: null, confidence: 0 };

function speaker({ actors, mentions }: Resolution, actor: number, confidence: number): ResolvedSpeaker {
  const isNamed = mentions.some((mention) => mention.actor === actor);
  return { actor, name: isNamed ? (actors[actor]?.name ?? null) : null, confidence };
}
