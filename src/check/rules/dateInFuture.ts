import type { Rule } from '../rule.ts';

/** Nothing was written or fetched in the future: a slip of the pen in a date would be cited. */
export default {
  name: 'date-in-future',
  severity: 'warning',
  find: ({ articles, today }) =>
    articles.flatMap(({ path, article, lineOf }) =>
      (['date', 'accessed'] as const)
        .filter((field) => (article.meta[field] ?? '') > today)
        .map((field) => ({
          path,
          line: lineOf([field]),
          message: `${field}: ${article.meta[field]} has not come yet; correct it`,
        })),
    ),
} satisfies Rule;
