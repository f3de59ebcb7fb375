import { Face } from '../../ui/actors.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { type QuoteLine, versionsOf } from './rows.ts';
import { groupWarnings } from './words-of.ts';

/** Who speaks; in how many agencies, in how many wordings; and where the meaning is at stake. */
export function SpeakerCell({ line: { row, group, position, of }, agencies }: Readonly<{ line: QuoteLine; agencies: number }>) {
  const venues = [...new Set(versionsOf(group).flatMap(({ venue }) => (venue ? [venue] : [])))];
  return (
    <>
      {position === 0 ? (
        <div className="sp">
          {row.speaker ? (
            <Face actor={row.speaker} />
          ) : (
            <span className="face unnamed" aria-hidden="true">
              ?
            </span>
          )}
          <div>
            <b>
              <bdi>{row.speaker?.name ?? 'Speaker left open'}</bdi>
            </b>
            {row.speaker?.description ? <span>{row.speaker.description}</span> : null}
            {row.speaker ? null : <span>Only the same words are joined here</span>}
          </div>
        </div>
      ) : null}
      {position > 0 ? (
        <p className="again">
          <bdi>{row.speaker?.name ?? 'Speaker left open'}</bdi>
        </p>
      ) : null}
      {of > 1 ? (
        <p className="nth">
          Quote {position + 1} of {of}
        </p>
      ) : null}
      {venues.length > 0 ? <p className="venue">{venues.join('; ')}</p> : null}
      <p className="sum">
        {group.outletsWithIt} of {agencies} {agencies === 1 ? 'agency' : 'agencies'}
        {versionsOf(group).length > 1 ? `, ${group.wordings} ${group.wordings === 1 ? 'wording' : 'wordings'}` : ''}
      </p>
      {groupWarnings(group).map((warning) => (
        <Pill tone="warn" key={warning}>
          {warning}
        </Pill>
      ))}
    </>
  );
}
