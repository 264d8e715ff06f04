import type { TopicGroup } from '../../app/topics.ts';
import type { Article } from '../../knowledge/article.ts';
import { texts } from '../texts.ts';
import { type Card, textCard } from './card.ts';
import { address } from './citation.ts';
import { fitList } from './fit.ts';
import { echo } from './markdown.ts';

/** What can be asked, by article, as much as fits into one message. */
export function topicsCard(groups: readonly TopicGroup[]): Card {
  const entries = groups.flatMap(({ article, intents }) => [
    `**${echo(article.meta.title, 120)}**`,
    ...intents.map((intent) => `- ${echo(intent.name, 100)}`),
  ]);
  if (entries.length === 0) return textCard(texts.topicsNone);
  return textCard(fitList([texts.topicsHead], entries, [texts.topicsTail]));
}

/** How to ask, and the commands there are. */
export function helpCard(commands: readonly { readonly name: string; readonly description: string }[]): Card {
  const lines = commands.map(({ name, description }) => texts.helpLine(name, description));
  return textCard(texts.help(lines.join('\n')));
}

/** What the bot is, and what its library holds. */
export function aboutCard(version: string, articles: readonly Article[]): Card {
  const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
  return textCard(fitList([texts.about(version, articles.length, passages)], articles.map(articleLine), []));
}

function articleLine({ meta }: Article): string {
  const title = meta.titleBy === 'editor' ? `[${meta.title}]` : `“${meta.title}”`;
  const source = [meta.publisher, meta.date].flatMap((part) => (part === undefined ? [] : [echo(part, 80)]));
  const licence = meta.licence === undefined ? texts.licenceUnknown : texts.licence(echo(meta.licence, 100));
  return `- ${[echo(title, 120), ...source, ...address(meta.url)].join(', ')}. ${licence}`;
}
