import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { sep } from 'node:path';
import { app, utilityProcess } from 'electron';

/** A process of our own that answers messages. Values are JSON. */
export type ServiceProcess = Readonly<{
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The exit code; null where a signal ended it. Called once, also when the process could not be started. */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}>;

export type ForkOptions = Readonly<{ args: readonly string[]; env?: Readonly<Record<string, string>> }>;

/** Node-API that better-sqlite3 13 is compiled for (its README); an older Node crashes when it loads it. */
const neededNodeApi = 10;

/**
 * Starts a built script of ours, such as out/main/service.cjs: in Electron's own Node where that can load the database,
 * else in the Node that WIRESIDE_NODE names (development and test builds on an old Electron). Call it when the app is
 * ready. Throws an Error that says what to do where neither is at hand.
 */
export function forkService(file: string, options: ForkOptions): ServiceProcess {
  const environment = { ...process.env, ...options.env };
  if (canLoadDatabase()) return utilityService(outsideArchive(file), options.args, environment);
  const child = fork(outsideArchive(file), [...options.args], {
    execPath: otherNode(),
    execArgv: [],
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return childService(child);
}

/**
 * Runs a built script to its end with our own output streams, and resolves to its exit code (1 where a signal ended
 * it). Standard input reaches it only under the Node that WIRESIDE_NODE names: Electron's own processes have none.
 * Rejects as forkService throws.
 */
export async function runCommandLine(file: string, args: readonly string[]): Promise<number> {
  if (canLoadDatabase()) {
    await app.whenReady();
    const child = utilityProcess.fork(outsideArchive(file), [...args], { stdio: 'inherit', serviceName: 'Wireside command line' });
    return new Promise((resolve) => child.once('exit', resolve));
  }
  // Waiting without returning to Electron ends the program before Electron asks for a screen, which a server does not have.
  const { status, error } = spawnSync(otherNode(), [outsideArchive(file), ...args], { stdio: 'inherit' });
  if (error) throw error;
  return status ?? 1;
}

function canLoadDatabase(): boolean {
  return Number(process.versions.napi ?? 0) >= neededNodeApi;
}

function otherNode(): string {
  const executable = process.env.WIRESIDE_NODE;
  if (executable && existsSync(executable)) return executable;
  throw new Error(
    `Electron ${process.versions.electron} cannot load the database itself (it needs Electron 35 or newer). ${
      executable
        ? `WIRESIDE_NODE names ${executable}, which does not exist.`
        : 'Start Wireside with "npm start", or set WIRESIDE_NODE to a Node 22 or newer.'
    }`,
  );
}

/** Plain Node reads no archive, so the packaged app keeps these scripts beside it. */
function outsideArchive(file: string): string {
  return file.replace(`app.asar${sep}`, `app.asar.unpacked${sep}`);
}

function utilityService(file: string, args: readonly string[], env: NodeJS.ProcessEnv): ServiceProcess {
  const child = utilityProcess.fork(file, [...args], { env, stdio: ['ignore', 'inherit', 'inherit'], serviceName: 'Wireside library' });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
}

function childService(child: ChildProcess): ServiceProcess {
  return {
    // A message to a process that has just ended is lost in both worlds; its exit is what the caller hears of.
    send: (message) => {
      if (child.connected) child.send(message as never, () => {});
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      let told = false;
      const tellOnce = (code: number | null): void => {
        if (!told) listener(code);
        told = true;
      };
      child.once('exit', tellOnce);
      child.once('error', () => tellOnce(1));
    },
    kill: () => {
      child.kill();
    },
  };
}
