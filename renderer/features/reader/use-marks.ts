import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import type { ArticleAnnotations, CallInput } from '../../../shared/contract.ts';
import type { ActorBrief } from '../../../shared/model/actor.ts';
import type { Annotation, AnnotationBody, Passage } from '../../../shared/model/annotation.ts';
import type { ActorId, AnnotationId, ArticleId, TagId } from '../../../shared/model/ids.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { useCall, useCommand } from '../../app/client.tsx';
import { useUndo } from '../../app/undo.ts';
import { useToast } from '../../ui/Toast.tsx';
import type { MakeActor } from './ActorPicker.tsx';
import { wordsOf } from './passages.ts';

export type MarkPatch = CallInput<'annotations.update'>['patch'];
/** An actor or tag that was made for a change of a mark, and is undone with it. */
export type MadeFor = CallInput<'annotations.update'>['madeFor'];
export type Marks = Readonly<{
  list: readonly Annotation[];
  actors: ReadonlyMap<ActorId, ActorBrief>;
  tags: ReadonlyMap<TagId, Tag>;
  loading: boolean;
  /** Makes a mark; null when it was refused, which the frame has then said. */
  create: (anchors: readonly Passage[], body: AnnotationBody) => Promise<Annotation | null>;
  /** Changes a mark as it is by then: edits of one article wait for each other, so that none is lost. */
  edit: (id: AnnotationId, change: (mark: Annotation) => MarkPatch, madeFor?: MadeFor) => Promise<void>;
  remove: (mark: Annotation) => Promise<void>;
  /** How a name that is typed for a mark becomes an actor, where it does not enter the register at once. */
  makeActor?: MakeActor;
}>;

const none: readonly Annotation[] = [];

/** The marks of one article, with every way to change them. */
export function useMarks(articleId: ArticleId): Marks {
  const { data, isPending } = useCall('annotations.list', { articleId }, { keep: false });
  const queries = useQueryClient();
  const creating = useCommand('annotations.create');
  const updating = useCommand('annotations.update');
  const deleting = useCommand('annotations.delete');
  const { undo } = useUndo();
  const toast = useToast();
  const lastUndo = useRef(undo);
  lastUndo.current = undo;
  const waiting = useRef<Promise<unknown>>(Promise.resolve());
  const key = useMemo(() => ['annotations', 'annotations.list', { articleId }], [articleId]);

  const keep = useCallback(
    (mark: Annotation) =>
      queries.setQueryData<ArticleAnnotations>(key, (known) => known && { ...known, annotations: placed(known.annotations, mark) }),
    [queries, key],
  );
  const create = useCallback(
    async (anchors: readonly Passage[], body: AnnotationBody) => {
      const made = await creating.run({ articleId, anchors: [...anchors], body }).catch(() => null);
      if (made) keep(made.annotation);
      return made?.annotation ?? null;
    },
    [creating.run, articleId, keep],
  );
  const edit = useCallback(
    (id: AnnotationId, change: (mark: Annotation) => MarkPatch, madeFor?: MadeFor) => {
      const turn = waiting.current.then(async () => {
        const mark = queries.getQueryData<ArticleAnnotations>(key)?.annotations.find((one) => one.id === id);
        const patch = mark && change(mark);
        if (!patch || changesNothing(mark, patch)) return;
        const changed = await updating.run({ id, patch, ...(madeFor ? { madeFor } : {}) }).catch(() => null);
        if (changed) keep(changed.annotation);
      });
      waiting.current = turn;
      return turn;
    },
    [queries, key, updating.run, keep],
  );
  const remove = useCallback(
    async (mark: Annotation) => {
      const gone = await deleting.run({ ids: [mark.id] }).catch(() => null);
      if (gone) toast(`Deleted: ${shortened(wordsOf(mark))}`, { label: 'Undo', run: () => lastUndo.current() });
    },
    [deleting.run, toast],
  );
  return useMemo(
    () => ({
      list: data?.annotations ?? none,
      actors: new Map(data?.actors.map((actor) => [actor.id, actor])),
      tags: new Map(data?.tags.map((tag) => [tag.id, tag])),
      loading: isPending,
      create,
      edit,
      remove,
    }),
    [data, isPending, create, edit, remove],
  );
}

/** True for a patch that says what is so already: it would be a step to undo in which nothing happens. */
const changesNothing = (mark: Annotation, { anchors, body, note, tagIds }: MarkPatch): boolean =>
  (anchors === undefined || JSON.stringify(anchors.map(placeOf)) === JSON.stringify(mark.anchors.map(placeOf))) &&
  (body === undefined || JSON.stringify(body) === JSON.stringify(mark.body)) &&
  (note === undefined || note === mark.note) &&
  (tagIds === undefined || tagIds.join() === mark.tagIds.join());
const placeOf = ({ start, end }: Passage): readonly number[] => [start, end];

const shortened = (words: string): string => (words.length > 40 ? `${words.slice(0, 38).trimEnd()}…` : words);

function placed(marks: readonly Annotation[], mark: Annotation): Annotation[] {
  const others = marks.filter((one) => one.id !== mark.id);
  return [...others, mark].sort((one, other) => (one.anchors[0]?.start ?? 0) - (other.anchors[0]?.start ?? 0));
}
