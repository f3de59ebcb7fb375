import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { contract, topics } from '../shared/contract.ts';
import type { Envelope } from '../shared/envelope.ts';

/**
 * The two functions that a window gets. Names outside the contract never leave this file, and what the window passes
 * is checked again by the shell (who asks) and by the service (what is asked).
 */
contextBridge.exposeInMainWorld('wireside', {
  call(name: unknown, input: unknown): Promise<Envelope<unknown>> {
    if (typeof name !== 'string' || !Object.hasOwn(contract, name)) {
      return Promise.resolve({ ok: false, error: { code: 'refused', message: `There is no call named ${String(name)}.` } });
    }
    return ipcRenderer.invoke('wireside:call', name, input);
  },
  subscribe(topic: unknown, callback: unknown): () => void {
    if (typeof topic !== 'string' || !Object.hasOwn(topics, topic) || typeof callback !== 'function') return () => {};
    const channel = `wireside:topic:${topic}`;
    const listener = (_event: unknown, value: unknown): void => callback(value);
    ipcRenderer.on(channel, listener);
    return () => {
      ipcRenderer.removeListener(channel, listener);
    };
  },
});

/**
 * Dropped files are read here, not in the window: only a real drop by a person (isTrusted) grants a path, and the
 * window learns of it through the "files-dropped" topic.
 */
window.addEventListener('dragover', (event) => {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
});
window.addEventListener('drop', (event) => {
  if (!event.isTrusted || !event.dataTransfer || event.dataTransfer.files.length === 0) return;
  event.preventDefault();
  const paths = Array.from(event.dataTransfer.files, pathOf).filter((path) => path !== '');
  if (paths.length > 0) ipcRenderer.send('wireside:dropped', paths);
});

/** Electron 29 moved the path of a dropped file from File.path to webUtils; both are met here. */
function pathOf(file: File & { path?: string }): string {
  const utils: typeof webUtils | undefined = webUtils;
  return utils ? utils.getPathForFile(file) : (file.path ?? '');
}
