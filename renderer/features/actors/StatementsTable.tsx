import { type KeyboardEvent, useRef, useState } from 'react';
import type { Statement } from '../../../shared/contract.ts';
import type { Actor } from '../../../shared/model/actor.ts';
import type { AnnotationId } from '../../../shared/model/ids.ts';
import { go } from '../../app/navigation.ts';
import { classNames } from '../../ui/class-names.ts';
import { AgencyMark, Button, KnownTimeText, RelayChain, timeInWords } from '../../ui/index.ts';
import { classWords } from '../compare/words-of.ts';
import { wordsOf } from '../reader/passages.ts';
import { certaintyWords } from '../reader/words.ts';
import type { SameQuote } from './same-quotes.ts';

/** Everything that an actor said in the order in which it was published. Arrows move, Enter or a second press opens the words in their article. */
export function StatementsTable({
  actor,
  statements,
  narrowed,
  same,
}: Readonly<{
  actor: Actor;
  statements: readonly Statement[];
  narrowed: boolean;
  same: ReadonlyMap<AnnotationId, SameQuote>;
}>) {
  const [wanted, setActive] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const active = Math.min(wanted, statements.length - 1);
  if (statements.length === 0)
    return (
      <p className="nothing">
        {narrowed
          ? 'Nothing said here. Choose another event or agency to see more.'
          : 'No quote names this actor as its speaker yet. Open an article, select the words and press Q.'}
      </p>
    );
  const open = ({ articleId, annotation }: Statement) => go({ view: 'library', articleId, annotationId: annotation.id });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, Home: -statements.length, End: statements.length }[event.key];
    const statement = statements[active];
    if (event.key === 'Enter' && statement) open(statement);
    else if (by === undefined) return;
    event.preventDefault();
    if (by === undefined) return;
    const next = Math.min(Math.max(active + by, 0), statements.length - 1);
    setActive(next);
    body.current?.rows[next]?.focus();
  };
  const form = oneDay(statements) ? 'time' : 'full';
  const severalEvents = new Set(statements.flatMap(({ events }) => events.map((event) => event.id))).size > 1;
  return (
    <table className="table stmts">
      <caption className="sr-only">Statements by {actor.name}, oldest first. Enter opens the words in their article.</caption>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">
            <span className="sr-only">Outlet</span>
          </th>
          <th scope="col">Words</th>
          <th scope="col">Through</th>
          <th scope="col">Speaker is</th>
          <th scope="col">Same quote</th>
          {severalEvents ? <th scope="col">Event</th> : null}
          <th scope="col">
            <span className="sr-only">Open</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {statements.map((statement, i) => (
          <Row
            key={statement.annotation.id}
            actor={actor}
            statement={statement}
            form={form}
            same={same.get(statement.annotation.id)}
            severalEvents={severalEvents}
            chosen={i === active}
            onChoose={() => (i === active ? open(statement) : setActive(i))}
            onOpen={() => open(statement)}
          />
        ))}
      </tbody>
    </table>
  );
}

/** The one day on which all of it was published, in words; null when there are several, or one is not known. */
export function oneDay(statements: readonly Statement[]): string | null {
  const days = new Set(statements.map(({ published }) => published && timeInWords(published, 'day')));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

function Row({
  actor,
  statement,
  form,
  same,
  severalEvents,
  chosen,
  onChoose,
  onOpen,
}: Readonly<{
  actor: Actor;
  statement: Statement;
  form: 'time' | 'full';
  same: SameQuote | undefined;
  severalEvents: boolean;
  chosen: boolean;
  onChoose: () => void;
  onOpen: () => void;
}>) {
  const { annotation, published, outlet, relays, events, headline } = statement;
  const { body } = annotation;
  if (body.kind !== 'quote') return null;
  return (
    <tr
      className={classNames(chosen && 'is-selected')}
      tabIndex={chosen ? 0 : -1}
      aria-current={chosen ? 'true' : undefined}
      onClick={onChoose}
    >
      <td className="time">{published ? <KnownTimeText time={published} form={form} /> : <span className="muted">not known</span>}</td>
      <td>
        <AgencyMark actor={outlet} />
      </td>
      <td className="wd" title={headline}>
        <span dir="auto">{body.directness === 'indirect' ? <em>{wordsOf(annotation)}</em> : wordsOf(annotation)}</span>
      </td>
      <td>
        <RelayChain speaker={actor} relays={relays} outlet={outlet} />
      </td>
      <td>{body.certainty ? certaintyWords[body.certainty].toLowerCase() : <span className="muted">not decided</span>}</td>
      <td className="muted" title={same ? classWords[same.versionClass].meaning : undefined}>
        {sameWords(same)}
      </td>
      {severalEvents ? <td className="muted ev">{events.map((event) => event.name).join(', ')}</td> : null}
      <td className="open">
        <Button variant="bare" small tabIndex={chosen ? 0 : -1} aria-label={`Open in “${headline}”`} onClick={onOpen}>
          Open
        </Button>
      </td>
    </tr>
  );
}

/** "fullest of 5", "cut"; "alone" where no other outlet has the quote; nothing where nobody looked, outside events. */
function sameWords(same: SameQuote | undefined): string {
  if (!same) return '';
  const words =
    same.versionClass === 'alone'
      ? 'alone'
      : same.versionClass === 'fullest'
        ? `fullest of ${same.of}`
        : classWords[same.versionClass].word;
  return same.first ? `${words}, first` : words;
}
