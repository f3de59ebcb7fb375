import type { QuoteVersion } from '../../../shared/compare/comparison.ts';

/**
 * How much of the fullest version stands here: full height where it carries the base's words, a low step where words differ, a hairline
 * where they are cut. A paraphrase has a broken line, for its words are not weighed.
 */
export function Extent({ version }: Readonly<{ version: QuoteVersion }>) {
  const total = version.extent.reduce((sum, { words }) => sum + words, 0);
  if (total === 0) return null;
  if (version.versionClass === 'paraphrased')
    return <div className="extent told" role="img" aria-label="A paraphrase; its words are not weighed" />;
  const carried = version.extent.reduce((sum, { kind, words }) => sum + (kind === 'same' ? words : 0), 0);
  const words = `carries ${carried} of ${total} words`;
  return (
    <svg className="extent" viewBox={`0 0 ${total} 8`} preserveAspectRatio="none" role="img" aria-label={words}>
      <title>{words}</title>
      <rect className="x-all" y="3.5" width={total} height="1" />
      {placed(version.extent).map(({ kind, from, length }) =>
        kind === 'same' ? (
          <rect key={from} className="x-has" x={from} y="1" width={length} height="6" />
        ) : kind === 'differs' ? (
          <g key={from}>
            <rect className="x-clear" x={from} y="0" width={length} height="8" />
            <rect className="x-differs" x={from} y="5" width={length} height="3" />
          </g>
        ) : null,
      )}
    </svg>
  );
}

/** The segments with the word at which each begins. */
function placed(extent: QuoteVersion['extent']): readonly Readonly<{ kind: string; from: number; length: number }>[] {
  let at = 0;
  return extent.map(({ kind, words }) => {
    const from = at;
    at += words;
    return { kind, from, length: words };
  });
}
