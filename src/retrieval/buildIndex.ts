import type { Article } from '../knowledge/article.ts';
import { once } from '../knowledge/once.ts';
import { calibrate } from './calibrate.ts';
import { type OutOfScope, readOutOfScope } from './outOfScope.ts';
import { countLibrary, type Statistics } from './statistics.ts';

/** Articles made ready to be searched. An immutable value but for a bounded memo and the paper that questions are reckoned on, on which no result depends. */
export interface Index extends Statistics {
  /** The log-odds above which a question counts as answered. */
  readonly threshold: number;
  /** The questions that articles say they do not answer. */
  readonly outOfScope: OutOfScope;
}

/**
 * Builds the index of a library's articles. What an earlier index knows of the same articles is taken over; the result is the same. The
 * threshold is found when it is first asked for, which takes as long as a hundred questions.
 */
export function buildIndex(articles: readonly Article[], before?: Index): Index {
  const statistics = countLibrary(articles, before);
  const threshold = once(() => calibrate(statistics));
  return {
    ...statistics,
    get threshold() {
      return threshold();
    },
    outOfScope: readOutOfScope(statistics, articles),
  };
}
