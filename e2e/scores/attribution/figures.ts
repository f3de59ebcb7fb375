import type { QuoteCircumstances } from '../../../shared/quotes/analysis.ts';
import type { Span } from '../../../shared/text/words.ts';
import { asSpan, type GoldQuote } from './corpus.ts';

/** What was found for one gold quote; null where no quote was found for it. */
export type Scored = Readonly<{ gold: GoldQuote; found: QuoteCircumstances | null }>;
/** Shares from 0 to 1; `support` counts gold. */
export type Rate = Readonly<{ precision: number; recall: number; f1: number; support: number }>;
export type Classes = Readonly<{ accuracy: number; macroF1: number; classes: ReadonlyMap<string, Rate> }>;
export type Figures = Readonly<{ quotes: number; relays: Rate; venue: Rate; certainty: Classes; stance: Classes; strength: Classes }>;

/** Figures over all quotes. Macro F1 is the mean over the classes that the gold has. `spurious` are finds that match no gold quote. */
export function figuresOf(scored: readonly Scored[], spurious: readonly QuoteCircumstances[] = []): Figures {
  return {
    quotes: scored.length,
    relays: relayRate(scored, spurious),
    venue: venueRate(scored, spurious),
    certainty: classRates(scored, ({ gold, found }) => [gold.certainty, found?.certainty ?? null]),
    stance: classRates(scored, ({ gold, found }) => [gold.outletStance, found?.outletStance ?? null]),
    strength: classRates(scored, ({ gold, found }) => [gold.sourceStrength, found?.sourceStrength ?? null]),
  };
}

/** The share of the longer span that both cover. */
export function overlap(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, common) / Math.max(1, a.end - a.start, b.end - b.start);
}

function relayRate(scored: readonly Scored[], spurious: readonly QuoteCircumstances[]): Rate {
  let hits = 0;
  let found = spurious.reduce((sum, { relays }) => sum + relays.length, 0);
  let gold = 0;
  for (const pair of scored) {
    const left = [...(pair.found?.relays ?? [])];
    found += left.length;
    gold += pair.gold.relays.length;
    for (const { span, step } of pair.gold.relays) {
      const at = left.findIndex((relay) => relay.step === step && overlap(relay.span, asSpan(span)) >= 0.5);
      if (at < 0) continue;
      left.splice(at, 1);
      hits += 1;
    }
  }
  return rate(hits, found, gold);
}

function venueRate(scored: readonly Scored[], spurious: readonly QuoteCircumstances[]): Rate {
  let hits = 0;
  let found = spurious.filter(({ venue }) => venue !== null).length;
  let gold = 0;
  for (const pair of scored) {
    const venue = pair.found?.venue ?? null;
    if (venue) found += 1;
    if (pair.gold.venue) gold += 1;
    if (venue && pair.gold.venue && overlap(venue, asSpan(pair.gold.venue)) >= 0.5) hits += 1;
  }
  return rate(hits, found, gold);
}

function classRates(scored: readonly Scored[], pick: (pair: Scored) => readonly [string, string | null]): Classes {
  const pairs = scored.map(pick);
  const names = [...new Set(pairs.map(([gold]) => gold))].sort();
  const classes = new Map(
    names.map((name) => {
      const hits = pairs.filter(([gold, found]) => gold === name && found === name).length;
      return [
        name,
        rate(hits, pairs.filter(([, found]) => found === name).length, pairs.filter(([gold]) => gold === name).length),
      ] as const;
    }),
  );
  const accuracy = pairs.filter(([gold, found]) => gold === found).length / Math.max(1, pairs.length);
  const macroF1 = [...classes.values()].reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, classes.size);
  return { accuracy, macroF1, classes };
}

function rate(hits: number, found: number, gold: number): Rate {
  const precision = found === 0 ? 0 : hits / found;
  const recall = gold === 0 ? 0 : hits / gold;
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall), support: gold };
}
