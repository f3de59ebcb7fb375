import { useState } from 'react';
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
  const preview = useCall('actors.splitPreview', { mergeId }, { keep: false });
  const { data } = preview;
  if (data) return <Chooser mergeId={mergeId} preview={data} onClose={onClose} onSplit={onSplit} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Split an entry"
      footer={
        <Button onClick={onClose} keys="Esc">
          Close
        </Button>
      }
    >
      {preview.error ? <p className="field-error">{preview.error.message}</p> : <div className="merge-waiting" aria-busy="true" />}
    </Dialog>
  );
}

function Chooser({
  mergeId,
  preview,
  onClose,
  onSplit,
}: Readonly<{ mergeId: ActorMergeId; preview: SplitPreview; onClose: () => void; onSplit: (id: ActorId) => void }>) {
  const { absorbed, kept, his, since, gone, articles } = preview;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(his.map(({ annotationId }) => annotationId)));
  const splitting = useCommand('actors.split');
  const toast = useToast();
  const { undo } = useUndo();
  const split = async () => {
    if (splitting.isPending) return;
    const annotationIds = [...his, ...since].map(({ annotationId }) => annotationId).filter((id) => chosen.has(id));
    const done = await splitting.run({ mergeId, annotationIds }).catch(() => null);
    if (!done) return;
    toast(`Split ${done.actor.name} from ${kept.name}`, { label: 'Undo', run: undo });
    onClose();
    onSplit(done.actor.id);
  };
  const lines = [...group(`Came with ${absorbed.name}`, 'his', his), ...group('Marked or changed since the merge', 'since', since)];
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Split ${absorbed.name} from ${kept.name}?`}
      width="wide"
      keepOnOutsidePress
      onSubmit={() => void split()}
      footer={
        <>
          <span className="meta grow" aria-live="polite">
            {chosen.size === 1 ? '1 mark goes' : `${chosen.size} marks go`} to {absorbed.name}
          </span>
          <Button onClick={onClose} keys="Esc">
            Cancel
          </Button>
          <Button type="submit" variant="primary" disabled={splitting.isPending} keys="Enter" autoFocus>
            Split
          </Button>
        </>
      }
    >
      <p>
        {absorbed.name} comes back to the register as it was when {preview.author || 'somebody'} merged the two on{' '}
        {momentInWords(preview.at, new Date())}, with its names. Marks that are ticked go with it, all others stay with {kept.name}.
      </p>
      {lines.length > 0 ? (
        <ChooseList<Line>
          label="Marks that go with it"
          lines={lines}
          chosen={chosen}
          onChange={setChosen}
          onEnter={() => void split()}
          estimate={30}
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
    </Dialog>
  );
}

const group = (words: string, key: string, lines: readonly Line[]): readonly ChooseLine<Line>[] =>
  lines.length === 0
    ? []
    : [
        { kind: 'head', key, words, count: lines.length },
        ...lines.map((line): ChooseLine<Line> => ({ kind: 'item', key: line.annotationId, item: line })),
      ];
