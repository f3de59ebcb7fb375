import { KnownTime } from '../../../shared/model/time.ts';

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/**
 * The time that a person typed, no more exact than it was typed: "2026-03-17", "2026-03-17 14:20 +03:00", "17 March 2026, 14:20",
 * "March 2026", "2026". Null when it cannot be read as one.
 */
export function readTime(typed: string): KnownTime | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  const day = isoDay(text) ?? wordDay(text);
  if (!day) return null;
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))? ?(Z|UTC|[+-]\d{2}:?\d{2})?$/i.exec(day.rest);
  if (!clock && day.rest !== '') return null;
  if (!clock) return checked(day.date, day.date.length === 4 ? 'year' : day.date.length === 7 ? 'month' : 'day');
  if (day.date.length < 10) return null;
  const [, hours = '', minutes = '', seconds, zone] = clock;
  const time = `${hours.padStart(2, '0')}:${minutes}${seconds ? `:${seconds}` : ''}`;
  return checked(`${day.date}T${time}${offsetOf(zone)}`, seconds ? 'second' : 'minute');
}

/** The same time as text that readTime reads again. */
export const writeTime = (time: KnownTime | null): string =>
  time ? time.value.replace('T', ' ').replace(/(Z|[+-]\d{2}:\d{2})$/, ' $1') : '';

type Day = Readonly<{ date: string; rest: string }>;

function isoDay(text: string): Day | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:$|[T ,]+)(.*)$/.exec(text);
  if (!found) return null;
  const [, year, month, day, rest = ''] = found;
  return { date: [year, month, day].filter(Boolean).join('-'), rest };
}

function wordDay(text: string): Day | null {
  const found = /^(?:(\d{1,2})\.? )?(\p{L}{3,})\.? (\d{4})(?:$|[ ,]+)(.*)$/u.exec(text);
  if (!found) return null;
  const [, day, word = '', year, rest = ''] = found;
  const month = months.findIndex((name) => name.startsWith(word.toLowerCase()));
  if (month < 0) return null;
  return { date: [year, String(month + 1).padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-'), rest };
}

function offsetOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^(z|utc)$/i.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function checked(value: string, precision: KnownTime['precision']): KnownTime | null {
  return KnownTime.safeParse({ value, precision }).data ?? null;
}
