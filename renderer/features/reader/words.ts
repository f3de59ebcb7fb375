import type { ActorBrief } from '../../../shared/model/actor.ts';
import type {
  Anchor,
  AnchorState,
  AnnotationKind,
  Certainty,
  Directness,
  OutletStance,
  QuoteBody,
  Relay,
} from '../../../shared/model/annotation.ts';
import type { ActorId } from '../../../shared/model/ids.ts';
import type { SourceStrength } from '../../../shared/quotes/analysis.ts';
import type { ProposedActor } from '../../../shared/suggestions/suggestion.ts';

/** What a person reads for each value of the records, in one place. */
export const kindWords: Readonly<Record<AnnotationKind, string>> = {
  quote: 'Quote',
  mention: 'Mention',
  highlight: 'Highlight',
  note: 'Note',
};
export const directnessWords: Readonly<Record<Directness, string>> = { direct: 'Direct', mixed: 'Mixed', indirect: 'Indirect' };
export const certaintyWords: Readonly<Record<Certainty, string>> = {
  certain: 'Certain',
  probable: 'Probable',
  possible: 'Possible',
  denied: 'Denies',
  uncommitted: 'Open',
};
export const stanceWords: Readonly<Record<OutletStance, string>> = {
  neutral: 'Neutral: reports without comment',
  endorses: 'Endorses: makes the words its own',
  distances: 'Distances: keeps away from them',
  disputes: 'Disputes: sets something against them',
  unverified: 'Unverified: says it could not confirm',
};
export const strengthWords: Readonly<Record<SourceStrength, string>> = {
  named: 'Named, on the record',
  document: 'A named document or statement',
  'unnamed-role': 'Not named, by role',
  'unnamed-group': 'Not named, a group',
  media: 'Only other media',
  unattributed: 'Nobody is named',
};
export const stateWords: Readonly<Record<AnchorState, string>> = {
  exact: 'The words stand where they were marked.',
  moved: 'The same words stand elsewhere in the text now.',
  edited: 'The words have changed since they were marked.',
  ambiguous: 'The words stand in more than one place: choose the right one.',
  lost: 'The words are not in the text any more.',
};

/** Of several passages, the state that a person has to know first. */
export function worstState(anchors: readonly Anchor[]): AnchorState {
  const order: readonly AnchorState[] = ['lost', 'ambiguous', 'edited', 'moved'];
  return order.find((state) => anchors.some((anchor) => anchor.state === state)) ?? 'exact';
}

/** A quote as it is first marked: nothing said of it but how its words look. */
export const newQuote = (directness: Directness): QuoteBody => ({
  kind: 'quote',
  directness,
  speakerId: null,
  cue: null,
  relays: [],
  venue: '',
  certainty: null,
  outletStance: null,
});

/** Relays with their names; those that left the register are left out. */
export function relayBriefs(
  relays: readonly Relay[],
  actors: ReadonlyMap<ActorId, ActorBrief>,
): readonly (ActorBrief & Readonly<{ step: number }>)[] {
  return relays.flatMap((relay) => {
    const actor = actors.get(relay.actorId);
    return actor ? [{ ...actor, step: relay.step }] : [];
  });
}

/** "Ria Novosti and TASS"; from eight on the rest is counted. Empty for nobody. An unnamed source is one of this article alone. */
export function addsInWords(actors: readonly ProposedActor[]): string {
  const names = actors.map(({ fields }) => (fields.kind === 'unnamed' ? `${fields.name} (in this article)` : fields.name));
  const shown = names.length > 7 ? [...names.slice(0, 6), `${names.length - 6} others`] : names;
  return new Intl.ListFormat('en').format(shown);
}

/** Where words are said, offered while a person types; any other words are as good. */
export const VENUES: readonly string[] = [
  'Statement',
  'Press conference',
  'Interview',
  'Briefing',
  'Telegram',
  'X',
  'Website',
  'In court',
  'In parliament',
  'By telephone',
  'Written answer',
  'Radio',
  'Television',
];
