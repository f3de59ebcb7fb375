import { useCallback, useEffect, useRef, useState } from 'react';
import { likelierToStay } from '../../../shared/actors/merged-fields.ts';
import type { ActorSummary, MergePreview } from '../../../shared/contract.ts';
import type { ActorId } from '../../../shared/model/ids.ts';
import { call, useCall, useCommand } from '../../app/client.tsx';
import { useUndo } from '../../app/undo.ts';
import { AgencyMark, Button, Combobox, Dialog, Face, Field, Icon, momentInWords, useToast } from '../../ui/index.ts';
import { MarkLine } from './MarkLine.tsx';
import { joined, many } from './pair-words.ts';
import { kindWords } from './register.ts';
import { scopeWords } from './scope-words.ts';

/** What the dialog needs to know of the entry that it was opened for. */
export type MergeableActor = Pick<ActorSummary, 'id' | 'name' | 'kind' | 'quotes' | 'mentions' | 'articles'>;
type Pair = Readonly<{ keptId: ActorId; absorbedId: ActorId }>;

/** Makes two entries one, after showing what that moves. Without a second entry it asks for one first. */
export function MergeDialog({
  actor,
  other,
  onClose,
  onMerged,
}: Readonly<{ actor: MergeableActor; other: ActorSummary | null; onClose: () => void; onMerged: (keptId: ActorId) => void }>) {
  const [second, setSecond] = useState<ActorSummary | null>(other);
  const [swapped, setSwapped] = useState(false);
  const pair = second ? orderOf(actor, second, swapped) : null;
  const preview = useCall('actors.mergePreview', pair ?? { keptId: actor.id, absorbedId: actor.id }, {
    enabled: pair !== null,
    keep: false,
  });
  const submit = useRef<HTMLButtonElement>(null);
  const chosen = second !== null;
  // Once both are there, Enter is the answer; what had the focus until then may be gone.
  useEffect(() => {
    if (chosen) submit.current?.focus();
  }, [chosen]);
  const merging = useCommand('actors.merge');
  const toast = useToast();
  const { undo } = useUndo();
  const merge = async () => {
    if (!pair || !preview.data || merging.isPending) return;
    const merged = await merging.run(pair).catch(() => null);
    if (!merged) return;
    toast(`Merged ${preview.data.absorbed.name} into ${merged.actor.name}`, { label: 'Undo', run: undo });
    onClose();
    onMerged(merged.actor.id);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={second ? 'Make these two one?' : `Merge ${actor.name} with another entry`}
      width="wide"
      keepOnOutsidePress
      onSubmit={() => void merge()}
      footer={
        <>
          {second && !other ? (
            <Button variant="bare" onClick={() => setSecond(null)}>
              Choose another entry
            </Button>
          ) : null}
          <span className="grow" />
          <Button onClick={onClose} keys="Esc">
            Cancel
          </Button>
          <Button
            ref={submit}
            type="submit"
            variant="primary"
            disabled={!second || preview.error !== null || merging.isPending}
            keys="Enter"
            autoFocus={other !== null}
          >
            Merge
          </Button>
        </>
      }
    >
      {second ? null : <OtherField actor={actor} onChange={setSecond} />}
      {preview.error ? <p className="field-error">{preview.error.message}</p> : null}
      {preview.data ? <Preview preview={preview.data} onSwap={() => setSwapped(!swapped)} /> : null}
      {second && !preview.data && !preview.error ? <div className="merge-waiting" aria-busy="true" /> : null}
    </Dialog>
  );
}

/** The one that says more of who it is stays, until the person turns it round. */
function orderOf(actor: MergeableActor, second: MergeableActor, swapped: boolean): Pair {
  const stays = likelierToStay(actor, second) >= 0 !== swapped;
  return stays ? { keptId: actor.id, absorbedId: second.id } : { keptId: second.id, absorbedId: actor.id };
}

function OtherField({ actor, onChange }: Readonly<{ actor: MergeableActor; onChange: (other: ActorSummary) => void }>) {
  const find = useCallback(
    async (text: string) => (await call('actors.find', { text, limit: 20 })).filter((found) => found.id !== actor.id),
    [actor.id],
  );
  return (
    <div className="fields">
      <Field label="The other entry" hint="A few letters of its name or of an alias, in any script.">
        {(ids) => (
          <Combobox<ActorSummary>
            {...ids}
            autoFocus
            value={null}
            onChange={(found) => found && onChange(found)}
            find={find}
            keyOf={(found) => found.id}
            textOf={(found) => found.name}
            renderItem={(found) => (
              <>
                <Face actor={found} small />
                <span className="one-line">
                  <bdi>{found.name}</bdi> <span className="muted">{scopeWords(found) || found.description}</span>
                </span>
              </>
            )}
            emptyText="Nobody else in the register has such a name."
          />
        )}
      </Field>
    </div>
  );
}

function Preview({ preview, onSwap }: Readonly<{ preview: MergePreview; onSwap: () => void }>) {
  const { kept, absorbed, after, newAliases, marks, together, apart } = preview;
  const counts = [
    many(absorbed.quotes, 'quote', 'quotes'),
    many(absorbed.mentions, 'mention', 'mentions'),
    many(absorbed.relays, 'quote that it relays', 'quotes that it relays'),
    many(absorbed.articles, 'article that it published', 'articles that it published'),
  ].filter((part) => part !== '');
  return (
    <div className="merge-preview">
      <div className="merge-two">
        <EntryCard head="Stays" entry={kept} />
        <Button small onClick={onSwap} title="The other entry stays instead" aria-label="Turn round: the other entry stays">
          <Icon name="left" small />
          <Icon name="right" small />
        </Button>
        <EntryCard head="Becomes part of it" entry={absorbed} />
      </div>
      {apart ? (
        <p className="merge-word warn">
          <Icon name="warning" small /> {apart.author || 'Somebody'} said that these two are not one ({momentInWords(apart.at, new Date())}
          ).
        </p>
      ) : null}
      {together > 0 ? (
        <p className="merge-word warn">
          <Icon name="warning" small /> Marks name both in {many(together, 'article', 'articles')}: look there first, they may be two.
        </p>
      ) : null}
      <dl className="merge-facts">
        <dt>Moves</dt>
        <dd>{counts.length > 0 ? joined(counts) : 'no mark: nothing in the library names it'}</dd>
        <dt>New aliases</dt>
        <dd>
          {newAliases.length === 0
            ? 'none'
            : newAliases.map((name, i) => (
                <span key={name}>
                  {i > 0 ? ', ' : ''}
                  <bdi>{name}</bdi>
                </span>
              ))}
        </dd>
        <Gained preview={preview} />
        {kept.kind !== absorbed.kind ? (
          <>
            <dt>Kind</dt>
            <dd>
              {kindWords[after.kind]} stays; the other one is kept as {kindWords[absorbed.kind].toLowerCase()}
            </dd>
          </>
        ) : null}
        {after.kind === 'unnamed' && after.scopeArticleId === null && (kept.scope || absorbed.scope) ? (
          <>
            <dt>Unnamed in</dt>
            <dd>every article where it is marked, no longer one alone</dd>
          </>
        ) : null}
      </dl>
      {marks.length > 0 ? (
        <>
          <h3 className="head" id="merge-marks">
            Marks that move
          </h3>
          <ul className="mark-lines" aria-labelledby="merge-marks">
            {marks.map((line) => (
              <li className="row" key={line.annotationId}>
                <MarkLine line={line} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="meta">This is one act and can be undone. What came from whom is kept, so the two can be split again at any time.</p>
    </div>
  );
}

/** What else the entry that stays takes over. */
function Gained({ preview: { gains, after } }: Readonly<{ preview: MergePreview }>) {
  const gained = [
    gains.description ? `the description “${after.description}”` : '',
    ...gains.affiliations.map(({ text }) => text),
    ...gains.identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
    gains.note ? 'the note' : '',
  ].filter((part) => part !== '');
  if (gained.length === 0) return null;
  return (
    <>
      <dt>Takes over</dt>
      <dd>{joined(gained)}</dd>
    </>
  );
}

function EntryCard({ head, entry }: Readonly<{ head: string; entry: ActorSummary }>) {
  return (
    <section className="entry-card" aria-label={head}>
      <h3 className="head">{head}</h3>
      <div className="entry-name">
        {entry.mark ? <AgencyMark actor={entry} /> : <Face actor={entry} />}
        <b>
          <bdi>{entry.name}</bdi>
        </b>
      </div>
      <p className="meta">{[kindWords[entry.kind], entry.description, scopeWords(entry)].filter((part) => part !== '').join(', ')}</p>
      <p className="meta">
        {joined(
          [
            many(entry.quotes, 'quote', 'quotes'),
            many(entry.mentions, 'mention', 'mentions'),
            many(entry.articles, 'article', 'articles'),
          ].filter((part) => part !== ''),
        ) || 'no marks'}
      </p>
    </section>
  );
}
