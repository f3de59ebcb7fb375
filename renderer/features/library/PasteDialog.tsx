import { useRef, useState } from 'react';
import { useCommand } from '../../app/client.tsx';
import { currentPlace, go } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field, TextArea, TextInput } from '../../ui/Field.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { type EventChoice, EventPicker, type OutletChoice, OutletPicker, useChosenEvent } from './pickers.tsx';
import { readTime } from './read-time.ts';

/** A text from the clipboard becomes an article. Only the text is needed; what is left open is looked for in it. */
export function PasteDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const [text, setText] = useState('');
  const [headline, setHeadline] = useState('');
  const [outlet, setOutlet] = useState<OutletChoice | null>(null);
  const [published, setPublished] = useState('');
  const [address, setAddress] = useState('');
  const [event, setEvent] = useState<EventChoice | null>(null);
  const chosenEvent = useChosenEvent();
  const [asked, setAsked] = useState(false);
  const { run, isPending } = useCommand('articles.paste');
  const toast = useToast();
  const textField = useRef<HTMLTextAreaElement>(null);
  const time = readTime(published);
  const timeError = published.trim() !== '' && !time ? timeHelp : null;
  const addressError =
    address.trim() !== '' && !/^https?:\/\/\S+$/i.test(address.trim()) ? 'Give an address that starts with http:// or https://.' : null;
  const textError = text.trim() === '' ? 'Paste the text of the article here.' : null;
  const add = async () => {
    setAsked(true);
    if (textError || timeError || addressError) return;
    const added = await chosenEvent
      .idOf(event)
      .then((eventId) =>
        run({
          text,
          headline: headline.trim() || null,
          outlet: outlet?.name ?? null,
          published: time,
          address: address.trim() || null,
          eventId,
        }),
      )
      .catch(() => null);
    if (!added) return;
    if (added.duplicate) toast('This text was here already; it is open now.');
    const place = currentPlace();
    const eventId = place.view === 'library' && place.eventId === event?.id ? place.eventId : undefined;
    go({ view: 'library', articleId: added.articleId, ...(eventId ? { eventId } : {}) });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Paste an article"
      width="wide"
      keepOnOutsidePress
      initialFocus={textField}
      onSubmit={() => void add()}
      footer={
        <>
          <Button onClick={onClose} keys="Esc">
            Cancel
          </Button>
          <Button type="submit" variant="primary" disabled={isPending || chosenEvent.isPending} keys="Ctrl Enter">
            Add article
          </Button>
        </>
      }
    >
      <div className="fields two">
        <div className="whole">
          <Field label="Text" error={asked ? textError : null}>
            {(ids) => (
              <TextArea
                {...ids}
                serif
                className="paste-text"
                ref={textField}
                dir="auto"
                value={text}
                onChange={(change) => setText(change.target.value)}
                onKeyDown={(key) => {
                  if (key.key === 'Enter' && (key.ctrlKey || key.metaKey)) void add();
                }}
              />
            )}
          </Field>
        </div>
        <div className="whole">
          <Field label="Headline" hint="Left empty, the first line is taken where it looks like one.">
            {(ids) => <TextInput {...ids} dir="auto" value={headline} onChange={(change) => setHeadline(change.target.value)} />}
          </Field>
        </div>
        <Field label="Outlet">{(ids) => <OutletPicker {...ids} value={outlet} onChange={setOutlet} />}</Field>
        <Field label="Published" error={asked ? timeError : null}>
          {(ids) => (
            <TextInput
              {...ids}
              placeholder="17 March 2026, 14:20"
              value={published}
              onChange={(change) => setPublished(change.target.value)}
            />
          )}
        </Field>
        <Field label="Event">{(ids) => <EventPicker {...ids} value={event} onChange={setEvent} />}</Field>
        <Field label="Address" error={asked ? addressError : null}>
          {(ids) => <TextInput {...ids} placeholder="https://" value={address} onChange={(change) => setAddress(change.target.value)} />}
        </Field>
      </div>
    </Dialog>
  );
}

/** What to type where a time was not understood. */
export const timeHelp = 'Write the date as 2026-03-17 or 17 March 2026, with the time behind it if it is known: 14:20, or 14:20 +03:00.';
