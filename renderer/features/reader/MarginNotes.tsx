import type { ActorBrief } from '../../../shared/model/actor.ts';
import type { Annotation, QuoteBody } from '../../../shared/model/annotation.ts';
import type { ActorId, AnnotationId } from '../../../shared/model/ids.ts';
import { classNames } from '../../ui/class-names.ts';
import { RelayChain } from '../../ui/index.ts';
import { percent } from './suggested.ts';
import { certaintyWords, relayBriefs } from './words.ts';

/** A mark to be noted; `confidence` is set for one that is only suggested. */
export type Noted = Readonly<{ mark: Annotation; confidence: number | null }>;

/** Beside a paragraph: who speaks in it, through whom, and what was noted. Every mark also stands in the list of marks. */
export function MarginNotes({
  notes,
  active,
  actors,
  outlet,
  room,
  onSelect,
}: Readonly<{
  notes: readonly Noted[];
  active: AnnotationId | null;
  actors: ReadonlyMap<ActorId, ActorBrief>;
  outlet: ActorBrief | null;
  /** How many notes of two lines fit beside the paragraph, with its fraction. */
  room: number;
  onSelect: (id: AnnotationId) => void;
}>) {
  const marks = notes.filter(({ confidence }) => confidence === null).slice(0, Math.max(1, Math.round(room)));
  const free = Math.max(0, marks.length === 0 ? Math.max(1, Math.floor(room)) : Math.floor(room) - marks.length);
  const proposals = notes.filter(({ confidence }) => confidence !== null).slice(0, free);
  const more = notes.length - marks.length - proposals.length;
  const noteOf = ({ mark, confidence }: Noted) => (
    <button
      key={mark.id}
      type="button"
      tabIndex={-1}
      className={classNames('mnote', confidence !== null && 'sug', mark.id === active && 'on')}
      onClick={() => onSelect(mark.id)}
    >
      {mark.body.kind === 'quote' ? (
        <>
          <b>{speakerOf(mark.body, actors, confidence !== null)}</b>
          {confidence === null ? (
            <QuoteLine body={mark.body} actors={actors} outlet={outlet} />
          ) : (
            <SuggestedLine body={mark.body} confidence={confidence} actors={actors} outlet={outlet} />
          )}
        </>
      ) : (
        <>
          <b>Note</b>
          <span className="clamped">{mark.note || 'empty'}</span>
        </>
      )}
    </button>
  );
  return (
    <div className="side">
      {marks.map(noteOf)}
      {/* Suggestions come a moment after the text: what they stand in has no height, so that no line moves. */}
      {proposals.length > 0 ? <div className="proposals">{proposals.map(noteOf)}</div> : null}
      {more > 0 && proposals.length === 0 ? <span className="mnote-more">{more} more in the list</span> : null}
    </div>
  );
}

function speakerOf({ speakerId }: QuoteBody, actors: ReadonlyMap<ActorId, ActorBrief>, suggested: boolean): string {
  if (speakerId) return actors.get(speakerId)?.name ?? 'Not in the register';
  return suggested ? 'Not sure who' : 'No speaker yet';
}

function SuggestedLine({
  body,
  confidence,
  actors,
  outlet,
}: Readonly<{ body: QuoteBody; confidence: number; actors: ReadonlyMap<ActorId, ActorBrief>; outlet: ActorBrief | null }>) {
  const relays = relayBriefs(body.relays, actors);
  return (
    <span className="via one-line">
      {/* The dashes say that it is suggested; beside a chain there is no room for the word. */}
      {relays.length > 0 ? `${percent(confidence)}, via ` : `suggested, ${percent(confidence)}`}
      {relays.length > 0 ? <RelayChain relays={relays} outlet={outlet} /> : null}
    </span>
  );
}

function QuoteLine({
  body,
  actors,
  outlet,
}: Readonly<{ body: QuoteBody; actors: ReadonlyMap<ActorId, ActorBrief>; outlet: ActorBrief | null }>) {
  const relays = relayBriefs(body.relays, actors);
  if (relays.length > 0)
    return (
      <span className="via">
        via <RelayChain relays={relays} outlet={outlet} />
      </span>
    );
  const certainty = body.certainty && body.certainty !== 'certain' ? certaintyWords[body.certainty].toLowerCase() : null;
  return <span className="clamped">{[body.directness, body.venue, certainty].filter(Boolean).join(', ')}</span>;
}
