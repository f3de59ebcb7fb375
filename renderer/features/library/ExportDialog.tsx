import { useState } from 'react';
import { useCall } from '../../app/client.tsx';
import { currentPlace } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { type ExportFormat, exportAs } from './export-as.ts';
import { chosenArticles } from './list-state.ts';

/** Asks what goes out and as what; the file is written by a job, and a toast says where it lies. */
export function ExportDialog({ selection, onClose }: Readonly<{ selection: boolean; onClose: () => void }>) {
  const chosen = [...chosenArticles.get()];
  const { data: events = [] } = useCall('events.list', {});
  const { data: library } = useCall('library.status', {});
  const place = currentPlace();
  const here = place.view === 'event' || place.view === 'library' ? place.eventId : undefined;
  const [scope, setScope] = useState<string>(selection && chosen.length > 0 ? 'selection' : (here ?? 'library'));
  const [format, setFormat] = useState<ExportFormat>('wireside');
  const toast = useToast();
  const options: readonly SelectOption<string>[] = [
    { value: 'library', label: `The whole library (${library?.articles ?? 0} articles)` },
    ...(chosen.length > 0 ? [{ value: 'selection', label: `The ${chosen.length} chosen articles` }] : []),
    ...events.map((event) => ({ value: event.id, label: `Event: ${event.name} (${event.articles} articles)` })),
  ];
  const event = events.find((one) => one.id === scope);
  const [writing, setWriting] = useState(false);
  const write = async () => {
    const name = event?.name ?? (scope === 'selection' ? 'Chosen articles' : (library?.name ?? 'Library'));
    const wanted = event ? { eventId: event.id } : scope === 'selection' ? { articleIds: chosen } : {};
    setWriting(true);
    await exportAs({ name, format, scope: wanted }, toast, onClose);
    setWriting(false);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Export"
      onSubmit={() => void write()}
      footer={
        <>
          <Button onClick={onClose} keys="Esc">
            Cancel
          </Button>
          <Button type="submit" variant="primary" disabled={writing} autoFocus>
            Choose where…
          </Button>
        </>
      }
    >
      <div className="fields">
        <Field label="What">{(ids) => <Select {...ids} value={scope} options={options} onChange={setScope} />}</Field>
        <div className="labelled">
          <span className="meta">As</span>
          <Choice<ExportFormat>
            label="As"
            value={format}
            options={[
              { value: 'wireside', label: 'Collection (.wireside)' },
              { value: 'csv', label: 'Table of quotes (.csv)' },
            ]}
            onChange={(next) => next && setFormat(next)}
          />
          <p className="field-hint">
            {format === 'wireside'
              ? 'Articles with their marks, actors, events, tags and originals, in one file with checksums. A colleague can add it to another library.'
              : 'One row a quote: words, speaker, relays, outlet, headline, time, address. Opens in any spreadsheet.'}
          </p>
        </div>
      </div>
    </Dialog>
  );
}
