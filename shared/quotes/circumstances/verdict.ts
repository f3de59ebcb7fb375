import { cueGroup } from './cue.ts';
import { nounPhraseFrom } from './noun-phrase.ts';
import { bears, bit, particle, type Stretch, trait } from './reading.ts';
import type { Scene } from './scene.ts';

const DISPUTING = bit('disputing');
const NEGATION = bit('negation');
const SAYING = bit('reporting') | bit('endorsing') | bit('distancing') | bit('denying') | bit('uncommitted');
const VERIFYING = particle('verifying');
const UNABLE = particle('unable');
const PROVING = particle('proving') | particle('bearing');
const EVIDENCE = bit('evidence');
const COUNTED = particle('counted');

/** "Falsely claiming", "without offering any proof", and "She gave no evidence" in the sentence behind. */
export function isSaidUntrue(scene: Scene): boolean {
  if ((scene.reading.holds.word & DISPUTING) === 0) return false;
  const { frame, frames, masks, tokens, reading } = scene;
  const cue = cueGroup(scene);
  for (let i = frame.first; i < frame.last; i++) {
    if (!frames(i) || ((masks[i] ?? 0) & DISPUTING) === 0) continue;
    /* An adverb belongs to the verb beside it; "without evidence" to the whole clause, but to no other speaker's. */
    if (tokens[i]?.tag === 'ADV' ? cue && i >= cue.first - 2 && i <= cue.last + 1 : isOfCue(scene, i)) return true;
  }
  const next = sentenceBehind(scene);
  return next !== null && saysSo(scene, next) && !bears(reading, { first: next.first, last: next.first + 1 }, SAYING);
}

/** No other verb of saying stands between the cue and the token. */
function isOfCue({ tokens, masks, cue, frames }: Scene, at: number): boolean {
  if (!cue) return true;
  const [from, to] = at < cue.first ? [at + 1, cue.first - 1] : [cue.last, at];
  for (let i = from; i < to; i++)
    if (frames(i) && tokens[i]?.tag === 'VERB' && ((masks[i] ?? 0) & SAYING) !== 0 && ((masks[i] ?? 0) & DISPUTING) === 0) return false;
  return true;
}

/** "That is not true", "He gave no evidence"; not "a firm that falsely marketed pills", whose adverb has a verb of its own. */
function saysSo(scene: Scene, { first, last }: Stretch): boolean {
  const { masks, tokens } = scene;
  for (let i = first; i < last; i++) {
    if (((masks[i] ?? 0) & DISPUTING) === 0 || tokens[i]?.tag === 'ADV') continue;
    if (tokens[i]?.tag !== 'NOUN' && tokens[i + 1]?.tag === 'NOUN' && ((masks[i + 1] ?? 0) & DISPUTING) === 0) continue;
    if (isOutside(scene, i)) return true;
  }
  return false;
}

/** In the sentence right behind, papers or pictures show something, in the outlet's own words; only the last quote before is meant. */
export function gainsaid(scene: Scene): boolean {
  if ((scene.reading.holds.word & EVIDENCE) === 0) return false;
  const next = sentenceBehind(scene);
  if (isContrasted(scene)) return true;
  if (!next || !isLast(scene) || (scene.cue && bears(scene.reading, scene.cue, bit('uncommitted') | bit('denying')))) return false;
  const { reading, particles, masks } = scene;
  let opening = next.first;
  while (SMALL.has(scene.tokens[opening]?.tag ?? 'X')) opening += 1;
  const subject = nounPhraseFrom(reading, opening, next.last);
  for (let i = subject.first; i < subject.last; i++) {
    if (((masks[i] ?? 0) & EVIDENCE) === 0) continue;
    for (let k = i + 1; k < Math.min(next.last, subject.last + 12); k++) {
      if (((particles[k] ?? 0) & PROVING) !== 0) return !isAnothers(scene, k + 1, next.last);
    }
  }
  return false;
}

/** "…, although records | show that", "despite | data": papers are set against the words in their own sentence. */
function isContrasted(scene: Scene): boolean {
  const { reading, tokens, masks, particles, traits, content, cue } = scene;
  if (cue && bears(reading, cue, bit('uncommitted') | bit('denying'))) return false;
  const end = Math.max(content[content.length - 1]?.last ?? 0, cue?.last ?? 0);
  const sentence = reading.tagged.sentences[tokens[end - 1]?.sentence ?? -1];
  if (!sentence) return false;
  for (let i = end; i < sentence.last; i++) {
    const despite = ((traits[i] ?? 0) & trait('despite')) !== 0;
    if ((!despite && ((masks[i] ?? 0) & bit('parting')) === 0) || !isOutside(scene, i)) continue;
    const paper = nounPhraseFrom(reading, i + 1, sentence.last);
    if (paper.last === paper.first || !bears(reading, paper, EVIDENCE)) continue;
    if (despite) return true;
    for (let k = paper.first + 1; k < Math.min(sentence.last, paper.last + 8); k++)
      if (((particles[k] ?? 0) & PROVING) !== 0) return !isAnothers(scene, k + 1, sentence.last);
  }
  return false;
}

/** "…, a controller said": then it is another speaker's word against his. */
function isAnothers({ tokens, masks, reading }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (tokens[i]?.tag === 'VERB' && ((masks[i] ?? 0) & SAYING) !== 0 && reading.quoted[i] === 0 && isEnd(tokens[i + 1]?.text)) return true;
  return false;
}

const SMALL = new Set(['CCONJ', 'ADV', 'PUNCT']);
const isEnd = (sign: string | undefined): boolean => sign === '.' || sign === ';' || sign === undefined;

/**
 * "The claim could not be verified" speaks of the sentence before it, "neither account" and "the reports" of all before it in the
 * paragraph. Nobody needs to verify a denial or a request.
 */
export function caveatOn(scene: Scene): boolean {
  const { reading, content, cue, tokens } = scene;
  if ((reading.holds.particle & VERIFYING) === 0) return false;
  if (cue && bears(reading, cue, bit('denying') | bit('uncommitted'))) return false;
  const { directness } = scene.quote;
  const last = content[content.length - 1];
  const at = tokens[(last?.last ?? 0) - 1];
  if (!at) return false;
  const { sentences } = reading.tagged;
  for (let s = at.sentence; s < sentences.length; s++) {
    const sentence = sentences[s];
    if (!sentence || tokens[sentence.first]?.paragraph !== at.paragraph) break;
    const caveat = caveatIn(scene, sentence);
    if (caveat < 0) continue;
    const clause = clauseStart(scene, sentence, caveat);
    if (last && last.first >= clause && s === at.sentence && !isBehind(scene, last, caveat)) continue;
    if (s - at.sentence > 1 || directness === 'direct')
      return directness !== 'direct' && speaksOfAll(scene, clause, Math.min(sentence.last, caveat + 4));
    return true;
  }
  return false;
}

/** "…, a claim that could not be checked": behind the words, with no other verb of saying between. */
function isBehind({ tokens, masks, cue }: Scene, last: Stretch, caveat: number): boolean {
  for (let i = Math.max(last.last, cue?.last ?? 0); i < caveat; i++)
    if (tokens[i]?.tag === 'VERB' && ((masks[i] ?? 0) & SAYING) !== 0) return false;
  return caveat >= last.last;
}

/** The token that verifies, behind a negation or an inability, outside content and quotation marks; -1 where none does. */
function caveatIn(scene: Scene, { first, last }: Stretch): number {
  const { masks, particles, cue } = scene;
  for (let i = first; i < last; i++) {
    if (
      ((particles[i] ?? 0) & VERIFYING) === 0 ||
      !isOutside(scene, i) ||
      ((masks[i] ?? 0) & bit('uncommitted')) !== 0 ||
      (cue && i >= cue.first && i < cue.last)
    )
      continue;
    for (let k = Math.max(first, i - 8); k < i; k++) {
      if (((masks[k] ?? 0) & NEGATION) === 0 && ((particles[k] ?? 0) & UNABLE) === 0) continue;
      if (isOutside(scene, k)) return i;
    }
  }
  return -1;
}

/** Where the clause of the caveat begins: behind a semicolon, a comma with "and", or at the sentence's start. */
function clauseStart({ tokens }: Scene, { first }: Stretch, at: number): number {
  for (let i = at; i > first; i--) {
    const sign = tokens[i - 1]?.text;
    if (sign === ';' || (sign === ',' && tokens[i]?.tag === 'CCONJ')) return i;
  }
  return first;
}

/** "Neither", "none", "the reports", "either figure". */
function speaksOfAll({ tokens, particles, reading }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (((particles[i] ?? 0) & COUNTED) !== 0) return true;
    const token = tokens[i];
    if (token?.tag === 'NOUN' && reading.endings.some((ending) => token.lower.endsWith(ending))) return true;
  }
  return false;
}

/** No other attribution stands between the quote and the end of its sentence. */
function isLast({ reading, frame, content, cue, speaker, masks, tokens }: Scene): boolean {
  const end = Math.max(content[content.length - 1]?.last ?? 0, cue?.last ?? 0, speaker?.last ?? 0);
  const sentence = reading.tagged.sentences[tokens[end - 1]?.sentence ?? -1];
  for (let i = end; i < (sentence?.last ?? frame.last); i++)
    if (((masks[i] ?? 0) & SAYING) !== 0 && tokens[i]?.tag === 'VERB') return false;
  return true;
}

/** The sentence behind the quote's last word, in the same paragraph. */
function sentenceBehind({ reading, content, cue, speaker, tokens }: Scene): Stretch | null {
  const end = Math.max(content[content.length - 1]?.last ?? 0, cue?.last ?? 0, speaker?.last ?? 0);
  const here = tokens[end - 1];
  if (!here) return null;
  const next = reading.tagged.sentences[here.sentence + 1];
  return next && tokens[next.first]?.paragraph === here.paragraph ? next : null;
}

function isOutside({ reading, content }: Scene, i: number): boolean {
  return reading.quoted[i] === 0 && !content.some(({ first, last }) => i >= first && i < last);
}
