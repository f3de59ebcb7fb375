import type { KnownTime } from '../../shared/model/time.ts';
import { canonicaliseText } from '../../shared/text/canonical.ts';
import { webAddress } from './captured-article.ts';
import { parseKnownTime } from './known-time.ts';
import { type LinkedData, linkedArticle } from './linked-data.ts';

/** What a page says of its article; empty or null where it says nothing. */
export type PageDetails = Readonly<{
  headline: string;
  outletName: string | null;
  byline: string;
  published: KnownTime | null;
  updated: KnownTime | null;
  language: string | null;
  address: string | null;
  /** The page itself says that it is an article. */
  isArticle: boolean;
}>;

/**
 * Reads JSON-LD, OpenGraph and article:* properties, the meta names that news systems write (parsely, sailthru, Dublin Core),
 * microdata, and <time>, the surest first.
 */
export function pageDetails(document: Document): PageDetails {
  const linked = linkedArticle(document);
  const meta = metaOf(document);
  const first = (...names: readonly string[]): string => names.map((name) => meta.get(name) ?? '').find((value) => value !== '') ?? '';
  const outletName =
    linked?.publisher || first('og:site_name', 'application-name', 'dc.publisher', 'article:publisher_name', 'cre') || null;
  const headline = headlineOf(
    document,
    linked,
    first('og:title', 'parsely-title', 'sailthru.title', 'twitter:title', 'dc.title', 'hdl', 'title'),
    outletName,
  );
  const address = webAddress(
    attribute(document, 'link[rel~="canonical" i]', 'href') || first('og:url', 'parsely-link', 'twitter:url') || linked?.address || null,
  );
  return {
    headline,
    outletName: outletName && isHandle(outletName) ? outletName.slice(1) : outletName,
    byline: bylineOf(document, linked, first),
    published: firstTime([
      linked?.published,
      ...PUBLISHED.map((name) => meta.get(name)),
      itemTime(document, 'datePublished'),
      itemTime(document, 'dateCreated'),
      attribute(
        document,
        'time[pubdate], time[datetime][class*="publish" i], article header time[datetime], header time[datetime]',
        'datetime',
      ),
      onlyTime(document),
    ]),
    updated: firstTime([linked?.modified, ...UPDATED.map((name) => meta.get(name)), itemTime(document, 'dateModified')]),
    language: languageOf(document, linked, first),
    address,
    isArticle: linked !== null || /article/i.test(first('og:type', 'sailthru.type', 'parsely-type')) || /post/.test(first('parsely-type')),
  };
}

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'rnews:datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'datepublished',
  'date.published',
  'pubdate',
  'publishdate',
  'publish-date',
  'ptime',
  'pdate',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'displaydate',
  'originalpublicationdate',
  'cxenseparse:recs:publishtime',
  'date',
];
const UPDATED = [
  'article:modified_time',
  'article:modified',
  'og:updated_time',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'utime',
  'last-modified',
  'revision_date',
];

/** All meta values by lower-case name, the first of each. */
function metaOf(document: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const value = canonicaliseText(element.getAttribute('content') ?? '');
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((attributeName) => element.getAttribute(attributeName) ?? '');
    for (const name of names.join(' ').toLowerCase().split(/\s+/))
      if (name !== '' && value !== '' && !found.has(name)) found.set(name, value);
  }
  return found;
}

const attribute = (document: Document, selector: string, name: string): string =>
  document.querySelector(selector)?.getAttribute(name)?.trim() ?? '';

function itemTime(document: Document, name: string): string {
  const element = document.querySelector(`[itemprop~="${name}" i]`);
  return element ? element.getAttribute('content') || element.getAttribute('datetime') || (element.textContent ?? '').trim() : '';
}

/** The page's <time>, when all of them agree; several may belong to other stories. */
function onlyTime(document: Document): string {
  const times = [...document.querySelectorAll('time[datetime]')].map((element) => element.getAttribute('datetime') ?? '');
  return new Set(times).size === 1 ? (times[0] ?? '') : '';
}

function firstTime(candidates: readonly (string | null | undefined)[]): KnownTime | null {
  for (const candidate of candidates) {
    const time = candidate ? parseKnownTime(candidate) : null;
    if (time) return time;
  }
  return null;
}

function headlineOf(document: Document, linked: LinkedData | null, named: string, outletName: string | null): string {
  const title = canonicaliseText(document.querySelector('title')?.textContent ?? '');
  const headings = [...document.querySelectorAll('h1')]
    .map((element) => canonicaliseText(element.textContent ?? ''))
    .filter((text) => text !== '');
  const stated = [linked?.headline ?? '', named].find((text) => text !== '') ?? '';
  /* A heading that the page's title repeats is what readers saw as the headline. */
  const shown = headings.find((text) => text.length > 10 && (title.startsWith(text) || named.startsWith(text)));
  return shown ?? withoutSite(stated || title || (headings.length === 1 ? (headings[0] ?? '') : ''), outletName);
}

/** "Fire at the port | Halyard News" without the site's name; any other words behind a bar may belong to the headline. */
function withoutSite(title: string, outletName: string | null): string {
  const match = /^(.+\S)\s+[|–—·»-]\s+([^|–—·»]{2,40})$/u.exec(title);
  if (!match?.[1] || !match[2]) return title;
  const folded = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const tail = folded(match[2]);
  const outlet = folded(outletName ?? '');
  const isSite = (outlet !== '' && (tail.includes(outlet) || outlet.includes(tail))) || /\s\|\s[^|]*$/.test(title);
  return isSite && match[1].split(' ').length >= 3 ? match[1] : title;
}

function bylineOf(document: Document, linked: LinkedData | null, first: (...names: readonly string[]) => string): string {
  const named = first(
    'author',
    'article:author_name',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'article:author',
    'twitter:creator_name',
  );
  const items = [...document.querySelectorAll('[itemprop~="author" i] [itemprop~="name" i], [itemprop~="author" i], [rel~="author" i]')]
    .map((element) => canonicaliseText(element.textContent ?? ''))
    .filter((text) => text !== '' && text.length < 100);
  const candidates = [linked?.authors.join(', ') ?? '', named, items[0] ?? ''];
  return candidates.map(plainName).find((name) => name !== '') ?? '';
}

/** Without "By", and empty for an address or a handle. */
function plainName(name: string): string {
  const line = name.replace(/^(?:by|von|par|por|di)\s+(?=\p{Lu})/iu, '').trim();
  return /^https?:|^www\.|[/@]\w+$/i.test(line) || line.length > 300 ? '' : line;
}
const isHandle = (name: string): boolean => /^@\w+$/.test(name);

function languageOf(document: Document, linked: LinkedData | null, first: (...names: readonly string[]) => string): string | null {
  const candidates = [
    document.documentElement?.getAttribute('lang'),
    document.documentElement?.getAttribute('xml:lang'),
    linked?.language,
    first('og:locale', 'content-language', 'dc.language', 'language'),
  ];
  for (const candidate of candidates) {
    const tag = candidate?.trim().replace(/_/g, '-') ?? '';
    if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) continue;
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? null;
    } catch {
      /* A tag of the right shape that no locale bears: the next candidate may be one. */
    }
  }
  return null;
}
