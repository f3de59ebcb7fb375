import type { QuoteComparison, QuoteGroup, QuoteVersion, SpeakerRow } from '../../shared/compare/comparison.ts';
import { chain, counted, nameOf, oneLine, table, time } from './format.ts';

const OPEN_SPEAKER = '(speaker left open)';
const NO_OUTLET = '(no outlet)';

/** A table of speakers by outlets with the number of quotes in each cell, and under it every quote as each outlet has it. */
export function comparisonText(comparison: QuoteComparison): string {
  const { columns, rows, quotes, eventName } = comparison;
  const outlets = columns.map(({ outlet }) => nameOf(outlet, NO_OUTLET));
  return [
    `${oneLine(eventName)}: ${counted(quotes, 'quote', 'quotes')}, ${counted(rows.length, 'speaker', 'speakers')}, ${counted(columns.length, 'outlet', 'outlets')}`,
    '',
    table(
      [{ head: 'Speaker' }, ...outlets.map((head) => ({ head, align: 'right' as const }))],
      rows.map((row) => [nameOf(row.speaker, OPEN_SPEAKER), ...columns.map((_, column) => quotesIn(row, column))]),
    ),
    ...rows.flatMap((row) => ['', nameOf(row.speaker, OPEN_SPEAKER), ...row.groups.flatMap((group) => groupLines(group, outlets))]),
  ].join('\n');
}

function quotesIn({ groups }: SpeakerRow, column: number): string {
  const count = groups.reduce((sum, { cells }) => sum + (cells[column]?.versions.length ?? 0), 0);
  return count === 0 ? '–' : String(count);
}

function groupLines({ cells }: QuoteGroup, outlets: readonly string[]): string[] {
  const versions = cells.flatMap((cell, column) => cell.versions.map((version) => versionLine(outlets[column] ?? NO_OUTLET, version)));
  const missing = cells.flatMap(({ absence }, column) => (absence === 'left-out' ? [outlets[column] ?? NO_OUTLET] : []));
  return [...versions, ...(missing.length > 0 ? [`    left out by ${missing.join(', ')}`] : []), ''].filter(
    (line, index, all) => index < all.length - 1 || line !== '',
  );
}

function versionLine(outlet: string, version: QuoteVersion): string {
  const how = [version.versionClass === 'alone' ? '' : version.versionClass, ...version.warnings].filter((part) => part !== '').join(', ');
  const via = chain(version.relays);
  const details = [time(version.published), how, via && `via ${via}`, oneLine(version.venue)].filter((part) => part !== '');
  return `  ${outlet}${details.length > 0 ? ` (${details.join('; ')})` : ''}: ${oneLine(version.passages.join(' … '))}`;
}
