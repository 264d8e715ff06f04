import { probability } from './confidence.ts';
import { EXAMPLE_CUES, exampleCues, type Found } from './exampleCues.ts';
import type { Examples } from './examples.ts';
import type { Statistics } from './statistics.ts';
import { examplesOf } from './utterances.ts';
import { EXAMPLE_BIAS, EXAMPLE_WEIGHTS } from './weights.ts';

/** With this many examples of a passage, sure words count for half by themselves: so few cannot foresee every question. */
const HALF_FORESEEN = 1;

/**
 * The probability that a question is answered by a library with example questions. Where a router was trained, the surer voice
 * counts, the words' or, when it favours the passage that came first, the router's. Otherwise words and examples are weighed
 * together; where the passage has few examples, words that are surer than that count by themselves, and where it has none, they alone.
 */
export function confidenceWithExamples(library: Statistics, examples: Examples, found: Found): number {
  const { byWords, hints, best } = found;
  const { passage } = best.reading;
  if (hints.inScope !== undefined) {
    const likeness = hints.passages.get(passage)?.likeness ?? 0;
    const likeliest = Math.max(...[...hints.passages.values()].map((hint) => hint.likeness));
    const agreed = likeness >= likeliest ? hints.inScope : 0;
    return Math.max(examples.fading * probability(byWords), agreed);
  }
  const { from, to } = examplesOf(examples.utterances, passage);
  const count = to - from;
  if (count === 0) return probability(byWords);
  const cues = exampleCues(library, examples, found);
  const together = EXAMPLE_CUES.reduce((sum, cue) => sum + EXAMPLE_WEIGHTS[cue] * cues[cue], EXAMPLE_BIAS);
  const foreseen = count / (count + HALF_FORESEEN);
  return probability(Math.max(together, (1 - foreseen) * cues.words + foreseen * together));
}
