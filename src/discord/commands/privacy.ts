import { type Command, lookUp } from '../command.ts';
import { textCard } from '../render/card.ts';
import { respondPrivately } from '../respond.ts';

export default {
  data: lookUp('privacy', 'What is kept of you and your questions here, and for how long').toJSON(),

  async run(interaction, { settings, language: { say } }) {
    const { guildId } = interaction;
    const kept = guildId === null ? undefined : await settings.of(guildId);
    const questions = kept?.keepQuestions
      ? say('privacy.on', { count: kept.keepDays })
      : say(guildId === null ? 'privacy.direct' : 'privacy.off');
    await respondPrivately(interaction, textCard(say('privacy', { questions })));
  },
} satisfies Command;
