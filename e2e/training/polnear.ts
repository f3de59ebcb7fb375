import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../shared/text/words.ts';

/** One attribution as people marked it: PolNeAR's source, cue and content, each in one or more spans (UTF-16). */
export type GoldAttribution = Readonly<{ content: readonly Span[]; cue: readonly Span[]; source: readonly Span[] }>;
export type GoldDocument = Readonly<{ name: string; text: string; attributions: readonly GoldAttribution[] }>;

/** The documents of a folder of brat stand-off files (brat counts code points, the program UTF-16 units), by name. */
export function readPolnear(folder: string): GoldDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, attributions: readStandOff(text, readFileSync(join(folder, name.replace(/txt$/, 'ann')), 'utf8')) };
    });
}

function readStandOff(text: string, annotations: string): GoldAttribution[] {
  const units = [0];
  for (const character of text) units.push((units[units.length - 1] ?? 0) + character.length);
  const spans = new Map<string, Span[]>();
  const found: GoldAttribution[] = [];
  for (const line of annotations.split('\n')) {
    const [id = '', body] = line.split('\t');
    if (body === undefined) continue;
    if (id.startsWith('T')) {
      const places = body.slice(body.indexOf(' ') + 1).split(';');
      spans.set(
        id,
        places.map((place) => {
          const [start = 0, end = 0] = place.split(' ').map((offset) => units[Number(offset)] ?? text.length);
          return { start, end };
        }),
      );
    } else if (id.startsWith('E')) {
      const roles: Record<string, Span[]> = { Content: [], Cue: [], Source: [] };
      for (const part of body.split(' ')) {
        const [role = '', target = ''] = part.split(':');
        roles[role.replace(/\d+$/, '')]?.push(...(spans.get(target) ?? []));
      }
      const { Content: content = [], Cue: cue = [], Source: source = [] } = roles;
      if (content.length > 0) found.push({ content, cue, source });
    }
  }
  return found;
}

export const overlap = (one: readonly Span[], other: readonly Span[]): number => {
  let shared = 0;
  for (const a of one) for (const b of other) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared;
};
export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
