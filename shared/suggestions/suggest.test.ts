import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ActorId, AnnotationId, ArticleId, uuidV7 } from '../model/ids.ts';
import type { Analysis, FoundQuote } from '../quotes/analysis.ts';
import { type Bearer, type SuggestInput, suggest } from './suggest.ts';
import { choose, isDecided, isStandIn, openChoices, proposedId, Suggestion, steppedRelays, suggestionId } from './suggestion.ts';

const articleId = ArticleId.parse(uuidV7(7, new Uint8Array(10)));
const entry = (n: number): ActorId => ActorId.parse(uuidV7(1000 + n, new Uint8Array(10)));
const text =
  'A port source confirmed to Nordic News and VTA that the quay was closed. “We wait,” Ilo Brandt said on Telegram. Brandt left.';
const span = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const quote = (more: Partial<FoundQuote>): FoundQuote => ({
  directness: 'direct',
  content: [span('“We wait,”')],
  cue: span('said'),
  speaker: span('Ilo Brandt'),
  confidence: 0.95,
  relays: [],
  venue: span('Telegram'),
  negated: false,
  hedged: false,
  certainty: 'certain',
  outletStance: 'neutral',
  sourceStrength: 'named',
  actor: 1,
  speakerName: 'Ilo Brandt',
  actorConfidence: 0.97,
  ...more,
});
const analysis: Analysis = {
  actors: [
    { name: 'A port source', kind: 'unnamed', aliases: [], knownId: null },
    { name: 'Ilo Brandt', kind: 'person', aliases: ['Brandt', 'Ilo N. Brandt'], knownId: null },
    { name: 'Nordic News', kind: 'agency', aliases: ['NN'], knownId: null },
  ],
  quotes: [
    quote({
      directness: 'indirect',
      content: [span('the quay was closed')],
      speaker: span('A port source'),
      actor: 0,
      relays: [
        { span: span('Nordic News'), step: 0 },
        { span: span('VTA'), step: 0 },
      ],
      venue: null,
      sourceStrength: 'unnamed-role',
    }),
    quote({}),
  ],
  mentions: [
    { span: span('Ilo Brandt'), kind: 'person', name: 'Ilo Brandt', actor: 1, confidence: 0.9 },
    {
      span: { start: text.lastIndexOf('Brandt'), end: text.lastIndexOf('Brandt') + 6 },
      kind: 'person',
      name: 'Ilo Brandt',
      actor: 1,
      confidence: 0.8,
    },
  ],
  dateline: null,
  credits: [],
};
const run = (more: Partial<SuggestInput> = {}) =>
  suggest({ article: { id: articleId, text, outletId: null }, analysis, bearers: () => [], decided: [], ...more });
const registered = (names: Readonly<Record<string, readonly Partial<Bearer>[]>>) => (folded: string) =>
  (names[folded] ?? []).map((bearer, i) => ({ id: entry(i), kind: 'person' as const, scopeArticleId: null, ...bearer }));

test('whom nobody knows is proposed, never made: the unnamed of this article alone, without aliases that may be somebody else’s', () => {
  const { suggestions, proposed } = run();
  const [first] = suggestions;
  expect(first?.body).toMatchObject({ kind: 'quote', speakerId: proposedId(0), venue: '' });
  expect(first?.body.kind === 'quote' && first.body.relays).toEqual([
    { actorId: proposedId(2), step: 0 },
    { actorId: proposedId(3), step: 0 },
  ]);
  expect(
    proposed.map(({ fields }) => [fields.kind, fields.name, fields.scopeArticleId, fields.aliases.map((alias) => alias.text)]),
  ).toEqual([
    ['unnamed', 'port source', articleId, []],
    ['agency', 'Nordic News', null, ['NN']],
    ['agency', 'VTA', null, []],
    ['person', 'Ilo Brandt', null, ['Ilo N. Brandt']],
  ]);
  for (const suggestion of suggestions) expect(Suggestion.parse(suggestion)).toEqual(suggestion);
});

test('who published the article is no relay of it', () => {
  const { suggestions } = run({
    article: { id: articleId, text, outletId: entry(5) },
    bearers: registered({ vta: [{ id: entry(5), kind: 'agency' }] }),
  });
  expect(suggestions[0]?.body).toMatchObject({ relays: [{ actorId: proposedId(2), step: 0 }] });
});

test('a name that one entry bears is that entry; one that several bear is left open, with the choice', () => {
  const one = run({ bearers: registered({ 'ilo brandt': [{ id: entry(4) }], vta: [{ id: entry(5), kind: 'agency' }] }) });
  expect(one.suggestions[1]?.body).toMatchObject({ speakerId: entry(4) });
  expect(one.suggestions[0]?.body).toMatchObject({ relays: [{ actorId: proposedId(2) }, { actorId: entry(5) }] });
  const several = run({ bearers: registered({ 'ilo brandt': [{}, {}], 'nordic news': [{}, {}] }) });
  expect(several.suggestions[1]).toMatchObject({
    body: { speakerId: null },
    choices: [{ role: 'speaker', name: 'Ilo Brandt', among: [entry(0), entry(1)] }],
  });
  expect(several.suggestions[0]?.body).toMatchObject({ relays: [{ actorId: proposedId(3), step: 0 }] });
  expect(several.suggestions[0]?.choices).toMatchObject([{ role: 'relay', step: 0 }]);
});

test('an unnamed source of another article is not this one', () => {
  const other = ArticleId.parse(uuidV7(8, new Uint8Array(10)));
  const there = run({ bearers: registered({ 'port source': [{ kind: 'unnamed', scopeArticleId: other }] }) });
  expect(there.suggestions[0]?.body).toMatchObject({ speakerId: proposedId(0) });
  const here = run({ bearers: registered({ 'port source': [{ kind: 'unnamed', scopeArticleId: articleId }] }) });
  expect(here.suggestions[0]?.body).toMatchObject({ speakerId: entry(0) });
});

test('a speaker of whom the engine is not sure stays open', () => {
  const { suggestions } = run({ analysis: { ...analysis, quotes: [quote({ actor: null, speakerName: null, speaker: null })] } });
  expect(suggestions[0]).toMatchObject({ body: { speakerId: null }, speakerWords: null, choices: [] });
});

test('what overlaps a mark or a rejection of its kind is not suggested; another kind does not matter', () => {
  const words = span('wait');
  expect(run({ decided: [{ kind: 'quote', passages: [words] }] }).suggestions.map(({ body }) => body.kind)).toEqual([
    'quote',
    'mention',
    'mention',
  ]);
  expect(run({ decided: [{ kind: 'mention', passages: [words] }] }).suggestions).toHaveLength(4);
  const { start, end } = words;
  expect(isDecided({ kind: 'quote', passages: [{ start: end, end: end + 3 }] }, [{ kind: 'quote', passages: [words] }])).toBe(false);
  expect(isDecided({ kind: 'quote', passages: [{ start: 0, end: start }] }, [{ kind: 'quote', passages: [words] }])).toBe(false);
});

test('words of a deleted mark are not suggested again; those beside a mark that was drawn wrongly are', () => {
  const suggested = { kind: 'quote', passages: [{ start: 10, end: 30 }] } as const;
  const deleted = (start: number, end: number) => [{ kind: 'quote', passages: [{ start, end }], deleted: true }] as const;
  expect(isDecided(suggested, deleted(10, 30))).toBe(true);
  expect(isDecided(suggested, deleted(12, 31))).toBe(true);
  expect(isDecided(suggested, deleted(25, 60))).toBe(false);
  expect(isDecided(suggested, deleted(10, 14))).toBe(false);
});

test('finds that do not stand in the text are passed over, whatever they are', () => {
  const anySpan = fc.record({ start: fc.integer({ min: -5, max: 200 }), end: fc.integer({ min: -5, max: 200 }) });
  fc.assert(
    fc.property(
      fc.array(anySpan, { minLength: 1, maxLength: 3 }),
      anySpan,
      anySpan,
      fc.integer({ min: -1, max: 5 }),
      (content, cue, at, actor) => {
        const found = { ...analysis, quotes: [quote({ content, cue, relays: [{ span: at, step: 3 }], venue: at, actor })] };
        for (const suggestion of run({ analysis: found }).suggestions) {
          expect(Suggestion.safeParse(suggestion).success).toBe(true);
          for (const { start, end, exact } of suggestion.anchors) expect(text.slice(start, end)).toBe(exact);
        }
      },
    ),
  );
});

test('stand-ins are ids of the right shape, told from ids of records, and different for different words', () => {
  fc.assert(
    fc.property(fc.nat(5_000_000), fc.nat(5_000_000), (start, end) => {
      const id = suggestionId('quote', { start, end });
      expect(AnnotationId.safeParse(id).success && isStandIn(id)).toBe(true);
      expect(suggestionId('mention', { start, end })).not.toBe(id);
      expect(suggestionId('quote', { start: start + 1, end })).not.toBe(id);
      expect(suggestionId('quote', { start, end: end + 1 })).not.toBe(id);
    }),
  );
  expect(isStandIn(entry(1))).toBe(false);
});

test('relays stand in order, from 0, rising by one', () => {
  const relay = (n: number, step: number) => ({ actorId: entry(n), step });
  expect(steppedRelays([relay(1, 4), relay(2, 1), relay(3, 4)])).toEqual([relay(2, 0), relay(1, 1), relay(3, 1)]);
});

test('a choice puts the entry where the name stood; in a chain that was changed meanwhile, at its end', () => {
  const relays = [
    { span: span('Nordic News'), step: 0 },
    { span: span('VTA'), step: 1 },
  ];
  const { suggestions } = run({
    analysis: { ...analysis, quotes: [quote({ relays })], mentions: [] },
    bearers: registered({ 'nordic news': [{ id: entry(1) }, { id: entry(2) }], 'ilo brandt': [{ id: entry(3) }, { id: entry(4) }] }),
  });
  const [suggestion] = suggestions;
  if (suggestion?.body.kind !== 'quote') throw new Error('no quote');
  const { body } = suggestion;
  expect(body.relays).toEqual([{ actorId: proposedId(3), step: 0 }]);
  const [speaker, relay] = openChoices(suggestion, body);
  if (!speaker || !relay) throw new Error('no choices');
  const chosen = choose(suggestion, body, relay, entry(2));
  expect(chosen).toMatchObject({
    relays: [
      { actorId: entry(2), step: 0 },
      { actorId: proposedId(3), step: 1 },
    ],
  });
  expect(openChoices(suggestion, chosen)).toEqual([speaker]);
  expect(openChoices(suggestion, choose(suggestion, chosen, speaker, entry(3)))).toEqual([]);
  expect(choose(suggestion, { ...body, relays: [] }, relay, entry(2))).toMatchObject({ relays: [{ actorId: entry(2), step: 0 }] });
});
