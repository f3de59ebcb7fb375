import type { Anchor, Annotation } from '../../../shared/model/annotation.ts';
import type { Recorder } from '../history/recorder.ts';
import { moment } from '../library.ts';

type Rejection = Readonly<{ kind: 'quote' | 'mention'; how: 'rejected' | 'deleted'; anchors: readonly Anchor[] }>;

/** Writes down, inside a command, that these words are not to be suggested again. */
export function insertRejection(record: Recorder, articleKey: number, { kind, how, anchors }: Rejection): void {
  record.insert('rejection', {
    article_key: articleKey,
    kind,
    how,
    start: Math.min(...anchors.map(({ start }) => start)),
    words: anchors.map(({ exact }) => exact).join(' … '),
    anchors: JSON.stringify(anchors),
    author: record.library.author(),
    created_at: moment(record.library),
  });
}

/** Who deletes a mark does not want to be asked whether to make it. */
export function rejectDeleted(record: Recorder, articleKey: number, { body, anchors }: Annotation): void {
  const there = anchors.filter(({ state }) => state !== 'lost');
  if ((body.kind === 'quote' || body.kind === 'mention') && there.length > 0)
    insertRejection(record, articleKey, { kind: body.kind, how: 'deleted', anchors: there });
}
