import type { ArticleSummary } from '../../../shared/contract.ts';
import { AgencyMark } from '../../ui/actors.tsx';
import { classNames } from '../../ui/class-names.ts';
import { KnownTimeText } from '../../ui/KnownTimeText.tsx';

/** One article in the list: who, what, when, how long, and how many marks it bears. */
export function ArticleRow({ article, open, chosen }: Readonly<{ article: ArticleSummary; open: boolean; chosen: boolean }>) {
  const { marks } = article;
  return (
    <div className={classNames('row art', !article.readAt && 'unread', (open || chosen) && 'is-selected', chosen && 'chosen')}>
      <AgencyMark actor={article.outlet} />
      <div className="body">
        <h4 title={article.headline} lang={article.language === 'und' ? undefined : article.language} dir="auto">
          {article.readAt ? null : <span className="sr-only">Unread: </span>}
          {article.headline || 'Without a headline'}
        </h4>
        <div className="line">
          {article.published ? <KnownTimeText time={article.published} form="time" /> : null}
          <span>{article.wordCount.toLocaleString('en')} words</span>
          {article.superseded ? (
            <span className="one-line">Revised since</span>
          ) : article.revisionOf ? (
            <span className="one-line">Newer version</span>
          ) : null}
          <span className="counts">
            <Count kind="quote" noun="quotes" count={marks.quotes} />
            <Count kind="mention" noun="mentions" count={marks.mentions} />
            <Count kind="highlight" noun="highlights" count={marks.highlights} />
            <Count kind="note" noun="notes" count={marks.notes} />
          </span>
        </div>
      </div>
    </div>
  );
}

function Count({ kind, noun, count }: Readonly<{ kind: string; noun: string; count: number }>) {
  if (count === 0) return null;
  return (
    <span className="n" title={`${count} ${noun}`}>
      <i className={`swatch ${kind}`} aria-hidden="true" />
      <span className="fig">{count}</span>
      <span className="sr-only"> {noun}</span>
    </span>
  );
}
