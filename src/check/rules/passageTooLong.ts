import { LONGEST_PASSAGE } from '../../knowledge/passages.ts';
import type { Rule } from '../rule.ts';

/** A sentence is never split, so one that no message can hold will be shown in part. */
export default {
  name: 'passage-too-long',
  severity: 'warning',
  find: ({ articles }) =>
    articles.flatMap(({ path, article }) =>
      article.passages
        .filter(({ text }) => text.length > LONGEST_PASSAGE)
        .map(({ line, text }) => {
          const message = `a sentence of ${text.length} characters is too long to be shown whole; end it within ${LONGEST_PASSAGE}`;
          return { path, line, message };
        }),
    ),
} satisfies Rule;
