import { type Command, isFor, lookUp } from '../command.ts';
import { helpCard } from '../render/pages.ts';
import { respondPrivately } from '../respond.ts';

export default {
  data: lookUp('help', 'How to ask, and what the answers look like').toJSON(),

  async run(interaction, { commands, language }) {
    const theirs = commands
      .map(({ data }) => data)
      .filter((command) => isFor(command, interaction.memberPermissions));
    await respondPrivately(interaction, helpCard(theirs, language));
  },
} satisfies Command;
