import { useState } from 'react';
import type { ArticleId, EventId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../app/client.tsx';
import { go } from '../../app/navigation.ts';
import { counted } from '../../app/StatusBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { type EventChoice, EventPicker } from './pickers.tsx';

/** Puts articles into an event that there is, or into a new one. */
export function AddToEventDialog({ articleIds, onClose }: Readonly<{ articleIds: readonly ArticleId[]; onClose: () => void }>) {
  const [event, setEvent] = useState<EventChoice | null>(null);
  const { run, isPending } = useCommand('events.addArticles');
  const create = useCommand('events.create');
  const toast = useToast();
  const put = async ({ id, name }: EventChoice): Promise<EventId> => {
    if (id === null) return (await create.run({ fields: { name }, articleIds: [...articleIds] })).event.id;
    await run({ id, articleIds: [...articleIds] });
    return id;
  };
  const add = async () => {
    if (!event) return;
    const eventId = await put(event).catch(() => null);
    if (!eventId) return;
    toast(`${counted(articleIds.length, 'article')} in “${event.name}”`, {
      label: 'Compare',
      run: () => go({ view: 'event', eventId }),
    });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Add ${counted(articleIds.length, 'article')} to an event`}
      onSubmit={() => void add()}
      footer={
        <>
          <Button onClick={onClose} keys="Esc">
            Cancel
          </Button>
          <Button type="submit" variant="primary" disabled={!event || isPending || create.isPending} keys="Enter">
            Add
          </Button>
        </>
      }
    >
      <div className="fields">
        <Field label="Event" hint="Type a few letters of its name, or the name of a new one.">
          {(ids) => <EventPicker {...ids} autoFocus value={event} onChange={setEvent} />}
        </Field>
      </div>
    </Dialog>
  );
}
