import { expect, test } from 'vitest';
import { createGrants } from './grants.ts';

test('a path that nobody chose is refused, a chosen one is let through', () => {
  const grants = createGrants();
  expect(() => grants.check('articles.import', { paths: ['/desk/a.txt'] })).toThrow(/a\.txt was not chosen/);
  grants.grant('read', ['/desk/a.txt']);
  grants.grant('write', ['/desk/out.csv']);
  expect(() => grants.check('articles.import', { paths: ['/desk/a.txt'] })).not.toThrow();
  expect(() => grants.check('articles.import', { paths: ['/desk/sub/../a.txt'] })).not.toThrow();
  expect(() => grants.check('articles.import', { paths: ['/desk/a.txt', '/desk/b.txt'] })).toThrow(/b\.txt/);
  expect(() => grants.check('exchange.export', { path: '/desk/out.csv' })).not.toThrow();
});

test('what is no path is refused, and calls without paths are not asked for any', () => {
  const grants = createGrants();
  for (const input of [null, 7, {}, { path: 3 }, { path: null }]) expect(() => grants.check('exchange.import', input)).toThrow();
  expect(() => grants.check('articles.list', null)).not.toThrow();
});

test('a file that was chosen to be read is not written over, nor is one to be written read', () => {
  const grants = createGrants();
  grants.grant('read', ['/desk/notes.txt']);
  grants.grant('write', ['/desk/out.wireside']);
  for (const name of ['exchange.export', 'library.backup', 'articles.saveOriginal'] as const)
    expect(() => grants.check(name, { path: '/desk/notes.txt' })).toThrow(/was not chosen/);
  expect(() => grants.check('exchange.import', { path: '/desk/out.wireside' })).toThrow(/was not chosen/);
  for (const path of ['/desk/notes.txt', '/desk/out.wireside']) expect(() => grants.check('shell.showInFolder', { path })).not.toThrow();
});
