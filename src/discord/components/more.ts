import { KEY_FIELDS } from '../answerKey.ts';
import type { Component } from '../component.ts';
import { findAnswer } from '../findAnswer.ts';
import { quotationCard } from '../render/quotationCard.ts';
import { respondInPlace } from '../respondInPlace.ts';

/** Unfolds an answer's rarer buttons, and folds them again. On a public answer it gives whoever presses it a copy of their own. */
export default {
  name: 'more',

  async run(interaction, fields, context) {
    await respondInPlace(interaction, context, (view) => {
      const answer = findAnswer(context.library(), fields, view.say);
      if ('note' in answer) return answer.note;
      return quotationCard({ ...answer.found, unfolded: fields[KEY_FIELDS] === '1' }, view);
    });
  },
} satisfies Component;
