import { useEffect, useSyncExternalStore } from 'react';
import { useSettings } from './settings.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** Paints the window light or dark as the settings say, and gives the act that changes to the other. */
export function useTheme(): () => void {
  const { settings, change } = useSettings();
  const systemIsDark = useSyncExternalStore(
    (listener) => {
      dark.addEventListener('change', listener);
      return () => dark.removeEventListener('change', listener);
    },
    () => dark.matches,
  );
  const shown = settings.theme === 'system' ? (systemIsDark ? 'dark' : 'light') : settings.theme;
  useEffect(() => {
    document.documentElement.dataset.theme = shown;
  }, [shown]);
  return () => void change({ theme: shown === 'dark' ? 'light' : 'dark' }).catch(() => undefined);
}
