import type { Component } from '../component.ts';
import { findAnswer } from '../findAnswer.ts';
import { whyCard } from '../render/whyCard.ts';
import { respondPrivately } from '../respond.ts';

/** Why this passage was shown. */
export default {
  name: 'why',

  async run(interaction, fields, { library, language }) {
    const answer = findAnswer(library(), fields, language.say);
    const card =
      'note' in answer ? answer.note : whyCard(answer.found.quotation, answer.found.why, language.say);
    await respondPrivately(interaction, card);
  },
} satisfies Component;
