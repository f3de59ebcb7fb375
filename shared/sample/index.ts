import { northmark0640 } from './articles/northmark-0640.ts';
import { telegraph0552 } from './articles/telegraph-0552.ts';
import type { SampleCoverage } from './types.ts';

export type * from './types.ts';

/** The sample coverage: a fire in an invented port, told by five invented agencies in eight articles. */
export const sampleCoverage: SampleCoverage = {
  event: {
    name: 'Grain terminal fire, Port of Ostrel',
    when: { value: '2026-03-17T01:50+02:00', precision: 'minute' },
    where: 'Ostrel, Velmara',
    note: 'Everything in this coverage is invented: the country, the agencies, the people and the fire.',
  },
  actors: [],
  tags: [],
  articles: [telegraph0552, northmark0640],
  marks: [],
  claims: [],
};
