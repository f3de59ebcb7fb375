import { type RefObject, useMemo } from 'react';
import type { ActorBrief } from '../../../shared/model/actor.ts';
import type { Annotation, Certainty, Directness, OutletStance, QuoteBody } from '../../../shared/model/annotation.ts';
import { Choice, Select } from '../../ui/index.ts';
import { ActorPicker } from './ActorPicker.tsx';
import { VenueField } from './MarkFields.tsx';
import { recentSpeakers } from './outline.ts';
import { RelayEditor } from './RelayEditor.tsx';
import type { MadeFor, Marks } from './use-marks.ts';
import { certaintyWords, directnessWords, stanceWords } from './words.ts';

const directness = options(directnessWords);
const certainty = options(certaintyWords);
const stances = [{ value: 'undecided' as const, label: 'Not decided' }, ...options(stanceWords)];

/** Who said it, through whom, where, how surely, and what the outlet does with it. Every change is kept at once. */
export function QuoteForm({
  mark,
  body,
  marks,
  outlet,
  speakerRef,
}: Readonly<{
  mark: Annotation;
  body: QuoteBody;
  marks: Marks;
  outlet: ActorBrief | null;
  speakerRef: RefObject<HTMLInputElement | null>;
}>) {
  const change = (patch: Partial<QuoteBody>, madeFor?: MadeFor) => changeBody((now) => ({ ...now, ...patch }), madeFor);
  const changeBody = (next: (body: QuoteBody) => QuoteBody, madeFor?: MadeFor) =>
    void marks.edit(mark.id, (now) => (now.body.kind === 'quote' ? { body: next(now.body) } : {}), madeFor);
  const recent = useMemo(
    () => recentSpeakers(marks.list, mark.id).flatMap((id) => marks.actors.get(id) ?? []),
    [marks.list, marks.actors, mark.id],
  );
  const venues = useMemo(
    () => [...new Set(marks.list.flatMap((one) => (one.body.kind === 'quote' && one.body.venue !== '' ? [one.body.venue] : [])))],
    [marks.list],
  );
  const speaker = body.speakerId ? (marks.actors.get(body.speakerId) ?? null) : null;
  return (
    <>
      <dt>Speaker</dt>
      <dd>
        <ActorPicker
          label="Speaker"
          inputRef={speakerRef}
          placeholder="Type a few letters"
          value={speaker}
          onChange={(speakerId, madeFor) => change({ speakerId }, madeFor)}
          articleId={mark.articleId}
          makes={['person', 'organisation', 'unnamed']}
          make={marks.makeActor}
          recent={recent}
        />
      </dd>
      <dt>Relays</dt>
      <dd>
        <RelayEditor
          relays={body.relays}
          speaker={speaker}
          venue={body.venue}
          outlet={outlet}
          actors={marks.actors}
          articleId={mark.articleId}
          make={marks.makeActor}
          onChange={(next, madeFor) => changeBody((now) => ({ ...now, relays: next(now.relays) }), madeFor)}
        />
      </dd>
      <dt>Venue</dt>
      <dd>
        <VenueField venue={body.venue} used={venues} onChange={(venue) => change({ venue })} />
      </dd>
      <dt>Words are</dt>
      <dd>
        <Choice<Directness>
          label="Words are"
          value={body.directness}
          options={directness}
          onChange={(next) => next && change({ directness: next })}
        />
      </dd>
      <dt>Speaker is</dt>
      <dd>
        <Choice<Certainty>
          label="Speaker is"
          value={body.certainty}
          options={certainty}
          clearable
          onChange={(next) => change({ certainty: next })}
        />
      </dd>
      <dt>Outlet</dt>
      <dd>
        <Select<OutletStance | 'undecided'>
          label="Outlet"
          small
          value={body.outletStance ?? 'undecided'}
          options={stances}
          onChange={(next) => change({ outletStance: next === 'undecided' ? null : next })}
        />
      </dd>
    </>
  );
}

function options<Value extends string>(words: Readonly<Record<Value, string>>) {
  return (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));
}
