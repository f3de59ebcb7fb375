import { useState } from 'react';
import type { OpenActor } from '../../../shared/contract.ts';
import type { ActorId, ActorMergeId } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/client.tsx';
import { go } from '../../app/navigation.ts';
import { Button, Face, momentInWords } from '../../ui/index.ts';
import { joined, many } from './pair-words.ts';
import { SplitDialog } from './SplitDialog.tsx';

/** Entries that became part of this one, each with what came from it and the way to split it again. */
export function MergedParts({ merges }: Readonly<{ merges: OpenActor['merges'] }>) {
  const [splitting, setSplitting] = useState<ActorMergeId | null>(null);
  if (merges.length === 0) return null;
  const now = new Date();
  return (
    <section className="parts" aria-labelledby="merged-parts">
      <h2 className="head" id="merged-parts">
        Merged from
      </h2>
      <ul>
        {merges.map(({ id, absorbed, author, at, moved }) => (
          <li className="row" key={id}>
            <Face actor={absorbed} small />
            <span className="one-line grow">
              <bdi>{absorbed.name}</bdi>
              {absorbed.description ? <span className="muted">, {absorbed.description}</span> : null}
            </span>
            <span className="muted one-line">
              {joined(
                [
                  many(moved.quotes, 'quote', 'quotes'),
                  many(moved.mentions, 'mention', 'mentions'),
                  many(moved.relays, 'relay', 'relays'),
                  many(moved.articles, 'article', 'articles'),
                ].filter((part) => part !== ''),
              ) || 'no marks'}
              {'; '}
              {author || 'somebody'}, <time dateTime={at}>{momentInWords(at, now)}</time>
            </span>
            <Button small onClick={() => setSplitting(id)} aria-label={`Split ${absorbed.name} from this entry again`}>
              Split…
            </Button>
          </li>
        ))}
      </ul>
      {splitting ? (
        <SplitDialog mergeId={splitting} onClose={() => setSplitting(null)} onSplit={(actorId) => go({ view: 'actors', actorId })} />
      ) : null}
    </section>
  );
}

/** Acts on this entry and on those that became part of it. Asked for when it is opened. */
export function ActorHistory({ actorId }: Readonly<{ actorId: ActorId }>) {
  const [open, setOpen] = useState(false);
  const history = useCall('actors.history', { id: actorId }, { enabled: open });
  const now = new Date();
  return (
    <section className="parts" aria-labelledby="actor-history">
      <h2 className="head" id="actor-history">
        <button type="button" className="as-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide the history of this entry' : 'Show the history of this entry'}
        </button>
      </h2>
      {open && history.data ? (
        <ul>
          {history.data.map((entry) => (
            <li className="row" key={entry.id}>
              <span className="one-line grow">
                {entry.kind === 'do' ? '' : entry.kind === 'undo' ? 'Undone: ' : 'Done again: '}
                {entry.label}
              </span>
              <span className="muted">{entry.author}</span>
              <time className="muted when" dateTime={entry.at}>
                {momentInWords(entry.at, now)}
              </time>
            </li>
          ))}
          {history.data.length === 0 ? (
            <li className="row muted">It came with articles or with a collection; nothing was done to it since.</li>
          ) : null}
        </ul>
      ) : null}
    </section>
  );
}
