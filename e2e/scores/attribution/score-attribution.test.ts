import { expect, test } from 'vitest';
import { readCorpus } from './corpus.ts';
import { figuresOf } from './figures.ts';
import { scoreFoundQuotes } from './found-quotes.ts';
import { scoreGivenQuotes } from './given-quotes.ts';

const corpus = readCorpus();

/** Somewhat under what is reached, so that a change that costs more than a quote or two is seen. */
test.each([
  ['dev', { relays: 0.94, venue: 0.93, certainty: 0.94, stance: 0.89, strength: 0.95 }],
  ['test', { relays: 0.83, venue: 0.8, certainty: 0.82, stance: 0.73, strength: 0.93 }],
] as const)('the circumstances of given quotes stay as good as they are: %s', (half, floors) => {
  const { relays, venue, certainty, stance, strength } = figuresOf(scoreGivenQuotes(corpus, half));
  const reached = { relays: relays.f1, venue: venue.f1, certainty: certainty.macroF1, stance: stance.macroF1, strength: strength.accuracy };
  for (const [field, floor] of Object.entries(floors)) expect(reached[field as keyof typeof reached], field).toBeGreaterThanOrEqual(floor);
});

test('found quotes are matched to gold by their content, each once, and the rest is spurious', () => {
  const rest = { negated: false, hedged: false, certainty: 'certain', outletStance: 'neutral', sourceStrength: 'named' } as const;
  const found = (start: number, end: number) => ({
    ...rest,
    directness: 'direct' as const,
    content: [{ start, end }],
    cue: null,
    speaker: null,
    confidence: 1,
    relays: [],
    venue: null,
    actor: null,
    speakerName: null,
    actorConfidence: 0,
  });
  const gold = {
    ...rest,
    directness: 'direct',
    content: [[0, 10]],
    cue: null,
    speaker: null,
    speakerName: null,
    relays: [],
    venue: null,
  } as const;
  const paragraph = { id: 'x', half: 'dev', text: 'x'.repeat(40), quotes: [gold] } as const;
  const { scored, spurious } = scoreFoundQuotes([paragraph], 'dev', () => [found(0, 20), found(0, 11), found(20, 30)]);
  expect(scored.map((one) => one.found && 'content' in one.found && one.found.content)).toEqual([[{ start: 0, end: 11 }]]);
  expect(spurious).toHaveLength(2);
});
