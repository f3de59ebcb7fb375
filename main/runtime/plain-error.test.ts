import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const plainError = join(import.meta.dirname, 'plain-error.ts');

/** Runs a script in a Node of its own, with a hook like the one that electron-builder leaves behind. */
function run(script: string): Readonly<{ status: number | null; stderr: string }> {
  const source = `import { PlainError, runScript } from ${JSON.stringify(plainError)};
    process.on('beforeExit', () => process.exit(0));
    await runScript(async () => { ${script} });`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', source], { encoding: 'utf8' });
}

test('a script that fails ends with 1, whatever hooks others have left behind', () => {
  expect(run(`throw new PlainError('There is no display.');`)).toMatchObject({ status: 1, stderr: 'There is no display.\n' });
  expect(run(`throw new Error('unforeseen');`).status).toBe(1);
});

test('a script that succeeds ends with 0 and says nothing', () => {
  expect(run('')).toMatchObject({ status: 0, stderr: '' });
});
