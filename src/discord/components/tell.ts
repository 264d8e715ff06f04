import { ask } from '../../app/ask.ts';
import type { Component } from '../component.ts';
import { textCard } from '../render/card.ts';
import { respondPrivately } from '../respond.ts';

/** Tells the maintainers of an unanswered question, where the server lets questions be kept; once a person and question. */
export default {
  name: 'tell',

  async run(interaction, [question = ''], { language: { say }, library, settings, recorder, done }) {
    const { guildId, user } = interaction;
    if (question === '') return respondPrivately(interaction, textCard(say('button.old')));
    const kept = guildId !== null && (await settings.of(guildId)).keepQuestions;
    if (!kept) return respondPrivately(interaction, textCard(say('tell.off')));
    if (!done(`tell|${guildId}|${user.id}|${question}`)) {
      const now = library();
      await recorder.unanswered({ guildId, library: now }, ask(now, question));
    }
    await respondPrivately(interaction, textCard(say('tell.done')));
  },
} satisfies Component;
