import { useMemo, useState } from 'react';
import { initials } from '../../../shared/actors/names.ts';
import type { CallOutput, OpenActor, Statement } from '../../../shared/contract.ts';
import type { Actor, Affiliation } from '../../../shared/model/actor.ts';
import type { ActorId, EventId } from '../../../shared/model/ids.ts';
import { useCall, useCommand } from '../../app/client.tsx';
import { useAct } from '../../app/commands.ts';
import { go } from '../../app/navigation.ts';
import { useUndo } from '../../app/undo.ts';
import { classNames } from '../../ui/class-names.ts';
import { AgencyMark, Button, ConfirmDialog, EmptyState, Face, KnownTimeText, Select, useToast } from '../../ui/index.ts';
import { ActorDialog } from './ActorDialog.tsx';
import { kindWords } from './register.ts';
import { oneDay, StatementsTable } from './StatementsTable.tsx';
import { scriptName } from './script.ts';

/** One actor: who it is, how articles write it, and everything that it said. */
export function ActorPage({ actorId }: Readonly<{ actorId: ActorId }>) {
  const [eventId, setEventId] = useState<EventId | null>(null);
  const whole = useCall('actors.get', { id: actorId }, { keep: false });
  const narrowed = useCall('actors.get', { id: actorId, ...(eventId ? { eventId } : {}) }, { keep: false });
  const [dialog, setDialog] = useState<'edit' | 'delete' | null>(null);
  const group = 'This actor';
  const enabled = whole.data !== undefined;
  useAct({ id: 'actor.edit', title: 'Edit the actor', keys: 'F2', group, enabled, run: () => setDialog('edit') });
  useAct({ id: 'actor.delete', title: 'Delete the actor', keys: 'Del', group, enabled, run: () => setDialog('delete') });
  if (whole.error)
    return (
      <section className="paper" aria-label="Actor">
        <EmptyState title="This actor cannot be shown">
          <p>{whole.error.message}</p>
        </EmptyState>
      </section>
    );
  if (!whole.data) return <section className="paper" aria-label="Actor" aria-busy="true" />;
  const open = whole.data;
  const shown = narrowed.data ?? open;
  return (
    <section className="paper actor-page" aria-label="Actor">
      <ActorHead actor={open.actor} onEdit={() => setDialog('edit')} onDelete={() => setDialog('delete')} />
      <div className="who-tables">
        <WrittenAs open={open} />
        <QuotedBeside open={open} />
      </div>
      <StatementsHead open={open} shown={shown} eventId={eventId} onEvent={setEventId} />
      <StatementsTable actor={open.actor} statements={shown.statements} narrowed={eventId !== null} />
      <Mentions mentions={shown.mentions} />
      {dialog === 'edit' ? <ActorDialog actor={open.actor} onClose={() => setDialog(null)} /> : null}
      {dialog === 'delete' ? <DeleteActor open={open} onClose={() => setDialog(null)} /> : null}
    </section>
  );
}

function ActorHead({ actor, onEdit, onDelete }: Readonly<{ actor: Actor; onEdit: () => void; onDelete: () => void }>) {
  const other = actor.aliases.find((alias) => scriptName(alias.text) !== scriptName(actor.name));
  return (
    <header className="who-head">
      {actor.mark ? (
        <AgencyMark actor={actor} />
      ) : (
        <span
          className={classNames('face big', actor.kind === 'unnamed' ? 'unnamed' : actor.kind !== 'person' && 'body')}
          aria-hidden="true"
        >
          {initials(actor.name, actor.kind)}
        </span>
      )}
      <div className="t">
        <h1>
          <bdi>{actor.name}</bdi>
          {other ? (
            <bdi className="other" lang={other.language ?? undefined} dir="auto">
              {other.text}
            </bdi>
          ) : null}
        </h1>
        <p className="meta">
          <span>{kindWords[actor.kind]}</span>
          {actor.description ? <span>{actor.description}</span> : null}
          {actor.affiliations.map((one) => (
            <span key={`${one.text} ${one.from}`}>{affiliationWords(one)}</span>
          ))}
          {actor.identifiers.map((one) => (
            <span key={`${one.scheme} ${one.value}`}>
              {one.scheme} <span className="fig">{one.value}</span>
            </span>
          ))}
          {actor.scopeArticleId ? (
            <button
              type="button"
              className="as-link"
              onClick={() => actor.scopeArticleId && go({ view: 'library', articleId: actor.scopeArticleId })}
            >
              unnamed in this article alone
            </button>
          ) : null}
        </p>
        {actor.note ? <p className="who-note">{actor.note}</p> : null}
      </div>
      <div className="acts">
        <Button keys="F2" onClick={onEdit}>
          Edit
        </Button>
        <Button variant="danger" keys="Del" onClick={onDelete}>
          Delete
        </Button>
      </div>
    </header>
  );
}

/** "director, Ostrel Port Authority, since 2023"; with both ends "2015 to 2023". */
const affiliationWords = ({ text, from, until }: Affiliation): string =>
  `${text}${from && until ? `, ${from} to ${until}` : from ? `, since ${from}` : until ? `, until ${until}` : ''}`;

/** The names kept for the actor and the words that articles mark it by, in one table by script. */
function WrittenAs({ open: { actor, writtenAs } }: Readonly<{ open: OpenActor }>) {
  const rows = useMemo(() => {
    const kept = [actor.name, ...actor.aliases.map((alias) => alias.text)];
    const unused = kept.filter((name) => !writtenAs.some((one) => one.words === name)).map((words) => ({ words, times: 0, outlets: [] }));
    return [...writtenAs, ...unused];
  }, [actor, writtenAs]);
  return (
    <section aria-labelledby="written-as">
      <h2 className="head" id="written-as">
        Written as
      </h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Script</th>
            <th scope="col">Words</th>
            <th scope="col">Used by</th>
            <th scope="col" className="num">
              Times
            </th>
            <th scope="col">Kept as</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.words}>
              <td className="muted">{scriptName(row.words)}</td>
              <td className="al">
                <bdi dir="auto">{row.words}</bdi>
              </td>
              <td>
                <span className="marks">
                  {row.outlets.map((outlet) => (
                    <AgencyMark key={outlet.id} actor={outlet} small />
                  ))}
                </span>
              </td>
              <td className="num">{row.times || <span className="muted">none</span>}</td>
              <td className="muted">
                {row.words === actor.name ? 'name' : actor.aliases.some((alias) => alias.text === row.words) ? 'alias' : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const FEW = 6;

function QuotedBeside({ open: { quotedBeside } }: Readonly<{ open: OpenActor }>) {
  const [all, setAll] = useState(false);
  const shown = all ? quotedBeside : quotedBeside.slice(0, FEW);
  return (
    <section className="beside" aria-labelledby="quoted-beside">
      <h2 className="head" id="quoted-beside">
        Quoted beside
      </h2>
      {quotedBeside.length === 0 ? (
        <p className="nothing">Nobody else is quoted in the same articles.</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Actor</th>
              <th scope="col" className="num">
                Articles
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((actor) => (
              <tr key={actor.id}>
                <td>
                  <button type="button" className="actor" onClick={() => go({ view: 'actors', actorId: actor.id })}>
                    <Face actor={actor} small />
                    <span className="one-line">
                      <bdi>{actor.name}</bdi>
                    </span>
                  </button>
                </td>
                <td className="num">{actor.articles}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {quotedBeside.length > FEW ? (
        <button type="button" className="as-link more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show ${quotedBeside.length - FEW} more`}
        </button>
      ) : null}
    </section>
  );
}

function StatementsHead({
  open,
  shown,
  eventId,
  onEvent,
}: Readonly<{ open: OpenActor; shown: OpenActor; eventId: EventId | null; onEvent: (id: EventId | null) => void }>) {
  const events = useMemo(() => eventsOf(open.statements), [open.statements]);
  const all = shown.statements;
  const day = oneDay(all);
  return (
    <div className="time-head">
      <h2 className="head">
        {all.length === 1 ? '1 statement' : `${all.length} statements`}
        {day ? `, ${day}` : ''}
      </h2>
      <span className="muted micro">{all.length > 0 ? sums(all) : null}</span>
      <span className="grow" />
      {events.length > 0 ? (
        <Select<string>
          small
          label="Event"
          value={eventId ?? ''}
          options={[{ value: '', label: 'Every event' }, ...events.map((event) => ({ value: event.id, label: event.name }))]}
          onChange={(value) => onEvent(events.find((event) => event.id === value)?.id ?? null)}
        />
      ) : null}
    </div>
  );
}

const eventsOf = (statements: readonly Statement[]): Statement['events'] => [
  ...new Map(statements.flatMap((statement) => statement.events).map((event) => [event.id, event])).values(),
];

/** How many went through relays and how sure the actor was, each of how many. */
function sums(statements: readonly Statement[]): string {
  const of = statements.length;
  const through = statements.filter((statement) => statement.relays.length > 0).length;
  const indirect = statements.filter(({ annotation: { body } }) => body.kind === 'quote' && body.directness === 'indirect').length;
  const undecided = statements.filter(({ annotation: { body } }) => body.kind === 'quote' && body.certainty === null).length;
  return `${through} of ${of} through a relay, ${indirect} of ${of} indirect${undecided > 0 ? `, certainty of ${undecided} not decided` : ''}`;
}

function Mentions({ mentions }: Readonly<{ mentions: OpenActor['mentions'] }>) {
  if (mentions.length === 0) return null;
  return (
    <section className="mentions" aria-labelledby="mentions-head">
      <h2 className="head" id="mentions-head">
        {mentions.length === 1 ? '1 mention' : `${mentions.length} mentions`}
      </h2>
      <ul>
        {mentions.map((mention) => (
          <li key={mention.annotationId}>
            <button
              type="button"
              className="row"
              onClick={() => go({ view: 'library', articleId: mention.articleId, annotationId: mention.annotationId })}
            >
              <AgencyMark actor={mention.outlet} small />
              <span className="when">{mention.published ? <KnownTimeText time={mention.published} form="full" /> : 'no date'}</span>
              <bdi className="al one-line" dir="auto">
                {mention.exact}
              </bdi>
              <span className="one-line muted">{mention.headline}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DeleteActor({ open, onClose }: Readonly<{ open: CallOutput<'actors.get'>; onClose: () => void }>) {
  const remove = useCommand('actors.delete');
  const toast = useToast();
  const { undo } = useUndo();
  const { actor, counts } = open;
  const confirm = async () => {
    const gone = await remove.run({ id: actor.id }).catch(() => null);
    if (!gone) return;
    go({ view: 'actors' });
    toast(`Deleted ${actor.name}`, { label: 'Undo', run: undo });
  };
  return (
    <ConfirmDialog open onClose={onClose} title={`Delete ${actor.name}?`} confirm="Delete actor" onConfirm={confirm}>
      <p>{hangsOn(counts)}</p>
      <p className="meta">No article and no mark is deleted, and this can be undone.</p>
    </ConfirmDialog>
  );
}

/** What deleting would leave open, in words. */
function hangsOn({ quotes, mentions, relays, articles }: OpenActor['counts']): string {
  const many = (count: number, one: string, more: string): string => (count === 0 ? '' : `${count} ${count === 1 ? one : more}`);
  const parts = [
    many(quotes, 'quote loses its speaker', 'quotes lose their speaker'),
    many(mentions, 'mention loses its actor', 'mentions lose their actor'),
    many(relays, 'quote loses a relay', 'quotes lose a relay'),
    many(articles, 'article loses its outlet', 'articles lose their outlet'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Nothing in the library names this actor.' : `${parts.join(', ')}.`;
}
