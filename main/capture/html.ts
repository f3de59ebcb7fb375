import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { WiresideError } from '../../shared/envelope.ts';
import { canonicaliseText, type RawBlock, type Run } from '../../shared/text/canonical.ts';
import { countWords } from '../../shared/text/words.ts';
import { type RawArticle, webAddress } from './captured-article.ts';
import { openingDateline } from './dateline.ts';
import { blocksOf } from './html-blocks.ts';
import { type PageDetails, pageDetails } from './html-details.ts';
import { tamePage } from './html-limits.ts';
import { wholePage } from './html-skeleton.ts';

/**
 * Reads a saved page of a news site: details from what the page says of itself, body by Readability (Mozilla), cut into blocks.
 * Nothing of the page is executed, rendered or fetched. Throws WiresideError 'unsupported-file' with the reason when the page
 * holds no article.
 */
export function readHtml(html: string): RawArticle {
  const { document } = parseHTML(wholePage(tamePage(html)));
  const details = pageDetails(document);
  const form = hasLoginForm(document);
  const isArticle = details.isArticle;
  const extracted = extract(document);
  const headline = details.headline || canonicaliseText(extracted?.title ?? '');
  const blocks = extracted?.content ? withoutFurniture(blocksOf(extracted.content, details.address), headline) : [];
  refuseWithoutArticle(blocks, { form, isArticle, linkedWords: linkedWords(extracted?.content ?? null) });
  const opening = openingIn(blocks);
  return {
    headline,
    byline: details.byline || plainByline(extracted?.byline ?? '', details),
    dateline: opening?.dateline ?? null,
    outletName: details.outletName ?? opening?.agency ?? null,
    published: details.published ?? opening?.published ?? null,
    updated: details.updated,
    address: webAddress(details.address),
    externalId: null,
    language: details.language,
    blocks,
  };
}

type Extracted = Readonly<{ title: string | null; byline: string | null; content: Element | null }>;

function extract(document: Document): Extracted | null {
  try {
    const found = new Readability<Element | null>(document, {
      charThreshold: 250,
      serializer: (node) => node as Element,
    }).parse();
    return found && { title: found.title ?? null, byline: found.byline ?? null, content: found.content ?? null };
  } catch (error) {
    if (error instanceof RangeError) throw new WiresideError('unsupported-file', 'The page nests its parts too deeply to be read.');
    throw error;
  }
}

const textOf = (block: RawBlock): string => canonicaliseText(block.runs.map((run: Run) => run.text).join(''));
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What stands around the words of an article and is none of them: the headline again, share lines, advertisement labels. */
function withoutFurniture(blocks: readonly RawBlock[], headline: string): RawBlock[] {
  const repeated = plain(headline);
  return blocks.filter((block, i) => {
    const text = textOf(block);
    if (text === '') return false;
    if (i < 4 && repeated !== '' && plain(text) === repeated) return false;
    return !FURNITURE.test(text);
  });
}
const FURNITURE =
  /^(?:advertisement|advertising|ad|anzeige|publicité|publicidade|publicidad|share(?: this)?(?: article| story| page)?(?: on .{1,20})?|tweet|e-?mail|print|save|comments?|read more|related(?: articles?| stories| links| coverage)?|most (?:read|popular)|sign up(?: for .{1,60})?|subscribe(?: (?:now|to .{1,60}))?|story continues below(?: advertisement)?|continue reading.{0,40}|skip to .{1,40}|loading\.*|follow us on .{1,40})$/i;

function openingIn(blocks: readonly RawBlock[]): ReturnType<typeof openingDateline> {
  for (const block of blocks.slice(0, 4)) {
    const found = block.kind === 'paragraph' ? openingDateline(textOf(block)) : null;
    if (found) return found;
  }
  return null;
}

/** Readability takes any line near the headline; one with a year, or the outlet's own name, is no byline. */
function plainByline(byline: string, details: PageDetails): string {
  const line = canonicaliseText(byline).replace(/^(?:by|von|par|por|di)\s+(?=\p{Lu})/iu, '');
  return line.length > 200 || /\b(?:19|20)\d{2}\b/.test(line) || line === details.outletName ? '' : line;
}

function hasLoginForm(document: Document): boolean {
  return document.querySelector('input[type="password" i]') !== null;
}

const LEAST_WORDS = 25;

type Signs = Readonly<{ form: boolean; isArticle: boolean; linkedWords: number }>;

function refuseWithoutArticle(blocks: readonly RawBlock[], { form, isArticle, linkedWords: linked }: Signs): void {
  const running = blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'quote');
  const words = blocks.reduce((sum, block) => sum + countWords(textOf(block)), 0);
  if (form && words < 120 && !isArticle) throw refused('The page holds a login form and no article text.');
  if (words === 0 || (words < LEAST_WORDS && !isArticle && running.length === 0)) throw refused('The page holds no article text.');
  if (!isArticle && linked > words * 0.6) throw refused('The page is a list of links and holds no article text.');
}

const linkedWords = (content: Element | null): number =>
  [...(content?.querySelectorAll('a') ?? [])].reduce((sum, link) => sum + countWords(link.textContent ?? ''), 0);
const refused = (reason: string): WiresideError => new WiresideError('unsupported-file', reason);
