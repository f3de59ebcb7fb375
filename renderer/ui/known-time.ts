import type { KnownTime } from '../../shared/model/time.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * A known time in words, as it was published: never moved to another time zone, and nothing added that is not known.
 * day: "17 March 2026", "March 2026" or "2026"; time: "14:20", or an empty text where only the day is known; full: both.
 */
export function timeInWords(time: KnownTime, form: 'day' | 'time' | 'full'): string {
  const clock = /T(\d{2}:\d{2})/.exec(time.value)?.[1] ?? '';
  if (form === 'time') return clock;
  const day = dayInWords(time.value);
  return form === 'full' && clock ? `${day}, ${clock}` : day;
}

/** The time with everything that is known of it, for a title: "17 March 2026, 14:20:05, UTC+03:00". */
export function timeInFull(time: KnownTime): string {
  const clock = /T([\d:]{5,8})/.exec(time.value)?.[1];
  const offset = /T.*?(Z|[+-]\d{2}:\d{2})$/.exec(time.value)?.[1];
  const zone = offset === 'Z' ? 'UTC' : offset ? `UTC${offset}` : 'local time of the outlet';
  return clock ? `${dayInWords(time.value)}, ${clock}, ${zone}` : dayInWords(time.value);
}

/** "Tuesday 17 March 2026" for a day that is known, else as much as is: "March 2026", "2026". */
export function dayHeading(value: string): string {
  const day = value.slice(0, 10);
  if (day.length < 10) return dayInWords(day);
  return `${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${dayInWords(day)}`;
}

/** A moment that this program recorded, in the time of this computer: "14:41" today, else "17 March, 14:41" or with its year. */
export function momentInWords(moment: string, now: Date): string {
  const at = new Date(moment);
  const clock = `${two(at.getHours())}:${two(at.getMinutes())}`;
  if (at.toDateString() === now.toDateString()) return clock;
  const day = `${at.getDate()} ${months[at.getMonth()]}`;
  return at.getFullYear() === now.getFullYear() ? `${day}, ${clock}` : `${day} ${at.getFullYear()}, ${clock}`;
}

function dayInWords(value: string): string {
  const [year = '', month, day] = value.slice(0, 10).split('-');
  const name = months[Number(month) - 1];
  if (!name) return year;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
