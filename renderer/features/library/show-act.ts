import { call } from '../../app/client.tsx';

/** The act of a toast that shows a written file where it lies. */
export const showAct = (path: string) => ({ label: 'Show', run: () => void call('shell.showInFolder', { path }).catch(() => undefined) });
