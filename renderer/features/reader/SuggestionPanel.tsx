import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { ActorBrief } from '../../../shared/model/actor.ts';
import { AnnotationBody } from '../../../shared/model/annotation.ts';
import type { ActorId } from '../../../shared/model/ids.ts';
import { type ActorChoice, choose } from '../../../shared/suggestions/suggestion.ts';
import { useAct } from '../../app/commands.ts';
import { AgencyMark, Button, Face, Pill } from '../../ui/index.ts';
import { ActorPicker } from './ActorPicker.tsx';
import { QuoteForm } from './QuoteForm.tsx';
import { confidenceWords, type Suggested, type SuggestedBody } from './suggested.ts';
import type { MarkPatch, Marks } from './use-marks.ts';
import type { Suggestions } from './use-suggestions.ts';
import { addsInWords, certaintyWords, directnessWords, stanceWords, strengthWords } from './words.ts';

export type SuggestionActs = Readonly<{ accept: () => void; reject: () => void; edit: () => void }>;

/** A suggestion with everything that accepting it would say, who would be added to the register, and the three answers to it. */
export function SuggestionPanel({
  suggested,
  suggestions,
  marks,
  outlet,
  editing,
  acts,
}: Readonly<{
  suggested: Suggested;
  suggestions: Suggestions;
  marks: Marks;
  outlet: ActorBrief | null;
  editing: boolean;
  acts: SuggestionActs;
}>) {
  const { mark, parts, confidence } = suggested;
  const { body } = mark;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (editing) field.current?.focus();
  }, [editing]);
  useAct({
    id: 'suggestion.acceptEdited',
    title: 'Accept the suggestion as edited',
    keys: 'Ctrl Enter',
    group: 'Suggestions',
    hidden: true,
    enabled: editing,
    run: acts.accept,
  });
  const adds = addsInWords(suggestions.adds([suggested]));
  const name = body.kind === 'quote' ? 'Suggested quote' : 'Suggested mention';
  return (
    <section className="i-mark i-suggested" aria-label={name}>
      <div className="i-head">
        <i className="swatch suggest" aria-hidden="true" />
        <h2>{name}</h2>
        <Pill proposed title="How often such a suggestion is right">
          {confidenceWords(confidence)}
        </Pill>
        <span className="grow" />
        <span className="fig micro muted">{parts.length > 1 ? `${parts.length} places` : placesOf(suggested)}</span>
      </div>
      <blockquote className="i-quote" dir="auto">
        <span className="clamped">
          {(body.kind === 'quote' ? mark.anchors : mark.anchors.slice(0, 1)).map((anchor, i) => (
            <span key={anchor.start}>
              {i > 0 ? <span className="muted"> … </span> : null}
              {anchor.exact}
            </span>
          ))}
        </span>
      </blockquote>
      {editing ? (
        <dl className="form">
          <Editor suggested={suggested} suggestions={suggestions} marks={marks} outlet={outlet} field={field} />
        </dl>
      ) : (
        <dl className="form facts">
          <Facts suggested={suggested} suggestions={suggestions} outlet={outlet} />
        </dl>
      )}
      <Choices suggested={suggested} suggestions={suggestions} />
      {adds ? <p className="i-adds">Accepting adds {adds} to the register.</p> : null}
      <div className="i-answers">
        <Button variant="primary" small keys={editing ? 'Ctrl Enter' : 'A'} onClick={acts.accept}>
          Accept
        </Button>
        {editing ? null : (
          <Button small keys="E" onClick={acts.edit}>
            Edit first
          </Button>
        )}
        <Button small variant="danger" keys={editing ? undefined : 'X'} onClick={acts.reject}>
          Reject
        </Button>
      </div>
    </section>
  );
}

const placesOf = ({ mark }: Suggested): string => mark.anchors.map((anchor) => `${anchor.start}–${anchor.end}`).join(', ');

/** What the engine found of it, in words. What it is not sure of says so. */
function Facts({
  suggested,
  suggestions,
  outlet,
}: Readonly<{ suggested: Suggested; suggestions: Suggestions; outlet: ActorBrief | null }>) {
  const { mark, parts } = suggested;
  const { body } = mark;
  const [first] = parts;
  if (body.kind === 'mention')
    return (
      <Fact name="Actor">
        <Who id={body.actorId} words={first?.anchors[0]?.exact ?? null} suggestions={suggestions} />
      </Fact>
    );
  const cue = [first?.negated ? 'said not to have said so' : '', first?.hedged ? 'reported with a reserve' : ''].filter(Boolean);
  return (
    <>
      <Fact name="Speaker">
        <Who id={body.speakerId} words={first?.speakerWords?.exact ?? null} suggestions={suggestions} />
      </Fact>
      {body.relays.length > 0 ? (
        <Fact name="Relays">
          <ol className="relays" aria-label="From the speaker to this article">
            {body.relays.map((relay, i) => (
              <li key={`${relay.actorId} ${relay.step}`} className={body.relays[i + 1]?.step === relay.step ? 'two' : undefined}>
                <Who id={relay.actorId} words={null} suggestions={suggestions} />
                <em>{`${relay.step === 0 ? 'told' : 'citing'}${i > 0 && body.relays[i - 1]?.step === relay.step ? ', too' : ''}`}</em>
              </li>
            ))}
            <li className="end">
              <AgencyMark actor={outlet} small />
              <span className="one-line">{outlet?.name ?? 'Outlet not known'}</span>
              <em>this article</em>
            </li>
          </ol>
        </Fact>
      ) : null}
      {body.venue ? <Fact name="Venue">{body.venue}</Fact> : null}
      <Fact name="Words are">{directnessWords[body.directness]}</Fact>
      <Fact name="Speaker is">{[body.certainty ? certaintyWords[body.certainty] : 'Not decided', ...cue].join(', ')}</Fact>
      <Fact name="Outlet">{body.outletStance ? stanceWords[body.outletStance] : 'Not decided'}</Fact>
      {first?.sourceStrength ? <Fact name="Source">{strengthWords[first.sourceStrength]}</Fact> : null}
    </>
  );
}

function Fact({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Who({ id, words, suggestions }: Readonly<{ id: ActorId | null; words: string | null; suggestions: Suggestions }>) {
  const actor = id ? suggestions.actors.get(id) : undefined;
  if (!actor) return <span className="not-sure">Not sure{words ? <span className="muted">, the text says “{words}”</span> : null}</span>;
  return (
    <span className="actor">
      <Face actor={actor} small />
      <span className="one-line" title={actor.description ? `${actor.name}, ${actor.description}` : actor.name}>
        <bdi>{actor.name}</bdi>
        {actor.description ? <span className="muted">, {actor.description}</span> : null}
      </span>
      {suggestions.isProposed(actor.id) ? (
        <Pill
          proposed
          title={actor.kind === 'unnamed' ? 'Not named; would stand in the register for this article alone' : 'Not in the register yet'}
        >
          new
        </Pill>
      ) : null}
    </span>
  );
}

/** The fields of a mark, for a suggestion: what is changed is kept when it is accepted. */
function Editor({
  suggested,
  suggestions,
  marks,
  outlet,
  field,
}: Readonly<{
  suggested: Suggested;
  suggestions: Suggestions;
  marks: Marks;
  outlet: ActorBrief | null;
  field: RefObject<HTMLInputElement | null>;
}>) {
  const { mark } = suggested;
  const { actors, edit, propose } = suggestions;
  const asMarks = useMemo(
    (): Marks => ({
      ...marks,
      actors,
      makeActor: propose,
      edit: async (id, change) => {
        edit(id, (body) => asSuggested(change({ ...mark, body })) ?? body);
      },
    }),
    [marks, actors, edit, propose, mark],
  );
  if (mark.body.kind === 'quote') return <QuoteForm mark={mark} body={mark.body} marks={asMarks} outlet={outlet} speakerRef={field} />;
  return (
    <>
      <dt>Actor</dt>
      <dd>
        <ActorPicker
          label="Actor"
          inputRef={field}
          placeholder="Type a few letters"
          value={mark.body.actorId ? (actors.get(mark.body.actorId) ?? null) : null}
          onChange={(actorId) => edit(mark.id, () => ({ kind: 'mention', actorId }))}
          articleId={mark.articleId}
          makes={['person', 'organisation', 'government', 'agency', 'unnamed', 'place']}
          make={propose}
          guess={mark.anchors[0]?.exact.slice(0, 200)}
        />
      </dd>
    </>
  );
}

function asSuggested(patch: MarkPatch): SuggestedBody | null {
  const body = AnnotationBody.safeParse(patch.body).data;
  return body?.kind === 'quote' || body?.kind === 'mention' ? body : null;
}

/** Names that several entries of the register bear: nobody is chosen for the person. */
function Choices({ suggested, suggestions }: Readonly<{ suggested: Suggested; suggestions: Suggestions }>) {
  const take = (choice: ActorChoice, id: ActorId) => {
    const [first] = suggested.parts;
    if (first) suggestions.edit(suggested.mark.id, (body) => choose(first, body, choice, id));
  };
  return suggested.open.map((choice) => (
    <fieldset key={`${choice.role} ${choice.step} ${choice.name}`} className="i-choice">
      <legend>
        {choice.among.length} entries of the register are called “{choice.name}”. Which one?
      </legend>
      {choice.among.map((id) => {
        const actor = suggestions.actors.get(id);
        return actor ? (
          <Button key={id} small onClick={() => take(choice, id)}>
            <Face actor={actor} small />
            <span className="one-line">{[actor.name, actor.description].filter(Boolean).join(', ')}</span>
          </Button>
        ) : null;
      })}
      <p className="muted micro">Until you choose, {choice.role === 'relay' ? 'this relay is left out' : 'nobody stands there'}.</p>
    </fieldset>
  ));
}
