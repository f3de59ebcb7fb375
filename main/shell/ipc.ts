import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type CallArguments, type CallName, contract, type Handlers, type ShellCallName } from '../../shared/contract.ts';
import { type Envelope, fail, succeed, WiresideError } from '../../shared/envelope.ts';
import type { Grants } from './grants.ts';
import { isOwnAddress } from './origin.ts';

type CallRoutes = Readonly<{
  shell: Handlers<ShellCallName>;
  service(name: string, input: unknown): Promise<Envelope<unknown>>;
  grants: Grants;
}>;

/** Answers the calls of our own main frame, and of nothing else. */
export function answerCalls({ shell, service, grants }: CallRoutes): void {
  ipcMain.handle('wireside:call', async (event, name: unknown, input: unknown): Promise<Envelope<unknown>> => {
    try {
      checkSender(event);
      if (typeof name !== 'string' || !isCallName(name)) throw new WiresideError('refused', `There is no call named ${String(name)}.`);
      grants.check(name, input);
      return isShellCall(name) ? succeed(await answerShellCall(shell, name, input)) : await service(name, input);
    } catch (error) {
      return fail(error);
    }
  });
  ipcMain.on('wireside:dropped', (event, paths: unknown) => {
    if (!isOurMainFrame(event) || !Array.isArray(paths)) return;
    const named = paths.filter((path): path is string => typeof path === 'string' && path !== '');
    grants.grant('read', named);
    event.sender.send('wireside:topic:files-dropped', { paths: named });
  });
}

const isCallName = (name: string): name is CallName => Object.hasOwn(contract, name);
const isShellCall = (name: CallName): name is ShellCallName => contract[name].at === 'shell';

async function answerShellCall<Name extends ShellCallName>(shell: Handlers<ShellCallName>, name: Name, input: unknown): Promise<unknown> {
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) throw new WiresideError('invalid-input', `${name}: ${parsed.error.issues[0]?.message ?? 'the input does not fit'}.`);
  const handler: Handlers<ShellCallName>[Name] = shell[name];
  return handler(parsed.data as CallArguments<Name>);
}

function checkSender(event: IpcMainInvokeEvent): void {
  if (!isOurMainFrame(event)) throw new WiresideError('refused', 'This call did not come from the Wireside window.');
}

function isOurMainFrame(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  const main = event.sender.mainFrame;
  return frame !== null && frame.processId === main.processId && frame.routingId === main.routingId && isOwnAddress(frame.url);
}
