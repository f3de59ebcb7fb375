import { Progress as Base } from '@base-ui/react/progress';
import { classNames } from './class-names.ts';

/** How far something is. A total of null: it moves, how far is not known. */
export function Progress({
  label,
  done,
  total,
  shape,
}: Readonly<{ label: string; done: number; total: number | null; shape?: 'wide' | 'short' }>) {
  return (
    <Base.Root
      aria-label={label}
      className={classNames('progress', shape)}
      value={total === null ? null : done}
      max={total === null || total === 0 ? 1 : total}
      getAriaValueText={() => (total === null ? 'In progress' : `${done} of ${total}`)}
    >
      <Base.Track className="progress-track">
        <Base.Indicator className="progress-done" />
      </Base.Track>
    </Base.Root>
  );
}
