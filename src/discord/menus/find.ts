import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
} from 'discord.js';
import { ask } from '../../app/ask.ts';
import type { MessageMenu } from '../menu.ts';
import { wordsOf } from '../question.ts';
import { answerCard } from '../render/answerCard.ts';
import { textCard } from '../render/card.ts';
import { respondInTurn, respondPrivately } from '../respond.ts';
import { privateView } from '../view.ts';

/** Looks up, privately, what somebody wrote. */
export default {
  data: new ContextMenuCommandBuilder()
    .setName('Find this in the articles')
    .setType(ApplicationCommandType.Message)
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .toJSON(),

  async run(interaction, context) {
    const view = privateView(context);
    const words = wordsOf(interaction.targetMessage.content);
    if (words === '') return respondPrivately(interaction, textCard(view.say('find.empty')));
    if (!context.pace.person(interaction.user.id))
      return respondPrivately(interaction, textCard(view.say('slow')));
    await respondInTurn(interaction, context, () => {
      const { answer } = ask(context.library(), words);
      context.answered(answer);
      return { card: answerCard(answer, view, { question: words }), open: false };
    });
  },
} satisfies MessageMenu;
