import type { ActorKind } from '../../model/actor.ts';
import type { KnownName } from '../../quotes/analysis.ts';
import type { PartOfSpeech, TaggedText, Token, TokenStretch } from '../../quotes/tagged-text.ts';
import type { Span } from '../../text/words.ts';
import { comparePersons, personName } from '../person-names.ts';
import { Evidence, evidenceOf, kindOf, POSSESSIVE, runWords } from './kinds.ts';
import { findKnownNames, type KnownIndex } from './known-names.ts';
import type { MentionWords } from './mention-words.ts';
import { type NameRun, nameRuns, plainToken } from './name-runs.ts';

/** A name in the text, not yet told whose. */
export type Mention = Readonly<{
  span: Span;
  /** The tokens it takes, up to and without `last`. */
  first: number;
  last: number;
  kind: ActorKind;
  /** The words as they stand; the span slices back to them. */
  name: string;
  confidence: number;
  /** The title or role before it, folded: "interior minister"; "" without one. */
  title: string;
  /** Whose the name is in the register: several where it has several. Empty for a candidate. */
  owners: readonly KnownName[];
  /** Every name of the only owner; empty where there are several or none. */
  ownersNames: readonly string[];
}>;

/**
 * The names of persons, bodies, outlets, groups and places in the text, in order and never overlapping: those the register
 * knows by any alias in any script, and candidates by their capitals, lists and surroundings.
 */
export function findMentions(tagged: TaggedText, known: KnownIndex, words: MentionWords): Mention[] {
  const candidates = candidateMentions(tagged, words);
  const taken = knownMentions(tagged, candidates, known, words);
  const free = candidates.filter(({ span }) => !taken.some((other) => other.span.start < span.end && span.start < other.span.end));
  return [...free, ...taken].sort((a, b) => a.span.start - b.span.start);
}

/** Below this nothing is offered: a capital alone says too little. */
const LEAST = 0.4;

function candidateMentions(tagged: TaggedText, words: MentionWords): Mention[] {
  const { runs: names, headlines } = nameRuns(tagged, words);
  const runs = names.map((run) => described(tagged, run, words));
  const sums = new Map<string, { evidence: Evidence; places: number; inside: boolean }>();
  const surnames = new Set<string>();
  for (const { run, parts, key, evidence } of runs) {
    if (!evidence) continue;
    const sum = sums.get(key) ?? { evidence: new Evidence(), places: 0, inside: false };
    if (sum.places === 0) sums.set(key, sum);
    sum.places += 1;
    if (!run.opens || parts.length > 1 || run.title !== '') sum.inside = true;
    sum.evidence.addAll(evidence);
    if (!isPerson(evidence, run, parts)) continue;
    surnames.add(parts[parts.length - 1] ?? '');
    const given = parts[0] ?? '';
    if (parts.length > 1 && (words.customs.femaleNames.has(given) || words.customs.maleNames.has(given))) surnames.add(given);
  }
  const found = runs.flatMap(({ run, parts, key, evidence }) => {
    const sum = sums.get(key);
    /* What is left of "Commander-in-Chief" behind its title. */
    if (!evidence || !sum || /^[-‐‑]/u.test(tagged.tokens[run.first]?.text ?? '')) return [];
    if (parts.length === 1 && surnames.has(key) && !words.places.has(key))
      sum.evidence.set('person', Math.max(3 * sum.places, sum.evidence.get('person') ?? 0));
    const isKnownWord = words.places.has(key) || words.knownBodies.has(key) || words.groups.has(key) || surnames.has(key);
    if (!sum.inside && !isKnownWord) return [];
    const chosen = isPersonByTitle(evidence, run) ? TITLED : kindOf(sum.evidence, sum.places);
    if (!chosen || chosen.confidence < LEAST) return [];
    return [asMention(tagged, run, chosen.kind, chosen.confidence, words)];
  });
  return [...inHeadlines(tagged, headlines, found), ...found].sort((a, b) => a.first - b.first);
}

/** A headline's capitals say nothing: there, only the names of the text itself are found. */
function inHeadlines(tagged: TaggedText, headlines: readonly TokenStretch[], inBody: readonly Mention[]): Mention[] {
  const { tokens, text } = tagged;
  const byWord = new Map<string, Mention[]>();
  if (headlines.length === 0) return [];
  for (const mention of inBody) {
    const first = tokens[mention.first]?.lower ?? '';
    const same = byWord.get(first);
    if (!same) byWord.set(first, [mention]);
    else if (!same.some(({ name }) => name === mention.name)) same.push(mention);
  }
  const found: Mention[] = [];
  for (const { first, last } of headlines)
    for (let at = first; at < last; at++) {
      const candidates = byWord.get(tokens[at]?.lower ?? '');
      if (!candidates || !/^\p{Lu}/u.test(tokens[at]?.text ?? '')) continue;
      const length = (mention: Mention): number => mention.last - mention.first;
      const stands = (mention: Mention): boolean =>
        at + length(mention) <= last &&
        tokens.slice(mention.first, mention.last).every(({ lower }, offset) => lower === tokens[at + offset]?.lower);
      const same = candidates.filter(stands).sort((a, b) => length(b) - length(a))[0];
      if (!same) continue;
      const end = at + length(same);
      const span = { start: tokens[at]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
      found.push({ ...same, span, first: at, last: end, name: text.slice(span.start, span.end), title: '' });
      at = end - 1;
    }
  return found;
}

const isPerson = (evidence: Evidence, run: NameRun, parts: readonly string[]): boolean =>
  kindOf(evidence, 1)?.kind === 'person' && (run.title !== '' || (parts.length > 1 && (evidence.get('person') ?? 0) >= 1.5));

/* "Mr. Washington" is a person whatever Washington is elsewhere. */
const isPersonByTitle = (evidence: Evidence, { title }: NameRun): boolean => title !== '' && (evidence.get('person') ?? 0) >= 4;
const TITLED = { kind: 'person', confidence: 0.95 } as const;

function described(tagged: TaggedText, run: NameRun, words: MentionWords) {
  const parts = runWords(tagged, run);
  const key = parts.join(' ');
  return { run, parts, key, evidence: evidenceOf(tagged, run, parts, key, words) };
}

function asMention(tagged: TaggedText, run: NameRun, kind: ActorKind, confidence: number, words: MentionWords): Mention {
  const { tokens, text } = tagged;
  const { first } = run;
  let { last } = run;
  const start = tokens[first]?.start ?? 0;
  let end = tokens[last - 1]?.end ?? start;
  while (last - 1 > first && words.customs.titles.has(plainToken(tokens[last - 1])) && kind !== 'person' && kind !== 'agency') last -= 1;
  if (last !== run.last) end = tokens[last - 1]?.end ?? end;
  if (POSSESSIVE.test(text.slice(start, end)) && kind === 'person') end -= 2;
  const name = text.slice(start, end);
  return {
    span: { start, end },
    first,
    last,
    kind,
    name,
    confidence,
    title: withFormer(tokens, first, run.title || roleBefore(tokens, first, kind, words), words),
    owners: [],
    ownersNames: [],
  };
}

/** A role written small before a person's name: "spokesman Danil Kovrek", "former president Ana Roldan". */
function roleBefore(tokens: readonly Token[], first: number, kind: ActorKind, words: MentionWords): string {
  if (kind !== 'person') return '';
  const found: string[] = [];
  for (let at = first - 1; at >= 0 && found.length < 3; at--) {
    const token = tokens[at];
    if (!token || token.sentence !== tokens[first]?.sentence || !/^\p{L}/u.test(token.text)) break;
    const word = plainToken(token);
    if (found.length === 0 ? !words.roles.has(word) : !(words.customs.titles.has([word, ...found].join(' ')) || words.roles.has(word)))
      break;
    found.unshift(word);
  }
  return found.join(' ');
}

/* "former Ohio governor Ana Roldan": what is over stands before the title, with a place between. */
function withFormer(tokens: readonly Token[], first: number, title: string, { former }: MentionWords): string {
  if (title === '' || former.has(title.split(' ')[0] ?? '')) return title;
  for (let at = first - 1; at >= Math.max(0, first - 6); at--) {
    const token = tokens[at];
    if (!token || token.sentence !== tokens[first]?.sentence || ENDS_TITLE.has(token.tag) || token.text === ',') break;
    if (former.has(token.lower)) return `former ${title}`;
  }
  return title;
}

const ENDS_TITLE: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['VERB', 'AUX', 'PRON', 'ADP', 'CCONJ']);

/** The places of known names, each with the candidate it belongs to: "Ana Roldan" for a known "Roldan", never "Asma Roldan" for Ana's. */
function knownMentions(tagged: TaggedText, candidates: readonly Mention[], known: KnownIndex, words: MentionWords): Mention[] {
  const found: Mention[] = [];
  for (const { span, owners } of findKnownNames(tagged.text, known)) {
    const ids = new Set(owners.map(({ id }) => id));
    const [owner] = owners;
    if (!owner) continue;
    const names = ids.size === 1 ? (known.byId.get(owner.id) ?? []).map(({ text }) => text) : [];
    const around = candidates.find((candidate) => candidate.span.start <= span.start && span.end <= candidate.span.end);
    const isLonger = around !== undefined && around.span.end - around.span.start > span.end - span.start;
    const isWord = !/\s/u.test(tagged.text.slice(span.start, span.end));
    if (around && isLonger && !fitsLonger(around, owner, names, isWord, words)) continue;
    const keeps = around && (!isLonger || owner.kind === 'person');
    const place = keeps ? around.span : span;
    if (found.some((other) => other.span.start < place.end && place.start < other.span.end)) continue;
    const { first, last } = keeps ? around : tokensIn(tagged.tokens, span);
    found.push({
      span: place,
      first,
      last,
      kind: owner.kind,
      name: tagged.text.slice(place.start, place.end),
      confidence: ids.size === 1 ? 0.97 : 0.6,
      title: around?.title ?? '',
      owners,
      ownersNames: names,
    });
  }
  return found;
}

function fitsLonger(around: Mention, owner: KnownName, names: readonly string[], isWord: boolean, words: MentionWords): boolean {
  if (owner.kind !== 'person') return !isWord;
  const whole = personName(around.name, words.customs);
  if (!whole || around.kind !== 'person') return !isWord;
  return names.some((name) => {
    const own = personName(name, words.customs);
    return own !== null && own.given !== null && comparePersons(own, whole, words.customs) !== null;
  });
}

function tokensIn(tokens: readonly Token[], { start, end }: Span): Pick<Mention, 'first' | 'last'> {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < tokens.length && (tokens[last]?.start ?? end) < end) last += 1;
  return { first: low, last };
}
