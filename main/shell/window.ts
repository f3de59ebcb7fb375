import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { TopicName, TopicValue } from '../../shared/contract.ts';
import { isOwnAddress, START_ADDRESS } from './origin.ts';
import type { SettingsFile, WindowPlace } from './settings-file.ts';

const FIRST_SIZE = { width: 1440, height: 900 };
/** The surface behind the first paint (--bg-paper), so that a dark desk does not flash. */
const BACKGROUND = { light: '#ffffff', dark: '#1b1e21' };
const CLOSE_GRACE_MS = 400;

/** Opens the one window, where it was left; remembers where it is put. */
export function openWindow(builtFolder: string, settings: SettingsFile): BrowserWindow {
  const place = visiblePlace(settings.get().window);
  const mac = process.platform === 'darwin';
  const window = new BrowserWindow({
    ...(place ? { x: place.x, y: place.y, width: place.width, height: place.height } : FIRST_SIZE),
    minWidth: 480,
    minHeight: 360,
    show: false,
    title: 'Wireside',
    frame: mac,
    titleBarStyle: mac ? 'hiddenInset' : 'default',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: join(builtFolder, 'main', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      enableWebSQL: false,
    },
  });
  if (place?.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberPlace(window, settings);
  const tellState = (): void => publish(window, 'window', { maximised: window.isMaximized(), focused: window.isFocused() });
  window.on('maximize', tellState).on('unmaximize', tellState).on('focus', tellState).on('blur', tellState);
  closeAfterSaving(window);
  // Chromium takes a page to about:blank without asking anyone, so the way back is all that can be given.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!isOwnAddress(address)) void window.loadURL(START_ADDRESS);
  });
  void window.loadURL(START_ADDRESS);
  return window;
}

/** Tells the window of something on a topic of the contract. */
export function publish<Name extends TopicName>(window: BrowserWindow, topic: Name, value: TopicValue<Name>): void {
  if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send(`wireside:topic:${topic}`, value);
}

/** A moment for the window to hand over words that are still being typed, before it goes. */
function closeAfterSaving(window: BrowserWindow): void {
  let saved = false;
  window.on('close', (event) => {
    if (saved) return;
    event.preventDefault();
    saved = true;
    publish(window, 'command', { id: 'save-what-is-typed' });
    setTimeout(() => {
      if (!window.isDestroyed()) window.close();
    }, CLOSE_GRACE_MS);
  });
}

function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  const remember = (): void => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const { x, y, width, height } = window.getNormalBounds();
    settings.change({ window: { x, y, width, height, maximised: window.isMaximized() } });
  };
  window.on('resize', remember).on('move', remember).on('maximize', remember).on('unmaximize', remember).on('close', remember);
}

/** The place as kept, unless the screen that it was on is gone. */
function visiblePlace(place: WindowPlace | null): WindowPlace | null {
  if (!place) return null;
  const area = screen.getDisplayMatching(place).workArea;
  const visibleWidth = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
  const visibleHeight = Math.min(place.y + place.height, area.y + area.height) - Math.max(place.y, area.y);
  return visibleWidth >= 120 && visibleHeight >= 80 ? place : null;
}
