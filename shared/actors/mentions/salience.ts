/** An actor and how present it is to a reader at one place in the text; 0 = not at all. */
export type Presence = Readonly<{ actor: number; weight: number }>;

/** A choice among actors, and how sure; null where two are close. */
export type Choice = Readonly<{ actor: number | null; confidence: number }>;

/**
 * Who was spoken of lately. Each occurrence counts by its place in its sentence and fades with every sentence and paragraph
 * after it: the weights are set by hand on news text, in the manner of the salience factors of Lappin and Leass (1994).
 */
export class Salience {
  readonly #last = new Map<number, { weight: number; sentence: number; paragraph: number; times: number }>();
  /** Where each was last spoken of by the text itself. */
  readonly #stands = new Map<number, Readonly<{ sentence: number; paragraph: number }>>();

  /** Somebody is spoken of: 1.6 as speaker, 1 as subject, less elsewhere. */
  occurs(actor: number, weight: number, sentence: number, paragraph: number): void {
    const before = this.#last.get(actor);
    const kept = before ? this.#faded(before, sentence, paragraph) : 0;
    this.#last.set(actor, {
      weight: Math.max(weight, kept) + Math.min(0.1, kept * 0.1),
      sentence,
      paragraph,
      times: (before?.times ?? 0) + 1,
    });
    if (weight > QUOTED) this.#stands.set(actor, { sentence, paragraph });
  }

  /** The sentence and paragraph where the actor last stood outside quotations; null where nowhere. */
  standsAt(actor: number): Readonly<{ sentence: number; paragraph: number }> | null {
    return this.#stands.get(actor) ?? null;
  }

  /** Those of the actors who are present at all, the most present first. */
  among(actors: Iterable<number>, sentence: number, paragraph: number): Presence[] {
    const found: Presence[] = [];
    for (const actor of actors) {
      const last = this.#last.get(actor);
      const weight = last ? this.#faded(last, sentence, paragraph) : 0;
      if (weight > LEAST) found.push({ actor, weight });
    }
    return found.sort((a, b) => b.weight - a.weight || a.actor - b.actor);
  }

  #faded(last: { weight: number; sentence: number; paragraph: number }, sentence: number, paragraph: number): number {
    const perSentence = FADING_SENTENCES[Math.max(0, sentence - last.sentence)] ?? 0;
    return last.weight * perSentence * (FADING_PARAGRAPHS[Math.max(0, paragraph - last.paragraph)] ?? 0);
  }
}

const PER_SENTENCE = 0.82;
const PER_PARAGRAPH = 0.85;
/* Powers by their exponents; so far behind that the table ends, nobody is present any more. */
const powers = (base: number): readonly number[] => Array.from({ length: 64 }, (_, exponent) => base ** exponent);
const FADING_SENTENCES = powers(PER_SENTENCE);
const FADING_PARAGRAPHS = powers(PER_PARAGRAPH);
const LEAST = 0.02;
/** What an occurrence in somebody's quotation weighs. */
export const QUOTED = 0.2;
/** The next must be this much less present, or nobody is chosen. */
const MARGIN = 0.78;

/** The most present, or null where the next is close behind. The further behind, the surer. */
export function choose(present: readonly Presence[], sure = 0.9): Choice {
  const [best, next] = present;
  if (!best) return { actor: null, confidence: 0 };
  const ratio = (next?.weight ?? 0) / best.weight;
  if (ratio > MARGIN) return { actor: null, confidence: 0 };
  return { actor: best.actor, confidence: Math.round((0.5 + (sure - 0.5) * (1 - ratio / MARGIN)) * 100) / 100 };
}
