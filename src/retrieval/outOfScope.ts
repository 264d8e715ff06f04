import type { Article } from '../knowledge/article.ts';
import { type Question, readQuestion } from './question.ts';
import { questionKey } from './questionKey.ts';
import type { Statistics } from './statistics.ts';

/** What articles say that they do not answer: for the reading of each such question, the ids of the articles that say so. */
export type OutOfScope = ReadonlyMap<string, ReadonlySet<string>>;

const NONE: ReadonlySet<string> = new Set();

/** Reads the questions that the articles of a library are not to answer. */
export function readOutOfScope(library: Statistics, articles: readonly Article[]): OutOfScope {
  const disowned = new Map<string, Set<string>>();
  for (const { id, meta } of articles) {
    for (const line of meta.outOfScope ?? []) {
      const key = questionKey(readQuestion(library, line));
      if (key !== undefined) disowned.set(key, (disowned.get(key) ?? new Set()).add(id));
    }
  }
  return disowned;
}

/** The ids of the articles that say they do not answer a question: one of the same kind with the same words, in whatever order and form. */
export function disowning(outOfScope: OutOfScope, question: Question): ReadonlySet<string> {
  const key = outOfScope.size > 0 ? questionKey(question) : undefined;
  return (key !== undefined && outOfScope.get(key)) || NONE;
}
