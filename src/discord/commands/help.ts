import { type Command, lookUp } from '../command.ts';
import { helpCard } from '../render/pages.ts';
import { respondPrivately } from '../respond.ts';

export default {
  data: lookUp('help', 'How to ask, and what the answers look like').toJSON(),

  async run(interaction, { commands, language }) {
    await respondPrivately(
      interaction,
      helpCard(
        commands.map(({ data }) => data),
        language,
      ),
    );
  },
} satisfies Command;
