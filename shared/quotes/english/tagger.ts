import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech, Tagger } from '../tagged-text.ts';

const nlp = winkNLP(model, ['pos']);

/** Words and universal parts of speech of an English paragraph, by winkNLP's small English model. */
export const tagEnglish: Tagger = (paragraph) => {
  const tokens = nlp.readDoc(paragraph).tokens();
  const words = tokens.out(nlp.its.value) as string[];
  const tags = tokens.out(nlp.its.pos) as string[];
  return { words, tags: tags.map(asTag) };
};

const TAGS = new Set<string>('ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB'.split(' '));
const isTag = (tag: string): tag is PartOfSpeech => TAGS.has(tag);
const asTag = (tag: string): PartOfSpeech => (isTag(tag) ? tag : 'X');
