import { z } from 'zod';

/**
 * A point in time as far as it is really known. `value` is an ISO 8601 prefix whose length fits `precision`:
 * 2026, 2026-03, 2026-03-17, 2026-03-17T14:20Z, 2026-03-17T14:20:05+03:00. A time of day without an offset is
 * local to wherever it was published; nothing is added that the source did not say.
 */
export const KnownTime = z
  .object({ value: z.string(), precision: z.enum(['year', 'month', 'day', 'minute', 'second']) })
  .refine(
    ({ value, precision }) => TIME_SHAPES[precision].test(value) && isRealDate(value),
    'the value does not have the shape of its precision, or is no real date',
  );
export type KnownTime = z.infer<typeof KnownTime>;

const OFFSET = '(Z|[+-]\\d{2}:\\d{2})?';
const TIME_SHAPES = {
  year: /^\d{4}$/,
  month: /^\d{4}-\d{2}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  minute: new RegExp(`^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}${OFFSET}$`),
  second: new RegExp(`^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}${OFFSET}$`),
} as const;

function isRealDate(value: string): boolean {
  const [year, month = '01', day = '01'] = value.slice(0, 10).split('-');
  const clock = /T(\d{2}):(\d{2})(?::(\d{2}))?/.exec(value);
  if (clock && (Number(clock[1]) > 23 || Number(clock[2]) > 59 || Number(clock[3] ?? 0) > 59)) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(8, 10) === day;
}

/**
 * The earliest moment a known time can mean, in Unix milliseconds: what lists are ordered by. A time without an
 * offset counts as UTC. Never shown to a person.
 */
export function earliest(time: KnownTime): number {
  const padded = time.value.length === 4 ? `${time.value}-01-01` : time.value.length === 7 ? `${time.value}-01` : time.value;
  const withClock = padded.includes('T') ? padded : `${padded}T00:00`;
  const withOffset = /(Z|[+-]\d{2}:\d{2})$/.test(withClock) ? withClock : `${withClock}Z`;
  return Date.parse(withOffset);
}

/** A moment recorded by this program: UTC, milliseconds, ISO 8601. */
export const Moment = z.iso.datetime();
export type Moment = z.infer<typeof Moment>;
