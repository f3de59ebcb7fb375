import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MergedFields } from '../model/actor-merge.ts';
import { likelierToStay, mergedFields, withoutMerged } from './merged-fields.ts';

const entry = (fields: Partial<MergedFields>): MergedFields => ({
  kind: 'person',
  name: 'Yusuf al-Haddan',
  aliases: [],
  affiliations: [],
  identifiers: [],
  description: '',
  note: '',
  scopeArticleId: null,
  mark: null,
  ...fields,
});
const alias = (text: string) => ({ text, language: null });

test('the other name becomes an alias, lists are united, what is empty is filled', () => {
  const kept = entry({ aliases: [alias('يوسف الهدان')], note: 'Asked twice.' });
  const absorbed = entry({
    name: 'Youssef Haddan',
    aliases: [alias('Yusuf al-Haddan'), alias('يوسف الهدان'), alias('Haddan')],
    description: 'head of the port',
    note: 'Born 1961.',
    identifiers: [{ scheme: 'wikidata', value: 'Q42' }],
  });
  expect(mergedFields(kept, absorbed)).toMatchObject({
    name: 'Yusuf al-Haddan',
    aliases: ['يوسف الهدان', 'Youssef Haddan', 'Haddan'].map(alias),
    description: 'head of the port',
    note: 'Asked twice.\n\nBorn 1961.',
    identifiers: [{ scheme: 'wikidata', value: 'Q42' }],
  });
});

test('what was changed since the merge stays at a split; what another part brings too stays as well', () => {
  const before = entry({});
  const absorbed = entry({ name: 'Youssef Haddan', aliases: [alias('Haddan')], description: 'head of the port' });
  const after = mergedFields(before, absorbed);
  const now = { ...after, description: 'port director', aliases: [...after.aliases, alias('Y. H.')] };
  expect(withoutMerged(now, { before, after })).toMatchObject({ description: 'port director', aliases: [alias('Y. H.')] });
  expect(withoutMerged(now, { before, after }, [entry({ name: 'Haddan' })]).aliases).toEqual([alias('Haddan'), alias('Y. H.')]);
});

test('a name stays before an unnamed source, then whoever more hangs on', () => {
  const counts = { quotes: 1, mentions: 0, articles: 0 };
  expect(likelierToStay({ kind: 'unnamed', ...counts, quotes: 9 }, { kind: 'person', ...counts })).toBeLessThan(0);
  expect(likelierToStay({ kind: 'person', ...counts, quotes: 9 }, { kind: 'person', ...counts })).toBeGreaterThan(0);
});

test('a split at once gives back what was there before', () => {
  const some = fc.constantFrom('A', 'B', 'C', 'D');
  const fields: fc.Arbitrary<MergedFields> = fc.record({
    kind: fc.constantFrom('person' as const, 'unnamed' as const),
    name: some,
    aliases: fc.uniqueArray(some.map(alias), { selector: ({ text }) => text }),
    affiliations: fc.uniqueArray(
      some.map((text) => ({ text, from: null, until: null })),
      { selector: ({ text }) => text },
    ),
    identifiers: fc.uniqueArray(
      some.map((value) => ({ scheme: 'wikidata', value })),
      { selector: ({ value }) => value },
    ),
    description: fc.constantFrom('', 'x', 'y'),
    note: fc.constantFrom('', 'x', 'y'),
    scopeArticleId: fc.constant(null),
    mark: fc.constantFrom(null, { letters: 'AB', colour: 1 }),
  });
  fc.assert(
    fc.property(fields, fields, (kept, absorbed) => {
      fc.pre(!kept.aliases.some(({ text }) => text === kept.name));
      const after = mergedFields(kept, absorbed);
      expect(withoutMerged(after, { before: kept, after })).toEqual(kept);
    }),
  );
});
