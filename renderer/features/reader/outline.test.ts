import { expect, test } from 'vitest';
import { ActorBrief } from '../../../shared/model/actor.ts';
import { idOf, markOf } from './marks-fixture.ts';
import { countOutline, filterOutline, outlineOf, recentSpeakers, stepInOutline } from './outline.ts';

const text = 'x'.repeat(200);
const kovrek = ActorBrief.parse({ id: idOf(500), kind: 'person', name: 'Danil Kovrek', description: 'fire chief', mark: null });
const actors = new Map([[kovrek.id, kovrek]]);
const outer = markOf(
  1,
  text,
  [
    [0, 50],
    [70, 90],
  ],
  { speakerId: kovrek.id },
);
const inner = markOf(2, text, [[10, 20]], { kind: 'highlight' });
const innermost = markOf(3, text, [[12, 15]], { kind: 'note' }, { note: 'check' });
const inCue = markOf(4, text, [[55, 60]], { kind: 'mention', actorId: null });
const later = markOf(5, text, [[100, 120]]);
const rows = outlineOf([later, innermost, inCue, outer, inner], actors);

test('marks stand in text order, indented by what they lie inside', () => {
  expect(rows.map((row) => [row.mark.id, row.depth])).toEqual([
    [outer.id, 0],
    [inner.id, 1],
    [innermost.id, 2],
    [inCue.id, 0],
    [later.id, 0],
  ]);
});

test('each line says whose it is', () => {
  expect(rows.map((row) => row.who)).toEqual(['Danil Kovrek', 'highlight', 'check', 'no actor', 'no speaker']);
});

test('filters keep the order; open are quotes without speaker and mentions without actor', () => {
  expect(filterOutline(rows, 'open').map((row) => row.mark.id)).toEqual([inCue.id, later.id]);
  expect(countOutline(rows, 'quotes')).toBe(2);
  expect(countOutline(rows, 'notes')).toBe(1);
  expect(countOutline(rows, 'all')).toBe(5);
});

test('walking stays at the ends', () => {
  expect(stepInOutline(rows, null, 1)?.mark.id).toBe(outer.id);
  expect(stepInOutline(rows, null, -1)?.mark.id).toBe(later.id);
  expect(stepInOutline(rows, outer.id, 1)?.mark.id).toBe(inner.id);
  expect(stepInOutline(rows, later.id, 1)?.mark.id).toBe(later.id);
  expect(stepInOutline([], null, 1)).toBe(null);
});

test('the speaker marked last comes first, without the mark that asks', () => {
  const other = markOf(6, text, [[1, 2]], { speakerId: idOf(501) }, { updatedAt: '2026-03-18T09:00:00.000Z' });
  expect(recentSpeakers([outer, other, later], null)).toEqual([idOf(501), kovrek.id]);
  expect(recentSpeakers([outer, other, later], other.id)).toEqual([kovrek.id]);
});
