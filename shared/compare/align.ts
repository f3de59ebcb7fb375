import { diffArrays } from 'diff';
import type { QuoteWords, Token } from './tokens.ts';

/** A stretch of an alignment: base words [baseFrom, baseTo) against version words [from, to). Same stretches are equal word by word. */
export type Stretch = Readonly<{ same: boolean; baseFrom: number; baseTo: number; from: number; to: number }>;

/** Common words between two changes that are only function words, at most this many, are drawn into the change: "no such" / "never such a". */
const LONGEST_BRIDGE = 2;

/**
 * A version's words against the base's (Myers, by the diff package), as stretches in order that cover both from end to end.
 * Two changes with nothing but a function word or two between them are one change.
 */
export function alignWords(base: QuoteWords, version: QuoteWords): readonly Stretch[] {
  const changes = diffArrays(
    base.tokens.map(({ key }) => key),
    version.tokens.map(({ key }) => key),
  );
  const stretches: Stretch[] = [];
  let baseAt = 0;
  let at = 0;
  for (const change of changes) {
    const baseTo = baseAt + (change.added ? 0 : change.count);
    const to = at + (change.removed ? 0 : change.count);
    const same = !change.added && !change.removed;
    const last = stretches.at(-1);
    if (last && !same && !last.same) stretches[stretches.length - 1] = { ...last, baseTo, to };
    else stretches.push({ same, baseFrom: baseAt, baseTo, from: at, to });
    baseAt = baseTo;
    at = to;
  }
  return bridge(stretches, version.tokens);
}

function bridge(stretches: readonly Stretch[], tokens: readonly Token[]): readonly Stretch[] {
  return stretches.reduce<Stretch[]>((done, stretch) => {
    const [before, between] = done.slice(-2);
    if (before && between?.same && !before.same && !stretch.same && isBridge(before, between, stretch, tokens)) {
      return [...done.slice(0, -2), { ...before, baseTo: stretch.baseTo, to: stretch.to }];
    }
    done.push(stretch);
    return done;
  }, []);
}

function isBridge(before: Stretch, between: Stretch, after: Stretch, tokens: readonly Token[]): boolean {
  const run = tokens.slice(between.from, between.to);
  const lost = before.baseTo - before.baseFrom + after.baseTo - after.baseFrom;
  const won = before.to - before.from + after.to - after.from;
  return lost > 0 && won > 0 && run.length <= LONGEST_BRIDGE && run.every(({ content }) => !content);
}
