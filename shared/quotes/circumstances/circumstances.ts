import type { BareQuote, QuoteCircumstances } from '../analysis.ts';
import type { TaggedText } from '../tagged-text.ts';
import { certaintyOf } from './certainty.ts';
import { isHedged, isNegated } from './cue.ts';
import type { LanguageWords } from './language-words.ts';
import { relaysOf } from './relays.ts';
import { sceneOf } from './scene.ts';
import { outletStanceOf } from './stance.ts';
import { sourceStrengthOf } from './strength.ts';
import { venueOf } from './venue.ts';

/**
 * What stands around a quote whose speaker is the original source (see `originalSpeaker`): through whom its words came, where
 * they were said, how firmly, and what the outlet does with them. Never throws, whatever the spans.
 */
export function circumstancesOf(tagged: TaggedText, quote: BareQuote, words: LanguageWords): QuoteCircumstances {
  const scene = sceneOf(tagged, quote, words);
  const certainty = certaintyOf(scene);
  return {
    relays: relaysOf(scene),
    venue: venueOf(scene),
    negated: isNegated(scene),
    hedged: isHedged(scene),
    certainty,
    outletStance: outletStanceOf(scene, certainty),
    sourceStrength: sourceStrengthOf(scene),
  };
}
