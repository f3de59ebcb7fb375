import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contract, topics } from './contract.ts';

test('every call is named subject.act, and a query changes nothing', () => {
  for (const [name, call] of Object.entries(contract)) {
    expect(name).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
    if (call.kind === 'query') expect(call.invalidates, name).toEqual([]);
  }
});

test('no schema throws on arbitrary JSON: it accepts or refuses', () => {
  const schemas = [...Object.values(contract).flatMap((call) => [call.input, call.output]), ...Object.values(topics)];
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const schema of schemas) expect(typeof schema.safeParse(value).success).toBe('boolean');
    }),
    { numRuns: 60 },
  );
});

test('what an input schema lets through, it lets through again', () => {
  const input = contract['search.query'].input;
  const once = input.parse({ text: 'grain' });
  expect(input.parse(once)).toEqual(once);
});
