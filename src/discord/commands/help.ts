import { type Command, lookUp } from '../command.ts';
import { helpCard } from '../render/pages.ts';
import { respondPrivately } from '../respond.ts';
import { commandTexts } from '../texts.ts';

export default {
  data: lookUp('help', commandTexts.help.description).toJSON(),

  async run(interaction, { commands }) {
    await respondPrivately(interaction, helpCard(commands.map(({ data }) => data)));
  },
} satisfies Command;
