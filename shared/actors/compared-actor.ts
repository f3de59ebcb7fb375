import type { ActorKind } from '../model/actor.ts';
import { type BodyName, bodyName } from './body-names.ts';
import type { NameCustoms } from './name-customs.ts';
import { foldName } from './names.ts';
import { type PersonName, personName } from './person-names.ts';
import { abjadOf, romanise, romanWords, type Writing, writingOf } from './sound.ts';

/** What of a register entry is compared; every Actor is one. */
export type ComparedActor = Readonly<{
  id: string;
  kind: ActorKind;
  name: string;
  aliases: readonly Readonly<{ text: string }>[];
  affiliations: readonly Readonly<{ text: string }>[];
  description: string;
  identifiers: readonly Readonly<{ scheme: string; value: string }>[];
  scopeArticleId: string | null;
}>;

/** A name taken apart once, for many comparisons. */
export type PreparedName = Readonly<{
  text: string;
  folded: string;
  writing: Writing;
  script: string;
  /** The last word as written, for a reason that names the surname. */
  surname: string;
  abjad: string;
  person: PersonName | null;
  body: BodyName | null;
}>;

export type PreparedActor = Readonly<{
  actor: ComparedActor;
  /** The chief name first, then the aliases, each spelling once. */
  names: readonly PreparedName[];
  /** Telling words of titles, affiliations and description. */
  about: ReadonlySet<string>;
  described: boolean;
}>;

/* More aliases than this are compared by their first ones; nobody is known under so many names that matter. */
const MOST_NAMES = 60;

/** Takes an entry's names apart. */
export function prepareActor(actor: ComparedActor, customs: NameCustoms): PreparedActor {
  const seen = new Set<string>();
  const names: PreparedName[] = [];
  for (const text of [actor.name, ...actor.aliases.slice(0, MOST_NAMES).map((alias) => alias.text)]) {
    const folded = foldName(text);
    if (folded === '' || seen.has(folded)) continue;
    seen.add(folded);
    names.push(prepareName(text, folded, actor.kind, customs));
  }
  const told = [actor.description, ...actor.affiliations.map(({ text }) => text)].join(' ');
  const titles = names.map(({ person }) => person?.title ?? '').join(' ');
  const telling = romanWords(`${told} ${titles}`).filter((word) => word.length > 2 && !customs.empty.has(word));
  return {
    actor,
    names,
    about: new Set(telling.map((word) => customs.spellings.get(word) ?? word)),
    described: told.trim() !== '',
  };
}

function prepareName(text: string, folded: string, kind: ActorKind, customs: NameCustoms): PreparedName {
  const person = kind === 'person' ? personName(text, customs) : null;
  const roman = kind === 'person' ? `${person?.given ?? ''} ${person?.middle.join(' ') ?? ''} ${person?.surname ?? ''}` : romanise(folded);
  return {
    text,
    folded,
    writing: writingOf(folded),
    script: SCRIPTS.find(([, letters]) => letters.test(folded))?.[0] ?? 'other',
    surname:
      text
        .split(/[\s,]+/)
        .reverse()
        .find((word) => /\p{L}{2}/u.test(word)) ?? text,
    abjad: abjadOf(roman),
    person,
    body: kind === 'person' ? null : bodyName(text, customs, kind === 'agency'),
  };
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Greek', /\p{Script=Greek}/u],
];
