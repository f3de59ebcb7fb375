import { useEffect, useRef, useState } from 'react';
import type { MarkLine as Line, SplitPreview } from '../../../shared/contract.ts';
import type { ActorId, ActorMergeId } from '../../../shared/model/ids.ts';
import { useCall, useCommand } from '../../app/client.tsx';
import { useUndo } from '../../app/undo.ts';
import { Button, Dialog, momentInWords, useToast } from '../../ui/index.ts';
import { type ChooseLine, ChooseList } from './ChooseList.tsx';
import { MarkLine } from './MarkLine.tsx';
import { many } from './pair-words.ts';

/** Takes a merge apart: the second entry comes back with the marks that came with it, or with those that are chosen. */
export function SplitDialog({
  mergeId,
  onClose,
  onSplit,
}: Readonly<{ mergeId: ActorMergeId; onClose: () => void; onSplit: (id: ActorId) => void }>) {
  const { data, error } = useCall('actors.splitPreview', { mergeId }, { keep: false });
  const [changed, setChanged] = useState<ReadonlySet<string> | null>(null);
  const chosen = changed ?? new Set<string>(data?.his.map(({ annotationId }) => annotationId));
  const splitting = useCommand('actors.split');
  const toast = useToast();
  const { undo } = useUndo();
  const submit = useRef<HTMLButtonElement>(null);
  const known = data !== undefined;
  useEffect(() => {
    if (known) submit.current?.focus();
  }, [known]);
  const split = async () => {
    if (!data || splitting.isPending) return;
    const annotationIds = [...data.his, ...data.since].map(({ annotationId }) => annotationId).filter((id) => chosen.has(id));
    const done = await splitting.run({ mergeId, annotationIds }).catch(() => null);
    if (!done) return;
    toast(`Split ${done.actor.name} from ${data.kept.name}`, { label: 'Undo', run: undo });
    onClose();
    onSplit(done.actor.id);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={data ? `Split ${data.absorbed.name} from ${data.kept.name}?` : 'Split an entry'}
      width="wide"
      keepOnOutsidePress
      onSubmit={() => void split()}
      footer={
        <>
          <span className="meta grow" aria-live="polite">
            {data ? `${chosen.size === 1 ? '1 mark goes' : `${chosen.size} marks go`} to ${data.absorbed.name}` : ''}
          </span>
          <Button onClick={onClose} keys="Esc">
            Cancel
          </Button>
          <Button ref={submit} type="submit" variant="primary" disabled={error !== null || splitting.isPending} keys="Enter" autoFocus>
            Split
          </Button>
        </>
      }
    >
      {error ? <p className="field-error">{error.message}</p> : null}
      {data ? (
        <Choosing preview={data} chosen={chosen} onChange={setChanged} onEnter={() => void split()} />
      ) : (
        <div className="merge-waiting" aria-busy={error === null} />
      )}
    </Dialog>
  );
}

function Choosing({
  preview: { absorbed, kept, his, since, gone, articles, author, at },
  chosen,
  onChange,
  onEnter,
}: Readonly<{ preview: SplitPreview; chosen: ReadonlySet<string>; onChange: (chosen: ReadonlySet<string>) => void; onEnter: () => void }>) {
  const lines = [...group(`Came with ${absorbed.name}`, 'his', his), ...group('Marked or changed since the merge', 'since', since)];
  return (
    <>
      <p>
        {absorbed.name} comes back to the register as it was when {author || 'somebody'} merged the two ({momentInWords(at, new Date())}),
        with its names. Marks that are ticked go with it, all others stay with {kept.name}.
      </p>
      {lines.length > 0 ? (
        <ChooseList<Line>
          label="Marks that go with it"
          lines={lines}
          chosen={chosen}
          onChange={onChange}
          onEnter={onEnter}
          estimate={31}
          render={(line) => <MarkLine line={line} />}
        />
      ) : (
        <p className="meta">No mark came with it that still names {kept.name}.</p>
      )}
      <p className="meta">
        {[
          articles > 0 ? `${many(articles, 'article goes back to it as its outlet', 'articles go back to it as their outlet')}.` : '',
          gone > 0
            ? `${many(gone, 'mark that came with it was', 'marks that came with it were')} deleted or given to somebody else since.`
            : '',
          'From then on the two are kept apart. This can be undone.',
        ]
          .filter((part) => part !== '')
          .join(' ')}
      </p>
    </>
  );
}

const group = (words: string, key: string, lines: readonly Line[]): readonly ChooseLine<Line>[] =>
  lines.length === 0
    ? []
    : [
        { kind: 'head', key, words, count: lines.length },
        ...lines.map((line): ChooseLine<Line> => ({ kind: 'item', key: line.annotationId, item: line })),
      ];
