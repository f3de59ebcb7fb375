import type { OpenActor } from '../../../shared/contract.ts';
import { go } from '../../app/navigation.ts';
import { AgencyMark, KnownTimeText } from '../../ui/index.ts';

/** Where articles name the actor without quoting it. */
export function ActorMentions({ mentions }: Readonly<{ mentions: OpenActor['mentions'] }>) {
  if (mentions.length === 0) return null;
  return (
    <section className="mentions" aria-labelledby="mentions-head">
      <h2 className="head" id="mentions-head">
        {mentions.length === 1 ? '1 mention' : `${mentions.length} mentions`}
      </h2>
      <ul>
        {mentions.map((mention) => (
          <li key={mention.annotationId}>
            <button
              type="button"
              className="row"
              onClick={() => go({ view: 'library', articleId: mention.articleId, annotationId: mention.annotationId })}
            >
              <AgencyMark actor={mention.outlet} small />
              <span className="when">{mention.published ? <KnownTimeText time={mention.published} form="full" /> : 'no date'}</span>
              <bdi className="al one-line" dir="auto">
                {mention.exact}
              </bdi>
              <span className="one-line muted">{mention.headline}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
