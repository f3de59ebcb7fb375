import { randomBytes } from 'node:crypto';
import { uuidV7 } from '../../shared/model/ids.ts';
import type { WritableDb } from './db.ts';

/** An open library and who works in it: what every command is given. */
export type Library = Readonly<{
  db: WritableDb;
  path: string;
  device: string;
  author: () => string;
  setAuthor: (author: string) => void;
  now: () => Date;
  random: () => Uint8Array;
  close: () => void;
}>;

export type Clock = Readonly<{ now?: () => Date; random?: () => Uint8Array }>;

export const systemRandom = (): Uint8Array => randomBytes(10);

/** A fresh UUIDv7 by the library's own clock and randomness. `Id` is the branded type that the caller needs. */
export function newId<Id extends string>(library: Library): Id {
  return uuidV7(library.now().getTime(), library.random()) as Id;
}

/** Now, as records keep it. */
export const moment = (library: Library): string => library.now().toISOString();
