import { useCallback, useState } from 'react';
import type { LibraryStatus, TopicValue } from '../../shared/contract.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { momentInWords } from '../ui/known-time.ts';
import { useToast } from '../ui/Toast.tsx';
import { useCall, useCommand, useTopic } from './client.tsx';
import { startAnew } from './navigation.ts';

/** Says what became of the library: opened, restarted, failed, or set aside because its file was broken. */
export function Notices() {
  const [failure, setFailure] = useState<string | null>(null);
  const toast = useToast();
  const hear = useCallback(
    ({ state, error }: TopicValue<'library'>) => {
      setFailure(state === 'failed' ? (error?.message ?? 'The library could not be opened.') : null);
      if (state === 'opened') startAnew();
      if (state === 'restarted') toast('The part that keeps the library was restarted. Everything saved is there.');
    },
    [toast],
  );
  useTopic('library', hear);
  const { data: library, error } = useCall('library.status', {});
  // Whatever the reason: without its library the window is empty, and an empty window must say why.
  const message = failure ?? error?.message ?? null;
  return (
    <>
      {message ? <Banner message={message} /> : null}
      {library?.setAside ? <SetAside key={library.path} setAside={library.setAside} /> : null}
    </>
  );
}

function Banner({ message }: Readonly<{ message: string }>) {
  const open = useCommand('library.open');
  const create = useCommand('library.create');
  return (
    <div className="banner" role="alert">
      <span>{message}</span>
      <Button small onClick={() => void open.run({ path: null }).catch(() => undefined)}>
        Open a library
      </Button>
      <Button small onClick={() => void create.run({}).catch(() => undefined)}>
        New library
      </Button>
    </div>
  );
}

/** The file was broken and is kept under another name; its backups can take its place. */
function SetAside({ setAside }: Readonly<{ setAside: NonNullable<LibraryStatus['setAside']> }>) {
  const [open, setOpen] = useState(true);
  const openLibrary = useCommand('library.open');
  const now = new Date();
  return (
    <Dialog
      open={open}
      onClose={() => setOpen(false)}
      title="The library file was broken"
      keepOnOutsidePress
      footer={<Button onClick={() => setOpen(false)}>Go on with an empty library</Button>}
    >
      <p>
        It cannot be read any more (<span className="fig">{setAside.reason}</span>). It was kept as{' '}
        <span className="fig">{setAside.path}</span>; nothing was deleted.{' '}
        {setAside.backups.length > 0 ? 'Open the newest backup to go on from there:' : 'There is no backup of it on this computer.'}
      </p>
      <ul className="backups">
        {setAside.backups.map((backup, index) => (
          <li key={backup.path} className="row">
            <span>
              {momentInWords(backup.at, now)}, {Math.max(1, Math.round(backup.byteLength / 1024)).toLocaleString('en')} kB
            </span>
            <Button
              small
              variant={index === 0 ? 'primary' : undefined}
              onClick={() =>
                void openLibrary.run({ path: backup.path }).then(
                  () => setOpen(false),
                  () => undefined,
                )
              }
            >
              Open this backup
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
