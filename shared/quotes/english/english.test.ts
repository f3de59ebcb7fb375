import { expect, test } from 'vitest';
import { QUOTED_COLUMNS, REPORTED_COLUMNS } from '../acceptance.ts';
import { ATTRIBUTED_COLUMNS } from '../attributed.ts';
import { END_COLUMNS, START_COLUMNS } from '../contents.ts';
import { CUE_COLUMNS } from '../cues.ts';
import { SOURCE_COLUMNS } from '../sources.ts';
import { SPEAKER_COLUMNS } from '../speakers.ts';
import { english } from './english.ts';

test('the models that are kept were learnt from the columns that the code writes', () => {
  const { models } = english;
  expect(models.cues.columns).toEqual(CUE_COLUMNS);
  expect(models.sources.columns).toEqual(SOURCE_COLUMNS);
  expect(models.speakers.columns).toEqual(SPEAKER_COLUMNS);
  expect(models.attributed.columns).toEqual(ATTRIBUTED_COLUMNS);
  expect(models.starts.columns).toEqual(START_COLUMNS);
  expect(models.ends.columns).toEqual(END_COLUMNS);
  expect(models.quoted.columns).toEqual(QUOTED_COLUMNS);
  expect(models.reported.columns).toEqual(REPORTED_COLUMNS);
});

test('words of speech are known in all their forms, and what somebody thinks or shows is none', () => {
  for (const word of ['said', 'says', 'denied', 'told', 'according', 'announcing', 'claims'])
    expect(english.rates.small.speech.has(word), word).toBe(true);
  for (const word of ['thinks', 'shows', 'hoped', 'falsely']) expect(english.rates.small.speech.has(word), word).toBe(false);
});
