import { useState } from 'react';
import type { NewsEvent } from '../../../shared/model/event.ts';
import type { EventId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../app/client.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field, TextArea, TextInput } from '../../ui/Field.tsx';
import { readTime, writeTime } from '../library/read-time.ts';

/** Asks what happened, when and where, of a new event or of one that there is. */
export function EventDialog({
  event,
  onClose,
  onSaved,
}: Readonly<{ event?: NewsEvent; onClose: () => void; onSaved?: (id: EventId) => void }>) {
  const [name, setName] = useState(event?.name ?? '');
  const [when, setWhen] = useState(writeTime(event?.when ?? null));
  const [where, setWhere] = useState(event?.where ?? '');
  const [note, setNote] = useState(event?.note ?? '');
  const [tried, setTried] = useState(false);
  const create = useCommand('events.create');
  const update = useCommand('events.update');
  const time = readTime(when);
  const nameError = tried && name.trim() === '' ? 'Give the event a name, so that it can be found again.' : null;
  const whenError = when.trim() !== '' && !time ? 'Write the time as 2026-03-17 02:00, 17 March 2026, or as much as is known.' : null;
  const save = async () => {
    setTried(true);
    if (name.trim() === '' || whenError) return;
    const fields = { name: name.trim(), when: time, where: where.trim(), note: note.trim() };
    const saved = await (event ? update.run({ id: event.id, patch: fields }) : create.run({ fields })).catch(() => null);
    if (!saved) return;
    onClose();
    onSaved?.(saved.event.id);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={event ? 'Edit event' : 'New event'}
      keepOnOutsidePress
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onClose} keys="Esc">
            Cancel
          </Button>
          <Button type="submit" variant="primary" disabled={create.isPending || update.isPending} keys="Enter">
            {event ? 'Save' : 'Create event'}
          </Button>
        </>
      }
    >
      <div className="fields">
        <Field label="Name" error={nameError}>
          {(ids) => (
            <TextInput
              {...ids}
              autoFocus
              maxLength={300}
              placeholder="Fire at the grain terminal"
              value={name}
              onChange={(change) => setName(change.target.value)}
            />
          )}
        </Field>
        <Field label="When, as far as it is known" error={whenError}>
          {(ids) => (
            <TextInput {...ids} placeholder="17 March 2026, 02:00" value={when} onChange={(change) => setWhen(change.target.value)} />
          )}
        </Field>
        <Field label="Where">
          {(ids) => (
            <TextInput
              {...ids}
              maxLength={300}
              placeholder="Town, country"
              value={where}
              onChange={(change) => setWhere(change.target.value)}
            />
          )}
        </Field>
        <Field label="Note">
          {(ids) => <TextArea {...ids} small rows={4} value={note} onChange={(change) => setNote(change.target.value)} />}
        </Field>
      </div>
    </Dialog>
  );
}
