import { stem } from '../../retrieval/stem.ts';
import { isStopWord } from '../../retrieval/stopwords.ts';
import { tokens } from '../../retrieval/tokens.ts';
import { termId } from '../../retrieval/vocabulary.ts';
import type { Rule } from '../rule.ts';

/** A glossary translates into the articles' words: what they never use leads nowhere. */
export default {
  name: 'glossary-idle',
  severity: 'warning',
  find: ({ articles, library }) =>
    articles.flatMap(({ path, article, lineOf }) =>
      Object.entries(article.meta.glossary ?? {}).flatMap(([asked, said]) => {
        const terms = tokens(said.join(' ')).filter(({ word }) => !isStopWord(word));
        if (terms.some(({ word }) => termId(library.index.vocabulary, stem(word)) >= 0)) return [];
        const message = `no article uses the words that the glossary gives for “${asked}”; take it out, or give words of the text`;
        return [{ path, line: lineOf(['glossary', asked]), message }];
      }),
    ),
} satisfies Rule;
