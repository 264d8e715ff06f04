import type { Finding, Rule } from '../rule.ts';

/** Citations of two articles with the same title cannot be told apart. */
export default {
  name: 'title-repeated',
  severity: 'warning',
  find: ({ articles }) => {
    const first = new Map<string, string>();
    const found: Finding[] = [];
    for (const { path, article, lineOf } of articles) {
      const title = article.meta.title.normalize('NFKC').toLowerCase();
      const other = first.get(title);
      if (other === undefined) first.set(title, path);
      else
        found.push({
          path,
          line: lineOf(['title']),
          message: `${other} has the same title; give one of them another`,
        });
    }
    return found;
  },
} satisfies Rule;
