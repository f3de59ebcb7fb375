import type { OutletColumn, QuoteComparison, QuoteGroup, QuoteVersion } from '../../../shared/compare/comparison.ts';
import { surelyBefore } from '../../../shared/compare/precedence.ts';
import type { Certainty, OutletStance } from '../../../shared/model/annotation.ts';
import { earliest, type KnownTime } from '../../../shared/model/time.ts';
import { timeInWords } from '../../ui/known-time.ts';
import { type QuoteLine, versionsOf } from './rows.ts';

export const classWords: Readonly<Record<QuoteVersion['versionClass'], Readonly<{ word: string; meaning: string }>>> = {
  alone: { word: 'only here', meaning: 'No other agency has this quote' },
  fullest: { word: 'fullest', meaning: 'The version with most words; the others are told against it' },
  identical: { word: 'identical', meaning: 'The same words as the fullest version' },
  cut: { word: 'cut', meaning: 'Leaves out words of the fullest version and changes none' },
  'different-ends': { word: 'different ends', meaning: 'The same wording, but it begins earlier or ends later than the fullest version' },
  'words-differ': { word: 'words differ', meaning: 'Has other words than the fullest version' },
  paraphrased: { word: 'paraphrased', meaning: 'Told in the words of the agency, so single words are not weighed' },
};

export const warningWords: Readonly<Record<QuoteVersion['warnings'][number], string>> = {
  'number-changed': 'figure changed',
  'negation-changed': 'negation changed',
  'hedge-cut': 'hedge cut',
  'cut-without-ellipsis': 'cut without ellipsis',
};

export const certaintyWords: Readonly<Record<Certainty, string>> = {
  certain: 'said as certain',
  probable: 'said as probable',
  possible: 'said as possible',
  denied: 'denied by the speaker',
  uncommitted: 'speaker takes no side',
};

export const stanceWords: Readonly<Record<OutletStance, string>> = {
  neutral: 'reported as it is',
  endorses: 'endorsed by the agency',
  distances: 'agency keeps its distance',
  disputes: 'disputed by the agency',
  unverified: 'not verified by the agency',
};

/** "1 of 4 versions". */
export const ofVersions = (count: number, of: number): string => `${count} of ${of} ${of === 1 ? 'version' : 'versions'}`;

/** What can change the meaning, once for the whole quote: "hedge cut in 1 of 4 versions". A cut alone is told in its cell only. */
export function groupWarnings(group: QuoteGroup): readonly string[] {
  const versions = versionsOf(group);
  return (['number-changed', 'negation-changed', 'hedge-cut'] as const).flatMap((warning) => {
    const count = versions.filter(({ warnings }) => warnings.includes(warning)).length;
    return count > 0 ? [`${warningWords[warning]} in ${ofVersions(count, versions.length)}`] : [];
  });
}

/** True when all that is compared came out on one day, so that the time of day alone tells versions apart. */
export function isOneDay({ columns }: Pick<QuoteComparison, 'columns'>): boolean {
  const days = columns.flatMap(({ articles }) => articles.flatMap(({ published }) => (published ? [published.value.slice(0, 10)] : [])));
  return new Set(days).size <= 1;
}

/** A time as short as it can be without being unclear. */
export function shortTime(time: KnownTime, oneDay: boolean): string {
  return (oneDay ? timeInWords(time, 'time') : '') || timeInWords(time, 'full');
}

/** Where a paraphrase of the same speaker was joined with nothing, nobody may say that the quote was left out. */
function unjoined(column: OutletColumn, { group, row }: Pick<QuoteLine, 'group' | 'row'>): string {
  const own = row.groups.flatMap((other) =>
    other === group
      ? []
      : other.cells.filter(({ outletId }) => outletId === (column.outlet?.id ?? null)).flatMap(({ versions }) => versions),
  );
  const told = own.filter(({ versionClass, directness }) => versionClass === 'alone' && directness === 'indirect').length;
  if (told > 0) return `Tells of this speaker in its own words ${told === 1 ? 'once' : `${told} times`}; whether it is this is not clear`;
  const lonelyParaphrase = versionsOf(group).length === 1 && versionsOf(group)[0]?.directness === 'indirect';
  return lonelyParaphrase && own.length > 0
    ? `Has ${own.length} other ${own.length === 1 ? 'quote' : 'quotes'} of this speaker; whether this retells one is not clear`
    : '';
}

export type AbsenceWords = Readonly<{ kind: 'older' | 'left-out' | 'unknown'; word: string; reason: string }>;

/**
 * Why an agency has nothing in a line, no more than is known: older than the quote, left out although it published since, or not to be told
 * from the times that its articles bear.
 */
export function absenceWords(
  column: OutletColumn,
  line: Pick<QuoteLine, 'group' | 'row'>,
  absence: 'left-out' | 'older',
  oneDay: boolean,
): AbsenceWords {
  const { articles } = column;
  const { group } = line;
  const times = articles.flatMap(({ published }) => (published ? [published] : []));
  const last = [...times].sort((a, b) => earliest(b) - earliest(a))[0];
  if (absence === 'older' && last) {
    const reason =
      articles.length === 1
        ? `Its only article, ${shortTime(last, oneDay)}, is older than the quote`
        : `All its ${articles.length} articles, the last of ${shortTime(last, oneDay)}, are older than the quote`;
    return { kind: 'older', word: 'Could not have it', reason };
  }
  const unsure = unjoined(column, line);
  if (unsure) return { kind: 'unknown', word: 'Perhaps in other words', reason: unsure };
  const had = versionsOf(group).flatMap(({ published }) => (published ? [published] : []));
  const since = times.filter((time) => had.some((first) => surelyBefore(first, time))).sort((a, b) => earliest(b) - earliest(a));
  const latest = since[0];
  if (latest) {
    const reason =
      articles.length === 1
        ? `Its only article, ${shortTime(latest, oneDay)}, came out since`
        : `${since.length} of its ${articles.length} articles came out since, the last ${shortTime(latest, oneDay)}`;
    return { kind: 'left-out', word: 'Left out', reason };
  }
  return { kind: 'unknown', word: 'Not in its articles', reason: 'Their times do not tell whether it could have had the quote' };
}
