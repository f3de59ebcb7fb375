import type { ArticleAnnotations, OpenArticle } from '../../shared/contract.ts';
import type { ActorBrief } from '../../shared/model/actor.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { chain, nameOf, oneLine, plain, time } from './format.ts';

/**
 * An article as it is read on paper: head, text with numbered marks, and under it what each mark says. A mark stands between
 * ‹1 and 1›, so that marks that overlap can still be told apart.
 */
export function articleText(
  { article, outlet, events, revisions }: OpenArticle,
  { annotations, actors, tags }: ArticleAnnotations,
): string {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const tagNames = new Map(tags.map(({ id, name }) => [id, oneLine(name)]));
  const head = [
    ['Outlet', nameOf(outlet, '')],
    ['Published', time(article.published)],
    ['Updated', time(article.updated)],
    ['Byline', oneLine(article.byline)],
    ['Dateline', oneLine([article.dateline?.place, article.dateline?.date].filter(Boolean).join(', '))],
    ['Address', oneLine(article.address ?? '')],
    ['Events', events.map(({ name }) => oneLine(name)).join('; ')],
    ['Revisions', revisions.length > 1 ? String(revisions.length) : ''],
    ['Number', oneLine(article.externalId ?? '')],
    ['Id', article.id],
  ].filter(([, value]) => value !== '');
  const lines = annotations.map((annotation, index) => `${index + 1}  ${markText(annotation, byId, tagNames)}`);
  return [
    oneLine(article.headline),
    '',
    ...head.map(([name = '', value = '']) => `${name.padEnd(10)} ${value}`),
    '',
    plain(textWithMarks(article.text, annotations)).replaceAll('\n', '\n\n'),
    ...(lines.length > 0 ? ['', 'Marks', ...lines] : []),
  ].join('\n');
}

/** The text with ‹1 before and 1› after every passage of the first mark, and so on; what ends at a place stands before what begins there. */
export function textWithMarks(text: string, annotations: readonly Annotation[]): string {
  const signs = annotations.flatMap(({ anchors }, index) =>
    anchors
      .filter(({ state }) => state !== 'lost')
      .flatMap(({ start, end }) => [
        { at: start, order: 1, sign: `‹${index + 1} ` },
        { at: end, order: 0, sign: ` ${index + 1}›` },
      ]),
  );
  let result = '';
  let from = 0;
  for (const { at, sign } of signs.toSorted((a, b) => a.at - b.at || a.order - b.order)) {
    result += text.slice(from, at) + sign;
    from = at;
  }
  return result + text.slice(from);
}

function markText(
  { body, note, tagIds, anchors }: Annotation,
  actors: ReadonlyMap<string, ActorBrief>,
  tagNames: ReadonlyMap<string, string>,
): string {
  const actor = (id: string | null, otherwise: string): string => nameOf((id ? actors.get(id) : null) ?? null, otherwise);
  const parts: string[] = [];
  if (body.kind === 'quote') {
    const via = chain(body.relays.map(({ actorId, step }) => ({ step, name: actor(actorId, '?') })));
    parts.push(
      `quote (${body.directness})`,
      actor(body.speakerId, 'speaker left open'),
      via && `via ${via}`,
      oneLine(body.venue),
      body.certainty ?? '',
      body.outletStance ? `outlet: ${body.outletStance}` : '',
    );
  } else if (body.kind === 'mention') parts.push('mention', actor(body.actorId, 'actor left open'));
  else parts.push(body.kind, `“${oneLine(anchors.map(({ exact }) => exact).join(' … '))}”`);
  parts.push(
    tagIds.map((id) => `#${tagNames.get(id) ?? ''}`).join(' '),
    note && `note: ${oneLine(note)}`,
    anchors.some(({ state }) => state !== 'exact') ? 'its words are not where they were marked' : '',
  );
  return parts.filter((part) => part !== '').join(', ');
}
