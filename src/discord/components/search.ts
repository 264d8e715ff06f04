import { searchPassages } from '../../app/searchPassages.ts';
import type { Component } from '../component.ts';
import { pageField } from '../pageField.ts';
import { textCard } from '../render/card.ts';
import { searchCard } from '../render/searchCard.ts';
import { respondInPlace } from '../respondInPlace.ts';

/** Turns the pages of a search, which is made again. */
export default {
  name: 'search',

  async run(interaction, [page, query], context) {
    const make = (view: Parameters<typeof searchCard>[1]) =>
      query === undefined
        ? textCard(view.say('button.old'))
        : searchCard(
            { query, ...searchPassages(context.library(), query), page: pageField.parse(page) },
            view,
          );
    await respondInPlace(interaction, context, make, { keepList: false });
  },
} satisfies Component;
