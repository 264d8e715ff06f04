import type { Span } from '../knowledge/span.ts';
import type { Match } from '../retrieval/search.ts';

// A second sentence is marked when it is at least this share as likely as the best. On the tuning articles the best sentence alone holds
// the answer 88 times of 100 that the passage has it; with the second at this share 93, with 1.22 sentences marked on average; at 0.5 and
// 0.1 it is 91 and 94 times, with 1.10 and 1.31 sentences.
const SECOND_SHARE = 0.2;

/** The one or two sentences of a matched passage that answer best, in the order of the text. */
export function highlight({ passage, sentenceScores }: Match): Span[] {
  const bestFirst = passage.sentences
    .map((sentence, i) => ({ sentence, score: sentenceScores[i] as number }))
    .sort((a, b) => b.score - a.score);
  const best = bestFirst[0]?.score ?? 0;
  return bestFirst
    .slice(0, 2)
    .filter(({ score }) => Math.exp(score - best) >= SECOND_SHARE)
    .map(({ sentence: { start, end } }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
}
