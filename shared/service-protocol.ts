import { z } from 'zod';
import { topics } from './contract.ts';
import { Failure } from './envelope.ts';

/**
 * What the shell and the service process say to each other. The shell speaks first, with "open"; the service answers
 * "opened" or "open-failed" once, and takes calls after that. Both sides read every message through these schemas:
 * the other process may be of another build.
 */

/** `create`: make the library when no file is there; without it a missing file is "open-failed". */
const Open = z.object({
  type: z.literal('open'),
  libraryPath: z.string().min(1).max(32_000),
  author: z.string().max(200),
  device: z.string().max(200),
  create: z.boolean(),
});
/** `name` and `input` are checked by the service against the contract; a call outside it is answered "refused". */
const Call = z.object({ type: z.literal('call'), id: z.int().nonnegative(), name: z.string().max(100), input: z.unknown() });
/** The name that marks and acts bear from now on. */
const Author = z.object({ type: z.literal('author'), author: z.string().max(200) });
/** End every job, write everything to the library file, and leave with exit code 0. */
const Close = z.object({ type: z.literal('close') });

export const ShellMessage = z.discriminatedUnion('type', [Open, Call, Author, Close]);
export type ShellMessage = z.infer<typeof ShellMessage>;

/** An envelope whose value nobody has looked into yet: the caller knows what to expect. */
export const AnyEnvelope = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: Failure }),
]);

const Opened = z.object({ type: z.literal('opened') });
const OpenFailed = z.object({ type: z.literal('open-failed'), error: Failure });
const Reply = z.object({ type: z.literal('reply'), id: z.int().nonnegative(), envelope: AnyEnvelope });
const Event = z.discriminatedUnion('topic', [
  z.object({ type: z.literal('event'), topic: z.literal('changed'), value: topics.changed }),
  z.object({ type: z.literal('event'), topic: z.literal('job'), value: topics.job }),
]);

export const ServiceMessage = z.union([Opened, OpenFailed, Reply, Event]);
export type ServiceMessage = z.infer<typeof ServiceMessage>;
