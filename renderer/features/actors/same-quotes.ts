import { compareQuotes } from '../../../shared/compare/compare-quotes.ts';
import type { QuoteGroup, QuoteVersion } from '../../../shared/compare/comparison.ts';
import type { Statement } from '../../../shared/contract.ts';
import type { ActorBrief } from '../../../shared/model/actor.ts';
import type { AnnotationId } from '../../../shared/model/ids.ts';

/** How a statement stands to the others that are the same quote in the same event. */
export type SameQuote = Readonly<{ group: string; of: number; versionClass: QuoteVersion['versionClass']; first: boolean }>;

/** Which statements of one actor are the same quote: looked for within each event, as the comparison of the event does. */
export function sameQuotes(actor: ActorBrief, statements: readonly Statement[]): ReadonlyMap<AnnotationId, SameQuote> {
  const found = new Map<AnnotationId, SameQuote>();
  const events = new Map(
    statements.flatMap((statement) => (statement.events[0] ? [[statement.events[0].id, statement.events[0]] as const] : [])),
  );
  for (const event of events.values()) {
    const own = statements.filter((statement) => statement.events[0]?.id === event.id);
    const { rows } = compareQuotes({
      eventId: event.id,
      eventName: event.name,
      articles: [
        ...new Map(
          own.map(({ articleId, headline, published, outlet }) => [articleId, { id: articleId, headline, published, outlet }]),
        ).values(),
      ],
      quotes: own.flatMap(({ annotation: { id, anchors, body }, articleId, relays }) =>
        body.kind === 'quote'
          ? [
              {
                annotationId: id,
                articleId,
                passages: anchors.map(({ exact }) => exact),
                directness: body.directness,
                speaker: actor,
                certainty: body.certainty,
                outletStance: body.outletStance,
                venue: body.venue,
                relays,
              },
            ]
          : [],
      ),
    });
    for (const [index, group] of rows.flatMap((row) => row.groups).entries())
      for (const { annotationId, versionClass, first } of versionsIn(group))
        found.set(annotationId, { group: `${event.id} ${index}`, of: versionsIn(group).length, versionClass, first });
  }
  return found;
}

/** Who had quotes first that others have too, the most often first; `of` counts such quotes. */
export function firstWith(
  statements: readonly Statement[],
  same: ReadonlyMap<AnnotationId, SameQuote>,
): Readonly<{ of: number; outlets: readonly Readonly<{ outlet: ActorBrief; times: number }>[] }> {
  const groups = new Set([...same.values()].filter(({ of }) => of > 1).map(({ group }) => group));
  const outlets = new Map<string, { outlet: ActorBrief; times: number }>();
  for (const { annotation, outlet } of statements) {
    if (!outlet || !same.get(annotation.id)?.first) continue;
    const known = outlets.get(outlet.id) ?? { outlet, times: 0 };
    known.times += 1;
    outlets.set(outlet.id, known);
  }
  return { of: groups.size, outlets: [...outlets.values()].sort((one, other) => other.times - one.times) };
}

const versionsIn = (group: QuoteGroup): readonly QuoteVersion[] => group.cells.flatMap((cell) => cell.versions);
