import { KnownTime } from '../../shared/model/time.ts';

/**
 * The time that a date string says, with the precision that it really has; null when it is no date, has no year, or can be
 * read two ways (03/04/2026). Reads ISO 8601, RFC 2822, dates written out in English and its neighbours' months, and bare dates.
 * A zone that names one offset is kept as that offset; one that does not ("ET", "local time") leaves the time without any.
 */
export function parseKnownTime(written: string): KnownTime | null {
  if (written.length > 200) return null;
  const text = simplified(written);
  const stamp = fromTimestamp(text);
  if (stamp) return stamp;
  for (const [pattern, read] of DATES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const date = read(match);
    if (!date) return null;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    return withClock(date, rest);
  }
  return null;
}

type DateParts = Readonly<{ year: number; month: number | null; day: number | null }>;

const MONTHS: readonly string[] = [
  'january jan januar janvier janv enero ene gennaio gen janeiro januari styczen stycznia ocak',
  'february feb februar fevrier fevr febrero febbraio fevereiro fev februari luty lutego subat',
  'march mar marz maerz mrz mars marzo marco maart marzec marca mart',
  'april apr avril avr abril abr aprile aprili kwiecien kwietnia nisan',
  'may mai mayo maggio mag maio mei maj maja mayis',
  'june jun juni juin junio giugno giu junho czerwiec czerwca haziran',
  'july jul juli juillet juil julio luglio lug julho lipiec lipca temmuz',
  'august aug aout agosto ago augustus sierpien sierpnia agustos',
  'september sep sept septembre septiembre settembre set setembro wrzesien wrzesnia eylul',
  'october oct oktober okt octobre octubre ottobre ott outubro out pazdziernik pazdziernika ekim',
  'november nov novembre noviembre novembro listopad listopada kasim',
  'december dec dezember dez decembre diciembre dic dicembre dezembro grudzien grudnia aralik',
];
const MONTH_NUMBERS = new Map(MONTHS.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)));
const MONTH = `(${[...MONTH_NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`;
const WEEKDAYS =
  /\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|sday|urday)?\b\.?,?|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b,?/g;
const LEADS =
  /^(?:first |last |originally )?(?:published|posted|updated|modified|created|date|publie|mis a jour|veroffentlicht|aktualisiert|publicado|actualizado|publicado em)\b(?: (?:on|at|le|el|am|em))?\s*:?\s*/;

const DATES: readonly (readonly [RegExp, (match: RegExpExecArray) => DateParts | null])[] = [
  [/^(\d{4})(\d{2})(\d{2})(?=t\d|$)/, ([, y, m, d]) => parts(y, m, d)],
  [/(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, ([, y, , m, d]) => parts(y, m, d)],
  [/(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日/, ([, y, m, d]) => parts(y, m, d)],
  [
    new RegExp(`(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[ -](?:de |of )?${MONTH},?[ -](?:de |del )?(\\d{4})(?!\\d)`),
    ([, d, m, y]) => parts(y, MONTH_NUMBERS.get(m ?? ''), d),
  ],
  [new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?![\\d:])`), ([, m, d, y]) => parts(y, MONTH_NUMBERS.get(m ?? ''), d)],
  [/(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/, ([, d, m, y]) => parts(y, m, d)],
  [/(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/, ([, a, , b, y]) => eitherWay(y, a, b)],
  [new RegExp(`^${MONTH},? (?:de )?(\\d{4})$`), ([, m, y]) => parts(y, MONTH_NUMBERS.get(m ?? ''))],
  [/^(\d{4})-(\d{2})$/, ([, y, m]) => parts(y, m)],
  [/^(\d{4})$/, ([, y]) => parts(y)],
];

/** One form of spaces and letters; without weekday, lead ("Published on") and a zone's name in brackets. */
function simplified(written: string): string {
  return written
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEADS, '')
    .replace(/\((?:[a-z ]+)\)$/, '')
    .replace(WEEKDAYS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/* Timestamps of the years 2001 to 2286; shorter numbers are something else. */
function fromTimestamp(text: string): KnownTime | null {
  if (!/^1\d{9}(?:\d{3})?$/.test(text)) return null;
  const milliseconds = text.length === 10 ? Number(text) * 1000 : Number(text);
  return real(`${new Date(milliseconds).toISOString().slice(0, 19)}Z`, 'second');
}

function parts(year: string | undefined, month?: string | number, day?: string | number): DateParts | null {
  if (month !== undefined && !(Number(month) >= 1 && Number(month) <= 12)) return null;
  return { year: Number(year), month: month === undefined ? null : Number(month), day: day === undefined ? null : Number(day) };
}

/** Day and month in either order: only where one order is no date, or both are the same one. */
function eitherWay(year: string | undefined, a: string | undefined, b: string | undefined): DateParts | null {
  if (Number(a) > 12) return parts(year, b, a);
  return Number(b) > 12 || a === b ? parts(year, a, b) : null;
}

const CLOCK =
  /^[\s,;|·•/–—-]*(?:at|um|a|à|kl\.?|klo|t|@)?\s*(\d{1,2})(?::|\.|h)(\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?:\s*(a\.?m\.?|p\.?m\.?))?(?:\s*(?:uhr|hrs|h))?(?:\s*([a-z]{1,5}(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}(?::?\d{2})?))?(?:\s*on)?[\s,;|·•/–—-]*$/;

function withClock(date: DateParts, rest: string): KnownTime | null {
  const { year, month, day } = date;
  const base = [String(year).padStart(4, '0'), ...[month, day].filter((part) => part !== null).map(two)].join('-');
  if (day === null) return rest.trim() === '' ? real(base, month === null ? 'year' : 'month') : null;
  if (/^[\s,;|·•/–—-]*(?:\d{1,2}\s*(?:a\.?m\.?|p\.?m\.?)|[a-z]{2,4})?[\s,;|·•-]*$/.test(rest)) return real(base, 'day');
  const compact = rest.replace(/\bt(\d{2})(\d{2})(\d{2})(?!\d)/, 't$1:$2:$3');
  const match = CLOCK.exec(compact);
  if (!match) return null;
  const [, hours = '', minutes = '', seconds, half, zone] = match;
  const hour = twelve(Number(hours), half);
  if (hour === null) return null;
  /* Systems that keep only a date write midnight to the second. */
  if (hour === 0 && minutes === '00' && seconds === '00') return real(base, 'day');
  const clock = `${two(hour)}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`;
  return real(`${base}T${clock}${offsetOf(zone)}`, seconds === undefined ? 'minute' : 'second');
}

function twelve(hour: number, half: string | undefined): number | null {
  if (!half) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

/* Zones that name one offset the world over; "CST", "IST", "BST" and "ET" do not. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  ut: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cdt: '-05:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  jst: '+09:00',
};

function offsetOf(zone: string | undefined): string {
  if (!zone) return '';
  const named = ZONES[zone];
  if (named) return named;
  const offset = /^(?:gmt|utc)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  return offset ? `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}` : '';
}

const two = (value: number): string => String(value).padStart(2, '0');

function real(value: string, precision: KnownTime['precision']): KnownTime | null {
  const parsed = KnownTime.safeParse({ value, precision });
  return parsed.success ? parsed.data : null;
}
