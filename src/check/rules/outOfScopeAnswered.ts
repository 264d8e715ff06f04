import { ANSWERED, search } from '../../retrieval/search.ts';
import type { Rule } from '../rule.ts';

/** A line out of scope is held back to the letter, but if its words alone reach the article, others like it will be answered. */
export default {
  name: 'out-of-scope-answered',
  severity: 'warning',
  find: ({ articles, library }) => {
    const unguarded = { ...library.index, outOfScope: new Map() };
    return articles.flatMap(({ path, article, lineOf }) =>
      (article.meta.outOfScope ?? []).flatMap((question, place) => {
        const { confidence, matches } = search(unguarded, question, 1);
        const passage = matches[0]?.passage;
        if (confidence < ANSWERED || passage?.articleId !== article.id) return [];
        const message = `“${question}” is held back, but asked a little otherwise it will be answered with ¶ ${passage.paragraph}; put its other wordings here too`;
        return [{ path, line: lineOf(['outOfScope', place]), message }];
      }),
    );
  },
} satisfies Rule;
