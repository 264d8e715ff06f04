import { quotePassage } from '../../app/passage.ts';
import type { TopicGroup } from '../../app/topics.ts';
import type { Library } from '../../retrieval/library.ts';
import { articleRef, keyFields } from '../answerKey.ts';
import { encodeCustomId } from '../customId.ts';
import type { View } from '../view.ts';
import { NO_REASON } from '../why.ts';
import { type Card, type Menu, type Row, textCard } from './card.ts';
import { fitList } from './fit.ts';
import { cut, echo } from './markdown.ts';
import { pageButtons, pageText } from './paging.ts';

/** Discord's limits for a menu: 25 options, labels of 100 characters. */
const OPTIONS = 25;
const LABEL_LIMIT = 100;

/** Which topics are shown: those of an article, by its short id, or of the first one; page by page, from 0. */
export interface TopicsPage {
  readonly article?: string;
  readonly page: number;
  /** The page of the list of articles, when there are more than 25. */
  readonly articles: number;
}

/** What can be asked, article by article: menus to choose an article, and a topic of it. */
export function topicsCard(
  groups: readonly TopicGroup[],
  library: Library,
  shown: TopicsPage,
  { say }: View,
): Card {
  const group =
    groups.find(({ article }) => articleRef(article) === shown.article) ??
    groups[shown.articles * OPTIONS] ??
    groups[0];
  if (!group) return textCard(say('topics.none'));
  const topics = topicOptions(group, library);
  const page = Math.min(shown.page, Math.max(0, Math.ceil(topics.length / OPTIONS) - 1));
  const here = topics.slice(page * OPTIONS, (page + 1) * OPTIONS);
  const title = echo(group.article.meta.title, 120);
  const pages = Math.ceil(topics.length / OPTIONS);
  const ref = articleRef(group.article);
  const turns = pageButtons(
    { page, pages },
    (to) => ['topics', 'page', ref, String(to), String(shown.articles)],
    say,
  );
  const rows = [
    ...articleRows(groups, ref, shown.articles, say),
    ...(here.length > 0 ? [topicMenu(here, say)] : []),
    ...(turns.length > 0 ? [turns] : []),
  ];
  const head = [say('topics.head', { title, page: pageText({ page, pages }, say) })];
  const entries = here.map(({ label }) => `- ${echo(label, LABEL_LIMIT)}`);
  return { content: fitList({ head, entries, tail: [say('topics.tail')] }, say), rows };
}

function topicMenu(options: Menu['options'], say: View['say']): Menu {
  const customId = encodeCustomId({ component: 'topics', fields: ['topic'] });
  return { customId, placeholder: say('topics.choose'), options };
}

/** The topics of an article as options that carry their passages; a passage with several topics has one option. */
function topicOptions({ intents }: TopicGroup, library: Library): Menu['options'] {
  const options = intents.flatMap((intent) => {
    const quotation = quotePassage(library, intent.passageId, []);
    if (!quotation) return [];
    return [{ label: cut(intent.name, LABEL_LIMIT), value: keyFields(quotation, NO_REASON).join('|') }];
  });
  return [...new Map(options.map((option) => [option.value, option])).values()];
}

function articleRows(
  groups: readonly TopicGroup[],
  ref: string,
  page: number,
  say: View['say'],
): readonly (Menu | Row)[] {
  if (groups.length < 2) return [];
  const pages = Math.ceil(groups.length / OPTIONS);
  const there = Math.min(page, pages - 1);
  const options = groups.slice(there * OPTIONS, (there + 1) * OPTIONS).map(({ article }) => ({
    label: cut(article.meta.title, LABEL_LIMIT),
    value: articleRef(article),
    chosen: articleRef(article) === ref,
  }));
  const customId = encodeCustomId({ component: 'topics', fields: ['article', String(there)] });
  const turns = pageButtons({ page: there, pages }, (to) => ['topics', 'articles', String(to)], say);
  const menu = { customId, placeholder: say('topics.article'), options };
  return [menu, ...(turns.length > 0 ? [turns] : [])];
}
