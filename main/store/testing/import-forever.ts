/** A process for tests to kill: adds articles to the library named on its command line until it is. */
import { addArticles } from '../commands/articles.ts';
import { beginAct } from '../history/recorder.ts';
import { openLibrary } from '../open.ts';
import { newArticle } from './desk.ts';

const { library } = openLibrary({ path: process.argv[2] ?? '', author: 'T. Orlan', device: 'test', create: true });
const act = beginAct(library, { label: 'Add articles' });
for (let batch = 0; ; batch += 1) {
  addArticles(
    library,
    Array.from({ length: 50 }, (_unused, index) => newArticle(`${'The belt ran on. '.repeat(100)}Number ${batch} ${index}.`)),
    act,
  );
  if (batch === 0) process.stdout.write('begun\n');
}
