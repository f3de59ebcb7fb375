import { useState } from 'react';
import { type Act, keysOf, useActs } from '../../app/commands.ts';
import { TextInput } from '../../ui/Field.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { fits } from '../search/hits.ts';
import { shortcutsElsewhere } from './shortcuts-elsewhere.ts';

type Listed = Pick<Act, 'title' | 'group' | 'keys'>;

/** Every act that has a key, by where it can be done. */
export function Shortcuts() {
  const [typed, setTyped] = useState('');
  const here: readonly Listed[] = useActs().filter((act) => keysOf(asAct(act)).length > 0);
  const titles = new Set(here.map((act) => act.title));
  const all = [...here, ...shortcutsElsewhere.filter((act) => !titles.has(act.title))].filter((act) => fits(act.title, typed));
  const groups = [...new Set(all.map((act) => act.group ?? 'Here'))];
  return (
    <div className="settings-part shortcuts">
      <TextInput
        small
        icon="search"
        aria-label="Filter the acts"
        placeholder={`Filter ${all.length} acts`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {groups.map((group) => (
        <section key={group} aria-label={group}>
          <h2 className="head">{group}</h2>
          <ul>
            {all
              .filter((act) => (act.group ?? 'Here') === group)
              .map((act) => (
                <li key={act.title} className="row">
                  <span className="grow">{act.title}</span>
                  {keysOf(asAct(act)).map((keys) => (
                    <span key={keys} className="shortcut">
                      <Keys keys={keys} />
                      <span className="sr-only">{keys}</span>
                    </span>
                  ))}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const asAct = (act: Listed): Act => ({ id: act.title, run: () => undefined, ...act });
