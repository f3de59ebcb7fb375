import type { SampleTag } from './types.ts';

export const tags: readonly SampleTag[] = [
  { key: 'cause', name: 'cause', colour: 6 },
  { key: 'spark', name: 'spark', colour: 6, parent: 'cause' },
  { key: 'fire-protection', name: 'fire protection', colour: 4 },
  { key: 'sprinklers', name: 'sprinklers', colour: 4, parent: 'fire-protection' },
  { key: 'warning', name: 'warning in January', colour: 4, parent: 'fire-protection' },
  { key: 'containment', name: 'containment', colour: 3 },
  { key: 'shipping', name: 'shipping', colour: 1 },
  { key: 'injured', name: 'number of injured', colour: 2 },
];
