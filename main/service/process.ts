import { fail, WiresideError } from '../../shared/envelope.ts';
import { type ServiceMessage, ShellMessage } from '../../shared/service-protocol.ts';
import { servicePort } from '../runtime/message-port.ts';
import { type LibraryService, openService } from './library-service.ts';
import { analysisWorkerFile, parseWorkerFile } from './worker-files.ts';

/* The process that owns the library. It speaks with the shell and with nobody else, and ends when the shell is gone. */

const port = servicePort();
const send = (message: ServiceMessage): void => port.send(message);
let service: LibraryService | null = null;

port.onMessage((data) => {
  const message = ShellMessage.safeParse(data);
  if (message.success) void answer(message.data);
});
port.onClose(() => void leave());
process.on('uncaughtException', crash);
process.on('unhandledRejection', crash);

async function answer(message: ShellMessage): Promise<void> {
  switch (message.type) {
    case 'open':
      return open(message);
    case 'call': {
      const envelope = service
        ? await service.call(message.name, message.input)
        : fail(new WiresideError('library-closed', 'No library is open.'));
      return send({ type: 'reply', id: message.id, envelope });
    }
    case 'author':
      return service?.setAuthor(message.author);
    case 'close':
      return leave();
  }
}

function open({ libraryPath, author, device, create }: Extract<ShellMessage, { type: 'open' }>): void {
  try {
    service = openService({
      libraryPath,
      author,
      device,
      create,
      parseWorker: parseWorkerFile(),
      analysisWorker: analysisWorkerFile(),
      emit: (topic, value) => send({ type: 'event', topic, value } as ServiceMessage),
    });
    send({ type: 'opened' });
  } catch (thrown) {
    if (!(thrown instanceof WiresideError)) console.error(thrown);
    const envelope = fail(thrown);
    if (!envelope.ok) send({ type: 'open-failed', error: envelope.error });
  }
}

async function leave(): Promise<void> {
  try {
    await service?.close();
  } catch (error) {
    crash(error);
  }
  process.exit(0);
}

function crash(error: unknown): void {
  console.error(error);
  process.exit(1);
}
