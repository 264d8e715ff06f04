import type { Component } from '../component.ts';
import { findAnswer } from '../findAnswer.ts';
import { quotationCard } from '../render/quotationCard.ts';
import { respondInPlace } from '../respondInPlace.ts';

/** Shows the passage that was chosen from a list; the list's buttons stay, as another one may be what was meant. */
export default {
  name: 'show',

  async run(interaction, fields, context) {
    const make = (view: Parameters<typeof quotationCard>[1]) => {
      const answer = findAnswer(context.library(), fields, view.say);
      return 'note' in answer ? answer.note : quotationCard(answer.found, view);
    };
    await respondInPlace(interaction, context, make, { whose: 'for all' });
  },
} satisfies Component;
