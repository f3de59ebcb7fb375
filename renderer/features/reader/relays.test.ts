import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QuoteBody, type Relay } from '../../../shared/model/annotation.ts';
import { ActorId } from '../../../shared/model/ids.ts';
import { idOf } from './marks-fixture.ts';
import { addRelay, besides, moveRelay, removeRelay, setBeside } from './relays.ts';

const actor = (number: number) => ActorId.parse(idOf(number));
const shape = (relays: readonly Relay[]) => relays.map((relay) => relay.step);

test('told A and B, then C cites them', () => {
  const relays = addRelay(addRelay(addRelay([], actor(1), 'then'), actor(2), 'beside'), actor(3), 'then');
  expect(shape(relays)).toEqual([0, 0, 1]);
  expect(besides(relays)).toEqual([false, true, false]);
});

test('taking one out closes the step that it leaves empty', () => {
  const relays = [
    { actorId: actor(1), step: 0 },
    { actorId: actor(2), step: 0 },
    { actorId: actor(3), step: 1 },
  ];
  expect(shape(removeRelay(relays, 0))).toEqual([0, 1]);
  expect(shape(removeRelay(relays, 2))).toEqual([0, 0]);
  expect(shape(removeRelay(removeRelay(relays, 0), 0))).toEqual([0]);
});

test('moving changes two hands over and keeps who stands beside whom', () => {
  const relays = [
    { actorId: actor(1), step: 0 },
    { actorId: actor(2), step: 1 },
    { actorId: actor(3), step: 1 },
  ];
  const moved = moveRelay(relays, 1, -1);
  expect(moved.map((relay) => relay.actorId)).toEqual([actor(2), actor(1), actor(3)]);
  expect(shape(moved)).toEqual([0, 1, 1]);
  expect(moveRelay(relays, 0, -1)).toEqual(relays);
});

test('whatever is done, the record stays one that the model accepts', () => {
  const act = fc.oneof(
    fc.tuple(fc.constant('add' as const), fc.constantFrom('beside' as const, 'then' as const)),
    fc.tuple(fc.constant('remove' as const), fc.nat(6)),
    fc.tuple(fc.constant('move' as const), fc.nat(6)),
    fc.tuple(fc.constant('beside' as const), fc.nat(6)),
    fc.tuple(fc.constant('apart' as const), fc.nat(6)),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let relays: Relay[] = [];
      acts.forEach(([what, value], i) => {
        if (what === 'add') relays = addRelay(relays, actor(i), value === 'beside' ? 'beside' : 'then');
        else if (what === 'remove') relays = removeRelay(relays, Number(value));
        else if (what === 'move') relays = moveRelay(relays, Number(value), 1);
        else relays = setBeside(relays, Number(value), what === 'beside');
        expect(QuoteBody.shape.relays.safeParse(relays).success).toBe(true);
      });
    }),
  );
});
