import type { ActorKind } from '../../model/actor.ts';
import type { TaggedText, Token } from '../../quotes/tagged-text.ts';
import type { MentionWords } from './mention-words.ts';
import { isBodyRun, isCapital, type NameRun, plainToken } from './name-runs.ts';

/** What speaks for each kind, as weights that add up over all places where the name stands. */
export class Evidence {
  readonly #kinds: ActorKind[] = [];
  readonly #weights: number[] = [];

  /** The weight for the kind; undefined where nothing speaks for it. */
  get(kind: ActorKind): number | undefined {
    return this.#weights[this.#kinds.indexOf(kind)];
  }

  set(kind: ActorKind, weight: number): void {
    const at = this.#kinds.indexOf(kind);
    if (at < 0) this.#kinds.push(kind);
    this.#weights[at < 0 ? this.#weights.length : at] = weight;
  }

  add(kind: ActorKind, weight: number): void {
    this.set(kind, (this.get(kind) ?? 0) + weight);
  }

  addAll(other: Evidence): void {
    for (let at = 0; at < other.#kinds.length; at++) this.add(other.#kinds[at] as ActorKind, other.#weights[at] as number);
  }

  /** The kind with most behind it, the first of those with as much, and the weight of the next. */
  best(): Readonly<{ kind: ActorKind; weight: number; next: number }> | null {
    const weights = this.#weights;
    let [at, next] = [0, 0];
    for (let other = 1; other < weights.length; other++) {
      const weight = weights[other] as number;
      if (weight > (weights[at] as number)) {
        next = weights[at] as number;
        at = other;
      } else if (weight > next) next = weight;
    }
    const kind = this.#kinds[at];
    return kind === undefined ? null : { kind, weight: weights[at] as number, next };
  }
}

/** Where the tagger leaves it at the word: "Trump's and". */
export const POSSESSIVE = /['’]s$/u;

/** The words of the run, folded, without a leading article. */
export function runWords({ tokens }: TaggedText, { first, last }: NameRun): string[] {
  const found: string[] = [];
  for (let at = first; at < last; at++) {
    const word = plainToken(tokens[at]);
    const code = word.charCodeAt(0);
    if ((code >= 97 && code <= 122) || /[\p{L}\p{N}]/u.test(word)) found.push(at === last - 1 ? word.replace(POSSESSIVE, '') : word);
  }
  return found;
}

/**
 * What the name and its surroundings say about its kind; null for names that nobody bears ("the Affordable Care Act"). Weights:
 * 4 a list or noun that leaves no doubt, 3 a strong sign, 1 to 2 what is more often so than not. `parts` are the words of the run,
 * `key` the same as one string.
 */
export function evidenceOf(tagged: TaggedText, run: NameRun, parts: readonly string[], key: string, words: MentionWords): Evidence | null {
  const { tokens } = tagged;
  const tail = parts[parts.length - 1] ?? '';
  /* "Gov. Nathan Deal" is a person, "the Affordable Care Act" nobody. */
  const isListed = words.places.has(key) || words.knownBodies.has(key);
  /* "Steve Harvey Morning Show" is a thing, though a given name opens it. */
  const isPerson = run.title !== '' || (isGiven(parts[0] ?? '', words) && (parts.length < 3 || hasInitialInside(tokens, run)));
  /* "World War II". */
  if (words.customs.suffixes.has(tail) && words.notActors.has(parts[parts.length - 2] ?? '')) return null;
  if (parts.length === 0 || (words.adjectives.has(tail) && !isListed) || (words.notActors.has(tail) && !isListed && !isPerson)) return null;
  /* A title of a work stands in marks of its own: no person for want of another sign. */
  const [before, after] = [tokens[run.first - 1], tokens[run.last]];
  const inMarks = before !== undefined && OPENING_MARKS.has(before.text) && CLOSING_MARKS.has(after?.text ?? '');
  const found = new Evidence();
  if (run.title !== '') found.add('person', words.weakTitles.has(run.title) ? 2.5 : 4);
  const known = words.knownBodies.get(key);
  if (known) found.add(known, 5);
  if (words.groups.has(tail) && parts.length < 4) found.add('group', 4.5);
  else if (words.places.has(key)) found.add('place', 4);
  else if (!known) {
    const [kind, weight] = byShape(tagged, run, parts, words);
    found.add(kind, inMarks && weight < 2 ? 0.3 : weight);
  }
  const second = tokens[run.last + 1];
  if (before && words.roles.has(before.lower) && run.title === '' && parts.length < 4) found.add('person', parts.length > 1 ? 3 : 1.5);
  if (before && words.before.has(before.lower)) found.add('place', before.lower === 'from' || before.lower === 'at' ? 0.5 : 1.2);
  const isComma = after?.text === ',';
  if (isComma && isCapital(second) && words.places.has(plainToken(second)) && parts.length < 4)
    found.add('place', parts.length === 1 ? 3 : 1.6);
  if ((isComma || after?.text === '(') && /^[RDI]$/.test(second?.text ?? '') && tokens[run.last + 2]?.text === '-') found.add('person', 4);
  if (isComma && /^\d{1,2}$/.test(second?.text ?? '') && tokens[run.last + 2]?.text === ',') found.add('person', 2.5);
  if (isComma && isDescribed(tokens, run.last + 1, words)) found.add('person', 1.5);
  if (parts.length === 1 && (after?.text === "'s" || after?.text === '’s')) found.add('person', 0.3);
  if (after?.tag === 'VERB' && !after.lower.endsWith('ing')) found.add('person', parts.length === 1 ? 0.7 : 0.5);
  return found;
}

/** The kind with most behind it, and how sure that makes it; null without any evidence. */
export function kindOf(evidence: Evidence, places: number): Readonly<{ kind: ActorKind; confidence: number }> | null {
  const best = evidence.best();
  if (!best) return null;
  const weight = best.weight / Math.sqrt(places);
  const margin = (best.weight - best.next) / best.weight;
  const sure = weight >= 4 ? 0.95 : weight >= 3 ? 0.9 : weight >= 2 ? 0.78 : weight >= 1.4 ? 0.62 : weight >= 0.9 ? 0.45 : 0.3;
  return { kind: best.kind, confidence: Math.round(sure * (margin < 0.3 ? 0.7 : 1) * 100) / 100 };
}

const OPENING_MARKS: ReadonlySet<string> = new Set(['"', '“', '‘', "'"]);
const CLOSING_MARKS: ReadonlySet<string> = new Set(['"', '”', '’', "'", ',', '.']);

/** Whether a role or "who" follows within five words: "Ana Roldan, the interior minister". */
function isDescribed(tokens: readonly Token[], from: number, { roles }: MentionWords): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 5); at++) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === 'who' || roles.has(lower)) return true;
  }
  return false;
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
  if (hasWord(tokens, run, JOINING)) return ['organisation', 2.5];
  if (words.customs.suffixes.has(tail)) return ['person', 3];
  if (given) return ['person', parts.length < 5 ? 3.2 : 1.5];
  if (/^(?:\p{Lu}\.)+$/u.test(text) || hasInitialInside(tokens, run)) return ['person', 3];
  if (/^\p{Lu}{2,}$/u.test(text) || words.places.has(head) || words.adjectives.has(head) || parts.length > 4) return ['organisation', 1.5];
  return ['person', 1.8];
}

const JOINING: ReadonlySet<string> = new Set(['of', 'for', 'and', '&']);

function hasWord(tokens: readonly Token[], { first, last }: NameRun, words: ReadonlySet<string>): boolean {
  for (let at = first; at < last; at++) if (words.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/* "Samuel A. Halm" */
function hasInitialInside(tokens: readonly Token[], { first, last }: NameRun): boolean {
  for (let at = first + 1; at < last - 1; at++) {
    const text = tokens[at]?.text ?? '';
    if (text.length < 4 && text.endsWith('.') && /^\p{Lu}\.$/u.test(text)) return true;
  }
  return false;
}
