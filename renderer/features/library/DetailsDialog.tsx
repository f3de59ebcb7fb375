import { useState } from 'react';
import type { OpenArticle } from '../../../shared/contract.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { useCall, useCommand } from '../../app/client.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field, TextArea, TextInput } from '../../ui/Field.tsx';
import { timeHelp } from './PasteDialog.tsx';
import { type OutletChoice, OutletPicker } from './pickers.tsx';
import { readTime, writeTime } from './read-time.ts';

/** What the article says of itself, to be put right where the import guessed wrong. The text itself is never touched. */
export function DetailsDialog({ articleId, onClose }: Readonly<{ articleId: ArticleId; onClose: () => void }>) {
  const { data } = useCall('articles.get', { id: articleId }, { keep: false });
  return data ? <DetailsForm key={articleId} open={data} onClose={onClose} /> : null;
}

function DetailsForm({ open: { article, outlet }, onClose }: Readonly<{ open: OpenArticle; onClose: () => void }>) {
  const [headline, setHeadline] = useState(article.headline);
  const [byline, setByline] = useState(article.byline);
  const [place, setPlace] = useState(article.dateline?.place ?? '');
  const [placeDate, setPlaceDate] = useState(article.dateline?.date ?? '');
  const [published, setPublished] = useState(writeTime(article.published));
  const [language, setLanguage] = useState(article.language === 'und' ? '' : article.language);
  const [address, setAddress] = useState(article.address ?? '');
  const [note, setNote] = useState(article.note);
  const [chosen, setChosen] = useState<OutletChoice | null>(outlet ? { name: outlet.name, actor: outlet } : null);
  const update = useCommand('articles.update');
  const createActor = useCommand('actors.create');
  const time = readTime(published);
  const timeError = published.trim() !== '' && !time ? timeHelp : null;
  const addressError =
    address.trim() !== '' && !/^https?:\/\/\S+$/i.test(address.trim()) ? 'Give an address that starts with http:// or https://.' : null;
  const languageError =
    language.trim() !== '' && !isLanguage(language.trim()) ? 'Give the short name of the language: en, ru, ar, pt-BR.' : null;
  const save = async () => {
    if (timeError || addressError || languageError) return;
    const actor =
      chosen && !chosen.actor ? (await createActor.run({ kind: 'agency', name: chosen.name }).catch(() => null))?.actor : chosen?.actor;
    if (chosen && !actor) return;
    const details = {
      headline: headline.trim(),
      byline: byline.trim(),
      dateline: place.trim() ? { place: place.trim(), date: placeDate.trim() || null } : null,
      published: time,
      language: language.trim() || 'und',
      address: address.trim() || null,
      note,
      outletId: actor?.id ?? null,
    };
    const saved = await update.run({ id: article.id, details }).catch(() => null);
    if (saved) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Details of the article"
      width="wide"
      keepOnOutsidePress
      onSubmit={() => void save()}
      footer={
        <>
          <span className="meta grow">
            {article.original ? `Original: ${article.original.fileName}` : 'Pasted; there is no original file.'}
          </span>
          <Button onClick={onClose} keys="Esc">
            Cancel
          </Button>
          <Button type="submit" variant="primary" disabled={update.isPending} keys="Enter">
            Save
          </Button>
        </>
      }
    >
      <div className="fields two">
        <div className="whole">
          <Field label="Headline">
            {(ids) => <TextInput {...ids} dir="auto" value={headline} onChange={(change) => setHeadline(change.target.value)} />}
          </Field>
        </div>
        <Field label="Outlet">{(ids) => <OutletPicker {...ids} value={chosen} onChange={setChosen} />}</Field>
        <Field label="Byline">{(ids) => <TextInput {...ids} value={byline} onChange={(change) => setByline(change.target.value)} />}</Field>
        <Field label="Dateline: place">
          {(ids) => <TextInput {...ids} value={place} onChange={(change) => setPlace(change.target.value)} />}
        </Field>
        <Field label="Dateline: date, as written there">
          {(ids) => <TextInput {...ids} value={placeDate} onChange={(change) => setPlaceDate(change.target.value)} />}
        </Field>
        <Field label="Published" error={timeError}>
          {(ids) => (
            <TextInput
              {...ids}
              placeholder="17 March 2026, 14:20"
              value={published}
              onChange={(change) => setPublished(change.target.value)}
            />
          )}
        </Field>
        <Field label="Language" error={languageError}>
          {(ids) => <TextInput {...ids} placeholder="en" value={language} onChange={(change) => setLanguage(change.target.value)} />}
        </Field>
        <div className="whole">
          <Field label="Address" error={addressError}>
            {(ids) => <TextInput {...ids} placeholder="https://" value={address} onChange={(change) => setAddress(change.target.value)} />}
          </Field>
        </div>
        <div className="whole">
          <Field label="Note">
            {(ids) => <TextArea {...ids} small value={note} onChange={(change) => setNote(change.target.value)} />}
          </Field>
        </div>
      </div>
    </Dialog>
  );
}

/** Whether a text has the form of a language's short name (BCP 47). */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
