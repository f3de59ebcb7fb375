import { useEffect, useRef, useState } from 'react';
import type { AnnotationId } from '../../../shared/model/ids.ts';
import { useAct } from '../../app/commands.ts';
import { useToast } from '../../ui/index.ts';
import { afterDeciding, type OutlineRow } from './outline.ts';
import type { SuggestionActs } from './SuggestionPanel.tsx';
import type { Suggested } from './suggested.ts';
import type { Suggestions } from './use-suggestions.ts';

export type Deciding = Readonly<{
  acts: SuggestionActs;
  /** Whether the chosen suggestion is edited before it is accepted. */
  editing: boolean;
  /** Whether it is asked which suggestions to accept at once. */
  many: boolean;
  askMany: (open: boolean) => void;
  acceptMany: (list: readonly Suggested[]) => void;
}>;

/**
 * The answers to a suggestion, by key and by button. After each the next suggestion is chosen, so that a list is gone through without looking
 * for it; one that an undo brings back is chosen again. Where none is chosen a key never decides unseen: it chooses the next and says so.
 */
export function useDeciding({
  suggestions,
  chosen,
  active,
  walk,
  jump,
  leaveField,
  showInspector,
}: Readonly<{
  suggestions: Suggestions;
  chosen: Suggested | null;
  /** The mark or suggestion that the person is at. */
  active: AnnotationId | null;
  /** The lines that J and K walk. */
  walk: readonly OutlineRow[];
  jump: (id: AnnotationId | null) => void;
  leaveField: () => void;
  showInspector: () => void;
}>): Deciding {
  const [edited, setEdited] = useState<AnnotationId | null>(null);
  const [many, askMany] = useState(false);
  const decided = useRef(new Set<string>());
  const toast = useToast();
  const id = chosen?.mark.id ?? null;
  const editing = id !== null && edited === id;
  useEffect(() => {
    if (edited !== null && edited !== id) setEdited(null);
  }, [edited, id]);
  useChosenAgain(suggestions.list, decided.current, jump);
  const chooseNext = () => {
    const next = afterDeciding(walk, active ?? '');
    if (next) jump(next.mark.id);
    toast(next ? 'No suggestion was chosen. Now the next one is.' : 'No suggestion is chosen.', undefined, 'plain', 'no suggestion');
  };
  const decide = (how: 'accept' | 'reject') => () => {
    if (!chosen) return chooseNext();
    decided.current.add(chosen.mark.id);
    const next = afterDeciding(walk, chosen.mark.id)?.mark.id ?? null;
    if (editing) leaveField();
    jump(next);
    void suggestions[how]([chosen]).then((done) => {
      if (!done) jump(chosen.mark.id);
    });
  };
  const acts: SuggestionActs = {
    accept: decide('accept'),
    reject: decide('reject'),
    edit: () => {
      showInspector();
      setEdited(id);
    },
  };
  const acceptMany = (list: readonly Suggested[]) => {
    if (list.some(({ mark }) => mark.id === id)) jump(null);
    void suggestions.accept(list);
  };
  const group = 'Suggestions';
  const any = suggestions.list.length > 0;
  useAct({ id: 'suggestion.accept', title: 'Accept the suggestion', keys: 'A', group, enabled: any, run: acts.accept });
  useAct({ id: 'suggestion.reject', title: 'Reject the suggestion', keys: 'X', group, enabled: any, run: acts.reject });
  useAct({ id: 'suggestion.edit', title: 'Edit the suggestion first', keys: 'E', group, enabled: chosen !== null, run: acts.edit });
  useAct({ id: 'suggestion.many', title: 'Accept many suggestions', keys: 'Shift A', group, enabled: any, run: () => askMany(true) });
  return { acts, editing, many, askMany, acceptMany };
}

/** Chooses what was decided on in this article and is a suggestion anew, since that was undone. */
function useChosenAgain(list: readonly Suggested[], decided: Set<string>, jump: (id: AnnotationId) => void): void {
  const before = useRef(list);
  const latest = useRef(jump);
  latest.current = jump;
  useEffect(() => {
    const known = new Set(before.current.map(({ mark }) => mark.id));
    before.current = list;
    const back = list.find(({ mark }) => decided.has(mark.id) && !known.has(mark.id));
    if (!back) return;
    decided.delete(back.mark.id);
    latest.current(back.mark.id);
  }, [list, decided]);
}
