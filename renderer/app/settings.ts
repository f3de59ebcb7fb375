import { useCallback } from 'react';
import { Settings, type SettingsPatch } from '../../shared/model/settings.ts';
import { call, renew, useCall, useCommand } from './client.tsx';

const unset = Settings.parse({});

/** How this person likes things on this computer; what is usual until the answer is there. */
export function useSettings(): Readonly<{ settings: Settings; change: (patch: SettingsPatch) => Promise<void> }> {
  const { data } = useCall('settings.get', {});
  const { run } = useCommand('settings.set');
  const change = useCallback(
    async (patch: SettingsPatch) => {
      await run(patch);
      renew(['settings']);
    },
    [run],
  );
  return { settings: data ?? unset, change };
}

/** Writes down where the window is. Nothing on screen depends on it, so nothing is asked anew. */
export const keepPlace = (place: string): Promise<unknown> => call('settings.set', { place });
