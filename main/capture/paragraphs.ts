/** A paragraph of a plain text, and how many empty lines stood before it. */
export type Paragraph = Readonly<{ text: string; gap: number }>;

/**
 * The paragraphs of a plain text. Wire copy that was broken at a fixed width is joined again; any other line is a paragraph of
 * its own. Nothing is left out but white space.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n').split('\n');
  const width = wrapWidth(lines);
  const found: { text: string; gap: number }[] = [];
  let gap = 0;
  let previous = '';
  for (const line of lines) {
    const trimmed = line.trim();
    if (trimmed === '') {
      gap++;
      previous = '';
      continue;
    }
    const last = found.at(-1);
    if (last && width !== null && previous !== '' && goesOn(previous, line, width)) last.text = joined(last.text, trimmed);
    else found.push({ text: trimmed, gap });
    gap = 0;
    previous = line;
  }
  return found;
}

/* Teleprinter and terminal lines: 40 to 100 columns. */
const NARROWEST = 40;
const WIDEST = 100;

/** The width the text was broken at; null when its lines are paragraphs. */
function wrapWidth(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (longest < NARROWEST || longest > WIDEST) return null;
  const full = lines.slice(1).flatMap((line, i) => {
    const before = (lines[i] ?? '').trimEnd();
    return before.length < longest * 0.6 || line.trim() === '' || isIndented(line)
      ? []
      : [{ before, wrapped: wraps(before, line, longest) }];
  });
  const wrapped = full.filter((pair) => pair.wrapped);
  /* Short paragraphs of like length end in full stops; broken lines end anywhere. */
  const openEnded = wrapped.filter(({ before }) => !/[.!?:]["'”’)]*$/u.test(before));
  return wrapped.length >= 3 && wrapped.length >= full.length * 0.7 && openEnded.length >= wrapped.length * 0.4 ? longest : null;
}

/* Editors that broke lines differ by a few columns; a line that had room for the next word and more ended on purpose. */
const SLACK = 8;

function wraps(line: string, next: string, width: number): boolean {
  const first = /^\S+/.exec(next.trim())?.[0].length ?? 0;
  return line.trimEnd().length + 1 + first > width - SLACK;
}

const isIndented = (line: string): boolean => /^(?: {2,}|\t)/.test(line);

function goesOn(line: string, next: string, width: number): boolean {
  if (isIndented(next) && !isIndented(line)) return false;
  if (/^\s*(?:[-–—*•·]\s|--|\d+[.)]\s)/.test(next)) return false;
  return wraps(line, next, width) || /^\s*\p{Ll}/u.test(next);
}

const joined = (line: string, next: string): string => (/\p{L}-$/u.test(line) && /^\p{Ll}/u.test(next) ? line + next : `${line} ${next}`);
