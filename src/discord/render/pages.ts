import type { Article } from '../../knowledge/article.ts';
import type { Command } from '../command.ts';
import type { Language } from '../languages.ts';
import { descriptionIn, nameIn } from '../localise.ts';
import type { Say } from '../texts.ts';
import { articleText } from './articleCard.ts';
import { type Card, textCard } from './card.ts';
import { fitList } from './fit.ts';
import { echo } from './markdown.ts';

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

function articleLine(article: Article, say: Say): string {
  const { licence } = article.meta;
  const told =
    licence === undefined ? say('licence.unknown') : say('licence', { licence: echo(licence, 100) });
  return `- ${articleText(article)}. ${told}`;
}
