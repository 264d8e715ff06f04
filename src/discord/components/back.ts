import type { Component } from '../component.ts';
import { findAnswer } from '../findAnswer.ts';
import { quotationCard } from '../render/quotationCard.ts';
import { respondInPlace } from '../respondInPlace.ts';

/** From an answer's context back to the answer. */
export default {
  name: 'back',

  async run(interaction, fields, context) {
    await respondInPlace(interaction, context, (view) => {
      const answer = findAnswer(context.library(), fields, view.say);
      return 'note' in answer ? answer.note : quotationCard(answer.found, view);
    });
  },
} satisfies Component;
