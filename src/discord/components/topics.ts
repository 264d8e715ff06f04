import { topics } from '../../app/topics.ts';
import type { Library } from '../../retrieval/library.ts';
import type { Click, Component } from '../component.ts';
import { findAnswer } from '../findAnswer.ts';
import { pageField } from '../pageField.ts';
import { type Card, textCard } from '../render/card.ts';
import { quotationCard } from '../render/quotationCard.ts';
import { type TopicsPage, topicsCard } from '../render/topicsCard.ts';
import { respondInPlace } from '../respondInPlace.ts';
import type { View } from '../view.ts';

/** The menus and pages of `/topics`: another article, another page, or a topic's passage. */
export default {
  name: 'topics',

  async run(interaction, fields, context) {
    const chosen = chosenIn(interaction);
    const library = context.library();
    if (fields[0] === 'topic') {
      return respondInPlace(interaction, context, (view) => topicCard(library, chosen, view));
    }
    const shown = pageOf(fields, chosen);
    const make = (view: View) =>
      shown ? topicsCard(topics(library), library, shown, view) : textCard(view.say('button.old'));
    await respondInPlace(interaction, context, make, { keepList: false });
  },
} satisfies Component;

function topicCard(library: Library, chosen: string, view: View): Card {
  const answer = findAnswer(library, chosen.split('|'), view.say);
  return 'note' in answer ? answer.note : quotationCard(answer.found, view);
}

/** The page that a menu or button leads to; `undefined` when it was forged. */
function pageOf([kind, ...fields]: readonly string[], chosen: string): TopicsPage | undefined {
  const [first, second, third] = fields;
  switch (kind) {
    case 'article':
      return { article: chosen, page: 0, articles: pageField.parse(first) };
    case 'articles':
      return { page: 0, articles: pageField.parse(first) };
    case 'page':
      return { article: first ?? '', page: pageField.parse(second), articles: pageField.parse(third) };
    default:
      return undefined;
  }
}

function chosenIn(interaction: Click): string {
  return interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : '';
}
