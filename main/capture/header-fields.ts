export type HeaderField = Readonly<{
  name: 'headline' | 'outlet' | 'published' | 'updated' | 'address' | 'byline' | 'dateline' | 'language' | 'externalId';
  value: string;
}>;

/** A line such as "Headline: Fire at the port" that stands before a text; null for any other line. */
export function headerField(line: string): HeaderField | null {
  const match = /^([A-Za-z][A-Za-z -]{1,20}?)\s*:\s+(\S.*)$/.exec(line);
  const name = NAMES[match?.[1]?.toLowerCase() ?? ''];
  const value = match?.[2]?.trim() ?? '';
  if (!name || !fits(name, value)) return null;
  return { name, value };
}

const NAMES: Readonly<Record<string, HeaderField['name']>> = {
  headline: 'headline',
  title: 'headline',
  outlet: 'outlet',
  source: 'outlet',
  agency: 'outlet',
  publisher: 'outlet',
  publication: 'outlet',
  published: 'published',
  date: 'published',
  'publication date': 'published',
  updated: 'updated',
  url: 'address',
  link: 'address',
  address: 'address',
  byline: 'byline',
  author: 'byline',
  by: 'byline',
  dateline: 'dateline',
  language: 'language',
  id: 'externalId',
};

function fits(name: HeaderField['name'], value: string): boolean {
  if (name === 'address') return /^https?:\/\/\S+$/i.test(value);
  if (name === 'language') return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value);
  return value.length <= 300;
}
