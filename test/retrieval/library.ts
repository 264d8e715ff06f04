import type { Article } from '../../src/knowledge/article.ts';
import { parseArticle } from '../../src/knowledge/parseArticle.ts';

/** An article of the given paragraphs, for tests. */
export function articleOf(title: string, paragraphs: readonly string[], extra = ''): Article {
  const file = `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.md`;
  const { article } = parseArticle(
    file,
    `---\ntitle: ${JSON.stringify(title)}\n${extra}---\n\n${paragraphs.join('\n\n')}\n`,
  );
  if (!article) throw new Error(`the test's article ${title} is broken`);
  return article;
}

export const HARBOUR = articleOf('Harbour notes', [
  'The lighthouse was built in 1859 by Ada Kovel. It guides ships past the reef, because the water there is shallow.',
  'Two warships and forty fishing boats use the harbour in summer. The fleet is repaired in Marwick.',
  'The Harbour Safety Board (HSB) publishes a tide table every month. Its members are elected for three years.',
  'Gulls nest on the cliffs. Visitors are asked not to feed them.',
]);
