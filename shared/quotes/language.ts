import type { MentionWords } from '../actors/mentions/mention-words.ts';
import type { LanguageWords } from './circumstances/language-words.ts';
import type { CreditWords } from './credits.ts';
import type { QuoteModels } from './find-quotes.ts';
import type { Tagger } from './tagged-text.ts';
import type { WordRates } from './word-rates.ts';

/** All that is particular to a language: another one is added by a folder that makes one of these, with its tests. */
export type Language = Readonly<{
  tagger: Tagger;
  rates: WordRates;
  models: QuoteModels;
  circumstances: LanguageWords;
  mentions: MentionWords;
  credits: CreditWords;
}>;
