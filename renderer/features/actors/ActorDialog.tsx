import { useState } from 'react';
import type { Actor, ActorKind, Alias, Identifier } from '../../../shared/model/actor.ts';
import type { ActorId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../app/client.tsx';
import { Button, Check, Dialog, Field, Select, TextArea, TextInput } from '../../ui/index.ts';
import { LinesField } from './LinesField.tsx';
import { kindWords } from './register.ts';

type Row = Readonly<Record<string, string>>;
const kinds = (Object.entries(kindWords) as [ActorKind, string][]).map(([value, label]) => ({ value, label }));

/** Everything that is kept of an actor, of a new one or of one that there is. Lines left empty are dropped. */
export function ActorDialog({
  actor,
  onClose,
  onSaved,
}: Readonly<{ actor: Actor | null; onClose: () => void; onSaved?: (id: ActorId) => void }>) {
  const [kind, setKind] = useState<ActorKind>(actor?.kind ?? 'person');
  const [name, setName] = useState(actor?.name ?? '');
  const [description, setDescription] = useState(actor?.description ?? '');
  const [note, setNote] = useState(actor?.note ?? '');
  const [aliases, setAliases] = useState<readonly Row[]>(
    () => actor?.aliases.map(({ text, language }) => ({ text, language: language ?? '' })) ?? [],
  );
  const [affiliations, setAffiliations] = useState<readonly Row[]>(
    () => actor?.affiliations.map(({ text, from, until }) => ({ text, from: from ?? '', until: until ?? '' })) ?? [],
  );
  const [wikidata, setWikidata] = useState(() => actor?.identifiers.find(isWikidata)?.value ?? '');
  const [identifiers, setIdentifiers] = useState<readonly Row[]>(() => otherIdentifiers(actor).map((one) => ({ ...one })));
  const [keepOld, setKeepOld] = useState(true);
  const written = actor?.aliases.some(({ text }) => text === actor.name) ?? false;
  const renamed = actor !== null && name.trim() !== '' && name.trim() !== actor.name;
  const item = wikidataItem(wikidata);
  const backwards = affiliations.findIndex(
    ({ from = '', until = '' }) => from.trim() !== '' && until.trim() !== '' && until.trim() < from.trim(),
  );
  const [tried, setTried] = useState(false);
  const create = useCommand('actors.create');
  const update = useCommand('actors.update');
  const save = async () => {
    setTried(true);
    if (name.trim() === '' || item === null || backwards >= 0) return;
    const kept = filled(aliases, 'text').map((row) => ({ text: row.text ?? '', language: row.language || null }));
    const fields = {
      kind,
      name: name.trim(),
      description: description.trim(),
      note: note.trim(),
      aliases: withOldName(kept, renamed && keepOld ? (actor?.name ?? null) : null, name.trim()),
      affiliations: filled(affiliations, 'text').map((row) => ({ text: row.text ?? '', from: row.from || null, until: row.until || null })),
      identifiers: [
        ...(item === '' ? [] : [{ scheme: 'wikidata', value: item ?? '' }]),
        ...filled(identifiers, 'scheme', 'value').map((row) => ({ scheme: row.scheme ?? '', value: row.value ?? '' })),
      ],
    };
    const saved = await (actor ? update.run({ id: actor.id, patch: fields }) : create.run(fields)).catch(() => null);
    if (!saved) return;
    onClose();
    onSaved?.(saved.actor.id);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={actor ? 'Edit actor' : 'New actor'}
      width="wide"
      keepOnOutsidePress
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onClose} keys="Esc">
            Cancel
          </Button>
          <Button type="submit" variant="primary" disabled={create.isPending || update.isPending} keys="Enter">
            {actor ? 'Save' : 'Create actor'}
          </Button>
        </>
      }
    >
      <div className="fields two">
        <Field label="Name" error={tried && name.trim() === '' ? 'Give the actor a name, so that it can be found again.' : null}>
          {(ids) => (
            <TextInput
              {...ids}
              autoFocus
              dir="auto"
              maxLength={300}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Kind">{(ids) => <Select<ActorKind> {...ids} value={kind} options={kinds} onChange={setKind} />}</Field>
        {renamed && !written ? (
          <div className="whole rename">
            <Check checked={keepOld} onChange={setKeepOld}>
              Keep “<bdi>{actor.name}</bdi>” among the ways it is written
            </Check>
          </div>
        ) : null}
        <div className="whole">
          <Field label="Description" hint="A few words that tell this actor from another: port director.">
            {(ids) => (
              <TextInput {...ids} maxLength={500} value={description} onChange={(event) => setDescription(event.currentTarget.value)} />
            )}
          </Field>
        </div>
        <LinesField
          title="Also written as"
          add="Add a name"
          rows={aliases}
          onChange={setAliases}
          columns={[
            { key: 'text', label: 'Name', max: 300, wide: true },
            { key: 'language', label: 'Language', max: 35, placeholder: 'ar' },
          ]}
        />
        <LinesField
          title="Affiliations"
          add="Add an affiliation"
          rows={affiliations}
          onChange={setAffiliations}
          columns={[
            { key: 'text', label: 'Affiliation', max: 300, wide: true, placeholder: 'director, Ostrel Port Authority' },
            { key: 'from', label: 'From', max: 10, placeholder: '2023' },
            { key: 'until', label: 'Until', max: 10 },
          ]}
        />
        {tried && backwards >= 0 ? (
          <p className="field-error whole" role="alert">
            Affiliation {backwards + 1} ends before it begins.
          </p>
        ) : null}
        <Field
          label="Wikidata"
          hint="The item’s number or its address."
          error={tried && item === null ? 'An item is written as Q and a number: Q42.' : null}
        >
          {(ids) => (
            <TextInput
              {...ids}
              maxLength={300}
              placeholder="Q42"
              value={wikidata}
              onChange={(event) => setWikidata(event.currentTarget.value)}
            />
          )}
        </Field>
        <LinesField
          title="Known elsewhere as"
          add="Add an identifier"
          rows={identifiers}
          onChange={setIdentifiers}
          columns={[
            { key: 'scheme', label: 'Where', max: 40, placeholder: 'viaf' },
            { key: 'value', label: 'Identifier', max: 300, wide: true },
          ]}
        />
        <div className="whole">
          <Field label="Note">
            {(ids) => <TextArea {...ids} small rows={3} value={note} onChange={(event) => setNote(event.currentTarget.value)} />}
          </Field>
        </div>
      </div>
    </Dialog>
  );
}

/** Rows, trimmed, whose named columns all hold something. */
const filled = (rows: readonly Row[], ...needed: readonly string[]): readonly Row[] =>
  rows
    .map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value.trim()])))
    .filter((row) => needed.every((key) => (row[key] ?? '') !== ''));

const isWikidata = ({ scheme }: Identifier): boolean => scheme.toLowerCase() === 'wikidata';

/** All but the first Wikidata item, which has a field of its own. */
function otherIdentifiers(actor: Actor | null): readonly Identifier[] {
  const first = actor?.identifiers.find(isWikidata);
  return actor?.identifiers.filter((one) => one !== first) ?? [];
}

/** "Q42" out of what was typed or pasted, an empty text for none, null for what is no item. */
function wikidataItem(typed: string): string | null {
  if (typed.trim() === '') return '';
  return (
    /^(?:https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/)?(Q\d+)(?:[#?].*)?$/i.exec(typed.trim())?.[1]?.toUpperCase() ?? null
  );
}

/** The new name is no alias of itself; the old one becomes one where it is to be kept. */
function withOldName(aliases: readonly Alias[], oldName: string | null, name: string): Alias[] {
  const others = aliases.filter(({ text }) => text !== name);
  return oldName === null || others.some(({ text }) => text === oldName) ? others : [...others, { text: oldName, language: null }];
}
