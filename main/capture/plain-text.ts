import type { KnownTime } from '../../shared/model/time.ts';
import type { RawBlock } from '../../shared/text/canonical.ts';
import { canonicaliseText } from '../../shared/text/canonical.ts';
import type { RawArticle } from './captured-article.ts';
import { type FoundDateline, loneDateline, openingDateline } from './dateline.ts';
import { type HeaderField, headerField } from './header-fields.ts';
import { parseKnownTime } from './known-time.ts';
import { paragraphsOf } from './paragraphs.ts';

/** What is known before the text is read; what is given wins over what the text seems to say. */
export type KnownDetails = Readonly<{
  headline?: string | null;
  outlet?: string | null;
  published?: KnownTime | null;
  address?: string | null;
}>;

/**
 * Reads wire copy or any plain text: header fields, slug, headline, byline, dates and a dateline on lines of their own at its
 * head, then body paragraphs. A dateline that opens the first paragraph is read and stays in the text. Only lines that repeat
 * the headline, and lines that became one of these details, leave the text.
 */
export function readPlainText(text: string, known: KnownDetails = {}): RawArticle {
  const head: Head = { ...EMPTY, headline: known.headline?.trim() || null };
  const paragraphs = paragraphsOf(text).map((paragraph) => paragraph.text);
  const body = bodyAfterHead(paragraphs, head);
  const opening = head.dateline ? null : openingIn(body);
  const dateline = head.dateline ?? opening;
  return {
    headline: head.headline ?? '',
    byline: head.byline ?? '',
    dateline: dateline?.dateline ?? null,
    outletName: known.outlet?.trim() || head.outlet || dateline?.agency || null,
    published: known.published ?? head.published ?? dateline?.published ?? null,
    updated: head.updated,
    address: known.address ?? head.address,
    externalId: head.externalId,
    language: head.language,
    blocks: body.map(toBlock),
  };
}

type Head = {
  headline: string | null;
  byline: string | null;
  outlet: string | null;
  dateline: FoundDateline | null;
  published: KnownTime | null;
  updated: KnownTime | null;
  address: string | null;
  externalId: string | null;
  language: string | null;
};
const EMPTY: Head = {
  headline: null,
  byline: null,
  outlet: null,
  dateline: null,
  published: null,
  updated: null,
  address: null,
  externalId: null,
  language: null,
};

/* Details stand within the first lines; a line deeper in the text is body whatever it looks like. */
const HEAD_LINES = 14;

function bodyAfterHead(paragraphs: readonly string[], head: Head): string[] {
  let next = 0;
  let fields = true;
  while (next < Math.min(paragraphs.length - 1, HEAD_LINES)) {
    const line = paragraphs[next] ?? '';
    const field = fields ? headerField(line) : null;
    if (field && takeField(field, head)) {
      next++;
      continue;
    }
    fields = false;
    if (!takeLine(line, paragraphs.slice(next + 1, next + 4), head)) break;
    next++;
  }
  /* The headline may stand once more as the only line left over: a text of nothing but its headline keeps it. */
  return paragraphs.slice(next);
}

function takeField({ name, value }: HeaderField, head: Head): boolean {
  if (name === 'published' || name === 'updated') {
    const time = parseKnownTime(value);
    if (time) head[name] = time;
    return time !== null;
  }
  if (name === 'dateline') {
    head.dateline = loneDateline(value) ?? { dateline: { place: value.slice(0, 200), date: null }, agency: null, published: null };
    return true;
  }
  if (head[name] !== null) return head[name] === value;
  head[name] = value;
  return true;
}

/** Whether the line is a detail of the head; then `head` has it. `following` tells a headline from a text's first words. */
function takeLine(line: string, following: readonly string[], head: Head): boolean {
  if (head.headline !== null && sameWords(line, head.headline)) return true;
  if (isSlug(line)) return true;
  const byline = bylineOf(line);
  if (byline !== null && (head.byline === null || head.headline !== null)) {
    head.byline = head.byline === null ? byline : `${head.byline}, ${byline}`;
    return true;
  }
  if (head.byline !== null && isJobLine(line)) {
    head.byline = `${head.byline}, ${line}`;
    return true;
  }
  const time = line.length <= 80 ? parseKnownTime(line) : null;
  if (time) {
    head[/^\s*(?:last )?updated/i.test(line) || head.published ? 'updated' : 'published'] = time;
    return true;
  }
  return takeDateline(line, following, head) || takeHeadline(line, following, head);
}

function takeDateline(line: string, following: readonly string[], head: Head): boolean {
  if (head.dateline !== null) return false;
  const found = loneDateline(line);
  if (!found) return false;
  /* Before a headline one word in capitals is a place only if a headline still follows. */
  const next = following[0] ?? '';
  if (head.headline === null && (line.includes(' ') || !isHeadline(next) || following.length < 2)) return false;
  head.dateline = found;
  return true;
}

function takeHeadline(line: string, following: readonly string[], head: Head): boolean {
  if (head.headline !== null || !isHeadline(line) || following.length === 0) return false;
  head.headline = line;
  return true;
}

const LONGEST_HEADLINE = 220;
const isHeadline = (line: string): boolean =>
  line.length <= LONGEST_HEADLINE &&
  !/[.;:,]["'”’»)]*$/u.test(line.replace(/\b(?:U\.[SKN]\.|\.\.\.)$/, '')) &&
  openingDateline(line) === null &&
  headerField(line) === null;

/* "BC-VELMARA-FIRE, 3rd Ld", "URGENT", "^AM-Velmara Fire": what desks send before the words. */
const isSlug = (line: string): boolean =>
  line.length <= 80 &&
  (/^\^?(?:[AP]M|BC|EU|ZCZC)-\S+/.test(line) ||
    /^[A-Z0-9]{2,}(?:[-/][A-Z0-9()]+)+(?:,? \S+){0,3}$/.test(line) ||
    /^[*\s]*(?:urgent|bulletin|flash|newsalert|news alert|breaking(?: news)?)[*:\s]*$/i.test(line));

/* Desks write "By"; elsewhere the same word opens sentences, so a full stop at the end speaks against a name. */
function bylineOf(line: string): string | null {
  const match = /^(?:by|von|par|por|di|door)\s+(\p{Lu}.{1,118})$/iu.exec(line);
  const name = match?.[1];
  return name && line.length <= 120 && !/[.!?:]["”’]?$/.test(name) && name.split(' ').length <= 16 ? name : null;
}

const isJobLine = (line: string): boolean =>
  line.length <= 60 && /\b(?:writer|correspondent|reporter|staff|editor|bureau)s?$/i.test(line) && !/[.]$/.test(line);

function sameWords(one: string, other: string): boolean {
  const plain = (text: string) =>
    canonicaliseText(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(one) === plain(other) && plain(one) !== '';
}

/** The dateline of the first paragraphs: a subheading or summary may stand before the one that bears it. */
function openingIn(body: readonly string[]): FoundDateline | null {
  for (const paragraph of body.slice(0, 3)) {
    const found = openingDateline(paragraph);
    if (found) return found;
  }
  return null;
}

function toBlock(paragraph: string): RawBlock {
  const item = /^[•·▪◦‣*]\s+(.+)$/su.exec(paragraph)?.[1];
  return item ? { kind: 'list-item', runs: [{ text: item }] } : { kind: 'paragraph', runs: [{ text: paragraph }] };
}
