import { agencies, bodies, people, unnamedSources } from './actors.ts';
import { corvane0815 } from './articles/corvane-0815.ts';
import { halyard1130 } from './articles/halyard-1130.ts';
import { lantern0905 } from './articles/lantern-0905.ts';
import { lantern1810 } from './articles/lantern-1810.ts';
import { northmark0640 } from './articles/northmark-0640.ts';
import { northmark1420 } from './articles/northmark-1420.ts';
import { telegraph0552 } from './articles/telegraph-0552.ts';
import { telegraph1605 } from './articles/telegraph-1605.ts';
import { claims } from './claims.ts';
import { eveningQuotes } from './marks/evening-quotes.ts';
import { highlights, mentionsOfActors, notes } from './marks/others.ts';
import { earlyQuotes } from './marks/quotes.ts';
import { tags } from './tags.ts';
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
  actors: [...agencies, ...people, ...unnamedSources, ...bodies],
  tags,
  articles: [telegraph0552, northmark0640, corvane0815, lantern0905, halyard1130, northmark1420, telegraph1605, lantern1810],
  marks: [...earlyQuotes, ...eveningQuotes, ...mentionsOfActors, ...highlights, ...notes],
  claims,
};
