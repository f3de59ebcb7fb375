import type { ActorKind } from '../../model/actor.ts';
import type { TaggedText } from '../../quotes/tagged-text.ts';
import type { MentionWords } from './mention-words.ts';
import { isBodyRun, isCapital, type NameRun, plainToken } from './name-runs.ts';

/** What speaks for each kind, as weights that add up over all places where the name stands. */
export type Evidence = ReadonlyMap<ActorKind, number>;

/** The words of the run, folded, without a leading article. */
export function runWords({ tokens }: TaggedText, { first, last }: NameRun): string[] {
  const found: string[] = [];
  for (let at = first; at < last; at++) {
    const word = plainToken(tokens[at]);
    if (/[\p{L}\p{N}]/u.test(word)) found.push(word);
  }
  return found;
}

/**
 * What the name and its surroundings say about its kind; null for names that nobody bears ("the Affordable Care Act"). Weights:
 * 4 a list or noun that leaves no doubt, 3 a strong sign, 1 to 2 what is more often so than not.
 */
export function evidenceOf(tagged: TaggedText, run: NameRun, words: MentionWords): Evidence | null {
  const { tokens } = tagged;
  const parts = runWords(tagged, run);
  const key = parts.join(' ');
  const tail = parts[parts.length - 1] ?? '';
  /* "Gov. Nathan Deal" is a person, "the Affordable Care Act" nobody. */
  const isListed = words.places.has(key) || words.knownBodies.has(key);
  const isPerson = run.title !== '' || isGiven(parts[0] ?? '', words);
  if (parts.length === 0 || (words.adjectives.has(tail) && !isListed) || (words.notActors.has(tail) && !isListed && !isPerson)) return null;
  /* A title of a work stands in marks of its own: no person for want of another sign. */
  const inMarks = /^["“‘']$/u.test(tokens[run.first - 1]?.text ?? '') && /^["”’',.]$/u.test(tokens[run.last]?.text ?? '');
  const found = new Map<ActorKind, number>();
  const add = (kind: ActorKind, weight: number): void => {
    found.set(kind, (found.get(kind) ?? 0) + weight);
  };
  if (run.title !== '') add('person', words.weakTitles.has(run.title) ? 2.5 : 4);
  const known = words.knownBodies.get(key);
  if (known) add(known, 5);
  if (words.groups.has(tail) && parts.length < 4) add('group', 4.5);
  else if (words.places.has(key)) add('place', 4);
  else if (!known) {
    const [kind, weight] = byShape(tagged, run, parts, words);
    add(kind, inMarks && weight < 2 ? 0.3 : weight);
  }
  const before = tokens[run.first - 1];
  const after = tokens[run.last];
  const second = tokens[run.last + 1];
  if (before && words.roles.has(before.lower) && run.title === '' && parts.length < 4) add('person', parts.length > 1 ? 3 : 1.5);
  if (before && words.before.has(before.lower)) add('place', before.lower === 'from' || before.lower === 'at' ? 0.5 : 1.2);
  if (after?.text === ',' && isCapital(second) && words.places.has(plainToken(second)) && parts.length < 4)
    add('place', parts.length === 1 ? 3 : 1.6);
  if ((after?.text === '(' || after?.text === ',') && /^[RDI]$/.test(second?.text ?? '') && tokens[run.last + 2]?.text === '-')
    add('person', 4);
  if (after?.text === ',' && /^\d{1,2}$/.test(second?.text ?? '') && tokens[run.last + 2]?.text === ',') add('person', 2.5);
  if (
    after?.text === ',' &&
    tokens.slice(run.last + 1, run.last + 6).some((token) => words.roles.has(token.lower) || token.lower === 'who')
  )
    add('person', 1.5);
  if (/^['’]s$/.test(after?.text ?? '') && parts.length === 1) add('person', 0.3);
  if (after?.tag === 'VERB' && !/ing$/.test(after.lower)) add('person', parts.length === 1 ? 0.7 : 0.5);
  return found;
}

/** The kind with most behind it, and how sure that makes it; null without any evidence. */
export function kindOf(evidence: Evidence, places: number): Readonly<{ kind: ActorKind; confidence: number }> | null {
  const [best, next] = [...evidence].sort((a, b) => b[1] - a[1]);
  if (!best) return null;
  const weight = best[1] / Math.sqrt(places);
  const margin = (best[1] - (next?.[1] ?? 0)) / best[1];
  const sure = weight >= 4 ? 0.95 : weight >= 3 ? 0.9 : weight >= 2 ? 0.78 : weight >= 1.4 ? 0.62 : weight >= 0.9 ? 0.45 : 0.3;
  return { kind: best[0], confidence: Math.round(sure * (margin < 0.3 ? 0.7 : 1) * 100) / 100 };
}

const isGiven = (word: string, { customs }: MentionWords): boolean => customs.femaleNames.has(word) || customs.maleNames.has(word);

/* What the words alone say, from the surest sign to the least. */
function byShape(tagged: TaggedText, run: NameRun, parts: readonly string[], words: MentionWords): readonly [ActorKind, number] {
  const { tokens } = tagged;
  const [head = '', tail = ''] = [parts[0], parts[parts.length - 1]];
  const given = isGiven(head, words);
  const body = words.bodyNouns.get(tail) ?? (isBodyRun(tokens, run.first, run.last, words) ? words.bodyNouns.get(head) : undefined);
  if (body !== undefined && parts.length > 1) return [body, given && parts.length === 2 ? 1.5 : 4];
  if (body !== undefined) return [body, run.opens || body === 'organisation' || body === 'place' ? 0.5 : 1.2];
  const text = tokens[run.first]?.text ?? '';
  if (parts.length === 1) {
    if (/^(?:\p{Lu}\.?){2,6}s?$/u.test(text)) return ['organisation', 2];
    if (given) return ['person', 1.5];
    return ['person', run.opens || text.length < 3 ? 0.2 : 0.65];
  }
  if (words.places.has(parts.slice(-2).join(' '))) return ['place', 2];
  const inside = tokens.slice(run.first, run.last);
  if (inside.some(({ lower }) => lower === 'of' || lower === 'for' || lower === 'and' || lower === '&')) return ['organisation', 2.5];
  if (words.customs.suffixes.has(tail)) return ['person', 3];
  if (given) return ['person', parts.length < 5 ? 3.2 : 1.5];
  if (/^(?:\p{Lu}\.)+$/u.test(text) || inside.slice(1, -1).some(({ text: word }) => /^\p{Lu}\.$/u.test(word))) return ['person', 3];
  if (/^\p{Lu}{2,}$/u.test(text) || words.places.has(head) || words.adjectives.has(head) || parts.length > 4) return ['organisation', 1.5];
  return ['person', 1.8];
}
