/**
 * Scores what the engine says of a quote besides its speaker, on the paragraphs of our own beside this file.
 *
 *     npm run score:attribution              the circumstances of the gold quotes, by their gold content, cue and speaker
 *     npm run score:attribution -- --engine  end to end: of the quotes that the engine finds, matched by content; what it misses
 *                                            counts as missed in every field, what it makes up as false relays and venues
 *     npm run score:attribution -- --json    as JSON
 *
 * Relays count as found when half of the longer span is shared and the step is the same; venues by the same half. Macro F1 is
 * the mean over the classes. Rules were written while looking at the half "dev" only; "test" was measured and not read.
 *
 * What was tried, and what it gave on test when it came in (given gold quotes):
 * - Media of the attributing clause by lists of names and name endings: relays F1 0.37. The names of the corpus are invented, so
 *   what carries is the construction (told, to, by, citing, "which A has seen"), and lists only help.
 * - Whole noun phrases as spans; persons, and unknown names where the construction leaves nothing else: 0.81.
 * - Persons and unknown agents only where the words themselves were carried ("a letter seen by A", not "a poll conducted by A"), and
 *   hearers only of the speaker's own verb: no more here, but most of the wrong finds in American news copy went.
 * - Verbs like "record", "share", "conduct" as carrying: 0.79, since who records is mostly no hand; left out.
 * - Venue by nouns of channels and gatherings: F1 0.47; platforms alone, "the sidelines of", what stands right behind the cue and
 *   its hearer, "she was speaking at": 0.77. Anything told that is no person as a venue: worse; left out.
 * - Certainty by the cue alone misses every hedge of the content; the weaker of cue and main clause: macro F1 0.83.
 * - Outlet stance by the verb alone: macro F1 0.59. Caveats in later sentences: 0.74. Papers or pictures that show something in the
 *   sentence behind: 0.78. Contradictions without such words stay unseen.
 * - Source strength by lists of roles: accuracy 0.77; by article, number, owner and introduction ("the official" after "an
 *   official"), with lists for the rest: 0.96.
 * - Real newspaper copy instead of invented: titles of programmes between quotation marks as names, presenters, persons told by last
 *   name alone, times cut off phrases: relays F1 0.85.
 * - A venue only where the verb before it is one of saying or handing on, "on" only before what bears a voice, bodies that are faced
 *   ("testified before"), sentences beside that say where the remarks were made: venue F1 0.84.
 * - Two unknown capitalised words without an article as a medium: right for invented outlets, wrong for most presenters and
 *   guests in real copy; now only behind words that no person is called by.
 * - Certainty from the main clause alone, without attributive hedges ("likely voters"), ability ("could not attend") and untruth
 *   that is not said of a claim ("accused him of lying"): macro F1 0.86. A plain negative that answers a charge made before in the
 *   paragraph: no more on either half, some in real copy.
 * - "In fact" as contradiction: mostly wrong in real copy; left out. Papers set against the words in the same sentence ("although
 *   data show"): kept, rare.
 */
import { type Half, readCorpus } from './corpus.ts';
import { type Classes, type Figures, figuresOf, type Rate } from './figures.ts';
import { scoreFoundQuotes } from './found-quotes.ts';
import { findQuotes, scoreGivenQuotes } from './given-quotes.ts';

const corpus = readCorpus();
const halves: readonly Half[] = ['dev', 'test'];
const endToEnd = process.argv.includes('--engine');
const figures = halves.map((half) => [half, endToEnd ? engineFigures(half) : figuresOf(scoreGivenQuotes(corpus, half))] as const);
if (process.argv.includes('--json')) console.log(JSON.stringify(Object.fromEntries(figures.map(([half, one]) => [half, plain(one)]))));
else for (const [half, one] of figures) console.log(`${half}: ${one.quotes} quotes\n${table(one)}\n`);

function engineFigures(half: Half): Figures {
  const { scored, spurious } = scoreFoundQuotes(corpus, half, findQuotes);
  const missed = scored.filter(({ found }) => found === null).length;
  console.log(`${half}: ${missed} of ${scored.length} gold quotes not found, ${spurious.length} found that are not gold`);
  return figuresOf(scored, spurious);
}

function table({ relays, venue, certainty, stance, strength }: Figures): string {
  return [
    ['', 'precision', 'recall', 'F1', 'gold'],
    ['relays', ...cells(relays)],
    ['venue', ...cells(venue)],
    ...classRows('certainty', certainty),
    ...classRows('outlet stance', stance),
    ...classRows('source strength', strength),
  ]
    .map(([name = '', ...rest]) => `  ${name.padEnd(20)}${rest.map((cell) => cell.padStart(10)).join('')}`)
    .join('\n');
}

function classRows(name: string, { accuracy, macroF1, classes }: Classes): string[][] {
  const rows = [...classes].map(([label, rate]) => [`  ${label}`, ...cells(rate)]);
  return [[name, '', '', percent(macroF1), `${percent(accuracy)} right`], ...rows];
}

function cells({ precision, recall, f1, support }: Rate): string[] {
  return [percent(precision), percent(recall), percent(f1), String(support)];
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

function plain({ quotes, relays, venue, ...classes }: Figures): object {
  const open = ({ accuracy, macroF1, classes: one }: Classes) => ({ accuracy, macroF1, classes: Object.fromEntries(one) });
  return {
    quotes,
    relays,
    venue,
    certainty: open(classes.certainty),
    outletStance: open(classes.stance),
    sourceStrength: open(classes.strength),
  };
}
