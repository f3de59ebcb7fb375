import { expect, test } from 'vitest';
import { guessDirectness } from './directness.ts';

/** The guess for the first stretch of the text that reads like `marked`. */
function guess(text: string, marked: string): string {
  const start = text.indexOf(marked);
  const end = start + marked.length;
  const blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
  return guessDirectness(text, blocks, [{ start, end }]);
}

test('words between quotation marks are direct, with the marks or without', () => {
  const text = '“The fire was contained,” the director said.';
  expect(guess(text, '“The fire was contained,”')).toBe('direct');
  expect(guess(text, 'fire was contained')).toBe('direct');
});

test('words outside are indirect, and both together are mixed', () => {
  const text = 'She said the report was “false from end to end” and that she would resign.';
  expect(guess(text, 'she would resign')).toBe('indirect');
  expect(guess(text, 'the report was “false from end to end”')).toBe('mixed');
});

test('a paragraph that leaves its quotation open is quoted to its end', () => {
  expect(guess('He wrote: “We are ready.\n“We were ready in May.”', 'We are ready.')).toBe('direct');
});

test('other quotation marks count, and apostrophes do not close', () => {
  expect(guess('‘I don’t know what they’re after,’ he said.', 'what they’re after')).toBe('direct');
  expect(guess('Er sagte: „Das Feuer ist aus“, und ging.', 'Das Feuer ist aus')).toBe('direct');
  expect(guess('Он сказал: «Пожар потушен» и ушёл.', 'Пожар потушен')).toBe('direct');
  expect(guess('He said: "It is out" and left.', 'and left')).toBe('indirect');
  expect(guess('It’s the port’s wall, he said.', 'port’s wall')).toBe('indirect');
});

test('a quote in a quote is part of the outer one', () => {
  expect(
    guess('“They told us ‘the pumps will be seen to’ after the harvest,” said Selim.', 'told us ‘the pumps will be seen to’ after'),
  ).toBe('direct');
});
