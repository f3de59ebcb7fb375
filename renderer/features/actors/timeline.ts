import type { Statement } from '../../../shared/contract.ts';
import type { ActorBrief } from '../../../shared/model/actor.ts';
import { earliest, type KnownTime } from '../../../shared/model/time.ts';

/** One statement on the line of its outlet; `at` from 0 to 1, `nudge` px to the right where it would lie on the one before it. */
export type Point = Readonly<{ id: string; at: number; nudge: number; indirect: boolean }>;
export type Timeline = Readonly<{
  rows: readonly Readonly<{ outlet: ActorBrief | null; points: readonly Point[] }>[];
  ticks: readonly Readonly<{ at: number; label: string }>[];
  /** Statements whose time is not known closely enough to stand here. */
  left: number;
  /** Set where outlets stand in several time zones: the hours are told in UTC. */
  utc: boolean;
}>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const HOUR_STEPS = [1, 2, 3, 6, 12].map((hours) => hours * HOUR);
const DAY_STEPS = [1, 2, 7, 14, 30, 91, 182, 365, 730, 1826, 3652].map((days) => days * DAY);
const MOST_TICKS = 8;
const HOURS_UP_TO = 2 * DAY;
const NUDGE_PX = 10;
const TOO_NEAR = 0.014;

/**
 * Statements as points by outlet and time: hours where all lies within two days, else days. What is known only to the month, or in
 * hours only to the day, is counted as left out and not guessed. Null where fewer than two have a place. Outlets by their first statement.
 */
export function timelineOf(statements: readonly Statement[]): Timeline | null {
  const dated = statements.flatMap((statement) => (statement.published ? [{ statement, time: statement.published }] : []));
  const withClock = dated.filter(({ time }) => hasClock(time));
  const byHour = withClock.length > 1 && spanOf(withClock.map(({ time }) => time)) <= HOURS_UP_TO && withClock.length * 2 >= dated.length;
  const placed = byHour ? withClock : dated.filter(({ time }) => time.precision !== 'year' && time.precision !== 'month');
  if (placed.length < 2) return null;
  const offsets = new Set(placed.map(({ time }) => offsetOf(time)));
  const shift = offsets.size === 1 ? ([...offsets][0] ?? 0) * MINUTE : 0;
  const moments = placed.map(({ statement, time }) => ({ statement, moment: earliest(time) + shift }));
  const scale = scaleOf(
    moments.map(({ moment }) => moment),
    byHour ? HOUR_STEPS : DAY_STEPS,
  );
  const rows = new Map<string, { outlet: ActorBrief | null; points: Point[] }>();
  for (const { statement, moment } of [...moments].sort((one, other) => one.moment - other.moment)) {
    const { outlet, annotation } = statement;
    const row = rows.get(outlet?.id ?? '') ?? { outlet, points: [] };
    const at = (moment - scale.from) / (scale.to - scale.from);
    const last = row.points[row.points.length - 1];
    const nudge = last && at - last.at < TOO_NEAR + (last.nudge / NUDGE_PX) * TOO_NEAR ? last.nudge + NUDGE_PX : 0;
    row.points.push({
      id: annotation.id,
      at,
      nudge,
      indirect: annotation.body.kind === 'quote' && annotation.body.directness === 'indirect',
    });
    rows.set(outlet?.id ?? '', row);
  }
  return {
    rows: [...rows.values()],
    ticks: scale.ticks.map((moment) => ({ at: (moment - scale.from) / (scale.to - scale.from), label: labelOf(moment, scale.step) })),
    left: statements.length - placed.length,
    utc: byHour && offsets.size > 1,
  };
}

type Scale = Readonly<{ from: number; to: number; step: number; ticks: readonly number[] }>;

function scaleOf(moments: readonly number[], steps: readonly number[]): Scale {
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const step = steps.find((one) => (last - first) / one <= MOST_TICKS - 1) ?? steps[steps.length - 1] ?? DAY;
  const from = Math.floor((first - step / 4) / step) * step;
  const to = Math.ceil((last + step / 4) / step) * step;
  const ticks: number[] = [];
  for (let tick = from + step; tick < to; tick += step) ticks.push(tick);
  return { from, to, step, ticks };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

function labelOf(moment: number, step: number): string {
  const date = new Date(moment);
  if (step < DAY) {
    const clock = `${String(date.getUTCHours()).padStart(2, '0')}:00`;
    return clock === '00:00' ? `${date.getUTCDate()} ${months[date.getUTCMonth()]}` : clock;
  }
  return step < 300 * DAY
    ? `${date.getUTCDate()} ${months[date.getUTCMonth()]}${step > 60 * DAY ? ` ${date.getUTCFullYear()}` : ''}`
    : String(date.getUTCFullYear());
}

const hasClock = ({ precision }: KnownTime): boolean => precision === 'minute' || precision === 'second';
const spanOf = (times: readonly KnownTime[]): number => Math.max(...times.map(earliest)) - Math.min(...times.map(earliest));

/** Minutes from UTC; a time without an offset counts as UTC, as in lists. */
function offsetOf({ value }: KnownTime): number {
  const offset = /T.*([+-])(\d{2}):(\d{2})$/.exec(value);
  return offset ? (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
}
