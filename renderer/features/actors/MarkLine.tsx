import type { MarkLine as Line } from '../../../shared/contract.ts';
import { AgencyMark, KnownTimeText } from '../../ui/index.ts';

const roleWords: Readonly<Record<Line['roles'][number], string>> = { speaker: 'says', mention: 'is mentioned', relay: 'relays' };

/** One mark that names an actor: where, when, its words, and as what it names him. */
export function MarkLine({ line }: Readonly<{ line: Line }>) {
  return (
    <>
      <AgencyMark actor={line.outlet} small />
      <span className="when">
        {line.published ? <KnownTimeText time={line.published} form="full" /> : <span className="muted">no time</span>}
      </span>
      <bdi className="al one-line grow" dir="auto" title={line.headline}>
        {line.words}
      </bdi>
      <span className="muted micro">{line.roles.map((role) => roleWords[role]).join(', ')}</span>
    </>
  );
}
