import { disowned } from './disowned.ts';
import { articleOf } from './documents.ts';
import type { Examples, Hints } from './examples.ts';
import { foresees } from './foresight.ts';
import { unasked, uncounted } from './nearMiss.ts';
import { type Question, sumTerms } from './question.ts';
import type { Ranked } from './rank.ts';
import { isMeant } from './relations.ts';
import type { Statistics } from './statistics.ts';

/**
 * What the confidence looks at where authors wrote example questions, by name.
 *
 * @public scripts/fit/examples.mjs fits a weight for each
 */
export const EXAMPLE_CUES = ['words', 'likeness', 'disowned', 'missing', 'unasked', 'uncounted'] as const;
export type ExampleCue = (typeof EXAMPLE_CUES)[number];
export type ExampleCues = Readonly<Record<ExampleCue, number>>;

const MOST_ODDS = 8;

/** What is known of a question when its best passage has been found. */
export interface Found {
  readonly question: Question;
  readonly hints: Hints;
  readonly best: Ranked;
  /** The log-odds of an answer by the passages' words, the library's bar taken off. */
  readonly byWords: number;
}

/** Measures what words and examples together say of the best passage, and what of the question neither foresees. */
export function exampleCues(
  library: Statistics,
  examples: Examples,
  { question, hints, best, byWords }: Found,
): ExampleCues {
  const { passage, article, whole } = best.reading;
  const likeness = hints.passages.get(passage)?.sameKind ?? 0;
  const lines = hints.disowned.get(articleOf(library, passage, article).id) ?? [];
  return {
    words: Math.max(-MOST_ODDS, Math.min(MOST_ODDS, byWords)),
    likeness,
    // An author's very example is answered, whatever else it resembles.
    disowned: (1 - likeness) * disowned(library, examples.utterances, { asked: hints.asked, lines, passage }),
    missing: sumTerms(question, ({ term, weight }, place) =>
      whole.hits[place] !== 0 || isMeant(whole.related, place) || foresees(examples.utterances, passage, term)
        ? 0
        : weight,
    ),
    unasked: unasked(question, examples.utterances, best),
    uncounted: uncounted(question, best),
  };
}
