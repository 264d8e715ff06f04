import type { TopicGroup } from '../../app/topics.ts';
import type { Article } from '../../knowledge/article.ts';
import type { Command } from '../command.ts';
import type { Language } from '../languages.ts';
import { descriptionIn, nameIn } from '../localise.ts';
import type { Say } from '../texts.ts';
import { type Card, textCard } from './card.ts';
import { address } from './citation.ts';
import { fitList } from './fit.ts';
import { echo } from './markdown.ts';

/** What can be asked, by article, as much as fits into one message. */
export function topicsCard(groups: readonly TopicGroup[], say: Say): Card {
  const entries = groups.flatMap(({ article, intents }) => [
    `**${echo(article.meta.title, 120)}**`,
    ...intents.map((intent) => `- ${echo(intent.name, 100)}`),
  ]);
  if (entries.length === 0) return textCard(say('topics.none'));
  return textCard(fitList({ head: [say('topics.head')], entries, tail: [say('topics.tail')] }, say));
}

/** How to ask, and the commands there are. */
export function helpCard(commands: readonly Command['data'][], language: Language): Card {
  const lines = commands.map((command) =>
    language.say('help.line', {
      name: nameIn(command, language),
      description: descriptionIn(command, language),
    }),
  );
  return textCard(language.say('help', { commands: lines.join('\n') }));
}

/** What the bot is, and what its library holds. */
export function aboutCard(version: string, articles: readonly Article[], say: Say): Card {
  const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
  const about = say('about', {
    version,
    articles: say('about.articles', { count: articles.length }),
    passages: say('about.passages', { count: passages }),
  });
  const entries = articles.map((article) => articleLine(article, say));
  return textCard(fitList({ head: [about], entries }, say));
}

function articleLine({ meta }: Article, say: Say): string {
  const title = meta.titleBy === 'editor' ? `[${meta.title}]` : `“${meta.title}”`;
  const source = [meta.publisher, meta.date].flatMap((part) => (part === undefined ? [] : [echo(part, 80)]));
  const licence =
    meta.licence === undefined
      ? say('licence.unknown')
      : say('licence', { licence: echo(meta.licence, 100) });
  return `- ${[echo(title, 120), ...source, ...address(meta.url)].join(', ')}. ${licence}`;
}
