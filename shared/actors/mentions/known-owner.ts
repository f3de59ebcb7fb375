import { foldName } from '../names.ts';
import { comparePersons, personName } from '../person-names.ts';
import type { Mention } from './find-mentions.ts';
import type { MentionWords } from './mention-words.ts';

/**
 * The register's entry that an actor's mentions stand for; null where they name none, several, or one whose names do not go
 * with the fullest name here: "Roldan" may be Ana's alias in the register and Ina's surname in this text.
 */
export function knownIdOf(name: string, mentions: readonly Mention[], words: MentionWords): string | null {
  const ids = new Set<string>();
  for (const { owners } of mentions) for (const { id } of owners) ids.add(id);
  const [id] = ids;
  if (id === undefined || ids.size > 1) return null;
  const known = mentions.find(({ owners }) => owners.length > 0);
  if (known?.kind !== 'person') return id;
  const whole = personName(name, words.customs);
  if (!whole || whole.given === null) return id;
  const fits = known.ownersNames.some((own) => {
    if (foldName(own) === foldName(name)) return true;
    const other = personName(own, words.customs);
    return other !== null && other.given !== null && comparePersons(other, whole, words.customs) !== null;
  });
  return fits || known.ownersNames.every((own) => (personName(own, words.customs)?.given ?? null) === null) ? id : null;
}
