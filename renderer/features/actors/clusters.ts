import type { ActorPair, ActorSummary } from '../../../shared/contract.ts';

/** Entries that proposals hold together, and the likeliest of these proposals. */
export type Cluster = Readonly<{ actors: readonly ActorSummary[]; strongest: ActorPair; pairs: number }>;

/** Pairs gathered so that every entry stands once: where A may be B and B may be C, the three stand together. Likeliest first. */
export function clustersOf(pairs: readonly ActorPair[]): readonly Cluster[] {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next;
    return root;
  };
  for (const { first, second } of pairs) {
    for (const { id } of [first, second]) if (!parent.has(id)) parent.set(id, id);
    parent.set(rootOf(second.id), rootOf(first.id));
  }
  const clusters = new Map<string, { actors: Map<string, ActorSummary>; strongest: ActorPair; pairs: number }>();
  for (const pair of pairs) {
    const root = rootOf(pair.first.id);
    const cluster = clusters.get(root) ?? { actors: new Map<string, ActorSummary>(), strongest: pair, pairs: 0 };
    for (const actor of [pair.first, pair.second]) cluster.actors.set(actor.id, actor);
    if (pair.score > cluster.strongest.score) cluster.strongest = pair;
    cluster.pairs += 1;
    clusters.set(root, cluster);
  }
  return [...clusters.values()]
    .map(({ actors, strongest, pairs: count }) => ({ actors: [...actors.values()], strongest, pairs: count }))
    .sort((one, other) => other.strongest.score - one.strongest.score);
}
