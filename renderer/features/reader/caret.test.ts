import { expect, test } from 'vitest';
import { type Caret, moveCaret, selectAround, stopsOf, stretchSelection } from './caret.ts';

const text = 'One ship left. “No danger,” he said.\nThen it rained.';
const blocks = [
  { start: 0, end: 36 },
  { start: 37, end: text.length },
];
const sentences = [
  { start: 0, end: 14 },
  { start: 15, end: 36 },
  { start: 37, end: text.length },
];
const stops = stopsOf(text, blocks, sentences);
const shown = ({ anchor, focus }: Caret) => text.slice(Math.min(anchor, focus), Math.max(anchor, focus));
const at = (focus: number): Caret => ({ anchor: focus, focus });

test('arrows go from word to word and back, over the end of a paragraph', () => {
  expect(moveCaret(stops, at(0), 'next-word', false)).toEqual(at(4));
  expect(moveCaret(stops, at(4), 'previous-word', false)).toEqual(at(0));
  expect(moveCaret(stops, at(31), 'next-word', false)).toEqual(at(37));
  expect(moveCaret(stops, at(0), 'previous-word', false)).toEqual(at(0));
});

test('a quotation can be taken with its marks or without', () => {
  const open = text.indexOf('“');
  const danger = moveCaret(stops, moveCaret(stops, at(open), 'next-word', true), 'next-word', true);
  expect(shown(danger)).toBe('“No danger');
  expect(shown(moveCaret(stops, danger, 'next-word', true))).toBe('“No danger,”');
});

test('sentences, paragraphs and the text', () => {
  expect(moveCaret(stops, at(3), 'next-sentence', false)).toEqual(at(15));
  expect(shown(moveCaret(stops, at(15), 'next-sentence', true))).toBe('“No danger,” he said.');
  expect(moveCaret(stops, at(20), 'previous-sentence', false)).toEqual(at(15));
  expect(moveCaret(stops, at(40), 'block-start', false)).toEqual(at(37));
  expect(moveCaret(stops, at(4), 'block-end', false)).toEqual(at(36));
  expect(moveCaret(stops, at(4), 'text-end', false)).toEqual(at(text.length));
});

test('the word, sentence and paragraph at the caret; a second time, one more', () => {
  expect(shown(selectAround(stops, at(5), 'word'))).toBe('ship');
  expect(shown(selectAround(stops, at(20), 'sentence'))).toBe('“No danger,” he said.');
  expect(shown(selectAround(stops, at(20), 'paragraph'))).toBe(text.slice(0, 36));
  expect(shown(selectAround(stops, selectAround(stops, at(5), 'sentence'), 'sentence'))).toBe(text.slice(0, 36));
});

test('longer and shorter by a word, never to nothing', () => {
  const word = selectAround(stops, at(5), 'word');
  expect(shown(stretchSelection(stops, word, 1))).toBe('ship left');
  expect(shown(stretchSelection(stops, stretchSelection(stops, word, 1), -1))).toBe('ship');
  expect(shown(stretchSelection(stops, word, -1))).toBe('ship');
});
