import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import type { CallInput, CallName, CallOutput } from '../../shared/contract.ts';
import { type Envelope, unwrap } from '../../shared/envelope.ts';
import type { LaunchedApp } from './launch.ts';

/** What a person does at a running Wireside. Everything is found by role and name, as a person finds it. */
export class Desk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  readonly library: string;
  readonly #launched: LaunchedApp;

  constructor(launched: LaunchedApp) {
    this.#launched = launched;
    this.app = launched.app;
    this.page = launched.window;
    this.userData = launched.userData;
    this.library = launched.library;
  }

  /** Resolves when the first screen can be used. */
  async ready(): Promise<void> {
    await expect(this.page.getByRole('navigation', { name: 'Places' })).toBeVisible({ timeout: 30_000 });
    await expect(this.page.getByRole('main')).toBeVisible();
  }

  /** Closes the window and waits until the app has ended. Fails when the window complained on its console. */
  async end(): Promise<void> {
    await this.#launched.close();
  }

  /** What the window wrote to its console as a warning or an error since the start. */
  get complaints(): readonly string[] {
    return this.#launched.complaints;
  }

  /** Asks through the window's own function, without its screens: for what a test wants to know, not for what a person does. */
  async ask(name: string, input: unknown): Promise<Envelope<unknown>> {
    return this.page.evaluate(
      ([called, given]) => {
        const wireside = Reflect.get(window, 'wireside') as { call(name: unknown, input: unknown): Promise<Envelope<unknown>> };
        return wireside.call(called, given);
      },
      [name, input] as const,
    );
  }

  /** The answer to a query of the contract; throws what the envelope says when it failed. */
  async know<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    return unwrap((await this.ask(name, input)) as Envelope<CallOutput<Name>>);
  }

  async goTo(place: 'Library' | 'Events' | 'Actors'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place }).click();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const one of keys) await this.page.keyboard.press(one);
  }

  dialog(title: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name: title });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** The message that floats up after an act. */
  toast(words: string | RegExp): Locator {
    return this.page
      .getByRole('dialog')
      .filter({ hasText: words })
      .or(this.page.getByRole('alertdialog').filter({ hasText: words }));
  }

  async openSample(): Promise<void> {
    await this.button('Open the sample coverage').click();
    await expect(this.articleRows()).toHaveCount(8);
  }

  /* ---- the list ---- */

  articleRows(): Locator {
    return this.page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
  }

  async openArticle(headline: string | RegExp): Promise<void> {
    if ((await this.page.getByRole('listbox', { name: 'Articles' }).count()) === 0) await this.goTo('Library');
    await this.articleRows().filter({ hasText: headline }).first().click();
    await expect(this.headline()).toContainText(headline);
  }

  /* ---- the system's own dialogs, answered at Electron's dialog module ---- */

  /** The next dialogs that ask for files to open are answered with these paths. */
  async chooseFiles(...paths: readonly string[]): Promise<void> {
    await this.app.evaluate(
      ({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
      },
      [...paths],
    );
  }

  /** The next dialogs that ask where to save are answered with this path. */
  async chooseSavePath(path: string): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
  }

  /** Answers the system's questions with the button of this name; returns what was asked so far, message and detail. */
  async answerQuestions(button: string): Promise<() => Promise<string[]>> {
    await this.app.evaluate(({ dialog }, name) => {
      const asked: string[] = [];
      Reflect.set(globalThis, 'askedQuestions', asked);
      const answer = async (...given: unknown[]) => {
        const options = given.at(-1) as { message: string; detail?: string; buttons?: string[] };
        asked.push(`${options.message}\n${options.detail ?? ''}`);
        return { response: options.buttons?.indexOf(name) ?? -1, checkboxChecked: false };
      };
      dialog.showMessageBox = answer as typeof dialog.showMessageBox;
    }, button);
    return () => this.app.evaluate(() => Reflect.get(globalThis, 'askedQuestions') as string[]);
  }

  /** Drops files on the middle of the window, as the system does. */
  async drop(...paths: readonly string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const { width, height } = await this.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const at = { x: width / 2, y: height / 2, data: { items: [], files: [...paths], dragOperationsMask: 1 } };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at });
    await session.detach();
  }
}
