import type { Span } from '../text/words.ts';
import type { FoundDateline } from './analysis.ts';

/** A dateline with the span of its agency credit; all spans count from the start of the paragraph given. */
export type ReadDateline = FoundDateline & Readonly<{ agencySpan: Span | null }>;

/**
 * The dateline that opens a paragraph of body text, in any script: "OSTREL, Velmara, March 17 (Northmark) —",
 * "Ostrel (Corvane) -", "SENNET, 17 March, Halyard News:", "MOSCOW, December 8. /TASS/.", "МОСКВА, 8 декабря. /ТАСС/.",
 * "موسكو (رويترز) -", "新华社莫斯科12月8日电". Its span ends after the sign that closes it. Null where the paragraph opens with plain words.
 */
export function openingDateline(paragraph: string): ReadDateline | null {
  const head = paragraph.slice(0, 160);
  const sign = head.charAt(firstSign(head));
  const hasDash = DASHES.has(sign) || /[\s-]-/.test(head);
  for (const { form, opens } of FORMS) {
    if (opens === 'dash' ? !hasDash : opens !== sign) continue;
    const match = form.exec(head);
    if (!match) continue;
    const found = read(match[0], match[1] ?? '', match[2] || null, match[3] === ':');
    /* "NATO: …" is no dateline; a colon closes one only where a date or a credit stands before it. */
    if (found && (match[3] !== ':' || found.agency !== null || found.date !== null)) return found;
  }
  return uncased(head);
}

/** A dateline on a line of its own: "MOSCOW", "NEW YORK, Dec. 8", "OSTREL, Velmara, March 17 (Northmark)". */
export function loneDateline(line: string): ReadDateline | null {
  if (line.length > 100) return null;
  const match = /^([^()/]{2,80}?)(?:\s*[(/]([^()/]{2,60})[)/])?\s*[—–:-]*$/.exec(line);
  const found = match ? read(line, match[1] ?? '', match[2] ?? null, true) : null;
  return found && found.place.split(/[ -]/).length <= 5 ? found : null;
}

/** The sign that no form of opening has before its credit or dash; behind 90 letters there is no dateline. */
function firstSign(head: string): number {
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at);
    if ((code < 59 || code > 127) && SIGNS.has(code)) return at;
  }
  return head.length;
}
const SIGNS: ReadonlySet<number> = new Set([...'()/—–:'].map((sign) => sign.charCodeAt(0)));
const DASHES: ReadonlySet<string> = new Set('—–:');

const FORMS: readonly Readonly<{ form: RegExp; opens: '(' | '/' | 'dash' }>[] = [
  { form: /^([^()/—–:]{2,90}?)\s*\(([^()]{2,60})\)\s*(—|–|--?|:|\.)\s/, opens: '(' },
  { form: /^([^()/—–:]{2,90}?)\s*\/([^/]{2,40})\/\s*(—|–|--?|:|\.)\s/, opens: '/' },
  /* "МОСКВА, 8 дек — РИА Новости. …": the agency after the dash, its name closed by a full stop. */
  {
    form: /^([^()/—–:]{2,90}?)\s+(?:—|–|-)\s+((?:РИА Новости|ТАСС|Интерфакс|ПРАЙМ|Sputnik|RIA Novosti|Укринформ|УНИАН)[^.]{0,12})(\.)\s/u,
    opens: 'dash',
  },
  { form: /^([^()/—–:]{2,90}?)(?:()\s*)(—|–|--|\s-(?=\s)|:)\s/, opens: 'dash' },
];

/** Months as datelines write them, by language: English, Russian, Ukrainian, German, French, Spanish, Italian, Portuguese. */
const MONTHS = [
  'jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec',
  'янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек',
  'січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру',
  'jän|mär|mai|okt|dez|janv|fév|févr|avr|juin|juil|aoû|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|fev|out',
].join('|');
const DAY = '\\d{1,2}(?:st|nd|rd|th|\\.|er)?';
const DATE = new RegExp(
  `^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?(?:${DAY} (?:de )?(?:${MONTHS})\\p{L}*\\.?|(?:${MONTHS})\\p{L}*\\.? ${DAY})(?:,? (?:de )?\\d{4})?(?: года| року| г| р)?\\.?$`,
  'iu',
);

const CAPITAL_MONTHS = MONTHS.replace(/(^|\|)(\p{L})/gu, (_, bar: string, first: string) => `${bar}[${first}${first.toUpperCase()}]`);
/* A comma, or a full stop before a date or a new word; not the point of a shortened month ("Oct. 4"). */
const PARTS = new RegExp(
  `,\\s*|(?<!\\d|(?:^|[^\\p{L}])(?:${CAPITAL_MONTHS}))\\.\\s+(?=\\d|[A-Z][a-z]+\\.? \\d)|(?<=\\p{Ll}{3}|\\d{4})\\.\\s+(?=\\p{Lu})`,
  'u',
);

/** Place, date and credit of what stands before the dash. A colon or nothing behind it asks for a place in capitals. */
function read(whole: string, opening: string, credit: string | null, strict: boolean): ReadDateline | null {
  const pieces = opening
    .split(PARTS)
    .map((piece) => piece.trim())
    .filter((piece, at) => piece !== '' || at === 0);
  const dateAt = pieces.findIndex((piece) => DATE.test(piece));
  const places = dateAt < 0 ? pieces : pieces.slice(0, dateAt);
  const year = dateAt >= 0 && /^\d{4}$/.test(pieces[dateAt + 1] ?? '') ? pieces[dateAt + 1] : null;
  const date = dateAt < 0 ? null : [(pieces[dateAt] ?? '').replace(/(?<=\d|\p{Ll}{5})\.$/u, ''), ...(year ? [year] : [])].join(', ');
  const trailing = dateAt < 0 ? [] : pieces.slice(dateAt + (year ? 2 : 1));
  const written = credit || trailing.join(', ');
  const agency = isName(written) ? written : null;
  const [city = ''] = places;
  if (places.length > 3 || !places.every(isPlace)) return null;
  const inCapitals = isCapital(city);
  if (strict ? !inCapitals : !inCapitals && !(agency || date)) return null;
  return { ...spans(whole, agency), place: places.join(', '), date, agency };
}

function spans(whole: string, agency: string | null): Pick<ReadDateline, 'span' | 'agencySpan'> {
  const at = agency === null ? -1 : whole.lastIndexOf(agency);
  return {
    span: { start: whole.length - whole.trimStart().length, end: whole.trimEnd().length },
    agencySpan: agency === null || at < 0 ? null : { start: at, end: at + agency.length },
  };
}

const isPlace = (words: string): boolean =>
  /^\p{Lu}/u.test(words) && words.length <= 40 && words.split(' ').length <= 4 && /^[\p{L}\p{M}.'’\- ]+$/u.test(words);
/** "MOSCOW", "NEW YORK", "McALLEN": no lower-case letter but after a prefix. Two letters at least. */
const isCapital = (words: string): boolean =>
  /^(?:(?:Mc|Mac|O’|O'|St\. ?)?[\p{Lu}\p{M}.'’\- ]+)$/u.test(words) && /\p{Lu}.*\p{Lu}/u.test(words);
/** Some agencies write themselves small. */
const isName = (words: string): boolean =>
  /^(?:\p{Lu}|(?:dpa|epd|kna|sda|apa|ntb|ansa)(?:-AFX)?$)/u.test(words) && words.split(' ').length <= 6;

const ARABIC_MONTHS =
  'يناير|فبراير|مارس|أبريل|ابريل|نيسان|مايو|أيار|يونيو|حزيران|يوليو|تموز|أغسطس|اغسطس|آب|سبتمبر|أيلول|أكتوبر|اكتوبر|نوفمبر|ديسمبر|شباط|آذار|كانون (?:الأول|الثاني)|تشرين (?:الأول|الثاني)';
/** Scripts without capitals: only with an agency, which stands at a place of its own in each. */
const UNCASED: readonly RegExp[] = [
  new RegExp(
    `^(?<place>[\\p{Script=Arabic}\\p{M}]+(?:[ ،,]+[\\p{Script=Arabic}\\p{M}]+){0,2}?)[ ،,]*(?<date>[\\d\\u0660-\\u0669]{1,2} (?:${ARABIC_MONTHS})(?:[/ ،,]+(?:${ARABIC_MONTHS}))?(?: [\\d\\u0660-\\u0669]{4})?)?\\s*[(/](?<agency>[^()/]{2,40})[)/]\\s*[-–—:.]`,
    'u',
  ),
  /^(?<place>[\p{Script=Arabic}]+(?: [\p{Script=Arabic}]+)?)\s*[-–—/]\s*(?<agency>سانا|واس|وام|قنا|بترا|كونا|وفا|شينخوا|رويترز|الأناضول)\s*[-–—:/]?(?=\s)/u,
  /^[【（(]?(?<agency>\p{Script=Han}{1,6}?[社网網])(?<place>[\p{Script=Han}·]{2,10}?)(?<date>(?:\d{1,2}月)?\d{1,2}日)(?:电|電|讯|訊)[】）)]?/u,
  /^【(?<place>[^】＝=\s]{2,14}?)(?:[＝=](?<agency>[^】]{2,10})|(?<wire>共同|時事|AFP|ロイター))】/u,
  /^\[(?<place>[^\]\s]{2,14})\s+(?<date>\d{1,2}日)\s+(?<agency>ロイター|AFP|AP)\]\s*[-–—]?/u,
  /* "莫斯科（路透社）——", "莫斯科12月8日（新华社）". */
  /^(?<place>[\p{Script=Han}\p{Script=Katakana}ー·]{2,12}?)(?<date>(?:\d{1,2}月)?\d{1,2}日)?\s*[（(](?<agency>[^（）()\s]{2,14})[）)]\s*(?:[—–-]{1,2}|电|電)/u,
  /^\((?<place>[^()=]{1,14})=(?<agency>[^()=]{2,14})\)/u,
];

const [PARENTHESIS, BRACKET] = [40, 91];

function uncased(head: string): ReadDateline | null {
  const code = head.charCodeAt(0);
  if (code < 128 && code !== BRACKET && code !== PARENTHESIS) return null;
  for (const form of UNCASED) {
    const match = form.exec(head);
    const { place, date, agency, wire } = match?.groups ?? {};
    const credit = agency ?? wire;
    if (match && place && credit) return { ...spans(match[0], credit), place: place.trim(), date: date ?? null, agency: credit };
  }
  return null;
}
