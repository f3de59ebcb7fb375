import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter, shell } from 'electron';
import { WiresideError } from '../../shared/envelope.ts';
import type { Grants, Use } from './grants.ts';
import { webAddress } from './origin.ts';

const ARTICLES: FileFilter = { name: 'Articles', extensions: ['txt', 'html', 'htm', 'xhtml', 'jsonl', 'ndjson'] };
const EVERY_FILE: FileFilter = { name: 'Every file', extensions: ['*'] };
const KINDS = {
  wireside: { name: 'Wireside collection', extensions: ['wireside'] },
  csv: { name: 'Table of quotes (CSV)', extensions: ['csv'] },
  wiredesk: { name: 'Wireside library', extensions: ['wiredesk'] },
  any: EVERY_FILE,
} as const satisfies Record<string, FileFilter>;

/** The dialogs of the system. What a person chooses in one is granted to the window, and nothing else is. */
export type Dialogs = Readonly<{
  chooseArticles(): Promise<string[]>;
  chooseFile(kind: keyof typeof KINDS): Promise<string | null>;
  chooseSavePath(suggestedName: string, kind: keyof typeof KINDS): Promise<string | null>;
  openAddress(address: string): Promise<boolean>;
  showInFolder(path: string): void;
}>;

export function createDialogs(window: () => BrowserWindow, grants: Grants): Dialogs {
  const granted = (use: Use, paths: string[]): string[] => {
    grants.grant(use, paths);
    return paths;
  };
  return {
    async chooseArticles() {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Add articles',
        buttonLabel: 'Add',
        properties: ['openFile', 'multiSelections'],
        filters: [ARTICLES, EVERY_FILE],
      });
      return granted('read', filePaths);
    },
    async chooseFile(kind) {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: `Open: ${KINDS[kind].name}`,
        properties: ['openFile'],
        filters: [KINDS[kind], EVERY_FILE],
      });
      return granted('read', filePaths)[0] ?? null;
    },
    async chooseSavePath(suggestedName, kind) {
      const extension = kind === 'any' ? '' : `.${kind}`;
      const { filePath, canceled } = await dialog.showSaveDialog(window(), {
        defaultPath: `${app.getPath('documents')}/${fileName(suggestedName)}${extname(suggestedName) === extension ? '' : extension}`,
        filters: [KINDS[kind]],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || !filePath) return null;
      if (extname(filePath) !== '' || extension === '') return granted('write', [filePath])[0] ?? null;
      const named = `${filePath}${extension}`;
      // The dialog asked about the name without its ending, so nobody has agreed to lose this file.
      if (existsSync(named)) throw new WiresideError('conflict', `${named} exists already. To write over it, choose it by its whole name.`);
      return granted('write', [named])[0] ?? null;
    },
    async openAddress(address) {
      const cleaned = webAddress(address);
      if (!cleaned) return false;
      const { response } = await dialog.showMessageBox(window(), {
        type: 'question',
        message: 'Open this address in your browser?',
        detail: `${cleaned}\n\nThe site will see that somebody at your internet address reads it.`,
        buttons: ['Open in browser', 'Cancel'],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      });
      if (response !== 0) return false;
      await shell.openExternal(cleaned);
      return true;
    },
    showInFolder: (path) => shell.showItemInFolder(path),
  };
}

/** A name without what some file system forbids. */
function fileName(name: string): string {
  return (
    basename(name)
      .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'Wireside'
  );
}
