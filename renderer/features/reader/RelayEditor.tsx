import type { KeyboardEvent } from 'react';
import type { ActorBrief } from '../../../shared/model/actor.ts';
import type { Relay } from '../../../shared/model/annotation.ts';
import type { ActorId, ArticleId } from '../../../shared/model/ids.ts';
import { AgencyMark, Face, Icon, IconButton } from '../../ui/index.ts';
import { ActorPicker, type MakeActor } from './ActorPicker.tsx';
import { addRelay, besides, moveRelay, removeRelay, setBeside } from './relays.ts';

/**
 * The hands that words went through: the speaker, each relay in order, this article. A relay stands beside the one above it when both
 * were told, else it cites it. On a line: Alt and an arrow move it, B sets it beside, Del takes it off.
 */
export function RelayEditor({
  relays,
  speaker,
  venue,
  outlet,
  actors,
  articleId,
  make,
  onChange,
}: Readonly<{
  relays: readonly Relay[];
  speaker: ActorBrief | null;
  venue: string;
  outlet: ActorBrief | null;
  actors: ReadonlyMap<ActorId, ActorBrief>;
  articleId: ArticleId;
  make?: MakeActor;
  onChange: (change: (relays: readonly Relay[]) => Relay[], madeFor?: ActorId) => void;
}>) {
  const beside = besides(relays);
  return (
    <div className="relay-editor">
      {relays.length > 0 ? (
        <ol className="relays" aria-label="From the speaker to this article">
          <li>
            {speaker ? <Face actor={speaker} small /> : <span className="face small unnamed">?</span>}
            <span className="one-line">{speaker?.name ?? 'No speaker yet'}</span>
            <em className="one-line">{venue.toLowerCase()}</em>
          </li>
          {relays.map((relay, i) => (
            <RelayLine
              key={keyOf(relays, i)}
              actor={actors.get(relay.actorId) ?? null}
              first={i === 0}
              last={i === relays.length - 1}
              step={relay.step}
              beside={beside[i] ?? false}
              besideNext={beside[i + 1] ?? false}
              onMove={(by) => onChange((now) => moveRelay(now, i, by))}
              onBeside={(on) => onChange((now) => setBeside(now, i, on))}
              onRemove={() => onChange((now) => removeRelay(now, i))}
            />
          ))}
          <li className="end">
            <AgencyMark actor={outlet} small />
            <span className="one-line">{outlet?.name ?? 'Outlet not known'}</span>
            <em>this article</em>
          </li>
        </ol>
      ) : null}
      <ActorPicker
        key={relays.length}
        label={relays.length === 0 ? 'Add a relay' : 'Add a further relay'}
        placeholder={relays.length === 0 ? 'None: said to this outlet' : 'Add a further relay'}
        value={null}
        onChange={(actorId, madeFor) => actorId && onChange((now) => addRelay(now, actorId, 'then'), madeFor)}
        articleId={articleId}
        makes={['agency', 'organisation', 'person']}
        make={make}
      />
    </div>
  );
}

/** The same hand may stand in a chain twice: then its turn tells them apart. */
const keyOf = (relays: readonly Relay[], index: number): string => {
  const id = relays[index]?.actorId ?? '';
  return `${id} ${relays.slice(0, index).filter((relay) => relay.actorId === id).length}`;
};

function RelayLine({
  actor,
  first,
  last,
  step,
  beside,
  besideNext,
  onMove,
  onBeside,
  onRemove,
}: Readonly<{
  actor: ActorBrief | null;
  first: boolean;
  last: boolean;
  step: number;
  beside: boolean;
  besideNext: boolean;
  onMove: (by: 1 | -1) => void;
  onBeside: (beside: boolean) => void;
  onRemove: () => void;
}>) {
  const name = actor?.name ?? 'No longer in the register';
  const onKeyDown = (event: KeyboardEvent) => {
    const act =
      event.altKey && event.key === 'ArrowUp'
        ? () => onMove(-1)
        : event.altKey && event.key === 'ArrowDown'
          ? () => onMove(1)
          : event.key === 'Delete'
            ? onRemove
            : event.key === 'b' && !first
              ? () => onBeside(!beside)
              : null;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <li className={besideNext ? 'two' : undefined} onKeyDown={onKeyDown}>
      {actor ? <Face actor={actor} small /> : <span className="face small unnamed">?</span>}
      <span className="one-line" title={name}>
        <bdi>{name}</bdi>
      </span>
      <em>{`${step === 0 ? 'told' : 'citing'}${beside ? ', too' : ''}`}</em>
      <span className="relay-acts">
        {first ? null : (
          <button
            type="button"
            className="button bare small"
            aria-pressed={beside}
            aria-label={`${name} stands beside the one above`}
            title="Beside the one above: both were told (B)"
            onClick={() => onBeside(!beside)}
          >
            {beside ? 'apart' : 'beside'}
          </button>
        )}
        {first ? null : (
          <IconButton label={`Move ${name} towards the speaker`} icon="move-up" title="Up (Alt Up)" onClick={() => onMove(-1)} />
        )}
        {last ? null : (
          <IconButton label={`Move ${name} towards this article`} icon="move-down" title="Down (Alt Down)" onClick={() => onMove(1)} />
        )}
        <button type="button" className="icon-button" aria-label={`Take off ${name}`} title="Take off (Del)" onClick={onRemove}>
          <Icon name="close" small />
        </button>
      </span>
    </li>
  );
}
