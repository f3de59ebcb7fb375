import type { SourceStrength } from '../analysis.ts';
import { antecedentOf, introductionOf } from './antecedent.ts';
import { mediumAt } from './media.ts';
import { nounPhraseFrom } from './noun-phrase.ts';
import { bears, bit, particle, type Reading, type Stretch } from './reading.ts';
import type { Scene } from './scene.ts';
import { isCapitalised, isNominal } from './token-kinds.ts';

/**
 * How strong the source is, by the words that name the speaker: pronouns and "the official" take the strength of the fuller
 * mention before. Whatever the text says of anonymity in the clause counts against a role.
 */
export function sourceStrengthOf({ reading, speaker, frame }: Scene): SourceStrength {
  if (!speaker) return 'unattributed';
  const found = strengthOf(reading, speaker, 4);
  const hidden = found === 'named' && bears(reading, frame, ANONYMOUS) && !bears(reading, speaker, BODY) && !hasName(reading, speaker);
  return hidden && isCommon(reading, speaker) ? 'unnamed-role' : found;
}

const ROLE = bit('role');
const GROUP = bit('group');
const BODY = bit('body');
const DOCUMENT = bit('document');
const ANONYMOUS = bit('anonymous');
const DEFINITE = particle('definite');
const INDEFINITE = particle('indefinite');
const FACELESS = particle('faceless');
const COUNTED = particle('counted');
const PERSONS = particle('personal') | particle('neuter') | particle('plural');

function strengthOf(reading: Reading, speaker: Stretch, depth: number): SourceStrength {
  const { tokens, masks, particles } = reading;
  const { first, last } = speaker;
  const opening = particles[first] ?? 0;
  if (tokens[first]?.tag === 'PRON' && (opening & PERSONS) !== 0 && (opening & DEFINITE) === 0)
    return pronounStrength(reading, first, depth);
  const counted = countedStrength(reading, speaker, depth);
  if (counted) return counted;
  const plain = nounPhraseFrom(reading, first, last);
  const chief = chiefOf(reading, plain);
  const mask = masks[chief] ?? 0;
  const medium = mediumAt(reading, first, last);
  /* "The agency" alone may be any office. */
  const owned = medium?.name === null && (mask & DOCUMENT) !== 0 && hasOwner(reading, plain);
  if (
    medium?.qualifies &&
    medium.name === null &&
    isPlural(reading, chief) &&
    (mask & (GROUP | DOCUMENT)) !== 0 &&
    !hasOwner(reading, plain)
  )
    return 'media';
  if (medium && !medium.qualifies && !owned && (medium.name !== null || (mask & BODY) === 0)) return 'media';
  /* "Media reports", "press reports": the media themselves. */
  if ((mask & DOCUMENT) !== 0 && chief > first && ((masks[chief - 1] ?? 0) & bit('mediumNoun')) !== 0) return 'media';
  if (namesPerson(reading, speaker, plain)) return 'named';
  if (isProper(reading, plain)) return 'named';
  if ((mask & DOCUMENT) !== 0 && (mask & BODY) === 0) return 'document';
  const isDefinite = (opening & DEFINITE) !== 0 || hasOwner(reading, plain);
  if ((mask & BODY) !== 0 && (mask & (ROLE | GROUP)) === 0) return 'named';
  if (isPlural(reading, chief)) return 'unnamed-group';
  if (isDefinite) return definiteStrength(reading, plain, chief, depth);
  if ((mask & BODY) !== 0 && (opening & INDEFINITE) === 0) return 'named';
  return (opening & INDEFINITE) !== 0 || (mask & ROLE) !== 0 || ((particles[chief] ?? 0) & FACELESS) !== 0 ? 'unnamed-role' : 'named';
}

/** "The official": as he was introduced; an office that one known person holds is on the record. */
function definiteStrength(reading: Reading, plain: Stretch, chief: number, depth: number): SourceStrength {
  const introduced = depth > 0 ? introductionOf(reading, chief, plain.first) : null;
  if (introduced) return strengthOf(reading, introduced, depth - 1);
  return ((reading.particles[chief] ?? 0) & FACELESS) !== 0 ? 'unnamed-role' : 'named';
}

function pronounStrength(reading: Reading, at: number, depth: number): SourceStrength {
  const kind = reading.particles[at] ?? 0;
  const found = depth > 0 ? antecedentOf(reading, at, kind) : null;
  if (found) return strengthOf(reading, found, depth - 1);
  return (kind & particle('plural')) !== 0 ? 'unnamed-group' : 'named';
}

/** "One", "one of them", "six of eight economists", "the last of the letters": by how many, and of what. */
function countedStrength(reading: Reading, { first, last }: Stretch, depth: number): SourceStrength | null {
  const { tokens, particles } = reading;
  let at = first;
  if (((particles[at] ?? 0) & DEFINITE) !== 0) at += 1;
  if (at >= last || ((particles[at] ?? 0) & COUNTED) === 0) return null;
  const isOne = tokens[at]?.lower === tokens[first]?.lower && tokens[at]?.tag !== 'DET' && ((particles[at] ?? 0) & INDEFINITE) !== 0;
  if (at + 1 >= last) {
    const before = isOne ? introducedPlural(reading, first) : null;
    return before === 'media' || before === 'document' ? before : isOne ? 'unnamed-role' : 'unnamed-group';
  }
  /* "One in three voters". */
  if (tokens[at + 1]?.tag === 'ADP' && tokens[at + 2]?.tag === 'NUM') return 'unnamed-group';
  if (tokens[at + 1]?.lower !== reading.small.of) return null;
  /* "One of the executives, | Michael Sexton". */
  if (isOne && namesAfterComma(reading, at + 2, last)) return 'named';
  const whole = strengthOf(reading, { first: at + 2, last }, depth - 1);
  if (whole === 'document' || whole === 'media') return whole;
  return isOne ? 'unnamed-role' : 'unnamed-group';
}

/** What "one" is one of: the last plural phrase before that is media or papers. */
function introducedPlural(reading: Reading, at: number): SourceStrength | null {
  const { tokens, masks } = reading;
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (tokens[i]?.tag !== 'NOUN') continue;
    return ((masks[i] ?? 0) & bit('mediumNoun')) !== 0 ? 'media' : null;
  }
  return null;
}

/** A role with a name beside it: "spokesman Dmitry Peskov", "Peskov, a spokesman"; not "a Kremlin source". */
function namesPerson({ tokens, masks }: Reading, speaker: Stretch, plain: Stretch): boolean {
  for (let i = plain.first + 1; i < speaker.last; i++) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (token?.tag !== 'PROPN' || !before) continue;
    if (before.text === ',') return true;
    if (i < plain.last && ((masks[i - 1] ?? 0) & ROLE) !== 0) return true;
  }
  return false;
}

/** A name stands behind a comma within the speaker. */
function namesAfterComma({ tokens }: Reading, first: number, last: number): boolean {
  for (let i = first; i + 1 < last; i++) if (tokens[i]?.text === ',' && tokens[i + 1]?.tag === 'PROPN') return true;
  return false;
}

function hasName({ tokens, tagged }: Reading, { first, last }: Stretch): boolean {
  for (let i = first; i < last; i++) if (tokens[i]?.tag === 'PROPN' && tagged.sentences[tokens[i]?.sentence ?? 0]?.first !== i) return true;
  return false;
}

/** The chief word is a name, and not a common noun that begins the sentence. */
function isProper(reading: Reading, { first, last }: Stretch): boolean {
  const { tokens, masks, particles, tagged } = reading;
  const chief = tokens[last - 1];
  if (chief?.tag !== 'PROPN' || !isCapitalised(chief)) return false;
  const mask = masks[last - 1] ?? 0;
  /* "Many Republicans", "Israelis", "one Democrat". */
  if ((mask & GROUP) !== 0) return false;
  if ((mask & ROLE) !== 0 && ((particles[first] ?? 0) & INDEFINITE) !== 0 && last - first === 2) return false;
  /* "The Constitution". */
  if ((mask & DOCUMENT) !== 0 && last - first === 2 && ((particles[first] ?? 0) & DEFINITE) !== 0) return false;
  const begins = last - first === 1 && tagged.sentences[chief.sentence]?.first === last - 1;
  return !(begins && (mask & (ROLE | DOCUMENT)) !== 0);
}

function isCommon(reading: Reading, speaker: Stretch): boolean {
  const plain = nounPhraseFrom(reading, speaker.first, speaker.last);
  return plain.last > plain.first && reading.tokens[plain.last - 1]?.tag === 'NOUN';
}

/** The last noun of the phrase: "people" in "people familiar". */
function chiefOf({ tokens }: Reading, { first, last }: Stretch): number {
  for (let i = last - 1; i > first; i--) if (isNominal(tokens[i])) return i;
  return isNominal(tokens[first]) ? first : last - 1;
}

function hasOwner({ tokens }: Reading, { first, last }: Stretch): boolean {
  for (let i = first; i < last - 1; i++) if (tokens[i]?.tag === 'PART') return true;
  return false;
}

/** Several persons: known to the word list, or a plural that it does not know. */
function isPlural({ tokens, masks, endings }: Reading, chief: number): boolean {
  const mask = masks[chief] ?? 0;
  if ((mask & GROUP) !== 0) return true;
  const token = tokens[chief];
  if (token?.tag !== 'NOUN' || (mask & (ROLE | BODY)) !== 0) return false;
  return endings.some((ending) => token.lower.endsWith(ending) && !token.lower.endsWith(ending + ending));
}
