import type { Component } from '../component.ts';
import { textCard } from '../render/card.ts';
import { respondInPlace } from '../respondInPlace.ts';

/** None of the passages offered was meant. */
export default {
  name: 'none',

  async run(interaction, _, context) {
    await respondInPlace(interaction, context, ({ say }) => textCard(say('none.chosen')), {
      whose: 'for all',
      keepList: false,
    });
  },
} satisfies Component;
