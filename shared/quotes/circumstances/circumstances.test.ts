import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { englishCircumstances } from '../english/circumstance-words.ts';
import { tagEnglish } from '../english/tagger.ts';
import { tagText } from '../tagged-text.ts';
import { circumstancesOf } from './circumstances.ts';
import { PARTICLE_CLASSES, TRAIT_CLASSES, WORD_CLASSES } from './language-words.ts';
import { marked } from './marked.fixture.ts';
import { originalSpeaker } from './original-speaker.ts';

/** In a line, {braces} hold the speaker, [brackets] the cue and <angles> the content. */
function found(line: string) {
  const { text, quote } = marked(line);
  const tagged = tagText(text, tagEnglish);
  const moved = originalSpeaker(tagged, quote, englishCircumstances);
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const { relays, venue, ...rest } = circumstancesOf(tagged, moved, englishCircumstances);
  return {
    ...rest,
    speaker: moved.speaker && words(moved.speaker),
    relays: relays.map(({ span, step }) => `${step} ${words(span)}`),
    venue: venue && words(venue),
  };
}

describe('relays', () => {
  test.each<[string, string[]]>([
    ['<The bridge is safe>, {Mayor Ana Rell} [told] Reuters.', ['0 Reuters']],
    ['{She} [told] the Vandal Tribune <she would resign>.', ['0 the Vandal Tribune']],
    ['{She} [told] a local radio station <she would resign>.', ['0 a local radio station']],
    [
      '{A Kremlin source} [confirmed] to Ria Novosti and TASS news agencies that <asylum had been granted>.',
      ['0 Ria Novosti', '0 TASS news agencies'],
    ],
    ['{He} [told] the BBC, CNN and Sky News <the talks were over>.', ['0 the BBC', '0 CNN', '0 Sky News']],
    ['<The talks are over>, Interfax reported, [citing] {a senior diplomat}.', ['0 Interfax']],
    ['Interfax, [citing] {a senior diplomat}, reported that <the talks were over>.', ['0 Interfax']],
    ['<The talks are over>, {the minister} [was quoted as saying] by Xinhua.', ['0 Xinhua']],
    ['<The talks are over>, {the minister} [was quoted] by Xinhua as saying.', ['0 Xinhua']],
    ['Xinhua [quoted] {the minister} as saying <the talks were over>.', ['0 Xinhua']],
    [
      'The Straits Bugle, citing Kyodo News, which [quoted] {a ministry official}, said <the ship had sunk>.',
      ['0 Kyodo News', '1 The Straits Bugle'],
    ],
    ['<The ship has sunk>, {a ministry official} [told] Kyodo News, Reuters reported.', ['0 Kyodo News', '1 Reuters']],
    ['<The ship has sunk>, {a ministry official} [said], according to Kyodo.', ['0 Kyodo']],
    ['<The ship has sunk>, {a ministry official} [said], Kyodo reported on Tuesday.', ['0 Kyodo']],
    ['In an interview with Der Spiegel, {the chancellor} [said] <rates would rise>.', ['0 Der Spiegel']],
    ['In an AP interview on Monday, {the chancellor} [said] <rates would rise>.', ['0 AP']],
    ['Speaking to the Financial Times, {the banker} [said] <rates would rise>.', ['0 the Financial Times']],
    ['{A draft of the law}, seen by Reuters, [says] <fees will double>.', ['0 Reuters']],
    ['{The letter}, which the Guardian has seen, [says] <fees will double>.', ['0 the Guardian']],
    ['{He} [wrote] in an opinion piece for the Guardian that <fees would double>.', ['0 the Guardian']],
    ['<Fees will double>, {a trader} [told] a reporter for Bloomberg.', ['0 Bloomberg']],
    ['<Fees will double>, {a trader} [told] Bloomberg reporters.', ['0 Bloomberg']],
    ['<Fees will double>, {a trader} [told] CNN’s Ana Cabrel.', ['0 CNN']],
    ['{The client} [said] through his lawyer that <he was innocent>.', ['0 his lawyer']],
    ['{She} [said] in a statement carried by the state news agency SANA that <the strike had failed>.', ['0 the state news agency SANA']],
    ['{The general} [said] on CBS News that <the strike had failed>.', ['0 CBS News']],
    ['In response to questions from Reuters, {the bank} [said] <it had no exposure>.', ['0 Reuters']],
    ['{The bank}, contacted by AFP, [said] <it had no exposure>.', ['0 AFP']],
    ['{The bank} [said] in an email to AFP <it had no exposure>.', ['0 AFP']],
    ['{Two officials} [told] AFP <the base was empty>, adding that it would stay so.', ['0 AFP']],
    ['{Two officials} told AFP the base was empty, [adding] that <it would stay so>.', ['0 AFP']],
    ['{She} [said] on "The Rachel Barlow Show" that <the deal was dead>.', ['0 The Rachel Barlow Show']],
    ['“<The deal is dead>,” {she} [said] Sunday on ABC’s “This Hour.”', ['0 ABC’s “This Hour']],
    ['“<The deal is dead>,” {she} [told] “Sunday & Friends.”', ['0 Sunday & Friends']],
    ['{She} [said] on Ana Barlow’s radio show that <the deal was dead>.', ['0 Ana Barlow’s radio show']],
    ['{De Vries}, speaking on WXR710, [called] <the deal dead>.', ['0 WXR710']],
    ['Asked by CNN about the deal, {she} [said] <it was dead>.', ['0 CNN']],
    ['{He} [said] in a speech broadcast by state television that <the deal was dead>.', ['0 state television']],
    ['{The team} [wrote] in Vector, a physics journal, that <the deal was dead>.', ['0 Vector']],
    ['{He} [said] <the deal was dead>. He made the remarks in an interview with Bloomberg.', ['0 Bloomberg']],
    ['{He} [said] <the deal was dead>. The remarks were carried by Interfax.', ['0 Interfax']],
    ['Citing {two officials}, Reuters [reported] <the deal was dead>.', ['0 Reuters']],
  ])('%s', (line, relays) => {
    expect(found(line).relays).toEqual(relays);
  });

  test.each([
    '{She} [told] reporters <she would resign>.',
    '{She} [told] journalists in Geneva <she would resign>.',
    '{She} [told] a news conference <she would resign>.',
    '{She} [told] parliament <she would resign>.',
    '{She} [told] the media <she would resign>.',
    '{She} [told] this newspaper <she would resign>.',
    '{She} [told] Mr. Barlow <she would resign>.',
    '{She} [told] Donald Barlow <she would resign>.',
    '{She} [told] the FBI <she would resign>.',
    '{She} [told] supporters <she would resign>.',
    '{She} [wrote] on Telegram that <she would resign>.',
    '{She} [declined] <to comment on a Reuters report>.',
    '{Reuters} [reported] <that she would resign>.',
    'LIMA, May 4 (AFP) - {She} [told] AFP <she would resign>.',
    'He told Reuters the plan had failed; {the ministry} [said] <it was on track>.',
    'He told Reuters the plan had failed, while {the ministry} [said] <it was on track>.',
    '{She} [told] Tamsin Orrey <she would resign>.',
    '{She} [told] Israel <she would resign>.',
    '{She} [told] the crowd in Reno <she would resign>.',
    '{She} [told] Muslims in Dearborn <she would resign>.',
    '{He} [told] a CNN reporter <to leave the hall>.',
    '{The firm} [said] in a filing with the Securities and Exchange Commission <it owed nothing>.',
    '{She} turned the story back on the Post, [pointing out] that <it was old>.',
  ])('none in: %s', (line) => {
    expect(found(line).relays).toEqual([]);
  });
});

describe('the original speaker', () => {
  test.each<[string, string, string[]]>([
    ['<The talks are over>, {TASS} [reported], citing a Kremlin source.', 'a Kremlin source', ['0 TASS']],
    ['{TASS}, citing a source close to the talks, [said] <they were over>.', 'a source close to the talks', ['0 TASS']],
    ['{TASS} [quoted] the minister as saying <they were over>.', 'the minister', ['0 TASS']],
    ['<The talks are over>, the minister [was quoted as saying] by {TASS}.', 'the minister', ['0 TASS']],
    ['<The talks are over>, the minister [told] {the Post}.', 'the minister', ['0 the Post']],
    ['{Reuters}, citing TASS, which quoted a Kremlin source, [said] <the talks were over>.', 'a Kremlin source', ['0 TASS', '1 Reuters']],
    ['<The talks are over>, the minister said, [according to] {TASS}.', 'the minister', ['0 TASS']],
  ])('%s', (line, speaker, relays) => {
    expect(found(line)).toMatchObject({ speaker, relays });
  });

  test.each([
    '{TASS} [reported] that <shells had hit the station>.',
    '{The minister}, citing security concerns, [said] <the talks were over>.',
    '{Salcedo}, citing data from the department, [said] <four million left>.',
  ])('stays in: %s', (line) => {
    expect(found(line).speaker).toBe(marked(line).text.slice(marked(line).quote.speaker?.start, marked(line).quote.speaker?.end));
  });
});

describe('venue', () => {
  test.each<[string, string | null]>([
    ['{The official} [said] on Telegram <the bridge was open>.', 'Telegram'],
    ['{The official} [said] in a post on X <the bridge was open>.', 'X'],
    ['{The ministry} [said] in a statement on Monday <the bridge was open>.', 'a statement'],
    ['{The ministry} [told] a news conference <the bridge was open>.', 'a news conference'],
    ['{The minister} [told] parliament <the bridge was open>.', 'parliament'],
    ['In a televised address, {the minister} [said] <the bridge was open>.', 'a televised address'],
    ['In an interview with Der Spiegel, {the minister} [said] <the bridge was open>.', 'an interview with Der Spiegel'],
    ['{The minister} [told] reporters on the sidelines of a summit <the bridge was open>.', 'the sidelines of a summit'],
    ['{The minister} [said] by phone <the bridge was open>.', 'phone'],
    ['{The minister} [said] at a rally in Lisk <the bridge was open>.', 'a rally'],
    ['{The minister} issued a statement [saying] <the bridge was open>.', 'a statement'],
    ['{The minister} [told] reporters <the bridge was open>.', null],
    ['{The minister} [said] on Tuesday <the bridge was open>.', null],
    ['{The minister} [said] in comments to Reuters <the bridge was open>.', null],
    ['{The statement} [said] <the bridge was open>.', null],
    ['{Residents} in the capital [said] <the bridge was open>.', null],
    ['In a telephone interview last week, {the minister} [said] <the bridge was open>.', 'a telephone interview'],
    ['{The minister} [testified] before the Senate Judiciary Committee that <the bridge was open>.', 'the Senate Judiciary Committee'],
    ['{The minister}, while testifying before Congress, [said] <the bridge was open>.', 'Congress'],
    ['{The minister}, who attended the opening, [said] in a statement <the bridge was open>.', 'a statement'],
    ['{The minister} [said] in a video posted to YouTube that <the bridge was open>.', 'YouTube'],
    ['{The minister} [said] in an email response that <the bridge was open>.', 'an email response'],
    ['{The minister} [said] at the United Nations that <the bridge was open>.', 'the United Nations'],
    ['{The minister}, caught on video, [refused] <to discuss it>.', null],
    ['{The minister} [spoke], commenting on her speech, and said <the bridge was open>.', null],
    ['In the wake of the fire, {the minister} [said] <the bridge was open>.', null],
  ])('%s', (line, venue) => {
    expect(found(line).venue).toBe(venue);
  });
});

describe('certainty', () => {
  test.each([
    ['{He} [said] <the bridge was open>.', 'certain'],
    ['{He} [said] <the bridge may open>.', 'possible'],
    ['{He} [could not rule out] <another attack>.', 'possible'],
    ['{He} [said] <the bridge would probably open>.', 'probable'],
    ['{He} [believes] <the bridge is open>.', 'probable'],
    ['{He} [denied] <that the bridge was open>.', 'denied'],
    ['{He} [dismissed] <the report> as gossip.', 'denied'],
    ['{He} [called] <the report a fabrication>.', 'denied'],
    ['{He} [declined] <to comment>.', 'uncommitted'],
    ['{The army} [would neither confirm nor deny] <the strike>.', 'uncommitted'],
    ['{He} [asked] <whether the bridge was open>.', 'uncommitted'],
    ['{The ministry} [called on] <all sides to wait>.', 'uncommitted'],
    ['“<Who opened the bridge?>” {he} [said].', 'uncommitted'],
    ['{The party} [urged] <voters to stay home>.', 'uncommitted'],
    ['{He} [told] <the crew to leave>.', 'uncommitted'],
    ['{He} [told] reporters <that he plans to leave>.', 'certain'],
    ['{He} [said] <45 percent of likely voters favor it>.', 'certain'],
    ['{He} [said] <he could not attend>.', 'certain'],
    ['{He} [said] <there was no doubt>.', 'certain'],
    ['{He} [accused] <him of spreading false rumors>.', 'certain'],
    ['{He} [said] <the war was based on a lie>.', 'certain'],
    ['{He} [said] <the claim was not true>.', 'denied'],
    ['The paper accused him of theft. {He} [said] <he had not taken a penny>.', 'denied'],
  ])('%s', (line, certainty) => {
    expect(found(line).certainty).toBe(certainty);
  });
});

describe('what the outlet does', () => {
  test.each([
    ['{He} [said] <the bridge was open>.', 'neutral'],
    ['{He} [claimed] <the bridge was open>.', 'distances'],
    ['{He} [acknowledged] <the bridge was closed>.', 'endorses'],
    ['{He} falsely [claimed] <the bridge was open>.', 'disputes'],
    ['{He} [said], without offering any proof, that <the bridge was open>.', 'disputes'],
    ['{He} [said] <the bridge was open>. He gave no evidence for the claim.', 'disputes'],
    ['{He} [said] <the bridge was open>. Satellite images show it in the river.', 'disputes'],
    ['{The army} [said] <the bridge was open>. The claim could not be independently verified.', 'unverified'],
    ['{The army} [said] <the bridge was open>. Reuters was unable to verify the report.', 'unverified'],
    ['According to {unconfirmed reports}, <the bridge was open>.', 'unverified'],
    ['{The army} [did not confirm] <that the bridge was open>.', 'neutral'],
    ['{He} [said] <the firm had lied>. It is accused of falsely marketing pills.', 'neutral'],
    ['While Comey said it, {he} [said] <the case was closed> and Lynch said there was no evidence.', 'neutral'],
    ['{He} [said] <crime was up>, although federal data show it fell.', 'disputes'],
    ['{He} [said] <the bridge was open>, a claim that could not be checked.', 'unverified'],
    ['{He} [said] <the bridge was open>. The claim remains unconfirmed.', 'unverified'],
  ])('%s', (line, stance) => {
    expect(found(line).outletStance).toBe(stance);
  });
});

describe('source strength', () => {
  test.each([
    ['{Kremlin spokesman Dmitry Peskov} [said] <no>.', 'named'],
    ['{The foreign ministry} [said] <no>.', 'named'],
    ['{Police} [said] <no>.', 'named'],
    ['{The mayor} [said] <no>.', 'named'],
    ['{A Kremlin source} [said] <no>.', 'unnamed-role'],
    ['{A senior official}, speaking on condition of anonymity, [said] <no>.', 'unnamed-role'],
    ['{Western officials} [said] <no>.', 'unnamed-group'],
    ['{Two people familiar with the matter} [said] <no>.', 'unnamed-group'],
    ['{Residents} [said] <no>.', 'unnamed-group'],
    ['{The indictment} [says] <no>.', 'document'],
    ['{State television} [said] <no>.', 'media'],
    ['<No>, it [was reported].', 'unattributed'],
    ['A Kremlin source spoke to the agency. “<No>,” {the source} [added].', 'unnamed-role'],
    ['A Russian representative announced a meeting. “<No>,” {the official} [said].', 'unnamed-role'],
    ['Dmitry Peskov announced a meeting. “<No>,” {he} [said].', 'named'],
    ['A resident spoke of smoke. “<No>,” {she} [said].', 'unnamed-role'],
    ['Residents spoke of smoke. {They} [said] <no>.', 'unnamed-group'],
    ['{Many Republicans} [said] <no>.', 'unnamed-group'],
    ['{One Democrat} [said] <no>.', 'unnamed-role'],
    ['{Polls} [show] <no>.', 'document'],
    ['{News reports} [said] <no>.', 'media'],
    ['A young man asked Clinton. <Yes>, {she} [said].', 'named'],
  ])('%s', (line, strength) => {
    expect(found(line).sourceStrength).toBe(strength);
  });
});

test('a mask of 32 bits holds every class', () => {
  expect(WORD_CLASSES.length).toBeLessThanOrEqual(32);
  expect(PARTICLE_CLASSES.length).toBeLessThanOrEqual(32);
  expect(TRAIT_CLASSES.length).toBeLessThanOrEqual(32);
});

test('a cue is negated or hedged by what stands in its verb group', () => {
  expect(found('{He} [did not say] <that the bridge was open>.')).toMatchObject({ negated: true, hedged: false });
  expect(found('{He} reportedly [said] <that the bridge was open>.')).toMatchObject({ negated: false, hedged: true });
  expect(found('{He} [said] <that the bridge was not open>.')).toMatchObject({ negated: false, hedged: false });
});

test('whatever the text and the spans: spans that slice back, steps that begin at 0 and rise by one at most', () => {
  const span = fc.record({ start: fc.nat(200), length: fc.nat(60) }).map(({ start, length }) => ({ start, end: start + length }));
  const words = fc.constantFrom(
    'said',
    'told',
    'Reuters',
    'citing',
    'by',
    'a',
    'the',
    'source',
    'quoted',
    'in',
    'statement',
    ',',
    '.',
    '“',
    '”',
    'which',
    'TASS',
    '\n',
    '—',
    '😀',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
      ),
      fc.array(span, { maxLength: 3 }),
      fc.option(span),
      fc.option(span),
      (text, content, cue, speaker) => {
        const tagged = tagText(text, tagEnglish);
        const quote = { directness: 'indirect' as const, content, cue, speaker, confidence: 1 };
        const { relays, venue } = circumstancesOf(tagged, originalSpeaker(tagged, quote, englishCircumstances), englishCircumstances);
        for (const { start, end } of [...relays.map((relay) => relay.span), ...(venue ? [venue] : [])]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        relays.forEach(({ step }, i) => {
          const before = relays[i - 1]?.step ?? 0;
          expect(step === before || step === before + 1).toBe(true);
        });
      },
    ),
    { numRuns: 300 },
  );
});
