import { expect, test } from 'vitest';
import { namedFiles, namesApart } from './adding-state.ts';

test('files of one name are told apart by their folder, others are not burdened with it', () => {
  expect(namesApart(['/pages/bbc/source.html', '/pages/cnn/source.html', '/desk/wire.txt'])).toEqual([
    'bbc/source.html',
    'cnn/source.html',
    'wire.txt',
  ]);
  expect(namesApart(['C:\\a\\page.html', 'C:\\b\\page.html'])).toEqual(['a/page.html', 'b/page.html']);
  expect(namesApart([])).toEqual([]);
});

test('one file is named, several are counted', () => {
  expect(namedFiles(['/desk/wire.txt'])).toBe('“wire.txt”');
  expect(namedFiles(['/a', '/b'])).toBe('2 files');
});
