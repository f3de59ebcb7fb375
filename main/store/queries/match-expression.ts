import { searchWords } from '../search-words.ts';

/**
 * The FTS5 MATCH expression for what a person typed: words, "phrases in quotation marks" and -words to leave out. The
 * last word may be the beginning of one, since the person may still be typing it. Every token is quoted (SQLite FTS5,
 * section 3.1), so that nothing typed is syntax. Null where there is no word to look for.
 */
export function matchExpression(text: string): string | null {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  const parts = [...text.matchAll(/(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/gu)];
  for (const [index, [, minus, phrase, word]] of parts.entries()) {
    const tokens = tokensOf(phrase ?? word ?? '');
    if (tokens === null) continue;
    const last = index === parts.length - 1 && phrase === undefined && /[\p{L}\p{N}\p{M}]$/u.test(text);
    (minus ? unwanted : wanted).push(`"${tokens}"${last && !minus ? '*' : ''}`);
  }
  if (wanted.length === 0) return null;
  const match = wanted.join(' AND ');
  return unwanted.length === 0 ? match : `(${match}) NOT (${unwanted.join(' OR ')})`;
}

/** The same for a filter: every word may be the beginning of one. */
export function beginningsExpression(text: string): string | null {
  const wanted = text.split(/\s+/u).flatMap((word) => {
    const tokens = tokensOf(word);
    return tokens === null ? [] : [`"${tokens}"*`];
  });
  return wanted.length === 0 ? null : wanted.join(' AND ');
}

/** One name as a phrase of a MATCH expression: its words in a row. Null where it has none. */
export function phraseOf(name: string): string | null {
  const tokens = tokensOf(name);
  return tokens === null ? null : `"${tokens}"`;
}

function tokensOf(words: string): string | null {
  const tokens = (searchWords(words).match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? []).filter((token) => /[\p{L}\p{N}\p{Co}]/u.test(token));
  return tokens.length === 0 ? null : tokens.join(' ');
}
