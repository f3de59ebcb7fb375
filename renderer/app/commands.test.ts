import { expect, test } from 'vitest';
import { type Act, actFor, type Stroke, strokeIs } from './commands.ts';

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
const act = (id: string, keys: Act['keys'], more: Partial<Act> = {}): Act => ({ id, title: id, keys, run: () => undefined, ...more });
const reading = { typing: false, dialog: false };

test('a shortcut is met exactly: no more and no fewer keys', () => {
  expect(strokeIs(stroke('k', { ctrlKey: true }), 'Ctrl K', false)).toBe(true);
  expect(strokeIs(stroke('K', { ctrlKey: true, shiftKey: true }), 'Ctrl K', false)).toBe(false);
  expect(strokeIs(stroke('k'), 'Ctrl K', false)).toBe(false);
  expect(strokeIs(stroke('k', { metaKey: true }), 'Ctrl K', true)).toBe(true);
  expect(strokeIs(stroke('k', { ctrlKey: true }), 'Ctrl K', true)).toBe(false);
  expect(strokeIs(stroke('ArrowLeft', { altKey: true }), 'Alt Left', false)).toBe(true);
  expect(strokeIs(stroke('Delete'), 'Del', false)).toBe(true);
});

test('a sign counts by what it is, whatever keys make it on this keyboard', () => {
  expect(strokeIs(stroke('/', { shiftKey: true }), '/', false)).toBe(true);
  expect(strokeIs(stroke('¡', { altKey: true, code: 'Digit1' }), 'Alt 1', false)).toBe(true);
});

test('plain letters act only while nobody types; undo belongs to the field that has the focus', () => {
  const acts = [act('quote', 'Q'), act('palette', 'Ctrl K'), act('undo', 'Ctrl Z', { notWhileTyping: true })];
  const typing = { typing: true, dialog: false };
  expect(actFor(stroke('q'), acts, reading)?.id).toBe('quote');
  expect(actFor(stroke('q'), acts, typing)).toBeNull();
  expect(actFor(stroke('k', { ctrlKey: true }), acts, typing)?.id).toBe('palette');
  expect(actFor(stroke('z', { ctrlKey: true }), acts, typing)).toBeNull();
  expect(actFor(stroke('z', { ctrlKey: true }), acts, reading)?.id).toBe('undo');
});

test('the act mounted last answers; one that cannot be done now does not', () => {
  const acts = [act('list', 'J'), act('article', ['J', 'Down']), act('off', 'J', { enabled: false })];
  expect(actFor(stroke('j'), acts, reading)?.id).toBe('article');
  expect(actFor(stroke('ArrowDown'), acts, reading)?.id).toBe('article');
});

test('an open dialog keeps its keys to itself', () => {
  const acts = [act('undo', 'Ctrl Z'), act('close', 'Esc', { inDialogs: true })];
  expect(actFor(stroke('z', { ctrlKey: true }), acts, { typing: false, dialog: true })).toBeNull();
  expect(actFor(stroke('Escape'), acts, { typing: false, dialog: true })?.id).toBe('close');
});
