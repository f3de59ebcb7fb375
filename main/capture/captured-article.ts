import { WiresideError } from '../../shared/envelope.ts';
import type { Article } from '../../shared/model/article.ts';
import { canonicalise, canonicaliseText, type RawBlock } from '../../shared/text/canonical.ts';
import { guessLanguage } from '../../shared/text/language.ts';
import { countWords } from '../../shared/text/words.ts';

/** The bytes an article came from, as they came. */
export type CapturedOriginal = Readonly<{ bytes: Uint8Array; mediaType: string; fileName: string }>;

/** An article as capture found it. The outlet is a name still: the store knows which actor bears it. */
export type CapturedArticle = Pick<
  Article,
  | 'headline'
  | 'byline'
  | 'dateline'
  | 'published'
  | 'updated'
  | 'language'
  | 'address'
  | 'externalId'
  | 'text'
  | 'blocks'
  | 'inlines'
  | 'wordCount'
> &
  Readonly<{ outletName: string | null; original: CapturedOriginal }>;

/** What a format's reader found before the text is made canonical. `language` null: not said. */
export type RawArticle = Readonly<
  Pick<CapturedArticle, 'headline' | 'byline' | 'dateline' | 'outletName' | 'published' | 'updated' | 'address' | 'externalId'> & {
    language: string | null;
    blocks: readonly RawBlock[];
  }
>;

/**
 * One thing that a file held, or why it could not be had. `guessed` is the encoding that its bytes were read as where nothing told
 * for certain or some did not fit, so that its letters may be wrong; null where all is as it was written.
 */
export type CaptureItem = Readonly<
  { ok: true; article: CapturedArticle; path: string; guessed: string | null } | { ok: false; path: string; reason: string }
>;

const LEAST_WORDS = 3;
/** UTF-16 code units; as much as can be pasted. A longer text is no article, and a window would take half a minute to show it. */
export const LONGEST_TEXT = 5_000_000;

/**
 * The captured article of what was found: canonical text, known language, words counted. Throws WiresideError
 * 'unsupported-file' when fewer than three words are there, or more text than LONGEST_TEXT.
 */
export function finish(raw: RawArticle, original: CapturedOriginal): CapturedArticle {
  const { text, blocks, inlines } = canonicalise(raw.blocks);
  if (text.length > LONGEST_TEXT)
    throw new WiresideError(
      'unsupported-file',
      `Its text has ${text.length.toLocaleString('en')} characters; an article has up to ${LONGEST_TEXT.toLocaleString('en')}. Split it and add the parts.`,
    );
  const language = raw.language ?? guessLanguage(text);
  const wordCount = countWords(text, language);
  if (wordCount === 0) throw new WiresideError('unsupported-file', 'There is no text in it.');
  if (wordCount < LEAST_WORDS) throw new WiresideError('unsupported-file', 'It holds fewer than three words of text.');
  return {
    headline: cut(canonicaliseText(raw.headline), 2000) || headlineFrom(text),
    byline: cut(canonicaliseText(raw.byline), 1000),
    dateline: raw.dateline,
    outletName: raw.outletName === null ? null : cut(canonicaliseText(raw.outletName), 300) || null,
    published: raw.published,
    updated: raw.updated,
    language: language.slice(0, 35),
    address: webAddress(raw.address),
    externalId: raw.externalId === null ? null : cut(raw.externalId.trim(), 500) || null,
    text,
    blocks,
    inlines,
    wordCount,
    original: { ...original, fileName: cut(original.fileName, 500) },
  };
}

/** An http or https address without spaces, as the standard writes it; null for anything else. */
export function webAddress(address: string | null, base?: string): string | null {
  if (address === null || address.length > 4000) return null;
  try {
    const parsed = new URL(address.trim(), base);
    const kept = parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null;
    return kept !== null && kept.length <= 4000 ? kept : null;
  } catch {
    return null;
  }
}

/** For a text that came without a headline: its first words, so that a list has something to show. */
function headlineFrom(text: string): string {
  const first = text.split('\n', 1)[0] ?? '';
  if (first.length <= 100) return first;
  const space = first.lastIndexOf(' ', 99);
  return `${cut(first, space > 40 ? space : 99)}…`;
}

/** At most so many code units, never half a surrogate pair. */
export function cut(text: string, length: number): string {
  const short = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short;
}
