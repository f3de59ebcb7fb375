import type { CallInput } from '../../../shared/contract.ts';
import type { ActorId, ArticleId } from '../../../shared/model/ids.ts';
import { createStore } from '../../app/store.ts';

export type Order = CallInput<'articles.list'>['order'];

/** What the list is narrowed to, beside the event, which is part of the place. */
export type ListView = Readonly<{
  text: string;
  outletId: ActorId | null;
  read: 'read' | 'unread' | null;
  /** Inclusive days, YYYY-MM-DD; empty: open. */
  from: string;
  until: string;
  order: Order;
}>;

export const wholeList: ListView = { text: '', outletId: null, read: null, from: '', until: '', order: 'newest' };

/** Kept while the window is open, so that the list is as it was left when a person comes back to the library. */
export const listView = createStore<ListView>(wholeList);

/** Articles chosen beside the open one, for acts on several. */
export const chosenArticles = createStore<ReadonlySet<ArticleId>>(new Set());

/** True when something narrows the list. */
export const isNarrowed = (view: ListView): boolean =>
  view.text !== '' || view.outletId !== null || view.read !== null || view.from !== '' || view.until !== '';
