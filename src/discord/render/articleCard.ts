import { quotePassage } from '../../app/passage.ts';
import type { Article } from '../../knowledge/article.ts';
import type { Library } from '../../retrieval/library.ts';
import { articleRef } from '../answerKey.ts';
import type { View } from '../view.ts';
import { type Card, textCard } from './card.ts';
import { address } from './citation.ts';
import { fitList } from './fit.ts';
import { echo } from './markdown.ts';
import { pageButtons, pageText } from './paging.ts';

/** Lines of an outline on a page: even the longest fit into a message. */
const LINES = 15;
const LINE_LIMIT = 80;

/** The articles there are, with where they come from. */
export function articlesCard(articles: readonly Article[], { say }: View): Card {
  if (articles.length === 0) return textCard(say('topics.none'));
  const entries = articles.map(
    (article) => `- ${articleText(article)}. ${say('about.passages', { count: article.passages.length })}.`,
  );
  return textCard(fitList({ head: [say('about.articles', { count: articles.length })], entries }, say));
}

/** An article's headings, and its paragraphs by number and topic; page by page, from 0. */
export function outlineCard(article: Article, library: Library, wanted: number, { say }: View): Card {
  const lines = outline(article, library);
  const pages = Math.max(1, Math.ceil(lines.length / LINES));
  const page = Math.min(wanted, pages - 1);
  const head = [
    say('article.outline', { title: articleText(article), page: pageText({ page, pages }, say) }),
  ];
  const entries = lines.slice(page * LINES, (page + 1) * LINES);
  const turns = pageButtons({ page, pages }, (to) => ['article', articleRef(article), String(to)], say);
  return {
    content: fitList({ head, entries, tail: [say('article.show')] }, say),
    rows: turns.length > 0 ? [turns] : [],
  };
}

/** An article as a line of a list: its title, where and when it appeared, its address. */
export function articleText({ meta }: Article): string {
  const title = meta.titleBy === 'editor' ? `[${meta.title}]` : `“${meta.title}”`;
  const source = [meta.publisher, meta.date].flatMap((part) =>
    part === undefined ? [] : [echo(part, LINE_LIMIT)],
  );
  return [echo(title, 120), ...source, ...address(meta.url)].join(', ');
}

function outline({ passages }: Article, library: Library): readonly string[] {
  let above: readonly string[] = [];
  return passages.flatMap((passage) => {
    const fresh = passage.headings.filter((heading, depth) => above[depth] !== heading);
    above = passage.headings;
    const topic = quotePassage(library, passage.id, [])?.intent.name;
    return [
      ...fresh.map((heading) => `**${echo(heading, LINE_LIMIT)}**`),
      ...(topic === undefined ? [] : [`¶ ${passage.paragraph} ${echo(topic, LINE_LIMIT)}`]),
    ];
  });
}
