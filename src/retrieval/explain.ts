import type { Index } from './buildIndex.ts';
import { logOdds } from './confidence.ts';
import { type ConfidenceCues, confidenceCues } from './confidenceCues.ts';
import { passageAt } from './documents.ts';
import { type ExampleCues, exampleCues } from './exampleCues.ts';
import { type Hints, hintsFor } from './examples.ts';
import { type Question, readQuestion } from './question.ts';
import { type Ranked, rank } from './rank.ts';
import { SIGNAL_NAMES, SIGNALS, type SignalName } from './signals/signals.ts';
import { WEIGHTS } from './weights.ts';

/** What one signal found, and what that added to the passage's score. */
export interface Contribution {
  readonly signal: SignalName;
  readonly level: 'passage' | 'sentence';
  readonly value: number;
  /** The value times the signal's weight, in log-odds. */
  readonly contribution: number;
}

/** Why a passage has its place. */
export interface Explanation {
  /** 1 for the best. */
  readonly rank: number;
  /** The sum of the contributions, faded where a router was trained, and what authors' examples add. */
  readonly score: number;
  /** The largest first. */
  readonly contributions: readonly Contribution[];
  /** What the confidence of the whole search was made of. */
  readonly confidence: ConfidenceCues | undefined;
  /** What it was made of instead where the passage that came first has example questions; absent where a router learned from them. */
  readonly examples: ExampleCues | undefined;
}

/** Explains a passage's place for a question, or `undefined` when the passage was not among those read closely. */
export function explain(index: Index, question: string, passageId: string): Explanation | undefined {
  const read = readQuestion(index, question);
  const hints = hintsFor(index.examples, read);
  const ranked = rank(index, read, { hints });
  const place = ranked.findIndex(({ reading }) => passageAt(index, reading.passage).id === passageId);
  const found = ranked[place];
  if (!found) return undefined;
  const { reading, bestSentence, score } = found;
  const spans = { passage: reading.whole, sentence: bestSentence };
  const contributions = SIGNAL_NAMES.flatMap((signal) =>
    (['passage', 'sentence'] as const).flatMap((level): Contribution[] => {
      const weight = WEIGHTS[signal][level];
      const value = SIGNALS[signal]({ question: read, reading, span: spans[level] });
      return weight === undefined || value === 0
        ? []
        : [{ signal, level, value, contribution: weight * value }];
    }),
  ).sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  return {
    rank: place + 1,
    score,
    contributions,
    confidence: confidenceCues(read, ranked),
    examples: cuesOfExamples(index, read, { hints, ranked }),
  };
}

function cuesOfExamples(
  index: Index,
  question: Question,
  { hints, ranked }: { hints: Hints; ranked: readonly Ranked[] },
): ExampleCues | undefined {
  const { examples } = index;
  const [best] = ranked;
  if (!examples || !best || hints.inScope !== undefined) return undefined;
  if (!examples.utterances.targetOf.has(best.reading.passage)) return undefined;
  const byWords = logOdds(question, ranked) - index.threshold;
  return exampleCues(index, examples, { question, hints, best, byWords });
}
