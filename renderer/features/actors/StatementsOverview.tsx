import { useMemo } from 'react';
import type { Statement } from '../../../shared/contract.ts';
import type { AnnotationId } from '../../../shared/model/ids.ts';
import { AgencyMark } from '../../ui/index.ts';
import { certaintyWords } from '../reader/words.ts';
import { firstWith, type SameQuote } from './same-quotes.ts';
import { type Point, type Timeline, timelineOf } from './timeline.ts';

const ROW = 26;
const HEAD = 28;

/** Statements by agency and time, those that are the same quote joined, and beside it what they come to. */
export function StatementsOverview({
  name,
  statements,
  same,
}: Readonly<{ name: string; statements: readonly Statement[]; same: ReadonlyMap<AnnotationId, SameQuote> }>) {
  const timeline = useMemo(() => timelineOf(statements), [statements]);
  if (statements.length < 2) return null;
  return (
    <div className="over-wrap">
      {timeline ? (
        <Chart name={name} timeline={timeline} same={same} />
      ) : (
        <p className="meta over-none">Too few of the times are known for a picture.</p>
      )}
      <Sums statements={statements} same={same} />
    </div>
  );
}

function Chart({ name, timeline, same }: Readonly<{ name: string; timeline: Timeline; same: ReadonlyMap<AnnotationId, SameQuote> }>) {
  const { rows, ticks, left, utc } = timeline;
  const height = HEAD + rows.length * ROW;
  const shown = rows.reduce((sum, { points }) => sum + points.length, 0);
  return (
    <div className="over-chart">
      <ol className="over-names">
        {rows.map(({ outlet }) => (
          <li key={outlet?.id ?? ''}>
            <AgencyMark actor={outlet} small />
            <span className="one-line" aria-hidden="true">
              {outlet?.name ?? 'Outlet not known'}
            </span>
          </li>
        ))}
      </ol>
      <svg
        className="over"
        height={height}
        width="100%"
        role="img"
        aria-label={`${shown} statements by ${name}, by agency and time; the table below says the same.`}
      >
        {ticks.map(({ at, label }) => (
          <g key={at}>
            <line className="g" x1={percent(at)} x2={percent(at)} y1={HEAD - 6} y2={height} />
            <text className="t" x={percent(at)} y={14} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
        {rows.map(({ outlet }, row) => (
          <line className="h" key={outlet?.id ?? ''} x1="0" x2="100%" y1={HEAD + (row + 1) * ROW - 0.5} y2={HEAD + (row + 1) * ROW - 0.5} />
        ))}
        {joinsOf(timeline, same).map(({ from, to }) => (
          <line
            className="j"
            key={`${from.point.id} ${to.point.id}`}
            x1={percent(from.point.at)}
            x2={percent(to.point.at)}
            y1={middle(from.row)}
            y2={middle(to.row)}
          />
        ))}
        {rows.map(({ outlet, points }, row) =>
          points.map((point) => (
            <rect
              key={point.id}
              className={point.indirect ? 'p indirect' : 'p'}
              data-ag={outlet?.mark?.colour}
              x={percent(point.at)}
              y={middle(row) - 5}
              width={8}
              height={10}
              transform={`translate(${point.nudge - 4} 0)`}
            />
          )),
        )}
      </svg>
      {left > 0 || utc ? (
        <p className="meta over-left">
          {[
            left > 0 ? `${left} of ${shown + left} not shown: ${left === 1 ? 'its time is' : 'their times are'} not known so closely` : '',
            utc ? 'hours in UTC' : '',
          ]
            .filter((part) => part !== '')
            .join('; ')}
        </p>
      ) : null}
    </div>
  );
}

type Place = Readonly<{ row: number; point: Point }>;

/** From the earliest of each quote to every other version of it. */
function joinsOf({ rows }: Timeline, same: ReadonlyMap<AnnotationId, SameQuote>): readonly Readonly<{ from: Place; to: Place }>[] {
  const groups = new Map<string, Place[]>();
  for (const [row, { points }] of rows.entries())
    for (const point of points) {
      const quote = same.get(point.id as AnnotationId);
      if (quote && quote.of > 1) groups.set(quote.group, [...(groups.get(quote.group) ?? []), { row, point }]);
    }
  return [...groups.values()].flatMap((places) => {
    const [from, ...others] = [...places].sort((one, other) => one.point.at - other.point.at);
    return from ? others.map((to) => ({ from, to })) : [];
  });
}

function Sums({ statements, same }: Readonly<{ statements: readonly Statement[]; same: ReadonlyMap<AnnotationId, SameQuote> }>) {
  const of = statements.length;
  const through = statements.filter(({ relays }) => relays.length > 0).length;
  const indirect = statements.filter(({ annotation: { body } }) => body.kind === 'quote' && body.directness === 'indirect').length;
  const first = firstWith(statements, same);
  const leading = first.outlets.filter(({ times }) => times === first.outlets[0]?.times);
  return (
    <dl className="sums">
      <dt>First with</dt>
      <dd>
        {leading.length === 0 ? (
          <span className="muted">{first.of === 0 ? 'no quote that two have' : 'not known'}</span>
        ) : (
          <>
            {leading.map(({ outlet }) => (
              <AgencyMark key={outlet.id} actor={outlet} small />
            ))}{' '}
            {leading[0]?.times} of {first.of} {first.of === 1 ? 'shared quote' : 'shared quotes'}
          </>
        )}
      </dd>
      <dt>Through a relay</dt>
      <dd>
        {through} of {of}
      </dd>
      <dt>Indirect</dt>
      <dd>
        {indirect} of {of}
      </dd>
      <dt>Certainty</dt>
      <dd>{certaintySums(statements)}</dd>
    </dl>
  );
}

/** "6 certain, 1 probable, 1 not decided". */
function certaintySums(statements: readonly Statement[]): string {
  const counts = new Map<string, number>();
  for (const { annotation } of statements) {
    if (annotation.body.kind !== 'quote') continue;
    const word = annotation.body.certainty ? certaintyWords[annotation.body.certainty].toLowerCase() : 'not decided';
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one, a], [other, b]) => Number(one === 'not decided') - Number(other === 'not decided') || b - a)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
}

const percent = (at: number): string => `${(at * 100).toFixed(2)}%`;
const middle = (row: number): number => HEAD + row * ROW + ROW / 2;
