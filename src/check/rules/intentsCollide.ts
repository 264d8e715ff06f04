import { authoredQuestions } from '../authoredQuestions.ts';
import type { Rule } from '../rule.ts';

/** The same question cannot lead to two passages. Told at the later of the two. */
export default {
  name: 'intents-collide',
  severity: 'warning',
  find: (subject) =>
    authoredQuestions(subject).flatMap(({ question, ordinal, path, line, rival }) => {
      if (!rival || rival.ordinal > ordinal) return [];
      const message = `the question “${question}” asks the same as one of intent "${rival.intentId}", which leads elsewhere; take one of the two out`;
      return [{ path, line, message }];
    }),
} satisfies Rule;
