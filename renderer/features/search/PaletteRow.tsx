import type { ReactNode, Ref } from 'react';
import { initials } from '../../../shared/actors/names.ts';
import type { SearchHit } from '../../../shared/contract.ts';
import { keysOf } from '../../app/commands.ts';
import { AgencyMark } from '../../ui/actors.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { timeInWords } from '../../ui/known-time.ts';
import { foundIn } from './hits.ts';
import { Marked } from './Marked.tsx';
import type { PaletteLine } from './palette-lines.ts';

/** One line of the palette. The focus stays in the field; the line is taken by Enter there, or by a click here. */
export function PaletteRow({
  id,
  line,
  typed,
  active,
  activeRef,
  onPoint,
  onTake,
}: Readonly<{
  id: string;
  line: PaletteLine;
  typed: string;
  active: boolean;
  activeRef: Ref<HTMLDivElement> | undefined;
  onPoint: () => void;
  onTake: () => void;
}>) {
  const attributes = {
    id,
    role: 'option',
    'aria-selected': active,
    className: classNames('row', active && 'is-selected'),
    onMouseMove: active ? undefined : onPoint,
    onClick: onTake,
  };
  return (
    <div ref={activeRef} {...attributes}>
      {inside(line, typed, active)}
    </div>
  );
}

function inside(line: PaletteLine, typed: string, active: boolean): ReactNode {
  if (line.kind === 'search')
    return (
      <>
        <span className="ic">
          <Icon name="search" />
        </span>
        <span className="one-line">Every place where “{line.text}” stands</span>
        <Keys keys="Ctrl Shift F" />
      </>
    );
  if (line.kind === 'hit') return <Hit hit={line.hit} typed={typed} />;
  const [keys] = keysOf(line.act);
  return (
    <>
      <span className="one-line">
        <Marked text={line.act.title} ranges={foundIn(line.act.title, typed)} />
      </span>
      {keys ? <Keys keys={keys} /> : active ? <Keys keys="Enter" /> : null}
    </>
  );
}

function Hit({ hit, typed }: Readonly<{ hit: SearchHit; typed: string }>) {
  const time = hit.published ? timeInWords(hit.published, 'full') : null;
  const said = hit.kind === 'quote' || hit.kind === 'note';
  const words = said ? hit.snippet : hit.title;
  const beside = said ? [hit.title, time] : [hit.kind === 'article' ? time : hit.snippet === hit.title ? null : hit.snippet];
  return (
    <>
      <span className="ic">
        {hit.kind === 'actor' ? (
          <span className="face" aria-hidden="true">
            {initials(hit.title, 'person')}
          </span>
        ) : hit.kind === 'event' ? null : (
          <AgencyMark actor={hit.outlet} />
        )}
      </span>
      <span className="one-line">
        <span className={classNames('pt', hit.kind !== 'actor' && 'said')} dir="auto">
          <Marked text={words} ranges={said ? hit.found : foundIn(words, typed)} />
        </span>
        <span className="muted">{beside.filter(Boolean).join(', ')}</span>
      </span>
    </>
  );
}
