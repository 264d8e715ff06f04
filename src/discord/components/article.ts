import { articleRef } from '../answerKey.ts';
import type { Component } from '../component.ts';
import { pageField } from '../pageField.ts';
import { outlineCard } from '../render/articleCard.ts';
import { textCard } from '../render/card.ts';
import { respondInPlace } from '../respondInPlace.ts';
import type { View } from '../view.ts';

/** Turns the pages of an article's outline. */
export default {
  name: 'article',

  async run(interaction, [ref, page], context) {
    const library = context.library();
    const article = library.articles.find((one) => articleRef(one) === ref);
    const make = (view: View) =>
      article
        ? outlineCard(article, library, pageField.parse(page), view)
        : textCard(view.say('article.gone'));
    await respondInPlace(interaction, context, make, { keepList: false });
  },
} satisfies Component;
