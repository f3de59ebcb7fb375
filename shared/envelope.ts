import { z } from 'zod';

/** Every way a call can fail; closed, so that a window can answer each. */
export const ErrorCode = z.enum([
  'invalid-input',
  'not-found',
  'conflict',
  'refused',
  'unreadable-file',
  'unsupported-file',
  'library-newer',
  'library-broken',
  'library-busy',
  'library-closed',
  'disk-full',
  'read-only',
  'cancelled',
  'service-stopped',
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** `message` is for a person: what happened to which file or record, and what to do next. */
export const Failure = z.object({ code: ErrorCode, message: z.string(), details: z.record(z.string(), z.json()).optional() });
export type Failure = z.infer<typeof Failure>;

/** Electron carries only `message` of a thrown error between processes; so results travel in an envelope. */
export type Envelope<Value> = Readonly<{ ok: true; value: Value } | { ok: false; error: Failure }>;

/** The one error that is thrown on purpose; anything else that is thrown becomes "internal". */
export class WiresideError extends Error {
  readonly code: ErrorCode;
  readonly details: Failure['details'];
  constructor(code: ErrorCode, message: string, details?: Failure['details']) {
    super(message);
    this.name = 'WiresideError';
    this.code = code;
    this.details = details;
  }
  toFailure(): Failure {
    return { code: this.code, message: this.message, ...(this.details ? { details: this.details } : {}) };
  }
}

export const succeed = <Value>(value: Value): Envelope<Value> => ({ ok: true, value });

/** Any thrown value as a failed envelope. An error nobody foresaw keeps its message for the report, never its stack. */
export function fail(thrown: unknown): Envelope<never> {
  if (thrown instanceof WiresideError) return { ok: false, error: thrown.toFailure() };
  const message = thrown instanceof Error ? thrown.message : asWords(thrown);
  return { ok: false, error: { code: 'internal', message: `Something went wrong inside Wireside: ${message}` } };
}

/** Not everything that can be thrown can be made a string. */
function asWords(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return 'something without words was thrown';
  }
}

/** The value of a successful envelope; throws a WiresideError for a failed one. */
export function unwrap<Value>(envelope: Envelope<Value>): Value {
  if (envelope.ok) return envelope.value;
  throw new WiresideError(envelope.error.code, envelope.error.message, envelope.error.details);
}
