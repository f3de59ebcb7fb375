import type { SearchHit } from '../../../shared/contract.ts';
import type { Act } from '../../app/commands.ts';
import { fits, type HitKind, hitKey, hitKinds } from './hits.ts';

export type PaletteLine = Readonly<
  { kind: 'act'; key: string; act: Act } | { kind: 'hit'; key: string; hit: SearchHit } | { kind: 'search'; key: string; text: string }
>;
export type PaletteGroup = Readonly<{ heading: string; lines: readonly PaletteLine[] }>;

/** What was typed, taken apart: a first sign narrows to acts (>), actors (@) or quotes ("). */
export type Asked = Readonly<{ text: string; only: 'acts' | HitKind | null }>;

export function readAsked(typed: string): Asked {
  const only = ({ '>': 'acts', '@': 'actor', '"': 'quote', '“': 'quote' } as const)[typed.charAt(0)] ?? null;
  return { text: (only ? typed.slice(1) : typed).trim(), only };
}

/** What is nearest to the work stands first: acts on what is open, then on the library, then those of everywhere. */
const breadth = (group: string): number => ['Library', 'Everywhere'].indexOf(group);

const PER_KIND = 6;
const order: readonly HitKind[] = ['article', 'actor', 'event', 'quote', 'note'];

/** Acts first, those of the place before those of everywhere; then records by kind; last the way to all finds. */
export function paletteGroups(asked: Asked, acts: readonly Act[], hits: readonly SearchHit[]): readonly PaletteGroup[] {
  const groups: PaletteGroup[] = [];
  if (asked.only === null || asked.only === 'acts') groups.push(...actGroups(asked, acts));
  if (asked.only !== 'acts' && asked.text !== '') {
    for (const kind of kindsInOrder(hits, asked.text)) {
      if (asked.only !== null && asked.only !== kind) continue;
      const found = hits.filter((hit) => hit.kind === kind).slice(0, asked.only ? 30 : PER_KIND);
      const heading = hitKinds.find((one) => one.kind === kind)?.many ?? '';
      if (found.length > 0) groups.push({ heading, lines: found.map((hit) => ({ kind: 'hit', key: hitKey(hit), hit })) });
    }
    if (asked.only === null) groups.push({ heading: 'All finds', lines: [{ kind: 'search', key: 'search', text: asked.text }] });
  }
  return groups;
}

/** Kinds of which a title itself bears the words come first: who types a name wants its bearer, then where he is spoken of. */
function kindsInOrder(hits: readonly SearchHit[], typed: string): readonly HitKind[] {
  const named = (kind: HitKind): boolean =>
    hits.some((hit) => hit.kind === kind && kind !== 'quote' && kind !== 'note' && fits(hit.title, typed));
  return [...order.filter(named), ...order.filter((kind) => !named(kind))];
}

function actGroups(asked: Asked, acts: readonly Act[]): readonly PaletteGroup[] {
  const offered = acts.filter((act) => act.enabled !== false && act.hidden !== true && fits(act.title, asked.text));
  const names = [...new Set(offered.map((act) => act.group ?? 'Here'))].sort((one, other) => breadth(one) - breadth(other));
  return names.map((name) => ({
    heading: name,
    lines: offered.filter((act) => (act.group ?? 'Here') === name).map((act) => ({ kind: 'act', key: `act ${act.id}`, act })),
  }));
}
