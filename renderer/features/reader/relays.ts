import type { Relay } from '../../../shared/model/annotation.ts';
import type { ActorId } from '../../../shared/model/ids.ts';

/** Every function takes relays as the record has them (steps from 0, never falling, rising by one at most) and returns such relays. */
type Relays = readonly Relay[];

/** With one more at the end: beside the last one ("told A and B"), or in a further step that cites it. */
export function addRelay(relays: Relays, actorId: ActorId, how: 'beside' | 'then'): Relay[] {
  const last = relays[relays.length - 1];
  return [...relays, { actorId, step: last ? last.step + (how === 'then' ? 1 : 0) : 0 }];
}

/** Without the one at the index. One that stood beside it, or cited it, moves up. */
export function removeRelay(relays: Relays, index: number): Relay[] {
  const beside = besides(relays);
  const kept = relays.filter((_, i) => i !== index);
  const left = beside.filter((_, i) => i !== index);
  /* The first of a step left: who stood beside it now leads the step. */
  if (beside[index] === false && beside[index + 1] === true) left[index] = false;
  return stepped(kept, left);
}

/** With the one at the index and its neighbour changed over; who stands beside whom stays as it is. */
export function moveRelay(relays: Relays, index: number, by: 1 | -1): Relay[] {
  const other = relays[index + by];
  const moved = relays[index];
  if (!other || !moved) return [...relays];
  return relays.map((relay, i) =>
    i === index ? { ...other, step: relay.step } : i === index + by ? { ...moved, step: relay.step } : relay,
  );
}

/** With the one at the index beside the one before it, or in a step of its own; the first has none before it. */
export function setBeside(relays: Relays, index: number, beside: boolean): Relay[] {
  return stepped(
    relays,
    besides(relays).map((was, i) => (i === index && i > 0 ? beside : was)),
  );
}

/** For each relay, whether it stands beside the one before it. */
export const besides = (relays: Relays): readonly boolean[] => relays.map((relay, i) => i > 0 && relay.step === relays[i - 1]?.step);

function stepped(relays: Relays, beside: readonly boolean[]): Relay[] {
  let step = -1;
  return relays.map((relay, i) => {
    if (i === 0 || !beside[i]) step += 1;
    return { ...relay, step };
  });
}
