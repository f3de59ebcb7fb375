import { nounPhraseFrom } from './noun-phrase.ts';
import { bit, particle, type Reading, type Stretch, trait } from './reading.ts';
import { isNominal, isPossessive } from './token-kinds.ts';

/**
 * The phrase that a pronoun means, as far as a source needs it: the nearest sentence back that has a fitting one, there the one
 * that speaks, else the first. `kind` is the pronoun's particle bits. Null where none fits.
 */
export function antecedentOf(reading: Reading, at: number, kind: number): Stretch | null {
  const { tokens, masks, tagged } = reading;
  const sex = (reading.traits[at] ?? 0) & SEX;
  for (let s = tokens[at]?.sentence ?? 0; s >= 0; s--) {
    const sentence = tagged.sentences[s];
    if (!sentence) continue;
    let first: Stretch | null = null;
    let named: Stretch | null = null;
    for (let i = sentence.first; i < Math.min(sentence.last, at); i++) {
      if (reading.quoted[i] !== 0) continue;
      const phrase = nounPhraseFrom(reading, i, sentence.last);
      if (phrase.last <= phrase.first) continue;
      if (phrase.last <= at && isSame(reading, at, phrase)) return phrase;
      if (phrase.last <= at && agrees(reading, phrase, kind) && !isOther(reading, phrase, sex)) {
        const speaks = ((masks[phrase.last] ?? 0) & SPEAKING) !== 0 || ((masks[phrase.first - 1] ?? 0) & SPEAKING) !== 0;
        if (speaks) return phrase;
        first ??= phrase;
        if (tokens[phrase.last - 1]?.tag === 'PROPN') named ??= phrase;
      }
      i = phrase.last - 1;
    }
    if (named ?? first) return named ?? first;
  }
  return null;
}

/**
 * Where the person that "the official" means came into the text: the nearest phrase before with the same chief word that is
 * not itself definite, or has a name beside it. Null where there is none.
 */
export function introductionOf(reading: Reading, chief: number, before: number): Stretch | null {
  const { tokens, particles, quoted } = reading;
  const word = tokens[chief]?.lower;
  for (let i = before - 1; i >= 0; i--) {
    if (quoted[i] !== 0 || tokens[i]?.lower !== word || !isNominal(tokens[i])) continue;
    let first = i;
    while (first > 0 && isInside(tokens[first - 1]?.tag)) first -= 1;
    if (tokens[i + 1]?.tag === 'PROPN') return { first, last: i + 2 };
    if (tokens[first - 1]?.text === ',' && tokens[first - 2]?.tag === 'PROPN') return { first: first - 2, last: first - 1 };
    if (((particles[first] ?? 0) & particle('definite')) === 0) return { first, last: i + 1 };
  }
  return null;
}

const SEX = trait('male') | trait('female');

/** "A man" for "she". */
const isOther = ({ traits }: Reading, { last }: Stretch, sex: number): boolean => {
  const own = (traits[last - 1] ?? 0) & SEX;
  return sex !== 0 && own !== 0 && (own & sex) === 0;
};

/** The same pronoun as a speaker before: "she said … a man asked. … she said". */
function isSame({ tokens, masks, particles }: Reading, at: number, { first, last }: Stretch): boolean {
  const same = last - first === 1 && first < at && tokens[first]?.tag === 'PRON' && tokens[first]?.lower === tokens[at]?.lower;
  const person = ((particles[at] ?? 0) & particle('personal')) !== 0;
  return same && person && (((masks[last] ?? 0) & SPEAKING) !== 0 || ((masks[first - 1] ?? 0) & SPEAKING) !== 0);
}

const SPEAKING = bit('reporting') | bit('endorsing') | bit('distancing') | bit('denying') | bit('uncommitted');
const isInside = (tag: string | undefined): boolean => tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || tag === 'DET' || tag === 'NUM';

function agrees({ tokens, masks }: Reading, { first, last }: Stretch, kind: number): boolean {
  const chief = tokens[last - 1];
  const mask = masks[last - 1] ?? 0;
  if (!chief || !isNominal(chief) || isPossessive(tokens[last])) return false;
  const isName = chief.tag === 'PROPN';
  if ((kind & particle('plural')) !== 0) return (mask & bit('group')) !== 0;
  if (tokens[first - 1]?.tag === 'ADP') return false;
  if ((kind & particle('personal')) !== 0) {
    return (mask & bit('role')) !== 0 || (isName && (mask & (bit('body') | bit('group') | bit('medium') | bit('mediumEnd'))) === 0);
  }
  return (mask & (bit('body') | bit('document'))) !== 0 || isName;
}
