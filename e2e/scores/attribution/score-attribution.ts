/**
 * Scores what the engine says of a quote besides its speaker, on the paragraphs of our own beside this file.
 *
 *     npm run score:attribution            the circumstances of the gold quotes, by their gold content, cue and speaker
 *     npm run score:attribution -- --json  the same as JSON
 *
 * Relays count as found when half of the longer span is shared and the step is the same; venues by the same half. Macro F1 is
 * the mean over the classes. Rules were written while looking at the half "dev" only; "test" was measured and not read.
 *
 * What was tried, and what it gave on test when it came in (given gold quotes):
 * - Every medium in the attributing clause as a relay, by word lists of names and name endings: relays F1 0.37. The names of the
 *   corpus are invented, so what carries is the construction (told, to, by, citing, which A has seen), and lists only help.
 * - Whole noun phrases as spans, persons and unknown names where the construction leaves nothing else: 0.81.
 * - Only what carried the words themselves ("a letter | seen by A", not "a poll conducted by A"): no more on the corpus, but about
 *   a third of the wrong finds in American news copy.
 * - Venue by nouns of channels and gatherings: F1 0.47; platforms alone, phrases right behind the cue, "sidelines of": 0.78.
 * - Certainty by the cue alone missed every hedge of the content; the weaker of cue and main clause: macro F1 0.83.
 * - Outlet stance by the verb alone: macro F1 0.59. Caveats in later sentences, and papers or pictures that show something in the
 *   sentence behind, are worth the rest. Contradictions without such words stay unseen.
 * - Source strength by lists of roles: accuracy 0.77; by article, number, owner and introduction ("the official" after "an
 *   official"), with lists for the rest: 0.96.
 */
import { type Half, readCorpus } from './corpus.ts';
import { type Classes, type Figures, figuresOf, type Rate } from './figures.ts';
import { scoreGivenQuotes } from './given-quotes.ts';

const corpus = readCorpus();
const halves: readonly Half[] = ['dev', 'test'];
const figures = halves.map((half) => [half, figuresOf(scoreGivenQuotes(corpus, half))] as const);
if (process.argv.includes('--json')) console.log(JSON.stringify(Object.fromEntries(figures.map(([half, one]) => [half, plain(one)]))));
else for (const [half, one] of figures) console.log(`${half}: ${one.quotes} quotes\n${table(one)}\n`);

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
