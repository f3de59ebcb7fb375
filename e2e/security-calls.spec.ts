import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../main/runtime/places.ts';
import { Desk } from './support/desk.ts';
import { writeStoryFiles } from './support/files.ts';
import { launchApp, removeFolder, startedBy } from './support/launch.ts';
import { killService } from './support/service.ts';
import { expect, test } from './support/story.ts';

/** One app for all of these: what the window may ask, and who may ask at all. */
test.describe('calls @smoke', () => {
  test.describe.configure({ mode: 'default' });
  let desk: Desk;

  test.beforeAll(async () => {
    desk = new Desk(await launchApp());
    await desk.ready();
  });
  test.afterAll(async () => {
    await desk.end();
    await removeFolder(desk.userData);
  });

  test('has two functions and nothing of Node or Electron', async () => {
    const found = await desk.page.evaluate(() => ({
      functions: Object.entries(Reflect.get(window, 'wireside') as object).map(([name, value]) => `${name}: ${typeof value}`),
      others: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'global'].filter((name) => name in window),
    }));
    expect(found.functions.sort()).toEqual(['call: function', 'subscribe: function']);
    expect(found.others).toEqual([]);
    const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    });
    expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false });
  });

  test('is refused calls that the contract does not have, and input that does not fit', async () => {
    for (const name of ['nonsense', '__proto__', 'constructor', 'toString', '']) {
      expect(await desk.ask(name, {}), name).toMatchObject({ ok: false, error: { code: 'refused' } });
    }
    expect(await desk.ask('articles.get', { id: 'not an id' })).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(await desk.ask('search.query', null)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  test('is refused files that no person chose, also when it plays a drop itself', async () => {
    await desk.page.evaluate(() => {
      const carried = new DataTransfer();
      carried.items.add(new File(['x'], '/etc/hostname'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried }));
    });
    expect(await desk.ask('articles.import', { paths: ['/etc/hostname'], eventId: null, outlet: null })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
    expect(await desk.ask('exchange.export', { format: 'csv', path: join(tmpdir(), 'stolen.csv'), scope: {} })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
    expect(await desk.ask('library.open', { path: '/etc/hostname' })).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  test('alone is answered: no other origin and no frame inside it', async () => {
    const answers = await desk.app.evaluate(
      async ({ app, BrowserWindow }, preload) => {
        const question = `window.wireside ? window.wireside.call('library.status', {}) : 'no functions'`;
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } });
        await stranger.loadURL('about:blank');
        const fromElsewhere: unknown = await stranger.webContents.executeJavaScript(question);
        stranger.destroy();
        const host = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegrationInSubFrames: true },
        });
        await host.loadURL('about:blank');
        await host.webContents.executeJavaScript(`new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.onload = () => resolve(0);
          frame.srcdoc = '<p>inside</p>';
          document.body.append(frame);
        })`);
        const frame = host.webContents.mainFrame.frames[0];
        const fromFrame: unknown = await frame?.executeJavaScript(question);
        host.destroy();
        return { fromElsewhere, fromFrame, version: app.getVersion() };
      },
      join(process.env.WIRESIDE_E2E_APP ? await appPath(desk) : root, 'out', 'main', 'preload.cjs'),
    );
    expect(answers.fromElsewhere).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(answers.fromFrame).toMatchObject({ ok: false, error: { code: 'refused' } });
    const inOurFrame = await desk.page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const reached = frame.contentWindow && 'wireside' in frame.contentWindow;
      frame.remove();
      return reached;
    });
    expect(inOurFrame).toBe(false);
  });

  test('asks before it opens an address in the browser, and only for http and https', async () => {
    await desk.app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Reflect.set(globalThis, 'openedAddresses', opened);
      shell.openExternal = async (target) => {
        opened.push(target);
      };
    });
    const opened = (): Promise<string[]> => desk.app.evaluate(() => Reflect.get(globalThis, 'openedAddresses') as string[]);
    const questions = await desk.answerQuestions('Cancel');
    expect(await desk.ask('shell.openAddress', { address: 'https://northmark.example/wire' })).toEqual({
      ok: true,
      value: { opened: false },
    });
    expect(await opened()).toEqual([]);
    expect(await questions()).toHaveLength(1);
    expect((await questions())[0]).toContain('https://northmark.example/wire');
    const more = await desk.answerQuestions('Open in browser');
    expect(await desk.ask('shell.openAddress', { address: 'https://northmark.example/wire' })).toEqual({
      ok: true,
      value: { opened: true },
    });
    expect(await opened()).toEqual(['https://northmark.example/wire']);
    for (const target of ['file:///etc/passwd', 'javascript:alert(1)', 'mailto:desk@wireside.invalid', 'smb://host/share', 'nonsense']) {
      expect(await desk.ask('shell.openAddress', { address: target })).toEqual({ ok: true, value: { opened: false } });
    }
    expect(await more()).toHaveLength(1);
    expect(await opened()).toHaveLength(1);
  });
});

test('a second start hands over to the first, with the file that it was given, and ends', async ({ sample, folder }) => {
  const { wire } = await writeStoryFiles(folder);
  const { executablePath, args, env } = await startedBy();
  await sample.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const second = spawn(executablePath, [...args, wire], {
    env: { ...process.env, ...env, WIRESIDE_USER_DATA: sample.userData },
    stdio: 'ignore',
  });
  const code = await new Promise<number | null>((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  expect(await sample.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await sample
    .dialog(/ferry-strike/)
    .getByRole('button', { name: /^Cancel/ })
    .click();
  await expect(sample.articleRows()).toHaveCount(8);
});

test('the service may die: it comes back, and the window goes on where it was', async ({ sample }) => {
  await sample.openArticle('Injured in Ostrel terminal fire rise to 14');
  await killService(sample.app);
  await expect(sample.headline()).toHaveText(/Injured in Ostrel terminal fire rise to 14/);
  await expect.poll(async () => (await sample.ask('library.status', {})).ok, { timeout: 15_000 }).toBe(true);
  await sample.openArticle('Dust blast suspected');
  await sample.markHighlight('A gray crust ran down the wall');
  await expect(sample.mark('A gray crust ran down the wall')).toBeVisible();
});

const appPath = (desk: Desk): Promise<string> => desk.app.evaluate(({ app }) => app.getAppPath());
