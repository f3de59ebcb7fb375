import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { complaintsAbout, type SourceFile } from './layers/rules.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const example = (path: string, text: string): readonly string[] => complaintsAbout({ path, text });

test('every import of the four folders keeps to the table of the house', async () => {
  const files: SourceFile[] = [];
  for await (const path of glob('{shared,main,renderer,e2e}/**/*.{ts,tsx}', { cwd: root })) {
    files.push({ path: normalize(path).replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') });
  }
  expect(files.length).toBeGreaterThan(50);
  expect(new Set(files.map(({ path }) => path.split('/')[0]))).toEqual(new Set(['shared', 'main', 'renderer', 'e2e']));
  expect(new Set(files.map(({ path }) => extname(path)))).toEqual(new Set(['.ts', '.tsx']));
  expect(files.flatMap(complaintsAbout)).toEqual([]);
});

test('a forbidden import is named with its file and line', () => {
  expect(example('main/store/open.ts', "import Database from 'better-sqlite3';\n\nimport { app } from 'electron';\n")).toEqual([
    'main/store/open.ts:3: main/store may not import electron',
  ]);
});

test.each([
  ['shared/text/words.ts', "import { join } from 'node:path';"],
  ['shared/text/words.ts', "import { open } from '../../main/store/open.ts';"],
  ['shared/text/words.ts', "import type { ReactNode } from 'react';"],
  ['main/store/open.ts', "const { app } = require('electron');"],
  ['main/service/process.ts', "await import('electron');"],
  ['main/service/process.ts', "export * from '../shell/window.ts';"],
  ['main/cli.ts', "import { forkService } from './runtime/service-process.ts';"],
  ['main/exchange/csv.ts', "import { z } from 'zod'; import fs from 'fs';"],
  ['main/preload.ts', "import { readFile } from 'node:fs';"],
  ['main/preload.ts', "import { anchor } from '../shared/anchor/describe.ts';"],
  ['main/shell/window.ts', "import { openLibrary } from '../store/open.ts';"],
  ['main/shell/window.ts', "import Database from 'better-sqlite3';"],
  ['main/runtime/build.ts', "import { openLibrary } from '../store/open.ts';"],
  ['renderer/app/App.tsx', "import { ipcRenderer } from 'electron';\nexport const App = () => <p />;"],
  ['renderer/app/App.tsx', "import { join } from 'node:path';"],
  ['renderer/app/App.tsx', "import type { ReadableDb } from '../../main/store/database.ts';"],
  ['renderer/app/App.tsx', "type Db = import('../../main/store/database.ts').ReadableDb;"],
  ['renderer/app/App.tsx', "import { launchApp } from '../../e2e/support/launch.ts';"],
  ['main/shell/start.ts', "import { launchApp } from '../../e2e/support/launch.ts';"],
  ['main/capture/html.ts', "import something from 'left-pad';"],
  ['main/capture/html.ts', 'const name = String(1); await import(name);'],
])('%s: %s is refused', (path, text) => {
  expect(example(path, text)).toHaveLength(1);
});

test.each([
  ['shared/contract.ts', "import { z } from 'zod'; import { Actor } from './model/actor.ts';"],
  ['main/capture/html.ts', "import { parseHTML } from 'linkedom'; import { Worker } from 'node:worker_threads';"],
  ['main/preload.ts', "import { ipcRenderer } from 'electron'; import { contract } from '../shared/contract.ts';"],
  ['main/shell/start.ts', "import { forkService } from '../runtime/service-process.ts';"],
  ['main/service/process.ts', "import { servicePort } from '../runtime/message-port.ts';"],
  [
    'renderer/app/App.tsx',
    "import { useState } from 'react';\nimport './app.css';\nconst label = \"import x from 'electron'\";\nexport const App = () => <p>{label}</p>;",
  ],
  ['main/store/open.test.ts', "import { expect } from 'vitest'; import fc from 'fast-check'; import { readFile } from 'node:fs/promises';"],
  ['e2e/app.spec.ts', "import { app } from 'electron'; import { openLibrary } from '../main/store/open.ts';"],
])('%s: %s is allowed', (path, text) => {
  expect(example(path, text)).toEqual([]);
});
