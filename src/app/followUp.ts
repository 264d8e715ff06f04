import type { Library } from '../retrieval/library.ts';
import { ask, type Exchange } from './ask.ts';

/** A question and what was answered, read together with words of the question before it. */
export interface FollowUp extends Exchange {
  /** The words that were taken over; none when the question was answered by itself. */
  readonly carried: readonly string[];
}

/** More words than this make a question of its own, whatever it begins with. */
const LONGEST_FOLLOW_UP = 12;

// How a question leans on the one before it: it goes on with it, or points back to what that was about. Written for this project.
const GOES_ON =
  /^(and|but|so|or|also|then|what about|how about|why so|why|since when|until when|그리고|그럼|그러면|그런데|그래서)(?![\p{L}\p{N}])/iu;
const POINTS_BACK =
  /(?<![\p{L}\p{N}])(it|its|they|them|their|theirs|he|him|his|she|her|hers|that|those|these|this|there|then|그것|그건|그게|그들)(?![\p{L}\p{N}])/iu;

/** Whether a question makes sense only with the one before it, as far as its words tell: "and when did it start?". */
export function leansBack(question: string): boolean {
  const words = question.trim().split(/\s+/);
  if (words.length > LONGEST_FOLLOW_UP) return false;
  return GOES_ON.test(question.trim()) || POINTS_BACK.test(question);
}

/**
 * Answers a question together with `previous`, words of the question before it; by itself where the articles answer that and
 * not the two together.
 */
export function askFollowUp(library: Library, question: string, previous: readonly string[]): FollowUp {
  const alone = ask(library, question);
  if (previous.length === 0 || (alone.answer.kind === 'fallback' && alone.answer.reason !== 'unanswered'))
    return { ...alone, carried: [] };
  const { answer } = ask(library, `${question} ${previous.join(' ')}`);
  if (answer.kind === 'fallback' && alone.answer.kind !== 'fallback') return { ...alone, carried: [] };
  return { question, answer, carried: previous };
}
