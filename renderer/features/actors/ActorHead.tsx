import { initials } from '../../../shared/actors/names.ts';
import type { OpenActor } from '../../../shared/contract.ts';
import type { Affiliation, Identifier } from '../../../shared/model/actor.ts';
import { call } from '../../app/client.tsx';
import { go } from '../../app/navigation.ts';
import { classNames } from '../../ui/class-names.ts';
import { AgencyMark, Button, IconButton, Menu } from '../../ui/index.ts';
import { kindWords } from './register.ts';
import { scopeWords } from './scope-words.ts';
import { scriptName } from './script.ts';

/** Who it is, and what can be done with the entry. */
export function ActorHead({
  open: { actor, scope },
  onEdit,
  onDelete,
  onMerge,
  onFind,
}: Readonly<{ open: OpenActor; onEdit: () => void; onDelete: () => void; onMerge: () => void; onFind: () => void }>) {
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
            <KnownElsewhere key={`${one.scheme} ${one.value}`} identifier={one} />
          ))}
          {actor.identifiers.length === 0 && actor.kind !== 'unnamed' ? (
            <button type="button" className="as-link" onClick={onEdit}>
              Add an identifier
            </button>
          ) : null}
          {actor.scopeArticleId ? (
            <button
              type="button"
              className="as-link"
              onClick={() => actor.scopeArticleId && go({ view: 'library', articleId: actor.scopeArticleId })}
            >
              unnamed {scopeWords({ scope }) || 'in one article'}: nowhere else, until someone says so
            </button>
          ) : null}
        </p>
        {actor.note ? <p className="who-note">{actor.note}</p> : null}
      </div>
      <div className="acts">
        <Button keys="F" onClick={onFind}>
          Find mentions
        </Button>
        <Button onClick={onMerge}>Merge with…</Button>
        <Button keys="F2" onClick={onEdit}>
          Edit
        </Button>
        <Menu
          align="end"
          trigger={<IconButton label="More acts on this actor" icon="more" />}
          lines={[{ id: 'delete', label: 'Delete…', keys: 'Del', danger: true, run: onDelete }]}
        />
      </div>
    </header>
  );
}

/** "director, Ostrel Port Authority, since 2023"; with both ends "2015 to 2023". */
const affiliationWords = ({ text, from, until }: Affiliation): string =>
  `${text}${from && until ? `, ${from} to ${until}` : from ? `, since ${from}` : until ? `, until ${until}` : ''}`;

const WIKIDATA = /^Q\d+$/;

/** An identifier elsewhere; a Wikidata item opens its page, after the person was asked. */
function KnownElsewhere({ identifier: { scheme, value } }: Readonly<{ identifier: Identifier }>) {
  if (scheme.toLowerCase() !== 'wikidata' || !WIKIDATA.test(value))
    return (
      <span>
        {scheme} <span className="fig">{value}</span>
      </span>
    );
  const open = () => void call('shell.openAddress', { address: `https://www.wikidata.org/wiki/${value}` }).catch(() => undefined);
  return (
    <button type="button" className="as-link" onClick={open} title="Asks before it opens a browser">
      Wikidata <span className="fig">{value}</span>
    </button>
  );
}
