import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { ArticleFilter, ArticleSummary } from '../../../shared/contract.ts';
import type { EventId } from '../../../shared/model/ids.ts';
import { call } from '../../app/client.tsx';
import { dayHeading } from '../../ui/known-time.ts';
import type { ListView, Order } from './list-state.ts';

const PAGE = 200;

/** A line of the list: a day, or an article with its position among all that the filter lets through (from 0). */
export type ListLine =
  | Readonly<{ kind: 'day'; key: string; heading: string; count: number | null }>
  | Readonly<{ kind: 'article'; key: string; article: ArticleSummary; position: number }>;

export type ArticleList = Readonly<{
  lines: readonly ListLine[];
  articles: readonly ArticleSummary[];
  total: number;
  of: number;
  isPending: boolean;
  error: Error | null;
  more: () => void;
}>;

/** The articles that the view lets through, asked for page by page as the list is scrolled. */
export function useArticleList(view: ListView, eventId: EventId | undefined): ArticleList {
  const filter = filterOf(view, eventId);
  const query = useInfiniteQuery({
    queryKey: ['articles', 'articles.list', filter, view.order],
    queryFn: ({ pageParam }) => call('articles.list', { filter, order: view.order, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && loaded < last.total ? loaded : undefined;
    },
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return useMemo(() => {
    const articles = data?.pages.flatMap((page) => page.rows) ?? [];
    const last = data?.pages[data.pages.length - 1];
    return {
      articles,
      lines: linesOf(articles, view.order, !hasNextPage),
      total: last?.total ?? 0,
      of: last?.of ?? 0,
      isPending: query.isPending,
      error: query.error,
      more,
    };
  }, [data, view.order, hasNextPage, query.isPending, query.error, more]);
}

/** The filter of the contract for what a person chose. */
export function filterOf(view: ListView, eventId: EventId | undefined): ArticleFilter {
  const text = view.text.trim();
  return {
    ...(eventId ? { eventId } : {}),
    ...(view.outletId ? { outletId: view.outletId } : {}),
    ...(text ? { text } : {}),
    ...(view.read ? { read: view.read } : {}),
    ...(view.from ? { from: view.from } : {}),
    ...(view.until ? { until: view.until } : {}),
  };
}

/**
 * Articles under the days that they were published on (or added on, in that order); by headline there are no days. The last day has
 * no count while more may follow.
 */
export function linesOf(articles: readonly ArticleSummary[], order: Order, complete: boolean): readonly ListLine[] {
  const lines: ListLine[] = [];
  let dayAt = -1;
  articles.forEach((article, position) => {
    const day = order === 'headline' ? null : headingOf(article, order);
    const open = lines[dayAt];
    if (day !== null && (open?.kind !== 'day' || open.heading !== day)) {
      dayAt = lines.length;
      lines.push({ kind: 'day', key: `day ${day} ${position}`, heading: day, count: 1 });
    } else if (open?.kind === 'day') lines[dayAt] = { ...open, count: (open.count ?? 0) + 1 };
    lines.push({ kind: 'article', key: article.id, article, position });
  });
  const last = lines[dayAt];
  if (!complete && last?.kind === 'day') lines[dayAt] = { ...last, count: null };
  return lines;
}

function headingOf(article: ArticleSummary, order: Order): string {
  if (order === 'added') return `Added ${dayHeading(article.addedAt)}`;
  return article.published ? dayHeading(article.published.value) : 'Date not known';
}
