import { canonicaliseText } from '../../shared/text/canonical.ts';

/** The article of a page's JSON-LD (schema.org), as far as it says. */
export type LinkedData = Readonly<{
  headline: string;
  authors: readonly string[];
  publisher: string;
  published: string | null;
  modified: string | null;
  language: string | null;
  address: string | null;
}>;

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:^|\/|:)(?:[A-Za-z]*Article|[A-Za-z]*BlogPosting|Report|NewsStory)$/;
/* Data of other things (shops, menus) may be long; the article stands near the top. */
const MOST_THINGS = 2000;

/** The first article among the page's JSON-LD scripts; null when there is none. Broken scripts are passed over. */
export function linkedArticle(document: Document): LinkedData | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const article = things(parsed(script.textContent ?? '')).find((thing) =>
      list(thing['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type)),
    );
    if (article) return read(article);
  }
  return null;
}

function read(article: Thing): LinkedData {
  return {
    headline: text(article.headline) || text(article.name),
    authors: list(article.author)
      .map(nameOf)
      .filter((name) => name !== ''),
    publisher: list(article.publisher).map(nameOf)[0] ?? '',
    published: text(article.datePublished) || text(article.dateCreated) || null,
    modified: text(article.dateModified) || null,
    language: text(article.inLanguage) || null,
    address: text(article.url) || text(list(article.mainEntityOfPage).map((page) => (isThing(page) ? page['@id'] : page))[0]) || null,
  };
}

/** Pages wrap their data in comments or leave raw line breaks inside strings. */
function parsed(script: string): unknown {
  const bare = script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '').replace(/(?:-->|\/\/\]\]>|\]\]>)\s*$/, '');
  for (const candidate of [bare, bare.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      /* The second candidate mends what the first could not be read with. */
    }
  }
  return null;
}

/** Every object in the data that may be the article: the top, lists, and what stands in a graph; breadth first. */
function things(data: unknown): Thing[] {
  const found: Thing[] = [];
  const waiting: unknown[] = [data];
  for (let next = 0; next < waiting.length && next < MOST_THINGS; next++) {
    const value = waiting[next];
    if (Array.isArray(value)) waiting.push(...value.slice(0, MOST_THINGS));
    else if (isThing(value)) {
      found.push(value);
      waiting.push(value['@graph'], value.mainEntity);
    }
  }
  return found;
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, 50) : value === undefined || value === null ? [] : [value];
const text = (value: unknown): string => (typeof value === 'string' ? canonicaliseText(plainEntities(value)) : '');
const nameOf = (value: unknown): string => (isThing(value) ? text(list(value.name)[0]) : text(value));

/* Some systems write entities into JSON, where they mean nothing. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };
const plainEntities = (value: string): string =>
  value.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,5}));/gi,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
