import { describe, expect, test } from 'vitest';
import { captureText } from '../main/capture/capture.ts';
import { type SampleQuote, type SampleWords, sampleCoverage } from '../shared/sample/index.ts';

const { articles, actors, tags, marks, claims } = sampleCoverage;
const captured = new Map(
  articles.map((article) => [
    article.fileName,
    captureText({
      text: article.text,
      headline: null,
      outlet: null,
      published: { value: article.published, precision: 'minute' },
      address: article.address,
    }),
  ]),
);
const textOf = (fileName: string): string => captured.get(fileName)?.text ?? '';
const quotes = marks.filter((mark): mark is SampleQuote => mark.kind === 'quote');
const quotesOf = (speaker: string): readonly SampleQuote[] => quotes.filter((quote) => quote.speaker === speaker);
const wordsOf = (quote: SampleQuote): string => quote.passages.map(({ words }) => words.replace(/[“”‘’"]/g, '')).join(' ');
const times = (text: string, words: string): number => text.split(words).length - 1;

/** As the pairing of quotes sees them: only letters and figures, in lower case. */
const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();

describe('the sample coverage', () => {
  test('is six to eight articles of 250 to 500 words by five agencies, all of one day', () => {
    expect(articles).toHaveLength(8);
    expect(new Set(articles.map(({ outlet }) => outlet)).size).toBe(5);
    for (const { fileName, published } of articles) {
      const words = textOf(fileName).split(/\s+/).length;
      expect(words, fileName).toBeGreaterThanOrEqual(250);
      expect(words, fileName).toBeLessThanOrEqual(500);
      expect(published).toMatch(/^2026-03-17T\d\d:\d\d\+02:00$/);
    }
    expect(articles.map(({ published }) => published)).toEqual([...articles.map(({ published }) => published)].sort());
  });

  test('is captured with the headline that its first line is, and nothing of it in the text', () => {
    for (const { fileName, text } of articles) {
      const headline = text.split('\n')[0] ?? '';
      expect(captured.get(fileName)?.headline).toBe(headline);
      expect(textOf(fileName)).not.toContain(headline);
    }
  });

  test.each(marks.map((mark) => [`${mark.kind} in ${mark.article}: ${mark.passages[0]?.words}`, mark] as const))(
    'marks a %s',
    (_name, mark) => {
      const text = textOf(mark.article);
      const cue = mark.kind === 'quote' ? mark.cue : undefined;
      for (const { words, occurrence = 1 } of [...mark.passages, ...(cue ? [cue] : [])]) {
        expect(times(text, words), words).toBeGreaterThanOrEqual(occurrence);
        expect(words).not.toContain('\n');
      }
      const starts = mark.passages.map(({ words }) => text.indexOf(words));
      expect(starts).toEqual([...starts].sort((one, other) => one - other));
    },
  );

  test('marks every stretch of words between quotation marks that opens as a quote', () => {
    const spoken = /[“‘"][^“”"]*?[,.!?][”’"](?=\s|$)/g;
    for (const { fileName } of articles) {
      const marked = quotes.filter(({ article }) => article === fileName).flatMap(({ passages }) => passages);
      for (const [found] of textOf(fileName).matchAll(spoken)) {
        expect(
          marked.some(({ words }: SampleWords) => words.includes(found) || found.includes(words)),
          `${fileName}: ${found}`,
        ).toBe(true);
      }
    }
  });

  test('names only actors, tags, marks and articles that it has', () => {
    const known = {
      actors: keys(actors),
      tags: keys(tags),
      marks: keys(marks),
      articles: new Set(articles.map(({ fileName }) => fileName)),
    };
    expect(known.actors.size).toBe(actors.length);
    expect(known.tags.size).toBe(tags.length);
    for (const { outlet } of articles) expect(known.actors).toContain(outlet);
    for (const { scopeArticle } of actors) if (scopeArticle) expect(known.articles).toContain(scopeArticle);
    for (const { parent } of tags) if (parent) expect(known.tags).toContain(parent);
    for (const mark of marks) {
      expect(known.articles).toContain(mark.article);
      for (const tag of mark.tags ?? []) expect(known.tags).toContain(tag);
      if (mark.kind === 'mention') expect(known.actors).toContain(mark.actor);
      if (mark.kind === 'quote')
        for (const key of [mark.speaker, ...(mark.relays ?? []).map(({ actor }) => actor)]) expect(known.actors).toContain(key);
    }
    expect(claims.length).toBeGreaterThanOrEqual(4);
    for (const { evidence } of claims) for (const { mark } of evidence) expect(known.marks).toContain(mark);
  });
});

describe('the sample coverage has', () => {
  test('one quote cut three ways', () => {
    const fullest = bare(
      'The fire was contained within two hours, and no vessel was ever in danger. We will reopen berths four to seven by Thursday evening,',
    );
    const versions = new Set(
      quotesOf('al-haddan')
        .filter(({ directness }) => directness === 'direct')
        .map((quote) => bare(wordsOf(quote))),
    );
    expect(versions).toContain(fullest);
    const cuts = [...versions].filter((version) => version !== fullest && inOrder(version.split(' '), fullest.split(' ')));
    expect(cuts.length).toBeGreaterThanOrEqual(3);
  });

  test('one quote worded differently once', () => {
    const whole = quotesOf('kovrek')
      .map((quote) => bare(wordsOf(quote).replace(/\[.*?\] ?/g, '')))
      .filter((words) => words.includes('certain'));
    expect(whole).toHaveLength(3);
    expect(new Set(whole).size).toBe(2);
  });

  test('a figure that changes, and “at least”', () => {
    expect(textOf('northmark-0640.txt')).toContain('At least 12 people');
    expect(textOf('northmark-1420.txt')).toContain('rose to 14');
    expect(textOf('northmark-1420.txt')).toContain('An earlier count had put the injured at 12');
  });

  test('claims that one hedges and one denies', () => {
    const disputed = claims.filter(
      ({ evidence }) => evidence.some(({ stance }) => stance === 'hedges') && evidence.some(({ stance }) => stance === 'denies'),
    );
    expect(disputed.map(({ proposition }) => proposition)).toContain('A spark on the conveyor set off the dust');
    expect(claims.flatMap(({ evidence }) => evidence.map(({ stance }) => stance))).toEqual(
      expect.arrayContaining(['asserts', 'attributes', 'hedges', 'doubts', 'denies']),
    );
  });

  test('“told A and B”: two relays side by side', () => {
    expect(textOf('northmark-1420.txt')).toContain('told VTA and Corvane Press');
    expect(quotes.some(({ relays }) => relays?.length === 2 && relays.every(({ step }) => step === 0))).toBe(true);
  });

  test('“according to C, citing D”: one relay behind the other', () => {
    expect(textOf('halyard-1130.txt')).toContain('according to Northmark Wire, citing Velmar Telegraph Agency');
    const chain = quotes.find(({ article, relays }) => article === 'halyard-1130.txt' && relays);
    expect(chain?.relays).toEqual([
      { actor: 'telegraph', step: 0 },
      { actor: 'northmark', step: 1 },
    ]);
  });

  test('unnamed sources, each bound to its article', () => {
    const unnamed = actors.filter(({ kind }) => kind === 'unnamed');
    expect(unnamed.length).toBeGreaterThanOrEqual(2);
    expect(unnamed.every(({ scopeArticle }) => scopeArticle !== undefined)).toBe(true);
    expect(quotesOf('ministry-official').length).toBeGreaterThanOrEqual(3);
  });

  test('a bracketed insertion, an ellipsis, a nested quote', () => {
    expect(quotes.some((quote) => /\[.+\]/.test(wordsOf(quote)))).toBe(true);
    expect(quotes.some((quote) => wordsOf(quote).includes('…'))).toBe(true);
    expect(quotes.some(({ passages }) => passages.some(({ words }) => /^“.*‘.*’.*”$/.test(words)))).toBe(true);
    expect(quotes.some(({ passages }) => passages.some(({ words }) => /^‘.*“.*”.*’$/.test(words)))).toBe(true);
  });

  test('a quote over two paragraphs, its marks opened anew', () => {
    const [first, second] = quotes.find(({ key }) => key === 'lantern-1810-selim')?.passages ?? [];
    const text = textOf('lantern-1810.txt');
    expect(text).toContain(`${first?.words}\n${second?.words}`);
    expect(first?.words).not.toMatch(/’$/);
    expect(second?.words).toMatch(/^‘/);
  });

  test('quotes split by their cue', () => {
    for (const key of ['northmark-1420-spark', 'corvane-0815-contained']) {
      const quote = quotes.find((one) => one.key === key);
      const text = textOf(quote?.article ?? '');
      const [first, second] = (quote?.passages ?? []).map(({ words }) => text.indexOf(words));
      const cue = text.indexOf(quote?.cue?.words ?? '');
      expect(first).toBeLessThan(cue);
      expect(second).toBeGreaterThan(cue);
    }
  });

  test('every directness', () => {
    expect(new Set(quotes.map(({ directness }) => directness))).toEqual(new Set(['direct', 'mixed', 'indirect']));
  });

  test('a name from right to left, in the text and in the register', () => {
    const arabic = /\p{Script=Arabic}+ \p{Script=Arabic}+/u;
    expect(textOf('northmark-1420.txt')).toMatch(arabic);
    expect(actors.find(({ key }) => key === 'al-haddan')?.aliases?.find(({ language }) => language === 'ar')?.text).toMatch(arabic);
  });

  test('two articles from one wire copy: most words of one stand in sentences of the other', () => {
    const [wire, copy] = ['northmark-0640.txt', 'lantern-0905.txt'].map((fileName) => textOf(fileName).split(/(?<=[.”]) |\n/));
    const wordsIn = (sentences: readonly string[]): number => sentences.join(' ').split(' ').length;
    const kept = (copy ?? []).filter((sentence) => wire?.includes(sentence));
    const share = wordsIn(kept) / wordsIn(copy ?? []);
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(1);
  });

  test('outlets that relay one another, and one that has everything at first hand', () => {
    const through = (outlet: string): boolean =>
      articles.some(({ fileName, outlet: own }) => own === outlet && quotes.some(({ article, relays }) => article === fileName && relays));
    expect(['northmark', 'halyard', 'lantern'].every(through)).toBe(true);
    expect(through('telegraph')).toBe(false);
  });

  test('highlights, notes and tags beside the quotes and mentions', () => {
    const count = (kind: string): number => marks.filter((mark) => mark.kind === kind).length;
    expect([count('quote'), count('mention'), count('highlight'), count('note')].every((number) => number >= 3)).toBe(true);
    expect(marks.filter(({ tags: own }) => own && own.length > 0).length).toBeGreaterThan(20);
  });
});

const keys = (records: readonly Readonly<{ key?: string }>[]): ReadonlySet<string> => new Set(records.flatMap(({ key }) => key ?? []));

function inOrder(words: readonly string[], among: readonly string[]): boolean {
  let at = 0;
  for (const word of among) if (word === words[at]) at += 1;
  return at === words.length;
}
