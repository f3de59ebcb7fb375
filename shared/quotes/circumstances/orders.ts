import { nounPhraseFrom } from './noun-phrase.ts';
import { bears, bit, particle, type Stretch, trait } from './reading.ts';
import type { Scene } from './scene.ts';

/** "Told him | to go": whoever is told to do something is told no fact. */
export function isOrder({ reading, tokens, content }: Scene, cue: Stretch): boolean {
  const [first] = content;
  if (!first || !bears(reading, cue, TELLING) || tokens[first.first]?.lower === reading.small.that) return false;
  const { last } = nounPhraseFrom(reading, first.first, first.last);
  const next = content.length > 1 && last === first.last ? (content[1]?.first ?? last) : last;
  return tokens[next]?.lower === reading.small.to && tokens[next + 1]?.tag === 'VERB';
}

/** A question mark ends the words. */
export function isQuestion({ tokens, content }: Scene): boolean {
  const last = content[content.length - 1]?.last ?? 0;
  return tokens[last - 1]?.text === '?' || tokens[last - 2]?.text === '?';
}

/** "No comment", "please wait", “Ask the archive.”: the speaker's own words assert nothing. */
export function isRequest(scene: Scene, content: Stretch): boolean {
  const { particles } = scene;
  for (let i = content.first; i < content.last; i++) if (((particles[i] ?? 0) & REFUSAL) !== 0) return true;
  return isImperative(scene, content);
}

const TELLING = bit('telling');
const REFUSAL = particle('refusal');
const COURTESY = trait('courtesy');

/** “Ask the archive.”: one sentence in marks that begins with a bare verb. */
function isImperative({ reading, tokens, traits, content, quote }: Scene, { first, last }: Stretch): boolean {
  if (quote.directness !== 'direct' || (content[content.length - 1]?.last ?? last) > last + 2) return false;
  let at = first;
  while (tokens[at]?.tag === 'PUNCT' || tokens[at]?.tag === 'SYM') at += 1;
  const verb = tokens[at];
  if (verb?.tag !== 'VERB' || ((traits[at] ?? 0) & COURTESY) !== 0) return false;
  if (reading.small.endings.some(([ending, sort]) => sort <= 3 && verb.lower.endsWith(ending))) return false;
  return tokens[at + 1]?.tag !== 'PUNCT';
}
