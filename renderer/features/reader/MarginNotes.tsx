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
  /** How many notes fit beside the paragraph. */
  room: number;
  onSelect: (id: AnnotationId) => void;
}>) {
  const shown = notes.slice(0, room);
  return (
    <div className="side">
      {shown.map(({ mark, confidence }) => (
        <button
          key={mark.id}
          type="button"
          tabIndex={-1}
          className={classNames('mnote', confidence !== null && 'sug', mark.id === active && 'on')}
          onClick={() => onSelect(mark.id)}
        >
          {mark.body.kind === 'quote' ? (
            <>
              <b>
                {mark.body.speakerId
                  ? (actors.get(mark.body.speakerId)?.name ?? 'Not in the register')
                  : confidence === null
                    ? 'No speaker yet'
                    : 'Not sure who'}
              </b>
              <QuoteLine body={mark.body} actors={actors} outlet={outlet} />
              {confidence === null ? null : <span className="suggested-so">suggested, {percent(confidence)}</span>}
            </>
          ) : (
            <>
              <b>Note</b>
              <span className="clamped">{mark.note || 'empty'}</span>
            </>
          )}
        </button>
      ))}
      {notes.length > shown.length ? <span className="mnote-more">{notes.length - shown.length} more in the list</span> : null}
    </div>
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
