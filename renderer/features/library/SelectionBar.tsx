import { useEffect, useState } from 'react';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../app/client.tsx';
import { useAct } from '../../app/commands.ts';
import { currentPlace, go, replacePlace } from '../../app/navigation.ts';
import { counted } from '../../app/StatusBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { AddToEventDialog } from './AddToEventDialog.tsx';
import { asking } from './adding-state.ts';
import { chosenArticles } from './list-state.ts';

export type SelectionActs = Readonly<{
  addToEvent: () => void;
  remove: () => void;
  takeOut: (() => void) | null;
  dialog: readonly ArticleId[] | null;
  closeDialog: () => void;
}>;

/** Acts on the chosen articles, or on the open one where none is chosen. */
export function useSelectionActs(articleId: ArticleId | undefined, listed: readonly ArticleId[]): SelectionActs {
  const chosen = chosenArticles.use();
  const [dialog, setDialog] = useState<readonly ArticleId[] | null>(null);
  const deleting = useCommand('articles.delete');
  const removing = useCommand('events.removeArticles');
  const undoing = useCommand('history.undo');
  const toast = useToast();
  const targets: readonly ArticleId[] = chosen.size > 0 ? [...chosen] : articleId ? [articleId] : [];
  const any = targets.length > 0;
  const place = currentPlace();
  const eventId = place.view === 'library' ? place.eventId : undefined;
  useEffect(() => () => chosenArticles.set(new Set()), []);
  const letGo = () => chosenArticles.set(new Set());
  const remove = async () => {
    if (!any) return;
    const deleted = await deleting.run({ ids: [...targets] }).catch(() => null);
    if (!deleted) return;
    letGo();
    const next = articleId && neighbourOf(articleId, listed, targets);
    if (next !== articleId) replacePlace({ view: 'library', ...(next ? { articleId: next } : {}), ...(eventId ? { eventId } : {}) });
    toast(`${counted(targets.length, 'article')} deleted, with all marks`, {
      label: 'Undo',
      run: () =>
        void undoing.run({}).then(
          (result) => {
            const back = result?.place.articleId;
            if (back) go({ view: 'library', articleId: back });
          },
          () => undefined,
        ),
    });
  };
  const takeOut = eventId
    ? async () => {
        const done = await removing.run({ id: eventId, articleIds: [...targets] }).catch(() => null);
        if (done) letGo();
      }
    : null;
  const group = 'Chosen articles';
  useAct({ id: 'articles.addToEvent', title: 'Add to an event', keys: 'Ctrl Shift A', group, enabled: any, run: () => setDialog(targets) });
  useAct({ id: 'articles.takeOut', title: 'Take out of this event', group, enabled: any && takeOut !== null, run: () => void takeOut?.() });
  useAct({
    id: 'articles.export',
    title: 'Export the chosen articles',
    group,
    enabled: chosen.size > 0,
    run: () => asking.set({ kind: 'export', selection: true }),
  });
  useAct({
    id: 'articles.delete',
    title: any && targets.length > 1 ? 'Delete the chosen articles' : 'Delete the article',
    group,
    enabled: any,
    run: () => void remove(),
  });
  return {
    addToEvent: () => setDialog(targets),
    remove: () => void remove(),
    takeOut: takeOut && (() => void takeOut()),
    dialog,
    closeDialog: () => setDialog(null),
  };
}

/** The article to show once some are gone: itself if it stays, else the next one that stays, else the one before. */
export function neighbourOf(open: ArticleId, listed: readonly ArticleId[], gone: readonly ArticleId[]): ArticleId | undefined {
  if (!gone.includes(open)) return open;
  const at = listed.indexOf(open);
  const stays = (id: ArticleId): boolean => !gone.includes(id);
  return listed.slice(at + 1).find(stays) ?? listed.slice(0, Math.max(at, 0)).findLast(stays);
}

/** What can be done with several chosen articles, under the list. */
export function SelectionBar({ acts }: Readonly<{ acts: SelectionActs }>) {
  const chosen = chosenArticles.use();
  return (
    <>
      {chosen.size > 0 ? (
        <div className="selection-bar" role="toolbar" aria-label="Chosen articles">
          <span role="status">{chosen.size.toLocaleString('en')} chosen</span>
          <span className="grow" />
          <Button small variant="bare" onClick={acts.addToEvent} title="Add to an event (Ctrl Shift A)">
            Add to event
          </Button>
          {acts.takeOut ? (
            <Button small variant="bare" onClick={acts.takeOut} title="Take out of this event">
              Take out
            </Button>
          ) : null}
          <Button small variant="bare" onClick={() => asking.set({ kind: 'export', selection: true })}>
            Export
          </Button>
          <Button small variant="danger" onClick={acts.remove} title="Delete (Del)">
            Delete
          </Button>
        </div>
      ) : null}
      {acts.dialog ? <AddToEventDialog articleIds={acts.dialog} onClose={acts.closeDialog} /> : null}
    </>
  );
}
