import type { NewsEvent } from '../../../shared/model/event.ts';
import { useCommand } from '../../app/client.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Keys } from '../../ui/Keys.tsx';

/** Asks before an event goes, and says what stays. */
export function DeleteEventDialog({
  event,
  articles,
  onClose,
  onDeleted,
}: Readonly<{ event: Pick<NewsEvent, 'id' | 'name'>; articles: number; onClose: () => void; onDeleted?: () => void }>) {
  const { run } = useCommand('events.delete');
  const remove = async () => {
    const deleted = await run({ id: event.id }).catch(() => null);
    if (deleted) onDeleted?.();
  };
  return (
    <ConfirmDialog open onClose={onClose} title={`Delete “${event.name}”?`} confirm="Delete event" onConfirm={remove}>
      <p>
        The event goes, with its claims.{' '}
        {articles === 0
          ? 'It has no articles.'
          : `Its ${articles === 1 ? 'article stays' : `${articles} articles stay`} in the library with all their marks.`}
      </p>
      <p className="muted">
        <Keys keys="Ctrl Z" /> brings it back.
      </p>
    </ConfirmDialog>
  );
}
