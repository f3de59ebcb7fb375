import type { KnownTime } from '../../shared/model/time.ts';
import { timeInFull, timeInWords } from './known-time.ts';

/** A time as it was published; its title says with what offset. Nothing where the form asks for more than is known. */
export function KnownTimeText({ time, form }: Readonly<{ time: KnownTime; form: 'day' | 'time' | 'full' }>) {
  const words = timeInWords(time, form);
  return words ? (
    <time dateTime={time.value} title={timeInFull(time)} className="time">
      {words}
    </time>
  ) : null;
}
