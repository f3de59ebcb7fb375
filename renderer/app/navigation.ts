import { useSyncExternalStore } from 'react';
import type { Place as TouchedPlace } from '../../shared/model/history.ts';
import { ActorId, AnnotationId, ArticleId, EventId } from '../../shared/model/ids.ts';

/** Where the window is. `position` (UTF-16 offset into the article's text) brings those words into view. */
export type Place =
  | Readonly<{ view: 'library'; articleId?: ArticleId; annotationId?: AnnotationId; eventId?: EventId; position?: number }>
  | Readonly<{ view: 'events' }>
  | Readonly<{ view: 'event'; eventId: EventId; tab?: 'articles' | 'quotes' }>
  | Readonly<{ view: 'actors'; actorId?: ActorId }>
  | Readonly<{ view: 'search'; text?: string }>
  | Readonly<{ view: 'settings'; part?: SettingsPart }>;
export type SettingsPart = 'reading' | 'shortcuts' | 'history' | 'about';

type Trail = Readonly<{ past: readonly Place[]; now: Place; ahead: readonly Place[] }>;

const LONGEST_TRAIL = 100;
const home: Place = { view: 'library' };
let trail: Trail = { past: [], now: home, ahead: [] };
const listeners = new Set<() => void>();

/** Goes to a place; the place left can be gone back to. The place already shown is not entered twice. */
export function go(place: Place): void {
  if (writePlace(place) === writePlace(trail.now)) return;
  setTrail({ past: [...trail.past, trail.now].slice(-LONGEST_TRAIL), now: place, ahead: [] });
}

/**
 * Goes back into a part of the window: to the place that was last shown there, so that whoever looks something up elsewhere
 * finds the article still open. From within that part, and where nothing of it was shown yet, it goes to its `start`.
 */
export function goInto(start: Place): void {
  const isThere = ({ view }: Place): boolean => view === start.view;
  go((isThere(trail.now) ? undefined : trail.past.findLast(isThere)) ?? start);
}

/** Goes to a place without a step to go back to: for what follows from where one is, such as the first article of a list. */
export function replacePlace(place: Place): void {
  setTrail({ ...trail, now: place });
}

/** Back to the place before; stays where there is none. */
export function goBack(): void {
  const before = trail.past[trail.past.length - 1];
  if (before) setTrail({ past: trail.past.slice(0, -1), now: before, ahead: [trail.now, ...trail.ahead] });
}

/** Forward to the place that goBack left. */
export function goForward(): void {
  const [next, ...ahead] = trail.ahead;
  if (next) setTrail({ past: [...trail.past, trail.now], now: next, ahead });
}

/** The place that is shown. */
export function usePlace(): Place {
  return useSyncExternalStore(onPlace, currentPlace);
}

/** The place that is shown, for code outside components. */
export const currentPlace = (): Place => trail.now;

/** Hears of every change of place until the returned function is called. */
export function onPlace(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Starts at a place that was written down earlier, with no way back before it. */
export function startAt(written: string): void {
  setTrail({ past: [], now: readPlace(written) ?? home, ahead: [] });
}

/** Forgets every place, for another library has other records. */
export function startAnew(): void {
  setTrail({ past: [], now: home, ahead: [] });
}

/** The view that shows what an act touched; null when it names nothing, or nothing that is left to show. */
export function placeOf(touched: TouchedPlace): Place | null {
  const { articleId, annotationId, actorId, eventId } = touched;
  if (articleId) return { view: 'library', articleId, ...(annotationId ? { annotationId } : {}) };
  if (actorId) return { view: 'actors', actorId };
  if (eventId) return { view: 'event', eventId };
  return null;
}

/** A place as text, for the settings: JSON with its keys in the order of the type. */
export function writePlace(place: Place): string {
  const { view, ...rest } = place;
  const entries = Object.entries(rest).filter(([, value]) => value !== undefined);
  return JSON.stringify({ view, ...Object.fromEntries(entries.sort(([one], [other]) => one.localeCompare(other))) });
}

/** The place that a text names; null when the text is none that writePlace wrote, so that a damaged setting does no harm. */
export function readPlace(written: string): Place | null {
  const record = parseRecord(written);
  if (!record) return null;
  const articleId = ArticleId.safeParse(record.articleId).data;
  const annotationId = AnnotationId.safeParse(record.annotationId).data;
  const eventId = EventId.safeParse(record.eventId).data;
  const actorId = ActorId.safeParse(record.actorId).data;
  const position = typeof record.position === 'number' && record.position >= 0 ? record.position : undefined;
  switch (record.view) {
    case 'library':
      return dropUnset({ view: 'library', articleId, annotationId, eventId, position });
    case 'events':
      return { view: 'events' };
    case 'event':
      return eventId
        ? dropUnset({ view: 'event', eventId, tab: record.tab === 'articles' || record.tab === 'quotes' ? record.tab : undefined })
        : null;
    case 'actors':
      return dropUnset({ view: 'actors', actorId });
    case 'search':
      return dropUnset({ view: 'search', text: typeof record.text === 'string' ? record.text.slice(0, 1000) : undefined });
    case 'settings':
      return dropUnset({ view: 'settings', part: settingsParts.find((part) => part === record.part) });
    default:
      return null;
  }
}

const settingsParts: readonly SettingsPart[] = ['reading', 'shortcuts', 'history', 'about'];

function setTrail(next: Trail): void {
  trail = next;
  for (const listener of listeners) listener();
}

function parseRecord(written: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function dropUnset<Value extends Place>(place: Value): Value {
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined)) as Value;
}
