import type { QuoteVersion } from '../../../shared/compare/comparison.ts';
import type { ActorBrief } from '../../../shared/model/actor.ts';
import { RelayChain } from '../../ui/actors.tsx';
import { timeInFull } from '../../ui/known-time.ts';
import { Pill } from '../../ui/Pill.tsx';
import { Extent } from './Extent.tsx';
import { Words } from './Words.tsx';
import { certaintyWords, classWords, shortTime, stanceWords, warningWords } from './words-of.ts';

/** One agency's version of one quote: when, how it stands to the fullest, its words, and through whom they came. */
export function VersionCell({
  version,
  speaker,
  outlet,
  oneDay,
  onOpen,
}: Readonly<{ version: QuoteVersion; speaker: ActorBrief | null; outlet: ActorBrief | null; oneDay: boolean; onOpen: () => void }>) {
  const { word, meaning } = classWords[version.versionClass];
  const toldAlone = version.versionClass === 'alone' && version.directness === 'indirect';
  const { published } = version;
  return (
    <>
      <div className="c-head">
        {published ? (
          <time className="time" dateTime={published.value} title={`${timeInFull(published)}: ${version.headline}`}>
            {shortTime(published, oneDay)}
          </time>
        ) : (
          <span className="time" title={version.headline}>
            no time
          </span>
        )}
        {version.first ? <span className="pill first-pill">first</span> : null}
        <span className="class" title={meaning}>
          {toldAlone ? 'paraphrased, only here' : word}
        </span>
      </div>
      <Extent version={version} />
      <Words version={version} />
      <div className="c-foot">
        <RelayChain speaker={speaker} relays={version.relays} outlet={outlet} />
        {version.warnings.map((warning) => (
          <span className="flag" key={warning}>
            {warningWords[warning]}
          </span>
        ))}
        {version.certainty && version.certainty !== 'certain' ? <Pill>{certaintyWords[version.certainty]}</Pill> : null}
        {version.outletStance && version.outletStance !== 'neutral' ? <Pill>{stanceWords[version.outletStance]}</Pill> : null}
        <button type="button" className="open-words" tabIndex={-1} onClick={onOpen} aria-label={`Open in “${version.headline}”`}>
          Open
        </button>
      </div>
    </>
  );
}
