import type { Token } from '../tagged-text.ts';
import { back } from './attachment.ts';
import { mediumAt } from './media.ts';
import { nounPhraseBefore } from './noun-phrase.ts';
import { isOrder } from './orders.ts';
import { bit, particle, type Stretch, trait } from './reading.ts';
import { agents, askers, hearers, inMedia, media, persons } from './receivers.ts';
import type { Scene } from './scene.ts';
import { overlaps, subjectOf } from './subject.ts';
import { isCapitalised, isNominal } from './token-kinds.ts';

/**
 * One hand that the words went through, as the clause shows it. `level` orders the hands from the speaker outward: persons who
 * pass words on stand nearest, then who was told, then who quotes or is cited, then who reports the whole.
 */
export type Hand = Readonly<{ phrase: Stretch; level: number; kind: HandKind }>;
export type HandKind = 'told' | 'handed' | 'by' | 'quoting' | 'cited' | 'reporting' | 'way';

const LEVELS: Readonly<Record<HandKind, number>> = { told: 0, handed: 0.5, by: 1, quoting: 2, cited: 2.5, reporting: 3, way: 4 };
/** How much nearer a person stands than a medium in the same part. */
const PERSON_NEARER = 5;

const REPORTING = bit('reporting') | bit('endorsing') | bit('distancing') | bit('carrying') | bit('denying') | bit('probable');
const TELLING = bit('telling');
const CARRYING = bit('carrying');
const CITING = bit('citing');
const SAID = REPORTING | bit('uncommitted') | TELLING;
const UTTERANCE = bit('utterance');
const DOCUMENT = bit('document');
const TOWARD = particle('toward');
const BESIDE = particle('beside');
const AGENT = particle('agent');
const PLACE = particle('place');
const WAY = particle('way');
const ACCORDING = particle('according');
const AS_SAYING = particle('asSaying');
const RELATIVE = particle('relative');
const HANDING = particle('handing');
const ASKING = particle('asking');
const ISSUING = particle('issuing');
const PRESSED = trait('pressed');
const DIALOGUE = trait('dialogue');

/** The hands in the clause of the quote, in text order. The speaker is never among them, nor the outlet's own agency. */
export function handsOf(scene: Scene): Hand[] {
  const { frame, frames } = scene;
  const hands: Hand[] = [];
  const { masks, particles } = scene;
  for (let i = frame.first; i < frame.last; i++) {
    /* Most words bear neither class, and then name no hand. */
    if ((particles[i] === 0 && masks[i] === 0) || !frames(i)) continue;
    const before = hands.length;
    if (!handsBehind(hands, scene, i) && hands.length === before) addSubject(hands, scene, i);
  }
  return cleared(scene, hands);
}

/** Adds the hands right behind a preposition or a verb that takes a hearer; whether there are any. */
function handsBehind(hands: Hand[], scene: Scene, i: number): boolean {
  const { masks, particles, tokens, frame } = scene;
  const mask = masks[i] ?? 0;
  const joint = particles[i] ?? 0;
  if (joint === 0 && (mask & (TELLING | CITING)) === 0) return false;
  const isVerb = tokens[i]?.tag === 'VERB' || isCue(scene, i);
  const at = skipAdverbs(tokens, i + 1, frame.last);
  if (isVerb && (mask & TELLING) !== 0 && governs(scene, i) && !(isCue(scene, i) && isOrder(scene, { first: i, last: i + 1 })))
    return addAll(hands, scene, 'told', hearers(scene, at, 'likely'));
  if (isVerb && (mask & CITING) !== 0) return addAll(hands, scene, 'cited', media(scene, at));
  if ((joint & WAY) !== 0 && ((particles[i + 1] ?? 0) & WAY) === 0)
    return addAll(hands, scene, 'by', persons(scene, at)) || addAll(hands, scene, 'way', media(scene, at));
  if ((joint & ACCORDING) !== 0) {
    if (((particles[i + 1] ?? 0) & ACCORDING) !== 0) return false;
    return (
      addAll(hands, scene, 'reporting', media(scene, at)) ||
      (isSecondary(scene, i) && addAll(hands, scene, 'reporting', persons(scene, at)))
    );
  }
  const before = besideLast(hands, scene, i);
  if (before !== null) {
    const more = before === 'by' ? agents(scene, at, true) : hearers(scene, at, 'likely');
    if (more.length > 0) return addAll(hands, scene, before, more, true);
  }
  if ((joint & TOWARD) !== 0) return addToward(hands, scene, i, at);
  if ((joint & BESIDE) !== 0 && back(scene, i, 6, UTTERANCE | bit('reporting'), HANDING) >= 0) {
    const heard = ((scene.traits[i - 1] ?? 0) & DIALOGUE) !== 0 || tokens[i - 1]?.tag === 'VERB';
    return addAll(hands, scene, 'told', hearers(scene, at, heard ? 'likely' : 'never'));
  }
  if ((joint & AGENT) !== 0 && ((particles[i + 1] ?? 0) & WAY) === 0) {
    const second = isSecondAgent(hands, scene, i);
    const verb = second ? i : carrierBefore(scene, i);
    if (verb < 0) return false;
    const isAsked = ((scene.traits[verb] ?? 0) & PRESSED) !== 0 && !isCue(scene, verb);
    const found = isAsked ? askers(scene, at) : agents(scene, at, second || isCarried(scene, verb));
    return addAll(hands, scene, 'by', found, second);
  }
  if ((joint & ASKING) !== 0 && back(scene, i, 4, UTTERANCE | bit('reporting'), particle('asked')) >= 0)
    return addAll(hands, scene, 'told', media(scene, at));
  if ((joint & PLACE) !== 0) return addAll(hands, scene, 'told', inMedia(scene, i, at));
  return false;
}

/** "To A and | to | B": the preposition goes on where the last hand ended. */
function besideLast(hands: readonly Hand[], { tokens }: Scene, i: number): HandKind | null {
  const last = hands[hands.length - 1];
  if (!last || tokens[i]?.tag !== 'ADP' || tokens[i - 1]?.tag !== 'CCONJ') return null;
  const end = tokens[i - 2]?.text === ',' ? i - 2 : i - 1;
  return last.phrase.last === end ? last.kind : null;
}

const isCue = ({ cue }: Scene, i: number): boolean => cue !== null && i >= cue.first && i < cue.last;

/** "Confirmed | to A", "a letter | to A", "leaked | to A". */
function addToward(hands: Hand[], scene: Scene, i: number, at: number): boolean {
  const handing = back(scene, i, 4, 0, HANDING);
  if (handing >= 0) return addAll(hands, scene, 'handed', hearers(scene, at, isCarried(scene, handing) ? 'likely' : 'never'));
  const verb = saidBefore(scene, i);
  /* "Confirmed | to A", but "could be left | to A" only where A is known. */
  const trust = i - verb === 1 ? 'likely' : 'surely';
  if (verb >= 0) return governs(scene, verb) && addAll(hands, scene, 'told', hearers(scene, at, trust));
  return back(scene, i, 5, UTTERANCE) >= 0 && addAll(hands, scene, 'told', hearers(scene, at, 'surely'));
}

/** The verb of saying that "to" hangs on, also across its content: "declined <to comment> | to A". */
function saidBefore(scene: Scene, i: number): number {
  const { content, cue } = scene;
  const behind = cue !== null && content.some(({ first, last }) => last === i && first >= cue.last && first - cue.last <= 1);
  return behind ? cue.last - 1 : back(scene, i, 6, SAID);
}

/** The participle that "by" belongs to: "quoted | by A", "quoted as saying | by A", "seen last week | by A"; -1 where none is. */
function carrierBefore(scene: Scene, i: number): number {
  const { tokens, masks, particles, traits, frames } = scene;
  if (((particles[i - 1] ?? 0) & AS_SAYING) !== 0) return i - 1;
  for (let k = i - 1; k >= i - 6 && frames(k) && tokens[k]?.text !== ','; k--)
    if (
      (!isNominal(tokens[k]) || isCue(scene, k)) &&
      (((masks[k] ?? 0) & CARRYING) !== 0 || ((particles[k] ?? 0) & (HANDING | ISSUING)) !== 0 || ((traits[k] ?? 0) & PRESSED) !== 0)
    )
      return k;
  return -1;
}

/** What was carried are these words: the verb is of the cue, or stands behind the speaker, a paper or something said. */
function isCarried(scene: Scene, verb: number): boolean {
  if (((scene.particles[verb] ?? 0) & AS_SAYING) !== 0) return true;
  if (((scene.masks[verb] ?? 0) & CARRYING) === 0 && ((scene.particles[verb] ?? 0) & HANDING) === 0) return false;
  if (isCue(scene, verb)) return true;
  return isWords(scene, verb - 1, 8);
}

/** Whether the speaker, a paper or something said stands among the few tokens up to this one. */
function isWords({ masks, speaker, frame }: Scene, at: number, reach: number): boolean {
  for (let k = at; k > at - reach && k >= frame.first; k--) {
    if (speaker && k >= speaker.first && k < speaker.last) return true;
    if (((masks[k] ?? 0) & (UTTERANCE | DOCUMENT)) !== 0) return true;
  }
  return false;
}

/** "By A and | by | B", "obtained by A and seen | by | B". */
function isSecondAgent(hands: readonly Hand[], { tokens, masks, particles }: Scene, i: number): boolean {
  const last = hands[hands.length - 1];
  if (last?.kind !== 'by' || tokens[last.phrase.last]?.tag !== 'CCONJ') return false;
  return (
    last.phrase.last === i - 1 ||
    (last.phrase.last === i - 2 && (((masks[i - 1] ?? 0) & CARRYING) !== 0 || ((particles[i - 1] ?? 0) & HANDING) !== 0))
  );
}

/** Who is told counts where the speaker tells: the verb is the cue, has the speaker as its subject, or has none of its own. */
function governs(scene: Scene, i: number): boolean {
  const { cue, speaker, tokens } = scene;
  if (!cue || (i >= cue.first && i < cue.last)) return true;
  const subject = subjectOf(scene, i);
  if (!subject || !speaker || overlaps(subject, speaker) || ((scene.particles[subject.first] ?? 0) & RELATIVE) !== 0) return true;
  return tokens[subject.last - 1]?.lower === tokens[speaker.last - 1]?.lower;
}

/** "A reported", "A, citing B, reported", "A and B quoted him as saying", "which A has seen", "reported A". */
function addSubject(hands: Hand[], scene: Scene, i: number): void {
  const { reading, tokens, masks, particles, speaker } = scene;
  const mask = masks[i] ?? 0;
  const hasSaid = (mask & REPORTING) !== 0;
  if ((tokens[i]?.tag !== 'VERB' && !isCue(scene, i)) || (!hasSaid && ((particles[i] ?? 0) & HANDING) === 0)) return;
  const subject = subjectOf(scene, i);
  if (!subject) {
    if ((mask & (REPORTING & ~CARRYING)) === 0 || (mask & (TELLING | CITING)) !== 0) return;
    const inverted = media(scene, i + 1);
    const others = inverted.length === 0 && tokens[i - 1]?.text === ',' && isSecondary(scene, i) ? persons(scene, i + 1) : inverted;
    addAll(hands, scene, 'reporting', others);
    return;
  }
  const opening = particles[subject.first] ?? 0;
  const isCount = subject.last - subject.first === 1 && (opening & particle('counted')) !== 0;
  if ((speaker && overlaps(subject, speaker)) || (opening & RELATIVE) !== 0 || isCount) return;
  const isQuoting = quotesSpeaker(scene, i, (mask & CITING) !== 0);
  const medium = mediumAt(reading, subject.first, subject.last);
  const isMedium = medium !== null && !medium.qualifies && medium.last === subject.last;
  if (
    isRelated(scene, subject) &&
    isWords(scene, subject.first - 2, 6) &&
    ((mask & CARRYING) !== 0 || ((particles[i] ?? 0) & HANDING) !== 0)
  ) {
    if (tokens[subject.first]?.tag !== 'PRON') addAll(hands, scene, 'by', [subject]);
  } else if (isMedium && hasSaid) addAll(hands, scene, isQuoting ? 'quoting' : 'reporting', [...besides(scene, subject), subject]);
  else if (isQuoting) addAll(hands, scene, 'quoting', [subject]);
  else if (cites(scene, subject, i) || closes(scene, subject, i)) addAll(hands, scene, 'reporting', [subject]);
}

/** "A letter | which A | has seen": a relative pronoun stands before the subject, and a noun before that. */
function isRelated({ particles, tokens }: Scene, { first }: Stretch): boolean {
  if (((particles[first - 1] ?? 0) & RELATIVE) === 0) return false;
  const before = tokens[first - 2];
  return before?.text === ',' || isNominal(before) || before?.tag === 'ADJ' || before?.tag === 'ADP';
}

/** Behind a cue with a speaker of its own: whoever is named now passes on what he said. */
const isSecondary = ({ cue, speaker }: Scene, i: number): boolean => cue !== null && speaker !== null && i >= cue.last && i >= speaker.last;

/** "He told them X, two deputies | said.": who ends the sentence passes on what the cue of another attributes. */
function closes(scene: Scene, subject: Stretch, verb: number): boolean {
  const { tokens, cue, speaker, masks, frame, frames } = scene;
  if (!cue || !speaker || verb < cue.last || subject.first < speaker.last || ((masks[verb] ?? 0) & bit('reporting')) === 0) return false;
  const isSomebody = isCapitalised(tokens[subject.last - 1]) || ((masks[subject.last - 1] ?? 0) & (bit('role') | bit('group'))) !== 0;
  if (!isSomebody || frame.last - verb > 9) return false;
  for (let i = verb + 1; i < frame.last; i++) if (!frames(i) || tokens[i]?.tag === 'VERB' || tokens[i]?.tag === 'SCONJ') return false;
  return true;
}

/** "A, | citing B, | reported": what stands between the subject and its verb names whose words they are. */
function cites({ masks, tokens, frame }: Scene, subject: Stretch, verb: number): boolean {
  /* "Citing B, | A | reported". */
  if (tokens[subject.first - 1]?.text === ',' && ((masks[frame.first] ?? 0) & CITING) !== 0 && tokens[frame.first]?.tag === 'VERB')
    return true;
  if (tokens[subject.last]?.text !== ',') return ((masks[verb] ?? 0) & CITING) === 0 && isCitingAfter(masks, tokens, verb);
  for (let k = subject.last + 1; k < verb; k++) if (((masks[k] ?? 0) & CITING) !== 0) return true;
  return false;
}

/** "Reported, | citing". */
function isCitingAfter(masks: Int32Array, tokens: readonly Token[], verb: number): boolean {
  for (let k = verb + 1; k < verb + 6; k++)
    if (tokens[k]?.text === ',') return ((masks[k + 1] ?? 0) & CITING) !== 0 && tokens[k + 1]?.tag === 'VERB';
  return false;
}

/** "A and | B | reported". */
function besides(scene: Scene, subject: Stretch): Stretch[] {
  const { tokens, frame, speaker } = scene;
  if (tokens[subject.first - 1]?.tag !== 'CCONJ') return [];
  const other = nounPhraseBefore(scene.reading, subject.first - 1, frame.first);
  const isName = other.first < other.last && isCapitalised(tokens[other.last - 1]) && !(speaker && overlaps(other, speaker));
  return isName ? [other] : [];
}

/** "Quoted | the minister | …", "reported | the minister | as saying": the speaker stands between, or "as saying" follows soon. */
function quotesSpeaker({ particles, speaker, frame }: Scene, i: number, cites: boolean): boolean {
  const between = speaker !== null && speaker.first > i && speaker.first - i < 4;
  if (cites && between) return true;
  if (!cites && !between) return false;
  for (let k = between ? speaker.last : i + 1; k < Math.min(frame.last, i + 16); k++) {
    if (((particles[k] ?? 0) & AS_SAYING) !== 0) return true;
    if (between) return false;
  }
  return false;
}

/** Adds the phrases as hands of one step; whether there are any. */
function addAll(hands: Hand[], scene: Scene, kind: HandKind, phrases: readonly Stretch[], beside = false): boolean {
  const { speaker, tokens } = scene;
  const fresh = phrases.filter((phrase) => !(speaker && overlaps(phrase, speaker)) && !hands.some((hand) => overlaps(hand.phrase, phrase)));
  if (fresh.length === 0) return false;
  let level = LEVELS[kind];
  const before = hands[hands.length - 1];
  const [first] = fresh;
  const isPerson =
    first !== undefined && kind === 'by' && !isCapitalised(tokens[first.last - 1]) && !mediumAt(scene.reading, first.first, first.last);
  if (beside && before) level = before.level;
  /* "A, citing B, which quoted C": each stands one nearer to the speaker than the last. */ else if (
    kind === 'cited' &&
    before &&
    before.kind !== 'told'
  )
    level = before.level - 0.5;
  else if (kind !== 'told') while (hands.some((hand) => hand.level === level)) level += 0.1;
  for (const phrase of fresh) hands.push({ phrase, level: isPerson ? level - PERSON_NEARER : level, kind });
  return true;
}

/** "Told TASS, the agency reported": the agency is TASS. And what the dateline names is the outlet itself, which is no relay. */
function cleared(scene: Scene, hands: readonly Hand[]): Hand[] {
  const { particles, tokens } = scene;
  if (hands.length === 0) return [];
  const own = scene.reading.ownAgency;
  const named = new Set<string>();
  return hands.filter(({ phrase }) => {
    const text = textOf(tokens, phrase);
    if (own !== null && text.endsWith(own)) return false;
    if (!hasName(tokens, phrase)) {
      const isDefinite = tokens[phrase.first]?.tag === 'DET' && ((particles[phrase.first] ?? 0) & particle('definite')) !== 0;
      return !(isDefinite && hands.some((other) => hasName(tokens, other.phrase)));
    }
    const name = tokens[phrase.last - 1]?.lower ?? '';
    if (named.has(name)) return false;
    named.add(name);
    return true;
  });
}

function hasName(tokens: readonly Token[], { first, last }: Stretch): boolean {
  for (let i = first; i < last; i++) if (isCapitalised(tokens[i]) && tokens[i]?.tag !== 'DET') return true;
  return false;
}

const textOf = (tokens: readonly Token[], { first, last }: Stretch): string =>
  tokens
    .slice(first, last)
    .map((token) => token.text)
    .join(' ');

function skipAdverbs(tokens: readonly Token[], at: number, limit: number): number {
  let next = at;
  while (next < limit && tokens[next]?.tag === 'ADV') next += 1;
  return next;
}
