import type { NameFind } from '../../../shared/contract.ts';
import type { Actor } from '../../../shared/model/actor.ts';
import { timeInWords } from '../../ui/known-time.ts';
import type { ChooseLine } from './ChooseList.tsx';

/** The name and every alias, once each. */
export const namesOf = ({ name, aliases }: Pick<Actor, 'name' | 'aliases'>): readonly string[] => [
  ...new Set([name, ...aliases.map(({ text }) => text)]),
];

export const keyOfFind = ({ articleId, start, end }: NameFind): string => `${articleId} ${start} ${end}`;

/** What can be chosen for the person: nobody has marked it, and no other entry bears that name. */
export const openNow = ({ state, alsoNames }: NameFind): boolean => state === 'free' && alsoNames.length === 0;

/** Finds under the heads of their articles, in the order given. */
export function linesOf(finds: readonly NameFind[], hideMarked: boolean): readonly ChooseLine<NameFind>[] {
  const shown = finds.filter(({ state }) => !hideMarked || state === 'free');
  const articles = new Map<string, NameFind[]>();
  for (const find of shown) articles.set(find.articleId, [...(articles.get(find.articleId) ?? []), find]);
  return [...articles].flatMap(([articleId, own]): ChooseLine<NameFind>[] => [
    { kind: 'head', key: articleId, words: headOf(own[0]), count: own.length },
    ...own.map((find): ChooseLine<NameFind> => ({ kind: 'item', key: keyOfFind(find), item: find, fixed: find.state !== 'free' })),
  ]);
}

function headOf(find: NameFind | undefined): string {
  const time = find?.published ? timeInWords(find.published, 'full') : '';
  return [find?.outlet?.name ?? 'Outlet not known', time, find?.headline || 'Without a headline']
    .filter((part) => part !== '')
    .join('  ·  ');
}
