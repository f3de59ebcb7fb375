import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSettingsFile } from './settings-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wireside-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what was changed is there after a restart, and what was not stays as it was', () => {
  const path = join(folder, 'deep', 'settings.json');
  const first = openSettingsFile(path);
  first.changeSettings({ theme: 'dark', reading: { textSize: 20 } });
  first.change({ window: { x: 1, y: 2, width: 900, height: 700, maximised: false } });
  first.flush();
  const second = openSettingsFile(path).get();
  expect(second.settings.theme).toBe('dark');
  expect(second.settings.reading).toEqual({ textSize: 20, measure: 540, face: 'serif' });
  expect(second.window?.width).toBe(900);
});

test('a file that cannot be understood is set aside, and nothing of it is lost', () => {
  const path = join(folder, 'settings.json');
  writeFileSync(path, '{"settings": {"theme": "plaid"}');
  expect(openSettingsFile(path).get().settings.theme).toBe('system');
  expect(existsSync(path)).toBe(false);
  expect(readFileSync(`${path}.unreadable`, 'utf8')).toContain('plaid');
});
