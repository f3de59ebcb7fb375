import type { OutletColumn } from '../../../shared/compare/comparison.ts';
import { classNames } from '../../ui/class-names.ts';
import type { QuoteLine } from './rows.ts';
import { SpeakerCell } from './SpeakerCell.tsx';
import { type Spot, spotId } from './use-grid-keys.ts';
import { VersionCell } from './VersionCell.tsx';
import { absenceWords } from './words-of.ts';

type Standing = Readonly<{
  base: string;
  index: number;
  oneDay: boolean;
  /** The spot of the grid when it is in this line. */
  spot: Spot | null;
  onStand: (spot: Spot) => void;
  onEnter: (spot: Spot) => void;
}>;

/** One quote of one speaker under each agency. */
export function CompareLine({
  line,
  columns,
  start,
  measure,
  ...standing
}: Standing &
  Readonly<{ line: QuoteLine; columns: readonly OutletColumn[]; start: number; measure: (element: HTMLElement | null) => void }>) {
  const { base, index, spot, onStand } = standing;
  const head: Spot = { line: index, column: 0, version: 0 };
  return (
    <tr
      aria-rowindex={index + 2}
      className={classNames('q-row', line.position > 0 && 'follows')}
      data-index={index}
      ref={measure}
      style={{ transform: `translateY(${start}px)` }}
    >
      <th scope="row" id={spotId(base, head)} tabIndex={spot?.column === 0 ? 0 : -1} onFocus={() => onStand(head)} className="q-speaker">
        <SpeakerCell line={line} agencies={columns.length} />
      </th>
      {columns.map((column, i) => (
        <Cell key={column.outlet?.id ?? 'unknown'} column={column} position={i} line={line} {...standing} />
      ))}
    </tr>
  );
}

function Cell({
  column,
  position,
  line,
  base,
  index,
  oneDay,
  spot,
  onStand,
  onEnter,
}: Standing & Readonly<{ column: OutletColumn; position: number; line: QuoteLine }>) {
  const cell = line.group.cells[position];
  const versions = cell?.versions ?? [];
  const at = (version: number): Spot => ({ line: index, column: position + 1, version });
  const standing = (version: number) => ({
    id: spotId(base, at(version)),
    tabIndex: spot?.column === position + 1 && spot.version === version ? 0 : -1,
    onFocus: () => onStand(at(version)),
  });
  const [only] = versions;
  if (!only) {
    const { kind, word, reason } = absenceWords(column, line, cell?.absence ?? 'left-out', oneDay);
    return (
      <td {...standing(0)} className={classNames('q-cell', 'without', kind)}>
        <div className="c-head">
          <span className="class">{word}</span>
        </div>
        <p>{reason}</p>
      </td>
    );
  }
  const inside = (version: number) => {
    const found = versions[version];
    return found ? (
      <VersionCell version={found} speaker={line.row.speaker} outlet={column.outlet} oneDay={oneDay} onOpen={() => onEnter(at(version))} />
    ) : null;
  };
  if (versions.length === 1)
    return (
      <td {...standing(0)} className="q-cell" onDoubleClick={() => onEnter(at(0))}>
        {inside(0)}
      </td>
    );
  return (
    <td className="q-cell several">
      {versions.map((version, i) => (
        <article
          key={version.annotationId}
          {...standing(i)}
          aria-label={`Version ${i + 1} of ${versions.length}`}
          className="version"
          onDoubleClick={() => onEnter(at(i))}
        >
          {inside(i)}
        </article>
      ))}
    </td>
  );
}
