import type { ActorBrief } from '../../shared/model/actor.ts';
import type { KnownTime } from '../../shared/model/time.ts';

export type Column = Readonly<{ head: string; align?: 'left' | 'right' }>;

/** Rows under their heads, columns apart by two blanks. In a terminal lines are cut to its width; elsewhere they are whole. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map(({ head }) => head), ...rows.map((row) => row.map(oneLine))];
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => widthOf(row[index] ?? ''))));
  return cells.map((row) => cut(row.map((cell, index) => pad(cell, widths[index] ?? 0, columns[index]?.align)).join('  '))).join('\n');
}

/** Text from outside without the characters by which it could command a terminal; line ends and tabs stay. */
export const plain = (text: string): string =>
  text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (character) =>
    character === '\n' || character === '\t' ? character : '\uFFFD',
  );

export const oneLine = (text: string): string => plain(text).replace(/\s+/g, ' ').trim();

/** "2026-03-17 14:20 +03:00": what is known, with a blank where ISO 8601 has a T. */
export const time = (known: KnownTime | null): string => known?.value.replace('T', ' ') ?? '';

export const nameOf = (actor: Pick<ActorBrief, 'name'> | null, otherwise: string): string => (actor ? oneLine(actor.name) : otherwise);

/** "via RIA Novosti + TASS > Northmark": side by side with +, one after the other with >. Empty where there is none. */
export function chain(relays: readonly Readonly<{ name: string; step: number }>[]): string {
  const steps = new Map<number, string[]>();
  for (const { step, name } of relays) steps.set(step, [...(steps.get(step) ?? []), oneLine(name)]);
  return [...steps.values()].map((names) => names.join(' + ')).join(' > ');
}

export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function pad(cell: string, width: number, align: Column['align'] = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(cell)));
  return align === 'right' ? blanks + cell : cell + blanks;
}

function cut(line: string): string {
  const whole = line.trimEnd();
  const columns = process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY;
  return widthOf(whole) <= columns ? whole : `${[...graphemes(whole)].slice(0, columns - 1).join('')}…`;
}

const segmenter = new Intl.Segmenter();
const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
const widthOf = (text: string): number => graphemes(text).length;
