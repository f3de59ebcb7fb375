import { bit, particle, type Stretch, trait } from './reading.ts';
import type { Scene } from './scene.ts';

/**
 * The sentences beside the quote, in its paragraph, that say outright where its words came from: "She was speaking at a meeting",
 * "He made the remarks in an interview with A", "The comments were carried by B". Each as a scene without a quote of its own.
 */
export function tellingSentences(scene: Scene): Scene[] {
  const { reading, tokens, content, cue, speaker } = scene;
  if ((reading.holds.trait & (SAYING | SPEAKING)) === 0) return [];
  const { sentences } = reading.tagged;
  const end = Math.max(content[content.length - 1]?.last ?? 0, cue?.last ?? 0);
  const start = Math.min(content[0]?.first ?? tokens.length, cue?.first ?? tokens.length, speaker?.first ?? tokens.length);
  const behind = sentences[(tokens[end - 1]?.sentence ?? Number.NaN) + 1];
  const before = sentences[(tokens[start]?.sentence ?? Number.NaN) - 1];
  const found: Scene[] = [];
  if (behind && isBeside(scene, behind, end - 1)) {
    const verb = speaksThere(scene, behind) ?? makesRemarks(scene, behind);
    if (verb) found.push(inSentence(scene, behind, verb));
  }
  if (before && isBeside(scene, before, start)) {
    const verb = makesRemarks(scene, before);
    if (verb) found.push(inSentence(scene, before, verb));
  }
  return found;
}

const SPEAKING = trait('speaking');
const SAYING = trait('saying');
const MAKING = trait('making');
const PERSONAL = particle('personal');
const DEFINITE = particle('definite');
const NEGATION = bit('negation');
const REPORTING = bit('reporting');

const isBeside = ({ tokens }: Scene, { first }: Stretch, at: number): boolean => tokens[first]?.paragraph === tokens[at]?.paragraph;

/** "She | was speaking". */
function speaksThere({ tokens, masks, particles, traits }: Scene, { first }: Stretch): Stretch | null {
  const verb = first + 2;
  const says = ((masks[verb] ?? 0) & REPORTING) !== 0 || ((traits[verb] ?? 0) & SPEAKING) !== 0;
  const isHe = tokens[first]?.tag === 'PRON' && ((particles[first] ?? 0) & PERSONAL) !== 0;
  return isHe && tokens[first + 1]?.tag === 'AUX' && says ? { first: first + 1, last: verb + 1 } : null;
}

/** "| Made | the remarks", "the comments | came", "her statement | was carried". */
function makesRemarks({ reading, masks, traits, particles, tokens }: Scene, { first, last }: Stretch): Stretch | null {
  for (let i = first; i < Math.min(last, first + 12); i++) {
    if (((masks[i] ?? 0) & NEGATION) !== 0) return null;
    if (((traits[i] ?? 0) & SAYING) === 0 || reading.quoted[i] !== 0) continue;
    if (((particles[i - 1] ?? 0) & DEFINITE) === 0 && ((particles[i - 2] ?? 0) & DEFINITE) === 0) continue;
    let verb = i + 1;
    while (tokens[verb]?.tag === 'AUX' || tokens[verb]?.tag === 'ADV') verb += 1;
    if (((traits[verb] ?? 0) & MAKING) !== 0 && verb < last) return { first: verb, last: verb + 1 };
    for (let k = i - 1; k > i - 4 && k > first; k--) if (((traits[k] ?? 0) & MAKING) !== 0) return { first: k, last: k + 1 };
  }
  return null;
}

function inSentence(scene: Scene, { first, last }: Stretch, verb: Stretch): Scene {
  const frame = { first, last };
  const frames = (index: number): boolean => index >= first && index < last && scene.reading.quoted[index] === 0;
  return { ...scene, cue: verb, speaker: null, content: [], frame, frames, reach: () => last };
}
