import type { Quotation } from '../answer/answer.ts';
import type { Article } from '../knowledge/article.ts';
import type { Library } from '../retrieval/library.ts';
import { quotePassage } from './passage.ts';

/** Articles whose title has what somebody types so far: those that begin so first. All of them when nothing is typed yet. */
export function findArticles(library: Library, typed: string): readonly Article[] {
  const wanted = fold(typed);
  const begins = ({ meta }: Article) => (fold(meta.title).startsWith(wanted) ? 0 : 1);
  return library.articles
    .filter(({ meta }) => fold(meta.title).includes(wanted))
    .sort((a, b) => begins(a) - begins(b));
}

/** The article that a person named: by its id, its title, or a part of its title that no other has. */
export function findArticle(library: Library, named: string): Article | undefined {
  const exact = library.articles.find(({ id, meta }) => id === named || fold(meta.title) === fold(named));
  if (exact) return exact;
  const [only, another] = findArticles(library, named);
  return another ? undefined : only;
}

/** Quotes a paragraph of an article by its number, from 1; a pull quote gives the passage that it repeats. */
export function quoteParagraph(library: Library, article: Article, paragraph: number): Quotation | undefined {
  const passage = article.passages.find((one) => one.paragraph === paragraph);
  return passage && quotePassage(library, passage.repeats ?? passage.id, []);
}

function fold(text: string): string {
  return text.slice(0, 500).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
