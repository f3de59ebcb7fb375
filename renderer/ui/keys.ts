/** True on macOS, where Ctrl in a shortcut's name means the Command key. */
export const isMac = typeof navigator !== 'undefined' && /Macintosh|Mac OS X/.test(navigator.userAgent);

const macNames: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Del: '⌫', Esc: 'esc' };
const ariaNames: Readonly<Record<string, string>> = {
  Ctrl: isMac ? 'Meta' : 'Control',
  Del: 'Delete',
  Esc: 'Escape',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
};

/** The keys of a shortcut ("Ctrl Shift F") as they are printed on this computer's keyboard. */
export function keyNames(keys: string): readonly string[] {
  return keys.split(' ').map((key) => (isMac ? (macNames[key] ?? key) : key));
}

/** The same keys in the words of the aria-keyshortcuts attribute ("Control+Shift+F"). */
export function ariaKeys(keys: string): string {
  return keys
    .split(' ')
    .map((key) => ariaNames[key] ?? key)
    .join('+');
}
