import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { JobReport } from '../../shared/contract.ts';
import { WiresideError } from '../../shared/envelope.ts';
import { type JobId, uuidV7 } from '../../shared/model/ids.ts';
import { createJobs, type Jobs } from './jobs.ts';

type Seen = { at: number; report: JobReport };

function newJobs(): { jobs: Jobs; seen: Seen[]; logged: unknown[] } {
  const seen: Seen[] = [];
  const logged: unknown[] = [];
  let made = 0;
  const jobs = createJobs({
    newId: () => uuidV7(Date.now(), new Uint8Array(10).fill(made++)) as JobId,
    publish: (report) => seen.push({ at: performance.now(), report }),
    explain: (error) => error,
    log: (error) => logged.push(error),
  });
  return { jobs, seen, logged };
}

const done = { kind: 'backup', path: '/b' } as const;
const states = (seen: readonly Seen[], id: JobId): string[] =>
  seen.filter(({ report }) => report.jobId === id).map(({ report }) => report.state);

test('reports come at most every 100 ms, and the last one says how it ended', async () => {
  const { jobs, seen } = newJobs();
  const id = jobs.start('Count', async (control) => {
    for (let i = 0; i < 70; i += 1) {
      control.at(i % 2 === 0 ? 'Even' : 'Odd', i, 70);
      await pause(5);
      await control.breathe();
    }
    return done;
  });
  expect(jobs.list()[0]).toMatchObject({ jobId: id, state: 'running', name: 'Count' });
  await until(() => seen.at(-1)?.report.state === 'finished');
  const running = seen.slice(0, -1).map(({ at }) => at);
  expect(running.length).toBeGreaterThan(2);
  for (const [index, at] of running.slice(1).entries()) expect(at - (running[index] ?? 0)).toBeGreaterThan(95);
  expect(seen.at(-1)?.report).toMatchObject({ state: 'finished', outcome: done, error: null, done: 69 });
  await pause(150);
  expect(seen.at(-1)?.report.state).toBe('finished');
});

test('a job that is stopped ends as cancelled, with what it did', async () => {
  const { jobs, seen } = newJobs();
  const silent = jobs.start('Endless', async (control) => {
    for (;;) await control.breathe();
  });
  const telling = jobs.start('Endless', async (control) => {
    while (!control.stopped()) await control.breathe().catch(() => {});
    return done;
  });
  await pause(20);
  jobs.cancel(silent);
  jobs.cancel(telling);
  await jobs.end();
  expect(states(seen, silent)).toEqual(['running', 'cancelled']);
  expect(seen.find(({ report }) => report.jobId === telling && report.state === 'cancelled')?.report.outcome).toEqual(done);
});

test('what a job throws is told; only what nobody foresaw is logged', async () => {
  const { jobs, logged } = newJobs();
  jobs.start('Foreseen', async () => {
    throw new WiresideError('disk-full', 'No room.');
  });
  const surprise = new RangeError('off by one');
  jobs.start('Surprise', async () => {
    throw surprise;
  });
  await until(() => jobs.list().every(({ state }) => state !== 'running'));
  expect(jobs.list().map(({ state, error }) => [state, error?.code])).toEqual([
    ['failed', 'disk-full'],
    ['failed', 'internal'],
  ]);
  expect(logged).toEqual([surprise]);
});

test('writing jobs take turns; others do not wait', async () => {
  const { jobs } = newJobs();
  const order: string[] = [];
  const write = (name: string) =>
    jobs.start(
      name,
      async () => {
        order.push(`${name} begins`);
        await pause(30);
        order.push(`${name} ends`);
        return done;
      },
      { writes: true },
    );
  write('A');
  write('B');
  jobs.start('C', async () => {
    order.push('C');
    return done;
  });
  expect(jobs.writing()).toBe('A');
  await until(() => jobs.writing() === null);
  expect(order.filter((step) => step !== 'C')).toEqual(['A begins', 'A ends', 'B begins', 'B ends']);
  expect(order.indexOf('C')).toBeLessThan(2);
});

test('ending stops all, and a job that waits for its turn never begins', async () => {
  const { jobs, seen } = newJobs();
  let begun = false;
  const first = jobs.start(
    'First',
    async (control) => {
      for (;;) await control.breathe();
    },
    { writes: true },
  );
  const second = jobs.start(
    'Second',
    async () => {
      begun = true;
      return done;
    },
    { writes: true },
  );
  await pause(10);
  await jobs.end();
  expect([states(seen, first).at(-1), states(seen, second).at(-1), begun]).toEqual(['cancelled', 'cancelled', false]);
  expect(() => jobs.cancel('01a20b3c-9715-7752-b7e6-6d6a27a2b003' as JobId)).toThrow(/ended/);
});

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 5) {
    if (waited > 5000) throw new Error('It did not happen within five seconds.');
    await pause(5);
  }
}
