import { expect, test } from 'vitest';
import { polnearFolder, scorePolnear } from './polnear-scores.ts';

test('quotes and speakers of newspaper articles are found as well as the bar asks', ({ skip }) => {
  const folder = polnearFolder('dev');
  if (!folder) return skip('../shared/data/polnear or ../shared/tools is not here');
  const { speaker, autoAccept, marks, indirect } = scorePolnear(folder);
  expect(speaker.direct).toBeGreaterThanOrEqual(92);
  expect(speaker.mixed).toBeGreaterThanOrEqual(80);
  expect(speaker.both).toBeGreaterThanOrEqual(87);
  expect(speaker.precision).toBeGreaterThanOrEqual(91);
  expect(marks.precision).toBeGreaterThanOrEqual(96);
  expect(marks.recall).toBeGreaterThanOrEqual(98);
  expect(autoAccept.precision).toBeGreaterThanOrEqual(97);
  expect(autoAccept.coverage).toBeGreaterThanOrEqual(55);
  expect(indirect.f1).toBeGreaterThanOrEqual(70);
});
