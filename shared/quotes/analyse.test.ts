import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleCoverage } from '../sample/index.ts';
import type { Span } from '../text/words.ts';
import { analyse } from './analyse.ts';
import type { Analysis, KnownName } from './analysis.ts';

const article = sampleCoverage.articles[0]?.text ?? '';

function spansOf({ quotes, mentions, dateline, credits }: Analysis): Span[] {
  return [
    ...quotes.flatMap(({ content, cue, speaker, relays, venue }) => [
      ...content,
      ...[cue, speaker, venue].flatMap((span) => (span ? [span] : [])),
      ...relays.map(({ span }) => span),
    ]),
    ...mentions.map(({ span }) => span),
    ...(dateline ? [dateline.span] : []),
    ...credits.map(({ span }) => span),
  ];
}

/** Pieces that the engine has rules for, in any order, with anything between them. */
const scraps = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '“',
        '”',
        '"',
        "'",
        '‘',
        '’',
        '«',
        '»',
        '„',
        '「',
        '」',
        '\n',
        '\n"',
        ' said ',
        ' told ',
        'that ',
        'Ana Roldan',
        ' — ',
        ':',
        'WALLACE: ',
      ),
      fc.constantFrom(
        'MOSCOW (Reuters) —',
        'according to ',
        'he ',
        'the ministry ',
        ', ',
        '. ',
        '(AP)',
        '[',
        ']',
        '…',
        '\ud800',
        'يوسف',
        '维和',
        '\u200f',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('whatever the text', () => {
  test('every span lies in it, holds something, and quotes come in order', () => {
    fc.assert(
      fc.property(scraps, fc.constantFrom('en', 'ru', 'und'), (text, language) => {
        const found = analyse(text, { language });
        for (const { start, end } of spansOf(found)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        const starts = found.quotes.map(({ content }) => content[0]?.start ?? 0);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        for (const { content } of found.quotes)
          for (let i = 1; i < content.length; i++) expect(content[i]?.start).toBeGreaterThanOrEqual(content[i - 1]?.end ?? 0);
        for (const { confidence } of found.quotes) expect(confidence >= 0 && confidence <= 1).toBe(true);
        for (const { actor } of found.mentions) expect(found.actors[actor]).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
  test('the answer is the same whatever was analysed before', () => {
    const first = analyse(article, { language: 'en' });
    fc.assert(
      fc.property(scraps, (text) => {
        analyse(text, { language: 'en' });
        return JSON.stringify(analyse(article, { language: 'en' })) === JSON.stringify(first);
      }),
      { numRuns: 20 },
    );
  });
  test('what stands in other blocks does not move the offsets of a quote', () => {
    const text = 'The ministry said that 14 people had been injured.';
    const before = 'Rain fell over the valley.\n';
    const alone = analyse(text, { language: 'en' }).quotes[0]?.content[0];
    const later = analyse(before + text, { language: 'en' }).quotes[0]?.content[0];
    expect(alone && later && later.start - alone.start).toBe(before.length);
  });
});

describe('texts of languages without an engine', () => {
  const known: readonly KnownName[] = [
    { id: 'a', kind: 'person', text: 'يوسف الهدان' },
    { id: 'b', kind: 'government', text: 'Министерство обороны' },
    { id: 'c', kind: 'person', text: '王小明' },
  ];
  test.each([
    ['ru', 'МОСКВА, 8 декабря. /ТАСС/. «Мы ведём переговоры со всеми сторонами», — заявило Министерство обороны.', 'Министерство обороны'],
    ['ar', 'قال يوسف الهدان: «لن نغادر المدينة قبل الشتاء القادم».', 'يوسف الهدان'],
    ['zh', '王小明说：「我们会在冬天之前重建每一座房子，谁也不会离开。」', '王小明'],
  ])('%s: the passage between marks is offered, nobody is named for it, and the register is recognised', (language, text, name) => {
    const { quotes, mentions, actors } = analyse(text, { language, known });
    expect(quotes).toHaveLength(1);
    expect(quotes[0]).toMatchObject({ speaker: null, actor: null, confidence: 0 });
    expect(mentions.map(({ span }) => text.slice(span.start, span.end))).toEqual([name]);
    expect(actors[0]?.knownId).toBe(known.find(({ text: written }) => written === name)?.id);
  });
  test('a name that two entries bear is nobody’s until a person decides', () => {
    const twice: readonly KnownName[] = [
      { id: 'a', kind: 'person', text: '王小明' },
      { id: 'b', kind: 'person', text: '王小明' },
    ];
    expect(analyse('王小明来了。', { language: 'zh', known: twice }).mentions).toEqual([]);
  });
});
