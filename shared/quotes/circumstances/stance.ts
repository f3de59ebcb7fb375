import type { Certainty, OutletStance } from '../../model/annotation.ts';
import { cueGroup, isNegated } from './cue.ts';
import { nounPhraseFrom } from './noun-phrase.ts';
import { bears, bit, particle, type Reading, type Stretch } from './reading.ts';
import type { Scene } from './scene.ts';
import { caveatOn, gainsaid, isSaidUntrue } from './verdict.ts';

/**
 * What the outlet does with the words, the first that fits: it shows that they are untrue, could not check them, keeps its
 * distance, takes them as fact, or only reports them.
 */
export function outletStanceOf(scene: Scene, certainty: Certainty): OutletStance {
  if (isSaidUntrue(scene) || (certainty !== 'uncommitted' && gainsaid(scene))) return 'disputes';
  if (isUnconfirmed(scene) || caveatOn(scene)) return 'unverified';
  const cue = cueGroup(scene);
  if (keepsAway(scene, cue)) return 'distances';
  return cue && takesAsFact(scene, cue) ? 'endorses' : 'neutral';
}

const UNVERIFIED = bit('unverified');
const DISTANCING = bit('distancing');
const ENDORSING = bit('endorsing');
const DOCUMENT = bit('document');
const EVIDENCE = bit('evidence');
const PROVING = particle('proving');
const WHAT = particle('what');

/** "Unconfirmed reports", "it has been rumoured". */
function isUnconfirmed({ reading, tokens, cue, speaker, frame, frames, masks }: Scene): boolean {
  if ((reading.holds.word & UNVERIFIED) === 0) return false;
  if ((cue && bears(reading, cue, UNVERIFIED)) || (speaker && bears(reading, speaker, UNVERIFIED))) return true;
  for (let i = frame.first; i < frame.last; i++) if (frames(i) && ((masks[i] ?? 0) & UNVERIFIED) !== 0) return true;
  /* "The claim remains unconfirmed." */
  const next = reading.tagged.sentences[(tokens[frame.last - 1]?.sentence ?? Number.NaN) + 1];
  if (!next || tokens[next.first]?.paragraph !== tokens[frame.last - 1]?.paragraph) return false;
  for (let i = next.first + 1; i < next.last; i++)
    if (((masks[i] ?? 0) & UNVERIFIED) !== 0 && reading.quoted[i] === 0 && (tokens[i - 1]?.tag === 'AUX' || tokens[i - 1]?.tag === 'VERB'))
      return true;
  return false;
}

/** "Claimed", "allegedly", "what it calls ‘…’". */
function keepsAway({ reading, particles, speaker, cue }: Scene, group: Stretch | null): boolean {
  if (group && bears(reading, group, DISTANCING)) return true;
  if (!cue) return false;
  for (let i = Math.max(0, cue.first - 4); i < cue.first; i++) if (((particles[i] ?? 0) & WHAT) !== 0) return true;
  return speaker !== null && speaker.first < cue.first && ((particles[speaker.first - 1] ?? 0) & WHAT) !== 0;
}

/** "Noted", "admitted"; of papers also "show" and "contain". */
function takesAsFact(scene: Scene, cue: Stretch): boolean {
  const { reading, particles, masks, tokens, speaker } = scene;
  if (isNegated(scene)) return false;
  for (let i = cue.first; i < Math.min(scene.frame.last, cue.last + 2); i++) {
    if (((masks[i] ?? 0) & ENDORSING) === 0 || !scene.frames(i)) continue;
    if (i < cue.last ? tokens[i]?.tag !== 'NOUN' || cue.last - cue.first === 1 : tokens[i]?.tag === 'ADV') return true;
  }
  if (!speaker || !isDocument(reading, speaker)) return false;
  for (let i = cue.first; i < cue.last; i++) if (((particles[i] ?? 0) & PROVING) !== 0) return true;
  return false;
}

/** The chief word of the speaker is a paper: "records of the ruling party", not "sources in the ruling party". */
function isDocument(reading: Reading, speaker: Stretch): boolean {
  const { last } = nounPhraseFrom(reading, speaker.first, speaker.last);
  return bears(reading, { first: last - 1, last }, DOCUMENT | EVIDENCE);
}
