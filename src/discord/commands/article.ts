import type { SlashCommandStringOption } from 'discord.js';
import { findArticle, findArticles, quoteParagraph } from '../../app/articles.ts';
import { type Command, lookUp } from '../command.ts';
import { articlesCard, outlineCard } from '../render/articleCard.ts';
import { type Card, textCard } from '../render/card.ts';
import { cut } from '../render/markdown.ts';
import { quotationCard } from '../render/quotationCard.ts';
import { respondPrivately } from '../respond.ts';
import { privateView } from '../view.ts';
import { NO_REASON } from '../why.ts';

/** Discord takes at most 25 choices, each of at most 100 characters. */
const CHOICES = 25;
const CHOICE_LENGTH = 100;

const articleOption = (option: SlashCommandStringOption) =>
  option.setName('article').setDescription('Its title').setRequired(true).setAutocomplete(true);

export default {
  data: lookUp('article', 'Read the articles: what there is, what is in them, and any paragraph')
    .addSubcommand((list) => list.setName('list').setDescription('List the articles'))
    .addSubcommand((outline) =>
      outline
        .setName('outline')
        .setDescription('See the headings and paragraphs of an article')
        .addStringOption(articleOption),
    )
    .addSubcommand((show) =>
      show
        .setName('show')
        .setDescription('Read a paragraph of an article')
        .addStringOption(articleOption)
        .addIntegerOption((option) =>
          option.setName('paragraph').setDescription('Its number').setRequired(true).setMinValue(1),
        ),
    )
    .toJSON(),

  async run(interaction, context) {
    const library = context.library();
    const view = privateView(context);
    const { options } = interaction;
    const chosen = options.getSubcommand();
    if (chosen === 'list') return respondPrivately(interaction, articlesCard(library.articles, view));
    const article = findArticle(library, options.getString('article', true));
    if (!article) return respondPrivately(interaction, textCard(view.say('article.unknown')));
    const show = (): Card => {
      const quotation = quoteParagraph(library, article, options.getInteger('paragraph', true));
      const last = Math.max(0, ...article.passages.map(({ paragraph }) => paragraph));
      return quotation
        ? quotationCard({ quotation, why: NO_REASON }, view)
        : textCard(view.say('article.short', { last }));
    };
    const card = chosen === 'show' ? show() : outlineCard(article, library, 0, view);
    await respondPrivately(interaction, card);
  },

  async complete(interaction, { library }) {
    const found = findArticles(library(), interaction.options.getFocused());
    const choices = found.map(({ id, meta }) => ({ name: cut(meta.title, CHOICE_LENGTH), value: id }));
    await interaction.respond(choices.slice(0, CHOICES));
  },
} satisfies Command;
