import { topics } from '../../app/topics.ts';
import { type Command, lookUp } from '../command.ts';
import { topicsCard } from '../render/pages.ts';
import { respondPrivately } from '../respond.ts';
import { commandTexts } from '../texts.ts';

export default {
  data: lookUp('topics', commandTexts.topics.description).toJSON(),

  async run(interaction, { library }) {
    await respondPrivately(interaction, topicsCard(topics(library())));
  },
} satisfies Command;
