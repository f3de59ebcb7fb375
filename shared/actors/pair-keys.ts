import type { PreparedActor, PreparedName } from './compared-actor.ts';
import type { NameCustoms } from './name-customs.ts';
import { soundOf } from './sound.ts';

/** A key under which entries meet: an asking entry is compared with every answering one, never two that only answer. */
export type PairKey = Readonly<{ key: string; side: 'asks' | 'answers' | 'both' }>;

/** The keys of an entry: any two entries that sameActor would suggest share one. */
export function keysOf({ actor, names }: PreparedActor, customs: NameCustoms): PairKey[] {
  const keys: PairKey[] = actor.identifiers.map(({ scheme, value }) => both(`id ${scheme.toLowerCase()} ${value}`));
  if (actor.kind === 'unnamed') {
    if (actor.scopeArticleId !== null) keys.push(both(`unnamed ${actor.scopeArticleId}`));
    return keys;
  }
  for (const name of names) {
    keys.push(both(`name ${name.folded}`));
    if (name.abjad.length > 3) keys.push({ key: `abjad ${name.abjad}`, side: name.writing === 'abjad' ? 'both' : 'answers' });
    if (name.person) keys.push(...personKeys(name, customs));
    if (name.body) keys.push(...bodyKeys(name));
  }
  return keys;
}

const both = (key: string): PairKey => ({ key, side: 'both' });

function personKeys({ person }: PreparedName, customs: NameCustoms): PairKey[] {
  if (!person) return [];
  const surname = soundOf(person.surname).consonants || person.surname;
  if (person.given === null) return [{ key: `bare ${surname}`, side: 'both' }];
  const keys: PairKey[] = [{ key: `bare ${surname}`, side: 'answers' }, both(`run ${person.run}`)];
  for (const first of firsts(person.given, customs)) {
    keys.push(both(`full ${surname} ${first}`), both(`letters ${[...person.surname].sort().join('')} ${first}`));
    if (person.surname.length > 7) keys.push(both(`start ${person.surname.slice(0, 4)} ${soundOf(person.given).consonants}`));
    for (const middle of person.middle)
      if (middle.length > 2) keys.push({ key: `full ${soundOf(middle).consonants || middle} ${first}`, side: 'asks' });
  }
  const around = [soundOf(person.given).consonants, surname].sort().join(' ');
  if (person.middle.length === 0) keys.push(both(`turned ${around}`));
  return keys;
}

/* The first sound of a given name and of the long names it may stand for; all vowels are one. */
function firsts(given: string, { shortNames }: NameCustoms): Set<string> {
  return new Set(
    [given, ...(shortNames.get(given) ?? [])]
      .map((name) => soundOf(name).key[0] ?? '')
      .map((letter) => ('aeiou'.includes(letter) ? 'a' : letter)),
  );
}

function bodyKeys({ body }: PreparedName): PairKey[] {
  if (!body) return [];
  const keys = [both(`body ${body.words.map((word) => soundOf(word).consonants || word).join(' ')}`)];
  /* A slip of the hand leaves the beginnings of the words. */
  if (body.words.some((word) => word.length > 5)) keys.push(both(`begin ${body.words.map((word) => word.slice(0, 2)).join(' ')}`));
  if (body.bag !== null) keys.push(both(`bag ${body.bag}`));
  if (body.acronym !== null) keys.push({ key: `short ${body.acronym}`, side: 'asks' });
  for (const initials of body.initials) keys.push({ key: `short ${initials}`, side: 'answers' });
  return keys;
}
