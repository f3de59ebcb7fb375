import { useState } from 'react';
import type { ActorKind } from '../../../shared/model/actor.ts';
import type { ProposedActor } from '../../../shared/suggestions/suggestion.ts';
import { Button, Check, Dialog, Face, Select } from '../../ui/index.ts';
import { SURE } from './SuggestBar.tsx';
import { briefOf, type Suggested, sureEnough } from './suggested.ts';
import type { Suggestions } from './use-suggestions.ts';

const levels = ['0.95', '0.9', '0.8', '0.7', '0.6', '0.5', '0'] as const;
type Level = (typeof levels)[number];

/** Accepts every suggestion that is at least so sure, as one act; says before how many they are and whom they add to the register. */
export function AcceptManyDialog({
  suggestions,
  onAccept,
  onClose,
}: Readonly<{ suggestions: Suggestions; onAccept: (list: readonly Suggested[]) => void; onClose: () => void }>) {
  const [level, setLevel] = useState<Level>(String(SURE) as Level);
  const [kinds, setKinds] = useState({ quote: true, mention: false });
  const least = Number(level);
  const wanted = suggestions.list.filter(({ mark }) => kinds[mark.body.kind]);
  const above = wanted.filter(({ confidence }) => confidence >= least);
  const chosen = sureEnough(wanted, least);
  const quotes = chosen.filter(({ mark }) => mark.body.kind === 'quote');
  const mentions = chosen.filter(({ mark }) => mark.body.kind === 'mention');
  const places = mentions.reduce((sum, { parts }) => sum + parts.length, 0);
  const unsure = quotes.filter(({ mark }) => mark.body.kind === 'quote' && mark.body.speakerId === null).length;
  const adds = suggestions.adds(chosen);
  const countOf = (kind: 'quote' | 'mention') =>
    suggestions.list.filter(({ mark, confidence }) => mark.body.kind === kind && confidence >= least).length;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Accept many suggestions"
      onSubmit={() => {
        if (chosen.length > 0) onAccept(chosen);
        onClose();
      }}
      footer={
        <>
          <Button onClick={onClose} keys="Esc">
            Cancel
          </Button>
          <Button type="submit" variant="primary" disabled={chosen.length === 0} autoFocus>
            Accept {chosen.length}
          </Button>
        </>
      }
    >
      <div className="accept-many">
        <div className="labelled">
          <span className="meta">How sure</span>
          <Select<Level>
            label="How sure"
            value={level}
            options={levels.map((value) => ({
              value,
              label: value === '0' ? 'All that are shown' : `${Math.round(Number(value) * 100)} % or more`,
            }))}
            onChange={setLevel}
          />
        </div>
        <Check checked={kinds.quote} onChange={(quote) => setKinds({ ...kinds, quote })}>
          Quotes ({countOf('quote')})
        </Check>
        <Check checked={kinds.mention} onChange={(mention) => setKinds({ ...kinds, mention })}>
          Mentions ({countOf('mention')})
        </Check>
        <p role="status">
          {chosen.length === 0 ? 'No suggestion is so sure.' : `Makes ${makes(quotes.length, places)}, as one step to undo.`}
        </p>
        {unsure > 0 ? <p>{counted(unsure, 'quote')} among them without a speaker: the engine is not sure.</p> : null}
        {adds.length > 0 ? <Adds actors={adds} /> : null}
        {above.length > chosen.length ? <p>{counted(above.length - chosen.length, 'suggestion')} with a name to choose stay.</p> : null}
      </div>
    </Dialog>
  );
}

const makes = (quotes: number, mentions: number): string =>
  [quotes > 0 ? counted(quotes, 'quote') : '', mentions > 0 ? counted(mentions, 'mention') : ''].filter(Boolean).join(' and ');

const newKinds: Readonly<Record<ActorKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  government: 'government',
  group: 'group',
  agency: 'agency or outlet',
  place: 'place',
  unnamed: 'not named, in this article',
};

/** Whom accepting adds, every one of them: nobody enters the register unseen. */
function Adds({ actors }: Readonly<{ actors: readonly ProposedActor[] }>) {
  return (
    <section className="accept-adds" aria-label="Who enters the register">
      <p>Adds {counted(actors.length, 'actor')} to the register:</p>
      <ul>
        {actors.map((actor) => (
          <li key={actor.id} className="row">
            <Face actor={briefOf(actor)} small />
            <span className="one-line" title={actor.fields.name}>
              <bdi>{actor.fields.name}</bdi>
            </span>
            <span className="micro muted">{newKinds[actor.fields.kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
