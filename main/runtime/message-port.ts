/** The service's end of the line to whoever started it. */
export type ServicePort = Readonly<{
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The other side is gone; nobody will read what is sent. */
  onClose(listener: () => void): void;
}>;

/** What Electron puts on `process` in a utility process; typed here because the service never imports Electron. */
type ParentPort = Readonly<{
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: Readonly<{ data: unknown }>) => void): unknown;
}>;

/**
 * The port of this process: `process.parentPort` under Electron, the IPC channel under plain Node. Throws where nobody
 * forked this process. Under Electron onClose is never called: a utility process ends together with its app.
 */
export function servicePort(): ServicePort {
  const parentPort = (process as { parentPort?: ParentPort }).parentPort;
  if (parentPort) {
    return {
      send: (message) => parentPort.postMessage(message),
      onMessage: (listener) => {
        parentPort.on('message', ({ data }) => listener(data));
      },
      onClose: () => {},
    };
  }
  if (!process.send) throw new Error('This is the part of Wireside that keeps the library. It is started by the app, not by hand.');
  return {
    send: (message) => {
      if (process.connected) process.send?.(message, undefined, undefined, () => {});
    },
    onMessage: (listener) => {
      process.on('message', listener);
    },
    onClose: (listener) => {
      process.on('disconnect', listener);
    },
  };
}
