import { posix } from 'node:path';
import { importsOf } from './imports.ts';

export type SourceFile = Readonly<{ path: string; text: string }>;

/**
 * A place and what it may import: folders or files of ours (a prefix of the path), packages by name, `node:` for Node's
 * own modules. The table of the house, with the packages that each place is allowed.
 */
type Rule = Readonly<{ place: string; ours: readonly string[]; packages: readonly string[] }>;

const databaseSide = { ours: ['shared/'], packages: ['node:', 'zod'] } as const;

/** The first rule whose place begins the path holds. */
const rules: readonly Rule[] = [
  { place: 'shared', ours: ['shared/'], packages: ['zod', 'diff', 'wink-nlp', 'wink-eng-lite-web-model'] },
  { place: 'main/store', ours: [...databaseSide.ours, 'main/store/'], packages: [...databaseSide.packages, 'better-sqlite3'] },
  {
    place: 'main/capture',
    ours: [...databaseSide.ours, 'main/capture/'],
    packages: [...databaseSide.packages, '@mozilla/readability', 'chardet', 'iconv-lite', 'linkedom'],
  },
  {
    place: 'main/exchange',
    ours: [...databaseSide.ours, 'main/exchange/', 'main/store/', 'package.json'],
    packages: [...databaseSide.packages, 'papaparse', 'yauzl', 'yazl'],
  },
  {
    place: 'main/service',
    ours: [...databaseSide.ours, 'main/service/', 'main/store/', 'main/capture/', 'main/exchange/', 'main/runtime/message-port.ts'],
    packages: databaseSide.packages,
  },
  {
    place: 'main/cli',
    ours: [...databaseSide.ours, 'main/cli', 'main/service/', 'main/store/', 'main/capture/', 'main/exchange/', 'package.json'],
    packages: [...databaseSide.packages, 'commander'],
  },
  { place: 'main/preload.ts', ours: ['shared/contract.ts', 'shared/envelope.ts'], packages: ['electron'] },
  { place: 'main/shell', ours: ['shared/', 'main/shell/', 'main/runtime/service-process.ts'], packages: ['electron', 'node:', 'zod'] },
  {
    place: 'main/runtime',
    ours: ['shared/', 'main/runtime/'],
    packages: ['node:', 'electron', 'vite', 'electron-builder', '@electron/fuses'],
  },
  {
    place: 'renderer',
    ours: ['shared/', 'renderer/'],
    packages: ['react', 'react-dom', '@base-ui/react', '@tanstack/react-query', '@tanstack/react-virtual', 'zod'],
  },
  { place: 'e2e', ours: ['shared/', 'main/', 'renderer/', 'e2e/'], packages: ['*'] },
];

/** A test beside the code may use more than the code: the test tools, Node (for its files) and the neighbours it sets up. */
const forTests = { ours: ['shared/', 'main/', 'renderer/'], packages: ['node:', 'vitest', 'fast-check', 'react', 'react-dom'] } as const;

/** Every import of the file that its place does not allow, as "file:line: place may not import it". */
export function complaintsAbout({ path, text }: SourceFile): string[] {
  const rule = rules.find(({ place }) => path === place || path.startsWith(`${place}/`) || path === `${place}.ts`);
  if (!rule) return [`${path}:1: no rule of the house covers this place`];
  const isTest = /\.test\.tsx?$/.test(path);
  return importsOf(path, text)
    .filter(({ from }) => from === null || !(allows(rule, path, from) || (isTest && allowsTest(rule, path, from))))
    .map(({ from, line }) => `${path}:${line}: ${rule.place} may not import ${from ?? 'what it only knows while running'}`);
}

function allows(rule: Rule, path: string, from: string): boolean {
  const ours = ownPath(path, from);
  if (ours !== null) return rule.ours.some((start) => ours.startsWith(start));
  return rule.packages.includes('*') || rule.packages.includes(packageName(from));
}

function allowsTest(rule: Rule, path: string, from: string): boolean {
  const ours = ownPath(path, from);
  if (ours === null) return forTests.packages.some((name) => name === packageName(from)) || rule.packages.includes(packageName(from));
  return forTests.ours.some((start) => ours.startsWith(start));
}

/** The path from the root of what a relative import names; null for a package. */
function ownPath(path: string, from: string): string | null {
  return from.startsWith('.') ? posix.join(posix.dirname(path), from) : null;
}

function packageName(from: string): string {
  if (from.startsWith('node:')) return 'node:';
  const [first = '', second = ''] = from.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
