import type { ReactNode } from 'react';
import type { DifferenceRun, QuoteVersion } from '../../../shared/compare/comparison.ts';

/** A cut of so few words inside a quote is shown as the words themselves, struck; a longer one, or one at an end, as a box with their number. */
const MOST_STRUCK = 3;
const MOST_REPLACED = 8;

/** The words of a version as its article has them, with what differs from the fullest version marked; a paraphrase stands as it is. */
export function Words({ version }: Readonly<{ version: QuoteVersion }>) {
  const told = version.versionClass === 'paraphrased' || (version.directness === 'indirect' && version.versionClass !== 'identical');
  if (told)
    return (
      <p className="words told" dir="auto">
        {version.passages.join(' ')}
      </p>
    );
  return (
    <p className="words" dir="auto">
      {keyed(version.runs).map(({ key, run }, i) => (
        <Run key={key} run={run} inner={i > 0 && i < version.runs.length - 1} />
      ))}
    </p>
  );
}

/** A run is known by what it is and by how many words and cuts stand before it. */
function keyed(runs: readonly DifferenceRun[]): readonly Readonly<{ key: string; run: DifferenceRun }>[] {
  let at = 0;
  return runs.map((run) => {
    const key = `${at} ${run.kind}`;
    at += run.text.length;
    return { key, run };
  });
}

function Run({ run, inner }: Readonly<{ run: DifferenceRun; inner: boolean }>): ReactNode {
  switch (run.kind) {
    case 'same':
      return run.text;
    case 'neutral':
      return <span className="d-same">{run.text}</span>;
    case 'cut':
      return inner && run.words <= MOST_STRUCK ? <Struck words={run.text} /> : <Gap words={run.words} text={run.text} />;
    case 'new':
      return (
        <>
          {run.replaced === '' ? null : <Replaced words={run.replaced} />}
          <ins className="d-new">{run.text}</ins>
        </>
      );
  }
}

function Replaced({ words }: Readonly<{ words: string }>) {
  const count = words.split(/\s+/u).length;
  return count > MOST_REPLACED ? <Gap words={count} text={words} /> : <Struck words={words} />;
}

const Struck = ({ words }: Readonly<{ words: string }>) => (
  <>
    <del className="d-old">{words}</del>{' '}
  </>
);

const Gap = ({ words, text }: Readonly<{ words: number; text: string }>) => (
  <>
    <span className="d-gap" title={`Cut here: ${text}`}>
      {words} {words === 1 ? 'word' : 'words'} cut
    </span>{' '}
  </>
);
