import { type Envelope, fail, WiresideError } from '../../shared/envelope.ts';
import { ServiceMessage, type ShellMessage } from '../../shared/service-protocol.ts';
import { forkService, type ServiceProcess } from '../runtime/service-process.ts';

export type LibraryRequest = Readonly<{ path: string; create: boolean }>;

/** What the shell wants to know of the process that owns the library. */
export type ConnectionListener = Readonly<{
  event(topic: 'changed' | 'job', value: unknown): void;
  /** The process stopped by itself and was started again, or could not be. */
  restarted(): void;
  failed(error: WiresideError): void;
}>;

/** One library, one process. Calls made while it starts wait; calls made when it is gone fail with "service-stopped". */
export type LibraryConnection = Readonly<{
  open(request: LibraryRequest): Promise<void>;
  call(name: string, input: unknown): Promise<Envelope<unknown>>;
  setAuthor(author: string): void;
  close(): Promise<void>;
}>;

export type ConnectionOptions = Readonly<{ serviceFile: string; author: () => string; device: string; listener: ConnectionListener }>;

const CLOSE_GRACE_MS = 8000;
const RESTARTS_ALLOWED = 3;
const RESTART_WINDOW_MS = 60_000;

type Waiting = { resolve: (envelope: Envelope<unknown>) => void };
type Running = { process: ServiceProcess; opened: Promise<void>; waiting: Map<number, Waiting>; closing: boolean };

export function createLibraryConnection(options: ConnectionOptions): LibraryConnection {
  let running: Running | null = null;
  let request: LibraryRequest | null = null;
  let nextCall = 1;
  let restarts: number[] = [];

  async function open(wanted: LibraryRequest): Promise<void> {
    await close();
    request = wanted;
    restarts = [];
    await start(wanted);
  }

  function start(wanted: LibraryRequest): Promise<void> {
    const process = forkService(options.serviceFile, { args: [] });
    const waiting = new Map<number, Waiting>();
    const opened = new Promise<void>((resolve, reject) => {
      process.onMessage((message) => {
        const parsed = ServiceMessage.safeParse(message);
        if (!parsed.success) return;
        const data = parsed.data;
        if (data.type === 'opened') resolve();
        else if (data.type === 'open-failed') reject(new WiresideError(data.error.code, data.error.message, data.error.details));
        else if (data.type === 'event') options.listener.event(data.topic, data.value);
        else {
          waiting.get(data.id)?.resolve(data.envelope);
          waiting.delete(data.id);
        }
      });
      process.onExit(() => {
        reject(
          new WiresideError(
            'service-stopped',
            'The part of Wireside that keeps the library stopped while it was opening it. Start Wireside again.',
          ),
        );
        onExit(mine);
      });
    });
    const mine: Running = { process, opened, waiting, closing: false };
    running = mine;
    const message: ShellMessage = {
      type: 'open',
      libraryPath: wanted.path,
      create: wanted.create,
      author: options.author(),
      device: options.device,
    };
    process.send(message);
    return opened;
  }

  function onExit(gone: Running): void {
    const stopped = fail(
      new WiresideError(
        'service-stopped',
        'The part of Wireside that keeps the library stopped. What was saved is safe; do this once more.',
      ),
    );
    for (const { resolve } of gone.waiting.values()) resolve(stopped);
    gone.waiting.clear();
    if (gone.closing || running !== gone) return;
    running = null;
    const now = Date.now();
    restarts = [...restarts.filter((at) => now - at < RESTART_WINDOW_MS), now];
    if (!request || restarts.length > RESTARTS_ALLOWED) {
      options.listener.failed(
        new WiresideError(
          'service-stopped',
          'The part of Wireside that keeps the library stopped several times in a minute. Start Wireside again; if it happens once more, open a backup.',
        ),
      );
      return;
    }
    start(request).then(
      () => options.listener.restarted(),
      (error: unknown) => options.listener.failed(error instanceof WiresideError ? error : new WiresideError('internal', String(error))),
    );
  }

  async function call(name: string, input: unknown): Promise<Envelope<unknown>> {
    const target = running;
    if (!target) return fail(new WiresideError('library-closed', 'No library is open. Open one, or create a new one.'));
    try {
      await target.opened;
    } catch (error) {
      return fail(error);
    }
    const id = nextCall++;
    return new Promise((resolve) => {
      target.waiting.set(id, { resolve });
      target.process.send({ type: 'call', id, name, input } satisfies ShellMessage);
    });
  }

  async function close(): Promise<void> {
    const target = running;
    running = null;
    if (!target) return;
    target.closing = true;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        target.process.kill();
        resolve();
      }, CLOSE_GRACE_MS);
      target.process.onExit(() => {
        clearTimeout(timer);
        resolve();
      });
      target.process.send({ type: 'close' } satisfies ShellMessage);
    });
  }

  return {
    open,
    call,
    setAuthor: (author) => running?.process.send({ type: 'author', author } satisfies ShellMessage),
    close,
  };
}
