import { earliest, type KnownTime } from '../model/time.ts';

const HOUR = 3_600_000;
/** Clocks run from UTC-12 to UTC+14, so a local time without an offset can mean any moment in between. */
const FURTHEST_EAST = 14 * HOUR;
const FURTHEST_WEST = 12 * HOUR;

/**
 * Whether one time came before another for certain, whatever moment each really was within its precision. Two times that both lack an
 * offset are read on one clock; where only one lacks it, every offset is allowed for.
 */
export function surelyBefore(a: KnownTime, b: KnownTime): boolean {
  const mixed = hasOffset(a) !== hasOffset(b);
  const latestA = latest(a) + (mixed && !hasOffset(a) ? FURTHEST_WEST : 0);
  const earliestB = earliest(b) - (mixed && !hasOffset(b) ? FURTHEST_EAST : 0);
  return latestA < earliestB;
}

const hasOffset = ({ value }: KnownTime): boolean => /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(value);

/** The last millisecond that a known time can mean, in Unix milliseconds, read as `earliest` reads it. */
function latest(time: KnownTime): number {
  const from = earliest(time);
  const start = new Date(from);
  switch (time.precision) {
    case 'year':
      return Date.UTC(start.getUTCFullYear() + 1, 0, 1) - 1;
    case 'month':
      return Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1) - 1;
    case 'day':
      return from + 24 * HOUR - 1;
    case 'minute':
      return from + 60_000 - 1;
    case 'second':
      return from + 999;
  }
}
