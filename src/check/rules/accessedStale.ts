import type { Rule } from '../rule.ts';

const YEARS = 2;

/** What was fetched from the web long ago may have changed there. */
export default {
  name: 'accessed-stale',
  severity: 'warning',
  find: ({ articles, today }) => {
    const oldest = `${Number(today.slice(0, 4)) - YEARS}${today.slice(4)}`;
    return articles.flatMap(({ path, article, lineOf }) => {
      const { accessed } = article.meta;
      // A year or a month alone counts as its last day.
      if (accessed === undefined || `${accessed}${'-12-31'.slice(accessed.length - 4)}` >= oldest) return [];
      const message = `the article was fetched more than ${YEARS} years ago; compare it with its source, and set the new date`;
      return [{ path, line: lineOf(['accessed']), message }];
    });
  },
} satisfies Rule;
