import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { analyse } from '../../shared/quotes/analyse.ts';
import type { Analysis, FoundQuote } from '../../shared/quotes/analysis.ts';
import { guessLanguage } from '../../shared/text/language.ts';
import type { Span } from '../../shared/text/words.ts';
import { captureFound, LARGEST_FILE } from '../capture/capture.ts';
import { decode } from '../capture/decode.ts';
import { reasonOf } from '../capture/file-reasons.ts';
import { type FoundFile, filesAt } from '../capture/files.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { chain, counted, oneLine } from './format.ts';

/** `language`: of all these texts, as a BCP 47 tag; by default that of each, as far as it can be told. */
export type AnalyzeOptions = Readonly<{ json?: boolean; language?: string }>;

type AnalysedText = Readonly<{ file: string; text: string; rewritten: boolean; analysis: Analysis }>;
/** `guessed`: the encoding, where it had to be guessed or bytes do not fit it. */
type ReadText = AnalysedText & Readonly<{ guessed: string | null }>;
type Pair = readonly [number, number];

/**
 * Prints who says what in each text, as soon as it is known: with --json one object a line, else a listing for a person. What cannot
 * be read is told on standard error and the rest goes on; then the exit code is 1. An encoding that had to be guessed is told there, too.
 * Needs no library.
 */
export async function analyzePaths(paths: readonly string[], { json, language }: AnalyzeOptions): Promise<ExitCode> {
  let exit: ExitCode = EXIT.fine;
  for (const path of paths) {
    for await (const found of textsAt(path, language)) {
      if ('reason' in found) {
        exit = EXIT.problem;
        process.stderr.write(`wireside: ${oneLine(found.path)}: ${oneLine(found.reason)}\n`);
        continue;
      }
      if (found.guessed !== null)
        process.stderr.write(`wireside: ${oneLine(found.path)}: read as ${found.guessed}; its letters may be wrong\n`);
      await write(json ? JSON.stringify(asJson(found)) : listing(found));
    }
  }
  return exit;
}

/** One text as scripts read it. Spans are half-open and count UTF-16 code units of the file as read, or of `text` where it is given. */
export function asJson({ file, text, rewritten, analysis }: AnalysedText): Readonly<Record<string, unknown>> {
  const { quotes, mentions, dateline, credits } = analysis;
  return {
    file,
    ...(rewritten ? { text } : {}),
    quotes: quotes.map((quote) => ({
      directness: quote.directness,
      content: quote.content.map(pair),
      cue: pairOrNull(quote.cue),
      speaker: pairOrNull(quote.speaker),
      speakerName: quote.speakerName,
      confidence: quote.confidence,
      actorConfidence: quote.actorConfidence,
      relays: [...quote.relays].sort((one, other) => one.step - other.step).map(({ span }) => pair(span)),
      venue: pairOrNull(quote.venue),
      negated: quote.negated,
      hedged: quote.hedged,
      certainty: quote.certainty,
      outletStance: quote.outletStance,
      sourceStrength: quote.sourceStrength,
    })),
    mentions: mentions.map(({ span, kind, name }) => ({ span: pair(span), kind, name })),
    dateline: dateline && { ...dateline, span: pair(dateline.span) },
    credits: credits.map((credit) => ({ ...credit, span: pair(credit.span) })),
  };
}

/** A text too short to tell its language is taken for English, as --help says: a script that hands over single paragraphs gets all of them analysed. */
const knownLanguage = (language: string): string => (language === 'und' ? 'en' : language);

type Reached = (ReadText & Readonly<{ path: string }>) | Readonly<{ path: string; reason: string }>;

/** The texts of a file, or of the texts, pages and JSON Lines files under a folder, as they are imported. */
async function* textsAt(path: string, language: string | undefined): AsyncIterable<Reached> {
  for await (const found of filesAt(path)) yield* textsIn(found, language);
}

async function* textsIn(found: FoundFile, given: string | undefined): AsyncIterable<Reached> {
  if (!found.ok) yield found;
  else if (extname(found.path).toLowerCase() === '.txt') yield await plainText(found, given);
  else {
    for await (const item of captureFound(found)) {
      if (!item.ok) yield item;
      else {
        const { path, guessed } = item;
        const { text, language, blocks } = item.article;
        const analysis = analyse(text, { language: given ?? knownLanguage(language), blocks });
        yield { path, file: basename(path), text, rewritten: true, guessed, analysis };
      }
    }
  }
}

/**
 * A plain text in UTF-8 stays as it is, a byte order mark included: whoever reads the spans counts in the file. One in another encoding comes
 * with the text that was made of it.
 */
async function plainText({ path, byteLength }: Extract<FoundFile, { ok: true }>, given: string | undefined): Promise<Reached> {
  try {
    if (byteLength > LARGEST_FILE) return { path, reason: `It is larger than ${LARGEST_FILE / 1024 / 1024} MB.` };
    const bytes = await readFile(path);
    const { text: decoded, encoding, certain } = decode(bytes, 'text/plain');
    const rewritten = encoding !== 'utf-8';
    const text = rewritten ? decoded : bytes.toString('utf8');
    const language = given ?? knownLanguage(guessLanguage(text));
    const guessed = certain ? null : encoding;
    return { path, file: basename(path), text, rewritten, guessed, analysis: analyse(text, { language }) };
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
}

/** Waits where whoever reads is slower, so that a large batch does not pile up in memory. */
function write(line: string): Promise<void> {
  return new Promise((done) => {
    if (process.stdout.write(`${line}\n`)) done();
    else process.stdout.once('drain', done);
  });
}

function listing({ file, text, analysis: { quotes, mentions, dateline, credits } }: AnalysedText): string {
  const names = [...new Set(mentions.map(({ name }) => oneLine(name)))];
  const head = [counted(quotes.length, 'quote', 'quotes'), counted(names.length, 'name', 'names')];
  return [
    `${oneLine(file)}: ${head.join(', ')}`,
    ...(dateline
      ? [
          `  dateline: ${[dateline.place, dateline.date, dateline.agency]
            .flatMap((part) => part ?? [])
            .map(oneLine)
            .join(', ')}`,
        ]
      : []),
    ...credits.map(({ name, role }) => `  ${role}: ${oneLine(name)}`),
    ...quotes.map((quote) => `  ${quoteLine(text, quote)}`),
    ...(names.length > 0 ? [`  named: ${names.join('; ')}`] : []),
    '',
  ].join('\n');
}

function quoteLine(text: string, quote: FoundQuote): string {
  const words = ({ start, end }: Span): string => oneLine(text.slice(start, end));
  const via = chain(quote.relays.map(({ span, step }) => ({ step, name: words(span) })));
  const parts = [
    quote.directness,
    quote.speakerName
      ? oneLine(quote.speakerName)
      : quote.speaker
        ? `${words(quote.speaker)} (who that is: not sure)`
        : 'speaker: not sure',
    via && `via ${via}`,
    quote.venue ? words(quote.venue) : '',
    quote.certainty === 'certain' ? '' : quote.certainty,
    quote.outletStance === 'neutral' ? '' : `outlet: ${quote.outletStance}`,
    quote.sourceStrength,
    quote.confidence.toFixed(2),
  ];
  return `${parts.filter((part) => part !== '').join(', ')}: ${quote.content.map(words).join(' … ')}`;
}

const pair = ({ start, end }: Span): Pair => [start, end];
const pairOrNull = (span: Span | null): Pair | null => span && pair(span);
