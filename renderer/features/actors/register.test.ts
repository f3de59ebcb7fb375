import { expect, test } from 'vitest';
import { ActorSummary } from '../../../shared/contract.ts';
import { uuidV7 } from '../../../shared/model/ids.ts';
import { countGroup, registerLines } from './register.ts';
import { scriptName } from './script.ts';

const actor = (number: number, kind: string, name: string): ActorSummary =>
  ActorSummary.parse({
    id: uuidV7(number, new Uint8Array(10)),
    kind,
    name,
    description: '',
    mark: null,
    aliases: [],
    quotes: 0,
    mentions: 0,
    articles: 0,
  });
const register = [
  actor(1, 'agency', 'Corvane Press'),
  actor(2, 'person', 'Danil Kovrek'),
  actor(3, 'government', 'Transport Ministry'),
  actor(4, 'organisation', 'Ostgrain Terminals'),
  actor(5, 'unnamed', 'Ministry official'),
];

test('actors stand under the heads of their kinds, people first, counted through', () => {
  expect(registerLines(register, null).map((line) => (line.kind === 'head' ? line.key : line.actor.name))).toEqual([
    'people',
    'Danil Kovrek',
    'bodies',
    'Transport Ministry',
    'Ostgrain Terminals',
    'unnamed',
    'Ministry official',
    'agencies',
    'Corvane Press',
  ]);
  expect(registerLines(register, null).flatMap((line) => (line.kind === 'actor' ? line.position : []))).toEqual([1, 2, 3, 4, 5]);
});

test('one group alone; an empty group has no head', () => {
  expect(registerLines(register, 'bodies').map((line) => line.key)).toEqual(['bodies', register[2]?.id, register[3]?.id]);
  expect(registerLines(register, 'places')).toEqual([]);
  expect(countGroup(register, 'bodies')).toBe(2);
});

test('a name says its script', () => {
  expect(['Yusuf', 'يوسف', 'Юсуф', '42 Ω', '7'].map(scriptName)).toEqual(['Latin', 'Arabic', 'Cyrillic', 'Greek', 'Other']);
});
