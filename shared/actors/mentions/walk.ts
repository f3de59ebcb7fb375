import type { ActorKind } from '../../model/actor.ts';
import type { TaggedText, Token } from '../../quotes/tagged-text.ts';
import type { Span } from '../../text/words.ts';
import type { Cluster } from './clusters.ts';
import type { MentionWords, Pronoun } from './mention-words.ts';
import { plainToken, plainWords } from './name-runs.ts';
import { type Head, headOf, type Phrase, type Placed, phraseAt } from './phrases.ts';
import { type Choice, choose, QUOTED, Salience } from './salience.ts';

/** A source or group without a name: its description as it first stands, its first article in small letters. */
export type Unnamed = { description: string; kind: ActorKind; noun: string; words: ReadonlySet<string>; key: string };

type Walked = Readonly<{ references: Map<number, Choice>; unnamed: Unnamed[] }>;

/**
 * Goes through the text once, in order, and tells whom each pronoun and each role phrase means by who is present there. Actors
 * are numbered by their cluster; the unnamed follow after the clusters.
 */
export function walk(
  tagged: TaggedText,
  placed: Placed,
  clusters: Cluster[],
  of: readonly number[],
  speakers: readonly Span[],
  words: MentionWords,
): Walked {
  const { tokens } = tagged;
  const state: State = {
    tagged,
    placed,
    clusters,
    of,
    words,
    salience: new Salience(),
    references: new Map(),
    unnamed: [],
    speaking: new Map(),
  };
  const speaks = new Uint8Array(tokens.length);
  for (const span of speakers) {
    const head = headOf(tagged, placed, span, words);
    if (!head || head.kind === 'several') continue;
    state.speaking.set(tokenOf(head, placed), head);
    speaks[tokenOf(head, placed)] = 1;
  }
  rolesBesideNames(state);
  const marks = new QuotationMarks(tokens);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const quoted = marks.pass(at, token);
    const mention = placed.at[at] as number;
    if (mention >= 0) {
      if (placed.mentions[mention]?.last !== at + 1) continue;
      occurs(state, of[mention] ?? 0, speaks[at] === 1 ? 1.6 : placeWeight(state, mention, quoted), token);
      continue;
    }
    /* By the tag first: asking the lists for every word of a text takes most of the time. */
    const { tag } = token;
    const speaking = speaks[at] === 1 ? state.speaking.get(at) : undefined;
    if (tag !== 'NOUN' && tag !== 'PROPN' && tag !== 'PRON' && tag !== 'ADJ' && !speaking) continue;
    const pronoun = tag === 'PRON' || speaking ? words.pronouns.get(token.lower) : undefined;
    if (pronoun) meetPronoun(state, at, pronoun, quoted, speaking !== undefined);
    else {
      const phrase = speaking?.kind === 'phrase' ? speaking.phrase : phraseAt(tagged, placed, at, words);
      if (phrase) meetPhrase(state, phrase, speaking !== undefined, quoted);
    }
  }
  return { references: state.references, unnamed: state.unnamed };
}

type State = Readonly<{
  tagged: TaggedText;
  placed: Placed;
  clusters: Cluster[];
  of: readonly number[];
  words: MentionWords;
  salience: Salience;
  references: Map<number, Choice>;
  unnamed: Unnamed[];
  /** By the token on which the speaker turns; for a name, its last token. */
  speaking: Map<number, Head>;
}>;

function tokenOf(head: Head, placed: Placed): number {
  if (head.kind === 'mention') return (placed.mentions[head.mention]?.last ?? 1) - 1;
  return head.kind === 'pronoun' ? head.token : head.kind === 'phrase' ? head.phrase.head : -1;
}

const occurs = ({ salience }: State, actor: number, weight: number, { sentence, paragraph }: Token): void =>
  salience.occurs(actor, weight, sentence, paragraph);

/* A subject stays in mind, an owner ("Kovrek's lawyer") or a name inside a quotation less. */
function placeWeight({ tagged, placed }: State, mention: number, quoted: boolean): number {
  const { tokens, sentences } = tagged;
  const { first = 0, last = 0, kind } = placed.mentions[mention] ?? {};
  const next = tokens[last];
  if (quoted) return QUOTED;
  if (/^['’]s?$/.test(next?.text ?? '')) return 0.4;
  const before = tokens[first - 1];
  const isOf = before?.tag === 'ADP' || before?.text === '(';
  if (next?.tag === 'VERB' || next?.tag === 'AUX') return isOf ? 0.7 : 1.1;
  const sentence = sentences[tokens[first]?.sentence ?? 0];
  const opens = sentence !== undefined && first - sentence.first < 5 && !isOf;
  return opens ? 1 : kind === 'person' && next?.text === ',' && !isOf ? 0.7 : isOf ? 0.4 : 0.5;
}

/** "Ana Roldan, the interior minister", "Kovrek is a lawyer": the role is his whom the name beside it means. */
function rolesBesideNames({ tagged, placed, clusters, of, words }: State): void {
  const { tokens } = tagged;
  for (const [index, mention] of placed.mentions.entries()) {
    if (mention.kind !== 'person') continue;
    const cluster = clusters[of[index] ?? 0];
    const [comma, following] = [tokens[mention.last], tokens[mention.last + 1]];
    const isBeside = comma?.text === ',' || comma?.text === '(' || /^(?:is|was|'s)$/.test(comma?.lower ?? '');
    if (!cluster || !isBeside || !following) continue;
    for (let at = mention.last + 1; at < Math.min(tokens.length, mention.last + 9); at++) {
      const token = tokens[at];
      if (
        !token ||
        token.sentence !== comma?.sentence ||
        (at > mention.last + 1 && /^(?:PUNCT|VERB|PRON|ADP)$/.test(token.tag) && token.text !== '-')
      )
        break;
      if (!words.roles.has(plainToken(token)) || tokens[at + 1]?.tag === 'NOUN') continue;
      const isOver = tokens.slice(mention.last + 1, at).some(({ lower }) => words.former.has(lower));
      cluster.roles.add(isOver ? `former ${plainToken(token)}` : plainToken(token));
      if (cluster.sex === null && words.customs.female.has(plainToken(token))) cluster.sex = 'female';
      if (cluster.sex === null && words.customs.male.has(plainToken(token))) cluster.sex = 'male';
      break;
    }
  }
}

function meetPronoun(state: State, at: number, pronoun: Pronoun, quoted: boolean, speaks: boolean): void {
  const { tagged, clusters, salience, unnamed, references } = state;
  const token = tagged.tokens[at];
  if (!token || (quoted && !speaks)) return;
  const fits: number[] = [];
  /* "Clinton said … She added": a surname of two stands for the one whom the pronoun fits, or for nobody that is known. */
  const standsIn = new Map<number, number>();
  for (let actor = 0; actor < clusters.length; actor++) {
    const cluster = clusters[actor];
    if (!cluster || !pronounFits(cluster, pronoun)) continue;
    fits.push(actor);
    if (!cluster.unsure) continue;
    const [only, second] = cluster.bearers.filter((bearer) => clusters[bearer] && pronounFits(clusters[bearer], pronoun));
    if (only !== undefined && second === undefined) standsIn.set(actor, only);
  }
  for (let at = 0; at < unnamed.length; at++)
    if (unnamedFits(unnamed[at] as Unnamed, pronoun, state.words)) fits.push(clusters.length + at);
  const weights = new Map<number, number>();
  for (const { actor, weight } of salience.among(fits, token.sentence, token.paragraph)) {
    const meant = standsIn.get(actor) ?? actor;
    const isOpen = pronoun.sex !== null && (clusters[meant]?.sex ?? null) === null;
    weights.set(meant, Math.max(weights.get(meant) ?? 0, isOpen ? weight * 0.7 : weight));
  }
  const weighed = [...weights].map(([actor, weight]) => ({ actor, weight })).sort((a, b) => b.weight - a.weight || a.actor - b.actor);
  const nearest = choose(weighed, pronoun.of === 'person' ? 0.92 : 0.75);
  const choice = withoutUnsure(state, acrossParagraphs(state, nearest, pronoun.of === 'person' ? fits : [], standsIn, token));
  references.set(at, choice);
  if (choice.actor === null) return;
  const cluster = clusters[choice.actor];
  if (cluster && cluster.sex === null && pronoun.sex !== null && choice.confidence > 0.7) cluster.sex = pronoun.sex;
  const next = tagged.tokens[at + 1];
  const isSubject = next?.tag === 'VERB' || next?.tag === 'AUX' || next?.tag === 'ADV';
  const isExpletive = pronoun.of === 'body' && next?.tag === 'AUX' && !speaks;
  if (!isExpletive) occurs(state, choice.actor, speaks ? 1.5 : isSubject ? 0.95 : 0.6, token);
}

/**
 * A pronoun for somebody of an earlier paragraph is less sure, and open where another who fits stands as near or nearer: readers
 * too go by what the sentence says then, which nothing here understands.
 */
function acrossParagraphs(
  { salience }: State,
  choice: Choice,
  rivals: readonly number[],
  standsIn: ReadonlyMap<number, number>,
  { paragraph }: Token,
): Choice {
  const places = rivals.flatMap((rival) => {
    const place = salience.standsAt(rival);
    return place ? [{ ...place, actor: standsIn.get(rival) ?? rival, isSurname: standsIn.has(rival) }] : [];
  });
  const own = places.filter(({ actor }) => actor === choice.actor).sort((a, b) => b.sentence - a.sentence)[0];
  if (own?.paragraph === paragraph) return choice;
  if (own?.isSurname) return OPEN;
  const isRivalled = places.some(({ actor, sentence }) => actor !== choice.actor && sentence >= (own?.sentence ?? 0));
  return isRivalled ? OPEN : { ...choice, confidence: Math.min(choice.confidence, ACROSS_PARAGRAPHS) };
}

const withoutUnsure = ({ clusters }: State, choice: Choice): Choice =>
  choice.actor !== null && clusters[choice.actor]?.unsure ? OPEN : choice;

const OPEN: Choice = { actor: null, confidence: 0 };
const ACROSS_PARAGRAPHS = 0.8;
const BY_ROLE = 0.85;

function pronounFits({ kind, sex }: Cluster, pronoun: Pronoun): boolean {
  if (pronoun.of === 'person') return kind === 'person' && (sex === null || pronoun.sex === null || sex === pronoun.sex);
  if (pronoun.of === 'body') return kind === 'organisation' || kind === 'government' || kind === 'agency';
  return kind === 'group' || kind === 'organisation' || kind === 'government';
}

function unnamedFits({ kind, words, noun }: Unnamed, pronoun: Pronoun, { roles }: MentionWords): boolean {
  if (pronoun.of === 'body') return kind === 'organisation' || kind === 'government';
  if (pronoun.of !== 'person') return kind === 'group';
  if (kind !== 'unnamed' || !roles.has(noun)) return false;
  const isWoman = words.has('woman') || words.has('spokeswoman');
  const isMan = words.has('man') || words.has('spokesman');
  if (!isWoman && !isMan) return true;
  return (isWoman && pronoun.sex === 'female') || (isMan && pronoun.sex === 'male') || (isWoman !== isMan && pronoun.sex === null);
}

function meetPhrase(state: State, phrase: Phrase, speaks: boolean, quoted: boolean): void {
  const { tagged, references, words } = state;
  const token = tagged.tokens[phrase.head];
  if (!token || (quoted && !speaks) || describesName(state, phrase)) return;
  const choice = phrase.definite && !phrase.relational ? meant(state, phrase, token) : null;
  if (choice && (choice.actor !== null || choice.confidence < 0)) {
    references.set(phrase.head, { actor: choice.actor, confidence: Math.max(0, choice.confidence) });
    if (choice.actor !== null) occurs(state, choice.actor, speaks ? 1.5 : 0.8, token);
    return;
  }
  if (!speaks && !words.sources.has(phrase.noun)) return;
  const actor = asUnnamed(state, phrase);
  references.set(phrase.head, { actor, confidence: speaks ? 0.85 : 0.7 });
  occurs(state, actor, speaks ? 1.5 : 0.7, token);
}

/* In "Ana Roldan, a lawyer" and "a lawyer, Ana Roldan," the phrase is no second person. */
function describesName({ tagged, placed }: State, { first, last, head }: Phrase): boolean {
  const { tokens } = tagged;
  const isPerson = (at: number): boolean => placed.mentions[placed.at[at] ?? -1]?.kind === 'person';
  const [before, after] = [tokens[first - 1], tokens[last]];
  if (before?.text === ',' && before.sentence === tokens[head]?.sentence && isPerson(first - 2)) return true;
  return after?.text === ',' && after.sentence === tokens[head]?.sentence && isPerson(last + 1);
}

/**
 * Whom a definite phrase means: of those with such a role or name the most present. Confidence below 0: several fit and none
 * stands out, so it stays open. Null: nobody fits, the phrase brings in somebody new.
 */
function meant(state: State, phrase: Phrase, token: Token): Choice | null {
  const { clusters, unnamed, salience, words } = state;
  const narrower = words.wider.get(phrase.noun);
  const isRole = (role: string): boolean => role === phrase.noun || narrower?.has(role) === true;
  const asksFormer = phrase.modifiers.some((word) => words.former.has(word));
  const telling = phrase.modifiers.filter((word) => !words.former.has(word) && word.length > 2);
  const kinds = words.bodyReferences.get(phrase.noun);
  const fits: number[] = [];
  for (let actor = 0; actor < clusters.length; actor++) {
    const cluster = clusters[actor] as Cluster;
    if (cluster.unsure) continue;
    if (cluster.kind === 'person') {
      if (cluster.roles.size > 0 && personFits(cluster, isRole, asksFormer, words)) fits.push(actor);
    } else if (kinds && bodyFits(cluster, phrase, telling, kinds)) fits.push(actor);
  }
  for (const [at, one] of unnamed.entries()) {
    const isSame = phrase.plural ? one.noun === phrase.noun && one.kind === 'group' : isRole(one.noun) && one.kind !== 'group';
    if (isSame && telling.every((word) => one.words.has(word))) fits.push(clusters.length + at);
  }
  if (fits.length === 0) return null;
  const choice = choose(salience.among(fits, token.sentence, token.paragraph), fits.length === 1 ? BY_ROLE : 0.82);
  return choice.actor === null ? { actor: null, confidence: -1 } : choice;
}

function personFits({ roles }: Cluster, isRole: (role: string) => boolean, asksFormer: boolean, words: MentionWords): boolean {
  for (const role of roles) {
    const space = role.indexOf(' ');
    const isFormer = words.former.has(space < 0 ? role : role.slice(0, space));
    if (isFormer !== asksFormer) continue;
    const last = role.slice(role.lastIndexOf(' ') + 1);
    if (isRole(last) || isRole(words.titleNouns.get(last) ?? '')) return true;
  }
  return false;
}

function bodyFits({ kind, name }: Cluster, { noun, modifiers }: Phrase, telling: readonly string[], kinds: readonly ActorKind[]): boolean {
  if (kind === 'place' || kind === 'group') return false;
  const own = plainWords(name);
  if (own.includes(noun)) return telling.every((word) => own.includes(word));
  return modifiers.length === 0 && kinds.includes(kind) && !NAMED_NOUNS.has(noun);
}

/* A ministry or party is called so by its name; a company or agency may be called anything. */
const NAMED_NOUNS = new Set(
  'ministry department council court parliament senate congress university institute club league committee commission embassy party union'.split(
    ' ',
  ),
);

function asUnnamed(state: State, phrase: Phrase): number {
  const { tagged, clusters, unnamed, words } = state;
  const tokens = tagged.tokens.slice(phrase.first, phrase.last);
  const written = tagged.text.slice(tokens[0]?.start ?? 0, tokens[tokens.length - 1]?.end ?? 0);
  const isOwned = ownedByPronoun(tokens[0], words);
  const article = tokens[0] && (words.articles.has(tokens[0].lower) || tokens[0].tag === 'DET' || isOwned);
  const description = article ? written.slice(0, 1).toLowerCase() + written.slice(1) : written;
  const all = tokens.map(plainToken).filter((word) => word !== '' && !words.articles.has(word));
  const key = all.join(' ');
  /* "Officials" again are the same officials; "a source" again may be another one, "his lawyer" another man's. */
  const same = phrase.plural || (phrase.definite && !isOwned) ? unnamed.findIndex((one) => one.key === key) : -1;
  if (same >= 0) return clusters.length + same;
  const kinds = words.bodyReferences.get(phrase.noun);
  const kind = phrase.plural ? 'group' : kinds && !words.roles.has(phrase.noun) ? (kinds[0] ?? 'organisation') : 'unnamed';
  unnamed.push({ description, kind, noun: phrase.noun, words: new Set(all), key });
  return clusters.length + unnamed.length - 1;
}

const ownedByPronoun = (token: Token | undefined, { pronouns, owners }: MentionWords): boolean =>
  token !== undefined && (pronouns.has(token.lower) || owners.has(token.lower));

/** Straight and curly double marks, in pairs, each paragraph for itself: a paragraph may reopen what the last left open. */
class QuotationMarks {
  readonly #tokens: readonly Token[];
  #open = false;
  #paragraph = -1;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Whether the token stands in a quotation; to be asked for one token after the other. */
  pass(at: number, token: Token): boolean {
    if (token.paragraph !== this.#paragraph) this.#open = false;
    this.#paragraph = token.paragraph;
    const quoted = this.#open;
    /* Only marks change anything; letters are most of a text. */
    if (token.tag === 'PUNCT' && token.text.length < 3) this.#turn(at, token);
    return quoted;
  }

  #turn(at: number, { text, end }: Token): void {
    if (text === '“' || text === '«' || text === '„') this.#open = true;
    else if (text === '”' || text === '»') this.#open = false;
    else if (text === '"' || text === "''" || text === '``') this.#open = !this.#open;
    else if (text === "'" && this.#tokens[at + 1]?.text === "'" && this.#tokens[at + 1]?.start === end) this.#open = !this.#open;
  }
}
