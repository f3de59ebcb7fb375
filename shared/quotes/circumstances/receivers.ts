import type { Token } from '../tagged-text.ts';
import { back, behindContent } from './attachment.ts';
import { type MediumPhrase, mediumAt, phraseFrom } from './media.ts';
import { nounPhraseFrom } from './noun-phrase.ts';
import { bit, particle, type Stretch, trait } from './reading.ts';
import type { Scene } from './scene.ts';
import { isCapitalised, isNominal, isPossessive } from './token-kinds.ts';

/** How far a name that nothing else shows to be a medium is taken for one: behind "told" likely, behind "an email to" only in capitals or of several words. */
export type Trust = 'never' | 'surely' | 'likely';

/** What was told or interviewed: media, their shows and people, and names that the verb alone shows to be media. */
export function hearers(scene: Scene, at: number, trust: Trust): Stretch[] {
  const { reading, tokens, masks, frame } = scene;
  return row(scene, at, (phrase) => {
    const medium = mediumAt(reading, phrase.first, phrase.last);
    if (medium)
      return isAudience(scene, medium)
        ? null
        : medium.qualifies
          ? ofMedium(scene, medium, phrase)
          : withName(scene, { first: phrase.first, last: medium.last });
    const inner = staffOf(scene, phrase);
    if (inner) return inner;
    if (isExplained(scene, phrase) || handsOn(scene, phrase)) return phrase;
    if (isProgramme(scene, phrase)) return phrase;
    const edition = tokens[phrase.last]?.lower === reading.small.of && ((masks[phrase.last - 1] ?? 0) & OTHERS) === 0;
    const whole = edition ? mediumAt(reading, phrase.last + 1, frame.last) : null;
    if (whole && !whole.qualifies) return { first: phrase.first, last: whole.last };
    if (trust === 'never' || !looksLikeMedium(scene, phrase)) return null;
    return trust === 'likely' || phrase.last - phrase.first > 1 || isAcronym(tokens[phrase.first]?.text ?? '') ? phrase : null;
  });
}

/** Media as whole phrases. */
export function media(scene: Scene, at: number): Stretch[] {
  return row(scene, at, (phrase) => {
    const medium = mediumAt(scene.reading, phrase.first, phrase.last);
    if (medium && !medium.qualifies) return { first: phrase.first, last: medium.last };
    return medium ? editionOf(scene, medium, phrase) : null;
  });
}

/** Who published, saw, quoted or passed on: media, and where the words themselves were carried anybody. */
export function agents(scene: Scene, at: number, carried: boolean): Stretch[] {
  const { reading, masks, particles } = scene;
  return row(scene, at, (phrase) => {
    const medium = mediumAt(reading, phrase.first, phrase.last);
    if (medium?.qualifies) return ofMedium(scene, medium, phrase);
    const inner = staffOf(scene, phrase);
    if (inner) return inner;
    const chief = masks[phrase.last - 1] ?? 0;
    const isOwn = (chief & ROLE) !== 0 && reading.small.possessives.has(scene.tokens[phrase.first]?.lower ?? '');
    if (!medium && !carried && !isOwn) return null;
    if (!medium && (((particles[phrase.first] ?? 0) & particle('what')) !== 0 || (chief & (UTTERANCE | DOCUMENT | PLATFORM)) !== 0))
      return null;
    return phrase;
  });
}

/** "Through his lawyer", "via an aide". */
export function persons(scene: Scene, at: number): Stretch[] {
  const { reading, tokens, masks } = scene;
  return row(scene, at, (phrase) => {
    const chief = masks[phrase.last - 1] ?? 0;
    if ((chief & (bit('role') | bit('group'))) !== 0) return phrase;
    const isHis = reading.small.possessives.has(tokens[phrase.first]?.lower ?? '') && tokens[phrase.last - 1]?.tag === 'NOUN';
    const isThing =
      (chief & (UTTERANCE | GATHERING | PLATFORM | DOCUMENT | bit('mediumNoun'))) !== 0 || looseOrPlace(scene, phrase.last - 1);
    return isHis && phrase.last - phrase.first > 1 && !isThing ? phrase : null;
  });
}

const looseOrPlace = ({ particles }: Scene, at: number): boolean => ((particles[at] ?? 0) & (particle('loose') | particle('spot'))) !== 0;

/** "An interview | on A", "published | in A", "wrote | in A", "in | an A interview"; not just anything that stands in a place. */
export function inMedia(scene: Scene, i: number, at: number): Stretch[] {
  const { reading, masks } = scene;
  const carried = back(scene, i, 3, bit('carrying')) >= 0;
  const nearby =
    (behindContent(scene, i) && ((scene.traits[i] ?? 0) & AIRING) !== 0) ||
    back(scene, i, 6, UTTERANCE | GATHERING | SAID) >= 0 ||
    ((scene.particles[i] ?? 0) & HANDING) !== 0;
  const airs = ((scene.traits[i] ?? 0) & AIRING) !== 0;
  const appears = ((scene.traits[i - 1] ?? 0) & trait('dialogue')) !== 0 || ((scene.traits[i - 1] ?? 0) & trait('speaking')) !== 0;
  if (airs && hangsElsewhere(scene, i)) return [];
  return row(scene, at, (phrase) => {
    const medium = mediumAt(reading, phrase.first, phrase.last);
    if (
      !medium &&
      (nearby || i === scene.frame.first) &&
      scene.tokens[phrase.last]?.lower === reading.small.of &&
      (((scene.particles[phrase.last - 1] ?? 0) & particle('loose')) !== 0 || ((masks[phrase.last - 1] ?? 0) & UTTERANCE) !== 0)
    ) {
      const inner = mediumAt(reading, phrase.last + 1, scene.frame.last);
      if (inner && !inner.qualifies) return { first: inner.first, last: inner.last };
    }
    if (airs && nearby && !medium?.name && (isProgramme(scene, phrase) || isStation(scene, phrase))) return phrase;
    if (nearby && isExplained(scene, phrase)) return phrase;
    if (airs && !medium && appears && looksLikeMedium(scene, phrase)) return phrase;
    if (!medium || isPlatform(scene, phrase)) return null;
    if (medium.qualifies) {
      const next = masks[medium.last] ?? 0;
      const speaks = (next & UTTERANCE) !== 0 && (next & DOCUMENT) === 0;
      if (isPossessive(scene.tokens[medium.last])) return nearby ? ofMedium(scene, medium, phrase) : null;
      return speaks ? { first: medium.name?.first ?? medium.first, last: medium.last } : null;
    }
    return nearby && (medium.name !== null || (carried && ((masks[phrase.last - 1] ?? 0) & UTTERANCE) === 0)) ? phrase : null;
  });
}

const REPORTING = bit('reporting') | bit('endorsing') | bit('distancing') | bit('carrying') | bit('denying') | bit('probable');
const SAID = REPORTING | bit('uncommitted') | bit('telling');
const UTTERANCE = bit('utterance');
const GATHERING = bit('gathering');
const DOCUMENT = bit('document');
const AUDIENCE = bit('audience');
const ROLE = bit('role') | bit('group') | AUDIENCE;
const PLATFORM = bit('platform');
/** What a capitalised word after "told" names when it is no medium. */
const OTHERS = bit('body') | GATHERING | bit('title') | PLATFORM | ROLE;
const HANDING = particle('handing');
const OTHER_NAME = trait('otherName');
const PROGRAMME = trait('programme');
const SHOW_NAME = trait('showName');
const AIRING = trait('airing');

/** The whole phrases that stand side by side from the token on, as long as each is a hand: "A", "A and B", "A, B and C". */
function row(scene: Scene, at: number, isHand: (phrase: Stretch) => Stretch | null): Stretch[] {
  const { tokens, frame, frames, reach } = scene;
  const found: Stretch[] = [];
  let next = at;
  let joined = '';
  while (next >= 0 && next < frame.last && frames(next)) {
    const phrase = phraseFrom(scene.reading, next, reach(next));
    const hand = phrase.last > phrase.first ? isHand(phrase) : null;
    if (!hand || (joined === ',' && !goesOn(tokens, phrase.last))) break;
    found.push(hand);
    joined = tokens[Math.max(phrase.last, hand.last)]?.text ?? '';
    if (joined === ',' && tokens[Math.max(phrase.last, hand.last) + 1]?.tag === 'CCONJ') joined = '';
    next = afterJoint(tokens, Math.max(phrase.last, hand.last), frame.last);
  }
  return found;
}

/** "A, B and C", not "told A, | B reported": behind a comma alone the row must go on. */
const goesOn = (tokens: readonly Token[], at: number): boolean => tokens[at]?.text === ',' || tokens[at]?.tag === 'CCONJ';

/** The token behind ", ", "and" or ", and"; -1 where none of them stands. */
function afterJoint(tokens: readonly Token[], at: number, limit: number): number {
  let next = at;
  if (tokens[next]?.text === ',') next += 1;
  if (tokens[next]?.tag === 'CCONJ') next += 1;
  return next > at && next < limit ? next : -1;
}

/** "A reporter for | A", "Megyn Kelly of | A". */
function staffOf(scene: Scene, phrase: Stretch): Stretch | null {
  const { reading, tokens, masks, frame } = scene;
  if (tokens[phrase.last]?.tag !== 'ADP') return null;
  const isName = phrase.last - phrase.first > 1 && tokens[phrase.last - 1]?.tag === 'PROPN' && tokens[phrase.first]?.tag === 'PROPN';
  if (((masks[phrase.last - 1] ?? 0) & AUDIENCE) === 0 && !isName) return null;
  const inner = mediumAt(reading, phrase.last + 1, frame.last);
  if (inner && !inner.qualifies) return { first: inner.first, last: inner.last };
  const unknown = nounPhraseFrom(reading, phrase.last + 1, frame.last);
  const belongs = ((scene.traits[phrase.last] ?? 0) & trait('joining')) !== 0;
  return belongs && !inner && !isName && unknown.last > unknown.first && looksLikeMedium(scene, unknown) ? unknown : null;
}

/** "The show, | Good Morning A": a kind of medium and then its name. */
function withName({ reading, tokens, frame, frames }: Scene, phrase: Stretch): Stretch {
  if (isCapitalised(tokens[phrase.last - 1]) || tokens[phrase.last]?.text !== ',' || !isCapitalised(tokens[phrase.last + 1])) return phrase;
  const name = nounPhraseFrom(reading, phrase.last + 1, frame.last);
  const closes = tokens[name.last]?.tag === 'PUNCT';
  return closes && frames(name.first) && tokens[name.last - 1]?.tag === 'PROPN' ? { first: phrase.first, last: name.last } : phrase;
}

/** "CNN's Jake Tapper" and "a Reuters reporter" are CNN and Reuters; "CNN's breakfast show" is the show; "a CNN poll" is nobody. */
function ofMedium(scene: Scene, medium: MediumPhrase, phrase: Stretch): Stretch | null {
  const { tokens, masks } = scene;
  const chief = masks[phrase.last - 1] ?? 0;
  for (let i = medium.last; i < phrase.last; i++) if (((masks[i] ?? 0) & ROLE) !== 0) return medium.name ?? medium;
  if (!isPossessive(tokens[medium.last])) return (chief & UTTERANCE) !== 0 && (chief & DOCUMENT) === 0 ? medium : null;
  return isPresenter(scene, { first: medium.last + 1, last: phrase.last }) ? medium : phrase;
}

/** "A Reuters report", "TASS's account", "an AP reporter" behind "according to" or "citing": the medium itself; not "a CNN poll". */
function editionOf({ masks }: Scene, medium: MediumPhrase, phrase: Stretch): Stretch | null {
  const chief = masks[phrase.last - 1] ?? 0;
  return (chief & AUDIENCE) !== 0 || (chief & UTTERANCE) !== 0 ? (medium.name ?? medium) : null;
}

function isPlatform({ masks, tokens }: Scene, { first, last }: Stretch): boolean {
  for (let i = first; i < last; i++) if (((masks[i] ?? 0) & PLATFORM) !== 0 && isCapitalised(tokens[i])) return true;
  return false;
}

/** "Told VTA", "told Ukrainska Pravda", "told the Lantern": capitals that stand for no body, office, place of many or person. */
function looksLikeMedium(scene: Scene, phrase: Stretch): boolean {
  const { tokens, masks, particles, traits } = scene;
  if (((particles[phrase.first] ?? 0) & (particle('indefinite') | particle('time'))) !== 0) return false;
  for (let i = phrase.first; i < phrase.last; i++) if (((masks[i] ?? 0) & OTHERS) !== 0 || isPossessive(tokens[i])) return false;
  if (((traits[phrase.first] ?? 0) & OTHER_NAME) !== 0 || ((traits[phrase.last - 1] ?? 0) & OTHER_NAME) !== 0) return false;
  const chief = tokens[phrase.last - 1];
  if (!chief || !(isNominal(chief) || chief.tag === 'NUM') || !isCapitalised(tokens[phrase.last - 1 - (chief.tag === 'NUM' ? 1 : 0)]))
    return false;
  return !isPerson(scene, phrase);
}

/** "Told a priest, | who passed it on". */
function handsOn({ tokens, masks, particles }: Scene, { last }: Stretch): boolean {
  if (
    ((masks[last - 1] ?? 0) & bit('role')) === 0 ||
    tokens[last]?.text !== ',' ||
    ((particles[last + 1] ?? 0) & particle('relative')) === 0
  )
    return false;
  return ((particles[last + 2] ?? 0) & HANDING) !== 0;
}

/** "Turned the story back | on A": the verb before is none of speech. */
function hangsElsewhere({ tokens, masks, particles, traits, cue, frames, frame }: Scene, i: number): boolean {
  for (let k = i - 1; k >= Math.max(frame.first, i - 6) && frames(k); k--) {
    if (tokens[k]?.text === ',' || (cue && k >= cue.first && k < cue.last)) return false;
    /* "An appearance Friday | on A". */
    if (i - k <= 2 && (((masks[k] ?? 0) & GATHERING) !== 0 || ((traits[k] ?? 0) & trait('dialogue')) !== 0)) return false;
    if (tokens[k]?.tag !== 'VERB' || ((traits[k] ?? 0) & SHOW_NAME) !== 0) continue;
    const heard = trait('speaking') | trait('aired') | trait('making') | trait('pressed');
    return ((masks[k] ?? 0) & (SAID | bit('citing'))) === 0 && (particles[k] ?? 0) === 0 && ((traits[k] ?? 0) & heard) === 0;
  }
  return false;
}

/** "State | television", not "its website". */
const isStation = ({ masks }: Scene, { first, last }: Stretch): boolean =>
  last - first > 1 && ((masks[last - 1] ?? 0) & bit('mediumNoun')) !== 0 && ((masks[last - 1] ?? 0) & UTTERANCE) === 0;

/** "Vector, | a physics journal": a name, and behind a comma what kind of medium it is. */
function isExplained(scene: Scene, { first, last }: Stretch): boolean {
  const { reading, tokens, masks, frame } = scene;
  if (!isCapitalised(tokens[first]) || tokens[last]?.text !== ',' || tokens[last + 1]?.tag !== 'DET') return false;
  const kind = nounPhraseFrom(reading, last + 1, frame.last);
  return ((masks[kind.last - 1] ?? 0) & bit('mediumNoun')) !== 0;
}

/** "Reached | by A": a medium, or one unknown name alone, which is no person's. */
export function askers(scene: Scene, at: number): Stretch[] {
  const known = agents(scene, at, false);
  if (known.length > 0) return known;
  return row(scene, at, (phrase) => (phrase.last - phrase.first === 1 && looksLikeMedium(scene, phrase) ? phrase : null));
}

/** "Her | radio show". */
const isProgramme = ({ traits }: Scene, { last }: Stretch): boolean => ((traits[last - 1] ?? 0) & PROGRAMME) !== 0;

const isAcronym = (text: string): boolean =>
  text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase() && !text.endsWith('.');

/** "CNN's | Jake Tapper", not "Channel Nine's | Breakfast Live". */
function isPresenter({ tokens, masks, traits }: Scene, { first, last }: Stretch): boolean {
  if (last - first < 2 || last - first > 3) return false;
  if (((masks[first] ?? 0) & bit('givenName')) !== 0) return true;
  for (let i = first; i < last; i++) {
    const other = ((masks[i] ?? 0) & (bit('medium') | bit('mediumEnd') | bit('mediumNoun'))) | ((traits[i] ?? 0) & SHOW_NAME);
    if (!isCapitalised(tokens[i]) || other !== 0) return false;
  }
  return true;
}

/**
 * A given name begins it, or the word ends a longer name elsewhere in the text. Two unknown names without an article are a person's
 * far oftener than a medium's; one that ends as plurals do behind an article is a people's.
 */
function isPerson({ reading, tokens, masks, traits }: Scene, { first, last }: Stretch): boolean {
  const isPlural = reading.endings.some((ending) => tokens[last - 1]?.lower.endsWith(ending));
  if (tokens[first]?.tag === 'DET') return last - first === 2 && isPlural;
  const pair = last - first === 2 && isCapitalised(tokens[first]) && isCapitalised(tokens[last - 1]);
  if (pair && ((traits[first] ?? 0) & trait('brand')) === 0 && !isAcronym(tokens[first]?.text ?? '') && tokens[last - 1]?.tag !== 'NUM')
    return true;
  const given = bit('givenName');
  if (((masks[first] ?? 0) & given) !== 0) return true;
  if (last - first !== 1) return false;
  const word = tokens[first]?.text;
  for (let i = 1; i < tokens.length; i++) {
    if (i === first || tokens[i]?.text !== word || tokens[i - 1]?.tag !== 'PROPN') continue;
    if (((masks[i - 1] ?? 0) & given) !== 0 || tokens[i - 1]?.text.endsWith('.')) return true;
  }
  return false;
}

/** "Told the media", "told the press": whoever was there. "Told local media" is more; "told this newspaper" is the outlet itself. */
function isAudience({ masks, tokens, particles }: Scene, { first, last, name }: MediumPhrase): boolean {
  if (name !== null) return false;
  if (tokens[first]?.tag === 'DET' && ((particles[first] ?? 0) & particle('own')) !== 0) return true;
  if (((masks[last - 1] ?? 0) & AUDIENCE) === 0) return false;
  return last - first === 1 || (last - first === 2 && tokens[first]?.tag === 'DET');
}
