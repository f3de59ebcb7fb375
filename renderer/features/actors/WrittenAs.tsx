import { useMemo, useState } from 'react';
import type { OpenActor } from '../../../shared/contract.ts';
import { go } from '../../app/navigation.ts';
import { AgencyMark, Face } from '../../ui/index.ts';
import { scriptName } from './script.ts';

/** The names kept for the actor and the words that articles have for it, in mentions and where they quote it, with who uses them. */
export function WrittenAs({ open: { actor, writtenAs } }: Readonly<{ open: OpenActor }>) {
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
                    <span className="used" key={outlet.id}>
                      <AgencyMark actor={outlet} small />
                      {outlet.times > 1 ? (
                        <span className="fig micro muted">
                          {outlet.times}
                          <span className="sr-only"> times</span>
                        </span>
                      ) : null}
                    </span>
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

export function QuotedBeside({ open: { quotedBeside } }: Readonly<{ open: OpenActor }>) {
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
