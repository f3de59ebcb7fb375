import type { OpenActor } from '../../../shared/contract.ts';
import { useCommand } from '../../app/client.tsx';
import { go } from '../../app/navigation.ts';
import { useUndo } from '../../app/undo.ts';
import { ConfirmDialog, useToast } from '../../ui/index.ts';
import { joined } from './pair-words.ts';

/** Asks before an entry leaves the register, and says all that hangs on it. */
export function DeleteActorDialog({ open, onClose }: Readonly<{ open: OpenActor; onClose: () => void }>) {
  const remove = useCommand('actors.delete');
  const toast = useToast();
  const { undo } = useUndo();
  const { actor, counts } = open;
  const confirm = async () => {
    const gone = await remove.run({ id: actor.id }).catch(() => null);
    if (!gone) return;
    go({ view: 'actors' });
    toast(`Deleted ${actor.name}`, { label: 'Undo', run: undo });
  };
  const { quotes, mentions, relays, articles } = counts;
  const nothing = quotes + mentions + relays + articles === 0;
  const parts = open.merges.map(({ absorbed }) => absorbed.name);
  return (
    <ConfirmDialog open onClose={onClose} title={`Delete ${actor.name}?`} confirm="Delete actor" onConfirm={confirm}>
      {nothing ? (
        <p>Nothing in the library names this actor.</p>
      ) : (
        <>
          <p>On this entry hangs:</p>
          <ul className="hangs">
            {quotes > 0 ? (
              <li>{quotes === 1 ? '1 quote, which loses its speaker' : `${quotes} quotes, which lose their speaker`}</li>
            ) : null}
            {mentions > 0 ? (
              <li>{mentions === 1 ? '1 mention, which loses its actor' : `${mentions} mentions, which lose their actor`}</li>
            ) : null}
            {relays > 0 ? (
              <li>
                {relays === 1 ? '1 quote that it relays, which loses that relay' : `${relays} quotes that it relays, which lose that relay`}
              </li>
            ) : null}
            {articles > 0 ? (
              <li>
                {articles === 1
                  ? '1 article of its own, which loses its outlet'
                  : `${articles} articles of its own, which lose their outlet`}
              </li>
            ) : null}
          </ul>
        </>
      )}
      {parts.length > 0 ? <p>It was merged from {joined([actor.name, ...parts])}; these cannot be split again once it is gone.</p> : null}
      <p className="meta">
        No article and no mark is deleted, and this can be undone. If it is somebody else of the register, merge the two instead.
      </p>
    </ConfirmDialog>
  );
}
