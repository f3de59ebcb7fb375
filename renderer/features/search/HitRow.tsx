import { initials } from '../../../shared/actors/names.ts';
import type { SearchHit } from '../../../shared/contract.ts';
import { AgencyMark } from '../../ui/actors.tsx';
import { KnownTimeText } from '../../ui/KnownTimeText.tsx';
import { hitKinds } from './hits.ts';
import { Marked } from './Marked.tsx';

/** One find: what it is, where it stands, and the words around it. */
export function HitRow({ hit }: Readonly<{ hit: SearchHit }>) {
  return (
    <div className="row hit">
      <span className="hit-mark">
        {hit.kind === 'actor' ? (
          <span className="face" aria-hidden="true">
            {initials(hit.title, 'person')}
          </span>
        ) : hit.kind === 'event' ? null : (
          <AgencyMark actor={hit.outlet} />
        )}
      </span>
      <div className="hit-body">
        <div className="hit-title">
          <span className="one-line serif" dir="auto" title={hit.title}>
            {hit.title || 'Without a headline'}
          </span>
          <span className="meta">
            {hitKinds.find((one) => one.kind === hit.kind)?.one}
            {hit.published ? (
              <>
                {', '}
                <KnownTimeText time={hit.published} form="full" />
              </>
            ) : null}
          </span>
        </div>
        {hit.snippet && hit.snippet !== hit.title ? (
          <p className="hit-words" dir="auto">
            <Marked text={hit.snippet} ranges={hit.found} />
          </p>
        ) : null}
      </div>
    </div>
  );
}
