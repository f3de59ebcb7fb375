import { useCallback } from 'react';
import { useToast } from '../ui/Toast.tsx';
import { useCall, useCommand } from './client.tsx';
import { go, placeOf } from './navigation.ts';

export type Undoing = Readonly<{ undoLabel: string | null; redoLabel: string | null; undo: () => void; redo: () => void }>;

/** Undo and redo as the store knows them: the window goes to where it happened, and a toast names the act. */
export function useUndo(onUndone?: () => void): Undoing {
  const { data } = useCall('history.state', {});
  const undoing = useCommand('history.undo');
  const redoing = useCommand('history.redo');
  const toast = useToast();
  const redo = useCallback(async () => {
    const result = await redoing.run({}).catch(() => null);
    if (!result) return;
    toast(`Done again: ${lowerFirst(result.label)}`, undefined, 'plain', 'undo');
    const place = placeOf(result.place);
    if (place) go(place);
  }, [redoing.run, toast]);
  const undo = useCallback(async () => {
    const result = await undoing.run({}).catch(() => null);
    if (!result) return;
    toast(`Undone: ${lowerFirst(result.label)}`, { label: 'Redo', run: () => void redo() }, 'plain', 'undo');
    onUndone?.();
    const place = placeOf(result.place);
    if (place) go(place);
  }, [undoing.run, toast, redo, onUndone]);
  return {
    undoLabel: data?.undo?.label ?? null,
    redoLabel: data?.redo?.label ?? null,
    undo: () => void undo(),
    redo: () => void redo(),
  };
}

/** "Change speaker" as the middle of a sentence; a label that starts with a name in capitals stays as it is. */
export const lowerFirst = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
