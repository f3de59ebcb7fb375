/** What a person typed into the search field, understood. */
export type SearchTerms = Readonly<{
  /** An FTS5 MATCH expression made of quoted tokens only, or null where there is nothing that FTS5 can look for. */
  match: string | null;
  /** Words of scripts without spaces, which are looked for as they stand. */
  contained: readonly string[];
}>;

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/u;

/**
 * Understands words, "phrases in quotation marks" and -words to leave out. The last word may be the beginning of one, since
 * the person may still be typing it. Every token is quoted (SQLite FTS5, section 3.1), so that nothing typed is syntax.
 */
export function searchTerms(text: string): SearchTerms {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  const contained: string[] = [];
  const parts = [...stripMarks(text).matchAll(/(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/gu)];
  for (const [index, [, minus, phrase, word]] of parts.entries()) {
    const words = phrase ?? word ?? '';
    if (UNSPACED.test(words)) {
      if (!minus) contained.push(words);
      continue;
    }
    const tokens = words.match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];
    if (tokens.length === 0) continue;
    const last = index === parts.length - 1 && phrase === undefined && /[\p{L}\p{N}]$/u.test(text);
    const quoted = `"${tokens.join(' ')}"${last && !minus ? '*' : ''}`;
    (minus ? unwanted : wanted).push(quoted);
  }
  if (wanted.length === 0) return { match: null, contained };
  const match = wanted.join(' AND ');
  return { match: unwanted.length === 0 ? match : `(${match}) NOT (${unwanted.join(' OR ')})`, contained };
}

/** Vowel marks of Arabic and Hebrew, which articles leave out, and the tatweel. */
const stripMarks = (text: string): string =>
  text.normalize('NFC').replace(/[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]/gu, '');
