import type { Certainty } from '../../model/annotation.ts';
import { cueGroup, isNegated } from './cue.ts';
import { bears, bit, particle, type Stretch } from './reading.ts';
import type { Scene } from './scene.ts';

/**
 * How sure the speaker is of what is said. The cue decides where it denies or asserts nothing; then the modal words of cue and
 * content, the weaker of several.
 */
export function certaintyOf(scene: Scene): Certainty {
  const cue = cueGroup(scene);
  const content = mainClause(scene);
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
const INSISTING = particle('insisting');
const FALSENESS = bit('falseness');
const REFUSAL = particle('refusal');
const SUGGESTING = particle('suggesting');
const DOCUMENT = bit('document');
const RELATIVE = particle('relative');

function byCue(scene: Scene, cue: Stretch): Certainty | null {
  const { reading } = scene;
  if (bears(reading, cue, POSSIBLE)) return 'possible';
  if (bears(reading, cue, UNCOMMITTED)) return 'uncommitted';
  const negated = isNegated(scene);
  if (bears(reading, cue, DENYING)) return negated ? 'uncommitted' : 'denied';
  if (negated && bears(reading, cue, PROBABLE)) return null;
  return negated ? 'uncommitted' : null;
}

/** A question; words that call something false; a negative that is insisted on; a refusal in the speaker's own words. */
function byWording(scene: Scene, cue: Stretch | null, content: Stretch | null): Certainty | null {
  const { reading, tokens, masks, speaker } = scene;
  if (!content) return null;
  if (asks(scene)) return 'uncommitted';
  if (anyParticle(scene, content, REFUSAL)) return 'uncommitted';
  for (let i = content.first; i < content.last; i++) {
    if (((masks[i] ?? 0) & FALSENESS) === 0) continue;
    if (!negatedBefore(scene, content.first, i) || tokens[i]?.tag === 'PART') return 'denied';
  }
  const points = cue !== null && speaker !== null && anyParticle(scene, cue, SUGGESTING) && bears(reading, speaker, DOCUMENT);
  if (points) return 'probable';
  const insists = cue !== null && anyParticle(scene, cue, INSISTING);
  return insists && bears(reading, content, NEGATION) ? 'denied' : null;
}

/** A question mark ends the words. */
function asks({ tokens, content }: Scene): boolean {
  const last = content[content.length - 1]?.last ?? 0;
  return tokens[last - 1]?.text === '?' || tokens[last - 2]?.text === '?';
}

/** Not: "the report was not false" denies nothing. The two words before decide. */
function negatedBefore({ masks }: Scene, from: number, at: number): boolean {
  for (let i = Math.max(from, at - 3); i < at; i++) if (((masks[i] ?? 0) & NEGATION) !== 0) return true;
  return false;
}

function hedgesIn({ masks, tokens }: Scene, { first, last }: Stretch): number {
  let found = 0;
  for (let i = first; i < last; i++) {
    const mask = masks[i] ?? 0;
    if ((mask & (POSSIBLE | PROBABLE)) === 0) continue;
    /* "Told to expect delays": a command is no guess. */
    if ((mask & PROBABLE) !== 0 && tokens[i]?.tag === 'VERB' && tokens[i - 1]?.tag === 'PART') continue;
    /* "May" the month, "expected" of a guest: a name or an attribute. */
    if (tokens[i]?.tag === 'PROPN') continue;
    found |= mask;
  }
  return found;
}

/** The first sentence of the content, up to a relative clause. */
function mainClause({ tokens, particles, content }: Scene): Stretch | null {
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
