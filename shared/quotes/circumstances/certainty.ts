import type { Certainty } from '../../model/annotation.ts';
import { back } from './attachment.ts';
import { cueGroup, isNegated } from './cue.ts';
import { isOrder, isQuestion, isRequest } from './orders.ts';
import { bears, bit, particle, type Stretch, trait } from './reading.ts';
import type { Scene } from './scene.ts';
import { isNominal } from './token-kinds.ts';

/**
 * How sure the speaker is of what is said. The cue decides where it denies or asserts nothing; then the modal words of cue and
 * content, the weaker of several.
 */
export function certaintyOf(scene: Scene): Certainty {
  const cue = cueGroup(scene);
  const content = mainSentence(scene);
  const decided = (cue && byCue(scene, cue)) ?? byWording(scene, cue, content);
  if (decided) return decided;
  const hedges = (cue ? hedgesIn(scene, cue) : 0) | (content ? hedgesIn(scene, content) : 0);
  if ((hedges & POSSIBLE) !== 0) return 'possible';
  return (hedges & PROBABLE) !== 0 ? 'probable' : 'certain';
}

const POSSIBLE = bit('possible');
const PROBABLE = bit('probable');
const DENYING = bit('denying');
const UNCOMMITTED = bit('uncommitted');
const NEGATION = bit('negation');
const FALSENESS = bit('falseness');
const DOCUMENT = bit('document');
const INSISTING = particle('insisting');
const SUGGESTING = particle('suggesting');
const RELATIVE = particle('relative');
const PLACE = particle('place');
const CLAIM = trait('claim');
const ACCUSING = trait('accusing');
const PRESSED = trait('pressed');
const CHARGING = trait('charging');
const HANGING = trait('hanging');
const ABILITY = trait('ability');
const PERCEIVING = trait('perceiving');
const ATTRIBUTIVE = trait('attributive');
const CLAUSE = trait('clause');

function byCue(scene: Scene, cue: Stretch): Certainty | null {
  if (saysBy(scene, cue, UNCOMMITTED) || isOrder(scene, cue)) return 'uncommitted';
  if (saysBy(scene, cue, POSSIBLE)) return 'possible';
  const negated = isNegated(scene);
  if (saysBy(scene, cue, DENYING)) return negated && !holdsNegation(scene, cue) ? 'uncommitted' : 'denied';
  if (negated && saysBy(scene, cue, PROBABLE)) return null;
  return negated ? 'uncommitted' : null;
}

/** "Does not recognise": the denial is made of the negation. */
function holdsNegation({ masks }: Scene, { first, last }: Stretch): boolean {
  for (let i = first; i < last; i++) if (((masks[i] ?? 0) & NEGATION) !== 0 && ((masks[i] ?? 0) & DENYING) !== 0) return true;
  return false;
}

/** The verb group bears the class, nouns in it left out: "wrote in a note". */
function saysBy({ tokens, masks }: Scene, { first, last }: Stretch, bits: number): boolean {
  for (let i = first; i < last; i++)
    if (((masks[i] ?? 0) & bits) !== 0 && (last - first === 1 || !isNominal(tokens[i]) || i === first)) return true;
  return false;
}

/** A question; a refusal or an order in the speaker's own words; words that call a claim false; a negative that is insisted on. */
function byWording(scene: Scene, cue: Stretch | null, content: Stretch | null): Certainty | null {
  const { reading, speaker } = scene;
  if (!content) return null;
  if (isQuestion(scene) || isRequest(scene, content)) return 'uncommitted';
  if (callsUntrue(scene, cue, content) || answersClaim(scene, content)) return 'denied';
  const points = cue !== null && speaker !== null && anyParticle(scene, cue, SUGGESTING) && bears(reading, speaker, DOCUMENT);
  if (points) return 'probable';
  const insists = cue !== null && anyParticle(scene, cue, INSISTING);
  return insists && bears(reading, content, NEGATION) ? 'denied' : null;
}

/**
 * "The report is false", "called it a lie", "nothing of the sort": the untruth is said of a claim. Not "accused him of a lie", "the war
 * was based on a lie", "he lies", "his plan is ridiculous".
 */
function callsUntrue(scene: Scene, cue: Stretch | null, { first, last }: Stretch): boolean {
  const { reading, tokens, masks, traits } = scene;
  if ((reading.holds.word & FALSENESS) === 0) return false;
  if (cue) for (let i = cue.first; i < cue.last; i++) if (((traits[i] ?? 0) & ACCUSING) !== 0) return false;
  let claim = false;
  for (let i = first; i < last; i++) {
    const mask = masks[i] ?? 0;
    if ((mask & FALSENESS) !== 0) {
      /* "Not true", "no truth", "nothing of the kind" hold their own negation. */
      if ((mask & NEGATION) !== 0) return true;
      const isPredicate = tokens[i]?.tag !== 'VERB' || isInvented(scene, i) || tokens[i - 1]?.tag === 'DET';
      const opens = tokens[i - 1]?.tag === 'DET' || tokens[i - 1]?.tag === 'ADJ' ? i - 2 : i - 1;
      const isInside = opens >= first && ((traits[opens] ?? 0) & HANGING) !== 0;
      const aside = ((traits[i] ?? 0) & CLAIM) !== 0 || (isNominal(tokens[i + 1]) && ((traits[i + 1] ?? 0) & CLAIM) === 0 && !claim);
      if ((claim || i - first <= 2) && isPredicate && !isInside && !aside && !negatedBefore(masks, first, i)) return true;
    }
    if (((traits[i] ?? 0) & CLAIM) !== 0) claim = true;
  }
  return false;
}

/** "He is not a spy", after somebody accused or alleged in the same paragraph: a negative main clause that answers it. */
function answersClaim(scene: Scene, { first, last }: Stretch): boolean {
  if ((scene.reading.holds.trait & CHARGING) === 0) return false;
  const { tokens, masks, traits, content } = scene;
  let denies = false;
  for (let i = first; i < Math.min(last, first + 9) && !denies; i++) {
    if (i > first && ((traits[i] ?? 0) & CLAUSE) !== 0) break;
    denies = ((masks[i] ?? 0) & NEGATION) !== 0 && tokens[i]?.tag !== 'DET' && tokens[i]?.tag !== 'ADP';
  }
  if (!denies) return false;
  const paragraph = tokens[first]?.paragraph;
  const sentence = tokens[first]?.sentence;
  for (let i = first - 1; i >= 0 && tokens[i]?.paragraph === paragraph; i--) {
    if (content.some((part) => i >= part.first && i < part.last)) continue;
    if (((traits[i] ?? 0) & CHARGING) === 0) continue;
    /* "Asked about the rumour, he said". */
    if (tokens[i]?.sentence !== sentence || back(scene, i, 4, 0, 0, PRESSED) >= 0) return true;
  }
  return false;
}

/** "Was | invented", not "was | lying". */
function isInvented({ reading, tokens }: Scene, i: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  return tokens[i - 1]?.tag === 'AUX' && !reading.small.endings.some(([ending, sort]) => sort === 1 && lower.endsWith(ending));
}

/** Not: "the report was not false" denies nothing. The words right before decide. */
function negatedBefore(masks: Int32Array, from: number, at: number): boolean {
  for (let i = Math.max(from, at - 3); i < at; i++) if (((masks[i] ?? 0) & NEGATION) !== 0) return true;
  return false;
}

/** The hedges of the main clause. */
function hedgesIn(scene: Scene, { first, last }: Stretch): number {
  const { masks, traits, tokens, particles } = scene;
  let found = 0;
  /* "If he wins, | he may …": a clause that begins the sentence ends with its comma; one behind the main clause goes on. */
  let isMain = ((traits[first] ?? 0) & CLAUSE) === 0;
  for (let i = first; i < last; i++) {
    if (i > first && isMain && ((traits[i] ?? 0) & CLAUSE) !== 0) isMain = ((particles[i] ?? 0) & RELATIVE) !== 0 && i < first + 3;
    if (!isMain && tokens[i]?.text === ',') isMain = true;
    const hedge = (masks[i] ?? 0) & (POSSIBLE | PROBABLE);
    if (hedge !== 0 && isMain && isHedge(scene, i)) found |= hedge;
  }
  return found;
}

function isHedge({ reading, cue, tokens, masks, traits, particles }: Scene, i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  const mask = masks[i] ?? 0;
  /* "May" the month, "suspects" that are held, "no doubt". */
  if (token?.tag === 'PROPN' || (token?.tag === 'AUX' && next?.tag === 'NUM') || (token?.tag === 'NOUN' && (mask & PROBABLE) !== 0))
    return false;
  /* "Told to expect delays": a command is no guess. */
  const isCue = cue !== null && i >= cue.first && i < cue.last;
  if ((mask & PROBABLE) !== 0 && token?.tag === 'VERB' && before?.lower === reading.small.to && !isCue) return false;
  /* "Believes in God", "fears for his life". */
  if ((mask & PROBABLE) !== 0 && token?.tag === 'VERB' && ((particles[i + 1] ?? 0) & PLACE) !== 0 && !isCue) return false;
  /* "Likely voters", "every action possible". */
  if (((traits[i] ?? 0) & ATTRIBUTIVE) !== 0 && token?.tag === 'ADJ' && before?.tag !== 'AUX')
    if (isNominal(next) || next?.tag === 'ADJ' || isNominal(before) || before?.tag === 'SCONJ' || before?.tag === 'ADP') return false;
  if (((traits[i] ?? 0) & ABILITY) === 0) return true;
  return ((traits[i + 1] ?? 0) & PERCEIVING) === 0 && ((masks[i - 1] ?? 0) & NEGATION) === 0 && ((masks[i - 2] ?? 0) & NEGATION) === 0;
}

/** The first sentence of the content, up to a relative clause. */
function mainSentence({ tokens, particles, content }: Scene): Stretch | null {
  const [stretch] = content;
  if (!stretch) return null;
  const { first, last } =
    content.length > 1 && stretch.last - stretch.first < 6 ? { first: stretch.first, last: content[1]?.last ?? stretch.last } : stretch;
  const sentence = tokens[last - 1]?.sentence === tokens[first]?.sentence ? undefined : tokens[first]?.sentence;
  let end = first;
  while (end < last && (sentence === undefined || tokens[end]?.sentence === sentence)) {
    if (end > first + 2 && tokens[end - 1]?.text === ',' && ((particles[end] ?? 0) & RELATIVE) !== 0) break;
    end += 1;
  }
  return { first, last: end };
}

const anyParticle = ({ particles }: Scene, { first, last }: Stretch, bits: number): boolean => {
  for (let i = first; i < last; i++) if (((particles[i] ?? 0) & bits) !== 0) return true;
  return false;
};
