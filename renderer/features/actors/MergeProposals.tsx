import type { ActorPair, ActorSummary } from '../../../shared/contract.ts';
import type { ActorId } from '../../../shared/model/ids.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../ui/index.ts';
import { movesWords, reasonWords, sentence, togetherWords } from './pair-words.ts';
import { kindWords } from './register.ts';

/** Of a pair, the entry that is not this one. */
export const otherOf = (pair: ActorPair, id: ActorId): ActorSummary => (pair.first.id === id ? pair.second : pair.first);

const FEW = 3;

/** Who may be the same as this actor, each with its reason and with what a merge would move. Dashed: nothing is decided yet. */
export function MergeProposals({
  actorId,
  pairs,
  onMerge,
  onApart,
}: Readonly<{ actorId: ActorId; pairs: readonly ActorPair[]; onMerge: (pair: ActorPair) => void; onApart: (pair: ActorPair) => void }>) {
  return (
    <>
      {pairs.slice(0, FEW).map((pair, i) => {
        const other = otherOf(pair, actorId);
        return (
          <section className="merge" key={other.id} aria-label={`${other.name} may be the same`}>
            <span className="same" aria-hidden="true">
              =?
            </span>
            <div>
              <p>
                <button type="button" className="as-link strong" onClick={() => go({ view: 'actors', actorId: other.id })}>
                  <bdi>{other.name}</bdi>
                </button>
                {other.description ? <>, “{other.description}”,</> : null} {pair.likely ? 'may well be' : 'may be'} the same{' '}
                {other.kind === 'person' ? 'person' : kindWords[other.kind].toLowerCase().replace(/ or .*/, '')}.
              </p>
              <p className="meta">
                {sentence(reasonWords(pair.reason), togetherWords(pair))} Merging moves {movesWords(other, other.aliases.length + 1)}, and
                can be undone.
              </p>
            </div>
            <span className="grow" />
            <Button
              small
              variant={i === 0 && pair.likely ? 'primary' : undefined}
              keys={i === 0 ? 'M' : undefined}
              onClick={() => onMerge(pair)}
            >
              Merge…
            </Button>
            <Button small keys={i === 0 ? 'X' : undefined} onClick={() => onApart(pair)}>
              Keep apart
            </Button>
          </section>
        );
      })}
      {pairs.length > FEW ? (
        <p className="meta merge-more">{pairs.length - FEW} more may be the same; they come up when these are decided.</p>
      ) : null}
    </>
  );
}
