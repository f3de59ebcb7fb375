import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import yauzl from 'yauzl';
import yazl from 'yazl';
import { WiresideError } from '../../shared/envelope.ts';
import { mergeCollection, readCollection } from '../store/collection.ts';
import { createActor } from '../store/commands/actors.ts';
import { createAnnotation } from '../store/commands/annotations.ts';
import { addArticle } from '../store/commands/articles.ts';
import { createClaim } from '../store/commands/claims.ts';
import { createCollection } from '../store/commands/collections.ts';
import { createEvent } from '../store/commands/events.ts';
import { createTag } from '../store/commands/tags.ts';
import type { Library } from '../store/library.ts';
import { openLibrary } from '../store/open.ts';
import { readOriginal } from '../store/queries/articles.ts';
import { inOrder } from './collected-records.ts';
import { defuse, quoteLines, writeQuotesCsv } from './csv.ts';
import type { Progress } from './progress.ts';
import { readWireside, writeWireside } from './wireside.ts';

// Real files and real processes take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'wireside-exchange-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const quiet: Progress = { at: () => {}, breathe: async () => {} };
const NOW = new Date('2026-03-18T09:00:00.000Z');
let count = 0;
const nextPath = (extension: string): string => join(folder, `${String(count++)}.${extension}`);
const newLibrary = (): Library => openLibrary({ path: nextPath('wiredesk'), author: 'Ines', device: 'desk', create: true }).library;

/** A library with one of everything, and with what is awkward in files: quotes, formulas, right-to-left names, bytes that are no text. */
function filled(): Library {
  const library = newLibrary();
  const first = 'The mill burned for an hour. "We lost, at most, two silos," said Dora Velt.';
  const add = (text: string, bytes: Uint8Array, outletName: string, address: string) =>
    addArticle(library, {
      externalId: null,
      headline: '=HYPERLINK("x")',
      byline: 'By T. Orr',
      dateline: { place: 'ARNESK', date: null },
      published: { value: '2026-03-17', precision: 'day' },
      updated: null,
      language: 'en',
      address,
      text,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      inlines: [],
      wordCount: 14,
      outletName,
      original: { bytes, mediaType: 'text/plain', fileName: 'a.txt' },
    }).articleId;
  const articleId = add(first, Buffer.from(first), 'Corvel Wire', 'https://corvel.invalid/1');
  const other = add('Fire put out.', Uint8Array.from([0xff, 0, 0xfe, 1]), 'Ansa Nord', 'https://nord.invalid/1');
  add('Fire put out at dawn.', Buffer.from('x'.repeat(4000)), 'Ansa Nord', 'https://nord.invalid/1');
  const fields = { aliases: [{ text: 'דורה ולט', language: 'he' }], affiliations: [], description: '', note: '', identifiers: [] };
  const speaker = createActor(library, { ...fields, kind: 'person', name: 'Dora Velt', scopeArticleId: null });
  const unnamed = createActor(library, { ...fields, aliases: [], kind: 'unnamed', name: 'a port source', scopeArticleId: articleId });
  const relay = createActor(library, { ...fields, aliases: [], kind: 'agency', name: 'Harbour Press', scopeArticleId: null });
  const parent = createTag(library, { parentId: null, name: 'Figures', colour: 1, note: '', position: 0 });
  const tag = createTag(library, { parentId: parent.id, name: 'Losses', colour: 2, note: '', position: 0 });
  const exact = '"We lost, at most, two silos,"';
  const start = first.indexOf(exact);
  const quote = createAnnotation(library, {
    articleId,
    anchors: [{ start, end: start + exact.length, exact }],
    body: {
      kind: 'quote',
      directness: 'direct',
      speakerId: speaker.id,
      cue: null,
      relays: [
        { actorId: relay.id, step: 0 },
        { actorId: unnamed.id, step: 0 },
        { actorId: relay.id, step: 1 },
      ],
      venue: 'Telegram',
      certainty: 'probable',
      outletStance: 'neutral',
    },
    note: '@note, with "marks"\nand a second line',
    tagIds: [tag.id],
  });
  const event = createEvent(library, { name: 'Mill fire', when: null, where: 'Arnesk', note: '' }, [articleId, other]);
  createClaim(library, { eventId: event.id, proposition: 'Two silos were lost', note: '', position: 0 }, [
    { annotationId: quote.id, stance: 'hedges', note: '' },
  ]);
  createCollection(library, { name: 'For the desk', note: '', articleIds: [other, articleId] });
  return library;
}

let library: Library;
let file: string;
beforeEach(async () => {
  library = filled();
  file = nextPath('wireside');
  await writeWireside(library.db, {}, file, NOW, quiet);
});

test('a collection taken into an empty library gives equal records, and the same file again', async () => {
  const empty = newLibrary();
  const report = await readWireside(empty, file, quiet);
  expect(report.added).toEqual({ articles: 3, annotations: 1, actors: 5, events: 1, tags: 2, claims: 1, collections: 1 });
  expect(inOrder(readCollection(empty.db, {}))).toEqual(inOrder(readCollection(library.db, {})));
  for (const { original } of readCollection(library.db, {}).articles) {
    if (!original) throw new Error('An article lost its original.');
    expect(Buffer.from(readOriginal(empty.db, original.sha256))).toEqual(Buffer.from(readOriginal(library.db, original.sha256)));
  }
  const again = nextPath('wireside');
  await writeWireside(empty.db, {}, again, NOW, quiet);
  expect(sha256(readFileSync(again))).toBe(sha256(readFileSync(file)));
});

test('taking the same file in twice changes nothing and says so', async () => {
  const empty = newLibrary();
  await readWireside(empty, file, quiet);
  const report = await readWireside(empty, file, quiet);
  expect(report.keptHere).toEqual([]);
  expect(report.alreadyThere).toBe(14);
});

test('no mark is taken in whose words the article here does not have; one whose words stand elsewhere is moved', async () => {
  const exact = '"We lost, at most, two silos,"';
  const textHere = (text: string): Library => {
    const other = newLibrary();
    const { db } = library;
    const whole = readCollection(db, {});
    const articles = whole.articles.map((article) =>
      article.text.includes(exact)
        ? { ...article, text, blocks: [{ ...article.blocks[0], kind: 'paragraph' as const, start: 0, end: text.length }] }
        : article,
    );
    const originals = new Map(
      whole.articles.flatMap(({ original }) => (original ? [[original.sha256, readOriginal(db, original.sha256)] as const] : [])),
    );
    mergeCollection(other, { ...whole, articles, annotations: [], claims: [] }, originals, 'texts');
    return other;
  };

  const changed = textHere('The mill burned for an hour. "We lost, at most, three silos," said Dora Velt.');
  const report = await readWireside(changed, file, quiet);
  expect(report.added).toMatchObject({ annotations: 0, claims: 1 });
  expect(report.keptHere).toContainEqual(expect.objectContaining({ record: 'annotation', name: exact }));
  expect(readCollection(changed.db, {})).toMatchObject({ annotations: [], claims: [{ evidence: [] }] });

  const longer = textHere(`Update: the mill burned for an hour. ${exact} said Dora Velt.`);
  expect((await readWireside(longer, file, quiet)).added.annotations).toBe(1);
  const [moved] = readCollection(longer.db, {}).annotations;
  expect(moved?.anchors[0]).toMatchObject({ start: 37, exact, state: 'moved' });
});

test('the same records give the same bytes; only the date differs otherwise', async () => {
  const second = nextPath('wireside');
  await writeWireside(library.db, {}, second, NOW, quiet);
  expect(readFileSync(second).equals(readFileSync(file))).toBe(true);
  const later = nextPath('wireside');
  await writeWireside(library.db, {}, later, new Date('2027-01-01T00:00:00.000Z'), quiet);
  const [before, after] = [await entriesOf(file), await entriesOf(later)];
  expect([...before.keys()]).toEqual([...after.keys()]);
  for (const [name, bytes] of before) if (name !== 'manifest.json') expect(after.get(name)?.equals(bytes)).toBe(true);
});

test('entries are named and explained, and each bears its checksum', async () => {
  const entries = await entriesOf(file);
  const manifest = JSON.parse(entries.get('manifest.json')?.toString() ?? '') as {
    version: number;
    files: Record<string, string>;
    counts: object;
  };
  expect(manifest).toMatchObject({
    format: 'wireside-collection',
    version: 1,
    madeAt: NOW.toISOString(),
    counts: { articles: 3, originals: 3 },
  });
  expect(Object.keys(manifest.files).sort()).toEqual([...entries.keys()].filter((name) => name !== 'manifest.json').sort());
  for (const [name, checksum] of Object.entries(manifest.files)) expect(sha256(entries.get(name) ?? Buffer.alloc(0))).toBe(checksum);
  expect(entries.get('README.txt')?.toString()).toContain('Wireside collection');
});

test('a damaged file is refused with its name and the reason, and nothing is written', async () => {
  const bytes = readFileSync(file);
  const refusals: [string, (path: string) => void, RegExp][] = [
    ['cut short', (path) => truncateSync(path, Math.floor(bytes.length / 2)), /was not taken in/],
    ['empty', (path) => truncateSync(path, 0), /not a Wireside collection/],
    ['no zip', (path) => writeFileSync(path, 'plain words'), /not a Wireside collection/],
    ['only its start', (path) => writeFileSync(path, 'PK\x03\x04'), /was not taken in/],
  ];
  for (const [name, harm, reason] of refusals) {
    const path = nextPath('wireside');
    writeFileSync(path, bytes);
    harm(path);
    await expectRefusal(path, reason, name);
  }
  await expectRefusal(join(folder, 'nowhere.wireside'), /is not there/, 'missing');
  await expectRefusal(folder, /is a folder/, 'folder');
});

test('any flipped byte is noticed or changes no record', async () => {
  const bytes = readFileSync(file);
  const expected = inOrder(readCollection(library.db, {}));
  for (let at = 0; at < bytes.length; at += 293) {
    const path = nextPath('wireside');
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ 0x20;
    writeFileSync(path, flipped);
    const empty = newLibrary();
    try {
      await readWireside(empty, path, quiet);
      expect(inOrder(readCollection(empty.db, {}))).toEqual(expected);
    } catch (error) {
      expect(error).toBeInstanceOf(WiresideError);
      expect(String(error)).toContain(path);
      expect(readCollection(empty.db, {}).articles).toEqual([]);
    }
    empty.close();
  }
});

test('entries that are changed, missing, added, doubled or ill-shaped are refused by name', async () => {
  const entries = await entriesOf(file);
  const articleName = [...entries.keys()].find((name) => name.startsWith('articles/')) ?? '';
  const originalName = [...entries.keys()].find((name) => name.startsWith('originals/')) ?? '';
  const changed = (name: string, change: (value: unknown) => unknown) =>
    resealed(entries, name, Buffer.from(JSON.stringify(change(JSON.parse(entries.get(name)?.toString() ?? '')))));
  const cases: [ReadonlyMap<string, Buffer>, RegExp][] = [
    [new Map([...entries, [articleName, Buffer.from('{}')]]), /not what its checksum says/],
    [new Map([...entries].filter(([name]) => name !== originalName)), /is missing/],
    [new Map([...entries, ['originals/evil.sh', Buffer.from('x')]]), /evil\.sh.*does not belong/],
    [new Map([...entries, [`originals/${'0'.repeat(64)}`, Buffer.from('x')]]), /does not name/],
    [resealed(entries, originalName, Buffer.from('other words')), /not what its checksum says/],
    [resealed(entries, articleName, Buffer.from('{"article": 1}')), /does not have the shape/],
    [resealed(entries, articleName, Buffer.from([0x22, 0xff, 0x22])), /not JSON in UTF-8/],
    [changed('tags.json', (tags) => (tags as object[]).slice(1)), /names a tag/],
    [changed('actors.json', () => []), /names an outlet that is not in the file/],
    [changed('actors.json', (actors) => [...(actors as object[]), (actors as object[])[0]]), /stands in it twice/],
    [changed('events.json', (events) => (events as object[]).map((event) => ({ ...event, id: 'no-id' }))), /does not have the shape/],
    [changed('manifest.json', (manifest) => ({ ...(manifest as object), version: 3 })), /newer Wireside.*format is 3/],
    [changed('manifest.json', (manifest) => ({ ...(manifest as object), format: 'other' })), /not a Wireside collection/],
    [new Map([...entries].filter(([name]) => name !== 'manifest.json')), /has no manifest/],
  ];
  for (const [contents, reason] of cases) {
    const path = nextPath('wireside');
    writeFileSync(path, await zipOf([...contents]));
    await expectRefusal(path, reason, String(reason));
  }
  const doubled = nextPath('wireside');
  writeFileSync(doubled, await zipOf([...entries, ['tags.json', Buffer.from('[]')]]));
  await expectRefusal(doubled, /“tags\.json” stands in it twice/, 'doubled');
});

test('marks must stand on the words that they claim', async () => {
  const entries = await entriesOf(file);
  for (const [name, bytes] of entries) {
    if (!name.startsWith('articles/') || !bytes.toString().includes('"anchors"')) continue;
    const path = nextPath('wireside');
    writeFileSync(
      path,
      await zipOf([
        ...resealed(entries, name, Buffer.from(bytes.toString().replaceAll('two silos', 'six silos').replace('six silos', 'two silos'))),
      ]),
    );
    await expectRefusal(path, /does not stand where the file says/, name);
  }
});

test('names that leave the archive are refused', async () => {
  for (const name of ['../../evil.txt', '/etc/evil.txt', 'C:/evil.txt', 'articles\\..\\evil']) {
    const entries = await entriesOf(file);
    const stand = 'x'.repeat(name.length);
    const bytes = await zipOf([...entries, [stand, Buffer.from('evil')]]);
    const path = nextPath('wireside');
    writeFileSync(path, replaceAll(bytes, Buffer.from(stand), Buffer.from(name)));
    await expectRefusal(path, /was not taken in/, name);
  }
});

test('a file that would unpack to far more than it holds is refused before it is unpacked', async () => {
  const path = nextPath('wireside');
  const zeros = Buffer.alloc(70 * 2 ** 20);
  writeFileSync(path, await zipOf([[`originals/${sha256(zeros)}`, zeros]]));
  await expectRefusal(path, /unpack to far more/, 'bomb');
});

test('an export that fails or is cancelled leaves the old file and nothing beside it', async () => {
  const target = nextPath('wireside');
  writeFileSync(target, 'old');
  const stopped: Progress = {
    at: () => {},
    breathe: async () => {
      throw new WiresideError('cancelled', 'Stopped.');
    },
  };
  await expect(writeWireside(library.db, {}, target, NOW, stopped)).rejects.toMatchObject({ code: 'cancelled' });
  let breaths = 0;
  const stoppedLate: Progress = { ...quiet, breathe: async () => (++breaths > 4 ? stopped.breathe() : undefined) };
  await expect(writeWireside(library.db, {}, target, NOW, stoppedLate)).rejects.toMatchObject({ code: 'cancelled' });
  expect(readFileSync(target, 'utf8')).toBe('old');
  await expect(writeWireside(library.db, {}, join(folder, 'no', 'x.wireside'), NOW, quiet)).rejects.toMatchObject({ code: 'not-found' });
  await expect(writeWireside(library.db, {}, folder, NOW, quiet)).rejects.toMatchObject({ code: 'refused' });
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
});

test('quotes as CSV: one row a quote, read back by any reader, formulas defused', async () => {
  const path = nextPath('csv');
  const { articles, byteLength } = await writeQuotesCsv(library.db, {}, path, quiet);
  const bytes = readFileSync(path);
  expect({ articles, byteLength }).toEqual({ articles: 3, byteLength: bytes.length });
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8');
  expect(text.endsWith('\r\n')).toBe(true);
  const parsed = Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true, newline: '\r\n' });
  expect(parsed.errors).toEqual([]);
  expect(parsed.data).toHaveLength(1);
  expect(parsed.data[0]).toMatchObject({
    event: 'Mill fire',
    outlet: 'Corvel Wire',
    headline: '\'=HYPERLINK("x")',
    published: '2026-03-17',
    speaker: 'Dora Velt',
    'speaker kind': 'person',
    words: '"We lost, at most, two silos,"',
    directness: 'direct',
    relays: 'Harbour Press + a port source > Harbour Press',
    venue: 'Telegram',
    certainty: 'probable',
    'outlet stance': 'neutral',
    tags: 'Figures / Losses',
    note: '\'@note, with "marks"\nand a second line',
    'marked by': 'Ines',
    'article address': 'https://corvel.invalid/1',
    offsets: '29..59',
  });
  expect([...quoteLines(readCollection(newLibrary().db, {}))].join('')).toMatch(/^\uFEFFquote id,event,.*offsets\r\n$/);
});

test('defuse touches only what a spreadsheet would run', () => {
  for (const cell of ['=1+1', '+1', '-2', '@SUM(A1)', '\tx', '\r=1', '  =1', '＝1', '\n=1']) expect(defuse(cell)).toBe(`'${cell}`);
  for (const cell of ['', 'a=1', '12..40', '“-2”', "'=1", 'x-y']) expect(defuse(cell)).toBe(cell);
});

async function expectRefusal(path: string, reason: RegExp, name: string): Promise<void> {
  const empty = newLibrary();
  const before = empty.db.prepare<[], { n: number }>('SELECT total_changes() AS n').get()?.n;
  const thrown = await readWireside(empty, path, quiet).then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown, name).toBeInstanceOf(WiresideError);
  expect(String(thrown), name).toMatch(reason);
  expect(String(thrown), name).toContain(path);
  expect(empty.db.prepare<[], { n: number }>('SELECT total_changes() AS n').get()?.n, name).toBe(before);
  empty.close();
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function entriesOf(path: string): Promise<Map<string, Buffer>> {
  const zip = await yauzl.openPromise(path, { autoClose: false });
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    entries.set(entry.fileName, Buffer.concat(chunks));
  }
  zip.close();
  return entries;
}

/** The entries with one replaced, and with a manifest that says so: what a person does who means harm. */
function resealed(entries: ReadonlyMap<string, Buffer>, name: string, bytes: Buffer): Map<string, Buffer> {
  const changed = new Map(entries).set(name, bytes);
  if (name === 'manifest.json') return changed;
  const manifest = JSON.parse(entries.get('manifest.json')?.toString() ?? '') as { files: Record<string, string> };
  manifest.files[name] = sha256(bytes);
  return changed.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
}

async function zipOf(entries: readonly (readonly [string, Buffer])[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of entries) zip.addBuffer(bytes, name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function replaceAll(bytes: Buffer, from: Buffer, to: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) to.copy(copy, at);
  return copy;
}
