import { existsSync } from 'node:fs';
import type { RecentLibrary, SettingsFile } from './settings-file.ts';

const KEPT = 12;

/** Libraries opened before, newest first, and whether each is still where it was. */
export function listRecent(settings: SettingsFile, current: string): (RecentLibrary & { present: boolean; current: boolean })[] {
  return settings.get().recent.map((library) => ({ ...library, present: existsSync(library.path), current: library.path === current }));
}

/** Puts a library at the head of the list, or renews what is known of it. */
export function rememberLibrary(settings: SettingsFile, library: RecentLibrary): void {
  const others = settings.get().recent.filter(({ path }) => path !== library.path);
  settings.change({ recent: [library, ...others].slice(0, KEPT) });
}
