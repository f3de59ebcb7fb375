import { describe, expect, test } from 'vitest';
import { analyse } from './analyse.ts';

/** What the engine makes of a text: each quote as its words, its speaker's words and its directness. */
function quotesIn(text: string): readonly Readonly<{ words: string; speaker: string | null; directness: string }>[] {
  return analyse(text, { language: 'en' }).quotes.map(({ content, speaker, directness }) => ({
    words: content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    speaker: speaker && text.slice(speaker.start, speaker.end),
    directness,
  }));
}
const speakerOf = (text: string, words: string): string | null | undefined =>
  quotesIn(text).find((quote) => quote.words.includes(words))?.speaker;
const isQuoted = (text: string, words: string): boolean =>
  quotesIn(text).some((quote) => quote.directness !== 'indirect' && quote.words.includes(words));

describe('where the speaker stands', () => {
  test('behind the quotation, verb first', () => {
    expect(speakerOf('“The bridge is closed,” said Marta Quill, a surgeon from Ostrel.', 'bridge')).toBe('Marta Quill');
  });
  test('behind the quotation, name first', () => {
    expect(speakerOf('"We lost the harvest," Quill said on Tuesday. "Nobody came to help."', 'harvest')).toBe('Quill');
  });
  test('a name that is a verb as well', () => {
    expect(speakerOf('"I would not call it a victory," Lynch said. Lynch said the vote was fair.', 'victory')).toBe('Lynch');
  });
  test('before the quotation', () => {
    expect(speakerOf('Deputy Minister Oren Tal told parliament: “There will be no second bridge.”', 'second bridge')).toContain('Oren Tal');
  });
  test('before the quotation with a description between name and verb', () => {
    expect(
      speakerOf(
        'Marta Quill, who has run the hospital since 2019 and lost her brother in the fire, said: "We are not ready."',
        'not ready',
      ),
    ).toBe('Marta Quill');
  });
  test('between the two halves of a quotation, which are one quote', () => {
    const quotes = quotesIn('"The pumps," said Anton Feil, the chief engineer, "were never tested under load."');
    expect(quotes).toHaveLength(1);
    expect(quotes[0]).toMatchObject({ speaker: 'Anton Feil', words: '"The pumps," … "were never tested under load."' });
  });
  test('behind a dash', () => {
    expect(speakerOf('“He has said hateful things time and again.” — Marta Quill', 'hateful')).toBe('Marta Quill');
    expect(speakerOf('“He has said hateful things time and again.” ― Marta Quill\n“Nothing will change.” ― Oren Tal', 'Nothing')).toBe(
      'Oren Tal',
    );
  });
  test('before a colon at the end of a paragraph', () => {
    expect(speakerOf('And from Chairwoman Ilse Brandt:\n“We thank everyone who stayed through the night.”', 'stayed')).toContain(
      'Ilse Brandt',
    );
  });
  test('in the sentence before a floating quotation', () => {
    expect(
      speakerOf('The flooding was the worst in decades, Mayor Ilse Brandt said. "We have never seen the river like this."', 'never seen'),
    ).toContain('Ilse Brandt');
  });
  test('according to somebody', () => {
    expect(speakerOf('The terminal held 40,000 tonnes of grain, according to port director Yusuf Haddan.', '40,000')).toContain(
      'Yusuf Haddan',
    );
  });
  test('two in one sentence', () => {
    const text = 'Tal said the bridge was safe, while Quill said it should have been closed in March.';
    expect(speakerOf(text, 'bridge was safe')).toBe('Tal');
    expect(speakerOf(text, 'should have been closed')).toBe('Quill');
  });
});

describe('what quotation marks hold', () => {
  test('a quotation over three paragraphs with reopened marks is one quote', () => {
    const text =
      'Brandt said at the pier: "We waited for two hours.\n"Nobody came. We took the boats ourselves.\n"I would do it again," she added.';
    const quote = quotesIn(text).find(({ words }) => words.includes('two hours'));
    expect(quote?.words).toContain('do it again');
    expect(quote?.directness).toBe('direct');
  });
  test('a mark left open ends with its paragraph', () => {
    const text = 'Brandt said: "We waited for two hours at the pier.\nThe fire brigade arrived at noon.';
    const quote = quotesIn(text).find(({ words }) => words.includes('two hours'));
    expect(quote?.words).not.toContain('brigade');
  });
  test('a quotation inside a quotation belongs to the outer one', () => {
    const text = '“He told me, ‘Leave the gate open,’ and then he was gone,” Marta Quill said.';
    expect(quotesIn(text).filter(({ directness }) => directness !== 'indirect')).toHaveLength(1);
    expect(speakerOf(text, 'Leave the gate')).toBe('Marta Quill');
  });
  test('straight, curly, single, angled, low and corner marks', () => {
    for (const [open, close] of ['""', '“”', '‘’', '«»', '„“', '「」'].map((pair) => [...pair])) {
      const text = `${open}We will rebuild every house on this street before the winter comes,${close} Marta Quill told reporters on Friday.`;
      expect(isQuoted(text, 'rebuild every house'), `${open}${close}`).toBe(true);
    }
  });
  test('apostrophes open and close nothing', () => {
    expect(
      quotesIn("The minister's aides didn't know the '90s rules; the workers' union did.").filter(
        ({ directness }) => directness !== 'indirect',
      ),
    ).toEqual([]);
  });
  test('bracketed insertions and ellipses stay in the quote', () => {
    const text = '"The consequences [of the fire] … have not yet been measured," the official said on Telegram.';
    expect(quotesIn(text)[0]?.words).toBe('"The consequences [of the fire] … have not yet been measured,"');
  });
  test('titles of works, nicknames and terms are no quotations', () => {
    for (const text of [
      'The festival opens with “The Long Harbour,” a film about the port, on Friday evening.',
      'Anton “Rusty” Feil has led the yard since 2011.',
      'The so-called “sleeper” wagons were sold to a museum.',
    ])
      expect(
        quotesIn(text).filter(({ directness }) => directness !== 'indirect'),
        text,
      ).toEqual([]);
  });
  test('a partial quotation in a running sentence is mixed and keeps its clause', () => {
    const quote = quotesIn('Tal said the plan was “a gift to smugglers” and would be withdrawn by Monday.').find(({ words }) =>
      words.includes('gift'),
    );
    expect(quote).toMatchObject({ speaker: 'Tal', directness: 'mixed' });
    expect(quote?.words).toContain('the plan was');
  });
});

describe('what stands around a quotation', () => {
  test('a dateline neither speaks nor is spoken', () => {
    const text = 'LONDON (AP) — "I never saw the report," Anne Dubois told parliament.';
    expect(quotesIn(text)).toEqual([{ words: '"I never saw the report,"', speaker: 'Anne Dubois', directness: 'direct' }]);
  });
  test('a comma behind the mark, as British and continental papers write it', () => {
    const text = '„Wir gehen heute nach Hause“, said Olaf Brandt. «Nous restons ici», said Anne Dubois.';
    expect(speakerOf(text, 'Wir gehen')).toBe('Olaf Brandt');
    expect(speakerOf(text, 'Nous restons')).toBe('Anne Dubois');
  });
  test('a headline in capitals names no speaker for certain', () => {
    expect(quotesIn("Marta Quill Calls Oren Tal 'A Disgrace'")).toEqual([{ words: "'A Disgrace'", speaker: null, directness: 'direct' }]);
  });
  test('a motto on a wall is nobody’s', () => {
    expect(isQuoted('The house has the motto “Fear no tide” above its gate and a bell that is rung at noon.', 'Fear no tide')).toBe(false);
  });
  test('what somebody did not say or declined to say is kept, with the cue that says so', () => {
    const text = 'Tal declined to comment on the report. Quill denied that the pumps had failed.';
    const { quotes } = analyse(text, { language: 'en' });
    expect(quotes.some(({ certainty }) => certainty === 'denied')).toBe(true);
  });
});

describe('speech without marks', () => {
  test('X said that', () => {
    expect(quotesIn('The ministry said that 14 people had been injured in the fire.')).toEqual([
      { words: '14 people had been injured in the fire', speaker: 'The ministry', directness: 'indirect' },
    ]);
  });
  test('a clause around its cue loses neither half', () => {
    const quote = quotesIn('The bridge, Quill said, would open again in May.')[0];
    expect(quote?.words).toContain('would open again in May');
    expect(quote?.words).not.toContain('said');
  });
  test('how a source wants to be named is nothing that it says', () => {
    const text = 'An official at the ministry, who asked not to be named, said that the pumps had failed twice.';
    expect(quotesIn(text).map(({ words }) => words)).toEqual(['the pumps had failed twice']);
  });
  test('who is told is no content', () => {
    const text = 'A Kremlin source confirmed to Ria Novosti and TASS news agencies that Moscow granted the family asylum on Sunday.';
    expect(quotesIn(text).map(({ words }) => words)).toEqual(['Moscow granted the family asylum on Sunday']);
  });
  test('plain narration is no speech', () => {
    expect(quotesIn('The train left at noon. Rain fell over the valley and the river rose by a metre.')).toEqual([]);
  });
});

test('whatever the text, nothing is thrown and every span slices back', () => {
  for (const text of [
    '',
    ' ',
    '\n\n',
    '"',
    '“”',
    '"""',
    '\ud800',
    '🙂 "🙂🙂🙂 wrote 🙂" he said',
    'constructor said "__proto__ toString"',
    '«»„“「」‘’',
    ':',
    '"WALLACE: hello'.repeat(50),
  ])
    for (const { content, speaker } of analyse(text, { language: 'en' }).quotes)
      for (const span of [...content, ...(speaker ? [speaker] : [])]) {
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
});
