import type { BodyName } from '../body-names.ts';
import type { PersonName } from '../person-names.ts';
import { soundOf } from '../sound.ts';

/**
 * Finds the few clusters that a name may belong to, so that not every name is compared with every cluster. Whatever
 * comparePersons or compareBodies bring together shares a key here; what shares one need not belong together.
 */
export class Candidates {
  readonly #byKey = new Map<string, number[]>();

  add(cluster: number, keys: readonly string[]): void {
    for (const key of keys) {
      const same = this.#byKey.get(key);
      if (!same) this.#byKey.set(key, [cluster]);
      else if (same[same.length - 1] !== cluster) same.push(cluster);
    }
  }

  /** The clusters with one of the keys, in order, each once. */
  with(keys: readonly string[]): number[] {
    const found: number[] = [];
    for (const key of keys) for (const cluster of this.#byKey.get(key) ?? NONE) if (!found.includes(cluster)) found.push(cluster);
    return found.length > 1 ? found.sort((a, b) => a - b) : found;
  }
}

const NONE: readonly number[] = [];

type Keys = Readonly<{ offered: readonly string[]; sought: readonly string[] }>;

/**
 * What a person is found by, and what others are sought by who may be the same: surnames that sound alike or differ by a slip,
 * a given name that is the other's surname ("Xi Jinping", "Jinping Xi"), a middle name that is ("Ana Roldan Pérez").
 */
export function keysOfPerson(name: PersonName): Keys {
  const known = personKeys.get(name);
  if (known) return known;
  const inner = name.middle.map(consonants);
  const sought = [name.run, consonants(name.surname), ...inner, ...slipKey(name.surname)];
  const found = { offered: name.given === null ? sought : [...sought, consonants(name.given)], sought };
  personKeys.set(name, found);
  return found;
}
const personKeys = new WeakMap<PersonName, Keys>();

/** What a body is found and sought by: the sound of each word, its acronym, and the acronyms that its words give. */
export function keysOfBody(name: BodyName): readonly string[] {
  const known = bodyKeys.get(name);
  if (known) return known;
  const found = [...name.words.map(consonants), ...name.words.flatMap(slipKey), ...name.initials];
  if (name.acronym !== null) found.push(name.acronym);
  bodyKeys.set(name, found);
  return found;
}
const bodyKeys = new WeakMap<BodyName, readonly string[]>();

/** By what a surname or given name alone finds whoever may bear it. */
export const consonants = (word: string): string => soundOf(word).consonants;

/* A slip of the hand leaves the first two letters of a long word alone: see isSlip. */
const slipKey = (word: string): string[] => (word.length > 5 ? [word.slice(0, 2)] : []);
