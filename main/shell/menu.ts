import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { publish } from './window.ts';

/**
 * The menu of macOS, and on other systems only what makes zoom and full screen work by key: everything else is an act
 * of the window, with its key shown where the act is.
 */
export function setMenu(window: () => BrowserWindow | null): void {
  const act = (label: string, id: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
    click: () => {
      const target = window();
      if (target) publish(target, 'command', { id });
    },
  });
  const view: MenuItemConstructorOptions = {
    label: 'View',
    submenu: [
      { role: 'zoomIn' },
      { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
      { role: 'zoomOut' },
      { role: 'resetZoom' },
      { role: 'togglefullscreen' },
    ],
  };
  const mac: MenuItemConstructorOptions[] = [
    { role: 'appMenu' },
    {
      label: 'File',
      submenu: [
        act('Add articles…', 'add-articles', 'Command+O'),
        act('Open a library…', 'open-library', 'Command+L'),
        act('Look for quotes and names in the whole library', 'suggestions.library'),
        { type: 'separator' },
        { role: 'close' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        act('Undo', 'undo', 'Command+Z'),
        act('Redo', 'redo', 'Shift+Command+Z'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    view,
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(process.platform === 'darwin' ? mac : [view]));
}
