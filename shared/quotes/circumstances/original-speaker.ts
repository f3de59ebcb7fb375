import type { Span } from '../../text/words.ts';
import type { BareQuote } from '../analysis.ts';
import type { TaggedText } from '../tagged-text.ts';
import type { LanguageWords } from './language-words.ts';
import { mediumAt } from './media.ts';
import { nounPhraseFrom, withModifiers } from './noun-phrase.ts';
import { bit, particle, type Stretch, spanOf } from './reading.ts';
import { type Scene, sceneOf } from './scene.ts';
import { overlaps, subjectOf } from './subject.ts';

/**
 * The quote with its speaker moved to the original source, where the speaker found is a medium that only carries the words of
 * one that the clause names: "A reported, citing B", "A quoted B as saying", "B was quoted as saying by A", "B told A",
 * "B said, according to A". Several hands are followed to the last. The same quote where nothing is to be moved.
 */
export function originalSpeaker(tagged: TaggedText, quote: BareQuote, words: LanguageWords): BareQuote {
  let moved = quote;
  const been = new Set<number>();
  while (moved.speaker && !been.has(moved.speaker.start)) {
    been.add(moved.speaker.start);
    const scene = sceneOf(tagged, moved, words);
    const source = scene.speaker && sourceBehind(scene, scene.speaker);
    if (!source) break;
    moved = { ...moved, speaker: source };
  }
  return moved;
}

const CITING = bit('citing');
const TELLING = bit('telling');
const REPORTING = bit('reporting') | bit('endorsing') | bit('distancing') | bit('carrying');
const SOURCES = bit('role') | bit('group') | bit('body') | bit('document') | bit('medium');
const AS_SAYING = particle('asSaying');
const RELATIVE = particle('relative');
const AGENT = particle('agent');
const ACCORDING = particle('according');

function sourceBehind(scene: Scene, speaker: Stretch): Span | null {
  const { reading, tokens, masks, frame, frames } = scene;
  const medium = mediumAt(reading, speaker.first, speaker.last);
  const isMedium = medium !== null && !medium.qualifies && medium.last === speaker.last;
  if (!isMedium && !bearsParticle(scene, AS_SAYING)) return null;
  for (let i = frame.first; i < frame.last; i++) {
    const mask = masks[i] ?? 0;
    if (tokens[i]?.tag !== 'VERB' || !frames(i) || (mask & (CITING | TELLING | REPORTING)) === 0) continue;
    const source =
      quotedObject(scene, i, speaker) ??
      (isMedium && (mask & CITING) !== 0 ? citedBy(scene, i, speaker) : null) ??
      (isMedium ? teller(scene, i, speaker) : null) ??
      quotedSubject(scene, i, speaker);
    if (source && !overlaps(source, speaker)) return spanOf(tokens, source);
  }
  return null;
}

function bearsParticle({ particles, frame }: Scene, bits: number): boolean {
  for (let i = frame.first; i < frame.last; i++) if (((particles[i] ?? 0) & bits) !== 0) return true;
  return false;
}

/** "A | quoted | B as saying": B. */
function quotedObject(scene: Scene, verb: number, speaker: Stretch): Stretch | null {
  const { tokens, frame, particles } = scene;
  const object = source(scene, verb + 1);
  if (!object) return null;
  const closed = tokens[object.last]?.text === ',' ? closingComma(scene, object.last) : object.last;
  if (((particles[closed] ?? 0) & AS_SAYING) === 0 || closed >= frame.last) return null;
  return belongsTo(scene, verb, speaker) ? object : null;
}

/** "A, | citing | B" and "A, which | quoted | B": B, where B is one who can speak and not a reason. */
function citedBy(scene: Scene, verb: number, speaker: Stretch): Stretch | null {
  const object = source(scene, verb + 1);
  return object && speaks(scene, object) && belongsTo(scene, verb, speaker) ? object : null;
}

/** "B | told | A", "B said, according to A": B. */
function teller(scene: Scene, verb: number, speaker: Stretch): Stretch | null {
  const { masks, particles, cue } = scene;
  if (speaker.first <= verb) return null;
  const told = ((masks[verb] ?? 0) & TELLING) !== 0 && nounPhraseFrom(scene.reading, verb + 1, scene.frame.last).last >= speaker.last;
  const according = ((particles[speaker.first - 1] ?? 0) & ACCORDING) !== 0 && verb !== speaker.first - 1 && verb !== speaker.first - 2;
  if (!told && !(according && (!cue || verb >= cue.last || verb < cue.first || verb === cue.first))) return null;
  const subject = subjectOf(scene, verb) ?? (according ? inverted(scene, verb) : null);
  return subject && !mediumAt(scene.reading, subject.first, subject.last) ? subject : null;
}

/** "Said | B in an interview, according to A": B. */
function inverted({ reading, masks, tokens, frame, frames }: Scene, verb: number): Stretch | null {
  if (((masks[verb] ?? 0) & bit('reporting')) === 0 || frames(verb - 1)) return null;
  const phrase = nounPhraseFrom(reading, verb + 1, frame.last);
  return phrase.last > phrase.first && tokens[phrase.last - 1]?.tag !== 'PRON' ? phrase : null;
}

/** "B was | quoted | as saying by A": B. */
function quotedSubject(scene: Scene, verb: number, speaker: Stretch): Stretch | null {
  const { masks, particles, tokens } = scene;
  if (((masks[verb] ?? 0) & CITING) === 0 || speaker.first <= verb || tokens[verb - 1]?.tag !== 'AUX') return null;
  return ((particles[speaker.first - 1] ?? 0) & AGENT) !== 0 ? subjectOf(scene, verb) : null;
}

/** Whether the verb's subject is the speaker: by standing before it, across a relative pronoun, or by having none of its own. */
function belongsTo(scene: Scene, verb: number, speaker: Stretch): boolean {
  const { tokens, particles } = scene;
  if (verb < speaker.first && verb < speaker.first - 1) return subjectOf(scene, verb) === null;
  if (((particles[verb - 1] ?? 0) & RELATIVE) !== 0) {
    const before = tokens[verb - 2]?.text === ',' ? verb - 3 : verb - 2;
    return before >= speaker.first && before < speaker.last;
  }
  const subject = subjectOf(scene, verb);
  return !subject || overlaps(subject, speaker);
}

function speaks({ masks, tokens }: Scene, { first, last }: Stretch): boolean {
  for (let i = first; i < last; i++) if (((masks[i] ?? 0) & SOURCES) !== 0) return true;
  return tokens[last - 1]?.tag === 'PROPN';
}

function source(scene: Scene, at: number): Stretch | null {
  const { reading, tokens, frame, frames } = scene;
  const phrase = nounPhraseFrom(reading, at, frame.last);
  if (phrase.first === phrase.last || !frames(at)) return null;
  return withModifiers(
    reading,
    phrase,
    frame.last,
    (index) => !frames(index) || tokens[index]?.text === ',' || tokens[index]?.tag === 'VERB',
  );
}

function closingComma({ tokens, frame }: Scene, opening: number): number {
  for (let i = opening + 1; i < Math.min(frame.last, opening + 20); i++) if (tokens[i]?.text === ',') return i + 1;
  return opening;
}
