import { findCandidates } from './candidates.ts';
import type { Hint, Hints } from './examples.ts';
import { judgeOf } from './judgement.ts';
import { makeProbe, type Probe } from './probe.ts';
import type { Question } from './question.ts';
import { type Reading, readPassage, type TakeSentence } from './reading.ts';
import { blankSpan, type Span } from './span.ts';
import type { Statistics } from './statistics.ts';

/** A passage with its place in the ranking. */
export interface Ranked {
  readonly reading: Reading;
  /** Log-odds: the difference of two passages' scores is how much likelier one is to be right than the other. */
  readonly score: number;
  /** What the passage's words alone give it, on the same scale. */
  readonly byWords: number;
  /** The sentences' scores on the same scale, in the order of the text. */
  readonly sentenceScores: readonly number[];
  /** The sentence that scores best, the first of equals. */
  readonly bestSentence: Span;
  /** What the author's example questions say of the passage; absent where it has none. */
  readonly hint: Hint | undefined;
}

// Reading closely is what costs time, and the candidates come with the best cheap score first. So reading ends when two one after the
// other are e^8 times less likely than the best. The 4,275 tuning questions, asked of their own article, of all ten together and of these
// among 10,000 glosses, have the right passage first 86.4, 86.0 and 83.7 times of 100 when 6, 11 and 16 passages are read so, and 86.4,
// 85.9 and 83.9 times when all 6, 16 and 35 candidates are.
const MOST_READ = 64;
const HOPELESS = 8;
const PATIENCE = 2;

/**
 * The passages that fit a question, best first; ties go to the passage that comes first in the library.
 *
 * @param hints what authors' examples say of the question, if they are to be heard
 * @param depth how many passages are read closely, and so ranked, at most
 */
export function rank(
  library: Statistics,
  question: Question,
  { hints, depth = MOST_READ }: { readonly hints?: Hints; readonly depth?: number } = {},
): Ranked[] {
  const probe = makeProbe(library, question);
  const read = readerOf(library, probe);
  const fading = hints ? (library.examples?.fading ?? 1) : 1;
  const ranked: Ranked[] = [];
  let best = Number.NEGATIVE_INFINITY;
  let hopeless = 0;
  for (const passage of findCandidates(library, probe, { limit: depth, hints: hints?.passages })) {
    const hint = hints?.passages.get(passage);
    const { reading, byWords, sentenceScores, bestSentence } = read(passage);
    const score = fading * byWords + (hint?.logOdds ?? 0);
    ranked.push({ reading, score, byWords, sentenceScores, bestSentence, hint });
    best = Math.max(best, score);
    hopeless = best - score > HOPELESS ? hopeless + 1 : 0;
    if (hopeless === PATIENCE) break;
  }
  return ranked.sort((a, b) => b.score - a.score || a.reading.passage - b.reading.passage);
}

type Judged = Omit<Ranked, 'score' | 'hint'>;

/** Reads passages and judges them by their words: a passage's own signals, and those of its best sentence. */
function readerOf(library: Statistics, probe: Probe): (passage: number) => Judged {
  const judges = {
    passage: judgeOf('passage', probe.question),
    sentence: judgeOf('sentence', probe.question),
  };
  // The sentences that are not the best are all written on the same paper.
  let blank = blankSpan(probe);
  return (passage) => {
    const sentenceScores: number[] = [];
    let best = Number.NEGATIVE_INFINITY;
    let bestSentence: Span | undefined;
    const take: TakeSentence = (sentence, reading) => {
      const value = judges.sentence(reading, sentence);
      sentenceScores.push(value);
      if (value > best) {
        blank = bestSentence ?? blankSpan(probe);
        best = value;
        bestSentence = sentence;
      }
      return blank;
    };
    const reading = readPassage(library, probe, { passage, blank, take });
    const byWords = judges.passage(reading, reading.whole) + best;
    return { reading, byWords, sentenceScores, bestSentence: bestSentence ?? reading.whole };
  };
}
