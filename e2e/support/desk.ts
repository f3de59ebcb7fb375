import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import type { CallInput, CallName, CallOutput } from '../../shared/contract.ts';
import { type Envelope, unwrap } from '../../shared/envelope.ts';
import type { LaunchedApp } from './launch.ts';
import { clickWords, selectWords } from './select-words.ts';

export type QuoteDetails = Readonly<{
  /** Where the words end, when they run over paragraphs. */
  until?: string;
  /** Letters typed into the field, and the line taken then. */
  speaker?: string;
  speakerLine?: string | RegExp;
  relays?: readonly Readonly<{ letters: string; line: string | RegExp; beside?: boolean }>[];
  venue?: string;
}>;

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

  /** Closes the window and waits until the app has ended. */
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
    return this.page.getByRole('region', { name: 'Messages' }).getByText(words);
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

  /** A figure of the panel that tells how adding went: "added", "not added", "already there", "newer versions". */
  importFigure(words: string): Locator {
    return this.page
      .getByRole('region', { name: 'Adding articles' })
      .getByRole('status')
      .locator('div')
      .filter({ has: this.page.getByText(words, { exact: true }) })
      .locator('b');
  }

  /* ---- the reader ---- */

  article(): Locator {
    return this.page.getByRole('article');
  }

  headline(): Locator {
    return this.article().getByRole('heading', { level: 1 });
  }

  /** The text of the article: its paragraphs, without the headline and without the notes in the margin. */
  text(): Locator {
    return this.page.getByRole('document', { name: 'Text of the article' });
  }

  /** What is known of the mark that was chosen. */
  inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Marks' });
  }

  /** The line of the list of marks that bears these words; suggestions have lines of their own. */
  mark(words: string): Locator {
    return this.#lines(words).filter({ hasNot: this.page.getByRole('img', { name: /^suggested/ }) });
  }

  /** The line of a suggestion in the list of marks. */
  suggestion(words: string): Locator {
    return this.#lines(words).filter({ has: this.page.getByRole('img', { name: /^suggested/ }) });
  }

  #lines(words: string): Locator {
    return this.page.getByRole('region', { name: 'Marks in this article' }).getByRole('button').filter({ hasText: words });
  }

  async select(words: string, until?: string): Promise<void> {
    await selectWords(this.page, words, until);
  }

  /** Chooses a mark by clicking its words in the text. */
  async openMark(words: string): Promise<void> {
    await clickWords(this.page, words);
    await expect(this.inspector().getByRole('blockquote')).toContainText(words);
  }

  /** Fills a field that finds actors by letters, and takes the line that is named. */
  async chooseActor(field: string, letters: string, line: string | RegExp): Promise<void> {
    await this.inspector().getByRole('combobox', { name: field }).fill(letters);
    await this.choice(line).click();
  }

  async markQuote(words: string, details: QuoteDetails = {}): Promise<void> {
    await this.markBy('q', words, details.until);
    const inspector = this.inspector();
    if (details.speaker) await this.chooseActor('Speaker', details.speaker, details.speakerLine ?? details.speaker);
    for (const [index, relay] of (details.relays ?? []).entries()) {
      await this.chooseActor(index === 0 ? 'Add a relay' : 'Add a further relay', relay.letters, relay.line);
      if (relay.beside) {
        // What can be done with a relay shows when the pointer or the focus is on its line.
        await inspector.getByRole('list', { name: 'From the speaker to this article' }).getByRole('listitem').nth(-2).hover();
        await inspector
          .getByRole('button', { name: /stands beside the one above/ })
          .last()
          .click();
      }
    }
    if (details.venue) {
      await inspector.getByRole('combobox', { name: 'Venue' }).fill(details.venue);
      await this.choice(details.venue).click();
    }
  }

  /** A line of the list that a field has opened. */
  choice(line: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Choices' }).getByRole('option', { name: line }).first();
  }

  /** Marks words by a key, and sees the mark chosen, as whoever goes on working on it does. */
  private async markBy(key: string, words: string, until?: string): Promise<void> {
    await this.select(words, until);
    await this.press(key);
    await expect(this.inspector().getByRole('blockquote')).toContainText(words);
  }

  async markMention(words: string, letters: string, line: string | RegExp): Promise<void> {
    await this.markBy('m', words);
    await this.chooseActor('Actor', letters, line);
  }

  async markHighlight(words: string): Promise<void> {
    await this.markBy('h', words);
  }

  async markNote(words: string, note: string): Promise<void> {
    await this.markBy('n', words);
    await this.inspector().getByRole('textbox', { name: 'Note' }).fill(note);
    await this.press('Escape');
  }

  /* ---- elsewhere ---- */

  async search(words: string): Promise<void> {
    await this.press('Control+Shift+F');
    await this.page.getByRole('textbox', { name: 'Words to search for' }).fill(words);
    await expect(this.page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  }

  finds(): Locator {
    return this.page.getByRole('listbox', { name: 'Finds' }).getByRole('option');
  }

  /** Goes somewhere by a few letters in the palette. */
  async goByPalette(letters: string, line: string | RegExp): Promise<void> {
    await this.press('Control+k');
    await this.page.getByRole('combobox', { name: 'Search, or go to an article, actor or event' }).fill(letters);
    await this.dialog('Go to anything').getByRole('option', { name: line }).first().click();
  }

  /** Does an act by its words, from the palette. */
  async runAct(title: string): Promise<void> {
    await this.press('Control+Shift+P');
    await this.page.getByRole('combobox', { name: 'Search, or go to an article, actor or event' }).fill(`>${title}`);
    await this.dialog('Go to anything').getByRole('option', { name: title }).first().click();
  }

  /** Undoes the last act by the button that names it, and waits until that act is the next to redo. */
  async undo(): Promise<void> {
    const { undo } = await this.know('history.state', {});
    await this.button(/^Undo: /).click();
    await expect.poll(async () => (await this.know('history.state', {})).redo?.label).toBe(undo?.label);
  }

  async redo(): Promise<void> {
    const { redo } = await this.know('history.state', {});
    await this.button(/^Redo: /).click();
    await expect.poll(async () => (await this.know('history.state', {})).undo?.label).toBe(redo?.label);
  }

  /* ---- actors and events ---- */

  registerLine(name: string): Locator {
    return this.page
      .getByRole('listbox', { name: /actors|register/i })
      .getByRole('option')
      .filter({ hasText: name });
  }

  async filterRegister(letters: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /Filter/ }).fill(letters);
  }

  async openActor(name: string): Promise<void> {
    await this.goTo('Actors');
    await this.registerLine(name)
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .first()
      .click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** What the page of an actor says of another that may be the same. */
  proposal(name: string): Locator {
    return this.page.getByRole('region', { name: `${name} may be the same` });
  }

  /** All that is known of the one actor of this name. */
  async actorNamed(name: string): Promise<CallOutput<'actors.get'>> {
    const found = (await this.know('actors.list', { text: name })).find((actor) => actor.name === name);
    if (!found) throw new Error(`There is no actor named ${name}.`);
    return this.know('actors.get', { id: found.id });
  }

  eventLine(name: string): Locator {
    return this.page.getByRole('listbox', { name: 'Events' }).getByRole('option').filter({ hasText: name });
  }

  /** Opens the sample's event on the comparison of its quotes. */
  async openComparison(): Promise<void> {
    await this.goTo('Events');
    await this.eventLine('Grain terminal fire, Port of Ostrel').click();
    await this.page.getByRole('tab', { name: /Quotes/ }).click();
    await expect(this.page.getByRole('grid')).toBeVisible();
  }

  /** The line of the comparison with the first quote of a speaker. */
  comparisonRow(speaker: string): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader').filter({ hasText: speaker }) })
      .first();
  }

  async comparisonCell(row: Locator, agency: string): Promise<Locator> {
    const heads = await this.page.getByRole('grid').getByRole('columnheader').allInnerTexts();
    return row.getByRole('gridcell').nth(heads.findIndex((head) => head.includes(agency)) - 1);
  }

  /** Exports the sample's event from its page, as what the menu's line says. */
  async exportEvent(line: string, path: string): Promise<void> {
    await this.chooseSavePath(path);
    await this.goTo('Events');
    await this.eventLine('Grain terminal fire, Port of Ostrel').click();
    await this.button(/^Export/).click();
    await this.page.getByRole('menuitem', { name: line }).click();
    await expect(this.toast('Exported')).toBeVisible();
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
