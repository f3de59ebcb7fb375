import { expect, test } from 'vitest';
import { isOwnAddress, webAddress } from './origin.ts';

test.each(['app://wireside/index.html', 'app://wireside/assets/a.js?x#y'])('%s is ours', (address) => {
  expect(isOwnAddress(address)).toBe(true);
});

test.each([
  'app://wireside.evil/index.html',
  'app://user@wireside/index.html',
  'app://other/index.html',
  'file:///index.html',
  'https://wireside/',
  'about:blank',
  'app:wireside',
  '',
])('%s is not ours', (address) => {
  expect(isOwnAddress(address)).toBe(false);
});

test('only web addresses reach the browser', () => {
  expect(webAddress('https://example.org/a b')).toBe('https://example.org/a%20b');
  expect(webAddress('HTTP://EXAMPLE.org')).toBe('http://example.org/');
  for (const address of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'mailto:a@example.org', 'example.org']) {
    expect(webAddress(address)).toBeNull();
  }
});
