import { afterEach, beforeEach, expect, test } from 'vitest';
import { createActor } from '../commands/actors.ts';
import { addArticles } from '../commands/articles.ts';
import { dump, newArticle, testDesk } from '../testing/desk.ts';
import { beginAct, endAct } from './recorder.ts';
import { listHistory, redo, undo, undoState } from './undo.ts';

let desk: ReturnType<typeof testDesk>;
beforeEach(() => {
  desk = testDesk();
});
afterEach(() => desk.dispose());

const agency = {
  kind: 'agency',
  name: 'Northmark Wire',
  aliases: [],
  affiliations: [],
  description: '',
  note: '',
  identifiers: [],
  scopeArticleId: null,
} as const;

test('what a person does during an import splits it, so that undo takes back the newest first and nothing hangs loose', () => {
  const { library } = desk;
  const states = [dump(library.db)];
  const act = beginAct(library, { label: 'Add articles' });
  addArticles(library, [newArticle('One burned.', { outletName: null })], act);
  states.push(dump(library.db));
  createActor(library, { ...agency, aliases: [], affiliations: [], identifiers: [] });
  states.push(dump(library.db));
  addArticles(library, [newArticle('Two burned.')], act);
  addArticles(library, [newArticle('Three burned.')], act);
  states.push(dump(library.db));
  endAct(library, act, { label: 'Add 3 articles' });
  expect(listHistory(library.db, { limit: 10 }).map(({ label }) => label)).toEqual([
    'Add 3 articles, part 2 of 2',
    expect.stringContaining('Northmark Wire'),
    'Add 3 articles, part 1 of 2',
  ]);
  for (let i = states.length - 2; i >= 0; i -= 1) {
    undo(library);
    expect(dump(library.db)).toEqual(states[i]);
  }
  for (let i = 1; i < states.length; i += 1) {
    redo(library);
    expect(dump(library.db)).toEqual(states[i]);
  }
});

test('an import that is undone while it goes on leaves only what came after, and that can be undone too', () => {
  const { library } = desk;
  const act = beginAct(library, { label: 'Add articles' });
  addArticles(library, [newArticle('One burned.')], act);
  undo(library);
  addArticles(library, [newArticle('Two burned.')], act);
  endAct(library, act, { label: 'Add articles' });
  expect(dump(library.db).article).toHaveLength(1);
  expect(undoState(library.db)).toEqual({ undo: { label: 'Add articles, part 2 of 2' }, redo: null });
  undo(library);
  expect(dump(library.db).article).toEqual([]);
  redo(library);
  expect(dump(library.db).article).toHaveLength(1);
});
