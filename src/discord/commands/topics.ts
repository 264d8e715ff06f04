import { topics } from '../../app/topics.ts';
import { type Command, lookUp } from '../command.ts';
import { topicsCard } from '../render/topicsCard.ts';
import { respondPrivately } from '../respond.ts';
import { privateView } from '../view.ts';

export default {
  data: lookUp('topics', 'See what can be asked').toJSON(),

  async run(interaction, context) {
    const library = context.library();
    const first = { page: 0, articles: 0 };
    await respondPrivately(interaction, topicsCard(topics(library), library, first, privateView(context)));
  },
} satisfies Command;
