import { searchPassages } from '../../app/searchPassages.ts';
import { type Command, lookUp } from '../command.ts';
import { LONGEST_QUERY, searchCard } from '../render/searchCard.ts';
import { respondInTurn } from '../respond.ts';
import { privateView } from '../view.ts';

export default {
  data: lookUp('search', 'Look through the passages that have certain words')
    .addStringOption((option) =>
      option
        .setName('query')
        .setDescription('Words to look for')
        .setRequired(true)
        .setMaxLength(LONGEST_QUERY),
    )
    .toJSON(),

  async run(interaction, context) {
    const query = interaction.options.getString('query', true);
    await respondInTurn(interaction, context, () => ({
      card: searchCard({ query, ...searchPassages(context.library(), query), page: 0 }, privateView(context)),
      open: false,
    }));
  },
} satisfies Command;
