import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isMac } from '../ui/keys.ts';

/** Something a person can do here and now. */
export type Act = Readonly<{
  /** Unique among the acts that are mounted: "library.addArticles". */
  id: string;
  /** What it does, as the palette says it: "Add articles". */
  title: string;
  /** One shortcut or several: "Ctrl Shift F", "Q", "/", "Del". On macOS Ctrl means Command. */
  keys?: string | readonly string[];
  run: (asked: Readonly<{ path?: string }>) => unknown;
  enabled?: boolean;
  /** Heading in the palette and in the list of shortcuts: "Reading". */
  group?: string;
  /** Answers to its keys but does not stand in the palette: moves within a list. */
  hidden?: boolean;
  /** Runs also while a dialog is open. */
  inDialogs?: boolean;
  /** Leaves its keys to a text field that has the focus, although they hold Ctrl: undo and redo. */
  notWhileTyping?: boolean;
}>;

type Slot = Readonly<{ slot: symbol; act: Act }>;
let slots: readonly Slot[] = [];
let acts: readonly Act[] = [];
const listeners = new Set<() => void>();

/**
 * Makes an act available while the component is mounted: by its keys, in the palette, and to the menu. Of several acts with
 * the same keys the one mounted last answers, so that what opens over a place comes before the place.
 */
export function useAct(act: Act): void {
  const latest = useRef(act);
  latest.current = act;
  const slot = useRef(Symbol(act.id));
  const { id, title, group, hidden, inDialogs, notWhileTyping, enabled = true } = act;
  const keys = typeof act.keys === 'string' ? act.keys : (act.keys?.join('|') ?? '');
  useEffect(() => {
    const run: Act['run'] = (asked) => latest.current.run(asked);
    const given = keys === '' ? [] : keys.split('|');
    put(slot.current, { id, title, group, hidden, inDialogs, notWhileTyping, enabled, keys: given, run });
  }, [id, title, group, hidden, inDialogs, notWhileTyping, enabled, keys]);
  useEffect(() => {
    const own = slot.current;
    return () => setActs(slots.filter((one) => one.slot !== own));
  }, []);
}

/** Every act that can be done now, in the order in which they were mounted. */
export function useActs(): readonly Act[] {
  return useSyncExternalStore(listen, () => acts);
}

/** Does an act by its id, as the menu asks; false when it is not available here. */
export function runAct(id: string, asked: Readonly<{ path?: string }> = {}): boolean {
  const act = acts.findLast((one) => one.id === id && one.enabled !== false);
  if (!act) return false;
  act.run(asked);
  return true;
}

/** The one listener for keys of the window. Returns what stops it. */
export function startKeyboard(target: Window): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const act = actFor(event, acts, { typing: isTyping(event.target), dialog: document.querySelector('[data-modal]') !== null });
    if (!act) return;
    event.preventDefault();
    act.run({});
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

export type Stroke = Readonly<Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>>;

/** The act that a stroke means where the focus is, or null. Plain keys never act while a person types. */
export function actFor(stroke: Stroke, among: readonly Act[], where: Readonly<{ typing: boolean; dialog: boolean }>): Act | null {
  const modified = isMac ? stroke.metaKey : stroke.ctrlKey;
  const act = among.findLast(
    (one) =>
      one.enabled !== false &&
      (!where.dialog || one.inDialogs === true) &&
      (!where.typing || (one.notWhileTyping !== true && (modified || /^F\d+$/.test(stroke.key)))) &&
      keysOf(one).some((keys) => strokeIs(stroke, keys)),
  );
  return act ?? null;
}

/** The shortcuts of an act, the first being the one that is shown. */
export const keysOf = (act: Act): readonly string[] => (typeof act.keys === 'string' ? [act.keys] : (act.keys ?? []));

/** Whether a stroke is this shortcut. A sign that needs Shift on some keyboards ("?", "/") is compared as the sign it makes. */
export function strokeIs(stroke: Stroke, keys: string, mac: boolean = isMac): boolean {
  const parts = keys.split(' ');
  const key = parts[parts.length - 1] ?? '';
  const wants = (part: string): boolean => parts.slice(0, -1).includes(part);
  const command = mac ? stroke.metaKey : stroke.ctrlKey;
  const other = mac ? stroke.ctrlKey : stroke.metaKey;
  if (command !== wants('Ctrl') || other || stroke.altKey !== wants('Alt')) return false;
  const sign = key.length === 1 && !/[a-z0-9]/i.test(key);
  if (!sign && stroke.shiftKey !== wants('Shift')) return false;
  if (sign) return stroke.key === key;
  if (key.length > 1) return stroke.key === (namedKeys[key] ?? key);
  // A digit or letter with Shift or Alt may make another sign; then the place of the key on the keyboard counts.
  return stroke.key.toLowerCase() === key.toLowerCase() || (key >= '0' && key <= '9' && stroke.code === `Digit${key}`);
}

/** True where letters typed go into a text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'submit'].includes(target.type);
}

const namedKeys: Readonly<Record<string, string>> = {
  Esc: 'Escape',
  Del: 'Delete',
  Space: ' ',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
};

/** A changed act keeps its place among the others: only mounting anew brings it to the front. */
function put(slot: symbol, act: Act): void {
  const known = slots.some((one) => one.slot === slot);
  setActs(known ? slots.map((one) => (one.slot === slot ? { slot, act } : one)) : [...slots, { slot, act }]);
}

function setActs(next: readonly Slot[]): void {
  slots = next;
  acts = next.map((one) => one.act);
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export { type Status, useStatus } from './status.ts';
