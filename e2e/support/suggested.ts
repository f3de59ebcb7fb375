import { expect, type Locator } from '@playwright/test';
import type { ArticleSuggestions } from '../../shared/contract.ts';
import type { QuoteBody } from '../../shared/model/annotation.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { Suggestion } from '../../shared/suggestions/suggestion.ts';
import type { Desk } from './desk.ts';

const original = 'Injured in Ostrel terminal fire rise to 14';
const headline = 'Terminal fire, read anew';

/** An article of the sample pasted anew, without the marks that were made by hand save the first quote's, and opened. */
export async function openWithSuggestions(desk: Desk): Promise<ArticleId> {
  const { rows } = await desk.know('articles.list', { filter: { text: original }, order: 'oldest', offset: 0, limit: 1 });
  const marked = rows[0]?.id;
  if (!marked) throw new Error(`The sample has no “${original}”.`);
  const { article } = await desk.know('articles.get', { id: marked });
  const [event] = await desk.know('events.list', {});
  const text = article.text.replaceAll('\n', '\n\n');
  const { articleId } = await desk.know('articles.paste', {
    text,
    headline,
    outlet: null,
    published: null,
    address: null,
    eventId: event?.id ?? null,
  });
  const sure = quotesOf(await suggestedIn(desk, articleId)).filter(({ confidence, choices }) => confidence >= 0.5 && choices.length === 0);
  expect(sure.length).toBeGreaterThanOrEqual(4);
  const [first] = sure;
  if (first)
    await desk.know('annotations.create', {
      articleId,
      anchors: first.anchors,
      body: { ...first.body, speakerId: null, relays: [] } as QuoteBody,
    });
  await desk.openArticle(headline);
  await expect(suggestBar(desk)).toBeVisible();
  return articleId;
}

export const suggestedIn = (desk: Desk, articleId: ArticleId): Promise<ArticleSuggestions> => desk.know('suggestions.list', { articleId });

export const quotesOf = ({ suggestions }: ArticleSuggestions): readonly Suggestion[] =>
  suggestions.filter(({ body }) => body.kind === 'quote');

/** Under the article, with the number of suggestions and the keys to decide on them. */
export const suggestBar = (desk: Desk): Locator => desk.page.getByRole('toolbar', { name: 'Suggestions' });
