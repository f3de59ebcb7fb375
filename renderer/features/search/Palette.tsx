import { Dialog as Base } from '@base-ui/react/dialog';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useCall } from '../../app/client.tsx';
import { useActs } from '../../app/commands.ts';
import { go } from '../../app/navigation.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { placeOfHit } from './hits.ts';
import { PaletteRow } from './PaletteRow.tsx';
import { type PaletteLine, paletteGroups, readAsked } from './palette-lines.ts';
import './palette.css';

/** One field that leads to every act and every record. `opened` is what stands in it at first; null: closed. */
export function Palette({ opened, onClose }: Readonly<{ opened: string | null; onClose: () => void }>) {
  const then = useRef<(() => unknown) | null>(null);
  const take = (line: PaletteLine) => {
    then.current = () => runLine(line);
    onClose();
  };
  // An act may move the focus, so it waits until the palette has given the focus back.
  const afterwards = (open: boolean) => {
    if (open) return;
    const act = then.current;
    then.current = null;
    act?.();
  };
  return (
    <Base.Root open={opened !== null} onOpenChange={(open) => !open && onClose()} onOpenChangeComplete={afterwards}>
      <Base.Portal>
        <Base.Backdrop className="scrim palette-scrim" />
        <Base.Popup className="float palette" data-modal="" aria-label="Go to anything">
          <Inside start={opened ?? ''} onTake={take} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function runLine(line: PaletteLine): unknown {
  if (line.kind === 'act') return line.act.run({});
  if (line.kind === 'search') return go({ view: 'search', text: line.text });
  const place = placeOfHit(line.hit);
  return place ? go(place) : undefined;
}

function Inside({ start, onTake }: Readonly<{ start: string; onTake: (line: PaletteLine) => void }>) {
  const [typed, setTyped] = useState(start);
  const [at, setAt] = useState(0);
  const id = useId();
  const acts = useActs();
  const asked = useMemo(() => readAsked(typed), [typed]);
  const wantsRecords = asked.only !== 'acts' && asked.text !== '';
  const { data, isFetching } = useCall(
    'search.query',
    { text: asked.text, limit: 60, ...(asked.only && asked.only !== 'acts' ? { kinds: [asked.only] } : {}) },
    { enabled: wantsRecords },
  );
  const groups = useMemo(() => paletteGroups(asked, acts, wantsRecords ? (data?.hits ?? []) : []), [asked, acts, data, wantsRecords]);
  const lines = groups.flatMap((group) => group.lines);
  const current = Math.min(at, lines.length - 1);
  const active = useRef<HTMLDivElement>(null);
  const activeKey = lines[current]?.key;
  useEffect(() => {
    if (activeKey) active.current?.scrollIntoView({ block: 'nearest' });
  }, [activeKey]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = ({ ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 } as Readonly<Record<string, number>>)[event.key];
    const line = lines[current];
    if (step !== undefined) setAt(Math.min(Math.max(current + step, 0), lines.length - 1));
    else if (event.key === 'Enter' && line && !event.nativeEvent.isComposing) onTake(line);
    else return;
    event.preventDefault();
  };
  const found = data ? Object.values(data.totals).reduce((sum, count) => sum + count, 0) : 0;
  return (
    <>
      <div className="p-in">
        <Icon name="search" />
        <input
          className="q"
          role="combobox"
          aria-label="Search, or go to an article, actor or event"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={lines[current] ? `${id}-${current}` : undefined}
          aria-autocomplete="list"
          placeholder="Search, or go to an article, actor or event"
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <span className="micro muted" role="status">
          {wantsRecords && data && !isFetching ? `${found.toLocaleString('en')} found` : ''}
        </span>
      </div>
      <div className="p-lines" id={`${id}-list`} role="listbox" aria-label="Acts and records" tabIndex={-1}>
        {groups.map((group) => (
          <div key={group.heading} {...{ role: 'group', 'aria-label': group.heading }}>
            <div className="ph micro" role="presentation">
              {group.heading}
            </div>
            {group.lines.map((line) => {
              const index = lines.indexOf(line);
              return (
                <PaletteRow
                  key={line.key}
                  id={`${id}-${index}`}
                  line={line}
                  typed={asked.text}
                  active={index === current}
                  activeRef={index === current ? active : undefined}
                  onPoint={() => setAt(index)}
                  onTake={() => onTake(line)}
                />
              );
            })}
          </div>
        ))}
        {lines.length === 0 ? <p className="p-empty">Nothing fits. Fewer letters find more.</p> : null}
      </div>
      <footer>
        <span>
          <Keys keys="Up Down" /> move
        </span>
        <span>
          <Keys keys="Enter" /> do
        </span>
        <span>
          <Keys keys="Esc" /> close
        </span>
        <span className="grow" />
        <span>
          <kbd>&gt;</kbd> acts
        </span>
        <span>
          <kbd>@</kbd> actors
        </span>
        <span>
          <kbd>"</kbd> quotes
        </span>
      </footer>
    </>
  );
}
