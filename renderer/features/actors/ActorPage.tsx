import { useState } from 'react';
import type { ActorPair, OpenActor } from '../../../shared/contract.ts';
import type { ActorId, EventId } from '../../../shared/model/ids.ts';
import { useCall, useCommand } from '../../app/client.tsx';
import { useAct } from '../../app/commands.ts';
import { go } from '../../app/navigation.ts';
import { useUndo } from '../../app/undo.ts';
import { EmptyState, useToast } from '../../ui/index.ts';
import { ActorDialog } from './ActorDialog.tsx';
import { ActorHead } from './ActorHead.tsx';
import { ActorMentions } from './ActorMentions.tsx';
import { DeleteActorDialog } from './DeleteActorDialog.tsx';
import { FindMentionsDialog } from './FindMentionsDialog.tsx';
import { type MergeableActor, MergeDialog } from './MergeDialog.tsx';
import { ActorHistory, MergedParts } from './MergedParts.tsx';
import { MergeProposals, otherOf } from './MergeProposals.tsx';
import { Statements } from './Statements.tsx';
import { QuotedBeside, WrittenAs } from './WrittenAs.tsx';

type Asking = 'edit' | 'delete' | 'find' | 'merge' | ActorPair;

/** One actor: who it is, who may be the same, how articles write it, and everything that it said. */
export function ActorPage({ actorId }: Readonly<{ actorId: ActorId }>) {
  const [eventId, setEventId] = useState<EventId | null>(null);
  const whole = useCall('actors.get', { id: actorId }, { keep: false });
  const narrowed = useCall('actors.get', { id: actorId, ...(eventId ? { eventId } : {}) }, { keep: false });
  const proposed = useCall('actors.pairs', {});
  const [asking, setAsking] = useState<Asking | null>(null);
  const apart = useKeepApart();
  // The id of an entry that became part of another opens that one.
  const id = whole.data?.actor.id ?? actorId;
  const pairs = (proposed.data ?? []).filter((pair) => pair.first.id === id || pair.second.id === id);
  const first = pairs[0];
  const group = 'This actor';
  const enabled = whole.data !== undefined;
  useAct({ id: 'actor.edit', title: 'Edit the actor', keys: 'F2', group, enabled, run: () => setAsking('edit') });
  useAct({ id: 'actor.find', title: 'Find mentions in the library', keys: 'F', group, enabled, run: () => setAsking('find') });
  useAct({ id: 'actor.merge', title: 'Merge with another entry', keys: 'M', group, enabled, run: () => setAsking(first ?? 'merge') });
  useAct({
    id: 'actor.apart',
    title: 'Keep apart from the entry that may be the same',
    keys: 'X',
    group,
    enabled: first !== undefined,
    run: () => first && apart(first),
  });
  useAct({ id: 'actor.delete', title: 'Delete the actor', keys: 'Del', group, enabled, run: () => setAsking('delete') });
  if (whole.error)
    return (
      <section className="paper" aria-label="Actor">
        <EmptyState title="This actor cannot be shown">
          <p>{whole.error.message}</p>
        </EmptyState>
      </section>
    );
  if (!whole.data) return <section className="paper" aria-label="Actor" aria-busy="true" />;
  const open = whole.data;
  const shown = narrowed.data ?? open;
  const close = () => setAsking(null);
  return (
    <section className="paper actor-page" aria-label="Actor">
      <ActorHead
        open={open}
        onEdit={() => setAsking('edit')}
        onDelete={() => setAsking('delete')}
        onMerge={() => setAsking('merge')}
        onFind={() => setAsking('find')}
      />
      <MergeProposals actorId={id} pairs={pairs} onMerge={setAsking} onApart={apart} />
      <div className="who-tables">
        <WrittenAs open={open} />
        <QuotedBeside open={open} />
      </div>
      <Statements open={open} shown={shown} eventId={eventId} onEvent={setEventId} />
      <ActorMentions mentions={shown.mentions} />
      <MergedParts merges={open.merges} />
      <ActorHistory actorId={id} />
      {asking === 'edit' ? <ActorDialog actor={open.actor} onClose={close} /> : null}
      {asking === 'delete' ? <DeleteActorDialog open={open} onClose={close} /> : null}
      {asking === 'find' ? <FindMentionsDialog actor={open.actor} onClose={close} /> : null}
      {asking === 'merge' || (asking !== null && typeof asking === 'object') ? (
        <MergeDialog
          actor={mergeable(open)}
          other={asking === 'merge' ? null : otherOf(asking, id)}
          onClose={close}
          onMerged={(keptId) => go({ view: 'actors', actorId: keptId })}
        />
      ) : null}
    </section>
  );
}

/** Says of a pair that it is two: it is not proposed again, and the toast takes it back. */
function useKeepApart(): (pair: ActorPair) => void {
  const { run } = useCommand('actors.keepApart');
  const toast = useToast();
  const { undo } = useUndo();
  return (pair) => {
    void run({ first: pair.first.id, second: pair.second.id }).then(
      () => toast(`${pair.first.name} and ${pair.second.name} are kept apart`, { label: 'Undo', run: undo }),
      () => undefined,
    );
  };
}

const mergeable = ({ actor: { id, name, kind }, counts }: OpenActor): MergeableActor => ({ id, name, kind, ...counts });
