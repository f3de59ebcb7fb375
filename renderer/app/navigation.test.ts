import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { ActorId, ArticleId, EventId, uuidV7 } from '../../shared/model/ids.ts';
import {
  currentPlace,
  go,
  goBack,
  goForward,
  goInto,
  onPlace,
  type Place,
  placeOf,
  readPlace,
  replacePlace,
  startAnew,
  startAt,
  writePlace,
} from './navigation.ts';

const id = (n: number): string => uuidV7(1_700_000_000_000 + n, new Uint8Array(10).fill(n));
const articleId = ArticleId.parse(id(1));
const eventId = EventId.parse(id(2));
const actorId = ActorId.parse(id(3));

beforeEach(() => startAt(''));

const anyPlace: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom<Place>(
    { view: 'library' },
    { view: 'library', articleId, eventId },
    { view: 'events' },
    { view: 'event', eventId, tab: 'quotes' },
    { view: 'actors', actorId },
    { view: 'settings', part: 'history' },
  ),
  fc.record({ view: fc.constant('library' as const), articleId: fc.constant(articleId), position: fc.nat() }),
  fc.record({ view: fc.constant('search' as const), text: fc.string({ maxLength: 50 }) }),
);

test('a place that is written down is read again', () => {
  fc.assert(
    fc.property(anyPlace, (place) => {
      expect(readPlace(writePlace(place))).toEqual(place);
    }),
  );
});

test('a damaged setting opens no place, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(() => readPlace(text)).not.toThrow();
    }),
  );
  expect(readPlace('{"view":"event"}')).toBeNull();
  expect(readPlace('{"view":"library","articleId":"../../etc"}')).toEqual({ view: 'library' });
});

test('back and forward walk the trail; going elsewhere cuts what lay ahead', () => {
  go({ view: 'events' });
  go({ view: 'event', eventId });
  goBack();
  expect(currentPlace()).toEqual({ view: 'events' });
  goForward();
  expect(currentPlace()).toEqual({ view: 'event', eventId });
  goBack();
  go({ view: 'actors' });
  goForward();
  expect(currentPlace()).toEqual({ view: 'actors' });
});

test('the place that is shown is not entered twice, and a replaced place is not gone back to', () => {
  let heard = 0;
  const stop = onPlace(() => heard++);
  go({ view: 'library' });
  expect(heard).toBe(0);
  replacePlace({ view: 'library', articleId });
  go({ view: 'events' });
  goBack();
  expect(currentPlace()).toEqual({ view: 'library', articleId });
  goBack();
  expect(currentPlace()).toEqual({ view: 'library', articleId });
  stop();
});

test('an act leads to the article it touched before the actor or the event', () => {
  expect(placeOf({ articleId, actorId, eventId })).toEqual({ view: 'library', articleId });
  expect(placeOf({ eventId })).toEqual({ view: 'event', eventId });
  expect(placeOf({})).toBeNull();
});

test('a part of the window opens where it was left; from within itself it opens at its start', () => {
  go({ view: 'library', articleId, position: 40 });
  go({ view: 'events' });
  go({ view: 'actors', actorId });
  goInto({ view: 'library' });
  expect(currentPlace()).toEqual({ view: 'library', articleId, position: 40 });
  goInto({ view: 'actors' });
  expect(currentPlace()).toEqual({ view: 'actors', actorId });
  goInto({ view: 'actors' });
  expect(currentPlace()).toEqual({ view: 'actors' });
  startAnew();
  goInto({ view: 'actors' });
  expect(currentPlace()).toEqual({ view: 'actors' });
});
