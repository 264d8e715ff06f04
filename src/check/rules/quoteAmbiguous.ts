import { matchable, passagesWith } from '../../knowledge/quoted.ts';
import type { Rule } from '../rule.ts';

/** A quote that stands in several passages names none of them for sure. */
export default {
  name: 'quote-ambiguous',
  severity: 'warning',
  find: ({ articles }) =>
    articles.flatMap(({ path, article, lineOf }) => {
      const passages = matchable(article.passages);
      return (article.meta.intents ?? []).flatMap(({ id, quote }, index) => {
        const found = passagesWith(passages, quote).map(({ paragraph }) => `¶ ${paragraph}`);
        if (found.length < 2) return [];
        const message = `the quote of intent "${id}" stands in ${found.join(' and ')}, and leads to the first; quote more words`;
        return [{ path, line: lineOf(['intents', index, 'quote']), message }];
      });
    }),
} satisfies Rule;
