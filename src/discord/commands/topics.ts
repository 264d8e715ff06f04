import { topics } from '../../app/topics.ts';
import { type Command, lookUp } from '../command.ts';
import { topicsCard } from '../render/pages.ts';
import { respondPrivately } from '../respond.ts';

export default {
  data: lookUp('topics', 'See what can be asked').toJSON(),

  async run(interaction, { library, language }) {
    await respondPrivately(interaction, topicsCard(topics(library()), language.say));
  },
} satisfies Command;
