import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { TagId } from '../../../shared/model/ids.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { call, useCommand, useTopic } from '../../app/client.tsx';
import { Combobox, MultiCombobox, TextArea } from '../../ui/index.ts';
import { VENUES } from './words.ts';

const NOTE_PAUSE_MS = 1200;

/** A note that is kept when the person pauses or leaves it, so that one stretch of typing is one step to undo. */
export function NoteField({
  note,
  onSave,
  inputRef,
}: Readonly<{ note: string; onSave: (note: string) => void; inputRef?: RefObject<HTMLTextAreaElement | null> }>) {
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const save = useRef(onSave);
  save.current = onSave;
  const keep = useCallback(() => {
    if (pending.current !== null) save.current(pending.current);
    pending.current = null;
  }, []);
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(keep, NOTE_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, keep]);
  useEffect(() => keep, [keep]);
  useTopic(
    'command',
    useCallback(({ id }: { id: string }) => id === 'save-what-is-typed' && keep(), [keep]),
  );
  return (
    <TextArea
      ref={inputRef}
      small
      aria-label="Note"
      rows={Math.min(6, Math.max(2, Math.ceil((typed ?? note).length / 38)))}
      placeholder="What should the desk know?"
      value={typed ?? note}
      onChange={(event) => {
        const next = event.currentTarget.value;
        pending.current = next === note ? null : next;
        setTyped(next);
      }}
      onBlur={() => {
        keep();
        setTyped(null);
      }}
    />
  );
}

/** The tags of a mark by a few letters; a name that is no tag yet makes one. */
export function TagsField({
  tags,
  onChange,
  inputRef,
}: Readonly<{
  tags: readonly Tag[];
  onChange: (ids: readonly TagId[], madeFor?: TagId) => void;
  inputRef?: RefObject<HTMLInputElement | null>;
}>) {
  const creating = useCommand('tags.create');
  const made = useRef<TagId | undefined>(undefined);
  const find = useCallback(async (text: string): Promise<readonly Tag[]> => {
    const wanted = text.toLocaleLowerCase();
    const all = await call('tags.list', {});
    return all
      .filter((tag) => tag.name.toLocaleLowerCase().includes(wanted))
      .sort((one, other) => other.uses - one.uses)
      .slice(0, 20);
  }, []);
  const create = async (name: string): Promise<Tag | null> => {
    const colour = ((await call('tags.list', {}).catch(() => [])).length % 8) + 1;
    const tag = (await creating.run({ name, colour }).catch(() => null))?.tag ?? null;
    made.current = tag?.id;
    return tag;
  };
  const take = (ids: readonly TagId[]): void => {
    onChange(
      ids,
      ids.find((id) => id === made.current),
    );
    made.current = undefined;
  };
  return (
    <MultiCombobox<Tag>
      label="Tags"
      small
      inputRef={inputRef}
      values={tags}
      onChange={(next) => take(next.map((tag) => tag.id))}
      find={find}
      keyOf={(tag) => tag.id}
      textOf={(tag) => tag.name}
      renderChip={(tag) => (
        <span className="tag-inside" data-colour={tag.colour}>
          <i aria-hidden="true" />
          {tag.name}
        </span>
      )}
      create={create}
      createLabel={(name) => `New tag “${name}”`}
      placeholder="Add a tag"
      emptyText="There is no tag yet. Type a name to make one."
    />
  );
}

/** Where the words were said: any words, with the usual places and those of this article on offer. */
export function VenueField({
  venue,
  used,
  onChange,
}: Readonly<{ venue: string; used: readonly string[]; onChange: (venue: string) => void }>) {
  const known = used.join('\n');
  const find = useCallback(
    async (text: string): Promise<readonly string[]> => {
      const all = [...new Set([...known.split('\n').filter((one) => one !== ''), ...VENUES])];
      const wanted = text.toLocaleLowerCase();
      return all.filter((one) => one.toLocaleLowerCase().includes(wanted));
    },
    [known],
  );
  return (
    <Combobox<string>
      label="Venue"
      small
      value={venue === '' ? null : venue}
      onChange={(next) => onChange(next ?? '')}
      find={find}
      keyOf={(one) => one}
      textOf={(one) => one}
      create={async (text) => text}
      createLabel={(text) => `“${text}”`}
      placeholder="Not said"
    />
  );
}
