import type { Span } from '../../text/words.ts';
import { mediumAt } from './media.ts';
import { tellingSentences } from './neighbours.ts';
import { nounPhraseFrom } from './noun-phrase.ts';
import { bit, particle, type Stretch, spanOf, trait } from './reading.ts';
import type { Scene } from './scene.ts';
import { overlaps, subjectOf } from './subject.ts';
import { isCapitalised, isPossessive } from './token-kinds.ts';

/**
 * The words that name where or through which channel it was said, without their preposition and without what follows the noun:
 * "Telegram", "a statement"; only an interview keeps its partner and a place its "of" ("the steps of the ministry"). A channel
 * or occasion goes before a place, and of several the first.
 */
export function venueOf(scene: Scene): Span | null {
  const best = venueWithin(scene) ?? venueBeside(scene);
  return best && spanOf(scene.tokens, best);
}

/** A sentence beside may say outright where the words came from. */
function venueBeside(scene: Scene): Stretch | null {
  for (const beside of tellingSentences(scene)) {
    const found = venueWithin(beside);
    if (found) return found;
  }
  return null;
}

function venueWithin(scene: Scene): Stretch | null {
  const { reading, frame, frames, speaker, reach } = scene;
  let best: Stretch | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (let i = frame.first; i < frame.last; i++) {
    if (!frames(i)) continue;
    const opening = openingAt(scene, i);
    if (!opening) continue;
    const phrase = nounPhraseFrom(reading, i + 1, reach(i + 1));
    if (phrase.first === phrase.last || !frames(phrase.first) || (speaker && overlaps(phrase, speaker))) continue;
    const found = venueIn(scene, opening, phrase);
    if (!found || found.rank >= bestRank) continue;
    best = found.words;
    bestRank = found.rank;
  }
  return best;
}

const PLACE = particle('place');
const WAY = particle('way');
const TOWARD = particle('toward');
const BESIDE = particle('beside');
const AGENT = particle('agent');
const RELATIVE = particle('relative');
const SPOT = particle('spot');
const LOOSE = particle('loose');
const TELLING = bit('telling');
const UTTERANCE = bit('utterance');
const GATHERING = bit('gathering');
const PLATFORM = bit('platform');
const SAYING = bit('reporting') | bit('endorsing') | bit('distancing') | bit('uncommitted') | bit('denying');
const BODY = bit('body');
const HANDLING = SAYING | TELLING | bit('carrying') | bit('citing') | bit('probable');
const ISSUING = particle('issuing');
const FACING = trait('facing');
const TAKING = trait('taking');
const SPEAKING = trait('speaking') | trait('pressed') | trait('making') | trait('assembled');
const PEOPLE = bit('role') | bit('group') | bit('audience');

type Opening = 'place' | 'hearer' | 'means' | 'issued' | 'facing' | 'onto';
type Venue = Readonly<{ words: Stretch; rank: number }>;

/** What a venue right behind this token would be to the saying. */
function openingAt(scene: Scene, i: number): Opening | null {
  const { tokens, masks, particles } = scene;
  const joint = particles[i] ?? 0;
  const mask = masks[i] ?? 0;
  if (tokens[i]?.tag === 'VERB') {
    if ((mask & TELLING) !== 0) return 'hearer';
    if ((joint & ISSUING) === 0) return null;
    const subject = subjectOf(scene, i);
    return !subject || !scene.speaker || overlaps(subject, scene.speaker) || isRelative(scene, subject) ? 'issued' : null;
  }
  if ((joint & PLACE) !== 0) return 'place';
  if ((joint & (WAY | AGENT)) !== 0) return 'means';
  if ((joint & RELATIVE) !== 0 && tokens[i + 1]?.tag === 'NOUN') return 'issued';
  if (((scene.traits[i] ?? 0) & FACING) !== 0) return 'facing';
  if ((joint & TOWARD) === 0) return null;
  for (let k = i - 1; k >= i - 2; k--) if (((particles[k] ?? 0) & ISSUING) !== 0 || ((scene.traits[k] ?? 0) & TAKING) !== 0) return 'onto';
  for (let k = i - 1; k >= i - 3; k--) if (((masks[k] ?? 0) & SAYING) !== 0) return isOwn(scene, k) ? 'hearer' : null;
  return null;
}

/** The verb is the cue's, not that of a clause behind it: "what she told | to Congress". */
function isOwn({ cue, particles, traits, tokens }: Scene, verb: number): boolean {
  if (!cue || verb < cue.last) return true;
  for (let i = cue.last; i < verb; i++)
    if (
      ((particles[i] ?? 0) & (RELATIVE | particle('what'))) !== 0 ||
      ((traits[i] ?? 0) & trait('clause')) !== 0 ||
      tokens[i]?.tag === 'SCONJ'
    )
      return false;
  return true;
}

const isRelative = ({ particles }: Scene, { first }: Stretch): boolean => ((particles[first] ?? 0) & RELATIVE) !== 0;

function venueIn(scene: Scene, opening: Opening, phrase: Stretch): Venue | null {
  const { masks, particles, tokens, reading } = scene;
  const platform = platformIn(scene, phrase);
  if (platform) return opening === 'hearer' && platform.last === phrase.last ? null : { words: platform, rank: 0 };
  if (opening === 'onto') return null;
  const part = beforeAdjective(scene, phrase);
  const chief = part.last - 1;
  const mask = masks[chief] ?? 0;
  const joint = particles[chief] ?? 0;
  if (isLoose(scene, part) || isSubject(scene, part)) return null;
  const told = opening === 'hearer' ? mediumAt(reading, phrase.first, phrase.last) : null;
  if (told && !(told.qualifies && (mask & GATHERING) !== 0 && !isPossessive(tokens[told.last]))) return null;
  if (opening === 'means' && (isDetermined(scene, part) || (mask & UTTERANCE) === 0)) return null;
  if (opening === 'facing')
    return (mask & GATHERING) !== 0 && (mask & BODY) !== 0 && isSaidThere(scene, part) ? { words: part, rank: 1 } : null;
  if (opening === 'hearer') return (mask & GATHERING) !== 0 ? { words: withoutOwner(scene, part), rank: 1 } : null;
  /* "An email response", "a written answer" are no loose words. */
  const isTold =
    (joint & LOOSE) === 0 ||
    (chief > part.first &&
      ((masks[chief - 1] ?? 0) & (masks[chief] ?? 0) & UTTERANCE) !== 0 &&
      tokens[chief - 1]?.lower !== tokens[part.first]?.lower);
  if ((mask & UTTERANCE) !== 0 && isTold) {
    const medium = mediumAt(reading, part.first, part.last);
    if (medium && medium.last === part.last && !medium.qualifies && isCapitalised(tokens[chief])) return null;
    if (medium?.qualifies && isPossessive(tokens[medium.last])) return null;
    return isSaidThere(scene, part) ? { words: withPartner(scene, withoutOwner(scene, part)), rank: 1 } : null;
  }
  if (opening === 'issued' && (mask & GATHERING) !== 0) return { words: part, rank: 1 };
  if (opening !== 'place') return null;
  if ((mask & GATHERING) !== 0 && (mask & BODY) === 0)
    return isSaidThere(scene, part) ? { words: withoutOwner(scene, part), rank: 1.5 } : null;
  if ((mask & GATHERING) !== 0) return stands(scene, part) ? { words: part, rank: 1.6 } : null;
  if ((joint & SPOT) !== 0 && stands(scene, part)) return { words: withWhole(scene, part), rank: 3 };
  if (isNamedPlace(scene, part) && attaches(scene, part, true)) return { words: part, rank: 3 };
  if ((mask & bit('mediumNoun')) !== 0 || ((scene.traits[chief] ?? 0) & trait('programme')) !== 0) return null;
  const counted = countsWords(scene, part);
  if (counted && isSaidThere(scene, part)) return { words: counted, rank: 1 };
  return (joint & LOOSE) === 0 && attaches(scene, part) ? { words: withoutOwner(scene, part), rank: 4 } : null;
}

/** "Commented | on | her speech": behind "on" stands what it is about, but for what bears a voice. */
function isSubject({ traits }: Scene, { first, last }: Stretch): boolean {
  return ((traits[first - 1] ?? 0) & trait('airing')) !== 0 && ((traits[last - 1] ?? 0) & trait('bearable')) === 0;
}

/** "At | the United Nations": a name with its article, where somebody can stand. */
function isNamedPlace({ traits, particles, tokens }: Scene, { first, last }: Stretch): boolean {
  const stands = ((traits[first - 1] ?? 0) & trait('standing')) !== 0 && ((particles[first - 1] ?? 0) & PLACE) !== 0;
  return stands && last - first > 1 && ((particles[first] ?? 0) & particle('definite')) !== 0 && tokens[last - 1]?.tag === 'PROPN';
}

/**
 * It was said there: the verb that the phrase hangs on, the nearest before it, is one of saying or handing on, or there is none.
 * Not "caught on video", "the crowds he is turning out at rallies".
 */
function isSaidThere({ tokens, masks, particles, traits, frame, frames, cue }: Scene, part: Stretch): boolean {
  /* "…, who attended the meeting, | in a statement": behind a comma it hangs on the main clause. */
  if (tokens[part.first - 2]?.text === ',') return true;
  for (let i = part.first - 1; i >= frame.first; i--) {
    if (cue && i >= cue.first && i < cue.last) return true;
    if (!frames(i) || tokens[i]?.tag !== 'VERB') continue;
    if (tokens[i + 1]?.tag === 'NOUN' && tokens[i - 1]?.tag === 'DET') continue;
    return (
      ((masks[i] ?? 0) & HANDLING) !== 0 ||
      ((particles[i] ?? 0) & (ISSUING | particle('handing'))) !== 0 ||
      ((traits[i] ?? 0) & SPEAKING) !== 0
    );
  }
  return true;
}

/** "Remarks", "comments broadcast": too loose to name a channel. */
function isLoose(scene: Scene, part: Stretch): boolean {
  const { particles } = scene;
  const length = part.last - part.first;
  const chief = (particles[part.last - 1] ?? 0) & LOOSE;
  return (length === 1 && chief !== 0) || (length === 2 && !isDetermined(scene, part) && ((particles[part.first] ?? 0) & LOOSE) !== 0);
}

/** "By phone", not "by the paper". */
function isDetermined({ particles, tokens }: Scene, { first }: Stretch): boolean {
  return tokens[first]?.tag === 'DET' || ((particles[first] ?? 0) & particle('definite')) !== 0;
}

/** "Said in a ___", "told them at the ___": whatever stands there, by standing right behind the cue and its hearer. */
function attaches(scene: Scene, part: Stretch, known = false): boolean {
  const { tokens, masks, particles, cue, frames, speaker } = scene;
  if (!cue) return false;
  if (part.first < cue.last) return !known && leads(scene, part);
  const opens = (particles[part.first] ?? 0) & (particle('definite') | particle('indefinite'));
  if (!known && (opens === 0 || tokens[part.last - 1]?.tag !== 'NOUN')) return false;
  /* A hearer, the speaker, a day or a town may stand between. */
  for (let at = part.first - 2; at >= cue.last; at--) {
    const tag = tokens[at]?.tag;
    if (speaker && at >= speaker.first && at < speaker.last) continue;
    const between = tokens[at + 1]?.tag === 'PROPN' || ((particles[at + 1] ?? 0) & LOOSE) !== 0 || ((masks[at + 1] ?? 0) & PEOPLE) !== 0;
    if (tag === 'ADP' && between) continue;
    if (!frames(at) || tag === 'VERB' || tag === 'PUNCT' || tag === 'ADP' || tag === 'SCONJ') return false;
  }
  return true;
}

/** A body or a place is where it was said only beside the cue, at the sentence's start, or behind "speaking". */
function stands(scene: Scene, part: Stretch): boolean {
  const { frame, masks, tokens, cue, speaker } = scene;
  const at = part.first - 1;
  if (at - frame.first <= 3 && at < Math.min(cue?.first ?? frame.last, speaker?.first ?? frame.last)) return true;
  return (tokens[at - 1]?.tag === 'VERB' && ((masks[at - 1] ?? 0) & SAYING) !== 0) || attaches(scene, part, true);
}

/** "In her farewell note, ___": a phrase that begins the sentence and is the speaker's own or new. */
function leads({ tokens, particles, frame }: Scene, part: Stretch): boolean {
  if (part.first - 1 !== frame.first) return false;
  const opens = particles[part.first] ?? 0;
  if ((opens & particle('indefinite')) === 0 && tokens[part.first]?.tag !== 'PRON') return false;
  return tokens[part.last]?.text === ',' || tokens[part.last]?.tag === 'ADP';
}

/** A named platform is the venue alone: "a post on | X", "a | WhatsApp | group". */
function platformIn({ masks, tokens }: Scene, { first, last }: Stretch): Stretch | null {
  for (let i = first; i < last; i++) {
    if (((masks[i] ?? 0) & PLATFORM) === 0 || !isCapitalised(tokens[i])) continue;
    let end = i + 1;
    while (end < last && ((masks[end] ?? 0) & PLATFORM) !== 0) end += 1;
    return { first: i, last: end };
  }
  return null;
}

/** "An interview Thursday", "a statement Sunday": the day is no part of it. */
function beforeAdjective({ masks, particles, tokens }: Scene, { first, last }: Stretch): Stretch {
  for (let i = last - 1; i > first; i--) {
    if (((masks[i] ?? 0) & (UTTERANCE | GATHERING)) === 0 && ((particles[i] ?? 0) & SPOT) === 0) continue;
    const rest = tokens[i + 1];
    return i + 1 === last || isCapitalised(rest) || rest?.tag === 'NUM' ? { first, last: i + 1 } : { first, last };
  }
  return { first, last };
}

/** "Whose | statement": a relative pronoun is no part of it. */
function withoutOwner({ particles, tokens }: Scene, { first, last }: Stretch): Stretch {
  return tokens[first]?.tag === 'PRON' && ((particles[first] ?? 0) & particle('relative')) !== 0
    ? { first: first + 1, last }
    : { first, last };
}

/** An interview takes the medium it was given to with it. */
function withPartner(scene: Scene, part: Stretch): Stretch {
  const { particles, traits, reading, tokens, frame } = scene;
  if (((particles[part.last] ?? 0) & BESIDE) === 0 || ((traits[part.last - 1] ?? 0) & trait('dialogue')) === 0) return part;
  const partner = nounPhraseFrom(reading, part.last + 1, frame.last);
  const medium = mediumAt(reading, partner.first, partner.last);
  return medium || isCapitalised(tokens[partner.last - 1]) ? { first: part.first, last: partner.last } : part;
}

/** "A series | of tweets". */
function countsWords({ reading, masks, tokens }: Scene, part: Stretch): Stretch | null {
  if (tokens[part.last]?.lower !== reading.small.of || isPossessive(tokens[part.last])) return null;
  const inner = nounPhraseFrom(reading, part.last + 1, reading.tokens.length);
  return inner.last > inner.first && ((masks[inner.last - 1] ?? 0) & UTTERANCE) !== 0 ? { first: part.first, last: inner.last } : null;
}

/** "The sidelines | of a reception", "the steps | of the ministry". */
function withWhole({ reading, tokens, frame, frames }: Scene, part: Stretch): Stretch {
  if (tokens[part.last]?.lower !== reading.small.of || isPossessive(tokens[part.last])) return part;
  const whole = nounPhraseFrom(reading, part.last + 1, frame.last);
  return whole.last > whole.first && frames(whole.first) ? { first: part.first, last: whole.last } : part;
}
