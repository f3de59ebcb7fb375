import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { captureBytes } from './capture.ts';

const capture = (html: string) => captureBytes(new TextEncoder().encode(html), 'page.html').article;
const PARAGRAPH =
  '<p>The port of Ostrel was shut on Tuesday after a fire in Silo C hurt twelve people, its director said in a statement.</p>';
const SENTENCE = 'The port of Ostrel was shut on Tuesday after a fire in Silo C hurt twelve people, its director said in a statement.';
const page = (head: string, body: string) => `<!doctype html><html lang="en-gb"><head>${head}</head><body>${body}</body></html>`;

test('details from JSON-LD, and the body as blocks and marks', () => {
  const data = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'Halyard' },
      {
        '@type': ['NewsArticle'],
        headline: 'Port shut &amp; quay burned',
        author: [{ '@type': 'Person', name: 'Nadia Brent' }, { name: 'Tereza Orlan' }],
        publisher: { name: 'Halyard News' },
        datePublished: '2026-03-17T14:20:00+02:00',
        dateModified: '2026-03-18',
      },
    ],
  };
  const article = capture(
    page(
      `<title>x</title><link rel="canonical" href="https://halyard.example/port"><script type="application/ld+json">${JSON.stringify(data)}</script>`,
      `<nav><a href="/a">Home</a></nav><article><h1>Port shut &amp; quay burned</h1>${PARAGRAPH.repeat(3)}<h2>What is known</h2><ul><li>Twelve are hurt</li></ul>
       <blockquote><p>We asked in writing.</p></blockquote><p>On Tuesday it <em>was <strong>late</strong></em>, <a href="/more?x=1">said</a> <a href="javascript:alert(1)">she</a>.<br>Then the chief of the fire crews came out, in smoke, and spoke.<br><br>There was no more to be had from the quay, the hall, or the office.</p></article>`,
    ),
  );
  expect(article).toMatchObject({
    headline: 'Port shut & quay burned',
    byline: 'Nadia Brent, Tereza Orlan',
    outletName: 'Halyard News',
    published: { value: '2026-03-17T14:20:00+02:00', precision: 'second' },
    updated: { value: '2026-03-18', precision: 'day' },
    language: 'en-GB',
    address: 'https://halyard.example/port',
    original: { mediaType: 'text/html', fileName: 'page.html' },
  });
  const shown = article.blocks.map(({ kind, start, end }) => [kind, article.text.slice(start, end)]);
  expect(shown).toEqual([
    ...Array.from({ length: 3 }, () => ['paragraph', SENTENCE]),
    ['heading', 'What is known'],
    ['list-item', 'Twelve are hurt'],
    ['quote', 'We asked in writing.'],
    ['paragraph', 'On Tuesday it was late, said she. Then the chief of the fire crews came out, in smoke, and spoke.'],
    ['paragraph', 'There was no more to be had from the quay, the hall, or the office.'],
  ]);
  expect(article.inlines.map(({ kind, start, end, href }) => [kind, article.text.slice(start, end), href])).toEqual([
    ['emphasis', 'was late', null],
    ['strong', 'late', null],
    ['link', 'said', 'https://halyard.example/more?x=1'],
  ]);
});

test('details from meta names, microdata and <time>', () => {
  const body = `<article>${PARAGRAPH.repeat(4)}</article>`;
  expect(
    capture(
      page(
        '<title>Port of Ostrel shut | The Lantern</title><meta property="og:site_name" content="The Lantern"><meta property="article:published_time" content="2026-03-17T08:00:00Z">',
        body,
      ),
    ),
  ).toMatchObject({
    headline: 'Port of Ostrel shut',
    outletName: 'The Lantern',
    published: { value: '2026-03-17T08:00:00Z', precision: 'second' },
  });
  expect(
    capture(
      page(
        '<title>Port shut</title><meta name="parsely-author" content="By Jo Mill"><meta name="parsely-pub-date" content="2026-03-17">',
        body,
      ),
    ),
  ).toMatchObject({
    byline: 'Jo Mill',
    published: { value: '2026-03-17', precision: 'day' },
  });
  expect(capture(page('<title>Port shut</title>', `<time datetime="2026-03-17T09:30">today</time>${body}`)).published).toEqual({
    value: '2026-03-17T09:30',
    precision: 'minute',
  });
  expect(capture(page('<title>Port shut</title>', body)).published).toBeNull();
});

test('a page that leaves out html, head and body', () => {
  expect(capture(`<!doctype html><title>Port shut today</title>${PARAGRAPH.repeat(4)}`)).toMatchObject({
    headline: 'Port shut today',
    language: 'en',
  });
});

test.each([
  [
    'a login form and no article text',
    page(
      '<title>Sign in</title>',
      '<h1>Sign in</h1><form><p>Enter your name and password to go on reading.</p><input type="password"></form>',
    ),
  ],
  [
    'a list of links',
    page(
      '<title>News</title>',
      `<h1>News</h1><ul>${'<li><a href="/a">Fire at the port of Ostrel hurts at least twelve people</a></li>'.repeat(40)}</ul>`,
    ),
  ],
  ['no article text', page('<title>Nothing</title>', '<div id="app"></div><script>start()</script>')],
  ['too deeply', `<body>${'<div>'.repeat(100_000)}${PARAGRAPH}`],
  ['too deeply', `<body>${'<x-y>'.repeat(100_000)}${PARAGRAPH}`],
  ['too many parts', `<body>${'<'.repeat(5_000_000)}`],
  ['too many parts', `<body>${'<p>a'.repeat(300_000)}`],
])('refused: %s', (reason, html) => {
  expect(() => capture(html)).toThrow(reason);
});

test('nulls, unterminated tags, entity definitions and mixed directions do no harm', () => {
  const broken = `<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><html><head><title>Port s\0hut today</title></head><body>${PARAGRAPH.repeat(3)}<p>&b; يوسف \u202eHaddan\u202c</p><p class="x" onclick="`;
  const { text, headline } = capture(broken);
  expect(headline).toBe('Port shut today');
  expect(text).not.toContain('aaaa');
  expect(text).toContain('يوسف Haddan');
});

test('a null character in the headline is a null character nowhere', () => {
  expect(JSON.stringify(capture(page('<title>Port s\0hut today</title>', PARAGRAPH.repeat(4))))).not.toContain('\\u0000');
});

const folder = fileURLToPath(new URL('../../../shared/data/pages', import.meta.url));
const here = existsSync(folder);
test('twenty saved pages', { timeout: 60_000 }, ({ skip }) => {
  skip(!here, '../shared/data/pages is not here');
  const results = readdirSync(folder).map((name) => {
    const { article } = captureBytes(new Uint8Array(readFileSync(`${folder}/${name}/source.html`)), 'source.html');
    const expected = readFileSync(`${folder}/${name}/expected.html`, 'utf8').replace(
      /<\/?(?:p|div|li|h\d|figure|br|td|tr|figcaption)\b/g,
      ' $&',
    );
    const { document } = parseHTML(`<html><head></head><body>${expected}</body></html>`);
    const details = JSON.parse(readFileSync(`${folder}/${name}/expected-metadata.json`, 'utf8')) as {
      title: string;
      publishedTime: string | null;
      siteName: string | null;
    };
    return {
      name,
      score: f1(tokens(article.text), tokens(document.body.textContent ?? '')),
      title: details.title.startsWith(article.headline),
      site: details.siteName === null || details.siteName === article.outletName,
      published: details.publishedTime === null || article.published !== null,
    };
  });
  const mean = results.reduce((sum, { score }) => sum + score, 0) / results.length;
  console.info(
    `Body of ${results.length} saved pages: token F1 ${mean.toFixed(4)} on average, least ${Math.min(...results.map(({ score }) => score)).toFixed(3)}.`,
  );
  expect(mean).toBeGreaterThanOrEqual(0.95);
  for (const result of results) expect(result).toMatchObject({ title: true, site: true, published: true });
  for (const { name, score } of results) expect(score, name).toBeGreaterThanOrEqual(0.8);
});

const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Harmonic mean of precision and recall over bags of words. */
function f1(found: readonly string[], expected: readonly string[]): number {
  const left = new Map<string, number>();
  for (const token of expected) left.set(token, (left.get(token) ?? 0) + 1);
  let hits = 0;
  for (const token of found) {
    const count = left.get(token) ?? 0;
    if (count > 0) hits++;
    left.set(token, count - 1);
  }
  return (2 * hits) / (found.length + expected.length);
}
