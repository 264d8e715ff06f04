import type { Intent } from '../knowledge/intent.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { Index } from './buildIndex.ts';
import { logOdds, probability } from './confidence.ts';
import { articleOf, passageAt } from './documents.ts';
import { confidenceWithExamples } from './exampleConfidence.ts';
import { type Hints, hintsFor } from './examples.ts';
import { type MatchedTerm, matchedTerms, unknownWords } from './matchedTerms.ts';
import { disowning } from './outOfScope.ts';
import { type Question, type Repair, readQuestion } from './question.ts';
import { type Ranked, rank } from './rank.ts';

/** A passage found for a question. */
export interface Match {
  readonly passage: Passage;
  /** The intent of the passage whose examples the question resembles most; absent where the passage has none. */
  readonly intent: Intent | undefined;
  /** 0 to 1: the share of likelihood that falls to this passage among those found. Comparable within one search only. */
  readonly score: number;
  /** The question's words that the passage has, and how. */
  readonly terms: readonly MatchedTerm[];
  /** Log-odds: the difference of two sentences' is how much likelier one is to be the one that answers. In the order of the text. */
  readonly sentenceScores: readonly number[];
}

/** What a search found, and how it read the question. */
export interface SearchResult {
  /** Best first. */
  readonly matches: readonly Match[];
  /** Words read as another: the asker's spelling and the articles'. */
  readonly repairs: readonly Repair[];
  /** Words of the question that the articles never use, as the asker wrote them. */
  readonly unknownWords: readonly string[];
  /** Probability, 0 to 1, that the articles answer the question, ½ being the bar: by words, where the library's off-topic questions put it; by examples, even odds. */
  readonly confidence: number;
}

/** The confidence from which on a question counts as answered, the same for every library. */
export const ANSWERED = 0.5;

/** The passages that fit a question, at most `limit`. The same library and question give the same result; nothing makes it throw. */
export function search(index: Index, question: string, limit: number): SearchResult {
  const read = readQuestion(index, question);
  const hints = hintsFor(index.examples, read);
  const found = rank(index, read, { hints });
  const allowed = withoutDisowning(index, read, found);
  const confidence = confidenceOf(index, read, { hints, ranked: allowed });
  // What may not answer may still be named as near, when nothing answers.
  const ranked = confidence < ANSWERED ? found : allowed;
  const best = ranked[0]?.score ?? 0;
  const total = ranked.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
  return {
    matches: ranked
      .slice(0, limit)
      .map((one) => toMatch(index, read, { one, score: Math.exp(one.score - best) / total })),
    repairs: read.repairs,
    unknownWords: unknownWords(index, read),
    confidence,
  };
}

/** What was found in articles that do not say they leave this question unanswered. */
function withoutDisowning(index: Index, question: Question, found: readonly Ranked[]): readonly Ranked[] {
  const disowned = disowning(index.outOfScope, question);
  if (disowned.size === 0) return found;
  return found.filter(({ reading }) => !disowned.has(articleOf(index, reading.passage, reading.article).id));
}

function confidenceOf(
  index: Index,
  question: Question,
  { hints, ranked }: { hints: Hints; ranked: readonly Ranked[] },
): number {
  const byWords = logOdds(question, ranked) - index.threshold;
  const [best] = ranked;
  const { examples } = index;
  // Numbers alone do not say what they count: nobody knows whether "what is 2+2" means the meeting of that name.
  if (!best || question.terms.every(({ isNumber }) => isNumber)) return 0;
  return examples
    ? confidenceWithExamples(index, examples, { question, hints, best, byWords })
    : probability(byWords);
}

function toMatch(index: Index, question: Question, { one, score }: { one: Ranked; score: number }): Match {
  return {
    passage: passageAt(index, one.reading.passage, one.reading.article),
    intent: one.hint?.intent,
    score,
    terms: matchedTerms(question, one.reading.whole),
    sentenceScores: one.sentenceScores,
  };
}
