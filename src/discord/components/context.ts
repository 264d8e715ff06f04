import { z } from 'zod';
import { KEY_FIELDS } from '../answerKey.ts';
import type { Component } from '../component.ts';
import { findAnswer } from '../findAnswer.ts';
import { contextCard } from '../render/contextCard.ts';
import { respondInPlace } from '../respondInPlace.ts';

/** How many paragraphs before and after, `2.1`; one on each side to begin with, and where the field was forged. */
const around = z
  .string()
  .regex(/^\d\.\d$/)
  .transform((field) => ({ before: Number(field[0]), after: Number(field[2]) }))
  .catch({ before: 1, after: 1 });

/** The paragraphs around an answer. */
export default {
  name: 'context',

  async run(interaction, fields, context) {
    await respondInPlace(interaction, context, (view) => {
      const answer = findAnswer(context.library(), fields, view.say);
      return 'note' in answer
        ? answer.note
        : contextCard(answer.found, around.parse(fields[KEY_FIELDS]), view);
    });
  },
} satisfies Component;
