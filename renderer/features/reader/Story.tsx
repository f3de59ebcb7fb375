import { memo, type ReactNode } from 'react';
import type { OpenArticle } from '../../../shared/contract.ts';
import type { AnnotationId } from '../../../shared/model/ids.ts';
import { direction } from '../../../shared/text/language.ts';
import { go } from '../../app/navigation.ts';
import { classNames } from '../../ui/class-names.ts';
import { AgencyMark, KnownTimeText } from '../../ui/index.ts';
import { timeInWords } from '../../ui/known-time.ts';
import { datelineOf, type LaidBlock } from './layout.ts';
import { MarginNotes, type Noted } from './MarginNotes.tsx';
import type { Marks } from './use-marks.ts';

/** Headline, credit, byline and times of an article, as far as they are known. */
export const StoryHead = memo(function StoryHead({ open }: Readonly<{ open: OpenArticle }>) {
  const { article, outlet, events, revisions } = open;
  const at = revisions.findIndex((revision) => revision.id === article.id);
  const before = revisions[at - 1];
  const newest = revisions[revisions.length - 1];
  const outside = article.dateline && !datelineOf(article) ? article.dateline : null;
  return (
    <header>
      <div className="credit">
        <AgencyMark actor={outlet} />
        <span>{outlet?.name ?? 'Outlet not known'}</span>
        {events.map((event) => (
          <button key={event.id} type="button" className="credit-event" onClick={() => go({ view: 'event', eventId: event.id })}>
            {event.name}
          </button>
        ))}
      </div>
      <h1>{article.headline || 'Without a headline'}</h1>
      <div className="byline">
        <span>{article.byline ? (/^by\b/iu.test(article.byline) ? article.byline : `By ${article.byline}`) : null}</span>
        <span className="when">
          {article.published ? <KnownTimeText time={article.published} form="full" /> : 'Date not known'}
          {article.updated ? (
            <span>
              Updated <KnownTimeText time={article.updated} form={sameDay(open) ? 'time' : 'full'} />
            </span>
          ) : null}
          {before ? (
            <button type="button" className="as-link" onClick={() => go({ view: 'library', articleId: before.id })}>
              Updates {(before.published && timeInWords(before.published, 'time')) || 'an earlier version'}
            </button>
          ) : null}
        </span>
      </div>
      {newest && newest.id !== article.id ? (
        <p className="superseded">
          There is a newer version{newest.published ? `, ${timeInWords(newest.published, 'full')}` : ''}.{' '}
          <button type="button" className="as-link" onClick={() => go({ view: 'library', articleId: newest.id })}>
            Open it
          </button>
        </p>
      ) : null}
      {outside ? <p className="meta">Written in {[outside.place, outside.date].filter(Boolean).join(', ')}</p> : null}
    </header>
  );
});

const sameDay = ({ article }: OpenArticle): boolean => article.published?.value.slice(0, 10) === article.updated?.value.slice(0, 10);

/** One block of the text with its number at the left and the notes of its marks at the right. The text stands in plain text nodes. */
export const Paragraph = memo(function Paragraph({
  block,
  text,
  language,
  notes,
  active,
  actors,
  outlet,
  onSelect,
}: Readonly<{
  block: LaidBlock;
  /** The words of this block alone. */
  text: string;
  language: string;
  notes: readonly Noted[];
  active: AnnotationId | null;
  actors: Marks['actors'];
  outlet: OpenArticle['outlet'];
  onSelect: (id: AnnotationId) => void;
}>) {
  const set = { 'data-block': block.index, dir: direction(language, text) };
  const pieces = block.pieces.map((piece) => (
    <Piece key={piece.start} piece={piece}>
      {text.slice(piece.start - block.start, piece.end - block.start)}
    </Piece>
  ));
  return (
    <div className={classNames('para', block.kind)}>
      <span className="pn fig" aria-hidden="true">
        {block.number}
      </span>
      {block.kind === 'heading' ? <h2 {...set}>{pieces}</h2> : <p {...set}>{pieces}</p>}
      <MarginNotes notes={notes} active={active} actors={actors} outlet={outlet} room={roomBeside(text)} onSelect={onSelect} />
    </div>
  );
});

/** How many notes of two lines fit beside a paragraph: lines of 66 characters and 26 px, notes of 38 px. */
const roomBeside = (text: string): number => (Math.ceil(text.length / 66) * 26) / 38;

/** A stretch in one setting: always one element with one text node, or positions could not be counted. */
function Piece({ piece, children }: Readonly<{ piece: LaidBlock['pieces'][number]; children: string }>): ReactNode {
  const look = classNames(piece.emphasis && 'em', piece.strong && 'strong', piece.dateline && 'dateline') || undefined;
  if (piece.href === null) return <span className={look}>{children}</span>;
  return (
    <span className={classNames('address', look)} data-href={piece.href} title={`${piece.href}\nCtrl click opens it in the browser`}>
      {children}
    </span>
  );
}
