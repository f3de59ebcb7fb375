import type { Scene } from './scene.ts';
import type { Quotation } from './speakers.ts';

/**
 * The phrase that names the speaker where the form alone tells: a lead-in that only names him ("And from Chairwoman Brandt:"), a dash and a name behind the quotation ("…" — Marta Quill), in its
 * paragraph or at the head of the next, and the turns of a transcript ("WALLACE: …"). -1 where it does not. Such forms are too
 * rare in newspapers for trees to learn and leave no doubt.
 */
export function plainSpeaker(scene: Scene, quotation: Quotation): number {
  const { tokens, paragraphs } = scene.tagged;
  const paragraph = scene.passages[quotation.group[0] ?? 0]?.paragraph ?? -1;
  const turn = scene.turns.get(paragraph);
  if (turn !== undefined && (scene.phrases[turn]?.first ?? 0) <= quotation.first + 1) return turn;
  const leadIn = nameBeforeColon(scene, quotation);
  if (leadIn >= 0) return leadIn;
  const last = scene.passages[quotation.group[quotation.group.length - 1] ?? 0];
  const own = paragraphs[last?.paragraph ?? -1];
  if (!last || !own) return -1;
  if (quotation.last < own.last) return nameBehindDash(scene, quotation.last, own.last);
  const next = paragraphs[last.paragraph + 1];
  return next && tokens[next.first] ? nameBehindDash(scene, next.first, next.last) : -1;
}

/** A paragraph before the quotation that ends with a colon, has no verb, and holds one name alone. */
function nameBeforeColon(scene: Scene, { first }: Quotation): number {
  const { tokens, paragraphs } = scene.tagged;
  const own = tokens[first]?.paragraph ?? 0;
  const before = paragraphs[own - 1];
  if (!before || paragraphs[own]?.first !== first || tokens[before.last - 1]?.text !== ':' || before.last - before.first > LONGEST)
    return -1;
  let found = -1;
  for (let i = before.first; i < before.last; i++) {
    if (tokens[i]?.tag === 'VERB' || tokens[i]?.tag === 'AUX') return -1;
    const index = scene.phraseOf[i] as number;
    if (index < 0 || index === found || !scene.phrases[index]?.proper) continue;
    if (found >= 0) return -1;
    found = index;
  }
  return found;
}

/** A dash, a proper name and no more than a few words of description: the line is there for the name. */
function nameBehindDash(scene: Scene, at: number, end: number): number {
  const { tokens } = scene.tagged;
  const dash = tokens[at];
  if (!dash || !/^(?:[—–―]|--+|-)$/.test(dash.text) || end - at > LONGEST) return -1;
  const index = scene.phraseOf[at + 1] ?? -1;
  const phrase = scene.phrases[index];
  if (!phrase?.proper || phrase.first !== at + 1) return -1;
  for (let i = phrase.last; i < end; i++) if (tokens[i]?.tag === 'VERB' || tokens[i]?.tag === 'AUX') return -1;
  return index;
}
/** Tokens of a line that only names a speaker: dash, name, office. */
const LONGEST = 14;
