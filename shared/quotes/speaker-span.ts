import type { Span } from '../text/words.ts';
import type { Phrase } from './phrases.ts';
import type { Scene } from './scene.ts';

/**
 * The words that name a speaker, from his plain phrase: with what hangs on it directly ("a representative | to the United
 * Nations", "the head | of the port authority"), up to the cue, a comma or a verb. Places and times behind a proper name stay
 * out ("Trump | in Iowa").
 */
export function speakerSpan(scene: Scene, phrase: Phrase): Span {
  const { tokens } = scene.tagged;
  const { small } = scene.rates;
  let last = phrase;
  for (let step = 0; step < 2; step++) {
    const link = tokens[last.last];
    const next = scene.phrases[scene.phraseOf[last.last + 1] ?? -1];
    const head = tokens[last.head];
    if (!link || !next || !head || next.first !== last.last + 1 || next.sentence !== phrase.sentence) break;
    const belongs = link.lower === small.of || (small.officeLinks.has(link.lower) && head.tag === 'NOUN' && !next.pronoun);
    if (link.tag !== 'ADP' && link.lower !== small.of) break;
    if (!belongs || scene.passageOf[next.head] !== scene.passageOf[phrase.head]) break;
    last = next;
  }
  const name = appositionOf(scene, last);
  return { start: phrase.start, end: (name ?? last).end };
}

/** The name behind an office and a comma that a second comma closes: "the mayor, Ana Roldan, said". */
function appositionOf(scene: Scene, office: Phrase): Phrase | undefined {
  const { tokens } = scene.tagged;
  const name = scene.phrases[scene.phraseOf[office.last + 1] ?? -1];
  const isName = name?.proper === true && name.first === office.last + 1 && name.sentence === office.sentence;
  const isOffice = tokens[office.head]?.tag === 'NOUN' && tokens[office.last]?.text === ',';
  return isName && isOffice && tokens[name.last]?.text === ',' ? name : undefined;
}
