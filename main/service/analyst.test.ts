import { expect, test } from 'vitest';
import { openAnalyst } from './analyst.ts';

/** A thread that does what a text says, in place of the engine. */
const worker = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    let texts = 0;
    parentPort.on('message', ({ id, text }) => {
      texts += 1;
      if (text === 'end') process.exit(3);
      if (text === 'throw') throw new Error('out of words');
      if (text === 'never') return;
      parentPort.postMessage(text === 'refuse' ? { id, ok: false, reason: 'no such language' } : { id, ok: true, analysis: { text, texts } });
    });
  `)}`,
);
const ask = (text: string) => ({ text, language: 'en', blocks: [], known: [] });

test('one thread does one text after the other', async () => {
  const analyst = openAnalyst(worker);
  const found = await Promise.all(['one', 'two', 'three'].map((text) => analyst.analyse(ask(text))));
  expect(found).toEqual([
    { text: 'one', texts: 1 },
    { text: 'two', texts: 2 },
    { text: 'three', texts: 3 },
  ]);
  await analyst.close();
});

test('a text that ends the thread, or takes too long, fails with the reason; the next one is done', async () => {
  const analyst = openAnalyst(worker, 3000);
  const results = await Promise.allSettled(['end', 'throw', 'never', 'refuse', 'fine'].map((text) => analyst.analyse(ask(text))));
  const reasons = results.map((result) => (result.status === 'rejected' ? String(result.reason.message) : 'done'));
  expect(reasons).toEqual([
    expect.stringContaining('ended unexpectedly'),
    expect.stringContaining('out of words'),
    expect.stringContaining('not done after'),
    expect.stringContaining('no such language'),
    'done',
  ]);
  await analyst.close();
});

test('closing answers whoever still waits', async () => {
  const analyst = openAnalyst(worker);
  const waiting = Promise.allSettled([analyst.analyse(ask('never')), analyst.analyse(ask('fine'))]);
  await analyst.close();
  for (const result of await waiting) expect(result).toMatchObject({ status: 'rejected', reason: { code: 'library-closed' } });
  await expect(analyst.analyse(ask('fine'))).rejects.toMatchObject({ code: 'library-closed' });
});
