import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CheckReport, contract } from '../../shared/contract.ts';
import { WiresideError } from '../../shared/envelope.ts';
import { backUp, backUpIfDue, listBackups } from './backup.ts';
import { checkLibrary } from './check.ts';
import { mergeCollection, readCollection } from './collection.ts';
import { createActor, deleteActor } from './commands/actors.ts';
import { createAnnotation, updateAnnotation } from './commands/annotations.ts';
import { addArticle, addArticles } from './commands/articles.ts';
import { createClaim } from './commands/claims.ts';
import { createCollection } from './commands/collections.ts';
import { createEvent } from './commands/events.ts';
import { createTag } from './commands/tags.ts';
import { all, one, run } from './db.ts';
import { beginAct } from './history/recorder.ts';
import { undo } from './history/undo.ts';
import type { Library } from './library.ts';
import { openLibrary } from './open.ts';
import { findActors, openActor, STATEMENT_KEYS_SQL } from './queries/actors.ts';
import { ANNOTATION_KEYS_SQL, listAnnotations } from './queries/annotations.ts';
import { listArticles, openArticle, readOriginal } from './queries/articles.ts';
import { compareInput, listEvents, openEvent } from './queries/events.ts';
import { libraryStatus } from './queries/library.ts';
import { newArticle, passage, plainQuote, testDesk } from './testing/desk.ts';

let desk: ReturnType<typeof testDesk>;
beforeEach(() => {
  desk = testDesk();
});
afterEach(() => desk.dispose());

const TEXT = 'The port burned. “Two hours,” the director told VTA and Corvane. He gave no cause.';
const NO_DETAILS = { aliases: [], affiliations: [], description: '', note: '', identifiers: [], scopeArticleId: null };
const failure = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof WiresideError ? error.code : String(error);
  }
  return 'nothing was thrown';
};

function check(library: Library): CheckReport {
  const steps = checkLibrary(library.db);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** One of everything, hanging together. */
function fill(library: Library): {
  articleId: ReturnType<typeof addArticle>['articleId'];
  directorId: ReturnType<typeof createActor>['id'];
  eventId: ReturnType<typeof createEvent>['id'];
} {
  const { articleId } = addArticle(
    library,
    newArticle(TEXT, { published: { value: '2026-03-17T05:52+02:00', precision: 'minute' }, address: 'https://northmark.example/1' }),
  );
  const director = createActor(library, {
    ...NO_DETAILS,
    kind: 'person',
    name: 'Yusuf al-Haddan',
    aliases: [{ text: 'يوسف الهدان', language: 'ar' }],
    description: 'port director',
  });
  const relays = ['Velmar Telegraph Agency', 'Corvane Press'].map((name) => createActor(library, { ...NO_DETAILS, kind: 'agency', name }));
  const tag = createTag(library, { name: 'cause', colour: 2, note: '', position: 0, parentId: null });
  const { id } = createAnnotation(library, {
    articleId,
    anchors: [passage(TEXT, '“Two hours,”')],
    body: {
      ...plainQuote,
      speakerId: director.id,
      relays: relays.map((relay) => ({ actorId: relay.id, step: 0 })),
      venue: 'port gate',
      certainty: 'certain',
    },
    note: 'first count',
    tagIds: [tag.id],
  });
  createAnnotation(library, {
    articleId,
    anchors: [passage(TEXT, 'the director')],
    body: { kind: 'mention', actorId: director.id },
    note: '',
    tagIds: [],
  });
  const event = createEvent(library, { name: 'Port fire', when: { value: '2026-03-17', precision: 'day' }, where: 'Ostrel', note: '' }, [
    articleId,
  ]);
  createClaim(library, { eventId: event.id, proposition: 'It burned for two hours', note: '', position: 0 }, [
    { annotationId: id, stance: 'asserts', note: '' },
  ]);
  createCollection(library, { name: 'For the night desk', note: '', articleIds: [articleId] });
  return { articleId, directorId: director.id, eventId: event.id };
}

describe('queries answer what the contract promises', () => {
  test('articles, marks, actors, events', () => {
    const { library } = desk;
    const { articleId, directorId, eventId } = fill(library);
    const { db } = library;
    const list = listArticles(db, { filter: { eventId, text: 'port' }, order: 'newest', offset: 0, limit: 10 });
    expect(contract['articles.list'].output.parse(list)).toMatchObject({
      total: 1,
      of: 1,
      rows: [{ marks: { quotes: 1, mentions: 1 }, outlet: { name: 'Northmark Wire', mark: { letters: 'NW', colour: 1 } } }],
    });
    expect(contract['articles.get'].output.parse(openArticle(db, articleId)).events).toEqual([{ id: eventId, name: 'Port fire' }]);
    const marks = contract['annotations.list'].output.parse(listAnnotations(db, articleId));
    expect(marks.annotations.map(({ body }) => body.kind)).toEqual(['quote', 'mention']);
    expect(marks.actors.map(({ name }) => name).sort()).toEqual(['Corvane Press', 'Velmar Telegraph Agency', 'Yusuf al-Haddan']);
    const actor = contract['actors.get'].output.parse(openActor(db, { id: directorId }));
    expect(actor.statements[0]?.relays.map(({ name, step }) => [name, step])).toEqual([
      ['Velmar Telegraph Agency', 0],
      ['Corvane Press', 0],
    ]);
    expect(actor.writtenAs[0]).toMatchObject({ words: 'the director', times: 1 });
    expect(findActors(db, { text: 'hadd', limit: 5 })[0]?.name).toBe('Yusuf al-Haddan');
    expect(findActors(db, { text: 'يوسف', limit: 5 })[0]?.matched).toBe('يوسف الهدان');
    expect(contract['events.list'].output.parse(listEvents(db))[0]).toMatchObject({ articles: 1, quotes: 1 });
    expect(contract['events.get'].output.parse(openEvent(db, eventId)).articles).toHaveLength(1);
    expect(compareInput(db, eventId).quotes[0]).toMatchObject({ passages: ['“Two hours,”'], speaker: { name: 'Yusuf al-Haddan' } });
    expect(contract['library.status'].output.parse(libraryStatus(library, null))).toMatchObject({ articles: 1, quotes: 1, name: 'Desk' });
  });

  test('hot queries use their index', () => {
    const plan = (sql: string, ...values: unknown[]): string =>
      all<{ detail: string }>(desk.library.db, `EXPLAIN QUERY PLAN ${sql}`, ...values)
        .map(({ detail }) => detail)
        .join('; ');
    expect(plan('SELECT key FROM article ORDER BY published_at DESC, key DESC LIMIT 50')).toMatch(/USING COVERING INDEX article_by_time/);
    expect(plan(ANNOTATION_KEYS_SQL, 1)).toMatch(/USING (COVERING )?INDEX annotation_by_article/);
    expect(plan(STATEMENT_KEYS_SQL, 1)).toMatch(/USING INDEX annotation_by_speaker/);
    expect(plan(`SELECT rowid FROM article_fts WHERE article_fts MATCH '"a"'`)).toMatch(/VIRTUAL TABLE INDEX/);
  });
});

describe('articles', () => {
  test('the same file is a duplicate, another text at the same address a revision', () => {
    const { library } = desk;
    const first = addArticle(library, newArticle(TEXT, { address: 'https://northmark.example/1' }));
    expect(addArticle(library, newArticle(TEXT, { address: 'https://northmark.example/1' }))).toEqual({ ...first, outcome: 'duplicate' });
    const second = addArticle(library, newArticle(`${TEXT} Updated.`, { address: 'https://northmark.example/1' }));
    expect(second.outcome).toBe('revision');
    expect(openArticle(library.db, second.articleId).revisions.map(({ id }) => id)).toEqual([first.articleId, second.articleId]);
  });

  test('the original is kept byte for byte, also after undo', () => {
    const { library } = desk;
    const article = newArticle(TEXT);
    const { articleId } = addArticle(library, article);
    const sha256 = openArticle(library.db, articleId).article.original?.sha256 ?? '';
    undo(library);
    expect(readOriginal(library.db, sha256)).toEqual(article.original.bytes);
  });
});

describe('marks', () => {
  test('an edit of one field says so in the history, and leaves rows that stayed as they were', () => {
    const { library } = desk;
    const { articleId, directorId } = fill(library);
    const [quote] = listAnnotations(library.db, articleId).annotations;
    if (quote?.body.kind !== 'quote') throw new Error('no quote');
    updateAnnotation(library, quote.id, { body: { ...quote.body, speakerId: null } });
    updateAnnotation(library, quote.id, { body: { ...quote.body, speakerId: directorId } });
    expect(undo(library)).toMatchObject({ label: 'Change speaker to Yusuf al-Haddan', place: { annotationId: quote.id } });
  });

  test('deleting an actor leaves the marks, with the actor open, and undo brings all of it back', () => {
    const { library } = desk;
    const { articleId, directorId } = fill(library);
    const before = listAnnotations(library.db, articleId);
    deleteActor(library, directorId);
    expect(
      listAnnotations(library.db, articleId).annotations.map(({ body }) =>
        'speakerId' in body ? body.speakerId : 'actorId' in body ? body.actorId : '',
      ),
    ).toEqual([null, null]);
    undo(library);
    expect(listAnnotations(library.db, articleId)).toEqual(before);
  });
});

describe('opening', () => {
  test('a newer library, another program’s database and a text file are told apart; nothing is changed', () => {
    const { folder, library } = desk;
    library.db.pragma('user_version = 99');
    library.close();
    expect(failure(() => openLibrary({ path: desk.path, author: '', device: '', create: false }))).toBe('library-newer');
    const foreign = join(folder, 'foreign.wiredesk');
    new Database(foreign).exec('CREATE TABLE recipe (name TEXT)').close();
    expect(failure(() => openLibrary({ path: foreign, author: '', device: '', create: false }))).toBe('unsupported-file');
    expect(failure(() => openLibrary({ path: join(folder, 'gone.wiredesk'), author: '', device: '', create: false }))).toBe('not-found');
  });

  test('a second process is told that the library is in use', () => {
    expect(failure(() => openLibrary({ path: desk.path, author: '', device: '', create: false }))).toBe('library-busy');
  });

  test('a damaged library is set aside whole, and its backups are named', async () => {
    const { library, path, folder } = desk;
    fill(library);
    const backup = await backUpIfDue(library, { always: true });
    library.close();
    const bytes = readFileSync(path);
    bytes.fill(0xaa, 4096, Math.min(bytes.length, 4096 * 30));
    writeFileSync(path, bytes);
    const opened = openLibrary({ path, author: '', device: '', create: false });
    expect(opened.setAside?.backups.map(({ path: at }) => at)).toEqual([backup]);
    expect(readFileSync(opened.setAside?.path ?? '')).toEqual(bytes);
    expect(one<{ n: number }>(opened.library.db, 'SELECT count(*) AS n FROM article')?.n).toBe(0);
    opened.library.close();
    const restored = join(folder, 'restored.wiredesk');
    copyFileSync(backup ?? '', restored);
    const again = openLibrary({ path: restored, author: '', device: '', create: false });
    expect(again.setAside).toBeNull();
    expect(check(again.library).ok).toBe(true);
    again.library.close();
  });

  test('a process that is killed in the middle of an import leaves a sound library', () => {
    const { library, path, folder } = desk;
    const act = beginAct(library, { label: 'Add articles' });
    addArticles(library, [newArticle(`${TEXT} One.`)], act);
    library.db.prepare('BEGIN IMMEDIATE').run();
    library.db.prepare(`INSERT INTO tag (id, name, colour, note, position) VALUES ('x', 'half done', 1, '', 0)`).run();
    // What a crash leaves on the disk: the files as they are, while the transaction is open.
    const crashed = join(folder, 'crashed.wiredesk');
    copyFileSync(path, crashed);
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${crashed}-wal`);
    library.db.prepare('ROLLBACK').run();
    const opened = openLibrary({ path: crashed, author: '', device: '', create: false });
    expect(opened.setAside).toBeNull();
    expect(all(opened.library.db, 'SELECT id FROM article')).toHaveLength(1);
    expect(all(opened.library.db, 'SELECT id FROM tag')).toHaveLength(0);
    expect(check(opened.library).ok).toBe(true);
    opened.library.close();
  });
});

describe('backups', () => {
  test('are whole, or not there; the newest ten stay', async () => {
    const { library, path } = desk;
    fill(library);
    const own = ['before-format-2-2026-01-01-00-00-00.wiredesk', 'by hand.wiredesk'];
    mkdirSync(join(desk.folder, 'Desk.backups'));
    for (const name of own) writeFileSync(join(desk.folder, 'Desk.backups', name), name);
    for (let i = 0; i < 12; i += 1) await backUpIfDue(library, { always: true });
    const kept = listBackups(path).map((backup) => basename(backup.path));
    expect(kept).toHaveLength(12);
    expect(kept).toEqual(expect.arrayContaining(own));
    expect(readdirSync(join(desk.folder, 'Desk.backups')).every((name) => name.endsWith('.wiredesk'))).toBe(true);
    await expect(backUp(library, join(path, 'below a file', 'backup.wiredesk'))).rejects.toThrow();
  });
});

describe('check', () => {
  test('finds nothing in a sound library and names what is wrong in others', () => {
    const { library } = desk;
    fill(library);
    expect(check(library)).toMatchObject({ ok: true, problems: [], checked: { articles: 1, annotations: 2, originals: 1 } });
    run(library.db, `UPDATE passage SET exact = 'Three hours' WHERE exact = '“Two hours,”'`);
    run(library.db, `UPDATE original SET bytes = x'00'`);
    run(library.db, `INSERT INTO article_fts (rowid, headline, text, note) VALUES (999, 'x', 'y', 'z')`);
    run(library.db, `UPDATE actor SET identifiers = '[{"scheme": ""}]' WHERE name = 'Yusuf al-Haddan'`);
    const { ok, problems } = check(library);
    expect(ok).toBe(false);
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['anchor', 'original', 'search-index', 'record']));
  });
});

test('check reads the words that introduce a quote as well', () => {
  const { library } = desk;
  fill(library);
  const cue = { ...passage(TEXT, 'the director told'), exact: 'the minister told', prefix: '', suffix: '', state: 'exact' };
  run(library.db, `UPDATE annotation SET cue = ? WHERE kind = 'quote'`, JSON.stringify(cue));
  expect(check(library).problems).toMatchObject([{ kind: 'anchor', message: expect.stringContaining('the minister told') }]);
});

describe('a collection', () => {
  test('goes into an empty library whole, twice without doubling, and undo takes it out', () => {
    const { library } = desk;
    fill(library);
    const records = readCollection(library.db, {});
    const originals = new Map(
      records.articles.flatMap(({ original }) => (original ? [[original.sha256, readOriginal(library.db, original.sha256)] as const] : [])),
    );
    const other = testDesk();
    try {
      const report = mergeCollection(other.library, records, originals, 'night.wireside');
      expect(report).toMatchObject({
        added: { articles: 1, annotations: 2, actors: 4, events: 1, tags: 1, claims: 1, collections: 1 },
        alreadyThere: 0,
        keptHere: [],
      });
      expect(readCollection(other.library.db, {})).toEqual(records);
      expect(mergeCollection(other.library, records, originals, 'night.wireside')).toMatchObject({
        added: { articles: 0 },
        alreadyThere: 11,
        keptHere: [],
      });
      expect(check(other.library)).toMatchObject({ ok: true });
      undo(other.library);
      expect(readCollection(other.library.db, {}).articles).toEqual([]);
    } finally {
      other.dispose();
    }
  });
});
