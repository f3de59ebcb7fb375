import { mentionWords } from '../../actors/english/mention-words.ts';
import { restoreTrees } from '../boosted-trees.ts';
import type { Language } from '../language.ts';
import { restoreRates, type StoredWordRates } from '../word-rates.ts';
import { englishCircumstances } from './circumstance-words.ts';
import { creditWords } from './credit-words.ts';
import { englishLimits } from './limits.ts';
import attributed from './models/attributed.json' with { type: 'json' };
import cues from './models/cues.json' with { type: 'json' };
import ends from './models/ends.json' with { type: 'json' };
import quoted from './models/quoted.json' with { type: 'json' };
import reported from './models/reported.json' with { type: 'json' };
import sources from './models/sources.json' with { type: 'json' };
import speakers from './models/speakers.json' with { type: 'json' };
import starts from './models/starts.json' with { type: 'json' };
import rates from './models/word-rates.json' with { type: 'json' };
import { englishSmallWords } from './small-words.ts';
import { tagEnglish } from './tagger.ts';

/* The JSON is written by e2e/training/train.ts; as a type it would be a record of eleven thousand names. */
const storedRates = rates as unknown as StoredWordRates;

export const english: Language = {
  tagger: tagEnglish,
  rates: restoreRates(storedRates, englishSmallWords),
  models: {
    cues: restoreTrees(cues),
    sources: restoreTrees(sources),
    speakers: restoreTrees(speakers),
    attributed: restoreTrees(attributed),
    starts: restoreTrees(starts),
    ends: restoreTrees(ends),
    quoted: restoreTrees(quoted),
    reported: restoreTrees(reported),
    limits: englishLimits,
  },
  circumstances: englishCircumstances,
  mentions: mentionWords,
  credits: creditWords,
};
