import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type ActorBrief, ActorFields } from '../../../shared/model/actor.ts';
import type { ActorId, AnnotationId, ArticleId } from '../../../shared/model/ids.ts';
import { isStandIn, type ProposedActor, proposedId } from '../../../shared/suggestions/suggestion.ts';
import { call, useCall, useCommand } from '../../app/client.tsx';
import { useSettings } from '../../app/settings.ts';
import type { MakeActor } from './ActorPicker.tsx';
import { addedBy, briefOf, type Suggested, type SuggestedBody, suggestedOf, toAccept, toReject } from './suggested.ts';
import type { Marks } from './use-marks.ts';

export type Suggestions = Readonly<{
  list: readonly Suggested[];
  /** Actors of the marks, of the suggestions, and those that accepting would add. */
  actors: ReadonlyMap<ActorId, ActorBrief>;
  /** Whom the register does not know. */
  isProposed: (id: ActorId) => boolean;
  adds: (list: readonly Suggested[]) => readonly ProposedActor[];
  state: 'looking' | 'ready' | 'failed';
  /** What went wrong, for a person. */
  failure: string;
  /** False where this language has no engine yet. */
  hasEngine: boolean;
  /** How many are not shown since they are less sure than the person wants. */
  below: number;
  threshold: number;
  /** Changes what accepting would make; nothing is kept until then. */
  edit: (id: AnnotationId, change: (body: SuggestedBody) => SuggestedBody) => void;
  /** Somebody new whom a person names while editing: is added when a mark that names him is accepted. */
  propose: MakeActor;
  /** Makes marks of them as one act; false when it was refused, which the frame has then said. */
  accept: (list: readonly Suggested[]) => Promise<boolean>;
  reject: (list: readonly Suggested[]) => Promise<boolean>;
}>;

/* Beyond every number that the engine's own proposals have. */
const FIRST_NAMED = 1_000_000;
const noDrafts: ReadonlyMap<string, SuggestedBody> = new Map();
const nobody: ReadonlyMap<ActorId, ActorBrief> = new Map();
const none: ReadonlySet<string> = new Set();

/** What the engine suggests in one article, and every way to decide on it. */
export function useSuggestions(articleId: ArticleId, marks: Marks): Suggestions {
  const { data, error } = useCall('suggestions.list', { articleId }, { keep: false });
  const wanted = useSettings().settings.suggestions.threshold;
  /* Without an engine nothing says how sure a find is: then all are shown, as not rated. */
  const threshold = data?.hasEngine === false ? 0 : wanted;
  const accepting = useCommand('suggestions.accept');
  const rejecting = useCommand('suggestions.reject');
  const [drafts, setDrafts] = useState(noDrafts);
  const [chosen, setChosen] = useState(nobody);
  const [named, setNamed] = useState<readonly ProposedActor[]>([]);
  const last = useRef(FIRST_NAMED);
  const propose = useCallback<MakeActor>((fields) => {
    last.current += 1;
    const id = proposedId(last.current);
    setNamed((before) => [...before, { id, fields: ActorFields.parse(fields) }]);
    return id;
  }, []);
  /* Decided on, and still in the answer that is shown until the next one is there. */
  const [leaving, setLeaving] = useState(none);
  useEffect(() => {
    const there = new Set(data?.suggestions.map(({ id }) => id as string));
    setLeaving((before) => (before.size === 0 ? before : new Set([...before].filter((id) => there.has(id)))));
  }, [data]);

  const all = useMemo(
    () => suggestedOf(articleId, data?.suggestions ?? [], { threshold: 0, marks: marks.list, drafts }),
    [articleId, data, marks.list, drafts],
  );
  const list = useMemo(
    () =>
      marks.loading
        ? []
        : suggestedOf(
            articleId,
            (data?.suggestions ?? []).filter(({ id }) => !leaving.has(id)),
            { threshold, marks: marks.list, drafts },
          ),
    [articleId, data, threshold, marks.list, marks.loading, drafts, leaving],
  );
  const found = data?.proposed;
  const proposed = useMemo(() => [...(found ?? []), ...named], [found, named]);
  const actors = useMemo(
    () =>
      new Map<ActorId, ActorBrief>([
        ...proposed.map((one) => [one.id, briefOf(one)] as const),
        ...(data?.actors ?? []).map((actor) => [actor.id, actor] as const),
        ...chosen,
        ...marks.actors,
      ]),
    [proposed, data?.actors, chosen, marks.actors],
  );
  const proposedIds = useMemo(() => new Set(proposed.map(({ id }) => id)), [proposed]);

  const known = useRef(actors);
  known.current = actors;
  const edit = useCallback(
    (id: AnnotationId, change: (body: SuggestedBody) => SuggestedBody) => {
      const now = drafts.get(id) ?? data?.suggestions.find((one) => one.id === id)?.body;
      if (!now) return;
      const next = change(now);
      setDrafts((before) => new Map([...before, [id, next]]));
      for (const actorId of actorIdsIn(next)) {
        if (known.current.has(actorId) || isStandIn(actorId)) continue;
        void call('actors.get', { id: actorId }).then(
          ({ actor }) => setChosen((before) => new Map([...before, [actorId, actor]])),
          () => undefined,
        );
      }
    },
    [data, drafts],
  );
  const decide = useCallback(async (list: readonly Suggested[], act: () => Promise<unknown>) => {
    const ids = list.flatMap(({ parts }) => parts.map(({ id }) => id as string));
    setLeaving((before) => new Set([...before, ...ids]));
    const done = await act().then(
      () => true,
      () => false,
    );
    if (!done) setLeaving((before) => new Set([...before].filter((id) => !ids.includes(id))));
    return done;
  }, []);
  const accept = useCallback(
    (list: readonly Suggested[]) => decide(list, () => accepting.run(toAccept(articleId, list, proposed))),
    [decide, accepting.run, articleId, proposed],
  );
  const reject = useCallback(
    (list: readonly Suggested[]) => decide(list, () => rejecting.run(toReject(articleId, list))),
    [decide, rejecting.run, articleId],
  );
  return useMemo(
    () => ({
      list,
      actors,
      isProposed: (id) => proposedIds.has(id),
      adds: (some) => addedBy(some, proposed),
      state: error ? 'failed' : data ? 'ready' : 'looking',
      failure: error?.message ?? '',
      hasEngine: data?.hasEngine ?? true,
      below: all.filter(({ confidence }) => confidence < threshold).length,
      threshold,
      edit,
      propose,
      accept,
      reject,
    }),
    [list, actors, proposedIds, proposed, error, data, all, threshold, edit, propose, accept, reject],
  );
}

const actorIdsIn = (body: SuggestedBody): readonly ActorId[] =>
  (body.kind === 'mention' ? [body.actorId] : [body.speakerId, ...body.relays.map(({ actorId }) => actorId)]).flatMap((id) => id ?? []);
