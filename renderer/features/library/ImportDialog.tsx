import { useState } from 'react';
import { useCommand } from '../../app/client.tsx';
import { currentPlace, go } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { adding, namedFiles, namesApart } from './adding-state.ts';
import { type EventChoice, EventPicker, type OutletChoice, OutletPicker, useChosenEvent } from './pickers.tsx';

const SHOWN = 5;

/** Asks what the files have in common before they are added; Enter adds them as they are. */
export function ImportDialog({ paths, onClose }: Readonly<{ paths: readonly string[]; onClose: () => void }>) {
  const [event, setEvent] = useState<EventChoice | null>(null);
  const [outlet, setOutlet] = useState<OutletChoice | null>(null);
  const { run, isPending } = useCommand('articles.import');
  const chosenEvent = useChosenEvent();
  const start = async () => {
    const started = await chosenEvent
      .idOf(event)
      .then((eventId) => run({ paths: [...paths], eventId, outlet: outlet?.name ?? null }))
      .catch(() => null);
    if (!started) return;
    adding.set({ jobId: started.jobId, title: namedFiles(paths), phases: [], report: null, visible: true });
    if (currentPlace().view !== 'library') go({ view: 'library' });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Add ${namedFiles(paths)}`}
      onSubmit={() => void start()}
      footer={
        <>
          <Button onClick={onClose} keys="Esc">
            Cancel
          </Button>
          <Button type="submit" variant="primary" disabled={isPending || chosenEvent.isPending} keys="Enter" autoFocus>
            Add
          </Button>
        </>
      }
    >
      {paths.length > 1 ? (
        <ul className="meta file-names">
          {namesApart(paths.slice(0, SHOWN)).map((name, i) => (
            <li key={paths[i]} className="one-line" title={paths[i]}>
              {name}
            </li>
          ))}
          {paths.length > SHOWN ? <li>and {(paths.length - SHOWN).toLocaleString('en')} more</li> : null}
        </ul>
      ) : null}
      <div className="fields">
        <Field label="Put them into an event">{(ids) => <EventPicker {...ids} value={event} onChange={setEvent} />}</Field>
        <Field label="Outlet" hint="Given here, it counts for every file, whatever the file itself says.">
          {(ids) => <OutletPicker {...ids} value={outlet} onChange={setOutlet} />}
        </Field>
      </div>
    </Dialog>
  );
}
