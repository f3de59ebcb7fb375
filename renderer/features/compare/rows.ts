import type { QuoteComparison, QuoteGroup, QuoteVersion, SpeakerRow } from '../../../shared/compare/comparison.ts';

/** One line of the table: one quote of one speaker, and the how many-th of his it is. */
export type QuoteLine = Readonly<{ key: string; row: SpeakerRow; group: QuoteGroup; position: number; of: number }>;

export const versionsOf = (group: QuoteGroup): readonly QuoteVersion[] => group.cells.flatMap((cell) => cell.versions);

/**
 * The lines of the table: quotes of one speaker below each other. With `differencesFirst` the speakers, and the quotes of each, whose
 * versions part most come first; else the order of the comparison stays.
 */
export function linesOf(comparison: QuoteComparison, speakerId: string | null, differencesFirst: boolean): readonly QuoteLine[] {
  const rows = comparison.rows.filter((row) => speakerId === null || keyOfSpeaker(row) === speakerId);
  const ordered = differencesFirst ? stableSort(rows, (row) => Math.max(...row.groups.map(differenceRank))) : rows;
  return ordered.flatMap((row) => {
    const groups = differencesFirst ? stableSort(row.groups, differenceRank) : row.groups;
    return groups.map((group, position) => ({
      key: versionsOf(group)[0]?.annotationId ?? `${keyOfSpeaker(row)}-${position}`,
      row,
      group,
      position,
      of: groups.length,
    }));
  });
}

export const OPEN_SPEAKER = 'open';
export const keyOfSpeaker = (row: SpeakerRow): string => row.speaker?.id ?? OPEN_SPEAKER;

/** How far the versions of a quote part: meaning at stake, then words, then ends, then cuts, then nothing. */
function differenceRank(group: QuoteGroup): number {
  const versions = versionsOf(group);
  if (versions.some(({ warnings }) => warnings.length > 0)) return 4;
  if (versions.some(({ versionClass }) => versionClass === 'words-differ')) return 3;
  if (versions.some(({ versionClass }) => versionClass === 'different-ends' || versionClass === 'paraphrased')) return 2;
  return versions.some(({ versionClass }) => versionClass === 'cut') ? 1 : 0;
}

const stableSort = <Entry>(entries: readonly Entry[], rank: (entry: Entry) => number): readonly Entry[] =>
  [...entries].sort((a, b) => rank(b) - rank(a));
