import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { Settings, type SettingsPatch } from '../../shared/model/settings.ts';

export const WindowPlace = z.object({ x: z.int(), y: z.int(), width: z.int().min(480), height: z.int().min(360), maximised: z.boolean() });
export type WindowPlace = z.infer<typeof WindowPlace>;

export const RecentLibrary = z.object({ path: z.string(), name: z.string(), articles: z.int().nullable(), lastOpenedAt: z.string() });
export type RecentLibrary = z.infer<typeof RecentLibrary>;

const ShellState = z.object({
  settings: Settings.default(Settings.parse({})),
  window: WindowPlace.nullable().default(null),
  recent: z.array(RecentLibrary).default([]),
  device: z.string().default(''),
});
export type ShellState = z.infer<typeof ShellState>;

/** What the shell keeps on this computer for one person, in one small file: read at start, written soon after a change. */
export type SettingsFile = Readonly<{
  get(): ShellState;
  change(patch: Partial<ShellState>): void;
  changeSettings(patch: SettingsPatch): Settings;
  /** Writes at once what is waiting to be written. */
  flush(): void;
}>;

const WRITE_DELAY_MS = 250;

/** Reads the file; one that cannot be understood is set aside beside itself and defaults are used. */
export function openSettingsFile(path: string): SettingsFile {
  let state = read(path);
  let waiting: NodeJS.Timeout | null = null;
  const write = (): void => {
    if (waiting) clearTimeout(waiting);
    waiting = null;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, JSON.stringify(state, null, 1));
      renameSync(`${path}.new`, path);
    } catch (error) {
      console.error(`Settings could not be saved to ${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const change = (patch: Partial<ShellState>): void => {
    state = { ...state, ...patch };
    waiting ??= setTimeout(write, WRITE_DELAY_MS);
  };
  return {
    get: () => state,
    change,
    changeSettings(patch) {
      const settings = state.settings;
      change({
        settings: {
          ...settings,
          ...patch,
          reading: { ...settings.reading, ...patch.reading },
          panels: { ...settings.panels, ...patch.panels },
          suggestions: { ...settings.suggestions, ...patch.suggestions },
        },
      });
      return state.settings;
    },
    flush: () => {
      if (waiting) write();
    },
  };
}

function read(path: string): ShellState {
  let words: string;
  try {
    words = readFileSync(path, 'utf8');
  } catch {
    return ShellState.parse({});
  }
  try {
    return ShellState.parse(JSON.parse(words));
  } catch {
    renameSync(path, `${path}.unreadable`);
    return ShellState.parse({});
  }
}
