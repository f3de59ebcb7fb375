/**
 * How far two readers of the guidelines agree, field by field.
 *
 * Compares `paragraphs.jsonl` with `second-annotation.jsonl`, which both take the quotes and their content as given.
 *
 *     node e2e/scores/attribution/agreement.ts                   the figures
 *     node e2e/scores/attribution/agreement.ts --disagreements   and every value on which the two differ
 */
import { readFileSync } from 'node:fs';

type Span = readonly [number, number];

interface Relay {
  readonly span: Span;
  readonly step: number;
}

interface Quote {
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly speaker: Span | null;
  readonly speakerName: string | null;
  readonly relays: readonly Relay[];
  readonly venue: Span | null;
  readonly certainty: string;
  readonly outletStance: string;
  readonly sourceStrength: string;
}

interface Paragraph {
  readonly id: string;
  readonly quotes: readonly Quote[];
}

interface Annotated extends Paragraph {
  readonly text: string;
}

interface Pair {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly first: Quote;
  readonly second: Quote;
}

const LABELS = ['certainty', 'outletStance', 'sourceStrength'] as const;
const SPANS = ['cue', 'speaker', 'venue'] as const;

const pairs = paired(lines<Annotated>('paragraphs.jsonl'), lines<Paragraph>('second-annotation.jsonl'));
console.log(`${new Set(pairs.map(({ id }) => id)).size} paragraphs with quotes, ${pairs.length} quotes\n`);
for (const line of [...LABELS.map(labelLine), ...SPANS.map(spanLine), relayLine(), nameLine()]) console.log(line);
if (process.argv.includes('--disagreements')) for (const line of pairs.flatMap(disagreements)) console.log(line);

function lines<T>(file: string): T[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): T => JSON.parse(line));
}

function paired(first: readonly Annotated[], second: readonly Paragraph[]): Pair[] {
  const byId = new Map(first.map((paragraph) => [paragraph.id, paragraph]));
  return second.flatMap(({ id, quotes }) => {
    const known = byId.get(id);
    // Figures over quotes that are not the same quotes would look like figures and mean nothing.
    if (known?.quotes.length !== quotes.length) throw new Error(`${id}: the two annotations do not have the same quotes`);
    return known.quotes.map((quote, index) => {
      const other = quotes[index];
      if (JSON.stringify(other?.content) !== JSON.stringify(quote.content) || !other) {
        throw new Error(`${id}, quote ${index + 1}: the two annotations differ in content`);
      }
      return { id, number: index + 1, text: known.text, first: quote, second: other };
    });
  });
}

function labelLine(field: (typeof LABELS)[number]): string {
  const agreed = pairs.filter(({ first, second }) => first[field] === second[field]).length;
  const values = new Set(pairs.flatMap(({ first, second }) => [first[field], second[field]]));
  const byChance = [...values]
    .map((value) => share('first', field, value) * share('second', field, value))
    .reduce((sum, product) => sum + product, 0);
  const observed = agreed / pairs.length;
  // With a single value on both sides chance explains everything, and kappa is 0 / 0.
  const kappa = byChance === 1 ? 'undefined' : ((observed - byChance) / (1 - byChance)).toFixed(2);
  return `${field.padEnd(15)} agreement ${ratio(agreed, pairs.length)}, kappa ${kappa}`;
}

function share(side: 'first' | 'second', field: (typeof LABELS)[number], value: string): number {
  return pairs.filter((pair) => pair[side][field] === value).length / pairs.length;
}

function spanLine(field: (typeof SPANS)[number]): string {
  const agreed = pairs.filter(({ first, second }) => sameSpan(first[field], second[field])).length;
  // Most quotes have no venue. Agreement that there is none must not hide how often the two find the same one.
  const marked = pairs.filter(({ first, second }) => first[field] || second[field]);
  const found = marked.filter(({ first, second }) => sameSpan(first[field], second[field])).length;
  return `${field.padEnd(15)} agreement ${ratio(agreed, pairs.length)}, where either has one ${ratio(found, marked.length)}`;
}

function relayLine(): string {
  const matched = pairs.reduce((sum, { first, second }) => sum + matches(first.relays, second.relays), 0);
  const marked = pairs.reduce((sum, { first, second }) => sum + first.relays.length + second.relays.length, 0);
  const sides = `${count('first')} and ${count('second')} marked, ${matched} the same`;
  return `${'relays'.padEnd(15)} F1 ${marked === 0 ? 'undefined' : ((2 * matched) / marked).toFixed(2)} (${sides})`;
}

function count(side: 'first' | 'second'): number {
  return pairs.reduce((sum, pair) => sum + pair[side].relays.length, 0);
}

/** A relay is matched once at most: two on one side must not both count for one on the other. */
function matches(first: readonly Relay[], second: readonly Relay[]): number {
  const left = [...second];
  return first.filter(({ span, step }) => {
    const at = left.findIndex((other) => other.step === step && sameSpan(other.span, span));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

function nameLine(): string {
  const agreed = pairs.filter(({ first, second }) => first.speakerName === second.speakerName).length;
  const marked = pairs.filter(({ first, second }) => first.speakerName !== null || second.speakerName !== null);
  const found = marked.filter(({ first, second }) => first.speakerName === second.speakerName).length;
  return `${'speakerName'.padEnd(15)} agreement ${ratio(agreed, pairs.length)}, where either has one ${ratio(found, marked.length)}`;
}

/** Half of the longer span, so that a single word inside a long description does not pass for the description. */
function sameSpan(one: Span | null, other: Span | null): boolean {
  if (!one || !other) return one === other;
  const shared = Math.min(one[1], other[1]) - Math.max(one[0], other[0]);
  return 2 * shared >= Math.max(one[1] - one[0], other[1] - other[0]);
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? 'undefined' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
}

/** Spans count as different here as soon as a character differs: a reader wants to see those too. */
function disagreements({ id, number, text, first, second }: Pair): string[] {
  const shown = (quote: Quote): Record<string, string> => ({
    cue: words(text, quote.cue),
    speaker: words(text, quote.speaker),
    speakerName: quote.speakerName ?? '–',
    relays: quote.relays.map(({ span, step }) => `${step} ${words(text, span)}`).join(' · ') || '–',
    venue: words(text, quote.venue),
    certainty: quote.certainty,
    outletStance: quote.outletStance,
    sourceStrength: quote.sourceStrength,
  });
  const other = shown(second);
  return Object.entries(shown(first))
    .filter(([field, value]) => other[field] !== value)
    .map(([field, value]) => `${id} quote ${number} ${field}: ${value} | ${other[field]}`);
}

function words(text: string, span: Span | null): string {
  return span ? `[${text.slice(...span)}]@${span[0]}` : '–';
}
