import { ask, type Exchange } from '../../app/ask.ts';
import { suggest } from '../../app/suggest.ts';
import type { Library } from '../../retrieval/library.ts';
import { type Command, lookUp } from '../command.ts';
import { answerCard } from '../render/answerCard.ts';
import { textCard } from '../render/card.ts';
import { respondInTurn, respondPrivately } from '../respond.ts';
import { openView, privateView } from '../view.ts';

/** Discord takes at most 25 choices, each of at most 100 characters. */
const CHOICES = 25;
const CHOICE_LENGTH = 100;
/** Asked for in addition, as those that are too long to be a choice are left out. */
const SPARE = 75;
const LONGEST_QUESTION = 1000;

export default {
  data: lookUp('ask', 'Ask a question; the answer is the passage that says it, with its citation')
    .addStringOption((option) =>
      option
        .setName('question')
        .setDescription('Your question, in your own words')
        .setRequired(true)
        .setMaxLength(LONGEST_QUESTION)
        .setAutocomplete(true),
    )
    .addBooleanOption((option) =>
      option.setName('public').setDescription('Show the answer to everyone here (otherwise only you see it)'),
    )
    .toJSON(),

  async run(interaction, context) {
    const question = interaction.options.getString('question', true);
    const asked = interaction.options.getBoolean('public') ?? false;
    const { user, channelId } = interaction;
    const allowed = asked ? context.pace.channel(user.id, channelId) : context.pace.person(user.id);
    if (!allowed) return respondPrivately(interaction, textCard(context.language.say('slow')));
    let answered: { readonly library: Library; readonly exchange: Exchange } | undefined;
    await respondInTurn(interaction, context, () => {
      const library = context.library();
      const exchange = ask(library, question);
      answered = { library, exchange };
      const { answer } = exchange;
      context.answered(answer);
      // Only a quotation is worth everybody's attention: not knowing, and choosing, stay private.
      if (answer.kind === 'passage') context.popularity.count(answer.quotation.passage.id);
      const open = asked && answer.kind === 'passage';
      const view = open ? openView(context, interaction.user.id) : privateView(context);
      return { card: answerCard(answer, view, { question }), open };
    });
    if (!answered) return;
    const { library, exchange } = answered;
    await context.recorder.unanswered({ guildId: interaction.guildId, library }, exchange);
  },

  async complete(interaction, { library, popularity }) {
    const typed = interaction.options.getFocused();
    const questions = suggest(library(), typed, CHOICES + SPARE, popularity.most);
    const choices = questions.filter((question) => question.length > 0 && question.length <= CHOICE_LENGTH);
    await interaction.respond(
      choices.slice(0, CHOICES).map((question) => ({ name: question, value: question })),
    );
  },
} satisfies Command;
