import type { ActorKind } from '../../model/actor.ts';
import { type BodyName, bodyName, compareBodies } from '../body-names.ts';
import { comparePersons, type PersonName, personName, type Sex } from '../person-names.ts';
import { soundsAlike } from '../sound.ts';
import { Candidates, consonants, keysOfBody, keysOfPerson } from './candidates.ts';
import type { Mention } from './find-mentions.ts';
import type { MentionWords } from './mention-words.ts';
import { plainWord } from './name-runs.ts';

/** Mentions of one actor, by their places in the list of mentions. */
export type Cluster = {
  kind: ActorKind;
  name: string;
  mentions: number[];
  /** The names of the mentions in the form that is compared. */
  forms: Set<string>;
  person: PersonName | null;
  body: BodyName | null;
  /** Titles and roles that stood before the name or beside it. */
  roles: Set<string>;
  sex: Sex | null;
  /** A surname that several persons of the text bear: nobody knows which. */
  unsure: boolean;
  /** Of an unsure one, the clusters it may be. */
  bearers: readonly number[];
};

/** Puts the mentions together, one cluster an actor; the second list has each mention's cluster. */
export function clusterMentions(mentions: readonly Mention[], words: MentionWords): Readonly<{ clusters: Cluster[]; of: number[] }> {
  const clusters: Cluster[] = [];
  const of: number[] = mentions.map(() => -1);
  const named = mentions.map((mention) => readName(mention, words));
  const candidates = new Candidates();
  /* Most names come again as they stood before: those need no comparing. */
  const byForm = new Map<ActorKind, Map<string, number>>();
  const put = (at: number, cluster: number, { mention, sort, form }: Named): void => {
    const into = clusters[cluster];
    if (!into) return;
    of[at] = cluster;
    into.mentions.push(at);
    const ofSort = byForm.get(sort) ?? new Map<string, number>();
    if (ofSort.size === 0) byForm.set(sort, ofSort);
    if (!into.unsure && !ofSort.has(form)) ofSort.set(form, cluster);
    if (!into.forms.has(form)) {
      into.forms.add(form);
      candidates.add(cluster, [form]);
    }
    if (mention.title !== '') into.roles.add(mention.title);
    into.sex ??= sexOf(mention, words);
  };
  const open = (at: number, name: Named, bearers: readonly number[] = []): void => {
    const cluster = newCluster(name.mention, words, bearers);
    clusters.push(cluster);
    candidates.add(clusters.length - 1, keysOffered(cluster, words));
    put(at, clusters.length - 1, name);
  };
  /* Names in full first: a bare surname may come before its bearer's name, as in a headline. */
  for (const [at, name] of named.entries()) {
    const { mention, person, sort, form } = name;
    if (mention.kind === 'person' && (person === null || person.given === null)) continue;
    const same = byForm.get(sort)?.get(form) ?? sameCluster(name, clusters, candidates, words);
    if (same < 0) open(at, name);
    else {
      put(at, same, name);
      if (lengthen(clusters[same], mention, person, words)) candidates.add(same, keysOffered(clusters[same], words));
    }
  }
  const owners = new Map<string, number>();
  const bare = [...named.entries()].filter(([at]) => (of[at] ?? -1) < 0);
  /* Those with a title first: "Mr. Halm" beside Mary Halm is another bearer of the name, wherever he stands. */
  for (const [at, name] of [
    ...bare.filter(([, { mention }]) => mention.title !== ''),
    ...bare.filter(([, { mention }]) => mention.title === ''),
  ]) {
    const { mention } = name;
    const written = `${mention.title} ${mention.name}`;
    const owner = owners.get(written) ?? bareOwner(name, clusters, candidates, words, (cluster) => owners.set(written, cluster));
    if (owner === null) open(at, name);
    else if (typeof owner === 'number') put(at, owner, name);
    else {
      const twin = clusters.findIndex(
        ({ unsure, bearers, name: kept }) => unsure && plainWord(kept) === plainWord(mention.name) && bearers.length === owner.length,
      );
      if (twin >= 0) put(at, twin, name);
      else open(at, name, owner);
    }
  }
  for (const cluster of clusters) cluster.mentions.sort((a, b) => a - b);
  return { clusters, of };
}

/** A mention with its name in the forms that are compared; `sort` is one for all kinds of bodies. */
type Named = Readonly<{ mention: Mention; sort: ActorKind; form: string; person: PersonName | null }>;

const readName = (mention: Mention, words: MentionWords): Named => ({
  mention,
  sort: BODIES.has(mention.kind) ? 'organisation' : mention.kind,
  form: canonical(mention.name, words),
  person: mention.kind === 'person' ? personName(mention.name, words.customs) : null,
});

function keysOffered(cluster: Cluster | undefined, words: MentionWords): readonly string[] {
  if (!cluster) return [];
  if (cluster.person) return keysOfPerson(cluster.person).offered;
  const form = canonical(cluster.name, words);
  return cluster.body ? [...keysOfBody(cluster.body), form, lastWord(form)] : [form, lastWord(form)];
}

const lastWord = (form: string): string => form.slice(form.lastIndexOf(' ') + 1);

/** The first cluster that the name belongs to; -1 for none. */
function sameCluster({ mention, person, form }: Named, clusters: readonly Cluster[], candidates: Candidates, words: MentionWords): number {
  const body = person ? null : bodyOf(mention.name, mention.kind, words);
  const keys = person ? keysOfPerson(person).sought : [form, lastWord(form), ...(body ? keysOfBody(body) : [])];
  const same = candidates.with(keys).find((at) => {
    const cluster = clusters[at];
    return cluster !== undefined && isSame(cluster, mention, person, words);
  });
  return same ?? -1;
}

const BODIES: ReadonlySet<ActorKind> = new Set<ActorKind>(['organisation', 'government', 'agency']);

function newCluster(mention: Mention, words: MentionWords, bearers: readonly number[]): Cluster {
  const isPerson = mention.kind === 'person';
  return {
    kind: mention.kind,
    name: mention.name,
    mentions: [],
    forms: new Set(),
    person: isPerson ? personName(mention.name, words.customs) : null,
    body: isPerson ? null : bodyOf(mention.name, mention.kind, words),
    roles: new Set(),
    sex: null,
    unsure: bearers.length > 0,
    bearers,
  };
}

const bodyOf = (name: string, kind: ActorKind, words: MentionWords): BodyName | null => bodyName(name, words.customs, kind === 'agency');

function sexOf(mention: Mention, words: MentionWords): Sex | null {
  if (mention.kind !== 'person') return null;
  for (const word of mention.title === '' ? [] : mention.title.split(' ')) {
    if (words.customs.female.has(word)) return 'female';
    if (words.customs.male.has(word)) return 'male';
  }
  return personName(mention.name, words.customs)?.sex ?? null;
}

function isSame(cluster: Cluster, mention: Mention, name: PersonName | null, words: MentionWords): boolean {
  if (name !== null || mention.kind === 'person') {
    if (!cluster.person || !name || cluster.person.given === null) return false;
    if (cluster.person.run === name.run) return true;
    const sameSurname = soundsAlike(cluster.person.surname, name.surname) >= 0.9;
    if (sameSurname && name.given !== null && (cluster.person.middle.includes(name.given) || name.middle.includes(cluster.person.given)))
      return true;
    return (comparePersons(cluster.person, name, words.customs)?.score ?? 0) >= 0.55;
  }
  if (cluster.person || !kindsMeet(cluster.kind, mention.kind)) return false;
  const [one, other] = [canonical(cluster.name, words), canonical(mention.name, words)];
  if (one === other) return true;
  if (cluster.forms.has(other)) return true;
  /* "Republicans" are more than the "Oversight Committee Republicans". */
  if (cluster.kind === 'group' && mention.kind === 'group') return false;
  const body = bodyOf(mention.name, mention.kind, words);
  if (!cluster.body || !body || mention.kind === 'place') return false;
  const agreement = compareBodies(cluster.body, body);
  if (agreement && agreement.score >= 0.5) return agreement.kind !== 'transliteration';
  return isShortened(one, other) || isShortened(other, one);
}

/* "Foreign Ministry" after "Russian Foreign Ministry", "Post" after "Washington Post": the end of the name, in whole words. */
const isShortened = (short: string, long: string): boolean => long.endsWith(` ${short}`) && short.length > 3;

const kindsMeet = (one: ActorKind, other: ActorKind): boolean =>
  one === other || (one !== 'place' && other !== 'place' && one !== 'group' && other !== 'group');

/** The name in one form for comparing, known long forms for short ones. */
function canonical(name: string, words: MentionWords): string {
  const known = canonicals.get(words) ?? new Map<string, string>();
  canonicals.set(words, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  const key = name
    .split(/[\s,]+/)
    .map(plainWord)
    .filter((word) => word !== '' && word !== 'the')
    .join(' ');
  const found = words.sameBody.get(key) ?? key;
  if (known.size > 20_000) known.clear();
  known.set(name, found);
  return found;
}
const canonicals = new WeakMap<MentionWords, Map<string, string>>();

/** Gives the cluster the mention's name where it is the better one; whether it did. */
function lengthen(cluster: Cluster | undefined, mention: Mention, name: PersonName | null, words: MentionWords): boolean {
  if (!cluster) return false;
  const longer = name && cluster.person ? isBetterName(cluster.person, name, words) : mention.name.length > cluster.name.length;
  if (!longer) return false;
  cluster.name = mention.name;
  cluster.person = name ?? cluster.person;
  if (!name) cluster.body = bodyOf(mention.name, mention.kind, words);
  return true;
}

/* The longer of two full names, but not one with a word before the given name ("Vermonter Ana Roldan"). */
function isBetterName(kept: PersonName, name: PersonName, { customs }: MentionWords): boolean {
  if (name.given === null || kept.given === null || name.given.length < 2) return false;
  const isGiven = (word: string): boolean => customs.femaleNames.has(word) || customs.maleNames.has(word);
  if (name.given !== kept.given && isGiven(name.given) !== isGiven(kept.given)) return isGiven(name.given);
  return name.run.length > kept.run.length;
}

/**
 * Whose a bare surname or given name is: the only bearer's, or of several the one whom the title fits. Who is nearer or named
 * oftener decides nothing: "Clinton" in a text with two of them may be either. Null: nobody is named so in full. An only bearer is
 * remembered for the next time: nothing around the name could change it.
 */
function bareOwner(
  { mention, person }: Named,
  clusters: readonly Cluster[],
  candidates: Candidates,
  words: MentionWords,
  remember: (cluster: number) => void,
): number | readonly number[] | null {
  const name = person ?? personName(mention.name, words.customs);
  if (!name) return null;
  const all = candidates.with([consonants(name.surname)]).filter((cluster) => clusters[cluster]?.person);
  const bearers = all.filter((cluster) => {
    const other = clusters[cluster]?.person;
    return other && !clusters[cluster]?.unsure && soundsAlike(other.surname, name.surname) >= 0.9;
  });
  const sex = sexOf(mention, words);
  const fitting = bearers.filter((cluster) => sex === null || (clusters[cluster]?.sex ?? sex) === sex);
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) {
    if (bearers.length === 1) remember(only);
    return only;
  }
  if (bearers.length === 0) {
    const byGiven = all.filter(
      (cluster) => clusters[cluster]?.person?.given === name.surname || clusters[cluster]?.person?.middle.includes(name.surname),
    );
    return byGiven.length === 1 && mention.title === '' ? (byGiven[0] ?? null) : byGiven.length > 1 ? byGiven : null;
  }
  if (fitting.length === 0) return null;
  const withTitle = fitting.filter((cluster) => mention.title !== '' && clusters[cluster]?.roles.has(mention.title));
  return withTitle.length === 1 ? (withTitle[0] ?? null) : fitting;
}
